"""Is a signature right? Anything pasted, a verdict always in view, and the evidence under it."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import InputError, StoreError
from wxdesk.files import atomic_file
from wxdesk.process import standard_streams
from wxdesk.signing import evidence as evidences
from wxdesk.signing.another_case import is_another_case
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.suspicions import Circumstances
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.known_credentials import KnownCredentials, circumstances_of, in_memory
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose import examples
from wxdesk.ui.pages.diagnose.case import Case
from wxdesk.ui.pages.diagnose.case_report import report
from wxdesk.ui.pages.diagnose.former_case import FormerCase
from wxdesk.ui.pages.diagnose.pasted_pane import PastedPane
from wxdesk.ui.pages.diagnose.verdict_pane import VerdictPane
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.ticket_input import ChosenTicket, TicketInput
from wxdesk.wechat.errors.subject import errors_told
from wxdesk.wording.errors import describe

_PAUSE_MS = 150  # after the last key, before it is read
_PATIENCE_MS = 300  # before it is said that a search goes on
_MOST_FILE_BYTES = evidences.LIMIT_MB * 1_000_000


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
        self.pasted = PastedPane()
        self.box, self.form = self.pasted.box, self.pasted.form
        self.ticket = TicketInput(self.form.form, self._broker_of, self._tasks, self)
        self._result = VerdictPane(clipboard, self._report)
        self.verdict, self.findings = self._result.verdict, self._result.findings
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(theme.CARD_PADDING)
        halves.addWidget(self.pasted)
        halves.addWidget(self._result)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)

    def _connect(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.read)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._typing.timeout.connect(self.judge)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_searching)
        self.box.textChanged.connect(self._pause.start)
        self.box.file_dropped.connect(self._on_file)
        self.box.on_pasted = self._on_pasted
        self.pasted.former.back_wanted.connect(self._on_back_wanted)
        self.pasted.former.join_wanted.connect(self._on_join_wanted)
        self.form.edited.connect(self._typing.start)
        self.ticket.changed.connect(self._typing.start)
        self._result.example_wanted.connect(self._on_example_wanted)

    def retranslate(self) -> None:
        for part in (self.pasted, self.ticket, self._result):
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

    # --- what is pasted ---------------------------------------------------------------------------------------------
    def paste(self) -> None:
        """Put the clipboard's text into the box."""
        self.box.insertFromMimeData(QGuiApplication.clipboard().mimeData())
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_empty(self) -> bool:
        return not self.box.text().strip() and self.form.evidence() == Evidence()

    def clear(self) -> None:
        self._begin(FormerCase("", {}, ChosenTicket()))
        self.pasted.former.forget()

    def _on_pasted(self, text: str) -> None:
        """What is about another signature begins a case of its own; everything else belongs to the present one."""
        before, typed = self.box.text(), self.form.typed()
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
            self._begin(FormerCase(text, {}, ChosenTicket()))
        else:
            self.box.take(text)

    def _begin(self, case: FormerCase) -> None:
        """In the place of the present case, which is kept."""
        self.pasted.former.keep(FormerCase(self.box.text(), self.form.typed(), self.ticket.chosen()))
        self.form.begin(case.typed)
        self.ticket.begin(case.ticket)
        self.box.replace(case.text)
        self.read()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back_wanted(self) -> None:
        if self.pasted.former.kept is not None:
            self._begin(self.pasted.former.kept)

    def _on_join_wanted(self) -> None:
        former = self.pasted.former.kept
        if former is not None:
            self._begin(replace(former, text=f"{former.text}\n{self.box.text()}"))
            self.pasted.former.forget()

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
        self.pasted.say_length()
        before = self.form.evidence().ticket
        self.form.show_found(found)
        self._propose_ticket()
        if found.ticket != before:
            self.ticket.paste(found.ticket)
        self.judge()

    def _propose_ticket(self) -> None:
        """The account that the pasted AppID belongs to; a pasted ticket; the account of the window."""
        evidence, accounts = self.form.evidence(), self._list_accounts()
        named = next((account for account in accounts if account.appid == evidence.appid.strip()), None)
        unknown = evidence.appid.strip() or evidence.ticket is not None
        self.ticket.offer(accounts, named or (None if unknown else self._account))

    def judge(self) -> None:
        """Hold the fields against the chosen ticket, on a worker."""
        self._typing.stop()
        if self._judging is not None:
            self._judging.cancel()
        evidence, text = self.form.sound(), self.box.text()
        if evidence.signature or evidence.noncestr:
            self.ticket.need()
        account, ticket, accounts = self.ticket.account, self.ticket.ticket(), self._list_accounts()
        if account is None:
            evidence, known = replace(evidence, ticket=ticket), KnownCredentials({})
            around = Circumstances(accounts={one.appid: one.name for one in accounts}, now=time.time())
        else:
            broker = self._broker_of(account)
            others = [self._broker_of(other) for other in accounts if other != account]
            known = in_memory(broker, ticket, others)
            around = circumstances_of(broker, accounts)
        self._judging = self._tasks.run(
            lambda job: Case(
                evidence,
                account,
                diagnose(evidence, known.by_name, around, check=job.check),
                errors_told(text, evidence),
            ),
            owner=self,
            done=self._on_verdict,
            failed=self._on_not_judged,
        )
        if not self._judging.over:
            self._patience.start()

    def _on_verdict(self, case: Case) -> None:
        self._patience.stop()
        self.case = case
        self._show()

    def _on_not_judged(self, error: BaseException) -> None:
        self._patience.stop()
        if not isinstance(error, InputError):
            raise error
        self.case = None
        self.verdict.show_waiting(self.tr("This cannot be judged"), str(describe(error, translate)))

    # --- showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        case = self.case
        if self.is_empty() or case is None:
            self._result.show_nothing(in_sandbox=self._account is not None and self._account.of_sandbox)
        elif self.ticket.is_fetching:
            self.verdict.show_waiting(self.tr("Fetching the ticket…"), "")
        else:
            self._result.show_case(case)

    def _show_searching(self) -> None:
        self.verdict.show_waiting(
            self.tr("Looking for the cause…"), self.tr("Combinations of mistakes are being tried.")
        )

    def _report(self) -> str:
        return report(self.case) if self.case else ""


def _read_file(path: Path) -> str:
    """A dropped file as text. Raises StoreError file_unreadable."""
    try:
        data = atomic_file.read_bounded(path, _MOST_FILE_BYTES + 1)
    except (OSError, ValueError) as exc:
        raise StoreError("file_unreadable", path=str(path)) from exc
    return standard_streams.text_of(data)
