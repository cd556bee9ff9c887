"""What is wrong with a signature, with the back end that makes them, and where two differ: three tabs."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from wxdesk.accounts.account import Account
from wxdesk.tokens.broker import Broker
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.page import Page
from wxdesk.ui.pages.diagnose.cases.menu import EarlierCases
from wxdesk.ui.pages.diagnose.compare.tab import CompareTab
from wxdesk.ui.pages.diagnose.endpoint.run import AskerOf
from wxdesk.ui.pages.diagnose.endpoint.tab import EndpointTab
from wxdesk.ui.pages.diagnose.signature_tab import SignatureTab
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.layout.tabs import Tabs


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
        self.signature = SignatureTab(list_accounts, broker_of, tasks, clipboard)
        self.endpoint = EndpointTab(list_accounts, broker_of, asker_of, tasks, clipboard)
        self.compare = CompareTab(tasks)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._paste, self._new = Button(), Button(icon_name="plus")
        self._paste.setObjectName("paste")
        self._new.setObjectName("new_case")
        self._earlier = EarlierCases(self.signature.desk.kept)
        for button in (self._paste, self._earlier, self._new):
            self.action_row.addWidget(button)
        self.tabs = Tabs()
        for tab in self._tabs():
            self.tabs.add(tab)
        self.body.addWidget(self.tabs, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click beside an open editor closes it

    def _tabs(self) -> tuple[SignatureTab, EndpointTab, CompareTab]:
        return (self.signature, self.endpoint, self.compare)

    def _connect(self) -> None:
        self._paste.clicked.connect(self.signature.desk.paste)
        self._new.clicked.connect(self.signature.desk.new_case)
        self._earlier.wanted.connect(self.signature.desk.bring_back)
        self._earlier.forget_wanted.connect(self.signature.desk.forget_cases)
        self.signature.desk.changed.connect(self._show_buttons)
        self.signature.box.textChanged.connect(self._show_buttons)
        self.tabs.changed.connect(self._on_tab)
        # A field that has the focus takes the keys first; everywhere else they mean the box, while it is seen.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.signature, self.signature.desk.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.compare, self.compare.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self._on_new)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Diagnose"))
        self.tabs.set_words(self.tr("Signature"), self.tr("Signing endpoint"), self.tr("Compare two"))
        self._paste.setText(self.tr("&Paste"))
        self._paste.setToolTip(self.tr("Ctrl+V anywhere on this page; it starts a new case"))
        self._new.setText(self.tr("&New case"))
        self._new.setToolTip(self.tr("Ctrl+N; the present case is kept under Earlier cases"))
        self._earlier.retranslate()
        self._say_answer()
        self._show_buttons()
        for tab in self._tabs():
            tab.retranslate()

    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        for tab in (self.signature, self.endpoint):
            tab.show_account(account)

    def take_text(self, text: str) -> None:
        self.tabs.bar.setCurrentIndex(0)
        self.signature.box.on_pasted(text)

    def enter(self) -> None:
        for tab in self._tabs():
            if tab is self.tabs.current():
                tab.enter()

    def _on_new(self) -> None:
        self.tabs.bar.setCurrentIndex(0)
        self.signature.desk.new_case()

    def _on_tab(self) -> None:
        self._show_buttons()
        self._say_answer()
        by_keys = self.tabs.bar.hasFocus()
        if self.tabs.current() is self.compare:
            self.compare.propose(self.signature.box.text())
        self.enter()
        if by_keys:  # who went here with an arrow may want to go on, or back
            self.tabs.bar.setFocus()

    def _show_buttons(self) -> None:
        """They stay where they are; what cannot act now is grey."""
        here = self.tabs.current() is self.signature
        self._paste.setEnabled(here)
        self._new.setEnabled(here and bool(self.signature.box.document().characterCount() > 1))
        self._earlier.setEnabled(here and bool(self.signature.desk.kept.cases))

    def _say_answer(self) -> None:
        current = self.tabs.current()
        if current is self.signature:
            words = self.tr("Paste what the customer sent. It stays on this computer.")
        elif current is self.compare:
            words = self.tr("Which values differ between a configuration that works and one that fails.")
        else:
            words = self.tr(
                "Finds the page URLs that a back end signs incorrectly. No ticket or token is sent to it."
            )
        self.set_answer(words)
