"""A table as a chat or a spreadsheet hands it on: a line of names, and under it lines of values."""

import itertools
import re
from collections.abc import Iterator, Sequence

from wxdesk.signing.field_names import SHAPES, STRICT, WEB_ADDRESS
from wxdesk.signing.pasted.find import ADDRESSES, Kind, Match
from wxdesk.signing.place import Form

_FEWEST_NAMES = 3
_LONGEST_LINE = 4_000
_MOST_COLUMNS = 40
_MOST_ROWS = 20
_MOST_TABLES = 10
_RULE = re.compile(r"[\s|:+-]*")
_CELLS = {
    "\t": re.compile(r"[^\t]*+"),
    "|": re.compile(r"[^|]*+"),
    ",": re.compile(r'\s?"[^"\r\n]*+"|[^,]*+'),
}
_AROUND = " \t\r\"'"  # a value in its cell

Name = tuple[Kind, int]  # and where it stands


def finds(text: str, names: Sequence[Name]) -> Iterator[Match]:
    """`names`: those that nothing followed, in the order of the text."""
    at = tables = 0
    while at < len(names) and tables < _MOST_TABLES:
        start = text.rfind("\n", 0, names[at][1]) + 1
        end = _line_end(text, start)
        there = list(itertools.takewhile(lambda name, end=end: name[1] < end, names[at : at + _MOST_COLUMNS]))  # type: ignore[misc]
        if len(there) >= _FEWEST_NAMES and end - start <= _LONGEST_LINE:
            yield from _table(text, start, end, there)
            tables += 1
        at += len(there)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _table(text: str, start: int, end: int, names: list[Name]) -> Iterator[Match]:
    head = text[start:end]
    cell = next((_CELLS[sign] for sign in _CELLS if sign in head), None)
    if cell is None:
        return
    columns = _cells(cell, text, start, end)
    kinds = {
        number: kind
        for number, (left, right) in enumerate(columns)
        for kind, at in names
        if left <= at < right
    }
    for _ in range(_MOST_ROWS):
        start = end + 1
        end = _line_end(text, start)
        if start > len(text) or end - start > _LONGEST_LINE:
            return
        if _RULE.fullmatch(text, start, end) and start < end:
            continue
        row = _cells(cell, text, start, end)
        if len(row) < len(kinds):
            return
        for number, (left, right) in enumerate(row):
            value = text[left:right].strip(_AROUND)
            if number in kinds and _fits(kinds[number], value):
                begin = text.index(value, left)
                yield Match(kinds[number], value, begin, begin + len(value), Form.TABLE)


def _cells(cell: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    while start <= end:
        match = cell.match(text, start, end)
        assert match is not None  # it matches nothing, too
        found.append(match.span())
        start = match.end() + 1
    return found


def _fits(kind: Kind, value: str) -> bool:
    if kind in ADDRESSES:
        return WEB_ADDRESS.fullmatch(value) is not None
    shape = STRICT.get(kind) or SHAPES.get(kind)
    return shape is not None and shape.fullmatch(value) is not None
