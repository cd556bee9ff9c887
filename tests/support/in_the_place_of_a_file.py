"""What can stand in the place of a file: to read it as one waits for ever, or never ends."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "something").write_bytes(b"in it")


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


KINDS: dict[str, Callable[[Path], None]] = {
    "pipe": getattr(os, "mkfifo", _device),
    "device": _device,
    "folder": _folder,
}
each_kind = pytest.mark.parametrize("put", KINDS.values(), ids=KINDS)
needs_pipes = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")


def let_go(pipe: Path) -> bool:
    """End the wait of somebody who opens `pipe` to read from it; whether somebody did."""
    give_up_at = time.monotonic() + 20
    while time.monotonic() < give_up_at:
        try:
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        except OSError:  # nobody is there yet
            time.sleep(0.01)
        else:
            return True
    return False
