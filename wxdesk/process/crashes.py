"""What is left of a crash: the lines of code that each thread was at, without any value, in a file on this computer."""

import contextlib
import faulthandler
import os
import stat
from pathlib import Path

from wxdesk.files import atomic_file
from wxdesk.process import file_system

_WRITTEN_NOW, _LAST = "crash.txt", "last-crash.txt"
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_APPEND | file_system.NO_FOLLOW | file_system.PLAIN


def watch(folder: Path) -> Path | None:
    """From now on, and until the process ends, a crash is written to a file in `folder`. Returns where the last one is
    (None: the last time, nothing crashed). Never raises: where no file can be made, crashes go to standard error."""
    path = folder / _WRITTEN_NOW
    try:
        atomic_file.make_folder(folder)
        last = _put_away(path)
        descriptor = atomic_file.regular(os.open(path, _WRITE, 0o600))
    except (OSError, ValueError):
        faulthandler.enable()
        return None
    faulthandler.enable(os.fdopen(descriptor, "ab", buffering=0))  # it keeps the file open
    return last


def _put_away(path: Path) -> Path | None:
    """What the last crash has written, under a name at which the next does not add to it."""
    with contextlib.suppress(FileNotFoundError):
        found = path.lstat()
        if stat.S_ISREG(found.st_mode) and found.st_size:
            return path.replace(path.with_name(_LAST))
    return None
