"""Which account the window is about."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from wxdesk.accounts.account import Account, Environment

ENVIRONMENT_TONES: dict[Environment, str] = {
    Environment.PRODUCTION: "bad",
    Environment.TEST: "warn",
    Environment.DEV: "faint",
    Environment.SANDBOX: "good",
}


class AccountChoice(QObject):
    """`list_accounts` gives the accounts there are; one of them, or none, is chosen."""

    changed = Signal()  # accounts were added, edited or removed
    chosen = Signal(object)  # Account | None: another one, or the same one edited

    def __init__(self, list_accounts: Callable[[], tuple[Account, ...]]) -> None:
        super().__init__()
        self._list_accounts = list_accounts
        self.current: Account | None = None

    def accounts(self) -> tuple[Account, ...]:
        return self._list_accounts()

    def choose(self, account: Account | None, saved: bool = False) -> None:
        """`saved`: just now, perhaps with another AppSecret: what is known of it is out of date, though it looks the
        same."""
        if saved or account != self.current:
            self.current = account
            self.chosen.emit(account)

    def choose_appid(self, appid: str) -> None:
        """The account with this AppID if it is there, else the first, else none."""
        accounts = self.accounts()
        found = [account for account in accounts if account.appid == appid]
        self.choose(next(iter(found or accounts), None))

    def reload(self) -> None:
        """After the list changed: keep the choice where its account still is."""
        self.changed.emit()
        self.choose_appid(self.current.appid if self.current else "")
