"""What every batch has done so far: one SQLite file, as safe as the files it speaks of.

A batch is an account, a folder and a list; the same three again are the same batch, which then goes on
where it was. The file holds media ids, file names and errors, and no credential.
"""

import contextlib
import hashlib
import secrets
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from wxdesk.errors import InputError, StoreError
from wxdesk.media.database import Database
from wxdesk.media.disk_errors import as_store_errors
from wxdesk.media.item import ItemState
from wxdesk.media.journal_rows import (
    BatchRecord,
    JournalItem,
    Outcome,
    Unfinished,
    batch_record,
    columns,
    journal_item,
)

_VERSION = 1
# An item's state: ItemState; its error: see error_record.py. `confirmed`: see storage.Received.
_SCHEMA = """
CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    appid TEXT NOT NULL,
    folder TEXT NOT NULL,
    list_sha256 BLOB NOT NULL,
    tag TEXT NOT NULL,
    total INTEGER NOT NULL,
    created_at REAL NOT NULL,
    finished_at REAL,
    UNIQUE (appid, folder, list_sha256)
);
CREATE TABLE items (
    batch INTEGER NOT NULL REFERENCES batches ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    media_id TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    file TEXT,
    size_bytes INTEGER,
    sha256 BLOB,
    media_type TEXT,
    confirmed INTEGER,
    error TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    finished_at REAL,
    PRIMARY KEY (batch, seq)
) WITHOUT ROWID
"""
_RECORD = "SELECT id, appid, folder, tag, total, created_at, finished_at FROM batches"
_ITEMS = """
SELECT seq, media_id, state, file, size_bytes, sha256, media_type, confirmed, error, attempts, finished_at
FROM items WHERE batch = ? AND seq > ? ORDER BY seq LIMIT ?
"""
_PAGE = 5000  # rows in memory at once
_UPDATE = """
UPDATE items SET state = ?, file = ?, size_bytes = ?, sha256 = ?, media_type = ?, confirmed = ?, error = ?,
    attempts = ?, finished_at = ? WHERE batch = ? AND seq = ?
"""


class Journal:
    """The batches of one profile. Any thread may call it; all of it waits for the disk.

    Raises StoreError as Database does.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database = Database(path, _SCHEMA, _VERSION)

    def close(self) -> None:
        self._database.close()

    def open_batch(self, appid: str, folder: Path, ids: Sequence[str]) -> BatchRecord:
        """The batch of this account, folder and list, made unless it is known. InputError media_ids_none."""
        if not ids:
            raise InputError("media_ids_none")
        digest = hashlib.sha256("\n".join(ids).encode("utf-8", "surrogatepass")).digest()
        key = (appid, str(folder.expanduser().resolve()), digest)
        with self._database.transaction() as database:
            made = database.execute(
                "INSERT OR IGNORE INTO batches (appid, folder, list_sha256, tag, total, created_at) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (*key, secrets.token_hex(4), len(ids), time.time()),
            )
            if made.rowcount:
                rows = ((made.lastrowid, seq, media_id) for seq, media_id in enumerate(ids, 1))
                database.executemany("INSERT INTO items (batch, seq, media_id) VALUES (?, ?, ?)", rows)
        found = self._database.rows(f"{_RECORD} WHERE appid = ? AND folder = ? AND list_sha256 = ?", key)
        return batch_record(found[0])

    def record(self, batch_id: int) -> BatchRecord | None:
        found = self._database.rows(f"{_RECORD} WHERE id = ?", (batch_id,))
        return batch_record(found[0]) if found else None

    def unfinished(self) -> tuple[Unfinished, ...]:
        """The batches of which something is still waiting, the youngest first."""
        rows = self._database.rows(f"{_RECORD} WHERE finished_at IS NULL ORDER BY created_at DESC")
        return tuple(self._unfinished(batch_record(row)) for row in rows)

    def items(self, batch_id: int) -> Iterator[JournalItem]:
        """All items of a batch in the order of the list."""
        last = 0
        while rows := self._database.rows(_ITEMS, (batch_id, last, _PAGE)):
            yield from map(journal_item, rows)
            last = rows[-1][0]

    def write(self, batch_id: int, outcomes: Sequence[Outcome]) -> None:
        """Record outcomes, all or none; durable on return. StoreError journal_damaged if the batch is gone."""
        now = time.time()
        with self._database.transaction() as database:
            done = database.executemany(_UPDATE, [columns(batch_id, outcome, now) for outcome in outcomes])
            if any(outcome.state is ItemState.WAITING for outcome in outcomes):
                database.execute("UPDATE batches SET finished_at = NULL WHERE id = ?", (batch_id,))
        if done.rowcount != len(outcomes):
            raise StoreError("journal_damaged", path=str(self._path))

    def finish(self, batch_id: int) -> None:
        """Nothing of this batch is waiting any more."""
        with self._database.transaction() as database:
            database.execute("UPDATE batches SET finished_at = ? WHERE id = ?", (time.time(), batch_id))

    def forget(self, batch_id: int) -> None:
        """Remove a batch from the journal; its files stay."""
        with self._database.transaction() as database:
            database.execute("DELETE FROM batches WHERE id = ?", (batch_id,))

    @contextlib.contextmanager
    def locked(self, record: BatchRecord) -> Iterator[None]:
        """Keep a batch to oneself, across processes; a dead process lets go. StoreError batch_busy."""
        from filelock import FileLock, Timeout  # 40 ms to import, and the window's start does without it

        locks = self._path.parent / "locks"
        with as_store_errors(locks):
            locks.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(locks / f"batch-{record.tag}.lock", timeout=0, thread_local=False)
            try:
                lock.acquire()
            except Timeout as exc:
                raise StoreError("batch_busy", folder=str(record.folder)) from exc
        try:
            yield
        finally:
            lock.release()

    def _unfinished(self, record: BatchRecord) -> Unfinished:
        rows = self._database.rows(
            "SELECT state, count(*) FROM items WHERE batch = ? GROUP BY state", (record.id,)
        )
        counts: dict[int, int] = dict(rows)
        return Unfinished(record, counts.get(ItemState.SAVED, 0), counts.get(ItemState.FAILED, 0))
