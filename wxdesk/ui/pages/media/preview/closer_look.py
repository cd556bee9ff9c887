"""Quick Look at the rows that are shown: which one it is, and the way from one to the next."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject

from wxdesk.ui.pages.media.preview.quick_look import QuickLook
from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.row import Column
from wxdesk.ui.pages.media.rows.views import RowViews

_Flag = QItemSelectionModel.SelectionFlag


class CloserLook(QObject):
    def __init__(
        self, quick_look: QuickLook, model: MediaModel, rows: RowViews, columns: ColumnChoice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._quick_look, self._model, self._rows, self._columns = quick_look, model, rows, columns
        rows.space_pressed.connect(self.open)
        quick_look.step_wanted.connect(self._on_step)
        quick_look.closed.connect(lambda: rows.view().setFocus())
        model.dataChanged.connect(self._on_rows_changed)

    def open(self) -> None:
        """Show the current row, or the first, over the whole window."""
        if self._model.rowCount():
            if not self._rows.table.currentIndex().isValid():
                self._go_to(0)
            self._show()

    def _on_step(self, by: int) -> None:
        place = self._rows.table.currentIndex().row() + by
        if 0 <= place < self._model.rowCount():
            self._go_to(place)
            self._show()

    def _go_to(self, place: int) -> None:
        selection = self._rows.table.selectionModel()
        selection.setCurrentIndex(self._model.index(place, 0), _Flag.ClearAndSelect | _Flag.Rows)
        self._rows.show_current()

    def _on_rows_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if (
            self._quick_look.isVisible()
            and first.row() <= self._rows.table.currentIndex().row() <= last.row()
        ):
            self._show()

    def _show(self) -> None:
        place = self._rows.table.currentIndex().row()
        row = self._model.row(place)
        own = [row.own[column] for column in self._columns.own_shown()]
        title = own[0] if own else row.texts[Column.NUMBER]
        further = " · ".join(filter(None, own[1:]))
        self._quick_look.show_row(row, title, further, place, self._model.rowCount())
