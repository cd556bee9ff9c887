"""Tables for spreadsheets: CSV, of whose cells none is calculated."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from typing import IO, Any

# With a byte-order mark: Excel takes a file without it for an ANSI text.
ENCODING = "utf-8-sig"
# What a spreadsheet takes for a formula, white space before it or not; also as Chinese keyboards write it
_FORMULA = re.compile(r"[\s\x00]*[=+\-@＝＋－＠]|[\t\r\n]").match
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
    return f"{_GUARD}{cell}" if isinstance(cell, str) and _FORMULA(cell) else cell
