"""The accounts there are, each with its secret and its proxy's password: all of a change is made, or nothing."""

import logging
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from types import MappingProxyType

from wxdesk.accounts.account import Account, merged
from wxdesk.accounts.proxy import SERVICE, password_name
from wxdesk.accounts.registry import CorruptFile, Registry
from wxdesk.accounts.token_places import REDIS_SERVICE, TOKEN_SERVER_SERVICE
from wxdesk.accounts.vault import Vault
from wxdesk.errors import InputError, SecretError, WxdeskError
from wxdesk.secrecy import Secret

# Which passwords an account may have beside its AppSecret, as services of the keyring, and the place each is for
SERVICES: dict[str, Callable[[Account], str]] = {
    REDIS_SERVICE: lambda account: account.redis.url,
    TOKEN_SERVER_SERVICE: lambda account: account.token_server.header,
}
_log = logging.getLogger(__name__)


_NONE: Mapping[str, Secret] = MappingProxyType({})


def _go_on() -> None:
    return None


class AccountStore:
    """All but `accounts` and `account` wait for disk or keyring and belong on a worker.

    `changed` is called after each change with the account as it was (a new one: as it is) and as it is (None: removed).
    `check` of save and remove may raise to call the change off: once a locked keyring has got its password, which
    it asks for at the first question; and after save's last step, when all is undone.
    """

    def __init__(
        self,
        registry: Registry,
        load_vault: Callable[[], Vault],
        changed: Callable[[Account, Account | None], None],
    ) -> None:
        self.built_in: tuple[Account, Secret] | None = None  # the sandbox's while it runs; saved nowhere
        self.given_secret: Secret | None = None  # for this process only; it goes before the keyring's
        self.given_passwords: Mapping[str, Secret] = {}  # the same, by one of SERVICES
        self._registry = registry
        self._load_vault = load_vault
        self._changed = changed

    def load(self) -> CorruptFile | None:
        """Read the accounts file. Raises as Registry.load does."""
        return self._registry.load()

    def accounts(self) -> tuple[Account, ...]:
        """The saved ones, and the built-in one."""
        return (*self._registry.accounts(), *(self.built_in or ())[:1])

    def account(self, name: str) -> Account:
        """By name or AppID. Raises InputError account_unknown."""
        for account in self.accounts():
            if name in (account.name, account.appid):
                return account
        raise InputError("account_unknown", name=name)

    def check(self, account: Account, former: Account | None = None) -> None:
        """Whether it may be saved. Raises InputError appid_taken, account_name_taken."""
        self._registry.check(account, former)

    def load_password(self, account: Account, service: str) -> Secret | None:
        """Of one of SERVICES. Raises what the keyring raised."""
        given = self.given_passwords.get(service)
        return given or self._load_vault().for_service(service).load(account.appid)

    def load_secret(self, account: Account) -> Secret:
        """Raises SecretError secret_missing, or what the keyring raised."""
        if self.given_secret is not None:
            return self.given_secret
        if self.built_in is not None and account == self.built_in[0]:
            return self.built_in[1]
        secret = self._load_vault().load(account.appid)
        if secret is None:
            raise SecretError("secret_missing", name=account.name)
        return secret

    def load_proxy_password(self, account: Account) -> Secret | None:
        """None where the proxy asks for none, or none is saved. Raises what the keyring raised."""
        name = password_name(account.proxy)
        return self._passwords().load(name) if name else None

    def save(
        self,
        account: Account,
        secret: Secret | None,
        former: Account | None = None,
        check: Callable[[], None] = _go_on,
        proxy_password: Secret | None = None,
        passwords: Mapping[str, Secret] = _NONE,
    ) -> Account:
        """`secret` and `proxy_password` None keep those there are; `former` is the account being edited, as it was read.
        `passwords`: new ones, by service. Returns what was saved: what another process has changed meanwhile stays.

        Raises InputError appid_taken, account_name_taken, and what keyring and accounts file raise.
        """
        if former is not None:
            now = self._registry.current(former.appid)
            account, former = merged(account, former, now), now
        self._registry.check(account, former)
        vault = self._load_vault()
        before = vault.load(account.appid)
        check()
        moved = former if former is not None and former.appid != account.appid else None
        old = vault.load(moved.appid) if moved else None
        if moved and secret is None:
            if old is None and account.needs_secret:
                raise SecretError("secret_missing", name=moved.name)
            secret = old
        with ExitStack() as undo:
            if secret is not None:
                _put(vault, account.appid, secret)
                undo.callback(_quietly, _put, vault, account.appid, before)
            if proxy_password is not None and password_name(account.proxy):
                self._put_password(undo, password_name(account.proxy), proxy_password)
            for service, url_of in SERVICES.items():
                given, wanted = passwords.get(service), bool(url_of(account))
                self._keep_password(vault.for_service(service), account, moved, given, wanted, undo)
            if former is None:
                self._registry.add(account)
                undo.callback(_quietly, self._registry.remove, account.appid)
            else:
                account = self._registry.replace(account, former)
                undo.callback(_quietly, self._registry.replace, former, account)
            if moved:
                _put(vault, moved.appid, None)
                undo.callback(_quietly, _put, vault, moved.appid, old)
            if former is not None:
                self._drop_password(undo, former, self._registry.accounts())
            check()
            undo.pop_all()
        self._changed(former or account, account)
        return account

    @staticmethod
    def _keep_password(
        vault: Vault,
        account: Account,
        moved: Account | None,
        given: Secret | None,
        wanted: bool,
        undo: ExitStack,
    ) -> None:
        """The one given, or the one there is, under the account's AppID; none where there is no such place."""
        if moved:
            given = given or vault.load(moved.appid)
            _replace(vault, moved.appid, None, undo)
        if given or not wanted:
            _replace(vault, account.appid, given if wanted else None, undo)

    def remove(self, account: Account, check: Callable[[], None] = _go_on) -> None:
        """The secret first, so that none is orphaned. Raises what keyring and accounts file raise."""
        vault = self._load_vault()
        before = vault.load(account.appid)
        check()
        with ExitStack() as undo:
            _put(vault, account.appid, None)
            undo.callback(_quietly, _put, vault, account.appid, before)
            others = tuple(one for one in self._registry.accounts() if one.appid != account.appid)
            self._drop_password(undo, account, others)
            for service in SERVICES:
                _replace(vault.for_service(service), account.appid, None, undo)
            self._registry.remove(account.appid)
            undo.pop_all()
        self._changed(account, None)

    # --- passwords of proxies, which accounts may share -------------------------------------------------------------
    def _passwords(self) -> Vault:
        return self._load_vault().for_service(SERVICE)

    def _put_password(self, undo: ExitStack, name: str, password: Secret | None) -> None:
        vault = self._passwords()
        before = vault.load(name)
        _put(vault, name, password)
        undo.callback(_quietly, _put, vault, name, before)

    def _drop_password(self, undo: ExitStack, gone: Account, left: tuple[Account, ...]) -> None:
        name = password_name(gone.proxy)
        if name and all(password_name(one.proxy) != name for one in left):
            self._put_password(undo, name, None)


def _put(vault: Vault, appid: str, secret: Secret | None) -> None:
    if secret is None:
        vault.delete(appid)
    else:
        vault.save(appid, secret)


def _replace(vault: Vault, appid: str, secret: Secret | None, undo: ExitStack) -> None:
    before = vault.load(appid)
    if before != secret:
        _put(vault, appid, secret)
        undo.callback(_quietly, _put, vault, appid, before)


def _quietly(step: Callable[..., object], *given: object) -> None:
    """Undo one step; where that fails too, what made the change fail is still what is told."""
    try:
        step(*given)
    except WxdeskError as error:
        _log.warning("a change of an account could not be undone: %s", error.code)
