"""A word and a number to choose rows by: failed 7."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from wxdesk.ui import theme
from wxdesk.ui.pages.media.ui_priority import UiPriority

_SIDE, _GAP, _DOT = 10, 6, 6


class FilterChip(QAbstractButton):
    """Its width has room for every number up to `most`, so that nothing beside it moves while it counts."""

    def __init__(self, priority: UiPriority, colour: str = "") -> None:
        """`colour` of theme.Colours: a dot before the word."""
        super().__init__()
        self._priority, self._colour, self._count, self._most = priority, colour, 0, 0
        self.setCheckable(True)
        self.setFont(theme.font(theme.SMALL))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, word: str, count: int, most: int) -> None:
        if (word, most) != (self.text(), self._most):
            self._most = most
            self.setText(word)
            self.updateGeometry()
        if count != self._count:
            self._count = count
            self.update()
        self.setAccessibleName(self.tr("{word}: {count}").format(word=word, count=f"{count:,}"))

    def count(self) -> int:
        return self._count

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        number = metrics.horizontalAdvance(f"{self._most:,}")
        dot = _DOT + _GAP if self._colour else 0
        width = 2 * _SIDE + dot + metrics.horizontalAdvance(self.text()) + _GAP + number
        return QSize(width + 1, metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        with self._priority:
            self._paint()

    def _paint(self) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        lit = self.isChecked()
        painter.setBrush(of.colour("accent_tint" if lit else "card"))
        edge = "accent" if lit or self.hasFocus() or self.underMouse() else "border"
        painter.setPen(QPen(of.colour(edge), 1.6 if self.hasFocus() else 1))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        area = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        if self._colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(of.colour(self._colour))
            painter.drawEllipse(QRectF(area.left(), area.center().y() - _DOT / 2, _DOT, _DOT))
            area.setLeft(area.left() + _DOT + _GAP)
        painter.setFont(self.font())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(of.colour("text"))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(of.colour("accent" if lit else "faint"))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, f"{self._count:,}")
