"""A file that another program has open is waited for, and then stops nobody else. A path may be long."""

import os
import stat
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from tests.support.links import needs_links
from tests.support.windows import WindowsFiles, be_on
from wxdesk.config import Settings, load_settings, save_settings
from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.process import file_system

A_FEW = 3  # attempts: a scanner


# --- our own files ----------------------------------------------------------------------------------------------------
def test_a_scanner_is_waited_for(windows: WindowsFiles, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings(theme="dark"))
    windows.hold(path, A_FEW)
    save_settings(path, Settings(theme="light"))
    assert windows.refused == A_FEW
    windows.hold(path, A_FEW)
    assert load_settings(path) == (Settings(theme="light"), None), "it is not taken for damaged"
    windows.hold(path, A_FEW)
    assert atomic_file.keep_aside(path).is_file()


def test_another_system_is_not_asked_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be_on(monkeypatch, "LINUX")
    asked = []

    def refused() -> None:
        asked.append(1)
        raise PermissionError(13, "Permission denied")

    with pytest.raises(PermissionError):
        file_system.move(refused, tmp_path / "x")
    assert len(asked) == 1


def test_a_program_that_keeps_it_open_is_said_so(windows: WindowsFiles, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    atomic_file.write(path, b"former")
    windows.hold(path)
    with pytest.raises(StoreError) as caught:
        atomic_file.write(path, b"later")
    assert (caught.value.code, caught.value.fields) == ("file_held", {"path": str(path)})
    windows.let_go()
    assert path.read_bytes() == b"former"
    assert [one.name for one in tmp_path.iterdir()] == ["table.csv"]
    atomic_file.write(path, b"later")
    assert path.read_bytes() == b"later"


def test_the_check_sees_who_does_not_wait(windows: WindowsFiles, tmp_path: Path) -> None:
    """The bad twin: a plain replace."""
    (tmp_path / "new").write_bytes(b"")
    (tmp_path / "x").write_bytes(b"")
    windows.hold(tmp_path / "x", 1)
    with pytest.raises(PermissionError):
        (tmp_path / "new").replace(tmp_path / "x")


def test_a_folder_in_the_place_of_a_file_is_not_waited_for(windows: WindowsFiles, tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    settings, aside = load_settings(tmp_path / "settings.json")
    assert settings == Settings()
    assert aside is not None and aside.is_dir()
    assert windows.refused == 1


# --- paths ------------------------------------------------------------------------------------------------------------
DEEP = "\\".join(["客户" * 20] * 8)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (rf"C:\{DEEP}", rf"\\?\C:\{DEEP}"),
        (rf"\\server\share\{DEEP}", rf"\\?\UNC\server\share\{DEEP}"),
        (rf"\\?\C:\{DEEP}", rf"\\?\C:\{DEEP}"),
        (rf"\\.\C:\{DEEP}", rf"\\.\C:\{DEEP}"),
        ("C:\\" + "😀" * 130, "\\\\?\\C:\\" + "😀" * 130),
        (r"C:\Users\me\Downloads", r"C:\Users\me\Downloads"),
        (DEEP, DEEP),
        ("/" + DEEP.replace("\\", "/"), "/" + DEEP.replace("\\", "/")),
    ],
)
def test_a_long_path_is_marked_as_one(path: str, expected: str) -> None:
    assert file_system.extended(path) == expected


@pytest.mark.parametrize(
    ("tag", "elsewhere"),
    [(0, False), (0xA000_000C, True), (0xA000_0003, True), (0x9000_001A, False), (0x9000_701A, False)],
    ids=["none", "link", "junction", "OneDrive", "OneDrive, another"],
)
def test_which_reparse_points_lead_elsewhere(tag: int, elsewhere: bool) -> None:
    found = SimpleNamespace(st_mode=stat.S_IFDIR | 0o700, st_reparse_tag=tag)
    assert file_system.leads_elsewhere(cast(os.stat_result, found)) is elsewhere


@needs_links
def test_a_link_leads_elsewhere_on_every_system(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path)
    assert file_system.leads_elsewhere(link.lstat())
    assert not file_system.leads_elsewhere(tmp_path.lstat())
