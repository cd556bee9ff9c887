"""What is left of a crash: the lines of code that each thread was at, without any value, in a file on this computer."""

import contextlib
import faulthandler
import os
from pathlib import Path

_WRITTEN_NOW, _LAST = "crash.txt", "last-crash.txt"
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


def watch(folder: Path) -> Path | None:
    """From now on, and until the process ends, a crash is written to a file in `folder`. Returns where the last one is
    (None: the last time, nothing crashed). Never raises: where no file can be made, crashes go to standard error."""
    path = folder / _WRITTEN_NOW
    try:
        folder.mkdir(parents=True, exist_ok=True)
        last = _put_away(path)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _NO_LINKS, 0o600)
    except OSError:
        faulthandler.enable()
        return None
    faulthandler.enable(os.fdopen(descriptor, "ab", buffering=0))  # it keeps the file open
    return last


def _put_away(path: Path) -> Path | None:
    """What the last crash has written, under a name at which the next does not add to it."""
    with contextlib.suppress(FileNotFoundError):
        if path.stat().st_size:
            return path.replace(path.with_name(_LAST))
    return None
