"""What is shown while something is waited for: nothing at first, then a spinner with words and a way out."""

import shiboken6
from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.layout.room import keep_room

SHOWN_AFTER_MS, LATER_AFTER_MS = 300, 1000


class Spinner(QWidget):
    """A quarter of a circle that turns while it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._turning = QTimer(self, interval=80)
        self._turning.timeout.connect(self.update)
        self._since = QElapsedTimer()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(18, 18)

    def showEvent(self, event: QShowEvent) -> None:
        self._since.start()
        self._turning.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._turning.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(2.5, 2.5, 13, 13)
        painter.setPen(QPen(of.colour("track"), 2.4))
        painter.drawEllipse(circle)
        pen = QPen(of.colour("accent"), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, -round(self._since.elapsed() * 0.36 * 16) % (360 * 16), 90 * 16)


class Waiting(QWidget):
    """`start` shows its words after 0.3 s and the later ones after a second; `stop` hides it. Its place is kept."""

    shown = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._later = ""
        self._before: QWidget | None = None  # that had the focus
        self._label = Label(colour="faint")
        self.cancel = Button()
        self.cancel.clicked.connect(self._on_cancel)
        self._parts = (Spinner(), self._label, self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for part, stretch in zip(self._parts, (0, 1, 0), strict=True):
            keep_room(part)
            row.addWidget(part, stretch)
            part.hide()
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._soon.timeout.connect(self._on_soon)
        self._long = QTimer(self, singleShot=True, interval=LATER_AFTER_MS)
        self._long.timeout.connect(lambda: self._label.setText(self._later))
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.cancel.click)
        self._escape.setEnabled(False)
        self._escapes = False

    def start(self, words: str, later: str = "") -> None:
        self._words, self._later = words, later or words
        self._label.setText(words)
        self._before = QApplication.focusWidget()
        self._escape.setEnabled(self._escapes)
        self._soon.start()
        self._long.start()

    def cancel_on_escape(self) -> None:
        """Esc anywhere in the window cancels too, while something is waited for."""
        self._escapes = True

    @property
    def is_on(self) -> bool:
        return self._soon.isActive() or self.cancel.isVisibleTo(self)

    def say(self, words: str) -> None:
        """Other words, now and later, for what is waited for."""
        self._words = self._later = words
        self._label.setText(words)

    def stop(self) -> None:
        if self.cancel.hasFocus():
            self._give_focus_back()
        self._escape.setEnabled(False)
        self._soon.stop()
        self._long.stop()
        for part in self._parts:
            part.hide()

    def text(self) -> str:
        """What is said now; empty while nothing is shown."""
        return self._label.text() if self._label.isVisibleTo(self) else ""

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))

    def _on_soon(self) -> None:
        for part in self._parts:
            part.show()
        self.shown.emit()

    def _give_focus_back(self) -> None:
        """To where it was; Qt would give it to whatever comes next, where Space does something else."""
        before = self._before
        there = before is not None and shiboken6.isValid(before) and before.isVisible() and before.isEnabled()
        (before if before is not None and there else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cancel(self) -> None:
        self.stop()
        self.cancelled.emit()
