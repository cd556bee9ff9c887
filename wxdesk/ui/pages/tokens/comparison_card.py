"""Who holds which access_token, side by side, and which of them WeChat accepts from this computer."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from wxdesk.accounts.account import Account, TokenSource
from wxdesk.errors import WxdeskError
from wxdesk.tokens import comparison
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.comparison import Held
from wxdesk.tokens.sources import TokenStore
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Card, Label
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.wording.errors import describe
from wxdesk.wording.tokens import comparison as words
from wxdesk.wording.tokens.stored_tokens import FORMS, short_fingerprint

StoresOf = Callable[[Account], dict[TokenSource, TokenStore]]
Answers = dict[int, WxdeskError | None]


class ComparisonCard(Card):
    """Shown for accounts of which it is known where the company keeps their token."""

    def __init__(self, stores_of: StoresOf, tasks: Tasks) -> None:
        super().__init__()
        self._stores_of, self._tasks = stores_of, tasks
        self._stores: dict[TokenSource, TokenStore] = {}
        self._broker: Broker | None = None
        self._held: tuple[Held, ...] = ()
        self._answers: Answers = {}
        self._failure: BaseException | None = None
        self._job: Task | None = None
        self._pressed: BusyButton | None = None
        self._build()

    def _build(self) -> None:
        self._title = Label(bold=True, wrap=False)
        self.compare, self.ask = BusyButton(), BusyButton()
        self.compare.setObjectName("compare_tokens")
        self.ask.setObjectName("probe_tokens")
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.compare)
        head.addWidget(self.ask)
        self.line = Label(colour="faint")
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.CARD_PADDING)
        self._grid.setColumnStretch(4, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.line)
        self.body.addWidget(self._table)
        self.compare.clicked.connect(self._on_compare)
        self.ask.clicked.connect(self._on_ask)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Who holds which access_token"))
        self.compare.setText(self.tr("C&ompare"))
        self.ask.setText(self.tr("Ask &WeChat about each"))
        self.ask.setToolTip(self.tr("One call for each different value (get_api_domain_ip)"))
        self._show()

    def show_account(self, account: Account | None, broker: Broker | None) -> None:
        if self._job is not None:
            self._job.cancel()
        self._stores = self._stores_of(account) if account is not None else {}
        self._broker, self._held, self._answers, self._failure = broker, (), {}, None
        self.setVisible(bool(self._stores))
        self._show()

    # --- asking -----------------------------------------------------------------------------------------------------
    def _on_compare(self) -> None:
        stores, broker = self._stores, self._broker
        if broker is not None and self.compare.takes_presses():
            self._run(self.compare, lambda: comparison.compare(stores, broker), self._on_compared)

    def _on_compared(self, held: tuple[Held, ...]) -> None:
        self._held, self._answers = held, {}

    def _on_ask(self) -> None:
        held, broker = self._held, self._broker
        if broker is not None and self.ask.takes_presses():
            self._run(self.ask, lambda: comparison.probe(held, broker), self._on_answers)

    def _on_answers(self, answers: Answers) -> None:
        self._answers = answers

    def _run(self, pressed: BusyButton, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        def on_done(result: Any) -> None:
            self._failure = None
            done(result)
            self._show()

        def on_failed(error: BaseException) -> None:
            self._failure = error
            self._show()

        self._pressed = pressed
        self._job = self._tasks.run(lambda job: work(), owner=self, done=on_done, failed=on_failed)
        self._show()

    # --- showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        busy = self._job is not None and not self._job.over
        for button, usable in ((self.compare, True), (self.ask, any(one.value for one in self._held))):
            button.show_state(usable and not busy, busy and button is self._pressed)
        text, tone = self._headline()
        self.line.setText(text)
        self.line.set_colour(tone or "faint")
        self._show_rows()

    def _headline(self) -> tuple[str, str]:
        if self._failure is not None:
            return str(describe(self._failure, translate)), "bad"
        if not self._held:
            return self.tr("Reads the access_token there, and changes nothing."), ""
        return words.headline(self._held, translate, bool(self._answers))

    def _show_rows(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            label = item.widget()
            if label is not None:
                label.hide()
                label.deleteLater()
        for row, one in enumerate(self._held):
            for column, label in enumerate(self._row(one)):
                across = 4 if one.value is None and column == 1 else 1
                self._grid.addWidget(label, row, column, 1, across)
                label.show()  # Qt would do so later, after an empty moment
        self._table.setVisible(bool(self._held))

    def _row(self, one: Held) -> list[Label]:
        who = Label(translate("comparison", words.HOLDERS[one.holder]), bold=True, wrap=False)
        if one.value is None:
            return [who, Label(words.tell_missing(one, translate), colour="bad" if one.error else "faint")]
        form = translate("states", FORMS[one.form]) if one.form is not None else ""
        labels = [
            who,
            Label(short_fingerprint(one.value), mono=True, wrap=False, selectable=True),
            Label(words.tell_time(one, translate), wrap=False),
            Label(form, colour="faint", wrap=False),
        ]
        if one.group in self._answers:
            text, tone = words.tell_answer(self._answers[one.group], translate)
            labels.append(Label(text, colour=tone))
        return labels
