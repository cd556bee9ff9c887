"""The rows of a batch as Qt wants them: a thin model over the batch's own list, which never copies or moves a row."""

import os
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from wxdesk.media.item import Item, ItemState
from wxdesk.media.items import Items
from wxdesk.ui.language import translate
from wxdesk.wording.errors import tell
from wxdesk.wording.media import ITEM_STATES, short_reason, type_name
from wxdesk.wording.numbers import size

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

# state: colour of theme.Colours, icon
LOOKS: dict[ItemState, tuple[str, str]] = {
    ItemState.WAITING: ("faint", "soon"),
    ItemState.FETCHING: ("accent", "refresh"),
    ItemState.SAVED: ("good", "good"),
    ItemState.FAILED: ("bad", "bad"),
}
_REMEMBERED = 400  # rows: a few screens full
_RANGES_AT_MOST = 8  # with more of them, one that spans them all costs the views less
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class Column(IntEnum):
    NUMBER = 0
    MEDIA_ID = 1
    FILE = 2
    STATE = 3
    SIZE = 4
    TYPE = 5
    REASON = 6


NUMBERS = frozenset({Column.NUMBER, Column.SIZE})
LONG = frozenset({Column.MEDIA_ID, Column.FILE})  # told apart by both their ends


class Row(NamedTuple):
    """An item, what its columns say in the language of now, and where its file is ("" while it has none)."""

    item: Item
    texts: tuple[str, ...]
    path: str

    @property
    def state_word(self) -> str:
        return self.texts[Column.STATE]


class MediaModel(QAbstractTableModel):
    """`refresh` looks at what the batch's threads have changed since; nothing else makes the views paint."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Items = Items(())
        self._folder = ""  # with the separator behind it
        self._remembered: dict[int, Row] = {}
        self._roles: dict[int, Callable[[int, int], Any]] = {
            int(Role.DisplayRole): lambda row, column: self.row(row).texts[column],
            int(Role.TextAlignmentRole): lambda row, column: _RIGHT if column in NUMBERS else None,
            int(Role.ToolTipRole): self._tool_tip,
            int(Role.AccessibleTextRole): lambda row, column: self.row(row).texts[column] or "–",
        }

    def show_items(self, items: Items, folder: Path) -> None:
        """Show another batch's rows; its files are in `folder`."""
        self.beginResetModel()
        self._items, self._folder = items, f"{folder}{os.sep}"
        self._remembered.clear()
        self._items.take_changed()
        self.endResetModel()

    def shows(self, items: Items) -> bool:
        """Whether it shows these very rows already."""
        return items is self._items

    def refresh(self) -> None:
        """Tell the views which rows have changed since the last call, a few ranges at most."""
        changed = self._items.take_changed()
        if not changed:
            return
        for row in changed:
            self._remembered.pop(row, None)
        for first, last in _ranges(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def say_again(self) -> None:
        """After a change of language."""
        self._remembered.clear()
        if len(self._items):
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, len(Column) - 1))

    # --- rows -------------------------------------------------------------------------------------------------------
    def row(self, number: int) -> Row:
        """Row `number`, counted from 0, as it is now."""
        found = self._remembered.get(number)
        if found is None:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            found = self._remembered[number] = _row_of(self._items[number], self._folder)
        return found

    def as_table(self, numbers: Iterable[int]) -> str:
        """Rows as text that a spreadsheet takes: a line each, tabs between, sizes in bytes."""
        lines = []
        for number in numbers:
            item, texts, _ = self.row(number)
            cells = list(texts)
            cells[Column.SIZE] = str(item.size_bytes) if item.file else ""
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        return "\n".join(lines)

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = int(Role.DisplayRole)) -> Any:
        say = self._roles.get(role)
        return say(index.row(), index.column()) if say and index.isValid() else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Role.DisplayRole)) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return (
                _RIGHT
                if section in NUMBERS
                else int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            )
        return self._headings()[section] if role == Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        saved = self._items.state(index.row()) is ItemState.SAVED
        return _SELECTABLE | Qt.ItemFlag.ItemIsDragEnabled if saved else _SELECTABLE

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The saved files of these rows, to be dropped on a mail, a chat, a folder."""
        paths = (self.row(row).path for row in sorted({index.row() for index in indexes}))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in paths if path])
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    # --- what a cell says -------------------------------------------------------------------------------------------
    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("No."),
            self.tr("Media ID"),
            self.tr("File"),
            self.tr("State"),
            self.tr("Size"),
            self.tr("Type"),
            self.tr("Reason"),
        )

    def _tool_tip(self, row: int, column: int) -> Any:
        if column == Column.REASON:
            error = self.row(row).item.error
            return str(tell(error, translate)) if error else None
        return self.row(row).texts[column] if column in LONG else None


def _row_of(item: Item, folder: str) -> Row:
    saved = item.state is ItemState.SAVED
    return Row(
        item,
        (
            str(item.seq),
            item.media_id,
            item.file,
            translate("media", ITEM_STATES[item.state]),
            size(item.size_bytes) if saved else "",
            type_name(item.media_type, translate) if saved else "",
            short_reason(item.error, translate) if item.error else "",
        ),
        folder + item.file if item.file else "",
    )


def _ranges(rows: list[int]) -> list[tuple[int, int]]:
    """Ascending rows as ranges of neighbours."""
    ranges: list[tuple[int, int]] = []
    for row in rows:
        if ranges and row == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    return ranges if len(ranges) <= _RANGES_AT_MOST else [(rows[0], rows[-1])]
