"""Which columns of a table hold media ids: told by what the values look like, then by the header."""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from wxdesk.errors import InputError
from wxdesk.media.lists.embedded import USUAL, USUAL_LENGTHS, holds_usual_id, is_digest, usual_ids
from wxdesk.media.lists.judgement import INVISIBLE, SHORTEST, classify_pieces
from wxdesk.media.lists.table import Row, Table

# Cells that are looked at to learn what a column is; of a longer one, every nth.
_SAMPLE = 400
_MARKS = r"""["'\s,;|，；、\[\]]"""
_ONLY_IDS = re.compile(rf"{_MARKS}*{USUAL}(?:{_MARKS}+{USUAL})*{_MARKS}*").fullmatch
_HEADER = re.compile(
    r"(?:thumb)?(?:media|server)ids?|(?:素材|媒体|媒介|图片|照片|语音|视频|文件)(?:的)?(?:id|编号|标识)"
)


def is_header(text: str) -> bool:
    """Whether `text` is what people write above a column of media ids: media_id, serverId, 素材ID."""
    plain = re.sub(r"[\W_]+", "", INVISIBLE.sub("", text)).lower()
    return _HEADER.fullmatch(plain) is not None


def found_in(rows: Sequence[Row], headers: Sequence[str] = ()) -> tuple[int, ...]:
    """The columns that hold ids, numbered from 0, the first of them being the one in which every cell is meant as
    an id; in the others there are some. None where no column mostly does, nor is called so.

    An id may stand in an address, a tag, JSON. A column that only says again what others in its row say (the address
    beside the id) is none. One of other lengths, or of nothing but broken ids, is taken where its header says so or
    where it is mostly what looks like one (beside it stand OpenIDs and order numbers).
    """
    cells = list(_columns(rows))
    columns = range(len(cells))
    named = [x < len(headers) and is_header(headers[x]) for x in columns]
    certain = [_share(one, _is_only_ids) for one in cells]
    holding = [x for x in columns if certain[x] or _holds_some(cells[x])]
    mostly = [x for x in holding if certain[x] >= 0.5 or _share(cells[x], holds_usual_id) >= 0.5]
    if mostly or any(named[x] for x in holding):
        holding.sort(key=lambda x: (x not in mostly, not named[x], -round(certain[x], 1), x))
        return tuple(_adding(rows, holding))
    likely = [_share(one, _looks_like_an_id) for one in cells]
    best = max(columns, key=lambda x: (named[x], likely[x], -x), default=None)
    if best is None or not (named[best] or likely[best] >= 0.5):
        return ()
    return (best, *(x for x in holding if x != best))


def holding_any(rows: Sequence[Row]) -> tuple[int, ...]:
    """The columns with an id of a usual length in any cell."""
    return tuple(x for x, cells in enumerate(_columns(rows)) if _holds_some(cells))


def is_meant(table: Table, x: int) -> bool:
    """Whether every cell of the column is meant as an id, and one that is none must be told of."""
    if x < len(table.headers) and is_header(table.headers[x]):
        return True
    cells = [row[x] for row in table.rows]
    return _share(cells, lambda cell: holds_usual_id(cell) or _looks_like_an_id(cell)) >= 0.5


def column_called(table: Table, wanted: str) -> int:
    """The column with this name, header, or number from 1. Raises InputError column_unknown."""
    for names in (table.headers, table.columns):
        for x, name in enumerate(names):
            if name.strip().casefold() == wanted.strip().casefold():
                return x
    if wanted.isdecimal() and 1 <= int(wanted) <= len(table.columns):
        return int(wanted) - 1
    raise InputError("column_unknown", text=wanted, names=", ".join(table.columns) or "–")


def _columns(rows: Sequence[Row]) -> Iterator[list[str]]:
    """The cells of each column. A row is looked at no further than it goes: few may be far longer than the others."""
    for x in range(max(map(len, rows), default=0)):
        try:
            yield list(map(itemgetter(x), rows))
        except IndexError:
            rows = [row for row in rows if len(row) > x]
            yield [row[x] for row in rows]


def _adding(rows: Sequence[Row], columns: Sequence[int]) -> Iterator[int]:
    """Of `columns`, those with an id that is not in one before it in the same row."""
    for number, x in enumerate(columns):
        if number == 0 or any(_adds(row, x, columns[:number]) for row in rows):
            yield x


def _adds(row: Row, x: int, before: Sequence[int]) -> bool:
    found = usual_ids(row[x]) if x < len(row) else []
    known = {media_id for y in before if found and y < len(row) for media_id in usual_ids(row[y])}
    return not known.issuperset(found)


def _share(cells: Sequence[str], is_one: object) -> float:
    """The part of the cells that are not empty, by a sample."""
    assert callable(is_one)
    sample = [cell for cell in cells[:: len(cells) // _SAMPLE + 1] if cell and not cell.isspace()]
    return sum(map(is_one, sample)) / len(sample) if sample else 0.0


def _is_only_ids(cell: str) -> bool:
    if len(cell) < USUAL_LENGTHS[0]:
        return False
    if not cell.isascii():
        cell = INVISIBLE.sub("", cell)
    return _ONLY_IDS(cell) is not None and is_digest(cell) is None


def _holds_some(cells: Sequence[str]) -> bool:
    """Whether there is an id in any cell, not only in the sample: one that stands alone must not get lost."""
    if max(map(len, cells), default=0) < USUAL_LENGTHS[0]:
        return False
    return any(map(holds_usual_id, cells))


def _looks_like_an_id(cell: str) -> bool:
    return len(cell) >= SHORTEST and any(reason is None for _, reason in classify_pieces(cell))
