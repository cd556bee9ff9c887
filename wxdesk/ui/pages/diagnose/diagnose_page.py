"""What is wrong with a signature, or with the back end that makes them: two tabs."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut

from wxdesk.accounts.account import Account
from wxdesk.tokens.broker import Broker
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.page import Page
from wxdesk.ui.pages.diagnose.signature_tab import SignatureTab
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button


class DiagnosePage(Page):
    scrolls = False

    def __init__(
        self,
        list_accounts: Callable[[], tuple[Account, ...]],
        broker_of: Callable[[Account], Broker],
        tasks: Tasks,
        clipboard: Clipboard,
    ) -> None:
        super().__init__()
        self.signature = SignatureTab(list_accounts, broker_of, tasks, clipboard)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._paste, self._clear = Button(), Button()
        self._paste.setObjectName("paste")
        self._clear.setObjectName("clear")
        self.action_row.addWidget(self._paste)
        self.action_row.addWidget(self._clear)
        self.body.addWidget(self.signature, 1)

    def _connect(self) -> None:
        self._paste.clicked.connect(self.signature.paste)
        self._clear.clicked.connect(self.signature.clear)
        # A field that has the focus takes the keys first; everywhere else they mean the box.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.signature.paste)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Diagnose"))
        self.set_answer(self.tr("Paste what the customer sent. Nothing that you paste leaves this computer."))
        self._paste.setText(self.tr("&Paste"))
        self._paste.setToolTip(self.tr("Ctrl+V anywhere on this page"))
        self._clear.setText(self.tr("C&lear"))
        self.signature.retranslate()

    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        self.signature.show_account(account)

    def enter(self) -> None:
        self.signature.enter()
