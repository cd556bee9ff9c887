"""The rail at the window's left, and the buttons of its pages."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.ui import theme


class Rail(QWidget):
    """`column` takes what stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 12, 8, 12)
        self.column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), of.colour("rail"))
        painter.setPen(of.colour("border"))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())


class RailButton(QAbstractButton):
    """A page in the rail: icon, word and shortcut; checked while its page shows. A narrow one is an icon with a tip."""

    def __init__(
        self,
        icon_name: str,
        shortcut: QKeySequence,
        parent: QWidget | None = None,
        *,
        checkable: bool = True,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._keys = shortcut
        self._narrow = False
        self.setCheckable(checkable)
        self.setAutoExclusive(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, word: str) -> None:
        self.setText(word)
        self.setAccessibleName(word)
        self._show_tip()

    def set_narrow(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_tip()
            self.updateGeometry()

    def _show_tip(self) -> None:
        self.setToolTip(f"{self.text()} ({self._shown_keys()})" if self._narrow else "")

    def _shown_keys(self) -> str:
        return self._keys.toString(QKeySequence.SequenceFormat.NativeText)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        if self._narrow:
            return QSize(40, max(35, metrics.height() + 16))
        wide = 40 + metrics.horizontalAdvance(self.text()) + 16 + metrics.horizontalAdvance("Ctrl+8") + 8
        return QSize(wide, max(35, metrics.height() + 16))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        if self.isChecked() or self.underMouse():
            tint = of.colour("accent_tint")
            tint.setAlphaF(1.0 if self.isChecked() else 0.5)
            painter.setBrush(tint)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(of.colour("accent"), 1.6))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 5, 5)
        ink = of.colour("accent" if self.isChecked() else "faint")
        icon = theme.pixmap(self._icon_name, ink.name(), 18, self.devicePixelRatioF())
        left = (self.width() - 18) // 2 if self._narrow else 12
        painter.drawPixmap(left, (self.height() - 18) // 2, icon)
        if not self._narrow:
            self._paint_words(painter, of)

    def _paint_words(self, painter: QPainter, of: theme.Colours) -> None:
        painter.setFont(theme.font(1.0, bold=self.isChecked()))
        painter.setPen(of.colour("text"))
        painter.drawText(
            QRectF(40, 0, self.width() - 48, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(of.colour("faint"))
        area = QRectF(40, 0, self.width() - 52, self.height())
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, at, self._shown_keys())
