"""What is asked of the system; what comes of it is in process/test_crash.py."""

import ctypes
from types import SimpleNamespace

import pytest

from tests.windows import be_on
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
