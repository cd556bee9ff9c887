import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.config import LANGUAGES, THEMES, Directories, Settings, load_settings, save_settings
from wxdesk.errors import StoreError


def test_a_profile_holds_everything(tmp_path: Path) -> None:
    directories = Directories.of_profile(tmp_path)
    folders = {directories.config, directories.data, directories.downloads}
    assert len(folders) == 3
    assert all(folder.parent == tmp_path for folder in folders)


def test_the_users_own_folders_are_named_after_wxdesk() -> None:
    directories = Directories.of_user()
    assert all(
        "wxdesk" in folder.name for folder in (directories.config, directories.data, directories.downloads)
    )


def test_the_tests_have_folders_of_their_own(own_home: Path) -> None:
    own = Directories.of_user()
    script = "from wxdesk.config import Directories; d = Directories.of_user()"
    script += "; print(d.config, d.data, d.downloads, sep='\\n')"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    found = {own.config, own.data, own.downloads, *map(Path, told.stdout.splitlines())}
    assert [one for one in found if own_home not in one.parents] == []
    assert len(found) == len({own.config, own.data, own.downloads})


def test_without_a_file_all_is_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == (Settings(), None)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    settings = Settings("zh_CN", "dark", 30, "/媒体", 16)
    save_settings(path, settings)
    assert load_settings(path) == (settings, None)


@given(
    st.builds(
        Settings,
        language=st.sampled_from(LANGUAGES),
        theme=st.sampled_from(THEMES),
        clear_clipboard_s=st.integers(5, 120),
        download_folder=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffd")),
        download_jobs=st.integers(1, 32),
        files_per_s=st.integers(0, 1000),
        mb_per_s=st.integers(0, 1000),
    )
)
def test_every_sound_setting_survives(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    path = tmp_path_factory.mktemp("config") / "settings.json"
    save_settings(path, settings)
    assert load_settings(path) == (settings, None)
    assert settings.sound() == settings


@pytest.mark.parametrize(
    ("given_value", "expected"),
    [
        ({"language": "tlh"}, Settings()),
        ({"theme": "pink"}, Settings()),
        ({"download_jobs": 0}, Settings(download_jobs=1)),
        ({"download_jobs": 99}, Settings(download_jobs=32)),
        ({"files_per_s": -1, "mb_per_s": 9999}, Settings(mb_per_s=1000)),
        ({"clear_clipboard_s": 0}, Settings(clear_clipboard_s=5)),
        ({"clear_clipboard_s": 10**9}, Settings(clear_clipboard_s=120)),
        ({"download_jobs": "8"}, Settings()),
        ({"download_jobs": True}, Settings()),
        ({"download_jobs": None, "theme": "dark"}, Settings(theme="dark")),
        ({"of_a_newer_wxdesk": 1, "theme": "dark"}, Settings(theme="dark")),
        ({"download_folder": "\ud800", "theme": "dark"}, Settings(theme="dark")),
        ({}, Settings()),
    ],
)
def test_a_value_out_of_range_spoils_nothing_else(
    tmp_path: Path, given_value: dict[str, object], expected: Settings
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(given_value))
    assert load_settings(path) == (expected, None)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"7", b"\xff\xfe{}", b"[" * 100_000, bytes(64)])
def test_a_damaged_file_is_put_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    settings, aside = load_settings(path)
    assert settings == Settings()
    assert aside is not None
    assert aside.read_bytes() == data
    assert not path.exists()


def test_one_that_cannot_be_put_aside_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"{")

    def refuse(*values: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.rename", refuse)
    assert load_settings(path) == (Settings(), path)


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="write_failed"):
        save_settings(tmp_path / "file" / "settings.json", Settings())
