"""What each endpoint has taken so far: one SQLite file beside the journal, as safe as that.

It holds file names, digests and the beginnings of answers, redacted; of an endpoint only its host and a digest, since
its address may hold a key.
"""

import contextlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import Any

from wxdesk import clock, error_record, outside
from wxdesk.errors import StoreError, WxdeskError
from wxdesk.media.jobs.lock import locked
from wxdesk.media.journal.database import Database
from wxdesk.media.journal.tables import Migration

_VERSION = 2
_SCHEMA = """
CREATE TABLE forwards (
    endpoint BLOB NOT NULL,
    source TEXT NOT NULL,
    file_key TEXT NOT NULL,
    state INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    status INTEGER,
    reply TEXT NOT NULL,
    error TEXT,
    attempts INTEGER NOT NULL,
    finished_at REAL NOT NULL,
    host TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (endpoint, source, file_key)
) WITHOUT ROWID
"""
# What each version was, and how it becomes the next one: never change a text.
_MIGRATIONS = {
    1: Migration(
        """
CREATE TABLE forwards (
    endpoint BLOB NOT NULL,
    source TEXT NOT NULL,
    file_key TEXT NOT NULL,
    state INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    status INTEGER,
    reply TEXT NOT NULL,
    error TEXT,
    attempts INTEGER NOT NULL,
    finished_at REAL NOT NULL,
    PRIMARY KEY (endpoint, source, file_key)
) WITHOUT ROWID
""",
        """
ALTER TABLE forwards ADD COLUMN host TEXT NOT NULL DEFAULT ''
""",
    )
}
_COLUMNS = "file_key, state, size_bytes, mtime_ns, sha256, status, reply, error, attempts, finished_at, host"
_PAGE = 5000
_UNREADABLE = error_record.to_json(StoreError("row_unreadable"))
_NOT_KNOWN = -1
_LONGEST_HOST = 255


class ForwardState(IntEnum):
    """Their numbers stand in the file: never change one."""

    WAITING = 0
    SENDING = 1  # never in the file
    ACCEPTED = 2
    FAILED = 3
    UNCONFIRMED = 4  # sent, and answered in a way that is not understood: not sent again by itself


@dataclass(frozen=True, slots=True)
class ForwardRecord:
    """What became of one file; FAILED and UNCONFIRMED with `error` (error_record). `status` None: no answer."""

    file_key: str
    state: ForwardState
    size_bytes: int = 0
    mtime_ns: int = 0
    sha256: bytes = b""
    status: int | None = None
    reply: str = ""
    error: str | None = None
    attempts: int = 0
    finished_at: float = 0.0
    host: str = ""  # of the endpoint; older versions did not note it

    def failure(self) -> WxdeskError | None:
        """Why it failed; None where it did not, or where a newer version wrote why."""
        return error_record.from_json(self.error) if self.error else None


class ForwardRecords:
    """Any thread may call it; all of it waits for the disk.

    Raises StoreError as Database does; of a damaged file forwards_damaged, after which every file counts as
    not sent.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with _own_words():
            self._database = Database(path, _SCHEMA, _VERSION, _MIGRATIONS)

    def close(self) -> None:
        self._database.close()

    def load(self, endpoint: bytes, source: str) -> Iterator[ForwardRecord]:
        """All that is known of a source's files at this endpoint."""
        last = ""
        while rows := self._rows(endpoint, source, last):
            yield from (_record(row) for row in rows if isinstance(row[0], str))
            if not isinstance(rows[-1][0], str) or rows[-1][0] <= last:
                return  # a key that is no text, or reads otherwise than it is sorted, comes last and would come again
            last = rows[-1][0]

    def of_source(self, source: str) -> Iterator[ForwardRecord]:
        """All that is known of a source's files, at every endpoint."""
        with _own_words():
            found = self._database.rows("SELECT DISTINCT endpoint FROM forwards WHERE source = ?", (source,))
        for (endpoint,) in found:
            yield from self.load(endpoint, source)

    def write(self, endpoint: bytes, source: str, record: ForwardRecord) -> None:
        """Durable on return."""
        values = (
            record.file_key,
            int(record.state),
            record.size_bytes,
            record.mtime_ns,
            record.sha256,
            record.status,
            _storable(record.reply),
            _storable(record.error) if record.error is not None else None,
            record.attempts,
            clock.wall_s(),
            record.host,
        )
        with _own_words(), self._database.transaction() as database:
            database.execute(
                f"INSERT OR REPLACE INTO forwards (endpoint, source, {_COLUMNS}) "  # noqa: S608 -- constants
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (endpoint, source, *values),
            )

    def locked(self, endpoint: bytes, source: str, host: str) -> AbstractContextManager[None]:
        """Keep a source and its endpoint to oneself, across processes; a dead one lets go. StoreError
        forward_running."""
        name = f"forward-{source}-{endpoint.hex()[:16]}"
        return locked(self._path, name, StoreError("forward_running", host=host))

    def _rows(self, endpoint: bytes, source: str, after: str) -> list[Any]:
        with _own_words():
            return self._database.rows(
                f"SELECT {_COLUMNS} FROM forwards WHERE endpoint = ? AND source = ? AND file_key > ? "  # noqa: S608
                "ORDER BY file_key LIMIT ?",
                (endpoint, source, after, _PAGE),
            )


def _record(row: Sequence[Any]) -> ForwardRecord:
    """What is not understood may have been taken. It is not sent again by itself, unless the file may have changed."""
    key, state, size, mtime, sha256, status, reply, error, attempts, finished_at, host = row
    sound = (
        state in (ForwardState.ACCEPTED, ForwardState.FAILED, ForwardState.UNCONFIRMED)
        and all(type(number) is int for number in (size, mtime, attempts))
        and attempts >= 0
        and isinstance(sha256, bytes)
        and (status is None or (type(status) is int and status in outside.NUMBERS))
        and isinstance(reply, str)
        and (error is None or isinstance(error, str))
        and isinstance(finished_at, float | int)
    )
    if sound:
        known = ForwardRecord(key, ForwardState(state), *row[2:10])
        return replace(known, host=outside.text(host, _LONGEST_HOST))
    size, mtime = (number if type(number) is int else _NOT_KNOWN for number in (size, mtime))
    return ForwardRecord(key, ForwardState.UNCONFIRMED, size, mtime, error=_UNREADABLE)


def _storable(text: str) -> str:
    """A file's name may hold bytes that are no text; SQLite takes none."""
    return text.encode("utf-8", "replace").decode()


@contextlib.contextmanager
def _own_words() -> Iterator[None]:
    try:
        yield
    except StoreError as error:
        if error.code != "journal_damaged":
            raise
        raise StoreError("forwards_damaged", **error.fields) from error
