"""A batch in view: how far it is, its rows as a table or as pictures, and the chosen one beside them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from wxdesk.media.batch import Batch
from wxdesk.media.forwarding.forwarded import Forwarded
from wxdesk.ui import desktop, theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.batch.bar import BatchBar
from wxdesk.ui.pages.media.batch.view_line import ViewLine
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.preview.closer_look import CloserLook
from wxdesk.ui.pages.media.preview.pane import PreviewPane
from wxdesk.ui.pages.media.preview.quick_look import QuickLook
from wxdesk.ui.pages.media.rows.actions import RowActions
from wxdesk.ui.pages.media.rows.column_menu import column_menu
from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.filters.bar import FilterBar
from wxdesk.ui.pages.media.rows.filters.filtering import RowFiltering
from wxdesk.ui.pages.media.rows.filters.row_filter import Show
from wxdesk.ui.pages.media.rows.grid import MediaGrid
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.shown_rows import RowNumbers, ShownRows
from wxdesk.ui.pages.media.rows.sorting import SortOrder
from wxdesk.ui.pages.media.rows.table import MediaTable
from wxdesk.ui.pages.media.rows.views import RowViews
from wxdesk.ui.pages.media.tab_order import read_in_order
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.window_state import WindowState

_SIZES = (640, 260)


class BatchStage(QWidget):
    """Table and grid show the same model and choose the same rows; which of them, and the preview, is remembered.

    `retry_wanted(rows)`: the batch's own numbers of rows, some of which have failed.
    """

    retry_wanted = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        clipboard: Clipboard,
        memory: WindowState,
        priority: UiPriority,
        decoder: Decoder,
    ) -> None:
        super().__init__()
        self._model = MediaModel(self)
        self._clipboard, self._memory = clipboard, memory
        self._columns = ColumnChoice(memory.media_columns, memory.media_widths)
        self._build(tasks, priority, decoder)
        self._connect()
        self._restore()

    def _build(self, tasks: Tasks, priority: UiPriority, decoder: Decoder) -> None:
        self.bar = BatchBar()
        self.bar.setObjectName("media_progress")
        self._line = ViewLine()
        self.filtering = RowFiltering(tasks, priority, self._model.reader, self)
        self.filter_bar = FilterBar(priority)
        self.rows = RowViews(self._model, priority, decoder, self._columns)
        self.row_actions = RowActions(self._model, self.rows.choice, tasks, self._clipboard, priority)
        self.preview = PreviewPane(tasks, self._clipboard, decoder)
        self.quick_look = QuickLook(self, tasks, decoder)
        self._closer_look = CloserLook(self.quick_look, self._model, self.rows, self._columns, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(theme.CARD_PADDING)
        self._splitter.addWidget(self.rows)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 1)
        self.rows.setMinimumWidth(260)
        self.preview.setMinimumWidth(200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self._line)
        column.addWidget(self.filter_bar)
        column.addWidget(self._splitter, 1)
        read_in_order((*self._line.keys(), *self.filter_bar.keys(), self.rows.table, self.rows.grid))

    def _connect(self) -> None:
        self._line.grid_chosen.connect(self._show_as_grid)
        self._line.columns_wanted.connect(self._on_columns)
        self._line.preview_toggled.connect(self._on_preview_toggled)
        headings = self.rows.table.headings
        headings.customContextMenuRequested.connect(
            lambda at: self._column_menu().popup(headings.mapToGlobal(at))
        )
        headings.sectionClicked.connect(self._on_heading)
        self._splitter.splitterMoved.connect(self._remember_splitter)
        self._model.dataChanged.connect(self._on_rows_changed)
        self.filter_bar.changed.connect(self.filtering.ask)
        self.filter_bar.refresh_wanted.connect(self.filtering.again)
        self.filtering.found.connect(self._on_found)
        self.filtering.surveyed.connect(self._on_surveyed)
        self.rows.current_changed.connect(self._show_current)
        self.rows.activated.connect(self.preview.open_file)
        self.preview.large_wanted.connect(self._closer_look.open)
        self.rows.choice.changed.connect(self._show_chosen)
        self.rows.copy_pressed.connect(self.row_actions.copy_rows)
        self.rows.menu_wanted.connect(self._on_menu)
        self.row_actions.retry_wanted.connect(self.retry_wanted)
        self.preview.retry_wanted.connect(self.retry_wanted)

    def _restore(self) -> None:
        self._show_as_grid(self._memory.media_grid)
        self._line.with_preview.setChecked(self._memory.media_preview)
        self.preview.setVisible(self._memory.media_preview)
        self._splitter.setSizes(self._memory.media_sizes or _SIZES)

    def retranslate(self) -> None:
        self._line.retranslate()
        self._show_chosen()
        self.bar.setAccessibleName(self.tr("Progress"))
        self.filter_bar.retranslate()
        self.rows.retranslate()
        self.preview.retranslate()
        self.quick_look.retranslate()
        self._model.say_again()

    def open_the_folder(self) -> bool:
        """Open the batch's folder with the system's file manager; False when there is none."""
        return desktop.open_path(Path(self._folder.text()))

    def save_report(self) -> None:
        """Ask where to, beginning with the batch's own folder."""
        self.row_actions.save_report(self, Path(self._folder.text()))

    @property
    def _folder(self) -> QLineEdit:
        return self._line.folder

    @property
    def table(self) -> MediaTable:
        return self.rows.table

    @property
    def grid(self) -> MediaGrid:
        return self.rows.grid

    def view(self) -> MediaTable | MediaGrid:
        """The one of the two that is shown."""
        return self.rows.view()

    # --- the batch --------------------------------------------------------------------------------------------------
    def show_batch(self, batch: Batch) -> bool:
        """All rows of another batch; False, and nothing happens, where it is shown already."""
        if self._model.shows(batch.items):
            return False
        self._model.show_items(batch.items, batch.folder)
        self._columns.show_list(batch.items.columns)
        self.rows.table.headings.show_order(None)
        self._line.show_folder(batch.folder)
        self.filtering.show_items(batch.items)
        self.filter_bar.clear()
        self.filter_bar.show_reasons(())
        self.rows.show_all()
        if self.isVisible():
            self.view().setFocus()
        return True

    def refresh(self, batch: Batch) -> None:
        """Show which rows have changed, and how far the batch is."""
        self._model.refresh()
        self._show_progress(batch)

    def show_counts(self, batch: Batch) -> None:
        """Show how far the batch is, how many rows are in which state, and why they failed."""
        self._show_progress(batch)
        counts = batch.items.counts()
        self.filter_bar.show_counts(counts)
        self.filtering.look(counts)

    def _show_progress(self, batch: Batch) -> None:
        progress = batch.progress()
        self.bar.show_counts(progress.succeeded, progress.failed, progress.total)

    def failed_shown(self) -> RowNumbers | None:
        """The rows that a filter for failed ones shows; None without one."""
        failed = self.filter_bar.chosen().show is Show.FAILED and self._model.shown.filtered
        return self._model.shown.rows if failed else None

    def ask_for_text(self) -> None:
        if self.isVisible():
            self.filter_bar.focus_text()

    def search_again(self) -> None:
        if self.isVisible():
            self.filtering.again()

    def clear_filter(self) -> bool:
        """Show all rows, and go back to them; False when they were shown."""
        typing = self.filter_bar.text.hasFocus()
        if not typing and self.filter_bar.chosen().lets_all_through:
            return False
        self.filter_bar.clear()
        if typing:
            self.view().setFocus()
        return True

    def _on_found(self, shown: ShownRows) -> None:
        self.rows.show_rows(shown)
        self.rows.table.headings.show_order(self.filtering.order)
        self.filter_bar.show_news(self.filtering.news)
        self.filter_bar.show_matches(len(shown) if shown.filtered else None)

    def _on_surveyed(self) -> None:
        self.filter_bar.show_reasons(self.filtering.reasons)
        self.filter_bar.show_news(self.filtering.news)

    # --- following --------------------------------------------------------------------------------------------------
    def _show_as_grid(self, as_grid: bool) -> None:
        self._line.show_as_grid(as_grid)
        self.rows.show_as_grid(as_grid)
        self._memory.media_grid = as_grid

    def _on_heading(self, column: int) -> None:
        order = self.filtering.order
        self.filtering.sort(order.next(column) if order else SortOrder(column))

    def _on_columns(self) -> None:
        button = self._line.columns
        self._column_menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _column_menu(self) -> QMenu:
        headings, order = self._model.headings(), self.filtering.order
        return column_menu(
            self,
            self._columns,
            headings,
            order,
            self._on_column_chosen,
            self.filtering.sort,
            self._on_widths_forgotten,
        )

    def _on_column_chosen(self, column: int, shown: bool) -> None:
        self._columns.choose(column, shown)
        self.rows.show_columns()

    def _on_widths_forgotten(self) -> None:
        self._columns.dragged.clear()
        self.rows.show_columns()

    def show_forwarded(self, forwarded: Mapping[int, Sequence[Forwarded]]) -> None:
        """Where the files of the batch's rows (from 0) went."""
        self._columns.any_forwarded = bool(forwarded)
        self._model.show_forwarded(forwarded)
        self.rows.show_columns()
        self._show_current()

    def _show_chosen(self) -> None:
        self.filter_bar.show_chosen(self.rows.choice.count())

    def _on_menu(self, at: QPoint) -> None:
        self.row_actions.menu(self).popup(at)

    def _on_preview_toggled(self, shown: bool) -> None:
        self.preview.setVisible(shown)
        self._memory.media_preview = shown
        self._show_current()
        QTimer.singleShot(0, self.rows, self.rows.show_current)  # once the rows have their new width

    def _remember_splitter(self) -> None:
        self._memory.media_sizes = self._splitter.sizes()

    def _on_rows_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.table.currentIndex().row() <= last.row():
            self._show_current()

    def _show_current(self) -> None:
        row = self.table.currentIndex().row()
        if not self._line.with_preview.isChecked() or row >= self._model.rowCount():
            return
        if row < 0:
            self.preview.show_row(None, ())
        else:
            self.preview.show_row(self._model.row(row), self._model.items.columns)
