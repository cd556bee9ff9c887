"""A SQLite file that survives a power cut, and says so when it did not survive something else."""

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from wxdesk.errors import Cancelled, StoreError
from wxdesk.media.files.disk_errors import as_store_errors, free_bytes, no_inodes
from wxdesk.media.journal import database_file
from wxdesk.media.journal.tables import Migration, Tables, schema_of

_BUSY_S = 30
_CLOSE_S = 0.25  # for which somebody who closes it waits for whoever is using it
_STEPS = 200_000  # of SQLite's machine between two looks at whether it is called off: some milliseconds
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NOT_MADE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_UNWRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


class Database:
    """One connection for all threads of this process; other processes may have their own.

    Every method may raise StoreError: disk_full, folder_unwritable, write_failed, journal_busy, and journal_damaged,
    after which the file has been put aside (the error names where) and the next call begins with an empty
    one.
    """

    def __init__(
        self, path: Path, schema: str, version: int, migrations: Mapping[int, Migration] | None = None
    ) -> None:
        """Open `path`, or make it with `schema`; `migrations` lead from each earlier version to the next. A database
        with any other tables, triggers or views counts as damaged.

        Raises also StoreError journal_newer; the file is not touched.
        """
        self._path = path
        self._tables = Tables(schema, version, migrations or {})
        self._closing = False
        self._lock = threading.RLock()
        self._opened: sqlite3.Connection | None = None
        with self._guarded():
            self._connection()

    def close(self) -> None:
        """End what is being asked: that raises Cancelled. Where the disk hangs, only the process's end closes it; it
        survives that."""
        self._closing = True
        if self._lock.acquire(timeout=_CLOSE_S):
            self._closing = False
            self._disconnect()
            self._lock.release()

    def rows(self, sql: str, values: Iterable[Any] = ()) -> list[Any]:
        """In texts that are no UTF-8, U+FFFD stands for what is none."""
        given = tuple(values)
        with self._guarded():
            connection = self._connection()
            try:
                return connection.execute(sql, given).fetchall()
            except sqlite3.OperationalError as exc:
                if _code(exc):  # SQLite's own; without a code it is Python that cannot read a text
                    raise
            connection.text_factory = _text  # ten times slower, so not before it is needed
            return connection.execute(sql, given).fetchall()

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
                if _code(exc) == sqlite3.SQLITE_INTERRUPT:
                    raise (Cancelled() if self._closing else KeyboardInterrupt()) from None
                raise self._store_error(exc) from exc

    def _is_called_off(self) -> bool:
        """Asked by SQLite while it works. Python is running then, so that Ctrl+C arrives: what it raises in here ends
        the query, too."""
        return self._closing

    def _connection(self) -> sqlite3.Connection:
        give_up_at = time.monotonic() + _BUSY_S
        while self._opened is None:
            self._prepare_file()
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
            connection.set_progress_handler(self._is_called_off, _STEPS)
            self._prepare(connection)
        except UnicodeDecodeError:
            # SQLite quotes damaged tables in its message, which Python cannot read then
            connection.close()
            raise _damage() from None
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare_file(self) -> None:
        with as_store_errors(self._path.parent, self._path.name):
            try:
                database_file.prepare(self._path)
            except ValueError:
                raise _damage() from None

    def _prepare(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("BEGIN")  # another process may be making the tables this moment: one view of both
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        schema = schema_of(connection)
        connection.execute("COMMIT")
        if found > self._tables.version:
            raise StoreError("journal_newer", path=str(self._path))
        # The tables first: a check looks at the rows, as somebody else's tables say.
        if not self._tables.fit(schema, found):
            raise _damage()
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise _damage()
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            connection.execute(f"PRAGMA {setting}").fetchall()
        if found < self._tables.version:
            self._bring_up(connection)

    def _bring_up(self, connection: sqlite3.Connection) -> None:
        """To today's tables, all at once or not at all."""
        connection.execute("BEGIN IMMEDIATE")
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        if found < self._tables.version:  # else another process has done it
            for statement in self._tables.steps(found):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {self._tables.version}")
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
        if code == sqlite3.SQLITE_BUSY:
            return StoreError("journal_busy", seconds=_BUSY_S)
        free = free_bytes(folder)
        if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and free < 1 << 20):
            return StoreError("disk_full", folder=str(folder), free_bytes=free)
        return StoreError("write_failed", path=str(self._path), reason=str(exc))

    def _put_aside(self) -> Path:
        self._disconnect()
        with as_store_errors(self._path.parent, self._path.name):
            return database_file.put_aside(self._path)

    def _disconnect(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None


def _code(exc: sqlite3.Error) -> int:
    """SQLite's primary result code."""
    code: int = getattr(exc, "sqlite_errorcode", 0)
    return code & 0xFF


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _damage() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
