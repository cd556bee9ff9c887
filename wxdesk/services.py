"""The only place that builds what the window and the command line work with."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.accounts import vault as vaults
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.registry import Damage, Registry
from wxdesk.accounts.vault import Vault
from wxdesk.clock import Clock, SystemClock
from wxdesk.config import Directories
from wxdesk.errors import InputError, SecretError
from wxdesk.secrecy import Secret
from wxdesk.wechat.activity import ActivityLog

if TYPE_CHECKING:
    from wxdesk.media.forwarding.records import ForwardRecords
    from wxdesk.media.journal import Journal
    from wxdesk.sandbox.server import Sandbox
    from wxdesk.signing.endpoint.request import Endpoint
    from wxdesk.tokens.broker import Broker
    from wxdesk.wechat.api import Api
    from wxdesk.wechat.endpoint import EndpointAsker
    from wxdesk.wechat.rid_record import RidRecord


class Services:
    """Accounts, secrets, APIs, brokers, batches and the sandbox of one profile.

    Methods whose name begins with `load_`, `save_`, `open_`, `start_`, `fetch_` wait for disk, keyring or sockets
    and belong on a worker; the others do not.
    """

    def __init__(
        self,
        directories: Directories,
        clock: Clock | None = None,
        open_vault: Callable[[], Vault] = vaults.open_vault,
    ) -> None:
        self.directories = directories
        self.clock = clock or SystemClock()
        self.activity = ActivityLog()
        self.registry = Registry(directories.config / "accounts.json")
        self.sandbox: Sandbox | None = None
        # From outside, for this process only; it goes before the keyring's.
        self.given_secret: Secret | None = None
        self._sandbox_account: Account | None = None
        self._open_vault = open_vault
        self._vault: Vault | None = None
        self._journal: Journal | None = None
        self._forward_records: ForwardRecords | None = None
        self._apis: dict[tuple[object, ...], Api] = {}
        self._brokers: dict[Account, Broker] = {}
        self._lock = threading.Lock()
        self._vault_lock = (
            threading.Lock()
        )  # opening a keyring may take seconds, for which no broker should wait

    # --- accounts ---------------------------------------------------------------------------------------------------
    def load_accounts(self) -> Damage | None:
        return self.registry.load()

    def accounts(self) -> tuple[Account, ...]:
        """The saved ones, and the sandbox's while it runs."""
        own = (self._sandbox_account,) if self._sandbox_account else ()
        return (*self.registry.accounts(), *own)

    def account(self, name: str) -> Account:
        """By name or AppID. Raises InputError account_unknown."""
        for account in self.accounts():
            if name in (account.name, account.appid):
                return account
        raise InputError("account_unknown", name=name)

    def save_account(self, account: Account, secret: Secret | None, former: Account | None = None) -> None:
        """Keep the secret first, then the account: a failure leaves neither half behind.

        `secret` None keeps the one there is; `former` is the account being edited.
        """
        self.registry.check(account, former)
        vault = self.load_vault()
        if secret is None and former is not None and former.appid != account.appid:
            secret = self.load_secret(former)
        if secret is not None:
            vault.save(account.appid, secret)
        try:
            if former is None:
                self.registry.add(account)
            else:
                self.registry.replace(former.appid, account)
        except Exception:
            if former is None:
                vault.delete(account.appid)
            raise
        if former is not None and former.appid != account.appid:
            vault.delete(former.appid)
        self.forget_credentials(former or account)
        self._close_circuit(account)

    def _close_circuit(self, account: Account) -> None:
        """What was wrong with the account may have been put right just now."""
        from wxdesk.tokens.guard import close_circuit

        close_circuit(self._token_folder, account.appid, self.clock)

    def save_removal(self, account: Account) -> None:
        """Remove an account and its secret; the secret first, so that none is orphaned."""
        self.load_vault().delete(account.appid)
        self.registry.remove(account.appid)
        self.forget_credentials(account)

    # --- secrets ----------------------------------------------------------------------------------------------------
    def load_vault(self) -> Vault:
        with self._vault_lock:
            if self._vault is None:
                self._vault = self._open_vault()
            return self._vault

    def load_secret(self, account: Account) -> Secret:
        """Raises SecretError secret_missing, or what the keyring raised."""
        if self.given_secret is not None:
            return self.given_secret
        if self.sandbox is not None and account == self._sandbox_account:
            return Secret(self.sandbox.platform.secret)
        secret = self.load_vault().load(account.appid)
        if secret is None:
            raise SecretError("secret_missing", name=account.name)
        return secret

    # --- WeChat -----------------------------------------------------------------------------------------------------
    def api(self, account: Account) -> "Api":
        from wxdesk.wechat.api import (
            Api,
        )  # what asks WeChat is loaded with the first page, after the first paint

        key = (account.api_base, account.proxy, account.of_sandbox, account.local_relay)
        with self._lock:
            if key not in self._apis:
                self._apis[key] = Api(
                    account.api_base,
                    account.proxy,
                    on_call=self.activity.add,
                    sandbox=account.of_sandbox,
                    local_relay=account.local_relay,
                )
            return self._apis[key]

    def broker(self, account: Account) -> "Broker":
        from wxdesk.tokens.broker import Broker
        from wxdesk.tokens.sharing import Sharing

        api = self.api(account)
        with self._lock:
            if account not in self._brokers:
                self._brokers[account] = Broker(
                    account,
                    lambda: self.load_secret(account),
                    api,
                    self.clock,
                    self._token_folder,
                    sharing=Sharing(self._token_folder, account),
                )
            return self._brokers[account]

    def fetch_rid(self, account: Account, rid: str) -> "RidRecord":
        """What WeChat kept of the account's call; waits for WeChat. Raises as Broker.with_token does."""
        api = self.api(account)
        return self.broker(account).with_token(lambda token: api.fetch_rid(token, rid))

    @property
    def _token_folder(self) -> Path:
        return self.directories.data / "locks"

    def forget_credentials(self, account: Account) -> None:
        with self._lock:
            broker = self._brokers.pop(account, None)
        if broker is not None:
            broker.close()

    # --- a company's own back end -----------------------------------------------------------------------------------
    def endpoint_asker(self, endpoint: "Endpoint", account: Account | None) -> "EndpointAsker":
        """Through the account's proxy, if it has one; whoever asked for it closes it."""
        from wxdesk.wechat.endpoint import EndpointAsker

        return EndpointAsker(endpoint, account.proxy if account is not None else "")

    # --- batches ----------------------------------------------------------------------------------------------------
    def open_journal(self) -> "Journal":
        from wxdesk.media.journal import Journal  # with SQLite; the first window does without it

        with self._lock:
            if self._journal is None:
                self._journal = Journal(self.directories.data / "batches.sqlite3")
            return self._journal

    def open_forward_records(self) -> "ForwardRecords":
        """What endpoints have taken; in a file of its own beside the journal."""
        from wxdesk.media.forwarding.records import ForwardRecords

        with self._lock:
            if self._forward_records is None:
                self._forward_records = ForwardRecords(self.directories.data / "forwards.sqlite3")
            return self._forward_records

    # --- the sandbox ------------------------------------------------------------------------------------------------
    def start_sandbox(self) -> Account:
        """Start the embedded WeChat, unless it runs already; its account is not saved anywhere."""
        from wxdesk.sandbox.platform import Platform
        from wxdesk.sandbox.server import Sandbox

        if self._sandbox_account is None:
            self.sandbox = Sandbox(Platform(self.clock))
            self.sandbox.start()
            self._sandbox_account = Account(
                "Sandbox", self.sandbox.platform.appid, Environment.SANDBOX, self.sandbox.api_base
            )
        return self._sandbox_account

    def close(self) -> None:
        for broker in self._brokers.values():
            broker.close()
        for api in self._apis.values():
            api.close()
        if self._journal is not None:
            self._journal.close()
        if self._forward_records is not None:
            self._forward_records.close()
        if self.sandbox is not None:
            self.sandbox.stop()


def services_of(profile: Path | None) -> Services:
    """For `--profile DIR`, or for the user's own folders."""
    return Services(Directories.of_profile(profile) if profile else Directories.of_user())
