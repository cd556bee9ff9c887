"""Windows' rules for files, wherever the tests run: what somebody has open can be neither moved nor replaced, removed
nor, if he wants it for himself, opened; renaming replaces nothing; and no name is looked up below a descriptor."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wxdesk.process import file_system, system


def be_on(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """As if on WINDOWS, MACOS or LINUX, or on none of them."""
    for one in ("WINDOWS", "MACOS", "LINUX"):
        monkeypatch.setattr(system, one, one == name)


class WindowsFiles:
    """`hold` a file, or whatever `matching` says, until `tries` attempts on it have failed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._matching: Callable[[str], bool] = lambda path: False
        self._left = 0
        self.refused = 0
        be_on(monkeypatch, "WINDOWS")
        monkeypatch.setattr(file_system, "BY_DESCRIPTOR", False)
        monkeypatch.setattr(file_system, "HELD_S", 0.5)
        for name in ("rename", "replace", "unlink", "open"):
            monkeypatch.setattr(os, name, self._guarded(name, getattr(os, name)))

    def hold(self, matching: Callable[[str], bool] | Path, tries: int = 1_000_000) -> None:
        self._matching = (lambda path: path == str(matching)) if isinstance(matching, Path) else matching
        self._left = tries

    def let_go(self) -> None:
        self._left = 0

    def _guarded(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*given: Any, **options: Any) -> Any:
            paths = [os.fspath(one) for one in given[:2] if isinstance(one, str | os.PathLike)]
            if name == "rename" and os.path.lexists(paths[1]):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), paths[1])
            moved_on_a_folder = name == "replace" and Path(paths[1]).is_dir()
            if name == "open" and not os.path.lexists(paths[0]):
                return call(*given, **options)
            opened_folder = name == "open" and Path(paths[0]).is_dir()
            if moved_on_a_folder or opened_folder or (self._left and any(map(self._matching, paths))):
                self._left, self.refused = max(self._left - 1, 0), self.refused + 1
                raise PermissionError(errno.EACCES, "It is being used by another process", paths[0])
            return call(*given, **options)

        return guarded
