"""Is a signature right? Anything pasted on the left; the verdict, and what it rests on, on the right."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import InputError, StoreError
from wxdesk.files import atomic_file
from wxdesk.process import standard_streams
from wxdesk.signing import evidence as evidences
from wxdesk.signing.another_case import is_another_case
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose import examples
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.ui.pages.diagnose.cases.judging import judge_of
from wxdesk.ui.pages.diagnose.cases.kept import KeptCase, KeptCases
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
_MOST_FILE_BYTES = evidences.LIMIT_MB * 1_000_000


class SignatureTab(QWidget):
    cases_changed = Signal()  # there are others to be had back, or none any more

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
        self.kept = KeptCases()
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
        self.box.file_dropped.connect(self._on_file)
        self.box.on_pasted = self._on_pasted
        self.pasted.undo_wanted.connect(self.undo)
        self.box.undo_wanted.connect(self._on_undo_keys)
        self.pasted.join_wanted.connect(self.join)
        self.fields.edited.connect(self._typing.start)
        self.fields.ticket_wanted.connect(self.ticket_line.open_beside)
        self.ticket.changed.connect(self._typing.start)
        self.result.example_wanted.connect(self._on_example_wanted)
        self._search.asked.connect(self._on_search_on)
        self._search.stopped.connect(self._on_search_stopped)
        # A field that has the focus takes the keys first; everywhere else they mean the case.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._on_undo_keys)

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
        return not self.box.text().strip() and self.fields.evidence() == Evidence()

    def new_case(self) -> None:
        """An empty one; the present one is kept."""
        if not self.is_empty():
            self._begin(KeptCase())

    def paste(self) -> None:
        """The clipboard's text as a case: a new one, if there is one already."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasText() and not data.hasUrls() and not self.is_empty():
            self._begin(KeptCase(data.text()))
        else:
            self.box.insertFromMimeData(data)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def undo(self) -> None:
        """The case that was here before the present one, which is kept in its turn: there and back."""
        if self.kept.undo is not None:
            undone = self.kept.undone
            self._begin(self.kept.undo)
            self.kept.undone = not undone
            self._show_kept()

    def _on_undo_keys(self) -> None:
        if not self.kept.undone:
            self.undo()

    def join(self) -> None:
        """The present text belongs to the case before."""
        former = self.kept.undo
        if former is not None:
            text = f"{former.text}\n{self.box.text()}"
            self._begin(replace(former, text=text), keep=False)
            self.kept.take(former)
            self.kept.undo = None
            self._show_kept()

    def bring_back(self, case: KeptCase) -> None:
        """An earlier one."""
        self._begin(case)

    def forget_cases(self) -> None:
        self.kept.forget()
        self._show_kept()

    def present(self) -> KeptCase:
        ticket = self.ticket.chosen()
        return KeptCase(self.box.text(), self.fields.typed(), ticket, self.case, time.time())

    def _begin(self, case: KeptCase, keep: bool = True) -> None:
        """In the place of the present case, which is kept."""
        if keep:
            self.kept.keep(self.present())
        self.kept.take(case)
        self.case = None
        self.fields.begin(case.typed)
        self.ticket.begin(case.ticket)
        self.box.set_text(case.text)
        self._show_kept()
        self.result.show_top()
        if not self.is_empty():
            self.verdict.show_waiting(self.tr("Reading…"), "")
        self.read()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kept(self) -> None:
        former = self.kept.undo
        joinable = former is not None and not former.is_empty and bool(self.box.text().strip())
        self.pasted.show_undo(former is not None, joinable, self.kept.undone)
        self.cases_changed.emit()

    # --- what is pasted ---------------------------------------------------------------------------------------------
    def _on_pasted(self, text: str) -> None:
        """In the box itself: another signature begins a case; everything else belongs to the present one."""
        before, typed = self.box.text(), self.fields.typed()
        if self.is_empty() or self.box.textCursor().hasSelection():
            self.box.take(text)
            return
        self._tasks.run(
            lambda job: is_another_case(replace(evidences.parse(before), **typed), evidences.parse(text)),
            owner=self,
            done=lambda another: self._put(text, begin=another and self.box.text() == before),
            failed=self._on_unreadable,
        )

    def _put(self, text: str, begin: bool) -> None:
        if begin:
            self._begin(KeptCase(text))
        else:
            self.box.take(text)

    def _on_file(self, path: Path) -> None:
        self._tasks.run(
            lambda job: _read_file(path), owner=self, done=self._on_pasted, failed=self._on_unreadable
        )

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
        self.verdict.show_waiting(
            self.tr("Looking for the cause…"), self.tr("Trying combinations of known mistakes.")
        )

    def _report(self) -> str:
        return report(self.case, self.findings.fix.code()) if self.case else ""


def _read_file(path: Path) -> str:
    """A dropped file as text. Raises StoreError file_unreadable."""
    try:
        data = atomic_file.read_bounded(path, _MOST_FILE_BYTES + 1)
    except (OSError, ValueError) as exc:
        raise StoreError("file_unreadable", path=str(path)) from exc
    return standard_streams.text_of(data)
