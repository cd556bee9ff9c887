"""The files that SQLite makes of one name, looked at before it opens them: it waits for a pipe, and follows a link."""

import contextlib
import logging
import os
import stat
from pathlib import Path

from wxdesk.files import atomic_file
from wxdesk.process import file_system

_COMPANIONS = ("-wal", "-shm", "-journal")
_SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")  # what such a journal ends with
_log = logging.getLogger(__name__)


def prepare(path: Path) -> None:
    """See to it that `path` is a file, made if it is missing, and that nobody else may read it or its companions. What
    stands in a companion's place and is no file is put aside: it held nothing that a database needs.

    Raises ValueError where `path` itself is something else: a pipe, a device, a folder, a link. OSError; StoreError
    write_failed where nothing can be put aside.
    """
    atomic_file.make_folder(path.parent)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | file_system.NEW, 0o600))
    _close_to_others(path)
    for companion in _companions(path):
        try:
            _close_to_others(companion)
            _refuse_others_name(companion)
        except ValueError:
            _log.warning("something that is no file of SQLite's for us was put aside: %s", companion.name)
            atomic_file.keep_aside(companion)


def put_aside(path: Path) -> Path:
    """A damaged database, under a name at which it can be looked at. Raises OSError; StoreError write_failed."""
    aside = atomic_file.keep_aside(path)
    for companion in _companions(path):
        ending = companion.name.removeprefix(path.name)
        with contextlib.suppress(FileNotFoundError):  # another process may have closed the database
            companion.rename(aside.with_name(aside.name + ending))
    return aside


def _refuse_others_name(companion: Path) -> None:
    """Raises ValueError for a rollback journal that names another file, which SQLite would delete: only transactions
    over several databases make such a one, and there are none here (sqlite.org, file format, 3: super-journals)."""
    if not companion.name.endswith("-journal"):
        return
    with contextlib.suppress(FileNotFoundError, PermissionError):
        descriptor = atomic_file.regular(os.open(companion, file_system.READ | file_system.NO_FOLLOW))
        with os.fdopen(descriptor, "rb") as file:
            file.seek(max(file.seek(0, os.SEEK_END) - len(_SUPER_JOURNAL), 0))
            if file.read() == _SUPER_JOURNAL:
                raise ValueError("it names another file")


def _companions(path: Path) -> list[Path]:
    """Those that are there."""
    names = (path.with_name(path.name + ending) for ending in _COMPANIONS)
    return [name for name in names if os.path.lexists(name)]


def _close_to_others(path: Path) -> None:
    """Raises ValueError for what is no file."""
    with contextlib.suppress(
        FileNotFoundError, PermissionError
    ):  # another process may have closed the database
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise ValueError("not a file")
        if not file_system.is_open_to_others(found):
            return
        # Only such a file is opened: closing it lets go of every lock that this process has on it (POSIX), SQLite's.
        descriptor = atomic_file.regular(os.open(path, file_system.READ | file_system.NO_FOLLOW))
        try:
            if file_system.is_open_to_others(os.fstat(descriptor)):
                os.fchmod(descriptor, 0o600)
        finally:
            os.close(descriptor)
