"""Which columns of a batch are shown, in which order and how wide: chosen once, remembered, and fewer where there is no
room for them. The preview shows all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.ui.pages.media.rows.row import Column

_REMEMBERED_AT_MOST = 100
_OWN_AT_FIRST = 4  # of a list's own columns; further ones are chosen
_SHARED_BY_NOBODY = 0


@dataclass(frozen=True)
class _Width:
    """In units of the font's average character: what a column needs, and its part of the room that is left."""

    least: int
    share: int = _SHARED_BY_NOBODY


_WIDTHS: dict[Column, _Width] = {
    Column.NUMBER: _Width(0),  # as wide as its picture and its digits are
    Column.MEDIA_ID: _Width(18, 38),
    Column.FILE: _Width(18, 24),
    Column.STATE: _Width(15),
    Column.SIZE: _Width(10),
    Column.TYPE: _Width(9),
    Column.REASON: _Width(14, 26),
    Column.FORWARDED: _Width(18, 16),
}
_OWN = _Width(13, 26)
# What is left out first where there is no room for all that is to be shown; then the list's own, but for the first two.
_SPARED = (
    Column.TYPE,
    Column.MEDIA_ID,
    Column.SIZE,
    Column.FORWARDED,
)
_FRONT, _BACK = (
    (Column.NUMBER,),
    (
        Column.FILE,
        Column.STATE,
        Column.SIZE,
        Column.TYPE,
        Column.REASON,
        Column.FORWARDED,
        Column.MEDIA_ID,
    ),
)


class ColumnChoice:
    """`remembered`: column (a name of the list's, or #file) to whether it is shown, as somebody chose; `dragged`: to the
    pixels that somebody made it wide."""

    def __init__(self, remembered: dict[str, bool], dragged: dict[str, int] | None = None) -> None:
        self._remembered = remembered
        self.dragged = {} if dragged is None else dragged
        self._own: tuple[str, ...] = ()
        self.any_forwarded = False

    def show_list(self, own: Sequence[str]) -> None:
        """Another batch, with these columns of its list."""
        self._own, self.any_forwarded = tuple(own), False

    def order(self) -> list[int]:
        """Every column as they stand from left to right: what tells people apart first."""
        own = range(len(Column), len(Column) + len(self._own))
        front = (*_FRONT, *own) if own else (*_FRONT, Column.MEDIA_ID)
        return [*front, *(column for column in _BACK if column not in front)]

    def shown(self) -> list[int]:
        """Those that are to be shown, from left to right."""
        return [column for column in self.order() if self.is_shown(column)]

    def own_shown(self) -> list[int]:
        """Of the list's own columns those to be shown, from 0."""
        return [column - len(Column) for column in self.shown() if column >= len(Column)]

    def is_shown(self, column: int) -> bool:
        return column == Column.NUMBER or self._remembered.get(self.name(column), self._at_first(column))

    def choose(self, column: int, shown: bool) -> None:
        key = self.name(column)
        self._remembered.pop(key, None)
        self._remembered[key] = shown
        for oldest in list(self._remembered)[:-_REMEMBERED_AT_MOST]:
            del self._remembered[oldest]

    def widths(self, room: int, unit: int, number: int) -> dict[int, int]:
        """Pixels of each column that is shown where there are `room` of them: `unit` for a character, `number` for the
        first column. Those that were dragged stay as they are, and the table scrolls where they need more."""
        fitting = self._fitting((room - number) // unit)
        dragged = {one: self.dragged[self.name(one)] for one in fitting if self.name(one) in self.dragged}
        least = {column: _width_of(column).least * unit for column in fitting}
        least = {**least, Column.NUMBER: number, **dragged}
        needed = sum(least.values())
        if needed > room and not dragged:  # nothing more can be left out
            return {column: pixels * room // needed for column, pixels in least.items()}
        shares = {column: _width_of(column).share for column in fitting if column not in dragged}
        parts, left = sum(shares.values()), max(room - needed, 0)
        return {
            column: pixels + (left * shares.get(column, 0) // parts if parts else 0)
            for column, pixels in least.items()
        }

    def _fitting(self, units: int) -> list[int]:
        shown = self.shown()
        own = [column for column in shown if column >= len(Column)]
        spared = [column for column in _SPARED if own or column != Column.MEDIA_ID]
        for column in (*spared, *reversed(own[2:]), Column.FILE, *own[1:2]):
            if sum(_width_of(one).least for one in shown) <= units:
                break
            if column in shown:
                shown.remove(column)
        return shown

    def _at_first(self, column: int) -> bool:
        if column >= len(Column):
            return column < len(Column) + _OWN_AT_FIRST
        if column == Column.FORWARDED:
            return self.any_forwarded
        return not self._own or column not in (Column.MEDIA_ID, Column.TYPE)

    def name(self, column: int) -> str:
        """By which it is remembered."""
        return f"#{Column(column).name.lower()}" if column < len(Column) else self._own[column - len(Column)]


def _width_of(column: int) -> _Width:
    return _WIDTHS[Column(column)] if column < len(Column) else _OWN
