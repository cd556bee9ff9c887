"""The accounts file: everything about the accounts but their secrets."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from wxdesk import outside
from wxdesk.accounts.account import (
    NAME_LENGTH_MOST,
    Account,
    Environment,
    TokenSource,
    check_api_base,
    check_appid,
    check_safe_domains,
    check_token_places,
    clean_name,
    merged,
)
from wxdesk.accounts.proxy import check_proxy
from wxdesk.accounts.token_places import redis_place, token_server_place
from wxdesk.errors import InputError, StoreError
from wxdesk.files import atomic_file

VERSION = 1
LOCK_S = 5
ACCOUNTS_MOST = 1000


class CorruptFile(NamedTuple):
    """What there was of an accounts file that could not be understood is at `path`: all of it, and the list starts
    empty, or `left_out` of its accounts, and the list is of the others.

    The secrets are in the keyring under their AppIDs still, so that adding an account again finds its secret.
    """

    path: Path
    left_out: int = 0

    def error(self) -> StoreError:
        """As it is told."""
        if self.left_out:
            return StoreError("accounts_left_out", count=self.left_out, path=str(self.path))
        return StoreError("set_aside", path=str(self.path))


class Registry:
    """The saved accounts, in the order they were added; names and AppIDs are unique, names whatever their case.

    Any thread may use it, and several processes the same file: `add`, `replace` and `remove` read it again under a lock
    before they write it, and raise StoreError write_failed, lock_timeout, accounts_newer, accounts_too_many,
    file_unreadable when they cannot; then nothing has changed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._accounts: tuple[Account, ...] = ()
        self._lock = threading.Lock()

    def load(self) -> CorruptFile | None:
        """Read the file, if there is one. A damaged one is put aside and said so, and goes on with the accounts in it
        that can be understood; a newer one is left alone.

        Raises StoreError accounts_newer, accounts_too_many, file_unreadable; write_failed when a damaged file cannot be
        put aside.
        """
        with self._lock:
            return self._read()

    def accounts(self) -> tuple[Account, ...]:
        return self._accounts

    def check(self, account: Account, former: Account | None = None) -> None:
        """Whether the account may be added, or put in the place of `former`.

        Raises InputError appid_taken, account_name_taken; both name the account that is in the way.
        """
        _check_unique(account, (one for one in self._accounts if former is None or one.appid != former.appid))

    def add(self, account: Account) -> None:
        """Raises InputError appid_taken, account_name_taken, accounts_full; StoreError."""
        with self._changing():
            _check_unique(account, self._accounts)
            if len(self._accounts) >= ACCOUNTS_MOST:
                raise InputError("accounts_full", limit=ACCOUNTS_MOST)
            self._write((*self._accounts, account))

    def current(self, appid: str) -> Account:
        """As another process may have changed it. Raises InputError account_unknown; StoreError."""
        with self._changing():
            return self._with(appid)

    def replace(self, account: Account, former: Account) -> Account:
        """Put `account` in the place of the one that was `former`, but for what another process has changed since, and
        return what that makes.

        Raises InputError account_unknown, appid_taken, account_name_taken; StoreError.
        """
        appid = former.appid
        with self._changing():
            account = merged(account, former, self._with(appid))
            _check_unique(account, (one for one in self._accounts if one.appid != appid))
            self._write(tuple(account if one.appid == appid else one for one in self._accounts))
        return account

    def _with(self, appid: str) -> Account:
        for one in self._accounts:
            if one.appid == appid:
                return one
        raise InputError("account_unknown", name=appid)

    def remove(self, appid: str) -> None:
        """Raises InputError account_unknown; StoreError."""
        with self._changing():
            left = tuple(one for one in self._accounts if one.appid != appid)
            if len(left) == len(self._accounts):
                raise InputError("account_unknown", name=appid)
            self._write(left)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        from filelock import FileLock, Timeout

        try:
            atomic_file.make_folder(self._path.parent)
            lock = FileLock(self._path.with_name(self._path.name + ".lock"), timeout=LOCK_S, mode=0o600)
            lock.acquire()
        except Timeout:
            raise StoreError("lock_timeout", seconds=LOCK_S) from None
        except OSError as exc:
            raise StoreError("write_failed", path=str(self._path), reason=exc.strerror or str(exc)) from exc
        with self._lock:
            try:
                self._read()
                yield
            finally:
                lock.release()

    def _read(self) -> CorruptFile | None:
        try:
            data = atomic_file.read_bounded(self._path, atomic_file.JSON_BYTES_MOST)
            accounts, left_out = _accounts_in(data, self._path)
        except FileNotFoundError:
            return None
        except OSError as exc:
            raise StoreError("file_unreadable", path=str(self._path)) from exc
        except _DAMAGED:
            return CorruptFile(atomic_file.keep_aside(self._path))
        self._accounts = accounts
        if not left_out:
            return None
        aside = atomic_file.keep_copy(self._path, data)
        self._write(accounts)
        return CorruptFile(aside, left_out)

    def _write(self, accounts: tuple[Account, ...]) -> None:
        value = {"version": VERSION, "accounts": [asdict(account) for account in accounts]}
        atomic_file.write_json(self._path, value)
        self._accounts = accounts


def _check_unique(account: Account, others: Iterable[Account]) -> None:
    for other in others:
        if other.appid == account.appid:
            raise InputError("appid_taken", name=other.name)
        if other.name.casefold() == account.name.casefold():
            raise InputError("account_name_taken", name=other.name)


# Whatever a file can hold that is no list of accounts.
_DAMAGED = (ValueError, TypeError, KeyError, AttributeError, InputError)


def _accounts_in(data: bytes, path: Path) -> tuple[tuple[Account, ...], int]:
    """The accounts, and how many are left out because they cannot be understood; at least one can, if there are any."""
    value = outside.json_of(data)
    version = value["version"]
    if type(version) is not int or version < 1:
        raise ValueError(version)
    if version > VERSION:
        raise StoreError("accounts_newer", path=str(path))
    listed = list(value["accounts"])
    if len(listed) > ACCOUNTS_MOST:
        raise StoreError("accounts_too_many", path=str(path), limit=ACCOUNTS_MOST)
    accounts: dict[str, Account] = {}
    names: set[str] = set()
    for one in listed:
        with suppress(*_DAMAGED):
            account = _account(one)
            if account.appid not in accounts and account.name.casefold() not in names:
                accounts[account.appid] = account
                names.add(account.name.casefold())
    if listed and not accounts:
        raise ValueError("no account among them")
    return tuple(accounts.values()), len(listed) - len(accounts)


def _account(value: dict[str, Any]) -> Account:
    """Checked as if it had been typed: the file may have been edited by hand. A name is no reason to lose the list."""
    default = Account("", "")
    appid = check_appid(value["appid"])
    account = Account(
        name=clean_name(value["name"])[:NAME_LENGTH_MOST].strip() or appid,
        appid=appid,
        environment=Environment(value.get("environment", default.environment)),
        api_base=check_api_base(value.get("api_base", default.api_base)),
        proxy=check_proxy(value.get("proxy", default.proxy)),
        token_source=TokenSource(value.get("token_source", default.token_source)),
        safe_domains=check_safe_domains("\n".join(value.get("safe_domains", ()))),
        local_relay=value.get("local_relay") is True,
        redis=redis_place(value.get("redis")),
        token_server=token_server_place(value.get("token_server")),
    )
    check_token_places(account)
    return account
