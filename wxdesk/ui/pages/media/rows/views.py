"""The rows of a batch as a table or as pictures, whichever is chosen: the same rows, the same choice in both."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStackedWidget

from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.grid import MediaGrid
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.selection import RowSelection
from wxdesk.ui.pages.media.rows.shown_rows import ShownRows
from wxdesk.ui.pages.media.rows.table import MediaTable
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.widgets import Card
from wxdesk.ui.widgets.symbol import EmptyState

_Hint = QAbstractItemView.ScrollHint


class RowViews(QStackedWidget):
    """`activated`: a row is to be opened. The others: keys and the menu of whichever view is shown."""

    activated = Signal()
    space_pressed = Signal()
    copy_pressed = Signal()
    menu_wanted = Signal(QPoint)
    current_changed = Signal()

    def __init__(
        self, model: MediaModel, priority: UiPriority, decoder: Decoder, columns: ColumnChoice
    ) -> None:
        super().__init__()
        self._model, self._columns = model, columns
        self._as_grid = False
        thumbnails = Thumbnails(decoder, self)
        self.table = MediaTable(model, thumbnails, priority, columns)
        self.grid = MediaGrid(model, thumbnails, priority, columns)
        self.grid.setSelectionModel(self.table.selectionModel())
        self.choice = RowSelection(model, self.table.selectionModel(), self)
        self._nothing = EmptyState()
        framed = Card()
        framed.body.setContentsMargins(1, 6, 1, 6)
        framed.body.addWidget(self.table)
        for widget in (framed, self.grid, self._nothing):
            self.addWidget(widget)
        self.table.selectionModel().currentRowChanged.connect(self.current_changed)
        for name, view in (("media_table", self.table), ("media_grid", self.grid)):
            view.setObjectName(name)
            view.activated.connect(self.activated)
            view.installEventFilter(self)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._on_menu)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Media"))
        self.grid.setAccessibleName(self.tr("Media"))
        self._nothing.say(
            "media", "faint", self.tr("No row matches the filter."), self.tr("Esc shows all rows again.")
        )

    def view(self) -> MediaTable | MediaGrid:
        """The one of the two that is shown."""
        return self.grid if self._as_grid else self.table

    def show_as_grid(self, as_grid: bool) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._as_grid = as_grid
        self._show()
        current = self.view().currentIndex()
        if current.isValid():
            self.view().scrollTo(current)
        if had_focus:
            self.view().setFocus()

    def show_rows(self, shown: ShownRows) -> None:
        """Show other rows of the same batch, or in another order. What was chosen stays so, and what was in view stays
        there: the current row, or else the first."""
        view, before = self.view(), self._model.shown
        seen = view.visible_rows()
        anchor = before[seen.start] if seen and not shown.ordered else -1
        was_seen = view.currentIndex().row() in seen
        with self.choice.kept():
            self._model.show_rows(shown)
        self._show()
        if count := len(shown):
            view.doItemsLayout()
            place = min(shown.at_or_after(anchor), count - 1)
            view.scrollTo(self._model.index(place, 0), _Hint.PositionAtTop)
            if was_seen:
                self.show_current()
        self.current_changed.emit()

    def show_current(self) -> None:
        """Scroll to the current row, unless it is in view."""
        current = self.view().currentIndex()
        if current.isValid() and not self._is_seen(current):
            self.view().scrollTo(current, _Hint.PositionAtCenter)

    def show_columns(self) -> None:
        """Other columns were chosen."""
        self.table.lay_out()
        self.grid.lay_out()

    def _is_seen(self, index: QModelIndex) -> bool:
        view = self.view()
        return view.viewport().rect().contains(view.visualRect(index).center())

    def show_all(self) -> None:
        """After the model was given another batch: from its first row on."""
        self._show()
        self.show_columns()
        for view in (self.table, self.grid):
            view.verticalScrollBar().setValue(0)
        self.current_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.space_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
        else:
            return super().eventFilter(watched, event)
        return True

    def _show(self) -> None:
        empty = self._model.shown.filtered and not len(self._model.shown)
        self.setCurrentIndex(2 if empty else int(self._as_grid))

    def _on_menu(self, at: QPoint) -> None:
        self.menu_wanted.emit(self.view().viewport().mapToGlobal(at))
