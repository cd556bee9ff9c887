"""A file or a text, whatever its kind, as a Table."""

from pathlib import Path

from wxdesk import outside
from wxdesk.errors import InputError, StoreError
from wxdesk.files import atomic_file
from wxdesk.files.decoding import decode_text
from wxdesk.media.lists.extent import check_cells, check_lines, is_vast
from wxdesk.media.lists.heading import table_of
from wxdesk.media.lists.json_ids import lines_of, values_of
from wxdesk.media.lists.json_rows import table_of_json
from wxdesk.media.lists.separated import cuts_through, holds_ids, rows_of, separator_of
from wxdesk.media.lists.table import Table
from wxdesk.media.lists.workbooks.workbook import is_workbook, read_workbook

LIMIT_MB = 64
# What can be chosen as a list. Any file is read as what it is, whatever it is called.
TEXT_SUFFIXES = frozenset({".txt", ".csv", ".tsv", ".json", ".jsonl", ".log", ".md"})
WORKBOOK_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".et"})
_WITH_COLUMNS = frozenset({".csv", ".tsv"})


def read(path: Path, sheet: str = "") -> Table:
    """The list in a file: text in any usual encoding, CSV, JSON, JSON lines, or a workbook, of which `sheet` is read
    (or the first with media ids). Waits for the disk.

    Raises StoreError file_unreadable, InputError list_too_large, list_too_wide, list_too_many_fields,
    list_too_many_values, list_empty, list_not_text, workbook_no_reader, workbook_encrypted, workbook_too_large,
    workbook_unreadable, sheet_unknown.
    """
    try:
        data = atomic_file.read_bounded(path, (LIMIT_MB << 20) + 1)
    except (OSError, ValueError) as exc:
        raise StoreError("file_unreadable", path=str(path)) from exc
    if len(data) > LIMIT_MB << 20:
        raise InputError("list_too_large", name=path.name, limit_mb=LIMIT_MB)
    if is_workbook(data):
        return read_workbook(path, sheet)
    text = decode_text(data)
    suffix = path.suffix.lower()
    if text is None:
        wrong = "workbook_unreadable" if suffix in WORKBOOK_SUFFIXES else "list_not_text"
        raise InputError(wrong, name=path.name)
    if not text or text.isspace():
        raise InputError("list_empty", name=path.name)
    if sheet:
        raise InputError("sheet_unknown", text=sheet, names="–")
    return _table(text, path.name, suffix in _WITH_COLUMNS)


def read_text(text: str) -> Table:
    """The list in a text that was pasted or typed.

    Raises InputError text_too_long beyond 64 million characters, list_too_wide, list_too_many_fields,
    list_too_many_values.
    """
    if len(text) > LIMIT_MB << 20:
        raise InputError("text_too_long", limit_mb=LIMIT_MB)
    return _table(outside.whole_characters(text).removeprefix("\ufeff"), "", False)


def _table(text: str, name: str, surely: bool) -> Table:
    check_lines(text)
    return (
        table_of_json(text, name)
        or _of_json_values(text, name)
        or _separated(text, name, surely)
        or _lines(text, name)
    )


def _of_json_values(text: str, name: str) -> Table | None:
    """JSON without rows: the values of media_id, serverId …, or all texts that are in it."""
    values = values_of(text)
    if not values:
        return None
    rows, lines = [(value,) for value, _ in values], lines_of(text, values)
    if values[0][1]:  # said to be media ids, each of them
        return Table(("media_id",), rows, name, lines, ("media_id",), (0,))
    return Table((), rows, name, lines)


def _separated(text: str, name: str, surely: bool) -> Table | None:
    separator = separator_of(text)
    if separator is None:
        return None
    if surely or holds_ids(text, separator):
        check_cells(text, separator)
    elif is_vast(text.count(separator)):  # a log
        return None
    found = rows_of(text, separator)
    table = table_of(*found, name, surely=surely) if found else None
    of_lines = table is not None and not surely and separator != "\t" and cuts_through(table)
    return None if of_lines else table


def _lines(text: str, name: str) -> Table:
    lines = text.splitlines()
    return Table((), list(zip(lines)), name, range(1, len(lines) + 1))
