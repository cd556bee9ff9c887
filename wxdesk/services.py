"""The only place that builds what the window and the command line work with."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.accounts import vault as vaults
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.accounts.proxy import password_name
from wxdesk.accounts.registry import Registry
from wxdesk.accounts.store import AccountStore
from wxdesk.accounts.token_places import REDIS_SERVICE, TOKEN_SERVER_SERVICE
from wxdesk.accounts.vault import Vault
from wxdesk.clock import Clock, SystemClock
from wxdesk.config import Directories
from wxdesk.errors import TokenStoreError
from wxdesk.net.way import STRAIGHT, Way
from wxdesk.secrecy import Secret
from wxdesk.wechat.call_log import CallLog

if TYPE_CHECKING:
    from wxdesk.checkup.desk import Answers, Asked, SecretPlace
    from wxdesk.media.forwarding.records import ForwardRecords
    from wxdesk.media.journal.journal import Journal
    from wxdesk.sandbox.server import Sandbox
    from wxdesk.signing.endpoint.reply import EndpointReply
    from wxdesk.signing.endpoint.request import Endpoint
    from wxdesk.tokens.broker import Broker
    from wxdesk.tokens.sighting_file import SightingFile
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
        self._former_apis: list[Api] = []
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
        self._forget_ways({password_name(one.proxy) for one in (before, after) if one is not None} - {""})
        if after is not None:  # what was wrong with it may have been put right just now
            from wxdesk.tokens.guard import close_circuit

            close_circuit(self._token_folder, after.appid, self.clock)

    def _forget_ways(self, names: set[str]) -> None:
        """What was built with these passwords may have been built with the wrong ones. Calls that are under way go on,
        so that nothing is closed yet."""
        with self._lock:
            for key in [key for key in self._apis if password_name(str(key[2])) in names]:
                self._former_apis.append(self._apis.pop(key))
            accounts = [one for one in self._brokers if password_name(one.proxy) in names]
        for account in accounts:
            self.forget_credentials(account)

    # --- WeChat -----------------------------------------------------------------------------------------------------
    def api(self, account: Account) -> "Api":
        # Each account has its own, so that the call log tells whose a call was.
        key = (account.appid, account.api_base, account.proxy, account.of_sandbox, account.local_relay)
        with self._lock:
            if key not in self._apis:
                self._apis[key] = self._new_api(account, self.way(account))
            return self._apis[key]

    def trial_api(self, account: Account, proxy_password: Secret | None) -> "Api":
        """For an account that may not be saved, with the password just typed or the saved one; whoever asked for it
        closes it."""
        return self._new_api(account, self.way(account, proxy_password))

    def _new_api(self, account: Account, way: Way) -> "Api":
        # What asks WeChat is loaded with the first page, after the first paint.
        from wxdesk.wechat.api import Api

        return Api(
            account.api_base,
            way,
            on_call=lambda call: self.activity.add(call._replace(appid=account.appid)),
            sandbox=account.of_sandbox,
            local_relay=account.local_relay,
            clock=self.clock,
        )

    def way(self, account: Account, typed: Secret | None = None) -> Way:
        """How this account's calls leave this computer; every client for it gets it from here."""
        return Way(account.proxy, lambda: typed or self.store.load_proxy_password(account))

    def broker(self, account: Account) -> "Broker":
        from wxdesk.tokens.broker import Broker
        from wxdesk.tokens.sharing import Sharing
        from wxdesk.tokens.sightings import CredentialHistory

        api = self.api(account)
        with self._lock:
            if account not in self._brokers:
                self._brokers[account] = Broker(
                    account,
                    lambda: self.store.load_secret(account),
                    api,
                    self.clock,
                    self._token_folder,
                    CredentialHistory(self._sighting_file(account)),
                    sharing=Sharing(self._token_folder, account),
                    store=self._token_store(account),
                )
            return self._brokers[account]

    def _sighting_file(self, account: Account) -> "SightingFile | None":
        """None for what lasts no longer than this process: the built-in sandbox, and an account whose AppSecret was given
        for this once, which needs no keyring."""
        from wxdesk.tokens.process_lock import name_of
        from wxdesk.tokens.sighting_file import SightingFile

        built_in = self.store.built_in
        if self.store.given_secret is not None or (built_in is not None and built_in[0] == account):
            return None
        # Each sandbox has values of its own; WeChat's hosts, relays and tunnels lead to the same ones.
        owner = name_of(f"{account.appid} {account.api_base}" if account.of_sandbox else account.appid)
        return SightingFile(self.directories.data / "sightings.json", owner, self.load_vault)

    def _token_store(self, account: Account) -> "TokenStore | None":
        """Who has the account's token, where it does not come from WeChat."""
        if account.token_source is TokenSource.PASTED:
            from wxdesk.tokens.stores.pasted import PastedToken

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
            from wxdesk.tokens.stores.redis_store import RedisStore

            stores[TokenSource.REDIS] = RedisStore(
                account, lambda: password(REDIS_SERVICE), forms=self._token_folder
            )
        if account.token_server.url:
            from wxdesk.tokens.stores.token_server import TokenServer

            stores[TokenSource.SERVER] = TokenServer(
                account, lambda: password(TOKEN_SERVER_SERVICE), self.way(account)
            )
        return stores

    def fetch_token_with(
        self, account: Account, secret: Secret, *, by_hand: bool, api: "Api | None" = None
    ) -> "IssuedToken":
        """What WeChat answers to this AppSecret, saved or not: a stable token, which leaves everyone's valid; asked
        by `api` where one is given. Counted as every call for a token is; raises as Guard.call does, and StoreError
        lock_timeout."""
        from wxdesk.tokens.broker import LOCK_TIMEOUT_S
        from wxdesk.tokens.guard import Guard
        from wxdesk.tokens.process_lock import process_lock

        guard, asked = Guard(self._token_folder, account.appid, self.clock), api or self.api(account)
        with process_lock(self._token_folder, account.appid, LOCK_TIMEOUT_S):
            return guard.call(lambda: asked.fetch_stable_token(account.appid, secret), by_hand=by_hand)

    def fetch_rid(self, account: Account, rid: str) -> "RidRecord":
        """What WeChat kept of the account's call; waits for WeChat. Raises as Broker.with_token does."""
        api = self.api(account)
        return self.broker(account).with_token(lambda token: api.fetch_rid(token, rid))

    @property
    def _token_folder(self) -> Path:
        return self.directories.data / "locks"

    def forget_credentials(self, account: Account) -> None:
        """Also those that a check-up had on the stable line."""
        with self._lock:
            both = {account, replace(account, token_source=TokenSource.STABLE)}
            brokers = [self._brokers.pop(one) for one in both if one in self._brokers]
        for broker in brokers:
            broker.close()

    # --- the check-up -----------------------------------------------------------------------------------------------
    def checkup(
        self, account: Account, asked: "Asked", check: Callable[[], None] = lambda: None
    ) -> "Answers":
        """For checkup.run; on the stable line, whatever the account's own is, so that nobody's token ends. `check` may
        raise to call it off."""
        from wxdesk.checkup.desk import Answers

        return Answers(
            account,
            self.api(account),
            self.broker(replace(account, token_source=TokenSource.STABLE)),
            self.clock,
            lambda: self._find_secret(account),
            lambda url: self._fetch_page(account, url),
            asked,
            check,
            None if account.needs_secret else lambda: self.broker(account),
        )

    def _find_secret(self, account: Account) -> "SecretPlace":
        self.store.load_secret(account)
        if self.store.given_secret is not None:
            return "given"
        built_in = self.store.built_in is not None and account == self.store.built_in[0]
        return "built_in" if built_in else self.load_vault().place

    def _fetch_page(self, account: Account, url: str) -> "EndpointReply":
        from wxdesk.signing.endpoint.request import Endpoint, EndpointRequest

        asker = self.endpoint_asker(Endpoint(url), account)
        try:
            return asker.ask(EndpointRequest("GET", url))
        finally:
            asker.close()

    # --- a company's own back end -----------------------------------------------------------------------------------
    def endpoint_asker(self, endpoint: "Endpoint", account: Account | None) -> "SigningEndpointClient":
        """Through the account's proxy, if it has one, whose password may have to be waited for; whoever asked for it
        closes it."""
        from wxdesk.wechat.signing_endpoint import SigningEndpointClient

        return SigningEndpointClient(endpoint, self.way(account) if account is not None else STRAIGHT)

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
        for api in (*self._apis.values(), *self._former_apis):
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
