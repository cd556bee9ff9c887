"""What the journal tells of a batch and its items, and how it lies in the rows of its tables."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wxdesk import error_record, outside
from wxdesk.errors import StoreError
from wxdesk.media.fetch_kind import FetchKind
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.files.storage import OnConflict, SavedFile
from wxdesk.media.item import ItemState

TEMPORARY = FetchKind.TEMPORARY.value

_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode
_TAG = re.compile(r"[0-9a-f]{8}")
_TOTALS = range(1, 100_000_000)
_ATTEMPTS = range(1 << 31)
_SHA256_BYTES = 32
_NO_NAMES = frozenset({"", ".", ".."})
_FIRST, _LAST = outside.TIMES[0], outside.TIMES[-1]
_UNREADABLE = error_record.to_json(StoreError("row_unreadable"))


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


@dataclass(frozen=True)
class UnreadableBatch:
    """A batch whose row is not understood, or most of whose items are gone. `appid`, `folder`: "" where even that is
    not known."""

    id: int
    appid: str
    folder: str


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
        """What the list says of it, in the order of the batch's columns; nothing where that is not understood."""
        return listed_fields(self.fields_json)


def batch_record(row: Sequence[Any]) -> BatchRecord:
    """Raises ValueError for a row that wxdesk did not write."""
    number, appid, folder, tag, total, created_at, finished_at, kind, template, existing, columns = row
    _check(type(total) is int and total in _TOTALS and bool(_TAG.fullmatch(_text(tag))))
    _check(Path(_text(folder)).is_absolute() and "\0" not in folder)
    return BatchRecord(
        number,
        _text(appid),
        Path(folder),
        tag,
        total,
        _time(created_at),
        None if finished_at is None else _time(finished_at),
        FetchKind(kind).value,
        _text(template),
        OnConflict(existing),
        _strings(columns),
    )


def unreadable_batch(row: Sequence[Any]) -> UnreadableBatch:
    number, appid, folder, *_ = row
    return UnreadableBatch(number, *(outside.text(value, 4096) for value in (appid, folder)))


def journal_item(row: Sequence[Any]) -> JournalItem:
    """What is not understood is not known: such an item waits, and without a media ID it has failed."""
    seq, media_id, state, file, size, sha256, media_type, confirmed, error, attempts, finished_at, *listed = (
        row
    )
    stem, fields = listed
    if not isinstance(media_id, str) or not media_id:
        return lost_item(seq)
    try:
        kept = _kept(file, size, sha256, media_type, confirmed) if file else None
        _check(type(attempts) is int and attempts in _ATTEMPTS and (error is None or isinstance(error, str)))
        outcome = Outcome(seq, ItemState(state), attempts, kept, error)
        _check((kept is not None) == (outcome.state is ItemState.SAVED))
        ended_at = None if finished_at is None else _time(finished_at)
    except ValueError:
        outcome, ended_at = Outcome(seq, ItemState.WAITING), None
    return JournalItem(media_id, outcome, ended_at, stem if _is_below(stem) else "", fields)


def lost_item(seq: int) -> JournalItem:
    """One of which there is no row, or none that says which medium it is."""
    return JournalItem("", Outcome(seq, ItemState.FAILED, error=_UNREADABLE), None, "", "[]")


def listed_fields(written: Any) -> tuple[str, ...]:
    """What the list says of an item; nothing where that is not understood."""
    try:
        return _plain_strings(written) or _strings(written)
    except ValueError:
        return ()


def _plain_strings(written: Any) -> tuple[str, ...]:
    """The same in a fifth of the time, for what has no escaped halves of characters and is sound; else nothing."""
    if type(written) is not str or "\\u" in written:
        return ()
    try:
        value = json.loads(written)
    except (ValueError, RecursionError):
        return ()
    sound = type(value) is list and all(type(one) is str for one in value)
    return tuple(value) if sound else ()


def _kept(file: Any, size: Any, sha256: Any, media_type: Any, confirmed: Any) -> SavedFile:
    _check(_is_below(file) and type(size) is int and size in outside.NUMBERS and size >= 0)
    _check(type(sha256) is bytes and len(sha256) == _SHA256_BYTES and confirmed in (0, 1))
    return SavedFile(file, size, sha256, MediaType(media_type), bool(confirmed))


def _is_below(path: Any) -> bool:
    """Whether it is a file's path below the batch's folder, as wxdesk writes them."""
    return type(path) is str and "\0" not in path and _NO_NAMES.isdisjoint(path.split("/"))


def _strings(written: Any) -> tuple[str, ...]:
    value = outside.json_of(_text(written))
    _check(isinstance(value, list) and all(isinstance(one, str) for one in value))
    return tuple(value)


def _text(value: Any) -> str:
    _check(isinstance(value, str))
    return str(value)


def _time(value: Any) -> float:
    _check(type(value) in (float, int) and _FIRST <= value <= _LAST)
    return float(value)


def _check(sound: bool) -> None:
    if not sound:
        raise ValueError("not written by wxdesk")


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
