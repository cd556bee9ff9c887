"""A job is run once at a time, across processes."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from wxdesk.errors import StoreError
from wxdesk.files import atomic_file
from wxdesk.media.files.disk_errors import as_store_errors


@contextlib.contextmanager
def locked(database: Path, name: str, busy: StoreError) -> Iterator[None]:
    """Hold the lock `name` beside a database; a dead process lets go. Raises `busy` where another has it."""
    from filelock import FileLock, Timeout  # 40 ms to import, and the window's start does without it

    locks = database.parent / "locks"
    with as_store_errors(locks):
        atomic_file.make_folder(locks)
        lock = FileLock(locks / f"{name}.lock", timeout=0, thread_local=False, mode=0o600)
        try:
            lock.acquire()
        except Timeout as exc:
            raise busy from exc
    try:
        yield
    finally:
        lock.release()
