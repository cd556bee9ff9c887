"""Rows out of text whose columns are separated by commas, semicolons, tabs or bars, whichever it is."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from wxdesk.media.lists.embedded import USUAL, holds_usual_id, labelled
from wxdesk.media.lists.id_column import found_in
from wxdesk.media.lists.table import Row, Table

SEPARATORS = ("\t", ",", ";", "|", "，", "；")
_SAMPLE_CHARACTERS = 50_000
# So many of the rows have the same number of cells: a title and a remark may stand above and below.
_STEADY = 0.6
# Cells with ids that are looked at to learn whether they are whole.
_TELLING_CELLS = 400
_NAMED = re.compile(rf"""=[\["'(]{{0,3}}{USUAL}""")
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))

Rows = tuple[list[Row], "range | list[int]"]


def separator_of(text: str) -> str | None:
    """What separates the columns; None where there are none, or none with media ids and the rows do not agree."""
    sample = _sample(text)
    found = [(*_fitness(sample, one), one) for one in SEPARATORS if one in sample]
    best = max(found, key=lambda one: one[:2], default=None)
    return best[2] if best is not None and best[1] >= _STEADY else None


def holds_ids(text: str, separator: str) -> bool:
    """Whether there is a column of media ids among the first rows."""
    return _fitness(_sample(text), separator)[0]


def rows_of(text: str, separator: str) -> Rows | None:
    """The rows and the line that each begins in, from 1; None where a cell is too long to be one.

    A quote that somebody forgot to close would swallow every line up to the next one, ids and all: then quotes are
    taken for the characters they are.
    """
    quotings: tuple[Literal[0], Literal[3]] = (csv.QUOTE_MINIMAL, csv.QUOTE_NONE)
    for quoting in quotings:
        try:
            rows, lines = _read(text, separator, quoting)
        except csv.Error:
            continue
        if quoting == csv.QUOTE_NONE:
            return [tuple(cell.strip('"') for cell in row) for row in rows], lines
        if isinstance(lines, range) or not any(_is_swallowed(cell, separator) for cell in _broken(rows)):
            return rows, lines
    return None


def cuts_through(table: Table) -> bool:
    """Whether the separator stands inside of most lines' lists of ids, and between no columns: array('…','…'),
    mediaIds=…;… in a log."""
    cells = (row[x] for row in table.rows for x in table.id_columns)
    telling = list(islice(filter(holds_usual_id, cells), _TELLING_CELLS))
    lines = len({cell for cell in telling if _is_part(cell)})
    return lines * (len(table.id_columns) + 1) >= len(telling) > 0


def _is_part(cell: str) -> bool:
    if any(cell.count(opening) != cell.count(closing) for opening, closing in _BRACKETS):
        return True
    is_whole = cell.lstrip().startswith(("{", "[", "<")) or "://" in cell
    return not is_whole and (_NAMED.search(cell) is not None or bool(labelled(cell)))


def _sample(text: str) -> str:
    sample = text[:_SAMPLE_CHARACTERS]
    return sample[: sample.rindex("\n")] if len(sample) < len(text) and "\n" in sample else sample


def _fitness(sample: str, separator: str) -> tuple[bool, float]:
    """Whether there is a column of media ids, and how many of the rows agree in their number of cells."""
    read = rows_of(sample, separator)
    rows = [row for row in read[0] if any(row)] if read else []
    if len(rows) < 2:
        return False, 0.0
    (width, count), *_ = Counter(map(len, rows)).most_common(1)
    return (found_in(rows) != (), count / len(rows)) if width > 1 else (False, 0.0)


def _read(text: str, separator: str, quoting: Literal[0, 3]) -> Rows:
    """In a loop of our own: the csv module by itself lets no other thread run, not even the window's, to the end."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)
    rows: list[Row] = []
    lines: list[int] = []
    begins = 1
    for row in reader:
        rows.append(tuple(row))
        lines.append(begins)
        begins = reader.line_num + 1
    return rows, range(1, begins) if len(rows) == begins - 1 else lines


def _broken(rows: list[Row]) -> Iterator[str]:
    return (cell for row in rows for cell in row if "\n" in cell or "\r" in cell)


def _is_swallowed(cell: str, separator: str) -> bool:
    return separator in cell and holds_usual_id(cell)
