"""Tables for spreadsheets: CSV, of whose cells none is calculated.

A spreadsheet separates by what the system's region says, and in most of Europe that is a semicolon. There no cell of
ours begins where we began it, so that our quotes do not hold either: `a;=1+1` or a second line becomes a cell of its
own. A first line `sep=,` would help Excel alone, and takes UTF-8 from it; other separators would part other regions. So
what could begin a cell is guarded inside of cells, too. The manifest in JSON has every text as it was.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable
from typing import IO, Any

# With a byte-order mark: Excel takes a file without it for an ANSI text.
ENCODING = "utf-8-sig"
# What a spreadsheet takes for a formula, white space before it or not; also as Chinese keyboards write it
_FORMULA = re.compile(r"[\s\x00]*[=+\-@＝＋－＠]|[\t\r\n]").match
# And where one begins if semicolons and lines separate whatever quotes are about; tabs do so in no region
_FORMULA_INSIDE = re.compile(r"""([;\r\n])(?=(?:[^\S\r\n]|[\x00"])*[=+\-@＝＋－＠])""")
_GUARD = "'"


def row_writer(file: IO[str]) -> Callable[[Iterable[Any]], None]:
    """What writes a row into `file`, which was opened with newline="" and ENCODING."""
    write = csv.writer(file, lineterminator="\r\n").writerow
    return lambda cells: write([_guarded(cell) for cell in cells])


def encoded(rows: Iterable[Iterable[Any]]) -> bytes:
    text = io.StringIO(newline="")
    write = row_writer(text)
    for row in rows:
        write(row)
    return text.getvalue().encode(ENCODING, "replace")


def unguarded(text: str) -> str:
    """A cell as it was before it was guarded, once a table of ours is read as a list."""
    return text[1:] if text.startswith(_GUARD) and _FORMULA(text[1:]) else text


def _guarded(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    inside = _FORMULA_INSIDE.sub(rf"\1{_GUARD}", cell)
    return f"{_GUARD}{inside}" if _FORMULA(cell) else inside
