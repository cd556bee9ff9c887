"""A button whose press takes a while: it keeps the focus, turns a spinner and takes no further press meanwhile."""

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen

from wxdesk.ui.widgets.buttons import Button
from wxdesk.ui.widgets.waiting import SHOWN_AFTER_MS

_SPINNER, _TURN_MS = 10, 80


class BusyButton(Button):
    """Qt gives the focus of a disabled button to whatever comes next, where Space then does something else. So this one
    is not disabled while it has the focus: it only looks and acts so until the focus has left.
    """

    def __init__(
        self, text: str = "", *, primary: bool = False, danger: bool = False, icon_name: str = ""
    ) -> None:
        super().__init__(text, primary=primary, danger=danger, icon_name=icon_name)
        self._busy = False
        self._usable = True
        self._since = QElapsedTimer()
        self._turning = QTimer(self, interval=_TURN_MS)
        self._turning.timeout.connect(self.update)

    @property
    def is_busy(self) -> bool:
        return self._busy

    def show_state(self, usable: bool, busy: bool = False) -> None:
        """`busy`: what its press began is under way."""
        if busy and not self._busy:
            self._since.start()
            self._turning.start()
        elif not busy:
            self._turning.stop()
        changed = (busy, usable) != (self._busy, self._usable)
        self._busy, self._usable = busy, usable
        self.setEnabled(usable or busy or self.hasFocus())
        if changed:
            self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setEnabled(self._usable or self._busy)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.takes_presses():
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.takes_presses() or event.key() not in (
            Qt.Key.Key_Space,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            super().keyPressEvent(event)

    def takes_presses(self) -> bool:
        """Not while it only looks disabled; assistive tools press it without asking."""
        return self._usable and not self._busy

    def _looks_usable(self) -> bool:
        return self.isEnabled() and (self._usable or self._busy)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        """Its spinner stands in the room left of the words, so that nothing grows."""
        if not (self._busy and self._since.elapsed() >= SHOWN_AFTER_MS):
            super()._paint_content(painter, ink)
            return
        painter.save()
        painter.translate(_SPINNER / 2 + 2, 0)
        super()._paint_content(painter, ink)
        painter.restore()
        circle = QRectF(7, (self.height() - _SPINNER) / 2, _SPINNER, _SPINNER)
        pen = QPen(ink, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, -round(self._since.elapsed() * 0.36 * 16) % (360 * 16), 250 * 16)
