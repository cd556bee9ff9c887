import json
import os
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.accounts import registry as registries
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.accounts.registry import Registry
from wxdesk.errors import InputError, StoreError
from wxdesk.process import system

SHOP = Account("Shop", "wx0123456789abcdef", Environment.TEST, safe_domains=("a.example", "b.example/x"))
CLUB = Account(
    "俱乐部", "wxfedcba9876543210", proxy="http://proxy.example:3128", token_source=TokenSource.CLASSIC
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "accounts.json"


@pytest.fixture
def registry(path: Path) -> Registry:
    registry = Registry(path)
    assert registry.load() is None
    return registry


def reloaded(path: Path) -> tuple[Account, ...]:
    again = Registry(path)
    assert again.load() is None
    return again.accounts()


def test_it_begins_empty_and_writes_nothing_by_itself(registry: Registry, path: Path) -> None:
    assert registry.accounts() == ()
    assert not path.parent.exists()


def test_what_is_added_is_there_the_next_time(registry: Registry, path: Path) -> None:
    registry.add(SHOP)
    registry.add(CLUB)
    assert registry.accounts() == reloaded(path) == (SHOP, CLUB)
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == 1


def test_names_and_appids_are_unique(registry: Registry, path: Path) -> None:
    registry.add(SHOP)
    for taken, code in (
        (Account("Other", SHOP.appid), "appid_taken"),
        (Account("sHOP", CLUB.appid), "account_name_taken"),
    ):
        for attempt in (registry.add, registry.check):
            with pytest.raises(InputError) as caught:
                attempt(taken)
            assert (caught.value.code, caught.value.fields) == (code, {"name": "Shop"})
    assert registry.accounts() == reloaded(path) == (SHOP,)


def test_an_account_may_keep_its_own_name_when_it_is_changed(registry: Registry, path: Path) -> None:
    registry.add(SHOP)
    registry.add(CLUB)
    moved = Account("SHOP", "wx00000000000000aa")
    registry.check(moved, SHOP)
    registry.replace(moved, SHOP)
    assert registry.accounts() == reloaded(path) == (moved, CLUB)
    with pytest.raises(InputError, match="account_name_taken"):
        registry.replace(Account(CLUB.name, moved.appid), moved)
    with pytest.raises(InputError, match="account_unknown"):
        registry.replace(SHOP, SHOP)


def test_what_another_process_has_changed_meanwhile_stays(registry: Registry, path: Path) -> None:
    registry.add(SHOP)
    other = Registry(path)
    other.load()
    other.replace(replace(SHOP, api_base="https://relay.example", environment=Environment.TEST), SHOP)
    saved = registry.replace(replace(SHOP, name="Store"), SHOP)
    assert saved == replace(
        SHOP, name="Store", api_base="https://relay.example", environment=Environment.TEST
    )
    assert reloaded(path) == (saved,)
    back = registry.replace(SHOP, saved)  # an undo takes back its own part
    assert back == SHOP


def test_removing(registry: Registry, path: Path) -> None:
    registry.add(SHOP)
    registry.add(CLUB)
    registry.remove(SHOP.appid)
    assert registry.accounts() == reloaded(path) == (CLUB,)
    with pytest.raises(InputError, match="account_unknown"):
        registry.remove(SHOP.appid)


def test_two_windows_do_not_undo_each_others_work(path: Path) -> None:
    one, other = Registry(path), Registry(path)
    one.add(SHOP)
    other.add(CLUB)
    assert other.accounts() == reloaded(path) == (SHOP, CLUB)
    with pytest.raises(InputError, match="appid_taken"):
        one.add(CLUB)
    one.remove(CLUB.appid)
    assert reloaded(path) == (SHOP,)


def test_many_processes_lose_no_account(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from wxdesk.accounts.registry import Registry;"
        "from wxdesk.accounts.account import Account; registry = Registry(Path(sys.argv[1]));"
        "[registry.add(Account(f'{sys.argv[2]}-{n}', f'wx{int(sys.argv[2]):08x}{n:08x}')) for n in range(5)]"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", program, str(path), str(number)]) for number in range(4)
    ]
    assert [process.wait(timeout=30) for process in processes] == [0] * 4
    assert len(reloaded(path)) == 20


def test_a_lock_that_somebody_holds_is_said_so(
    registry: Registry, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registries, "LOCK_S", 0.05)
    path.parent.mkdir(parents=True)
    with FileLock(f"{path}.lock"), pytest.raises(StoreError, match="lock_timeout"):
        registry.add(SHOP)
    assert registry.accounts() == ()


def account_json(**changes: object) -> dict[str, object]:
    return {"name": "Shop", "appid": SHOP.appid, **changes}


DAMAGED = {
    "empty": b"",
    "cut": b'{"version": 1, "accounts": [{"name"',
    "zeros": bytes(512),
    "other text": b"hello",
    "not utf-8": b'{"version": 1, "accounts": ["\xff"]}',
    "a list": b"[]",
    "no version": b'{"accounts": []}',
    "an odd version": b'{"version": "1", "accounts": []}',
    "version 0": b'{"version": 0, "accounts": []}',
    "no accounts": b'{"version": 1}',
    "accounts of another kind": b'{"version": 1, "accounts": [7]}',
    "deep": b"[" * 100_000,
    "an appid of another shape": json.dumps({"version": 1, "accounts": [account_json(appid="wx")]}).encode(),
    "plain http": json.dumps(
        {"version": 1, "accounts": [account_json(api_base="http://x.example")]}
    ).encode(),
    "an unknown environment": json.dumps(
        {"version": 1, "accounts": [account_json(environment="moon")]}
    ).encode(),
    "several, none of them an account": b'{"version": 1, "accounts": [7, null, {}]}',
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_file_is_put_aside_and_said_so(path: Path, kind: str) -> None:
    path.parent.mkdir()
    path.write_bytes(DAMAGED[kind])
    registry = Registry(path)
    damage = registry.load()
    assert damage is not None
    assert damage.path.read_bytes() == DAMAGED[kind]
    assert damage.path.name.startswith("accounts.json.bad-")
    assert not path.exists()
    registry.add(SHOP)
    assert reloaded(path) == (SHOP,)
    assert damage.path.read_bytes() == DAMAGED[kind]


BAD_ENTRIES = {
    "no account at all": 7,
    "nothing": None,
    "an appid of another shape": account_json(appid="wx"),
    "the secret for an appid": account_json(appid="0123456789abcdef" * 2),
    "plain http": account_json(appid=f"wx{7:016x}", api_base="http://x.example"),
    "an unknown environment": account_json(appid=f"wx{8:016x}", environment="moon"),
    "an appid twice": account_json(name="Other"),
    "a name twice": account_json(appid=f"wx{10:016x}"),
}


@pytest.mark.parametrize("kind", BAD_ENTRIES)
@pytest.mark.parametrize("place", [1, 2], ids=["between", "behind"])
def test_an_entry_that_is_not_understood_costs_no_other_account(path: Path, kind: str, place: int) -> None:
    entries = [account_json(), account_json(name=CLUB.name, appid=CLUB.appid)]
    entries.insert(place, BAD_ENTRIES[kind])  # type: ignore[arg-type]
    written = json.dumps({"version": 1, "accounts": entries}).encode()
    path.parent.mkdir()
    path.write_bytes(written)
    registry = Registry(path)
    damage = registry.load()
    assert [account.appid for account in registry.accounts()] == [SHOP.appid, CLUB.appid]
    assert damage is not None
    assert (damage.left_out, damage.path.read_bytes()) == (1, written), "nothing is lost"
    assert damage.error().fields == {"count": 1, "path": str(damage.path)}
    again = Registry(path)
    assert again.load() is None, "it is told once"
    assert again.accounts() == registry.accounts()


def test_the_other_accounts_are_there_also_where_nothing_can_be_put_aside(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"version": 1, "accounts": [account_json(), 7]}))

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    registry = Registry(path)
    with pytest.raises(StoreError, match="write_failed"):
        registry.load()
    assert [account.appid for account in registry.accounts()] == [SHOP.appid]
    assert "7]" in path.read_text()


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("registry") / "accounts.json"
    path.write_bytes(data)
    assert Registry(path).load() is not None


def test_a_file_of_a_newer_wxdesk_is_left_untouched(registry: Registry, path: Path) -> None:
    path.parent.mkdir()
    newer = b'{"version": 2, "accounts": {"in": "another form"}}'
    path.write_bytes(newer)
    for attempt in (registry.load, lambda: registry.add(SHOP), lambda: registry.remove(SHOP.appid)):
        with pytest.raises(StoreError) as caught:
            attempt()
        assert (caught.value.code, caught.value.fields) == ("accounts_newer", {"path": str(path)})
    assert path.read_bytes() == newer


def test_what_an_older_wxdesk_did_not_write_has_its_default(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"version": 1, "accounts": [account_json()]}))
    assert reloaded(path) == (Account("Shop", SHOP.appid),)


def test_a_change_that_cannot_be_written_changes_nothing(
    registry: Registry, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry.add(SHOP)
    before = path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StoreError) as caught:
        registry.add(CLUB)
    assert caught.value.fields["reason"] == "No space left on device"
    assert registry.accounts() == (SHOP,)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="write_failed"):
        Registry(tmp_path / "file" / "accounts.json").add(SHOP)
    if not system.WINDOWS:  # to which such a file is not there
        with pytest.raises(StoreError, match="file_unreadable"):
            Registry(tmp_path / "file" / "accounts.json").load()


def test_no_secret_can_stand_in_the_file(registry: Registry, path: Path) -> None:
    registry.add(SHOP)
    assert set(json.loads(path.read_bytes())["accounts"][0]) == {
        "name",
        "appid",
        "environment",
        "api_base",
        "proxy",
        "token_source",
        "safe_domains",
        "local_relay",
        "redis",
        "token_server",
    }


@pytest.mark.parametrize(
    ("written", "read"), [({}, False), ({"local_relay": True}, True), ({"local_relay": "yes"}, False)]
)
def test_only_a_plain_yes_lets_an_account_go_to_this_computer(
    path: Path, written: dict[str, object], read: bool
) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"version": 1, "accounts": [account_json(**written)]}), encoding="utf-8")
    (account,) = reloaded(path)
    assert account.local_relay is read
    Registry(path).replace(account, account)
    assert reloaded(path) == (account,)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Sh\u202eop\0 \x1b[31m", "Shop [31m"),
        ("号" * 100_000, "号" * 100),
        ("\u2066 \0", SHOP.appid),
    ],
)
def test_an_odd_name_in_the_file_is_cleaned_and_the_other_accounts_stay(
    path: Path, written: str, read: str
) -> None:
    path.parent.mkdir()
    accounts = [account_json(name=written), account_json(name=CLUB.name, appid=CLUB.appid)]
    path.write_text(json.dumps({"version": 1, "accounts": accounts}), encoding="utf-8")
    assert [account.name for account in reloaded(path)] == [read, CLUB.name]


# --- how many ---------------------------------------------------------------------------------------------------------
def put(path: Path, count: int, last: dict[str, str] | None = None) -> None:
    listed = [{"name": f"a{n}", "appid": f"wx{n:016x}"} for n in range(count)]
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"version": 1, "accounts": [*listed, *([last] if last else [])]}))


def test_a_thousand_and_no_more(registry: Registry, path: Path) -> None:
    put(path, registries.ACCOUNTS_MOST)
    assert registry.load() is None
    assert len(registry.accounts()) == 1000
    before = path.read_bytes()
    with pytest.raises(InputError, match="accounts_full"):
        registry.add(Account("one more", "wxffffffffffffffff"))
    assert path.read_bytes() == before
    first = next(one for one in registry.accounts() if one.appid == "wx" + "0" * 16)
    registry.replace(replace(first, name="another name"), first)
    registry.remove("wx" + "0" * 16)
    registry.add(Account("one more", "wxffffffffffffffff"))


def test_a_file_with_more_is_not_touched(registry: Registry, path: Path) -> None:
    put(path, registries.ACCOUNTS_MOST + 1)
    before = path.read_bytes()
    for attempt in (registry.load, lambda: registry.add(SHOP)):
        with pytest.raises(StoreError) as caught:
            attempt()
        assert caught.value.code == "accounts_too_many"
    assert path.read_bytes() == before
    assert registry.accounts() == ()


def test_it_is_read_in_linear_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as many take some twice as long; each was compared with all before it, for which 16,000 took 20 s."""
    monkeypatch.setattr(registries, "ACCOUNTS_MOST", 100_000)
    took = []
    for count in (2000, 16_000):
        put(path, count)
        began = time.process_time()
        assert Registry(path).load() is None
        took.append(time.process_time() - began)
    assert took[1] < 25 * took[0]


@pytest.mark.parametrize(
    "last", [{"name": "A0", "appid": "wx" + "f" * 16}, {"name": "other", "appid": "wx" + "0" * 16}]
)
def test_one_that_is_there_twice_is_damage(registry: Registry, path: Path, last: dict[str, str]) -> None:
    put(path, 5, last)
    assert registry.load() is not None


@pytest.mark.skipif(os.name == "nt", reason="modes are another matter on Windows")
def test_its_folder_and_lock_are_the_users_alone(registry: Registry, path: Path) -> None:
    before = os.umask(0o022)
    try:
        registry.add(SHOP)
    finally:
        os.umask(before)
    for one in (path.parent, *path.parent.iterdir()):
        assert stat.S_IMODE(one.stat().st_mode) == (0o700 if one.is_dir() else 0o600), one.name
