"""Files that are whole or absent, and read as such: nothing else in their place is waited for."""

import contextlib
import json
import os
import stat
import time
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path
from typing import Any, TypeVar

from wxdesk import outside
from wxdesk.errors import StoreError
from wxdesk.process import file_system

_Value = TypeVar("_Value")
JSON_BYTES_MOST = 4 << 20  # of a file of ours; what is longer is not ours, and breaks off


def make_folder(folder: Path, mode: int = 0o700) -> None:
    """Make `folder` and what is missing above it, for this user alone unless `mode` says otherwise. One that is there
    stays as it is.

    Raises OSError as Path.mkdir, which with parents=True calls itself for each level.
    """
    missing = [folder]
    missing.extend(takewhile(lambda one: not one.exists(), folder.parents))
    for one in reversed(missing):
        one.mkdir(mode, exist_ok=True)


def write(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Replace `path` by `data`, or leave it as it was.

    Raises StoreError write_failed, file_held; nothing half-written is left behind.
    """
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.part")
    try:
        make_folder(path.parent)
        descriptor = os.open(temporary, os.O_WRONLY | file_system.NEW, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        file_system.move(lambda: temporary.replace(path), path)
        file_system.sync_folder(path.parent)
    except OSError as exc:
        _discard(temporary)
        raise StoreError("write_failed", path=str(path), reason=exc.strerror or str(exc)) from exc
    except BaseException:
        _discard(temporary)
        raise


def _discard(temporary: Path) -> None:
    with contextlib.suppress(OSError):  # it may never have been made
        file_system.when_let_go(temporary.unlink, temporary)


def read_bounded(path: Path, most: int) -> bytes:
    """The first `most` bytes of a file. Raises OSError, and ValueError for what is there but no file: a pipe, a device,
    a folder."""
    try:
        descriptor = file_system.when_let_go(lambda: os.open(path, file_system.READ), path)
    except IsADirectoryError:
        raise ValueError("not a file") from None
    with os.fdopen(regular(descriptor), "rb") as file:
        return file.read(most)


def regular(descriptor: int) -> int:
    """The same descriptor; it is closed, and ValueError raised, where it is not a file's."""
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise ValueError("not a file")


def write_json(path: Path, value: Any) -> None:
    write(path, (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode(errors="replace"))


def load_json(
    path: Path, parse: Callable[[Any], _Value], default: Callable[[], _Value]
) -> tuple[_Value, Path | None]:
    """What `parse` makes of the JSON in `path`, and where the file is now if it was damaged: put aside, or in its place
    where that cannot be done. Without a file, or with a damaged one, `default()`. Never raises.

    `parse` raises ValueError or TypeError on what it cannot use.
    """
    try:
        return parse(outside.json_of(read_bounded(path, JSON_BYTES_MOST))), None
    except FileNotFoundError:
        return default(), None
    except (ValueError, TypeError, OSError):
        return default(), _aside(path)


def _aside(path: Path) -> Path:
    try:
        return keep_aside(path)
    except StoreError:
        return path


def is_unicode(text: str) -> bool:
    """Whether `text` can be written; JSON's escapes can spell halves of characters, which cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def keep_aside(path: Path) -> Path:
    """Rename a damaged file to `<name>.bad-<time>` beside it, so that it can be looked at; return the new path.

    Raises StoreError write_failed when the folder does not allow it, file_held when another program does not.
    """
    aside = _name_aside(path)
    try:
        file_system.move(lambda: path.rename(aside), path)
    except OSError as exc:
        raise StoreError("write_failed", path=str(path), reason=exc.strerror or str(exc)) from exc
    return aside


def keep_copy(path: Path, data: bytes) -> Path:
    """Write `data`, which is in a file that is damaged in part, where keep_aside would put it; return that path.

    Raises StoreError write_failed.
    """
    aside = _name_aside(path)
    write(aside, data)
    return aside


def _name_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.bad-{time.strftime('%Y%m%d-%H%M%S')}")
    while aside.exists():
        aside = aside.with_name(f"{aside.name}-{os.urandom(2).hex()}")
    return aside
