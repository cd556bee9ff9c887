"""How file systems differ: what a file can be opened with, how long a path may be, what an open file forbids."""

import errno
import os
import re
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from wxdesk.errors import StoreError
from wxdesk.process import system

_Value = TypeVar("_Value")

# Names are looked up below an open folder where the system can do that (Windows cannot).
BY_DESCRIPTOR = {os.open, os.stat, os.unlink, os.link, os.rename, os.mkdir} <= os.supports_dir_fd

NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)
# Bytes as they are, not for children, and no pipe or terminal of that name holds us up
PLAIN = (
    getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
FOLDER: int = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
READ = os.O_RDONLY | PLAIN
NEW = os.O_CREAT | os.O_EXCL | NO_FOLLOW | PLAIN  # with O_WRONLY or O_RDWR

HELD_S = 2.0  # scanners of viruses let go within it
_AGAIN_S = 0.02
# UTF-16 units, which Windows counts. Its own limit is 260 for a file and 248 for a folder.
_LONG = 240
_FROM_DRIVE = re.compile(r"[A-Za-z]:\\")


def when_let_go(step: Callable[[], _Value], path: Path) -> _Value:
    """What `step`, which opens, moves or removes the file at `path`, returns. As long as another program has that file
    open, Windows forbids it: then it is tried again for two seconds. Other systems forbid nothing of the kind.

    Raises as `step` does, IsADirectoryError also where Windows says PermissionError of a folder.
    """
    ends_at = time.monotonic() + HELD_S
    while True:
        try:
            return step()
        except PermissionError as exc:
            if not system.WINDOWS:
                raise
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)) from exc
            if time.monotonic() >= ends_at:
                raise
        time.sleep(_AGAIN_S)


def move(step: Callable[[], object], path: Path) -> None:
    """`step`, which puts a file into place at `path`, or takes it away. Raises StoreError file_held where another
    program still has it open after two seconds; and as `when_let_go`."""
    try:
        when_let_go(step, path)
    except PermissionError as exc:
        if not system.WINDOWS:
            raise
        raise StoreError("file_held", path=str(path)) from exc


def is_open_to_others(found: os.stat_result) -> bool:
    """Whether a file of this user's may be read or written by others, by its mode; Windows has none."""
    return not system.WINDOWS and found.st_uid == os.geteuid() and bool(found.st_mode & 0o077)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the system can. Windows cannot, nor needs to after a rename; some
    network file systems cannot either, and say so with the errors below."""
    if system.WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as exc:
        if exc.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def reachable(path: Path) -> Path:
    """The same path as the system takes it however long it is: Windows wants to be told.

    https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation
    """
    return Path(extended(str(path))) if system.WINDOWS else path


def extended(path: str) -> str:
    """A path of Windows that is long, so that it is taken as it stands; any other is not changed."""
    if len(path.encode("utf-16-le", "surrogatepass")) < 2 * _LONG:
        return path
    if _FROM_DRIVE.match(path):
        return f"\\\\?\\{path}"
    shared = path.startswith("\\\\") and not path.startswith(("\\\\?\\", "\\\\.\\"))
    return f"\\\\?\\UNC{path[1:]}" if shared else path


_OF_ANOTHER = 0x2000_0000  # IsReparseTagNameSurrogate of Windows' winnt.h


def leads_elsewhere(found: os.stat_result) -> bool:
    """Whether what `lstat` found is another name for a place: a junction too, which S_ISDIR takes for a folder. A folder
    that OneDrive keeps is a reparse point as well, and is none."""
    return stat.S_ISLNK(found.st_mode) or bool(getattr(found, "st_reparse_tag", 0) & _OF_ANOTHER)
