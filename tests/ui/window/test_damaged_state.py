"""Whatever happened to its files, the window opens, says what it put aside, and keeps what it could not read."""

import json
import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import unprivileged
from tests.support.starting import DRIVER
from tests.support.wine import not_on_windows
from tests.ui.window.conftest import Start
from wxdesk.accounts.account import Account
from wxdesk.accounts.registry import Registry
from wxdesk.config import Settings, load_settings, save_settings
from wxdesk.media.journal.journal import Journal
from wxdesk.media.journal.schema import VERSION
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog
from wxdesk.ui.window_state import WindowState, load_window_state, save_window_state

SHOP = Account("Shop", "wx0123456789abcdef")
IDS = ["A" * 63 + letter for letter in "abc"]
FILES = ("config/settings.json", "config/window.json", "config/accounts.json", "data/batches.sqlite3")


@pytest.fixture
def used(profile: Path) -> Path:
    """A profile with something in each of its files."""
    save_settings(profile / "config/settings.json", Settings(theme="dark"))
    save_window_state(profile / "config/window.json", WindowState(page="media", account=SHOP.appid))
    Registry(profile / "config/accounts.json").add(SHOP)
    journal = Journal(profile / "data/batches.sqlite3")
    journal.open_batch(SHOP.appid, profile / "downloads", IDS)
    journal.close()
    return profile


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What boxes said, in place of opening them."""
    texts: list[str] = []
    monkeypatch.setattr(MessageDialog, "open", lambda box: texts.append(box.text()))
    yield texts
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MessageDialog):
            widget.deleteLater()


def offered(start: Start) -> MediaPage:
    window = start().window
    window.show_page("media")
    assert window.isVisible()
    page = window.page("media")
    assert isinstance(page, MediaPage)
    return page


def test_what_is_sound_is_all_there(used: Path, start: Start, told: list[str]) -> None:
    page = offered(start)
    assert page.account == SHOP
    assert len(page.history.offers._offered) == 1
    assert told == []


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "truncated": lambda data: data[: len(data) * 2 // 3],
    "random": lambda data: os.urandom(8192),
    "zeros": lambda data: bytes(len(data)),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_kept_aside_and_all_else_is_there(
    used: Path, start: Start, told: list[str], name: str, damage: str
) -> None:
    path = used / name
    damaged = DAMAGES[damage](path.read_bytes())
    path.write_bytes(damaged)
    page = offered(start)
    aside = [one for one in path.parent.glob(f"{path.name}.bad-*") if not one.name.endswith(("-wal", "-shm"))]
    if name.endswith(".sqlite3") and damage == "empty":
        assert aside == []  # SQLite takes it for a new one
    else:
        assert [one.read_bytes() for one in aside] == [damaged]
        said = [*told, page._notice.text()] if name.endswith(".sqlite3") else told
        assert any(str(aside[0]) in text for text in said)
    assert (page.account == SHOP) is ("accounts" not in name)
    assert (load_settings(used / FILES[0])[0].theme == "dark") is ("settings" not in name)


def test_one_account_that_is_not_understood_costs_no_other(used: Path, start: Start, told: list[str]) -> None:
    path = used / FILES[2]
    value = json.loads(path.read_bytes())
    value["accounts"].append({"name": "Club", "appid": "wx"})
    path.write_text(json.dumps(value), encoding="utf-8")
    assert offered(start).account == SHOP
    assert told == ["Accounts in the list that could not be read: 1. The others are available."]


def test_the_check_sees_a_damaged_file_that_is_written_over(
    used: Path, start: Start, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wxdesk.files.atomic_file.keep_aside", lambda path: path)
    with pytest.raises(AssertionError):
        test_a_damaged_file_is_kept_aside_and_all_else_is_there(used, start, told, FILES[1], "random")


def test_files_of_a_newer_wxdesk_are_left_alone(used: Path, start: Start, told: list[str]) -> None:
    accounts, batches = used / FILES[2], used / FILES[3]
    accounts.write_text('{"version": 99, "accounts": {}}')
    database = sqlite3.connect(batches)
    database.execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()
    before = [accounts.read_bytes(), batches.read_bytes()]
    offered(start)
    assert any("newer" in text for text in told)
    assert [accounts.read_bytes(), batches.read_bytes()] == before


def test_what_a_newer_wxdesk_remembers_besides_is_no_damage(
    used: Path, start: Start, told: list[str]
) -> None:
    for name, load in (("settings", load_settings), ("window", load_window_state)):
        path = used / f"config/{name}.json"
        path.write_text(path.read_text().replace("{", '{"of_a_newer_wxdesk": [1],', 1))
        assert load(path)[1] is None
    assert offered(start).account == SHOP
    assert told == []


@not_on_windows("folders forbid nobody to write by their modes")
@pytest.mark.parametrize("damage", ["none", "random"])
def test_where_nothing_can_be_written_the_window_opens(damage: str) -> None:
    unprivileged.need()
    with unprivileged.folder() as home:
        profile = home / "profile"
        save_settings(profile / "config/settings.json", Settings(theme="dark"))
        save_window_state(profile / "config/window.json", WindowState(page="media", account=SHOP.appid))
        Registry(profile / "config/accounts.json").add(SHOP)
        Journal(profile / "data/batches.sqlite3").close()
        for name in FILES if damage == "random" else ():
            (profile / name).write_bytes(os.urandom(8192))
        everything = sorted(profile.rglob("*"), reverse=True)
        before = {path: path.read_bytes() for path in everything if path.is_file()}
        for path in (*everything, profile):
            path.chmod(0o555 if path.is_dir() else 0o444)
        ended = subprocess.run(
            unprivileged.python("-c", DRIVER.format(after_ms=400), str(profile)),
            capture_output=True,
            text=True,
            check=False,
            env=unprivileged.environment(home),
            timeout=60,
        )
        assert ended.returncode == 0, ended.stderr
        assert "Traceback" not in ended.stderr
        assert {path: path.read_bytes() for path in profile.rglob("*") if path.is_file()} == before
        for path in (profile, *everything):
            path.chmod(0o755)
