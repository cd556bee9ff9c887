"""What is wrong with a signature, or with the back end that makes them: two tabs."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut

from wxdesk.accounts.account import Account
from wxdesk.tokens.broker import Broker
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.page import Page
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
        self._build()
        self._connect()

    def _build(self) -> None:
        self._paste, self._clear = Button(), Button()
        self._paste.setObjectName("paste")
        self._clear.setObjectName("clear")
        self.action_row.addWidget(self._paste)
        self.action_row.addWidget(self._clear)
        self.tabs = Tabs()
        self.tabs.add(self.signature)
        self.tabs.add(self.endpoint)
        self.body.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self._paste.clicked.connect(self.signature.paste)
        self._clear.clicked.connect(self.signature.clear)
        self.tabs.changed.connect(self._on_tab)
        # A field that has the focus takes the keys first; everywhere else they mean the box, while it is seen.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.signature, self.signature.paste)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Diagnose"))
        self.tabs.set_words(self.tr("A signature"), self.tr("A signing endpoint"))
        self._say_answer()
        self._paste.setText(self.tr("&Paste"))
        self._paste.setToolTip(self.tr("Ctrl+V anywhere on this page"))
        self._clear.setText(self.tr("C&lear"))
        for tab in (self.signature, self.endpoint):
            tab.retranslate()

    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        for tab in (self.signature, self.endpoint):
            tab.show_account(account)

    def take_text(self, text: str) -> None:
        self.tabs.bar.setCurrentIndex(0)
        self.signature.box.on_pasted(text)

    def enter(self) -> None:
        tab = self.endpoint if self.tabs.current() is self.endpoint else self.signature
        tab.enter()

    def _on_tab(self) -> None:
        for button in (self._paste, self._clear):
            button.setVisible(self.tabs.current() is self.signature)
        self._say_answer()
        by_keys = self.tabs.bar.hasFocus()
        self.enter()
        if by_keys:  # who went here with an arrow may want to go on, or back
            self.tabs.bar.setFocus()

    def _say_answer(self) -> None:
        self.set_answer(
            self.tr("Paste what the customer sent. Nothing that you paste leaves this computer.")
            if self.tabs.current() is self.signature
            else self.tr(
                "Which addresses does a back end sign wrongly? No ticket and no token is sent to it."
            )
        )
