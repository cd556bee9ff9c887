"""What all tables have in common: a model over a list of our own, and how its lines look."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView

from wxdesk.ui import theme
from wxdesk.ui.widgets.text.texts import as_plain

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
Role = Qt.ItemDataRole

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel):
    """A subclass names its `columns`, those that hold `numbers`, and says the rest in the methods that are empty here."""

    columns: type[IntEnum]
    numbers: frozenset[int] = frozenset()

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def headings(self) -> tuple[str, ...]:
        """In the language of now."""
        raise NotImplementedError

    def cell(self, row: int, column: int, role: int) -> object:
        """What Qt's `data` is to say; never asked for the alignment."""
        raise NotImplementedError

    def rows_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def headings_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    # --- Qt ---------------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Role.TextAlignmentRole:
            return self._alignment(section)
        return self.headings()[section] if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Role.TextAlignmentRole:
            return self._alignment(index.column())
        found = self.cell(index.row(), index.column(), role)
        return as_plain(found) if role == Role.ToolTipRole and isinstance(found, str) else found

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if column in self.numbers else _LEFT


def paint_choice(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Behind a line of a list: tinted where it is chosen, half so under the mouse."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        tint = theme.colours(option.palette).colour("accent_tint")
        tint.setAlphaF(1.0 if chosen else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6)


def show_as_lines(table: QTableView) -> None:
    """Rows that are chosen whole, without a grid; they and the headings are as high as a text needs."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    height = table.fontMetrics().height() + 12
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(height)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setFixedHeight(height)
