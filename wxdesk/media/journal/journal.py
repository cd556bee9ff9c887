"""What every batch has done so far: one SQLite file, as safe as the files it speaks of.

A batch is an account, a folder, a list with its columns, a template for names and a kind; the same again are
the same batch, which then goes on where it was. The file holds media ids, file names and errors, and no credential.
"""

import hashlib
import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import chain, count, repeat
from pathlib import Path
from typing import Any

from wxdesk import clock, outside
from wxdesk.errors import InputError, StoreError
from wxdesk.media.files.storage import OnConflict
from wxdesk.media.item import ItemState
from wxdesk.media.jobs.lock import locked
from wxdesk.media.journal.database import Database
from wxdesk.media.journal.rows import (
    TEMPORARY,
    BatchRecord,
    Earlier,
    JournalItem,
    Outcome,
    UnreadableBatch,
    batch_record,
    journal_item,
    listed_fields,
    lost_item,
    texts,
    unreadable_batch,
    update,
)
from wxdesk.media.journal.schema import MIGRATIONS, SCHEMA, VERSION
from wxdesk.media.names.batch_names import stems
from wxdesk.media.names.template import Template

_RECORD = """
SELECT id, appid, folder, tag, total, created_at, finished_at, kind, template, existing, columns FROM batches
"""
_ITEMS = """
SELECT seq, media_id, state, file, size_bytes, sha256, media_type, confirmed, error, attempts, finished_at, stem, fields
FROM items WHERE batch = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?
"""
_KEY = "appid = ? AND folder = ? AND list_sha256 = ?"
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
        self._database = Database(path, SCHEMA, VERSION, MIGRATIONS)

    def close(self) -> None:
        self._database.close()

    def open_batch(
        self,
        appid: str,
        folder: Path,
        ids: Sequence[str],
        *,
        columns: Sequence[str] = (),
        fields: Sequence[Sequence[str]] = (),
        template: str = "",
        existing: OnConflict | None = None,
        kind: str = TEMPORARY,
    ) -> BatchRecord:
        """The batch of this account, folder, list and template, made unless it is known; made again where what is known
        of it cannot be read.

        `fields`: what the list says of each id, in the order of `columns`. `existing`, where given, is what is
        done from now on. Raises InputError media_ids_none, folder_not_text, and template_* as Template.parse does.
        """
        if not ids:
            raise InputError("media_ids_none")
        names = Template.parse(template, columns) if template else None
        listed = fields if columns else ()
        key = (appid, _resolved(folder), _digest(ids, columns, listed, template, kind))
        now = clock.wall_s()
        called: Iterable[str | None] = stems(names, ids, fields, now) if names else repeat(None)
        if names and not self._database.rows(f"{_RECORD} WHERE {_KEY}", key):
            called = list(
                called
            )  # every other wxdesk waits for the transaction, and a hundred thousand take seconds
        with self._database.transaction() as database:
            for row in self._database.rows(f"{_RECORD} WHERE {_KEY}", key):
                if isinstance(self._earlier(row), UnreadableBatch):
                    database.execute("DELETE FROM batches WHERE id = ?", row[:1])
            made = database.execute(
                "INSERT OR IGNORE INTO batches "
                "(appid, folder, list_sha256, tag, total, created_at, kind, template, columns) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*key, secrets.token_hex(4), len(ids), now, kind, template, *texts([columns])),
            )
            if made.rowcount:
                told = chain(texts(listed), repeat("[]"))
                database.execute(
                    "DELETE FROM items WHERE batch = ?", (made.lastrowid,)
                )  # of one that is gone
                database.executemany(
                    "INSERT INTO items (batch, seq, media_id, stem, fields) VALUES (?, ?, ?, ?, ?)",
                    zip(repeat(made.lastrowid), count(1), ids, called, told),
                )
            if existing is not None:
                database.execute(
                    "UPDATE batches SET existing = ? WHERE appid = ? AND folder = ? AND list_sha256 = ?",
                    (existing.value, *key),
                )
        found = self._database.rows(f"{_RECORD} WHERE {_KEY}", key)
        return batch_record(found[0])

    def knows(
        self,
        appid: str,
        folder: Path,
        ids: Sequence[str],
        *,
        columns: Sequence[str] = (),
        fields: Sequence[Sequence[str]] = (),
        template: str = "",
        kind: str = TEMPORARY,
    ) -> bool:
        """Whether open_batch would go on with a batch that there is already."""
        digest = _digest(ids, columns, fields if columns else (), template, kind)
        key = (appid, _resolved(folder), digest)
        return bool(self._database.rows(f"{_RECORD} WHERE {_KEY}", key))

    def record(self, batch_id: int) -> BatchRecord | None:
        """None where there is none, or none that can be read."""
        for row in self._database.rows(f"{_RECORD} WHERE id = ?", (batch_id,)):
            earlier = self._earlier(row)
            return earlier.record if isinstance(earlier, Earlier) else None
        return None

    def unfinished(self) -> tuple[Earlier | UnreadableBatch, ...]:
        """The batches of which something is still waiting, the youngest first."""
        rows = self._database.rows(f"{_RECORD} WHERE finished_at IS NULL ORDER BY created_at DESC")
        return tuple(map(self._earlier, rows))

    def finished(self, appid: str, at_most: int) -> tuple[Earlier | UnreadableBatch, ...]:
        """The batches of an account of which nothing is waiting, the one that was finished last first."""
        rows = self._database.rows(
            f"{_RECORD} WHERE appid = ? AND finished_at IS NOT NULL ORDER BY finished_at DESC LIMIT ?",
            (appid, at_most),
        )
        return tuple(map(self._earlier, rows))

    def items(self, record: BatchRecord) -> Iterator[JournalItem]:
        """All items of a batch in the order of the list, `record.total` of them."""
        told = 0
        for row in self._item_rows(record):
            yield from map(lost_item, range(told + 1, row[0]))
            yield journal_item(row)
            told = row[0]
        yield from map(lost_item, range(told + 1, record.total + 1))

    def _item_rows(self, record: BatchRecord) -> Iterator[Sequence[Any]]:
        last = 0
        while rows := self._database.rows(_ITEMS, (record.id, last, record.total, _PAGE)):
            yield from (row for row in rows if type(row[0]) is int)
            last = rows[-1][0]

    def fields(self, batch_id: int, seq: int) -> tuple[str, ...]:
        """What the list says of item `seq`, in the order of the batch's columns."""
        rows = self._database.rows("SELECT fields FROM items WHERE batch = ? AND seq = ?", (batch_id, seq))
        return listed_fields(rows[0][0]) if rows else ()

    def write(self, batch_id: int, outcomes: Sequence[Outcome]) -> None:
        """Record outcomes, all or none; durable on return. StoreError journal_damaged if the batch is gone."""
        now = clock.wall_s()
        with self._database.transaction() as database:
            done = database.executemany(_UPDATE, [update(batch_id, outcome, now) for outcome in outcomes])
            if any(outcome.state is ItemState.WAITING for outcome in outcomes):
                database.execute("UPDATE batches SET finished_at = NULL WHERE id = ?", (batch_id,))
        if done.rowcount != len(outcomes):
            raise StoreError("journal_damaged", path=str(self._path))

    def finish(self, batch_id: int) -> None:
        """Nothing of this batch is waiting any more."""
        with self._database.transaction() as database:
            database.execute("UPDATE batches SET finished_at = ? WHERE id = ?", (clock.wall_s(), batch_id))

    def forget(self, batch_id: int) -> None:
        """Remove a batch from the journal; its files stay."""
        with self._database.transaction() as database:
            database.execute("DELETE FROM batches WHERE id = ?", (batch_id,))

    def locked(self, record: BatchRecord) -> AbstractContextManager[None]:
        """Keep a batch to oneself, across processes; a dead process lets go. StoreError batch_busy."""
        return locked(self._path, f"batch-{record.tag}", StoreError("batch_busy", folder=str(record.folder)))

    def _earlier(self, row: Sequence[Any]) -> Earlier | UnreadableBatch:
        try:
            record = batch_record(row)
        except ValueError:
            return unreadable_batch(row)
        counts = Counter[object](
            dict(
                self._database.rows(
                    "SELECT state, count(*) FROM items WHERE batch = ? AND seq BETWEEN 1 AND ? GROUP BY state",
                    (record.id, record.total),
                )
            )
        )
        if 2 * counts.total() < record.total:
            return unreadable_batch(row)
        return Earlier(record, counts[ItemState.SAVED], counts[ItemState.FAILED])


def _resolved(folder: Path) -> str:
    """Raises InputError folder_not_text: some file systems allow bytes that are no text, which no database keeps."""
    resolved = str(folder.expanduser().resolve())
    if outside.whole_characters(resolved) != resolved:
        raise InputError("folder_not_text", folder=outside.whole_characters(resolved))
    return resolved


def _digest(
    ids: Sequence[str], columns: Sequence[str], fields: Iterable[Sequence[str]], template: str, kind: str
) -> bytes:
    """Which list it is and what is asked of it; of a list of ids alone, as it has always been."""
    sha256 = hashlib.sha256("\n".join(ids).encode("utf-8", "surrogatepass"))
    if columns or template or kind != TEMPORARY:
        for text in texts(chain([(kind, template), columns], fields)):
            sha256.update(f"\n{text}".encode())
    return sha256.digest()
