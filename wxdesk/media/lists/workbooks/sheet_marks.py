"""What a sheet has beside its values: columns and rows that are hidden or filtered out, and where its links lead.

The reader of workbooks tells of values and merged cells only, and openpyxl of .xlsx only, cell by cell, many times as
slowly. So the few tags that matter are picked out of the XML of .xlsx and .ods. Excel 97's .xls is not looked into.
"""

import contextlib
import html
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath

# Of one part, unpacked: more than 64 MB of spreadsheet need. Nothing is told of a larger one.
_MOST_BYTES = 1 << 29
_MOST_COLUMNS = 1 << 14
_MOST_ROWS = 1 << 20
_ATTRIBUTES = rb"""((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)"""
# Begins where a name does: tried from each letter of a long name, it would take that many times as long.
_ATTRIBUTE = re.compile(rb"""\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
# Nearly all rows are plain: those are passed over.
_HIDDEN_ROW = rb"""row\b(?=[^<>]*?(?:\bhidden\s*=|\bht\s*=\s*["']0(?:\.0)?["']))"""
_SHEET_TAG = re.compile(rb"<(?:\w+:)?(" + _HIDDEN_ROW + rb"|col\b|hyperlink\b)" + _ATTRIBUTES)
_BOOK_TAG = re.compile(rb"<(?:\w+:)?(sheet|Relationship)\b" + _ATTRIBUTES)
_ODS_TAG = re.compile(
    rb"<(?:\w+:)?(table|table-column|table-row|table-cell|covered-table-cell|a)(?![\w:-])" + _ATTRIBUTES
)
_FORMULA = re.compile(rb"<(?:\w+:)?c\b" + _ATTRIBUTES + rb"\s*>\s*<(?:\w+:)?f\b[^<>]*>([^<]{0,8192})<")
_LINK_FORMULA = re.compile(r'HYPERLINK\s*\(\s*"([^"]+)"')
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_DAMAGED = (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, RuntimeError, MemoryError)


@dataclass
class SheetMarks:
    """Columns and rows count from 0. `links`: the address behind a cell, by its row and column."""

    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    links: dict[tuple[int, int], str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def marks_of(path: Path, sheet: str) -> SheetMarks:
    """Those of the sheet with this name; none in what is no .xlsx or .ods, or is damaged."""
    parts = parts_of(path)
    with contextlib.suppress(*_DAMAGED), zipfile.ZipFile(path) as book:
        if "content.xml" in book.namelist():
            return _of_ods(_part(book, "content.xml"), sheet)
        return _of_sheet(book, parts.get(sheet, ""))
    return SheetMarks()


@lru_cache(maxsize=1)
def parts_of(path: Path) -> dict[str, str]:
    """The part of the file that each sheet of an .xlsx stands in, by the sheet's name: several may name the same."""
    with contextlib.suppress(*_DAMAGED), zipfile.ZipFile(path) as book:
        targets = _targets(book, "xl/workbook.xml")
        listed = (one for _, one in _tags(_BOOK_TAG, _part(book, "xl/workbook.xml")))
        return {one["name"]: targets.get(one.get("id", ""), "") for one in listed if "name" in one}
    return {}


def _part(book: zipfile.ZipFile, name: str) -> bytes:
    with book.open(name) as part:
        data = part.read(_MOST_BYTES + 1)
    return data if len(data) <= _MOST_BYTES else b""


def _named(attributes: bytes) -> dict[str, str]:
    return {
        found[1].rpartition(b":")[2].decode(): html.unescape(
            (found[2] or found[3] or b"").decode("utf-8", "replace")
        )
        for found in _ATTRIBUTE.finditer(attributes)
    }


def _tags(shape: re.Pattern[bytes], data: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    return ((found[1].decode(), _named(found[2])) for found in shape.finditer(data))


# --- Office Open XML ----------------------------------------------------------------------------------------------------
def _targets(book: zipfile.ZipFile, name: str) -> dict[str, str]:
    """What the relationships of a part lead to: parts by their full path, addresses as they are."""
    path = PurePosixPath(name)
    relationships = str(path.parent / "_rels" / f"{path.name}.rels")
    if relationships not in book.namelist():
        return {}
    return {
        one["Id"]: one["Target"]
        if one.get("TargetMode") == "External"
        else _joined(path.parent, one["Target"])
        for _, one in _tags(_BOOK_TAG, _part(book, relationships))
        if "Id" in one and "Target" in one
    }


def _joined(folder: PurePosixPath, target: str) -> str:
    return target[1:] if target.startswith("/") else str(folder / target)


def _of_sheet(book: zipfile.ZipFile, path: str) -> SheetMarks:
    marks = SheetMarks()
    if path not in book.namelist():
        return marks
    data, targets = _part(book, path), _targets(book, path)
    left = _MOST_COLUMNS  # each is described once at most
    for tag, named in _tags(_SHEET_TAG, data):
        if tag == "row":
            if "r" in named and _is_hidden(named, "ht"):
                marks.hidden_rows.add(_number(named["r"], 1) - 1)
        elif tag == "col" and _is_hidden(named, "width"):
            first, last = _number(named.get("min"), 1), _number(named.get("max"), 1)
            columns = range(first - 1, min(last, _MOST_COLUMNS))[:left]
            marks.hidden_columns.update(columns)
            left -= len(columns)
        elif tag == "hyperlink":
            _add_link(
                marks, named.get("ref", ""), targets.get(named.get("id", "")) or named.get("location", "")
            )
    if b"HYPERLINK" in data:
        for cell in _FORMULA.finditer(data):
            written = _LINK_FORMULA.search(html.unescape(cell[2].decode("utf-8", "replace")))
            if written:
                _add_link(marks, _named(cell[1]).get("r", ""), written[1])
    return marks


def _add_link(marks: SheetMarks, ref: str, target: str) -> None:
    """`ref`: B2, or B2:C9, of which the first cell counts."""
    place = _PLACE.match(ref)
    if place and target:
        marks.links[int(place[2]) - 1, _column(place[1])] = target


def _is_hidden(named: dict[str, str], size: str) -> bool:
    return named.get("hidden") in ("1", "true") or named.get(size) in ("0", "0.0")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 8 else otherwise


# --- OpenDocument -------------------------------------------------------------------------------------------------------
def _of_ods(data: bytes, sheet: str) -> SheetMarks:
    marks = SheetMarks()
    if b"visibility=" not in data and b"href=" not in data:
        return marks
    inside = False  # the sheet; of several with its name the first
    row = column = at = -1  # the cell that is read; the next column that is described
    rows = cells = 1  # as often it stands there
    for tag, named in _tags(_ODS_TAG, data):
        if tag == "table":
            if inside:
                break
            inside, row, rows, at = named.get("name") == sheet, -1, 1, 0
        elif not inside:
            continue
        elif tag == "table-column":
            count = min(_number(named.get("number-columns-repeated"), 1), _MOST_COLUMNS)
            if _is_filtered(named):
                marks.hidden_columns.update(range(at, min(at + count, _MOST_COLUMNS)))
            at += count
        elif tag == "table-row":
            row, column, cells = min(row + rows, _MOST_ROWS), -1, 1
            rows = min(_number(named.get("number-rows-repeated"), 1), _MOST_ROWS)
            if _is_filtered(named):
                marks.hidden_rows.update(range(row, min(row + rows, _MOST_ROWS)))
        elif tag != "a":
            column += cells
            cells = _number(named.get("number-columns-repeated"), 1)
        elif "href" in named:
            marks.links[row, column] = named["href"]
    return marks


def _is_filtered(named: dict[str, str]) -> bool:
    return named.get("visibility") in ("collapse", "filter")
