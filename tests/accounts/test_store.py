"""An account and its secret: saved, moved and removed together, or not at all, wherever it fails."""

from collections.abc import Callable
from pathlib import Path

import pytest

from wxdesk.accounts import store as stores
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.accounts.proxy import SERVICE, password_name
from wxdesk.accounts.registry import Registry
from wxdesk.accounts.store import AccountStore
from wxdesk.accounts.vault import SessionVault
from wxdesk.errors import Cancelled, InputError, SecretError, StoreError
from wxdesk.secrecy import Secret

SHOP, MOVED = Account("Shop", "wx0123456789abcdef"), Account("Shop", "wxfedcba9876543210")
RENAMED = Account("Renamed", SHOP.appid)
OLD, NEW = Secret("0" * 32), Secret("1" * 32)
PROXIED = Account("Shop", SHOP.appid, proxy="socks5://desk@10.0.0.5:1080")
REROUTED = Account("Shop", SHOP.appid, proxy="http://desk@10.0.0.6:3128")
BESIDE = Account("Beside", MOVED.appid, proxy=PROXIED.proxy)


class Fragile:
    """Registry and keyring of which the write number `fails_at`, counted over both, and asking `check` fail."""

    def __init__(self, path: Path) -> None:
        self.registry, self.vault = Registry(path), SessionVault()
        self.changes: list[tuple[Account, Account | None]] = []
        self.store = AccountStore(
            self.registry, lambda: self.vault, lambda was, now: self.changes.append((was, now))
        )
        self.steps, self.fails_at = 0, 0
        self.vault.save = self._breaking(
            self.vault.save, SecretError("keyring_locked", place=KeyringKind.MACOS)
        )  # type: ignore[method-assign]
        self.vault.delete = self._breaking(
            self.vault.delete, SecretError("keyring_locked", place=KeyringKind.MACOS)
        )  # type: ignore[method-assign]
        self.passwords = self.vault.for_service(SERVICE)
        for name in ("save", "delete"):
            broken = self._breaking(
                getattr(self.passwords, name), SecretError("keyring_locked", place=KeyringKind.MACOS)
            )
            setattr(self.passwords, name, broken)
        full = StoreError("write_failed", path="accounts.json", reason="full")
        for name in ("add", "replace", "remove"):
            setattr(self.registry, name, self._breaking(getattr(self.registry, name), full))
        self.check = self._breaking(lambda: None, Cancelled())

    def _breaking(self, step: Callable[..., object], error: Exception) -> Callable[..., object]:
        def counted(*given: object) -> object:
            self.steps += 1
            if self.steps == self.fails_at:
                raise error
            return step(*given)

        return counted

    def state(self) -> tuple[object, ...]:
        names = [password_name(one.proxy) for one in (PROXIED, REROUTED)]
        return (
            self.registry.accounts(),
            {one.appid: self.vault.load(one.appid) for one in (SHOP, MOVED) if self.vault.load(one.appid)},
            *(self.passwords.load(name) for name in names),
        )


@pytest.fixture
def fragile(tmp_path: Path) -> Fragile:
    return Fragile(tmp_path / "accounts.json")


def saved(fragile: Fragile) -> None:
    fragile.store.save(SHOP, OLD)


def orphaned(fragile: Fragile) -> None:
    """A secret whose account is gone: the accounts file was damaged once."""
    fragile.vault.save(SHOP.appid, OLD)


def proxied(fragile: Fragile) -> None:
    fragile.store.save(PROXIED, OLD, proxy_password=OLD)


def shared(fragile: Fragile) -> None:
    """Two accounts by one proxy."""
    proxied(fragile)
    fragile.store.save(BESIDE, OLD)


CHANGES: dict[str, tuple[Callable[[Fragile], None], Callable[[Fragile], None], int]] = {
    "a new one": (lambda f: None, lambda f: f.store.save(SHOP, NEW, None, f.check), 4),
    "one whose secret was there": (orphaned, lambda f: f.store.save(SHOP, NEW, None, f.check), 4),
    "edited": (saved, lambda f: f.store.save(RENAMED, NEW, SHOP, f.check), 4),
    "renamed": (saved, lambda f: f.store.save(RENAMED, None, SHOP, f.check), 3),
    "moved to another AppID": (saved, lambda f: f.store.save(MOVED, None, SHOP, f.check), 5),
    "removed": (saved, lambda f: f.store.remove(SHOP, f.check), 3),
    "with a password": (saved, lambda f: f.store.save(PROXIED, None, SHOP, f.check, NEW), 4),
    "by another proxy": (proxied, lambda f: f.store.save(REROUTED, None, PROXIED, f.check, NEW), 5),
    "by no proxy": (proxied, lambda f: f.store.save(SHOP, None, PROXIED, f.check), 4),
    "removed with its password": (proxied, lambda f: f.store.remove(PROXIED, f.check), 4),
    "one of two, to another proxy": (shared, lambda f: f.store.save(REROUTED, None, PROXIED, f.check), 3),
    "one of two, removed": (shared, lambda f: f.store.remove(PROXIED, f.check), 3),
}
FAILURES = [(name, step) for name, (_, _, steps) in CHANGES.items() for step in range(1, steps + 1)]


def failed(fragile: Fragile, name: str, step: int) -> tuple[object, object]:
    """What there was before the change, and after it failed at its step number `step`."""
    before, change, _ = CHANGES[name]
    before(fragile)
    was = fragile.state()
    fragile.steps, fragile.fails_at, fragile.changes[:] = 0, step, []
    with pytest.raises((SecretError, StoreError, Cancelled)):
        change(fragile)
    assert fragile.changes == []
    return was, fragile.state()


@pytest.mark.parametrize(("name", "step"), FAILURES)
def test_wherever_it_fails_all_is_as_before(fragile: Fragile, name: str, step: int) -> None:
    was, now = failed(fragile, name, step)
    assert now == was


def test_without_undoing_halves_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin."""
    monkeypatch.setattr(stores, "_quietly", lambda step, *given: None)
    seen = set()
    for number, (name, step) in enumerate(FAILURES):
        was, now = failed(Fragile(tmp_path / f"{number}.json"), name, step)
        seen |= {name} if was != now else set()
    assert seen == set(CHANGES)


@pytest.mark.parametrize("name", CHANGES)
def test_where_nothing_fails_it_is_done_in_so_many_steps(fragile: Fragile, name: str) -> None:
    before, change, steps = CHANGES[name]
    before(fragile)
    fragile.steps, fragile.changes[:] = 0, []
    change(fragile)
    assert fragile.steps == steps
    ends = {
        "edited": ((RENAMED,), {SHOP.appid: NEW}, None, None),
        "renamed": ((RENAMED,), {SHOP.appid: OLD}, None, None),
        "moved to another AppID": ((MOVED,), {MOVED.appid: OLD}, None, None),
        "removed": ((), {}, None, None),
        "with a password": ((PROXIED,), {SHOP.appid: OLD}, NEW, None),
        "by another proxy": ((REROUTED,), {SHOP.appid: OLD}, None, NEW),
        "by no proxy": ((SHOP,), {SHOP.appid: OLD}, None, None),
        "removed with its password": ((), {}, None, None),
        "one of two, to another proxy": (
            (REROUTED, BESIDE),
            {SHOP.appid: OLD, MOVED.appid: OLD},
            OLD,
            None,
        ),
        "one of two, removed": ((BESIDE,), {MOVED.appid: OLD}, OLD, None),
    }
    assert fragile.state() == ends.get(name, ((SHOP,), {SHOP.appid: NEW}, None, None))
    assert len(fragile.changes) == 1


@pytest.mark.expects_log
def test_an_undo_that_fails_too_leaves_the_first_error(fragile: Fragile) -> None:
    saved(fragile)
    locked = SecretError("keyring_locked", place=KeyringKind.MACOS)

    def locks(account: Account) -> None:
        def refuse(appid: str, secret: Secret) -> None:
            raise locked

        fragile.vault.save = refuse  # type: ignore[method-assign]
        raise StoreError("write_failed", path="accounts.json", reason="full")

    fragile.registry.remove = locks  # type: ignore[method-assign,assignment]
    with pytest.raises(StoreError, match="write_failed"):
        fragile.store.remove(SHOP)


def test_an_account_without_a_secret_is_not_moved(fragile: Fragile) -> None:
    fragile.store.save(SHOP, None)
    with pytest.raises(SecretError, match="secret_missing"):
        fragile.store.save(MOVED, None, SHOP)
    assert fragile.state() == ((SHOP,), {}, None, None)


def test_the_built_in_one_is_found_beside_the_saved_ones(fragile: Fragile) -> None:
    saved(fragile)
    sandbox = Account("Sandbox", "wx5a4db0c50de5c0de", Environment.SANDBOX)
    assert fragile.store.accounts() == (SHOP,)
    fragile.store.built_in = sandbox, NEW
    assert fragile.store.accounts() == (SHOP, sandbox)
    assert fragile.store.account("Shop") == fragile.store.account(SHOP.appid) == SHOP
    assert (fragile.store.load_secret(SHOP), fragile.store.load_secret(sandbox)) == (OLD, NEW)
    with pytest.raises(InputError, match="account_unknown"):
        fragile.store.account("nobody")
    with pytest.raises(SecretError, match="secret_missing"):
        fragile.store.load_secret(MOVED)
    fragile.store.given_secret = NEW
    assert fragile.store.load_secret(SHOP) == NEW
