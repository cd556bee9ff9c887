"""Is a signature right? Anything pasted, a verdict always in view, and the evidence under it."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from wxdesk import atomic_file
from wxdesk.accounts.account import Account
from wxdesk.errors import InputError, StoreError
from wxdesk.signing import evidence as evidences
from wxdesk.signing.diagnosis import diagnose
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.suspicions import Circumstances
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Kind
from wxdesk.tokens.known_credentials import KnownCredentials, in_memory
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.diagnose import examples
from wxdesk.ui.pages.diagnose.case import Case, circumstances_of, names_of
from wxdesk.ui.pages.diagnose.case_report import report
from wxdesk.ui.pages.diagnose.pasted_pane import PastedPane
from wxdesk.ui.pages.diagnose.verdict_pane import VerdictPane
from wxdesk.ui.tasks import Job, Tasks
from wxdesk.ui.ticket_input import TicketInput
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
        self._reading: Job | None = None
        self._judging: Job | None = None
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
        self.form.clear()
        self.ticket.choose_freely()
        self.ticket.paste(None)
        self.box.set_text("")
        self.read()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_file(self, path: Path) -> None:
        self._tasks.run(
            lambda job: _read_file(path), owner=self, done=self.box.take, failed=self._on_unreadable
        )

    def _on_example_wanted(self, name: str) -> None:
        account = self._account
        if account is None:
            return
        broker = self._broker_of(account)

        def work(job: Job) -> str:
            known = {kind.value: broker.fetch(kind).value for kind in Kind}
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
        account, ticket = self.ticket.account, self.ticket.ticket()
        if account is None:
            evidence, known = replace(evidence, ticket=ticket), KnownCredentials({})
            around = Circumstances(accounts=names_of(self._list_accounts()), now=time.time())
        else:
            broker, accounts = self._broker_of(account), self._list_accounts()
            others = [self._broker_of(other) for other in accounts if other != account]
            known = in_memory(broker, ticket, others)
            around = circumstances_of(account, accounts, broker, time.time())
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
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")
