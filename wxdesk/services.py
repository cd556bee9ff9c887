"""The only place that builds what the window and the command line work with."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.accounts import vault as vaults
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.accounts.registry import Registry
from wxdesk.accounts.store import AccountStore
from wxdesk.accounts.token_places import REDIS_SERVICE, TOKEN_SERVER_SERVICE
from wxdesk.accounts.vault import Vault
from wxdesk.clock import Clock, SystemClock
from wxdesk.config import Directories
from wxdesk.errors import TokenStoreError
from wxdesk.secrecy import Secret
from wxdesk.wechat.call_log import CallLog

if TYPE_CHECKING:
    from wxdesk.media.forwarding.records import ForwardRecords
    from wxdesk.media.journal.journal import Journal
    from wxdesk.sandbox.server import Sandbox
    from wxdesk.signing.endpoint.request import Endpoint
    from wxdesk.tokens.broker import Broker
    from wxdesk.tokens.sources import Holding, TokenStore
    from wxdesk.wechat.api import Api, IssuedToken
    from wxdesk.wechat.rid_record import RidRecord
    from wxdesk.wechat.signing_endpoint import SigningEndpointClient


class Services:
    """Accounts, secrets, APIs, brokers, batches and the sandbox of one profile.

    Methods whose name begins with `load_`, `open_`, `start_`, `fetch_` wait for disk, keyring or sockets and belong on
    a worker; the others do not.
    """

    def __init__(
        self,
        directories: Directories,
        clock: Clock | None = None,
        open_vault: Callable[[], Vault] = vaults.open_vault,
    ) -> None:
        self.directories = directories
        self.clock = clock or SystemClock()
        self.activity = CallLog()
        registry = Registry(directories.config / "accounts.json")
        self.store = AccountStore(registry, self.load_vault, self._on_account_changed)
        self.sandbox: Sandbox | None = None
        self._open_vault = open_vault
        self._vault: Vault | None = None
        self._journal: Journal | None = None
        self._forward_records: ForwardRecords | None = None
        self._apis: dict[tuple[object, ...], Api] = {}
        self._brokers: dict[Account, Broker] = {}
        # The UI thread takes this one: nothing that waits is done under it. The others are for workers.
        self._lock = threading.Lock()
        self._vault_lock, self._database_lock, self._sandbox_lock = (threading.Lock() for _ in range(3))

    # --- accounts ---------------------------------------------------------------------------------------------------
    def load_vault(self) -> Vault:
        with self._vault_lock:
            if self._vault is None:
                self._vault = self._open_vault()
            return self._vault

    def _on_account_changed(self, before: Account, after: Account | None) -> None:
        self.forget_credentials(before)
        if after is not None:  # what was wrong with it may have been put right just now
            from wxdesk.tokens.guard import close_circuit

            close_circuit(self._token_folder, after.appid, self.clock)

    # --- WeChat -----------------------------------------------------------------------------------------------------
    def api(self, account: Account) -> "Api":
        from wxdesk.wechat.api import (
            Api,
        )  # what asks WeChat is loaded with the first page, after the first paint

        # Each account has its own, so that the call log tells whose a call was.
        key = (account.appid, account.api_base, account.proxy, account.of_sandbox, account.local_relay)
        with self._lock:
            if key not in self._apis:
                self._apis[key] = Api(
                    account.api_base,
                    account.proxy,
                    on_call=lambda call: self.activity.add(replace(call, appid=account.appid)),
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
                    lambda: self.store.load_secret(account),
                    api,
                    self.clock,
                    self._token_folder,
                    sharing=Sharing(self._token_folder, account),
                    store=self._token_store(account),
                )
            return self._brokers[account]

    def _token_store(self, account: Account) -> "TokenStore | None":
        """Who has the account's token, where it does not come from WeChat."""
        if account.token_source is TokenSource.PASTED:
            from wxdesk.tokens.pasted import PastedToken

            return PastedToken()
        return self.token_stores(account).get(account.token_source)

    def look_at_source(
        self, account: Account, passwords: Mapping[str, Secret], former: Account | None = None
    ) -> "Holding | None":
        """What is where the account, saved or not, has its token; waits for the keyring and for that server. Raises as
        TokenStore.look does."""

        def load(service: str) -> Secret | None:
            return passwords.get(service) or (self.store.load_password(former, service) if former else None)

        store = self.token_stores(account, load).get(account.token_source)
        if store is None:
            raise TokenStoreError("token_not_pasted")
        return store.look()

    def token_stores(
        self, account: Account, load: Callable[[str], Secret | None] | None = None
    ) -> "dict[TokenSource, TokenStore]":
        """Where the company keeps the account's token, as far as that is known. `load` gives the passwords."""
        password = load or (lambda service: self.store.load_password(account, service))
        stores: dict[TokenSource, TokenStore] = {}
        if account.redis.url:
            from wxdesk.tokens.redis_store import RedisStore

            stores[TokenSource.REDIS] = RedisStore(account, lambda: password(REDIS_SERVICE))
        if account.token_server.url:
            from wxdesk.tokens.token_server import TokenServer

            stores[TokenSource.SERVER] = TokenServer(account, lambda: password(TOKEN_SERVER_SERVICE))
        return stores

    def fetch_token_with(self, account: Account, secret: Secret, *, by_hand: bool) -> "IssuedToken":
        """What WeChat answers to this AppSecret, saved or not: a stable token, which leaves everyone's valid. Counted
        as every call for a token is; raises as Guard.call does, and StoreError lock_timeout."""
        from wxdesk.tokens.broker import LOCK_TIMEOUT_S
        from wxdesk.tokens.guard import Guard
        from wxdesk.tokens.process_lock import process_lock

        guard, api = Guard(self._token_folder, account.appid, self.clock), self.api(account)
        with process_lock(self._token_folder, account.appid, LOCK_TIMEOUT_S):
            return guard.call(lambda: api.fetch_stable_token(account.appid, secret), by_hand=by_hand)

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
    def endpoint_asker(self, endpoint: "Endpoint", account: Account | None) -> "SigningEndpointClient":
        """Through the account's proxy, if it has one; whoever asked for it closes it."""
        from wxdesk.wechat.signing_endpoint import SigningEndpointClient

        return SigningEndpointClient(endpoint, account.proxy if account is not None else "")

    # --- batches ----------------------------------------------------------------------------------------------------
    def open_journal(self) -> "Journal":
        from wxdesk.media.journal.journal import Journal  # with SQLite; the first window does without it

        with self._database_lock:
            if self._journal is None:
                self._journal = Journal(self.directories.data / "batches.sqlite3")
            return self._journal

    def open_forward_records(self) -> "ForwardRecords":
        """What endpoints have taken; in a file of its own beside the journal."""
        from wxdesk.media.forwarding.records import ForwardRecords

        with self._database_lock:
            if self._forward_records is None:
                self._forward_records = ForwardRecords(self.directories.data / "forwards.sqlite3")
            return self._forward_records

    # --- the sandbox ------------------------------------------------------------------------------------------------
    def start_sandbox(self) -> Account:
        """Start the embedded WeChat, unless it runs already; its account is not saved anywhere."""
        from wxdesk.sandbox.platform import Platform
        from wxdesk.sandbox.server import Sandbox

        with self._sandbox_lock:  # of two that ask at once, one starts it
            if self.store.built_in is None:
                self.sandbox = Sandbox(Platform(self.clock))
                self.sandbox.start()
                platform = self.sandbox.platform
                account = Account("Sandbox", platform.appid, Environment.SANDBOX, self.sandbox.api_base)
                self.store.built_in = account, Secret(platform.secret)
            return self.store.built_in[0]

    def close(self) -> None:
        for broker in tuple(self._brokers.values()):
            broker.close()
        for api in tuple(self._apis.values()):
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
