"""Which rows of a batch are asked for, and finding them among a hundred thousand."""

import json
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.rows.filters.failure_reasons import ReasonKeys
from wxdesk.ui.pages.media.rows.shown_rows import row_numbers
from wxdesk.wording.media.media import short_reason

_ROWS_AT_ONCE = 500


class Show(Enum):
    ALL = "all"
    WAITING = "waiting"
    SAVED = "saved"
    FAILED = "failed"


_STATES: dict[Show, tuple[ItemState, ...]] = {
    Show.WAITING: (ItemState.WAITING, ItemState.FETCHING),
    Show.SAVED: (ItemState.SAVED,),
    Show.FAILED: (ItemState.FAILED,),
}


@dataclass(frozen=True)
class RowFilter:
    """`reason`: a key of failure_reasons, for failed rows only. `text` is looked for in media ID, file name, reason and
    what the list says of a row, upper and lower case alike."""

    show: Show = Show.ALL
    reason: str = ""
    text: str = ""

    @property
    def lets_all_through(self) -> bool:
        return self == RowFilter()


def rows_matching(items: Items, wanted: RowFilter, breathe: Callable[[], None]) -> "array[int]":
    """The rows (from 0) that match now, ascending.

    Belongs on a worker. `breathe` is called now and then, to let others go first or, raising, to call it off.
    """
    rows = _in_state(items, wanted.show)
    if not wanted.reason and not wanted.text:
        return row_numbers(rows)
    looks = _RowMatcher(items, wanted)
    found = array("I")
    for first in range(0, len(rows), _ROWS_AT_ONCE):
        breathe()
        found.extend(row for row in rows[first : first + _ROWS_AT_ONCE] if looks.at(row))
    return found


def _in_state(items: Items, show: Show) -> Sequence[int]:
    states = _STATES.get(show)
    if states is None:
        return range(len(items))
    return sorted(row for state in states for row in items.rows(state))


class _RowMatcher:
    """Looks at rows, at the cheapest of their columns first."""

    def __init__(self, items: Items, wanted: RowFilter) -> None:
        self._items, self._reason = items, wanted.reason
        self._text = wanted.text.casefold()
        self._written = json.dumps(self._text, ensure_ascii=False)[1:-1]  # as the fields are kept
        self._keys = ReasonKeys()
        self._words: dict[str, str] = {}  # a reason's key: its words in the language of now

    def at(self, row: int) -> bool:
        items = self._items
        if not self._reason and (self._text in items.media_id(row).casefold() or self._is_listed(row)):
            return True
        state = items.state(row)
        if state is ItemState.SAVED:
            return not self._reason and self._text in items[row].file.casefold()
        return state is ItemState.FAILED and self._at_failed(row)

    def _is_listed(self, row: int) -> bool:
        items, text = self._items, self._text
        if not items.columns or self._written not in items.fields_json(row).casefold():
            return False
        return any(text in told.casefold() for told in items.fields(row))

    def _at_failed(self, row: int) -> bool:
        item = self._items[row]
        if item.error is None:
            return False
        key = self._keys.of(item.error)
        if self._reason and key != self._reason:
            return False
        if self._text in item.media_id.casefold() or self._is_listed(row):
            return True
        if key not in self._words:
            self._words[key] = short_reason(item.error, translate).casefold()
        return self._text in self._words[key]
