"""Whether there is a screen to open a window on, found out before Qt is, which would abort."""

import os
import socket
from pathlib import Path

from wxdesk.process import system

_DIGITS = 10  # more than any number of a display has; Python refuses to read thousands


def has_display() -> bool:
    """True on Windows and macOS, where a chosen Qt platform needs none, and where an X or Wayland server answers."""
    if not system.LINUX or os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in (
        "offscreen",
        "minimal",
        "vnc",
    ):
        return True
    return _wayland() or _x11(os.environ.get("DISPLAY", ""))


def _wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    try:
        return bool(name) and (Path(folder) / name).is_socket()
    except OSError:  # the folder of another user, as `su` leaves it; a name too long
        return False


def _x11(display: str) -> bool:
    host, _, number = display.rpartition(":")
    number = number.split(".")[0]
    if not number.isdecimal() or len(number) > _DIGITS:
        return False
    if host in ("", "unix"):
        addresses: tuple[str, ...] = (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}")  # noqa: S108
        return any(_answers(socket.AF_UNIX, address) for address in addresses)
    return _answers(socket.AF_INET, (host, 6000 + int(number)))


def _answers(family: int, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(3)
        try:
            probe.connect(address)
        except (OSError, OverflowError, TypeError, UnicodeError):  # no such port, no name of a host
            return False
    return True
