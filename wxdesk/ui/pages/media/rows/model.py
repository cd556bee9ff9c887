"""The rows of a batch as Qt wants them: a thin model over the batch's own list, which never copies or moves a row."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, QUrl

from wxdesk.media.forwarding.forwarded import Forwarded
from wxdesk.media.item import ItemState
from wxdesk.media.items import Items
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.rows.row import LONG, NUMBERS, Column, Row, row_of
from wxdesk.ui.pages.media.rows.shown_rows import ShownRows, ranges_of
from wxdesk.ui.widgets.tables.table import NO_INDEX, Index, Role, TableModel
from wxdesk.ui.widgets.text.texts import shortened
from wxdesk.wording.errors import describe

_REMEMBERED = 400  # rows: a few screens full
_RANGES_AT_MOST = 8  # with more of them, one that spans them all costs the views less
_SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class MediaModel(TableModel):
    """`refresh` looks at what the batch's threads have changed since; nothing else makes the views paint.

    A filter's rows, and the order they are sorted in, are given to `show_rows` and stay, whatever becomes of them, until
    others are given.
    """

    columns = Column
    numbers = NUMBERS

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Items = Items(())
        self._folder = ""  # with the separator behind it
        self._shown = ShownRows(0)
        self._forwarded: Mapping[int, Sequence[Forwarded]] = {}
        self._remembered: dict[int, Row] = {}  # by the batch's own number
        self._roles: dict[int, Callable[[int, int], Any]] = {
            int(Role.DisplayRole): lambda place, column: shortened(self.row(place).texts[column]),
            int(Role.ToolTipRole): self._tool_tip,
            int(Role.AccessibleTextRole): lambda place, column: (
                shortened(self.row(place).texts[column]) or "–"
            ),
        }

    def show_items(self, items: Items, folder: Path) -> None:
        """Show another batch's rows, all of them; its files are in `folder`."""
        self.beginResetModel()
        self._items, self._folder, self._forwarded = items, f"{folder}{os.sep}", {}
        self._shown = ShownRows(len(items))
        self._remembered.clear()
        self._items.take_changed()
        self.endResetModel()

    def show_rows(self, shown: ShownRows) -> None:
        """Show these rows of the batch only, or in another order."""
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def show_forwarded(self, forwarded: Mapping[int, Sequence[Forwarded]]) -> None:
        """Where the files of rows went, by the batch's own number; the latest first."""
        self._forwarded = forwarded
        self.say_again()

    def forwarded(self, row: int) -> Sequence[Forwarded]:
        return self._forwarded.get(row, ())

    @property
    def any_forwarded(self) -> bool:
        return bool(self._forwarded)

    @property
    def items(self) -> Items:
        return self._items

    @property
    def shown(self) -> ShownRows:
        return self._shown

    def shows(self, items: Items) -> bool:
        """Whether it shows this very batch already."""
        return items is self._items

    def refresh(self) -> None:
        """Tell the views which rows have changed since the last call, a few ranges at most."""
        changed = self._items.take_changed()
        if len(changed) > len(self._remembered):
            for row in self._remembered.keys() & set(changed):
                del self._remembered[row]
        else:
            for row in changed:
                self._remembered.pop(row, None)
        ranges = ranges_of(self._shown.places(changed))
        if len(ranges) > _RANGES_AT_MOST:
            ranges = [(ranges[0][0], ranges[-1][1])]
        for first, last in ranges:
            self.rows_changed(first, last)

    def say_again(self) -> None:
        """After a change of language."""
        self._remembered.clear()
        if len(self._shown):
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.rows_changed(0, len(self._shown) - 1)

    # --- rows -------------------------------------------------------------------------------------------------------
    def row(self, place: int) -> Row:
        """The row at `place`, counted from 0, as it is now."""
        number = self._shown[place]
        found = self._remembered.get(number)
        if found is None:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            found = self._remembered[number] = self.reader()(number)
        return found

    def reader(self) -> Callable[[int], Row]:
        """What gives the rows of this batch by its own numbers (from 0), as they are then; for any thread."""
        items, folder, forwarded = self._items, self._folder, self._forwarded
        return lambda row: row_of(items[row], folder, items.fields(row), forwarded.get(row, ()))

    def files_at(self, places: Iterable[int]) -> QMimeData:
        """The saved files of rows, to be dropped on a mail, a chat, a folder."""
        paths = (self.row(place).path for place in places)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in paths if path])
        return data

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def count(self) -> int:
        return len(self._shown)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column) + len(self._items.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role == Role.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.headings()[section] if 0 <= section < self.columnCount() else None
        return super().headerData(section, orientation, role)

    def rows_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def cell(self, row: int, column: int, role: int) -> Any:
        say = self._roles.get(role)
        return say(row, column) if say else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        saved = self._items.state(self._shown[index.row()]) is ItemState.SAVED
        return _SELECTABLE | Qt.ItemFlag.ItemIsDragEnabled if saved else _SELECTABLE

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return self.files_at(sorted({index.row() for index in indexes}))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    # --- what a cell says -------------------------------------------------------------------------------------------
    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("No."),
            self.tr("Media ID"),
            self.tr("File"),
            self.tr("Status"),
            self.tr("Size"),
            self.tr("Type"),
            self.tr("Reason"),
            self.tr("Forwarded to"),
            *self._items.columns,
        )

    def _tool_tip(self, place: int, column: int) -> Any:
        if column == Column.REASON:
            error = self.row(place).item.error
            return str(describe(error, translate)) if error else None
        told = column in LONG or column > Column.REASON
        return shortened(self.row(place).texts[column]) if told else None
