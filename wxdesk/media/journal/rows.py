"""What the journal tells of a batch and its items, and how it lies in the rows of its tables."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wxdesk.media.files.media_type import MediaType
from wxdesk.media.files.storage import OnConflict, SavedFile
from wxdesk.media.item import ItemState

TEMPORARY = "temporary"

_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True)
class BatchRecord:
    """`tag`: eight hex digits that no other batch has. Times: epoch seconds; `finished_at` None while one
    waits. `kind`: which call the media are asked for with. `template` is "" where names are naming.stem's,
    `columns` are those of the list.
    """

    id: int
    appid: str
    folder: Path
    tag: str
    total: int
    created_at: float
    finished_at: float | None
    kind: str = TEMPORARY
    template: str = ""
    existing: OnConflict = OnConflict.RENAME
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Earlier:
    """A batch of an earlier run, and how it stands."""

    record: BatchRecord
    saved: int
    failed: int

    @property
    def waiting(self) -> int:
        return self.record.total - self.saved - self.failed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of item `seq`: SAVED with `kept`, FAILED with `error` (error_record), or WAITING once
    more.
    """

    seq: int
    state: ItemState
    attempts: int = 0
    kept: SavedFile | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class JournalItem:
    """All that is known of one item, for resuming and for a manifest. `finished_at`: epoch seconds; `stem`: its
    name by the batch's template, "" without one.
    """

    media_id: str
    outcome: Outcome
    finished_at: float | None
    stem: str
    fields_json: str

    @property
    def fields(self) -> tuple[str, ...]:
        """What the list says of it, in the order of the batch's columns."""
        return tuple(json.loads(self.fields_json))


def batch_record(row: Sequence[Any]) -> BatchRecord:
    number, appid, folder, tag, total, created_at, finished_at, kind, template, existing, columns = row
    return BatchRecord(
        number,
        appid,
        Path(folder),
        tag,
        total,
        created_at,
        finished_at,
        kind,
        template,
        OnConflict(existing),
        tuple(json.loads(columns)),
    )


def journal_item(row: Sequence[Any]) -> JournalItem:
    seq, media_id, state, file, size, sha256, media_type, confirmed, error, attempts, finished_at, *listed = (
        row
    )
    stem, fields = listed
    kept = SavedFile(file, size, sha256, MediaType(media_type), bool(confirmed)) if file else None
    outcome = Outcome(seq, ItemState(state), attempts, kept, error)
    return JournalItem(media_id, outcome, finished_at, stem or "", fields)


def texts(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Each row as JSON; halves of characters, which no database takes, become question marks."""
    for row in rows:
        text = _AS_JSON(row)
        yield text if text.isascii() else text.encode("utf-8", "replace").decode()


def update(batch_id: int, outcome: Outcome, now: float) -> tuple[Any, ...]:
    kept = outcome.kept
    found = (
        (kept.file, kept.size_bytes, kept.sha256, kept.media_type.value, kept.confirmed)
        if kept
        else (None, None, None, None, None)
    )
    finished_at = None if outcome.state is ItemState.WAITING else now
    return (int(outcome.state), *found, outcome.error, outcome.attempts, finished_at, batch_id, outcome.seq)
