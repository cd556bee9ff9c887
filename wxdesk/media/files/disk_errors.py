"""What the system says about files, in the words of StoreError."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from wxdesk.errors import StoreError

# What the next file would meet as well
FOLDER_CODES = frozenset({"disk_full", "disk_no_inodes", "folder_missing", "folder_unwritable"})

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_UNWRITABLE = {errno.EACCES, errno.EPERM, errno.EROFS}
_MISSING = {errno.ENOENT, errno.ENOTDIR, errno.EEXIST, getattr(errno, "ESTALE", errno.ENOENT)}


@contextlib.contextmanager
def as_store_errors(folder: Path, name: str = "") -> Iterator[None]:
    """Turn an OSError about `name` in `folder` into a StoreError."""
    try:
        yield
    except OSError as exc:
        raise store_error(exc, folder, name) from exc


def store_error(exc: OSError, folder: Path, name: str = "") -> StoreError:
    """disk_full, disk_no_inodes, folder_unwritable or folder_missing where the folder is at fault, else write_failed."""
    if exc.errno in _FULL:
        if no_inodes(folder):
            return StoreError("disk_no_inodes", folder=str(folder))
        return StoreError("disk_full", folder=str(folder), free_bytes=free_bytes(folder))
    if exc.errno in _UNWRITABLE:
        return StoreError("folder_unwritable", folder=str(folder))
    if exc.errno in _MISSING:
        return StoreError("folder_missing", folder=str(folder))
    return StoreError("write_failed", path=str(folder / name), reason=exc.strerror or str(exc))


def free_bytes(folder: Path) -> int:
    """What this user may still write there; 0 where the system does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def no_inodes(folder: Path) -> bool:
    """Whether the disk takes no more files, however much room it has; some systems have no such limit, and say 0."""
    try:
        found = os.statvfs(folder)
    except (OSError, AttributeError):  # Windows has no such call
        return False
    return found.f_files > 0 and found.f_favail == 0
