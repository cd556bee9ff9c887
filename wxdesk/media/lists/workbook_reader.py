"""The process that reads a workbook: started by workbook.py with the arguments FILE SHEET.

Prints READY, then JSON: a line with `error` (a code of InputError, or ""), `sheets` and `sheet`, then lines of some
rows each.
"""

import contextlib
import datetime
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wxdesk.media.lists.free_text import holds_usual_id
from wxdesk.media.lists.table import Row
from wxdesk.process.child import READY
from wxdesk.process.protection import limit_memory

# More memory than 64 MB of spreadsheet need
_MEMORY_BYTES = 4 << 30
_PIECE_ROWS = 1000
# A record FILEPASS behind the one that begins a book of Excel 97: what follows is enciphered.
_FILE_PASS = re.compile(rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}\x2f\x00", re.DOTALL)


def main(path: Path, wanted: str) -> None:
    limit_memory(_MEMORY_BYTES)
    from python_calamine import CalamineError, CalamineWorkbook

    sys.stdout.buffer.write(READY)
    sys.stdout.flush()
    try:
        with path.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
        sheets = _sheets(book)
        name, rows = _chosen(book, sheets, wanted)
    except CalamineError:
        return _answer("workbook_encrypted" if _is_encrypted(path) else "workbook_unreadable")
    if wanted and name != wanted:
        return _answer("sheet_unknown", sheets)
    if not any(map(any, rows)):
        return _answer("list_empty", sheets)
    _answer("", sheets, name)
    for begin in range(0, len(rows), _PIECE_ROWS):
        sys.stdout.write(json.dumps(rows[begin : begin + _PIECE_ROWS]) + "\n")
    return None


def _answer(error: str, sheets: tuple[str, ...] = (), sheet: str = "") -> None:
    sys.stdout.write(json.dumps({"error": error, "sheets": sheets, "sheet": sheet}) + "\n")


def _sheets(book: Any) -> tuple[str, ...]:
    """Sheets of cells, the hidden ones last."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    cells = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    return tuple(one.name for one in sorted(cells, key=lambda one: one.visible != SheetVisibleEnum.Visible))


def _chosen(book: Any, sheets: tuple[str, ...], wanted: str) -> tuple[str, list[Row]]:
    """The sheet that is wanted, or the first with media ids, or the first with anything."""
    first: tuple[str, list[Row]] = ("", [])
    for name in sheets:
        if wanted and name != wanted:
            continue
        rows = list(_rows(book.get_sheet_by_name(name)))
        if wanted or any(holds_usual_id(cell) for row in rows for cell in row if len(cell) >= 43):
            return name, rows
        if not first[0] and any(map(any, rows)):
            first = name, rows
    return first


def _rows(sheet: Any) -> Iterator[Row]:
    """From row 1 and column A, as people count them."""
    return (tuple(map(text_of, row)) for row in sheet.to_python(skip_empty_area=False))


def text_of(cell: Any) -> str:
    """A cell as a name can hold it: a number that is whole without `.0`, a day without a time."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        day = cell.time() == datetime.time()
        return cell.date().isoformat() if day else cell.isoformat(" ", "seconds")
    return str(cell)


def _is_encrypted(path: Path) -> bool:
    data = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in data or _FILE_PASS.search(data):
        return True
    with contextlib.suppress(zipfile.BadZipFile, KeyError, OSError), zipfile.ZipFile(path) as archive:
        return b"encryption-data" in archive.read("META-INF/manifest.xml")
    return False


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
