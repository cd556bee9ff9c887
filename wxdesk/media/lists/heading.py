"""Rows of text become a Table: where its heading is, what the columns are called, how many there are.

Every row of a Table, and of the list made of it, is as long as the widest: one line of a hundred thousand commas would
take all memory. So there are limits, far above those of the sheets that people keep.
"""

from collections.abc import Sequence
from itertools import takewhile

from wxdesk.errors import InputError
from wxdesk.media.lists.column_names import names_for
from wxdesk.media.lists.embedded import holds_usual_id
from wxdesk.media.lists.extent import is_vast
from wxdesk.media.lists.id_column import found_in, holding_any, is_header
from wxdesk.media.lists.judgement import classify_pieces
from wxdesk.media.lists.table import Row, Table

MAX_COLUMNS = 512
# A heading stands at the top, below a title perhaps.
_TOP_ROWS = 20
# What a column is shows in its first rows.
_TELLING_ROWS = 1000


def table_of(
    rows: Sequence[Row], lines: Sequence[int], name: str, headers: Row | None = None, surely: bool = False
) -> Table | None:
    """The table of `rows`, which may be of different lengths; None where no column holds media ids, unless it is
    `surely` a table. `headers`: known from elsewhere, not one of the rows. Raises InputError list_too_wide.
    """
    width = _width(rows, headers or ())
    if width > MAX_COLUMNS:
        if surely or found_in([row[:MAX_COLUMNS] for row in rows]):
            raise _too_wide(rows, lines, width)
        return None
    if max(map(len, rows), default=0) > width:
        rows = [row[:width] for row in rows]
    if headers is None:
        top = _heading(rows)
        headers = rows[top] if top is not None else ()
        rows, lines = (rows, lines) if top is None else (rows[top + 1 :], lines[top + 1 :])
    columns = found_in(rows, headers) or (holding_any(rows) if surely else ())
    if not (columns or surely):
        return None
    width = _width(rows, headers)
    if is_vast(width * len(rows)):
        raise _too_wide(rows, lines, width)
    headers = tuple(cell.strip() for cell in _of_width(headers, width))
    if set(map(len, rows)) != {width}:
        rows = [row if len(row) == width else _of_width(row, width) for row in rows]
    return Table(names_for(headers), rows, name, lines, headers, columns)


def _heading(rows: Sequence[Row]) -> int | None:
    """The row that names the columns: the one that says media_id, or the last one above the first id with words
    where the ids are. Rows above it are titles; none of them holds an id."""
    above = list(takewhile(lambda row: not any(map(holds_usual_id, row)), rows[:_TOP_ROWS]))
    for number, row in enumerate(above):
        if any(map(is_header, row)):
            return number
    columns = found_in(rows[:_TELLING_ROWS]) or found_in(rows) or holding_any(rows)
    if not columns or len(above) == len(rows[:_TOP_ROWS]):
        return None
    cells = [row[columns[0]].strip() if columns[0] < len(row) else "" for row in above]
    words = [number for number, cell in enumerate(cells) if cell and not any(classify_pieces(cell))]
    return words[-1] if words else None


def _width(rows: Sequence[Row], headers: Row) -> int:
    """Without the columns at the right that hold nothing at all, as spreadsheets have them."""
    width = 1
    for row in (headers, *rows):
        end = len(row)
        while end > width and not row[end - 1]:
            end -= 1
        width = max(width, end)
    return width


def _too_wide(rows: Sequence[Row], lines: Sequence[int], width: int) -> InputError:
    """Names the row that has so many: one cell too many in one place may be all that is wrong."""
    widest = next((line for row, line in zip(rows, lines, strict=False) if any(row[width - 1 : width])), 1)
    return InputError("list_too_wide", rows=len(rows), columns=width, row=widest)


def _of_width(row: Row, width: int) -> Row:
    return (row + ("",) * (width - len(row)))[:width]
