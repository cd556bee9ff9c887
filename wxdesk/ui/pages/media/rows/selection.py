"""The chosen rows of a batch, as the batch numbers them: they stay chosen while a filter comes and goes."""

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.shown_rows import ranges_of

# A choice in more pieces is let go when the rows change: Qt compares each piece with each.
_PIECES_AT_MOST = 1000
_Flag = QItemSelectionModel.SelectionFlag


class RowSelection(QObject):
    """What a filter hides is not acted upon, and chosen again once it is back, unless something else was chosen.

    `changed`: other rows are chosen, or none.
    """

    changed = Signal()

    def __init__(self, model: MediaModel, selection: QItemSelectionModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._selection = model, selection
        self._hidden: frozenset[int] = frozenset()
        self._hidden_current: int | None = None
        self._keeping = False
        selection.selectionChanged.connect(self._forget_hidden)
        selection.currentRowChanged.connect(self._forget_hidden)
        model.modelReset.connect(self._forget_hidden)
        selection.selectionChanged.connect(self.changed)
        model.modelReset.connect(self.changed)

    def places(self) -> list[int]:
        """Where the chosen rows are shown, ascending."""
        return [place for first, last in pieces_of(self._selection) for place in range(first, last + 1)]

    def count(self) -> int:
        """How many are chosen of those that are shown."""
        return sum(last + 1 - first for first, last in pieces_of(self._selection))

    def rows(self) -> list[int]:
        """The chosen rows that are shown, in the order they are shown in."""
        shown = self._model.shown
        return [shown[place] for place in self.places()]

    @contextlib.contextmanager
    def kept(self) -> Iterator[None]:
        """Within it the model shows other rows of the same batch."""
        current = self._selection.currentIndex()
        row = self._model.shown[current.row()] if current.isValid() else self._hidden_current
        chosen = self._hidden.union(self.rows())
        self._keeping = True
        try:
            yield
            self._choose(chosen)
            self._make_current(row)
        finally:
            self._keeping = False

    def _choose(self, rows: frozenset[int]) -> None:
        shown = self._model.shown
        everything = len(rows) == len(self._model.items)
        places = (
            list(range(len(shown)))
            if everything
            else sorted(place for row in rows if (place := shown.place(row)) is not None)
        )
        self._hidden = rows.difference(shown[place] for place in places)
        pieces = ranges_of(places)
        if len(pieces) > _PIECES_AT_MOST:
            self._hidden = frozenset()
            return
        chosen, last_column = QItemSelection(), self._model.columnCount() - 1
        for first, last in pieces:
            chosen.select(self._model.index(first, 0), self._model.index(last, last_column))
        self._selection.select(chosen, _Flag.ClearAndSelect)

    def _make_current(self, row: int | None) -> None:
        place = None if row is None else self._model.shown.place(row)
        self._hidden_current = row if place is None else None
        if place is not None:
            self._selection.setCurrentIndex(self._model.index(place, 0), _Flag.NoUpdate)

    def _forget_hidden(self) -> None:
        if not self._keeping:
            self._hidden, self._hidden_current = frozenset(), None


def pieces_of(selection: QItemSelectionModel) -> list[tuple[int, int]]:
    """The first and the last place of every piece of a selection, in order. `selectedRows` would make an index of each
    row, a hundred thousand of them."""
    ranges = selection.selection()
    pieces: list[tuple[int, int]] = []
    for first, last in sorted((one.top(), one.bottom()) for one in map(ranges.at, range(ranges.count()))):
        if pieces and first <= pieces[-1][1] + 1:
            pieces[-1] = (pieces[-1][0], max(last, pieces[-1][1]))
        else:
            pieces.append((first, last))
    return pieces
