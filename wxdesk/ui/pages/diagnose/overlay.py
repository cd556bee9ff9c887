"""A card that lies over the page beside what opened it, and closes by Esc, Enter or when the keys go elsewhere."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Card

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Overlay(Card):
    """A child of the page, not a window of its own: it stays with the page, and the keys go to it as to any field."""

    closed = Signal(bool)  # by Esc: what was done in it is not wanted

    def __init__(self, over: QWidget, width: int) -> None:
        super().__init__(parent=over)
        self._over, self._width = over, width
        self._anchor: QWidget | None = None
        self.body.setContentsMargins(12, 12, 12, 12)
        self.hide()

    def open_beside(self, anchor: QWidget, first: QWidget) -> None:
        """Under `anchor`, or above it where there is more room; the keys go to `first`."""
        self._anchor = anchor
        self.show()
        self.place()
        self.raise_()
        for widget in (self, *self.findChildren(QWidget)):
            widget.removeEventFilter(self)
            widget.installEventFilter(self)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        over, anchor = self._over, self._anchor
        if anchor is None or self.isHidden():
            return
        width = min(self._width, over.width())
        height = max(self.body.totalHeightForWidth(width), self.body.totalMinimumSize().height())
        at = anchor.mapTo(over, QPoint(0, anchor.height() + theme.GRID // 2))
        if at.y() + height > over.height():
            at.setY(max(anchor.mapTo(over, QPoint(0, 0)).y() - height - theme.GRID // 2, 0))
        self.setGeometry(max(min(at.x(), over.width() - width), 0), at.y(), width, height)

    def close_it(self, unwanted: bool = False, back: bool = True) -> None:
        """`back`: the keys go back to what opened it."""
        if self.isHidden():
            return
        anchor, self._anchor = self._anchor, None
        if back and anchor is not None:
            anchor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit(unwanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it(unwanted=True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_it()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QFocusEvent)
            and event.type() is QEvent.Type.FocusOut
            and event.reason() not in _PASSING
        ):
            QTimer.singleShot(0, self, self._on_focus_gone)
        elif event.type() is QEvent.Type.LayoutRequest and watched is self:
            self.place()
        return super().eventFilter(watched, event)

    def _on_focus_gone(self) -> None:
        now = self.window().focusWidget()
        if now is None or not (now is self or self.isAncestorOf(now)):
            self.close_it(back=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(of.colour("card"))
        painter.setPen(QPen(of.colour("accent"), 1.6))
        frame = QRectF(self.rect()).adjusted(0.8, 0.8, -0.8, -0.8)
        painter.drawRoundedRect(frame, theme.CARD_RADIUS, theme.CARD_RADIUS)
