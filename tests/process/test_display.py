"""Where no screen can be reached, however odd its address, there is none: that is no error."""

from pathlib import Path

import pytest

from wxdesk.process import display, system

pytestmark = pytest.mark.skipif(not system.LINUX, reason="X and Wayland")


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    "address",
    [
        "localhost:99999999",
        "localhost:" + "9" * 5000,
        "localhost:²",
        ":" + "9" * 300,
        "a..b:0",
        "a" * 70 + ":0",
        "\udcff:0",
        ":",
        "x",
    ],
    ids=lambda address: ascii(address)[:24],
)
def test_an_address_of_no_screen(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", address)
    assert not display.has_display()


def test_a_socket_with_too_long_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "w" * 300)
    assert not display.has_display()


def test_the_folder_of_another_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """As after `su`; root may look there, and so the system's answer is given here."""

    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_socket", refuse)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/4711")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert not display.has_display()
