"""Which rows of a batch a view shows, and where: all of them, or those that a filter holds, in the list's order or
sorted by a column."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

RowNumbers = Sequence[int]

_LOOKED_UP_AT_MOST = 2000  # of more rows, saying "anywhere" costs less than finding each


def row_numbers(rows: Sequence[int]) -> "array[int]":
    """Ascending row numbers, four bytes each."""
    return array("I", rows)


class ShownRows:
    """A *row* is the batch's own number, from 0; a *place* is where a view has it. Never changed, only replaced."""

    def __init__(self, total: int, rows: RowNumbers | None = None, ordered: bool = False) -> None:
        """`rows`: ascending, unless they are `ordered` by something else (then it takes a while, and belongs on a
        worker); None for all."""
        self.rows: RowNumbers = range(total) if rows is None else rows
        self.filtered = len(self.rows) < total
        self.ordered = ordered
        self._places = _places_of(self.rows, total) if ordered else array("i")

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, place: int) -> int:
        return self.rows[place]

    def at_or_after(self, row: int) -> int:
        """The place of `row` or, where it is not shown, of the next one that is; `len` behind the last. Where the rows
        are ordered otherwise, the first place stands for a row that is not shown."""
        if self.ordered:
            return max(self._places[row], 0) if 0 <= row < len(self._places) else 0
        return min(max(row, 0), len(self.rows)) if not self.filtered else bisect_left(self.rows, row)

    def place(self, row: int) -> int | None:
        found = self.at_or_after(row)
        return found if found < len(self.rows) and self.rows[found] == row else None

    def places(self, rows: list[int]) -> list[int]:
        """The places, ascending, of ascending rows, as far as they are shown; of very many, every place there is."""
        if not self.filtered and not self.ordered:
            return rows
        if len(rows) > _LOOKED_UP_AT_MOST:
            return list(range(len(self.rows)))
        return sorted(place for row in rows if (place := self.place(row)) is not None)


def _places_of(rows: RowNumbers, total: int) -> "array[int]":
    """Where each row of the batch stands; -1 for one that is not shown."""
    places = array("i", [-1]) * total
    for place, row in enumerate(rows):
        places[row] = place
    return places


def ranges_of(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as the first and the last of neighbours."""
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ranges
