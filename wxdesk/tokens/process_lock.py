"""One request for an account's credentials at a time, over all processes of this user."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wxdesk.errors import StoreError
from wxdesk.files import atomic_file


def name_of(text: str) -> str:
    """A file's name for an AppID, which does not show it."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@contextmanager
def process_lock(folder: Path, appid: str, timeout_s: float) -> Iterator[None]:
    """Hold the account's lock file in `folder`. The file stays empty; its name is a digest of the AppID.

    Raises StoreError lock_timeout, folder_unwritable.
    """
    import filelock  # it brings asyncio along, which the window's start need not wait for

    lock = filelock.FileLock(folder / f"{name_of(appid)}.lock", timeout=timeout_s, mode=0o600)
    try:
        atomic_file.make_folder(folder)
        lock.acquire()
    except filelock.Timeout:
        raise StoreError("lock_timeout", seconds=round(timeout_s)) from None
    except (OSError, NotImplementedError) as exc:  # the latter from file systems without locks
        raise StoreError("folder_unwritable", folder=str(folder)) from exc
    try:
        yield
    finally:
        lock.release()
