"""Which addresses a company's own back end signs wrongly: a form, a check, its results."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.check import refuse_secrets
from wxdesk.signing.endpoint.finding import Known
from wxdesk.signing.endpoint.request import Method
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.known_credentials import in_memory
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.diagnose.endpoint.form import EndpointForm, Question
from wxdesk.ui.pages.diagnose.endpoint.results import EndpointResults
from wxdesk.ui.pages.diagnose.endpoint.run import AskerOf, EndpointRun
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.layout.scrolling import Scrolling
from wxdesk.ui.widgets.messages.floating_notice import FloatingNotice


class EndpointTab(QWidget):
    """The form gives way to the results of a check, and comes back with what was typed."""

    def __init__(
        self,
        list_accounts: Callable[[], tuple[Account, ...]],
        broker_of: Callable[[Account], Broker],
        asker_of: AskerOf,
        tasks: Tasks,
        clipboard: Clipboard,
    ) -> None:
        super().__init__()
        self._list_accounts, self._broker_of, self._asker_of = list_accounts, broker_of, asker_of
        self._tasks = tasks
        self._waiting: Question | None = None  # for its ticket
        self.run: EndpointRun | None = None
        self._build(clipboard)
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self, clipboard: Clipboard) -> None:
        self.form = EndpointForm(self._broker_of, self._tasks)
        self.form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.problem = FloatingNotice(self, clipboard)
        self.results = EndpointResults(clipboard)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addLayout(self._build_actions())
        column.addWidget(self.results, 1)
        column.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolling(inner))

    def _build_actions(self) -> QHBoxLayout:
        self._check, self._stop = Button(primary=True, icon_name="play"), Button()
        self._change = Button()
        for name, button in (("check", self._check), ("stop", self._stop), ("change", self._change)):
            button.setObjectName(f"endpoint_{name}")
        self._progress = Label(colour="faint", wrap=False)
        self._asked = Label(mono=True, colour="faint")
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for widget in (self._check, self._stop, self._change, self._progress):
            row.addWidget(widget)
        row.addWidget(self._asked, 1)
        row.addStretch(0)
        return row

    def _connect(self) -> None:
        self._check.clicked.connect(self.check)
        self.form.submitted.connect(self.check)
        self._stop.clicked.connect(self.stop)
        self._change.clicked.connect(self._on_change)
        self.form.ticket.changed.connect(self._on_ticket)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self, self.stop, context=within)

    def retranslate(self) -> None:
        self._stop.setText(self.tr("&Stop"))
        self._change.setText(self.tr("C&hange"))
        for part in (self.form, self.problem, self.results):
            part.retranslate()
        self._show()

    # --- coming into view -------------------------------------------------------------------------------------------
    def show_account(self, account: Account | None) -> None:
        """What was found with another account's ticket is of no use any more."""
        self.change()
        self.form.show_account(account)
        self.form.ticket.choose_freely()
        self.form.ticket.offer(self._list_accounts(), account)

    def enter(self) -> None:
        self.form.ticket.forget_problem()
        self.form.ticket.offer(self._list_accounts(), self.form.ticket.account)
        if self.run is None:
            self.form.focus()

    # --- checking ---------------------------------------------------------------------------------------------------
    def check(self) -> None:
        """Ask the endpoint, once the account's ticket is there."""
        self.problem.clear()
        question = self.form.question()
        if question is None or (self.run is not None and self.run.running):
            return
        self._waiting = question
        self.form.ticket.forget_problem()
        self.form.ticket.need()
        self._on_ticket()

    def stop(self) -> None:
        self._waiting = None
        if self.run is not None:
            self.run.stop()
        self._show()

    def change(self) -> None:
        """Back to the form; the results go."""
        self.stop()
        self.run = None
        self._show()

    def _on_change(self) -> None:
        self.change()
        self.form.focus()  # what was clicked is gone

    def _on_ticket(self) -> None:
        question, ticket = self._waiting, self.form.ticket.ticket()
        if question is None:
            return
        if ticket is not None:
            self._waiting = None
            self._start(question, ticket)
        elif not self.form.ticket.is_fetching:
            self.change()  # what is wrong stands in the form
            if self.form.ticket.is_pasted:
                self.problem.tell_error(InputError("ticket_empty"))
        self._show()

    def _start(self, question: Question, ticket: Secret) -> None:
        account = self.form.ticket.account
        credentials = (
            {JSAPI_TICKET: ticket} if account is None else in_memory(self._broker_of(account), ticket).by_name
        )
        known = Known(credentials, account.appid if account is not None else "")
        try:
            refuse_secrets(question.endpoint, question.page, known)
        except InputError as error:
            self.change()
            self.form.show_error(error)
            return
        run = self.run = EndpointRun(question, known, account, self._asker_of)
        run.start(self._tasks, self, lambda: self._on_found(run), lambda error: self._on_failed(run, error))
        self._show()
        # What was clicked is gone; the keys go to what takes its place.
        (self._stop if run.running else self.results.table).setFocus()

    def _on_found(self, run: EndpointRun) -> None:
        if run is not self.run:
            return
        to_results = not run.running and self._stop.hasFocus()
        self._show()
        if to_results:
            self.results.table.setFocus()

    def _on_failed(self, run: EndpointRun, error: BaseException) -> None:
        if run is self.run:
            self.change()
            self.problem.tell_error(error)

    # --- showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        run = self.run
        busy = self._waiting is not None or (run is not None and run.running)
        self.form.setVisible(run is None)
        self.form.setEnabled(not busy)
        self._check.setText(self.tr("&Check") if run is None else self.tr("&Check again"))
        self._check.setVisible(not busy)
        self._stop.setVisible(busy)
        self._change.setVisible(run is not None and not busy)
        self._progress.setText(self._progress_words())
        self._progress.setVisible(busy)
        self._asked.setText(_asked(run) if run is not None else "")
        self._asked.setVisible(run is not None)
        self.results.show_run(run)
        self.results.setVisible(run is not None)

    def _progress_words(self) -> str:
        if self._waiting is not None:
            return self.tr("Fetching the ticket…")
        if self.run is None or not self.run.running:
            return ""
        words = self.tr("{asked} of {total} URLs tested")
        return words.format(asked=len(self.run.findings), total=len(self.run.addresses))


def _asked(run: EndpointRun) -> str:
    """What was asked, without the query, in which a key may stand."""
    endpoint = run.question.endpoint
    method = "GET" if endpoint.method is Method.GET else "POST"
    return f"{method} {endpoint.url.partition('?')[0]}"
