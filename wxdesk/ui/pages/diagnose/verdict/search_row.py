"""A search that ran out of time can go on: for a minute, then for four times as long, and be stopped."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.waiting import Spinner

_FIRST_S, _LONGER = 60, 4


class SearchRow(QWidget):
    """`asked` and `stopped` are told by its two buttons, which stand in one place."""

    asked = Signal()
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._go_on, self._stop = Button(icon_name="play"), Button()
        self._go_on.setObjectName("search_on")
        self._stop.setObjectName("search_stop")
        self._spinner, self._words = Spinner(), Label(scale=theme.SMALL, colour="faint")
        self._since = QElapsedTimer()
        self._next_s = _FIRST_S
        self._beat = QTimer(self, interval=1000)
        self._beat.timeout.connect(self._say)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for widget in (self._go_on, self._stop, self._spinner):
            row.addWidget(widget)
        row.addWidget(self._words, 1)
        self._go_on.clicked.connect(self.asked)
        self._stop.clicked.connect(self.stopped)
        self.hide()

    def stops(self) -> tuple[QWidget, ...]:
        return (self._go_on, self._stop)

    def retranslate(self) -> None:
        self._go_on.setText(self.tr("Keep se&arching"))
        self._stop.setText(self.tr("Stop"))
        self._say()

    def show_case(self, case: Case | None) -> None:
        """What can go on stands there to be asked for."""
        if case is not None:
            self._next_s = max(_FIRST_S, round(case.verdict.seconds) * _LONGER)
        self._show(running=False, there=case is not None and case.can_go_on)

    def next_s(self) -> int:
        """How many seconds the search may take when it goes on."""
        return self._next_s

    def show_running(self) -> None:
        keys = self._go_on.hasFocus()
        self._since.start()
        self._show(running=True, there=True)
        if keys:
            self._stop.setFocus()

    def _show(self, running: bool, there: bool) -> None:
        self.setVisible(there)
        self._go_on.setVisible(there and not running)
        for widget in (self._stop, self._spinner):
            widget.setVisible(there and running)
        (self._beat.start if running else self._beat.stop)()
        self._say()

    def _say(self) -> None:
        if self._beat.isActive():
            words = self.tr("Searching: {seconds} of at most {most} s")
            seconds = self._since.elapsed() // 1000 if self._since.isValid() else 0
            self._words.setText(words.format(seconds=seconds, most=self._next_s))
        else:
            self._words.setText(self.tr("Up to {most} s more.").format(most=self._next_s))
