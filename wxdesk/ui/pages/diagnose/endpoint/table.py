"""The tricky addresses as a table: what is tricky about each, and what the endpoint did with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from wxdesk.ui.pages.diagnose.endpoint.model import ICON_SIZE, Column, EndpointModel
from wxdesk.ui.widgets.tables.header import TableHeader
from wxdesk.ui.widgets.tables.table import Index, show_as_lines

# Parts of the width; what each column needs for its words differs little between the languages.
_SHARES: dict[Column, int] = {Column.STATE: 18, Column.TRICK: 26, Column.ADDRESS: 28, Column.HOW: 28}


class EndpointTable(QTableView):
    """`chosen` is emitted with the one row that is selected, or -1."""

    chosen = Signal(int)
    copied = Signal(str)

    def __init__(self, model: EndpointModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setObjectName("endpoint_table")
        self._build()
        self.selectionModel().selectionChanged.connect(lambda now, before: self.chosen.emit(self._row()))
        for signal in (model.dataChanged, model.modelReset):
            signal.connect(self._share)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Copy),
            self,
            self._copy,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        show_as_lines(self)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heading = TableHeader(self, 4)
        self.setHorizontalHeader(heading)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegateForColumn(Column.ADDRESS, _EndFirst(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        if self._row() >= 0:  # what is known of it comes up below and takes room
            self.scrollTo(self._model.index(self._row(), 0))

    def _share(self) -> None:
        """Where every address was signed right there is nothing to tell, and the addresses take the room."""
        self.setColumnHidden(Column.HOW, not self._model.tells_how())
        seen = {column: share for column, share in _SHARES.items() if not self.isColumnHidden(column)}
        width = self.viewport().width()
        for column, share in seen.items():
            self.setColumnWidth(column, width * share // sum(seen.values()))

    def _row(self) -> int:
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if len(rows) == 1 else -1

    def _copy(self) -> None:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if rows:
            self.copied.emit("\n".join("\t".join(self._model.texts(row)) for row in rows))


class _EndFirst(QStyledItemDelegate):
    """All addresses begin alike: where one is cut, its beginning goes."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft
