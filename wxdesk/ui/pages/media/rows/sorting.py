"""Rows sorted by a column: on a worker, a little at a time, so that the window goes on."""

import heapq
import re
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.ui.pages.media.rows.row import Column, Row
from wxdesk.ui.pages.media.rows.shown_rows import RowNumbers

# Sorting lets nobody else have the interpreter: so many rows take it a millisecond or two.
_ROWS_AT_ONCE = 500
_DIGITS = re.compile(r"[0-9]{1,18}")
_Value = Callable[[int], bytes | int]
_Key = tuple[bool, bytes | int, int]


@dataclass(frozen=True)
class SortOrder:
    column: int
    descending: bool = False

    def next(self, column: int) -> "SortOrder | None":
        """What another click on the heading of `column` asks for: up, down, the list's own order."""
        if column != self.column:
            return SortOrder(column)
        return None if self.descending else SortOrder(column, descending=True)


def sorted_rows(
    rows: RowNumbers,
    order: SortOrder,
    items: Items,
    row_of: Callable[[int], Row],
    breathe: Callable[[], None],
) -> "array[int]":
    """`rows`, ascending, in `order`; those that say the same stay in the list's order, and those that say nothing come
    last. `breathe` is called now and then, to let others go first or, raising, to call it off."""
    pieces = list(_pieces(rows, order, _value_of(order.column, items, row_of), breathe))
    found = array("I")
    for number, key in enumerate(heapq.merge(*pieces, reverse=order.descending)):
        if number % _ROWS_AT_ONCE == 0:
            breathe()
        found.append(abs(key[-1]))
    return found


def _pieces(
    rows: RowNumbers, order: SortOrder, value: _Value, breathe: Callable[[], None]
) -> Iterator[list[_Key]]:
    down = order.descending
    for first in range(0, len(rows), _ROWS_AT_ONCE):
        breathe()
        piece = [(value(row), row) for row in rows[first : first + _ROWS_AT_ONCE]]
        yield sorted([(bool(v) is down, v, -row if down else row) for v, row in piece], reverse=down)


def _value_of(column: int, items: Items, row_of: Callable[[int], Row]) -> _Value:
    values: dict[int, _Value] = {
        Column.NUMBER: lambda row: row + 1,
        Column.MEDIA_ID: lambda row: natural(items.media_id(row)),
        Column.FILE: lambda row: natural(items[row].file),
        Column.STATE: lambda row: 1 + items.state(row),
        Column.SIZE: lambda row: items[row].size_bytes,
    }
    if column == Column.TYPE:
        return lambda row: (
            natural(items[row].media_type.value) if items.state(row) is ItemState.SAVED else b""
        )
    if column == Column.REASON:
        return lambda row: (
            natural(row_of(row).texts[column]) if items[row].error or not items[row].confirmed else b""
        )
    if column >= len(Column):
        return lambda row: natural(items.fields(row)[column - len(Column)])
    return values.get(column, lambda row: natural(row_of(row).texts[column]))


def natural(text: str) -> bytes:
    """What a text is sorted by: upper and lower case alike, numbers by their size, Chinese as GB 2312 has it, whose
    common characters stand in the order of pinyin."""
    padded = _DIGITS.sub(lambda found: found[0].zfill(18), text.strip().casefold())
    return padded.encode("gb18030", "replace")
