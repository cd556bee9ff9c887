"""Files that are whole or absent."""

import contextlib
import errno
import json
import os
import time
from pathlib import Path
from typing import Any

from wxdesk.errors import StoreError


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the system can. Windows cannot, nor needs to after a rename; some
    network file systems cannot either, and say so with the errors below."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as exc:
        if exc.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def write(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Replace `path` by `data`, or leave it as it was.

    Raises StoreError write_failed; nothing half-written is left behind.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(
            temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), mode
        )
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as exc:
        _discard(temporary)
        raise StoreError("write_failed", path=str(path), reason=exc.strerror or str(exc)) from exc
    except BaseException:
        _discard(temporary)
        raise


def _discard(temporary: Path) -> None:
    with contextlib.suppress(OSError):  # it may never have been made
        temporary.unlink()


def write_json(path: Path, value: Any) -> None:
    write(path, (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())


def keep_aside(path: Path) -> Path:
    """Rename a damaged file to `<name>.bad-<time>` beside it, so that it can be looked at; return the new path.

    Raises StoreError write_failed when the folder does not allow it.
    """
    aside = path.with_name(f"{path.name}.bad-{time.strftime('%Y%m%d-%H%M%S')}")
    while aside.exists():
        aside = aside.with_name(f"{aside.name}-{os.urandom(2).hex()}")
    try:
        path.rename(aside)
    except OSError as exc:
        raise StoreError("write_failed", path=str(path), reason=exc.strerror or str(exc)) from exc
    return aside
