"""Opening with the system's programs."""

import ctypes
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QDesktopServices

from tests.support.windows import be_on
from wxdesk.process import system
from wxdesk.ui import desktop


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked for, in place of doing it."""
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toLocalFile()) or True)
    monkeypatch.setattr(
        QProcess,
        "startDetached",
        lambda program, words: (seen.append(" ".join([program, *words])) or True, 1),
    )
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    return seen


def test_a_file_is_opened_by_its_path_whatever_it_is_called(asked: list[str], tmp_path: Path) -> None:
    path = tmp_path / "客户 #1 %20.jpg"
    assert desktop.open_path(path)
    assert [Path(one) for one in asked] == [path]


def test_a_page_is_opened_by_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    assert desktop.open_page("https://developers.weixin.qq.com/doc/search.html?query=40164")
    assert opened == ["https://developers.weixin.qq.com/doc/search.html?query=40164"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://weixin.qq.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:///x",
        "ms-settings:",
        "//host/x",
    ],
)
def test_only_pages_are_opened_as_pages(asked: list[str], address: str) -> None:
    assert not desktop.open_page(address)
    assert asked == []


def test_the_windows_folder_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    class Kernel:
        def GetSystemWindowsDirectoryW(self, buffer: "ctypes.Array[ctypes.c_wchar]", length: int) -> int:
            buffer.value = r"D:\Windows"[: length - 1]
            return len(buffer.value)

    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=Kernel()), raising=False)
    monkeypatch.setenv("SystemRoot", r"C:\elsewhere")
    assert system.windows_folder() == r"D:\Windows"


@pytest.mark.parametrize(
    ("platform", "call"),
    [
        ("WINDOWS", "C:\\Windows\\explorer.exe /select, {path}"),
        ("MACOS", "/usr/bin/open -R {path}"),
        ("LINUX", "{folder}"),
    ],
)
def test_a_file_is_shown_in_its_folder(
    asked: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, call: str
) -> None:
    """Without a file manager that answers on the bus, the folder is opened."""
    be_on(monkeypatch, platform)
    monkeypatch.setattr(system, "windows_folder", lambda: r"C:\Windows")
    path = tmp_path / "photo.jpg"
    assert desktop.show_in_folder(path)
    expected = call.format(path=path, folder=tmp_path)
    assert [one.replace("/", os.sep) for one in asked] == [expected.replace("/", os.sep)]
