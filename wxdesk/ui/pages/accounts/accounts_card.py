"""The list of the accounts on a card, and the one of the sandbox's own account, which stands in place of a form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from wxdesk.accounts.account import Account
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.vault import SkippedKeyring
from wxdesk.process import system
from wxdesk.ui import theme
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.pages.accounts.account_list import ACCOUNT_ROLE, AccountDelegate, AccountList
from wxdesk.ui.widgets import Button, Card, Label
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice
from wxdesk.wording.keyrings import tell_session_only

_ROWS_LEAST = 2


class AccountsCard(Card):
    """`notice` says it where AppSecrets last for this session only."""

    def __init__(self) -> None:
        super().__init__()
        self.model = AccountList(self)
        view = self.view = QListView()
        view.setObjectName("accounts")
        view.setModel(self.model)
        view.setItemDelegate(AccountDelegate(view))
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.viewport().setAutoFillBackground(False)
        self.notice = InlineNotice()
        self.notice.setObjectName("session_only")
        self.body.setContentsMargins(2, 4, 2, 4)
        self.body.addWidget(view, 1)
        self.body.addWidget(self.notice)  # the list gives its room: nothing moves

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Accounts"))
        self.notice.retranslate()
        self.model.say_again()

    def current(self) -> Account | None:
        account: Account | None = self.view.currentIndex().data(ACCOUNT_ROLE)
        return account

    def show_accounts(self, accounts: tuple[Account, ...]) -> None:
        """None of them is chosen then, which nobody is told."""
        blocked = self.view.selectionModel().blockSignals(True)
        self.model.show_accounts(accounts)
        self.view.selectionModel().blockSignals(blocked)
        row = max(self.view.sizeHintForRow(0), 40)
        rows = min(max(self.model.rowCount(), 1), _ROWS_LEAST)
        self.view.setMinimumHeight(rows * row + 2 * self.view.frameWidth())

    def show_place(self, place: KeyringKind, passed_over: tuple[SkippedKeyring, ...]) -> None:
        """Where secrets are kept on this computer."""
        if place is KeyringKind.SESSION:
            self.notice.tell("warn", lambda: tell_session_only(passed_over, system.LINUX, translate))
        else:
            self.notice.clear()


class BuiltInCard(Card):
    def __init__(self) -> None:
        super().__init__()
        self._title = Label(scale=theme.HEADING, bold=True)
        self._text = Label()
        self.checkup = Button()
        self.checkup.setObjectName("check_up_built_in")
        for part in (self._title, self._text, self.checkup):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def retranslate(self) -> None:
        self.checkup.setText(self.tr("Check-up"))
        self._text.setText(
            self.tr(
                "Built-in account of the sandbox, a simulated WeChat inside wxdesk. Its AppSecret is generated at every "
                "start and works nowhere else."
            )
        )

    def show_account(self, account: Account) -> None:
        self._title.setText(name_of(account))
