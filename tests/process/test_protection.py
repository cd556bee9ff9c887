"""What is asked of the system; what comes of it is in process/test_crash.py."""

import ctypes
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.support.windows import be_on
from wxdesk.process import protection, system


def test_on_windows_neither_reports_with_memory_nor_libraries_of_the_current_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: dict[str, object] = {}
    kernel = SimpleNamespace(
        **{
            name: lambda value, name=name: asked.update({name: value})
            for name in ("SetErrorMode", "WerSetFlags", "SetDllDirectoryW")
        }
    )
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    be_on(monkeypatch, "WINDOWS")
    protection.protect()
    assert asked == {"SetErrorMode": 3, "WerSetFlags": 1, "SetDllDirectoryW": ""}


@pytest.mark.skipif(system.WINDOWS, reason="Windows has no such limits to refuse")
def test_a_system_that_refuses_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*values: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("resource.setrlimit", refuse)
    monkeypatch.setattr(ctypes, "CDLL", refuse)
    protection.protect()


@pytest.mark.skipif(not system.LINUX, reason="Linux alone keeps a process' files below /proc from itself")
def test_protection_is_set_aside_for_a_moment_and_no_longer() -> None:
    script = (
        "import ctypes\nfrom wxdesk.process import protection\n"
        "told = lambda: ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)\n"
        "protection.protect()\nprint(told())\n"
        "try:\n    with protection.set_aside():\n        print(told())\n        raise ValueError\n"
        "except ValueError:\n    print(told())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "1", "0"]
