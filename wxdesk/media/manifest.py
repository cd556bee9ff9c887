"""What became of every row, beside the media: wxdesk-manifest.csv for a spreadsheet, .json for a program.

Both are replaced in one step and written row by row: a hundred thousand rows are never in memory together. The
CSV begins with a byte-order mark, without which Excel takes it for an ANSI text. Its words are the reader's;
the keys of the JSON never change:

    {"wxdesk_manifest": 1, "batch", "appid", "kind", "template", "columns", "begun_at", "items": [
    {"seq", "media_id", "state", "file", "sha256", "size_bytes", "size_confirmed", "type", "saved_at", "errcode",
      "reason", "forwarded": [{"host", "state", "at", "status"}], "fields"}]}

`size_confirmed`: false where the server did not say how long the file is, and only its own end mark tells that it is
whole; `reason` is an error's code, `forwarded`: to which endpoints the
file went, the latest first; `fields` what the list says of the row; what is not known is null.
"""

import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from wxdesk import clock, error_record
from wxdesk.errors import StoreError, WxdeskError
from wxdesk.files import csv_text
from wxdesk.media.files.disk_errors import as_store_errors
from wxdesk.media.files.folder import Folder
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.forwarding.forwarded import Forwarded
from wxdesk.media.item import ItemState
from wxdesk.media.journal.journal import Journal
from wxdesk.media.journal.rows import BatchRecord, JournalItem

NAME = "wxdesk-manifest"
# The CSV's columns before the list's own; wording/media/media.py has a heading for each
KEYS = (
    "seq",
    "media_id",
    "file",
    "sha256",
    "size_bytes",
    "size_confirmed",
    "type",
    "saved_at",
    "errcode",
    "reason",
    "forwarded",
)

_OURS = re.compile(rb'\{"wxdesk_manifest": 1, "batch": "([0-9a-f]{8})"')
_OURS_BYTES = 64
_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode
_STATES = {ItemState.SAVED: "saved", ItemState.FAILED: "failed"}


@dataclass(frozen=True)
class ManifestTexts:
    """How the CSV speaks: `headers` for KEYS, what a row's reason is while it waits, whether a size is confirmed,
    why one failed, and what a type is called."""

    headers: Mapping[str, str]
    waiting: str
    confirmed: Callable[[bool], str]
    reason: Callable[[WxdeskError], str]
    type_name: Callable[[MediaType], str]
    forwarded: Callable[[Sequence[Forwarded]], str]


# Where the files of rows (from 0) were forwarded to
ForwardedRows = Mapping[int, Sequence[Forwarded]]
_NOWHERE: ForwardedRows = {}


def write(
    journal: Journal, record: BatchRecord, words: ManifestTexts, forwarded: ForwardedRows = _NOWHERE
) -> tuple[Path, Path]:
    """`write_into` the batch's folder as its path leads there now. Raises StoreError as Folder does, too."""
    with Folder(record.folder, record.tag) as folder:
        return write_into(folder, journal, record, words, forwarded)


def write_into(
    folder: Folder,
    journal: Journal,
    record: BatchRecord,
    words: ManifestTexts,
    forwarded: ForwardedRows = _NOWHERE,
) -> tuple[Path, Path]:
    """Say what has become of a batch so far; the CSV and the JSON, which are durable.

    `folder` is the one that the media went into: a link that has its path by now is not followed. The batch's
    lock must be held: parts that a dead run of it left are swept. Where the folder has the manifest of another
    batch, or files of that name that are no manifest, these have the batch's tag in their names. Raises
    StoreError as the journal and Directory do, folder_missing where the path leads elsewhere.
    """
    with ExitStack() as undo:
        folder.check_path()
        folder.sweep()
        as_csv, as_json = _Part(folder, csv_text.ENCODING), _Part(folder, "utf-8")
        undo.callback(as_csv.discard)
        undo.callback(as_json.discard)
        with as_store_errors(folder.path, NAME):
            _fill(journal, record, words, forwarded, as_csv.file, as_json.file)
        as_csv.settle()
        as_json.settle()
        name = _published(folder, as_json, record.tag)
        _replace(folder, as_csv, f"{name}.csv")
        folder.sync()
        return record.folder / f"{name}.csv", record.folder / f"{name}.json"


class _Part:
    """A file on its way into the folder; gone after `discard` unless it has got its name."""

    def __init__(self, folder: Folder, encoding: str) -> None:
        self._folder = folder
        self.name, self._descriptor = folder.create()
        self.file: IO[str] = os.fdopen(
            self._descriptor, "w", 1 << 16, encoding=encoding, errors="replace", newline="", closefd=False
        )

    def settle(self) -> None:
        with as_store_errors(self._folder.path, self.name):
            self.file.close()
        descriptor, self._descriptor = self._descriptor, -1
        self._folder.settle(self.name, descriptor, private=True)  # the list's columns tell of customers

    def discard(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._folder.remove(self.name)


def _published(folder: Folder, part: _Part, tag: str) -> str:
    """Give the JSON its name, which says whose the CSV of that name is, too; the name without its ending."""
    tagged = f"{NAME}-{tag}"
    if _tag_of(folder) == tag:
        _replace(folder, part, f"{NAME}.json")
        return NAME
    free = not any(folder.holds(name) for name in (f"{NAME}.json", f"{NAME}.csv", f"{tagged}.json"))
    if free and folder.take(folder, part.name, f"{NAME}.json"):
        return NAME
    _replace(folder, part, f"{tagged}.json")
    return tagged


def _replace(folder: Folder, part: _Part, name: str) -> None:
    try:
        folder.take_over(folder, part.name, name)
    except StoreError as error:
        if error.code != "folder_unwritable":
            raise
        # Parts could be made in the folder: it is this file, open in a spreadsheet on Windows.
        reason = getattr(error.__cause__, "strerror", None) or error.code
        raise StoreError("write_failed", path=str(folder.path / name), reason=reason) from error


def _tag_of(folder: Folder) -> str:
    """Which batch the folder's manifest is of; "" for none."""
    try:
        with os.fdopen(folder.open(f"{NAME}.json"), "rb") as file:
            found = _OURS.match(file.read(_OURS_BYTES))
    except (StoreError, OSError):
        return ""
    return found[1].decode() if found else ""


def _fill(
    journal: Journal,
    record: BatchRecord,
    words: ManifestTexts,
    forwarded: ForwardedRows,
    as_csv: IO[str],
    as_json: IO[str],
) -> None:
    write_row = csv_text.row_writer(as_csv)
    write_row((*(words.headers[key] for key in KEYS), *record.columns))
    as_json.write(_json_head(record))
    separator = "\n"
    for item in journal.items(record):
        told = _told(item)
        error = error_record.from_json(item.outcome.error) if item.outcome.error else None
        if error is not None:
            told["errcode"], told["reason"] = error.fields.get("errcode"), error.code
        fields, went = item.fields, forwarded.get(item.outcome.seq - 1, ())
        write_row((*_csv_row(item, told, error, words), words.forwarded(went) or None, *fields))
        told["forwarded"] = [_forwarded(one) for one in went]
        told["fields"] = dict(zip(record.columns, fields, strict=False))
        as_json.write(separator + _AS_JSON(told))
        separator = ",\n"
    as_json.write("\n]}\n")


def _json_head(record: BatchRecord) -> str:
    head = {
        "wxdesk_manifest": 1,
        "batch": record.tag,
        "appid": record.appid,
        "kind": record.kind,
        "template": record.template,
        "columns": list(record.columns),
        "begun_at": _iso(record.created_at),
        "items": [],
    }
    return _AS_JSON(head).removesuffix("]}")


def _told(item: JournalItem) -> dict[str, Any]:
    outcome = item.outcome
    kept = outcome.kept if outcome.state is ItemState.SAVED else None
    return {
        "seq": outcome.seq,
        "media_id": item.media_id,
        "state": _STATES.get(outcome.state, "waiting"),
        "file": kept.file if kept else None,
        "sha256": kept.sha256.hex() if kept else None,
        "size_bytes": kept.size_bytes if kept else None,
        "size_confirmed": kept.confirmed if kept else None,
        "type": kept.media_type.value if kept else None,
        "saved_at": _iso(item.finished_at) if kept and item.finished_at is not None else None,
        "errcode": None,
        "reason": None,
    }


def _csv_row(
    item: JournalItem, told: dict[str, Any], error: WxdeskError | None, words: ManifestTexts
) -> list[Any]:
    kept = item.outcome.kept
    type_name = words.type_name(kept.media_type) if told["type"] and kept else None
    reason = words.reason(error) if error else words.waiting if told["state"] == "waiting" else None
    confirmed = words.confirmed(kept.confirmed) if told["size_confirmed"] is not None and kept else None
    said = {**told, "size_confirmed": confirmed, "type": type_name, "reason": reason}
    return [said[key] for key in KEYS if key != "forwarded"]


def _forwarded(one: Forwarded) -> dict[str, Any]:
    return {
        "host": one.host or None,
        "state": one.state.name.lower(),
        "at": _iso(one.at),
        "status": one.status,
    }


def _iso(epoch_s: float) -> str:
    """Local time with its zone's difference."""
    return _iso_second(int(epoch_s))


@lru_cache(64)  # those that were saved together were saved in the same second
def _iso_second(epoch_s: int) -> str:
    return clock.local(epoch_s).isoformat(timespec="seconds")
