"""Flat buttons, painted from the palette: a plain one and a primary one."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from wxdesk.ui import theme

_HEIGHT, _SIDE, _ICON, _GAP, _RADIUS = 28, 13, 16, 6, 8


class Button(QPushButton):
    """`primary` stands out in the accent, `danger` in red; `icon_name` is a file of resources/icons."""

    def __init__(
        self,
        text: str = "",
        *,
        primary: bool = False,
        danger: bool = False,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._primary, self._danger, self._icon_name = primary, danger, icon_name
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_primary(self, primary: bool) -> None:
        if primary != self._primary:
            self._primary = primary
            self.update()

    def set_icon_name(self, name: str) -> None:
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._plain_text())
        if self._icon_name:
            width += _ICON + (_GAP if self.text() else 0)
        if self.menu():
            width += _ICON
        side = _SIDE if self.text() else 7
        return QSize(width + 2 * side, max(_HEIGHT, metrics.height() + 12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, edge, ink = self._face(of)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(face)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(of.colour("on_accent" if self._primary else "accent"), 1.6))
            painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), _RADIUS - 1.5, _RADIUS - 1.5)
        self._paint_content(painter, ink)

    def _looks_usable(self) -> bool:
        return self.isEnabled()

    def _face(self, of: theme.Colours) -> tuple[QColor, QColor, QColor]:
        if not self._looks_usable():
            ink = of.colour("faint")
            ink.setAlphaF(0.6)
            return of.colour("window"), of.colour("border"), ink
        if self.isChecked():  # tinted: green alone is the page's main action
            face, ink, edge = of.colour("accent_tint"), of.colour("good"), of.colour("accent")
        elif self._primary:
            face = of.colour("accent")
            ink = of.colour("on_accent")
            edge = face
        elif self._danger:
            face, ink, edge = of.colour("bad_tint"), of.colour("bad"), of.colour("bad")
        else:
            face, ink, edge = of.colour("button"), of.colour("text"), of.colour("border")
        if self.isDown():
            face = face.darker(112)
        elif self.underMouse():
            face = face.darker(105) if face.lightness() > 60 else face.lighter(118)
        return face, edge, ink

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        metrics = self.fontMetrics()
        text_width = metrics.horizontalAdvance(self._plain_text())
        icon_width = _ICON + (_GAP if self.text() else 0) if self._icon_name else 0
        arrow_width = _ICON if self.menu() else 0
        left = (self.width() - text_width - icon_width - arrow_width) / 2
        if self._icon_name:
            pixmap = theme.pixmap(self._icon_name, ink.name(), _ICON, self.devicePixelRatioF())
            painter.drawPixmap(round(left), (self.height() - _ICON) // 2, pixmap)
        painter.setPen(ink)
        painter.setFont(self.font())
        area = QRectF(left + icon_width, 0, text_width + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        if self.menu():
            arrow = theme.pixmap("down", ink.name(), _ICON, self.devicePixelRatioF())
            painter.drawPixmap(round(left + icon_width + text_width + 3), (self.height() - _ICON) // 2, arrow)

    def _plain_text(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def say_wide(button: Button, second: bool, *words: str) -> None:
    """Say the first or the second of two words, in a width that has room for either: nothing beside it moves."""
    for text in words:
        button.setText(text)
        button.setMinimumWidth(max(button.minimumWidth(), button.sizeHint().width()))
    button.setText(words[second])


def menu_of(button: Button) -> QMenu:
    """A menu that the button opens, with the button's place for its arrow."""
    menu = InsideMenu(button)
    button.setMenu(menu)
    return menu


class InsideMenu(QMenu):
    """Opens inside the window that it belongs to, as far as it has room there."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            self.move(moved_inside(self.geometry(), place_of(parent.window())))


def place_of(window: QWidget) -> QRect:
    """Where it is on the screen, without its frame."""
    return QRect(window.mapToGlobal(QPoint(0, 0)), window.size())


def moved_inside(frame: QRect, room: QRect) -> QPoint:
    """Where `frame` begins once it was moved into `room`; what is too large for it begins where that does."""
    left = max(room.left(), min(frame.left(), room.right() - theme.GRID - frame.width()))
    top = max(room.top(), min(frame.top(), room.bottom() - theme.GRID - frame.height()))
    return QPoint(left, top)
