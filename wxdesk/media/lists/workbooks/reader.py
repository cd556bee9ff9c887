"""The process that reads a workbook: started by workbook.py with the arguments FILE SHEET.

Prints READY, then JSON: a line with `error` (a code of InputError, or ""), `sheets`, `sheet` and more of it, lines of
some rows each, then one for each other sheet, as far as they can be read: a broken one takes nothing from the first.
"""

import contextlib
import datetime
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from wxdesk.media.lists.embedded import holds_usual_id, usual_ids
from wxdesk.media.lists.extent import is_vast
from wxdesk.media.lists.table import Row
from wxdesk.media.lists.workbooks.sheet_marks import marks_of, parts_of
from wxdesk.process.child import READY
from wxdesk.process.protection import limit_memory

# A hundred thousand rows of twenty columns take 0.45 GB as .xlsx, 0.6 GB as .ods.
_MEMORY_BYTES = 1536 << 20
_PIECE_ROWS = 1000
_MOST_COUNTED = 100  # other sheets: a small file can name thousands, all of them the same
# Of all cells: a text that many cells share takes little of the file, and is told for each of them.
_MOST_CHARACTERS = 64 << 20
_LONGEST_CELL = 32_767  # characters: Excel keeps no more
_WITH_STYLES = (".xlsx", ".xlsm")
# A record FILEPASS behind the one that begins a book of Excel 97: what follows is enciphered.
_FILE_PASS = re.compile(rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}\x2f\x00", re.DOTALL)


def main(path: Path, wanted: str) -> None:
    limit_memory(_MEMORY_BYTES)
    import python_calamine  # noqa: F401 -- whatever stands in its way, it is not the workbook

    sys.stdout.buffer.write(READY)
    sys.stdout.flush()
    try:
        _tell(path, wanted)
    except MemoryError:
        _say(error="workbook_too_large", sheets=())


def _tell(path: Path, wanted: str) -> None:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with path.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
        sheets = _sheets(book)
        name, rows = _chosen(book, path, tuple(sheets), wanted)
    except CalamineError:
        return _say(error="workbook_encrypted" if _is_encrypted(path) else "workbook_unreadable", sheets=())
    if wanted and name != wanted:
        return _say(error="sheet_unknown", sheets=tuple(sheets))
    if not any(map(any, rows)):
        return _say(error="list_empty", sheets=tuple(sheets))
    if _is_too_much(rows):
        return _say(error="workbook_too_large", sheets=tuple(sheets))
    hidden = marks_of(path, name)
    _say(
        error="",
        sheets=tuple(sheets),
        sheet=name,
        sheet_is_hidden=sheets[name],
        rows=len(rows),
        hidden_columns=sorted(hidden.hidden_columns),
        hidden_rows=[n for n in sorted(hidden.hidden_rows) if n < len(rows) and any(rows[n])],
    )
    for begin in range(0, len(rows), _PIECE_ROWS):
        sys.stdout.write(json.dumps(rows[begin : begin + _PIECE_ROWS]) + "\n")
    sys.stdout.flush()  # what follows may end this process
    if not wanted:
        del rows
        _count_others(book, path, [other for other in sheets if other != name])
    return None


def _is_too_much(rows: list[Row]) -> bool:
    """Whether it holds more than is kept of a list; empty cells behind a row's last one are not kept."""
    return is_vast(sum(map(len, rows))) or sum(len(cell) for row in rows for cell in row) > _MOST_CHARACTERS


def _say(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")


def _sheets(book: Any) -> dict[str, bool]:
    """Sheets of cells and whether they are hidden: those come last."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    cells = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    hidden = {one.name: one.visible != SheetVisibleEnum.Visible for one in cells}
    return dict(sorted(hidden.items(), key=itemgetter(1)))


def _chosen(book: Any, path: Path, sheets: tuple[str, ...], wanted: str) -> tuple[str, list[Row]]:
    """The sheet that is wanted, or the first with media ids, or the first with anything; of those that can be read."""
    from python_calamine import CalamineError

    first: tuple[str, list[Row]] = ("", [])
    broken: CalamineError | None = None
    for name in (one for one in sheets if one == wanted) if wanted else _different(path, sheets):
        try:
            rows = _rows(book, path, name)
        except CalamineError as error:
            broken = error
            continue
        if wanted or any(holds_usual_id(cell) for row in rows for cell in row):
            return name, rows
        if not first[0] and any(map(any, rows)):
            first = name, rows
    if broken is not None and not first[0]:
        raise broken
    return first


def _different(path: Path, sheets: Iterable[str]) -> Iterator[str]:
    """Without those that stand in the same part of the file as one before: a small file can name thousands."""
    parts, seen = parts_of(path), set[str]()
    for name in sheets:
        part = parts.get(name) or f"sheet {name}"
        if part not in seen:
            seen.add(part)
            yield name


def _count_others(book: Any, path: Path, sheets: Iterable[str]) -> None:
    """A line for each of the sheets that can be read: its name and how many different ids it holds."""
    from python_calamine import CalamineError

    for name in islice(sheets, _MOST_COUNTED):
        with contextlib.suppress(CalamineError, MemoryError):
            found = {one for row in _rows(book, path, name) for cell in row for one in usual_ids(cell)}
            _say(name=name, ids=len(found))
            sys.stdout.flush()


def _rows(book: Any, path: Path, name: str) -> list[Row]:
    """From row 1 and column A, as people count them; a merged cell's value in each of its rows, the address of a media id
    behind the text that leads to it."""
    links = marks_of(path, name).links  # first, since it takes as much memory as the rows do
    sheet, rows = _cells(book, path, name)
    for row in rows:  # in its place: there may be millions
        row[:] = map(text_of, row)
    for (y, x), target in links.items():
        if y < len(rows) and x < len(rows[y]) and any(one not in rows[y][x] for one in usual_ids(target)):
            rows[y][x] = f"{rows[y][x]} {target}".strip()
    fill_merged(rows, sheet.merged_cell_ranges or ())
    for row in rows:
        while row and not row[-1]:
            row.pop()
    return list(map(tuple, rows))


def _cells(book: Any, path: Path, name: str) -> tuple[Any, list[list[Any]]]:
    """The sheet, and the values of its cells."""
    from python_calamine import CalamineError, CalamineWorkbook

    sheet = book.get_sheet_by_name(name)
    try:
        return sheet, sheet.to_python(skip_empty_area=False)
    except (CalamineError, MemoryError, KeyboardInterrupt):
        raise
    except BaseException:  # what ends calamine's own code is no Exception
        if path.suffix.lower() not in _WITH_STYLES:
            raise CalamineError("a cell that cannot be read") from None
    # A number formatted as a length of time that Python does not have: an order's, say, in the wrong column.
    plain = CalamineWorkbook.from_filelike(_without_styles(path)).get_sheet_by_name(name)
    return plain, plain.to_python(skip_empty_area=False)


def _without_styles(path: Path) -> io.BytesIO:
    """The workbook in memory; in it times and dates are the numbers that they are kept as."""
    plain = io.BytesIO()
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(plain, "w") as copy:
        for part in book.infolist():
            if part.filename.lower() != "xl/styles.xml":
                copy.writestr(part.filename, book.read(part))
    plain.seek(0)
    return plain


def fill_merged(rows: list[list[str]], ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """Write the value of each merged cell into all of its rows; into all of its columns where it has the row not for
    itself alone, as a title has, and holds no id. No more cells and characters than there are, however many ranges."""
    left = sum(map(len, rows))
    unread = sum(len(cell) for row in rows for cell in row)  # of its characters
    for (top, begin), (bottom, end) in ranges:
        value = rows[top][begin] if top < len(rows) and begin < len(rows[top]) else ""
        if not value:
            continue
        unread -= len(value) if end > begin else 0
        if unread < 0:
            return
        wide = end > begin and not holds_usual_id(value)
        left -= len(rows[top]) if wide else 0
        shared = wide and any(cell for x, cell in enumerate(rows[top]) if not begin <= x <= end)
        for row in rows[top : bottom + 1]:
            for x in range(begin, min(end + 1 if shared else begin + 1, len(row))):
                left -= 1
                if left < 0:
                    return
                row[x] = row[x] or value


def text_of(cell: Any) -> str:
    """A cell as a name can hold it: a number that is whole without `.0`, a day without a time."""
    if isinstance(cell, str):
        return cell[:_LONGEST_CELL]
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
