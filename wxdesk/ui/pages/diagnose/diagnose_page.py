"""Is a signature right? Anything pasted, a verdict always in view, and the evidence under it."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import StoreError
from wxdesk.secrecy import Secret
from wxdesk.signing import evidence as evidences
from wxdesk.signing.diagnosis import diagnose
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdict import Verdict
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Kind
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.pages.diagnose import examples
from wxdesk.ui.pages.diagnose.case import Case, credentials_of
from wxdesk.ui.pages.diagnose.case_report import report
from wxdesk.ui.pages.diagnose.endpoint_run import AskerOf
from wxdesk.ui.pages.diagnose.endpoint_tab import EndpointTab
from wxdesk.ui.pages.diagnose.evidence_form import EvidenceForm
from wxdesk.ui.pages.diagnose.findings import Findings
from wxdesk.ui.pages.diagnose.paste_box import PasteBox
from wxdesk.ui.pages.diagnose.verdict_card import VerdictCard
from wxdesk.ui.tasks import Job, Tasks
from wxdesk.ui.ticket_input import TicketInput
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.ui.widgets.tabs import Tabs
from wxdesk.wording.errors import tell

_PAUSE_MS = 150  # after the last key, before it is read
_MOST_FILE_BYTES = evidences.LIMIT_MB * 1_000_000


class DiagnosePage(Page):
    scrolls = False

    def __init__(
        self,
        list_accounts: Callable[[], tuple[Account, ...]],
        broker_of: Callable[[Account], Broker],
        asker_of: AskerOf,
        tasks: Tasks,
        clipboard: Clipboard,
    ) -> None:
        super().__init__()
        self._list_accounts = list_accounts
        self._asker_of = asker_of
        self._broker_of = broker_of
        self._tasks = tasks
        self._clipboard = clipboard
        self._case: Case | None = None
        self._reading: Job | None = None
        self._judging: Job | None = None
        self._build()
        self._connect()

    # --- building ---------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self._paste, self._clear = Button(), Button()
        self._paste.setObjectName("paste")
        self._clear.setObjectName("clear")
        self.action_row.addWidget(self._paste)
        self.action_row.addWidget(self._clear)
        halves = self._signature = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(theme.CARD_PADDING)
        halves.addWidget(self._build_left())
        halves.addWidget(self._build_right())
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 4)
        self._endpoint = EndpointTab(
            self._list_accounts, self._broker_of, self._asker_of, self._tasks, self._clipboard
        )
        self.tabs = Tabs()
        self.tabs.add(halves)
        self.tabs.add(self._endpoint)
        self.body.addWidget(self.tabs, 1)

    def _build_left(self) -> QWidget:
        self._box = PasteBox()
        self._box.setObjectName("paste_box")
        self._box.setMinimumHeight(150)
        self._box.setFrameShape(QFrame.Shape.NoFrame)
        self._box.viewport().setAutoFillBackground(False)
        paper = Card()
        paper.body.setContentsMargins(6, 6, 4, 6)
        paper.body.addWidget(self._box)
        self._box_note = Label(scale=theme.SMALL, colour="faint")
        self._form = EvidenceForm()
        self._ticket = TicketInput(self._form.form, self._broker_of, self._tasks, self)
        fields = Card()
        fields.body.setContentsMargins(12, 12, 12, 12)
        fields.body.addWidget(self._form)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(paper, 1)
        column.addWidget(self._box_note)
        column.addWidget(fields)
        return _scrolling(inner)

    def _build_right(self) -> QWidget:
        self._verdict = VerdictCard()
        self._findings = Findings(self._clipboard, self._report)
        self._start = self._build_start()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._start)
        column.addWidget(self._findings)
        column.addStretch(1)
        right = QWidget()
        whole = QVBoxLayout(right)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self._verdict)
        whole.addWidget(_scrolling(inner), 1)
        return right

    def _build_start(self) -> Card:
        self._start_title, self._start_text = Label(bold=True), Label(colour="faint")
        self._right_example, self._wrong_example = Button(), Button()
        self._right_example.setObjectName("example_right")
        self._wrong_example.setObjectName("example_wrong")
        card = Card()
        for widget in (self._start_title, self._start_text, self._wrong_example, self._right_example):
            card.body.addWidget(widget)
        return card

    def _connect(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._typing.timeout.connect(self._judge)
        self._box.edited.connect(self._pause.start)
        self._box.file_dropped.connect(self._on_file)
        self._form.edited.connect(self._typing.start)
        self._ticket.changed.connect(self._typing.start)
        self._paste.clicked.connect(self.paste)
        self._clear.clicked.connect(self.clear)
        self._right_example.clicked.connect(lambda: self._show_example(examples.right))
        self._wrong_example.clicked.connect(lambda: self._show_example(examples.wrong))
        self.tabs.changed.connect(self._on_tab)
        # A field that has the focus takes the keys first; everywhere else they mean the box, while it is seen.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self._signature, self.paste)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Diagnose"))
        self.tabs.set_words(self.tr("A signature"), self.tr("A signing endpoint"))
        self._say_answer()
        self._paste.setText(self.tr("&Paste"))
        self._paste.setToolTip(self.tr("Ctrl+V anywhere on this page"))
        self._clear.setText(self.tr("C&lear"))
        self._box.setAccessibleName(self.tr("What the customer sent"))
        self._box.setPlaceholderText(
            self.tr(
                "Paste anything: wx.config({…}), the back end's JSON, the console's error, realAuthUrl, string1, "
                "an address"
            )
        )
        self._start_title.setText(self.tr("A case to try"))
        self._start_text.setText(
            self.tr(
                "Signed with the sandbox's own ticket: see what a verdict looks like before a customer asks for one."
            )
        )
        self._wrong_example.setText(self.tr("Paste a &wrong signature"))
        self._right_example.setText(self.tr("Paste a right &one"))
        for part in (self._form, self._ticket, self._findings, self._endpoint):
            part.retranslate()
        self._show()

    # --- coming into view -------------------------------------------------------------------------------------------
    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        self._endpoint.show_account(account)
        self._ticket.choose_freely()
        self._propose_ticket()
        self._judge()

    def enter(self) -> None:
        if self.tabs.current() is self._endpoint:
            self._endpoint.enter()
            return
        self._ticket.forget_problem()
        self._propose_ticket()
        self._judge()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab(self) -> None:
        for button in (self._paste, self._clear):
            button.setVisible(self.tabs.current() is self._signature)
        self._say_answer()
        by_keys = self.tabs.bar.hasFocus()
        self.enter()
        if by_keys:  # who went here with an arrow may want to go on, or back
            self.tabs.bar.setFocus()

    def _say_answer(self) -> None:
        self.set_answer(
            self.tr("Paste what the customer sent. Nothing that you paste leaves this computer.")
            if self.tabs.current() is self._signature
            else self.tr(
                "Which addresses does a back end sign wrongly? No ticket and no token is sent to it."
            )
        )

    # --- what is pasted ---------------------------------------------------------------------------------------------
    def paste(self) -> None:
        """Put the clipboard's text into the box."""
        self._box.insertFromMimeData(QGuiApplication.clipboard().mimeData())
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        self._form.clear()
        self._ticket.choose_freely()
        self._ticket.paste(None)
        self._box.set_text("")
        self._read()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_file(self, path: Path) -> None:
        self._tasks.run(
            lambda job: _read_file(path), owner=self, done=self._box.take, failed=self._on_unreadable
        )

    def _show_example(self, make: Callable[[str, Secret, int], str]) -> None:
        account = self.account
        if account is None:
            return
        broker = self._broker_of(account)

        def work(job: Job) -> str:
            return make(account.appid, broker.fetch(Kind.JSAPI_TICKET).value, int(time.time()))

        self._tasks.run(work, owner=self, done=self._on_example, failed=self._on_unreadable)

    def _on_example(self, text: str) -> None:
        self._box.set_text(text)
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def _on_unreadable(self, error: BaseException) -> None:
        self._say_of_box("bad", str(tell(error, translate)))

    # --- reading and judging ----------------------------------------------------------------------------------------
    def _read(self) -> None:
        """Find the fields in what stands in the box, on a worker."""
        self._pause.stop()
        if self._reading is not None:
            self._reading.cancel()
        text = self._box.text()
        self._reading = self._tasks.run(
            lambda job: evidences.parse(text), owner=self, done=self._on_read, failed=self._on_unreadable
        )

    def _on_read(self, found: Evidence) -> None:
        shortened = self._box.is_shortened
        count = f"{len(self._box.text()):,}"
        words = (
            self.tr("Shown in part; all {count} characters were read.").format(count=count)
            if shortened
            else ""
        )
        self._say_of_box("faint", words)
        before = self._form.evidence().ticket
        self._form.show_found(found)
        self._propose_ticket()
        if found.ticket != before:
            self._ticket.paste(found.ticket)
        self._judge()

    def _propose_ticket(self) -> None:
        """The account that the pasted AppID belongs to; a pasted ticket; the account of the window."""
        evidence, accounts = self._form.evidence(), self._list_accounts()
        named = next((account for account in accounts if account.appid == evidence.appid.strip()), None)
        unknown = evidence.appid.strip() or evidence.ticket is not None
        self._ticket.offer(accounts, named or (None if unknown else self.account))

    def _judge(self) -> None:
        """Hold the fields against the chosen ticket, on a worker."""
        self._typing.stop()
        if self._judging is not None:
            self._judging.cancel()
        evidence = self._form.sound()
        if evidence.signature or evidence.noncestr:
            self._ticket.need()
        account, ticket = self._ticket.account, self._ticket.ticket()
        if account is None:
            evidence, credentials = replace(evidence, ticket=ticket), {}
        else:
            credentials = credentials_of(self._broker_of(account), ticket)

        def on_verdict(verdict: Verdict) -> None:
            self._case = Case(evidence, account, verdict)
            self._show()

        self._judging = self._tasks.run(
            lambda job: diagnose(evidence, credentials), owner=self, done=on_verdict
        )

    # --- showing ----------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        case = self._case
        nothing = not self._box.text().strip() and self._form.evidence() == Evidence()
        self._clear.setEnabled(not nothing)
        self._findings.setVisible(case is not None and not nothing and case.evidence != Evidence())
        in_sandbox = self.account is not None and self.account.of_sandbox
        self._start.setVisible(nothing and in_sandbox)
        if nothing or case is None:
            self._verdict.show_waiting(
                self.tr("Nothing to judge yet"),
                self.tr("The verdict appears here as soon as something is pasted."),
            )
            return
        if self._ticket.is_fetching:
            self._verdict.show_waiting(self.tr("Fetching the ticket…"), "")
            return
        self._verdict.show_verdict(case.told())
        self._findings.show_case(case)

    def _say_of_box(self, colour: str, words: str) -> None:
        self._box_note.set_colour(colour)
        self._box_note.setText(words)
        self._box_note.setVisible(bool(words))

    def _report(self) -> str:
        return report(self._case) if self._case else ""


def _read_file(path: Path) -> str:
    """A dropped file as text. Raises StoreError file_unreadable."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_FILE_BYTES + 1)
    except OSError as exc:
        raise StoreError("file_unreadable", path=str(path)) from exc
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
