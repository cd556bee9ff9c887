"""Rows of a batch for elsewhere: as text for a spreadsheet's cells, and as a file."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence

from wxdesk.media.items import Items
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.media_row import row_of
from wxdesk.wording.errors import tell

_ROWS_AT_ONCE = 200
_FORMULA = ("=", "+", "-", "@")  # a spreadsheet computes what begins like this


def as_text(items: Items, rows: Sequence[int], breathe: Callable[[], None]) -> str:
    """A line each, tabs between. Belongs on a worker, like the next; `breathe` is called now and then."""
    return "\n".join("\t".join(row_of(items[row], "").cells()) for row in _slowly(rows, breathe))


def as_csv(items: Items, rows: Sequence[int], headings: Sequence[str], breathe: Callable[[], None]) -> bytes:
    """With `headings`, one of which more than there are columns names what to do about a failure; with the byte order
    mark by which Excel knows UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headings)
    for row in _slowly(rows, breathe):
        shown = row_of(items[row], "")
        advice = str(tell(shown.item.error, translate)) if shown.item.error else ""
        writer.writerow(_as_words(cell) for cell in (*shown.cells(), advice))
    return text.getvalue().encode("utf-8-sig")


def _slowly(rows: Sequence[int], breathe: Callable[[], None]) -> Iterator[int]:
    for number, row in enumerate(rows):
        if number % _ROWS_AT_ONCE == 0:
            breathe()
        yield row


def _as_words(cell: str) -> str:
    """A media ID that begins with a hyphen would be shown as #NAME?; behind a tab, which is not shown, it is text.
    Lists are read without it."""
    return f"\t{cell}" if cell.startswith(_FORMULA) else cell
