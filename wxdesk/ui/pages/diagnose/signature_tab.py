"""Is a signature right? Anything pasted on the left; the verdict, and what it rests on, on the right."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import InputError
from wxdesk.signing import evidence as evidences
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose import examples
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.ui.pages.diagnose.cases.desk import CaseDesk
from wxdesk.ui.pages.diagnose.cases.judging import judge_of
from wxdesk.ui.pages.diagnose.cases.report import report
from wxdesk.ui.pages.diagnose.pasted.pane import PastedPane
from wxdesk.ui.pages.diagnose.verdict.answers import AnswerButtons
from wxdesk.ui.pages.diagnose.verdict.card import VerdictCard
from wxdesk.ui.pages.diagnose.verdict.pane import VerdictPane
from wxdesk.ui.pages.diagnose.verdict.search_row import SearchRow
from wxdesk.ui.pages.diagnose.verdict.ticket_line import TicketLine
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.wording.errors import describe

_PAUSE_MS = 150  # after the last key, before it is read
_PATIENCE_MS = 300  # before it is said that a search goes on
_TRIED_A_SECOND = 5_000_000  # possibilities; more than any computer tries


class SignatureTab(QWidget):
    def __init__(
        self,
        list_accounts: Callable[[], tuple[Account, ...]],
        broker_of: Callable[[Account], Broker],
        tasks: Tasks,
        clipboard: Clipboard,
    ) -> None:
        super().__init__()
        self._list_accounts = list_accounts
        self._broker_of = broker_of
        self._tasks = tasks
        self._account: Account | None = None
        self.case: Case | None = None
        self._reading: Task | None = None
        self._judging: Task | None = None
        self._build(clipboard)
        self._connect()

    def _build(self, clipboard: Clipboard) -> None:
        self.pasted = PastedPane(self)
        self.box, self.fields = self.pasted.box, self.pasted.fields
        answers, self._search = AnswerButtons(clipboard, self._report), SearchRow()
        self.ticket_line = TicketLine(self._broker_of, self._tasks, self, self)
        self.ticket = self.ticket_line.input
        self.desk = CaseDesk(self.pasted, self.ticket, self._tasks, lambda: self.case)
        self.verdict = VerdictCard(answers, self.ticket_line, self._search)
        self.result = VerdictPane(clipboard, self.verdict)
        self.findings = self.result.findings
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(theme.CARD_PADDING)
        self._halves.addWidget(self.pasted)
        self._halves.addWidget(self.result)
        self._halves.setStretchFactor(0, 2)
        self._halves.setStretchFactor(1, 3)
        self._halves.setSizes([340, 510])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._halves)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click beside an open editor closes it

    def _connect(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.read)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._typing.timeout.connect(self.judge)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_searching)
        self.box.textChanged.connect(self._on_text_changed)
        self.desk.begun.connect(self._on_begun)
        self.desk.unreadable.connect(self._on_unreadable)
        self.fields.edited.connect(self._typing.start)
        self.fields.ticket_wanted.connect(self.ticket_line.open_beside)
        self.ticket.changed.connect(self._typing.start)
        self.result.example_wanted.connect(self._on_example_wanted)
        self._search.asked.connect(self._on_search_on)
        self._search.stopped.connect(self._on_search_stopped)
        # A field that has the focus takes the keys first; everywhere else they mean the case.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.desk.undo_by_keys)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Signature"))
        for part in (self.pasted, self.result):
            part.retranslate()
        self._show()

    # --- coming into view -------------------------------------------------------------------------------------------
    def show_account(self, account: Account | None) -> None:
        self._account = account
        self.ticket.choose_freely()
        self._propose_ticket()
        self.judge()

    def enter(self) -> None:
        self.ticket.forget_problem()
        self._propose_ticket()
        self.judge()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fields.editor.place()

    # --- cases ------------------------------------------------------------------------------------------------------
    def is_empty(self) -> bool:
        return self.desk.is_empty()

    def _on_begun(self) -> None:
        """Another case stands there, and nothing is known of it yet."""
        self.case = None
        self.result.show_top()
        if not self.is_empty():
            self.verdict.show_waiting(self.tr("Reading…"), "")
        self.read()

    # --- examples ---------------------------------------------------------------------------------------------------
    def _on_example_wanted(self, name: str) -> None:
        account = self._account
        if account is None:
            return
        broker = self._broker_of(account)

        def work(job: Task) -> str:
            known = {kind.value: broker.fetch(kind).value for kind in CredentialKind}
            return examples.EXAMPLES[name](account.appid, known, int(time.time()))

        self._tasks.run(work, owner=self, done=self._on_example, failed=self._on_unreadable)

    def _on_example(self, text: str) -> None:
        self.box.set_text(text)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def _on_unreadable(self, error: BaseException) -> None:
        self.pasted.say("bad", str(describe(error, translate)))

    def _on_text_changed(self) -> None:
        """What was found out, or is being found out, is about another text: it is not sent any more."""
        self._pause.start()
        self._patience.stop()
        if self._judging is not None:
            self._judging.cancel()
        self.verdict.answers.setEnabled(False)

    # --- reading and judging ----------------------------------------------------------------------------------------
    def read(self) -> None:
        """Find the fields in what stands in the box, on a worker."""
        self._pause.stop()
        if self._reading is not None:
            self._reading.cancel()
        text = self.box.text()
        self._reading = self._tasks.run(
            lambda job: evidences.parse(text), owner=self, done=self._on_read, failed=self._on_unreadable
        )

    def _on_read(self, found: Evidence) -> None:
        before = self.fields.evidence().ticket
        self.pasted.show_found(found)
        self._propose_ticket()
        if found.ticket != before:
            self.ticket.paste(found.ticket)
        self.judge()

    def _propose_ticket(self) -> None:
        """The account that the pasted AppID belongs to; a pasted ticket; the account of the window."""
        evidence, accounts = self.fields.evidence(), self._list_accounts()
        named = next((account for account in accounts if account.appid == evidence.appid.strip()), None)
        unknown = evidence.appid.strip() or evidence.ticket is not None
        self.ticket.offer(accounts, named or (None if unknown else self._account))

    def judge(self, budget: SearchBudget | None = None) -> None:
        """Hold the fields against the chosen ticket, on a worker; within the usual budget if none is given."""
        self._typing.stop()
        if self._is_reading():
            return  # it is judged when it was read
        self._patience.stop()
        if self._judging is not None:
            self._judging.cancel()
        evidence, ticket = self.fields.sound(), self.ticket
        if evidence.signature or evidence.noncestr:
            ticket.need()
        judge = judge_of(
            evidence, self.box.text(), ticket.account, ticket.ticket(), self._list_accounts(), self._broker_of
        )
        self._judging = self._tasks.run(
            lambda job: judge(job.check, budget),
            owner=self,
            done=self._on_verdict,
            failed=self._on_not_judged,
        )
        if not self._judging.over:
            (self._patience.start if budget is None else self._search.show_running)()

    def _is_reading(self) -> bool:
        return self._pause.isActive() or (self._reading is not None and not self._reading.over)

    def _on_search_on(self) -> None:
        seconds = self._search.next_s()
        self.judge(SearchBudget(seconds, seconds * _TRIED_A_SECOND))

    def _on_search_stopped(self) -> None:
        if self._judging is not None:
            self._judging.cancel()
        self._show()

    def _on_verdict(self, case: Case) -> None:
        self._patience.stop()
        self.case = case
        self._show()

    def _on_not_judged(self, error: BaseException) -> None:
        self._patience.stop()
        if not isinstance(error, InputError):
            raise error
        self.case = None
        self.verdict.show_waiting(self.tr("Cannot be checked"), str(describe(error, translate)), "warn")

    # --- showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        case = self.case
        if self.is_empty() or case is None:
            self.result.show_nothing(in_sandbox=self._account is not None and self._account.of_sandbox)
        elif self.ticket.is_fetching:
            self.verdict.show_waiting(self.tr("Fetching the ticket…"), "")
        else:
            self.result.show_case(case)

    def _show_searching(self) -> None:
        if self.is_empty():
            return
        if self.case is None:
            self.result.forget()
            self.ticket_line.show_state()
        self.verdict.show_waiting(
            self.tr("Looking for the cause…"), self.tr("Trying combinations of known mistakes.")
        )

    def _report(self) -> str:
        return report(self.case, self.findings.fix.code()) if self.case else ""
