"""Rows of a batch for elsewhere: as text for a spreadsheet's cells, and as a file."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from wxdesk.files import csv_text
from wxdesk.media.item import Item
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.rows.row import Row
from wxdesk.wording.errors import describe

_ROWS_AT_ONCE = 200
RowOf = Callable[[int], Row]


def as_text(row_of: RowOf, rows: Sequence[int], breathe: Callable[[], None]) -> str:
    """A line each, tabs between. Belongs on a worker, like the next; `breathe` is called now and then."""
    return "\n".join("\t".join(row_of(row).cells()) for row in _slowly(rows, breathe))


def as_csv(row_of: RowOf, rows: Sequence[int], headings: Sequence[str], breathe: Callable[[], None]) -> bytes:
    """With `headings`, one of which more than there are columns names what to do about a failure."""
    shown = (row_of(row) for row in _slowly(rows, breathe))
    return csv_text.encoded(chain([headings], ((*row.cells(), _advice(row.item)) for row in shown)))


def _advice(item: Item) -> str:
    return str(describe(item.error, translate)) if item.error else ""


def _slowly(rows: Sequence[int], breathe: Callable[[], None]) -> Iterator[int]:
    for number, row in enumerate(rows):
        if number % _ROWS_AT_ONCE == 0:
            breathe()
        yield row
