"""What WeChat still allows the account today, asked by a click, and the way to have it back at a price."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from wxdesk.errors import ApiError
from wxdesk.tokens import quotas
from wxdesk.tokens.broker import Broker
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.tokens import consent
from wxdesk.ui.pages.tokens.quota_bar import QuotaBar
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Card, Label, mono_label
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.wechat.quota import Quota
from wxdesk.wording.errors import describe
from wxdesk.wording.numbers import clock_time

Told = Mapping[str, Quota | ApiError]
_ROWS = 3


def _asked(job: Task, broker: Broker) -> Told:
    return quotas.fetch(broker)


def _cleared(job: Task, broker: Broker) -> Told:
    """Reports when it was cleared, as what follows may fail."""
    quotas.clear(broker)
    job.report(broker.now().wall)
    return quotas.fetch(broker)


class QuotaCard(Card):
    changed = Signal()  # WeChat was asked, whatever came of it

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._broker: Broker | None = None
        self._asking: Task | None = None
        self._pressed: BusyButton | None = None
        self._told: Told = {}
        self._asked_at = self._cleared_at = 0.0
        self._failure: BaseException | None = None
        self._build()

    def _build(self) -> None:
        self._title, self._state = Label(bold=True, wrap=False), Label(colour="faint")
        self._ask, self._clear = BusyButton(), BusyButton()
        self._ask.setObjectName("ask_quota")
        self._clear.setObjectName("clear_quota")
        self._state.setObjectName("quota_state")
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._clear)
        head.addWidget(self._ask)
        self._rows = [(mono_label(), QuotaBar(), Label()) for _ in range(_ROWS)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.CARD_PADDING)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for number, row in enumerate(self._rows):
            for column, part in enumerate(row):
                grid.addWidget(part, number, column)
        self.body.addLayout(head)
        self.body.addWidget(self._state)
        self.body.addLayout(grid)
        self._ask.clicked.connect(self._on_ask)
        self._clear.clicked.connect(self._on_clear)

    def retranslate(self) -> None:
        self._title.setText(self.tr("API quota today"))
        self._ask.setText(self.tr("Show &quota"))
        self._clear.setText(self.tr("R&eset quota…"))
        self._show()

    def show_broker(self, broker: Broker | None) -> None:
        """Of another account nothing is known until somebody asks."""
        if self._asking is not None:
            self._asking.cancel()
        self._broker, self._told, self._failure = broker, {}, None
        self._asked_at = self._cleared_at = 0.0
        self._show()

    # --- asking -----------------------------------------------------------------------------------------------------
    def _on_ask(self) -> None:
        if self._broker is not None and not self._busy():
            self._run(_asked, self._ask)

    def _on_clear(self) -> None:
        broker = self._broker
        if broker is None or self._busy() or not consent.agreed(consent.CLEARED, broker.account, self):
            return
        self._run(_cleared, self._clear)

    def _run(self, work: Callable[[Task, Broker], Told], pressed: BusyButton) -> None:
        """`work` runs on a worker: it is a function of the module, which cannot reach the card."""
        broker = self._broker
        assert broker is not None

        def done(told: Told) -> None:
            self._told, self._failure, self._asked_at = told, None, broker.now().wall
            self._ended()

        def failed(error: BaseException) -> None:
            self._failure = error
            self._ended()

        def progress(cleared_at: float) -> None:
            self._cleared_at = cleared_at

        self._pressed, self._cleared_at = pressed, 0.0
        self._asking = self._tasks.run(
            lambda job: work(job, broker), owner=self, done=done, failed=failed, progress=progress
        )
        self._show()

    def _ended(self) -> None:
        self._show()
        self.changed.emit()

    def _busy(self) -> bool:
        return self._asking is not None and not self._asking.over

    # --- showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        busy = self._busy()
        for button in (self._ask, self._clear):
            button.show_state(self._broker is not None and not busy, busy and button is self._pressed)
        self._state.setText(self._sentence())
        told: list[Any] = [*self._told.items(), *[None] * _ROWS]
        for row, one in zip(self._rows, told, strict=False):
            for part in row:
                part.setVisible(one is not None)
            if one is not None:
                self._show_row(row, *one)

    def _show_row(self, row: tuple[Label, QuotaBar, Label], path: str, told: Quota | ApiError) -> None:
        name, bar, words = row
        name.setText(path)
        if isinstance(told, ApiError):
            bar.show_share(0.0)
            words.setText(describe(told, translate).sentence)
            return
        bar.show_share(told.used / told.daily_limit if told.daily_limit else 0.0)
        text = self.tr("{used} of {limit} used, {left} left")
        words.setText(
            text.format(used=f"{told.used:,}", limit=f"{told.daily_limit:,}", left=f"{told.remain:,}")
        )

    def _sentence(self) -> str:
        if self._failure is not None:
            return str(describe(self._failure, translate))
        if not self._told:
            return self.tr("Not asked yet. WeChat counts the calls of all your systems together.")
        asked = self.tr("As of {time}. It resets at 00:00 Beijing time.")
        cleared = self.tr("Reset at {time}.")
        parts = [cleared.format(time=clock_time(self._cleared_at, seconds=True))] if self._cleared_at else []
        return " ".join([*parts, asked.format(time=clock_time(self._asked_at, seconds=True))])
