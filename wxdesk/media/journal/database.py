"""A SQLite file that survives a power cut, and says so when it did not survive something else."""

import contextlib
import os
import sqlite3
import stat
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from wxdesk import atomic_file
from wxdesk.errors import StoreError
from wxdesk.media.files.disk_errors import as_store_errors, free_bytes, no_inodes

_BUSY_S = 10
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NOT_MADE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_UNWRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


class Database:
    """One connection for all threads of this process; other processes may have their own.

    Every method may raise StoreError: disk_full, folder_unwritable, write_failed, and journal_damaged,
    after which the file has been put aside (the error names where) and the next call begins with an empty
    one.
    """

    def __init__(
        self, path: Path, schema: str, version: int, migrations: Mapping[int, str] | None = None
    ) -> None:
        """Open `path`, or make it with `schema`; `migrations` lead from each earlier version to the next.

        Raises also StoreError journal_newer; the file is not touched.
        """
        self._path = path
        self._schema = schema
        self._version = version
        self._migrations = migrations or {}
        self._lock = threading.RLock()
        self._opened: sqlite3.Connection | None = None
        with self._guarded():
            self._connection()

    def close(self) -> None:
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def rows(self, sql: str, values: Iterable[Any] = ()) -> list[Any]:
        with self._guarded():
            return self._connection().execute(sql, tuple(values)).fetchall()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A connection on which everything happens or nothing; durable once the block is left."""
        with self._guarded():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        with self._lock:
            try:
                yield
            except sqlite3.Error as exc:
                raise self._store_error(exc) from exc

    def _connection(self) -> sqlite3.Connection:
        give_up_at = time.monotonic() + _BUSY_S
        while self._opened is None:
            self._make_file()
            try:
                self._opened = self._prepared()
            except sqlite3.OperationalError as exc:
                # Two processes that turn a new file to WAL at the same moment: one is told so without waiting.
                if _code(exc) != sqlite3.SQLITE_BUSY or time.monotonic() > give_up_at:
                    raise
                time.sleep(0.02)
        return self._opened

    def _prepared(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False
        )
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _make_file(self) -> None:
        # SQLite gives its two companions the mode of the file itself, but not those that are there already.
        with as_store_errors(self._path.parent, self._path.name):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with contextlib.suppress(FileNotFoundError):
                if not stat.S_ISREG(
                    self._path.stat().st_mode
                ):  # SQLite would only say that it cannot read it
                    raise _damage()
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
            for ending in ("", "-wal", "-shm"):
                with contextlib.suppress(
                    FileNotFoundError, PermissionError
                ):  # the second: it is somebody else's
                    self._path.with_name(self._path.name + ending).chmod(0o600)

    def _prepare(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN")  # another process may be making the tables this moment: one view of both
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        connection.execute("COMMIT")
        if found > self._version:
            raise StoreError("journal_newer", path=str(self._path))
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if not sound or bool(tables) != bool(found):  # the second: somebody else's tables, or ours are gone
            raise _damage()
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            connection.execute(f"PRAGMA {setting}").fetchall()
        if found < self._version:
            self._bring_up(connection)

    def _bring_up(self, connection: sqlite3.Connection) -> None:
        """To today's tables, all at once or not at all."""
        connection.execute("BEGIN IMMEDIATE")
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        steps = (
            [self._migrations[version] for version in range(found, self._version)]
            if found
            else [self._schema]
        )
        for statement in ";".join(steps).split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {self._version}")
        connection.execute("COMMIT")

    def _store_error(self, exc: sqlite3.Error) -> StoreError:
        code = _code(exc)
        folder = self._path.parent
        if code in _DAMAGE:
            return StoreError("journal_damaged", path=str(self._put_aside()))
        if code in _NOT_MADE and no_inodes(folder):
            return StoreError("disk_no_inodes", folder=str(folder))
        if code in _UNWRITABLE:
            return StoreError("folder_unwritable", folder=str(folder))
        free = free_bytes(folder)
        if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and free < 1 << 20):
            return StoreError("disk_full", folder=str(folder), free_bytes=free)
        return StoreError("write_failed", path=str(self._path), reason=str(exc))

    def _put_aside(self) -> Path:
        self.close()
        with as_store_errors(self._path.parent, self._path.name):
            aside = atomic_file.keep_aside(self._path)
            for ending in ("-wal", "-shm"):
                with contextlib.suppress(FileNotFoundError):
                    self._path.with_name(self._path.name + ending).rename(
                        aside.with_name(aside.name + ending)
                    )
        return aside


def _code(exc: sqlite3.Error) -> int:
    """SQLite's primary result code."""
    code: int = getattr(exc, "sqlite_errorcode", 0)
    return code & 0xFF


def _damage() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
