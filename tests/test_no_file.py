"""A pipe, a device or a folder in the place of a file holds nothing up: ours is put aside, another's is refused."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run, run  # noqa: F401 -- a fixture
from tests.support.in_the_place_of_a_file import each_kind, let_go, needs_pipes
from tests.support.starting import open_and_close
from wxdesk.accounts.account import Account
from wxdesk.accounts.registry import Registry
from wxdesk.clock import SystemClock
from wxdesk.config import Settings, load_settings
from wxdesk.errors import InputError, StoreError
from wxdesk.files import atomic_file
from wxdesk.media import lists
from wxdesk.media.journal.database import Database
from wxdesk.tokens.guard import Guard
from wxdesk.tokens.sharing import Sharing
from wxdesk.ui.pages.diagnose.cases.desk import _read_file
from wxdesk.ui.window_state import WindowState, load_window_state

pytestmark = needs_pipes
Put = Callable[[Path], None]
SHOP = Account("Shop", "wx0123456789abcdef")


def is_aside(path: Path) -> bool:
    return not os.path.lexists(path) and len(list(path.parent.glob(f"{path.name}.bad-*"))) == 1


@each_kind
def test_it_is_not_read(tmp_path: Path, put: Put) -> None:
    put(tmp_path / "x")
    with pytest.raises(ValueError, match="not a file"):
        atomic_file.read_bounded(tmp_path / "x", 10)


def test_who_opens_it_as_a_file_waits(tmp_path: Path) -> None:
    """The bad twin: as all of them were read."""
    os.mkfifo(tmp_path / "x")
    reader = threading.Thread(target=(tmp_path / "x").read_bytes)
    reader.start()
    assert let_go(tmp_path / "x")
    reader.join()


def test_of_an_enormous_file_only_so_much_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with path.open("wb") as file:
        file.truncate(3 << 30)
    assert atomic_file.read_bounded(path, 10) == b"\0" * 10
    with pytest.raises(InputError, match="list_too_large"):
        lists.read(path)
    assert load_settings(path)[0] == Settings()
    assert is_aside(path)


# --- ours -------------------------------------------------------------------------------------------------------------
@each_kind
def test_settings_and_memory(tmp_path: Path, put: Put) -> None:
    for load, default in ((load_settings, Settings()), (load_window_state, WindowState())):
        path = tmp_path / f"{load.__name__}.json"
        put(path)
        value, aside = load(path)  # type: ignore[operator]
        assert value == default
        assert aside is not None
        assert is_aside(path)


@each_kind
def test_accounts(tmp_path: Path, put: Put) -> None:
    path = tmp_path / "accounts.json"
    put(path)
    registry = Registry(path)
    assert registry.load() is not None
    assert is_aside(path)
    registry.add(SHOP)
    again = Registry(path)
    assert again.load() is None
    assert again.accounts() == (SHOP,)


@pytest.mark.expects_log
@each_kind
def test_the_count_of_calls(tmp_path: Path, put: Put) -> None:
    guard = Guard(tmp_path, SHOP.appid, SystemClock())
    guard.call(lambda: None, by_hand=True)
    (path,) = tmp_path.glob("*.calls.json")
    path.unlink()
    put(path)
    Guard(tmp_path, SHOP.appid, SystemClock()).call(lambda: None, by_hand=True)
    assert len(list(tmp_path.glob("*.bad-*"))) == 1
    assert path.is_file()


@each_kind
def test_where_to_ask_another_process(tmp_path: Path, put: Put) -> None:
    sharing = Sharing(tmp_path, SHOP)
    put(sharing._path)
    assert sharing.ask() is None
    sharing.close()


@each_kind
def test_a_list_of_batches(tmp_path: Path, put: Put) -> None:
    path = tmp_path / "batches.sqlite3"
    put(path)
    with pytest.raises(StoreError, match="journal_damaged"):
        Database(path, "CREATE TABLE one (x)", 1)
    assert is_aside(path)
    database = Database(path, "CREATE TABLE one (x)", 1)
    assert database.rows("SELECT * FROM one") == []
    database.close()


@each_kind
def test_the_window_opens(tmp_path: Path, put: Put) -> None:
    paths = [tmp_path / name for name in ("config/settings.json", "config/window.json", "data/crash.txt")]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        put(path)
    ended = open_and_close(tmp_path)
    assert ended.returncode == 0
    assert paths[0].parent.is_dir()
    assert not (tmp_path / "data/last-crash.txt").exists(), "it is no crash"


# --- a user's ---------------------------------------------------------------------------------------------------------
@each_kind
@pytest.mark.parametrize("read", [lists.read, _read_file], ids=["list", "diagnose"])
def test_what_a_user_drops(tmp_path: Path, put: Put, read: Callable[[Path], object]) -> None:
    put(tmp_path / "x.csv")
    with pytest.raises(StoreError, match="file_unreadable"):
        read(tmp_path / "x.csv")


@each_kind
@pytest.mark.parametrize("words", [("diagnose",), ("diagnose", "--jsonl")], ids=" ".join)
def test_what_a_command_is_given(run: Run, tmp_path: Path, put: Put, words: tuple[str, ...]) -> None:  # noqa: F811
    put(tmp_path / "x")
    told = run(*words, str(tmp_path / "x"))
    assert told.code == 1
    assert "Cannot read" in told.err
