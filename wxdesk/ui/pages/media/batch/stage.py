"""A batch in view: how far it is, its rows as a table or as pictures, and the chosen one beside them."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from wxdesk.media.batch import Batch
from wxdesk.ui import desktop, theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.memory import Memory
from wxdesk.ui.pages.media.batch.bar import BatchBar
from wxdesk.ui.pages.media.batch.ui_priority import UiPriority
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.preview.pane import PreviewPane
from wxdesk.ui.pages.media.rows.actions import RowActions
from wxdesk.ui.pages.media.rows.filter import Show
from wxdesk.ui.pages.media.rows.filter_bar import FilterBar
from wxdesk.ui.pages.media.rows.filtering import RowFiltering
from wxdesk.ui.pages.media.rows.grid import MediaGrid
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.shown_rows import RowNumbers
from wxdesk.ui.pages.media.rows.table import MediaTable
from wxdesk.ui.pages.media.rows.views import RowViews
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.text.texts import as_plain

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
        memory: Memory,
        priority: UiPriority,
        decoder: Decoder,
    ) -> None:
        super().__init__()
        self._model = MediaModel(self)
        self._clipboard, self._memory = clipboard, memory
        self._build(tasks, priority, decoder)
        self._connect()
        self._restore()

    def _build(self, tasks: Tasks, priority: UiPriority, decoder: Decoder) -> None:
        self.bar = BatchBar()
        self.bar.setObjectName("media_progress")
        self.filtering = RowFiltering(tasks, priority, self)
        self.filter_bar = FilterBar(priority)
        self.rows = RowViews(self._model, priority, decoder)
        self.row_actions = RowActions(self._model, self.rows.choice, tasks, self._clipboard, priority)
        self.preview = PreviewPane(tasks, self._clipboard, decoder)
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
        column.addLayout(self._build_line())
        column.addWidget(self.filter_bar)
        column.addWidget(self._splitter, 1)

    def _build_line(self) -> QHBoxLayout:
        self._folder_label = Label(colour="faint", wrap=False)
        self._folder = QLineEdit()
        self._folder.setReadOnly(True)
        self._folder.setObjectName("media_batch_folder")
        self._folder_label.setBuddy(self._folder)
        self.open_folder = Button(icon_name="folder")
        self.open_folder.setObjectName("media_open_folder")
        self.save_report = Button()
        self.save_report.setObjectName("media_save_report")
        self._as_grid = Button(icon_name="grid")
        self._as_table = Button(icon_name="list")
        self._with_preview = Button(icon_name="eye")
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addWidget(self._folder_label)
        line.addWidget(self._folder, 1)
        line.addWidget(self.open_folder)
        line.addWidget(self.save_report)
        line.addSpacing(theme.GRID)
        for name, button in (
            ("show_grid", self._as_grid),
            ("show_table", self._as_table),
            ("show_preview", self._with_preview),
        ):
            button.setObjectName(f"media_{name}")
            button.setCheckable(True)
            line.addWidget(button)
        self._group = QButtonGroup(self)
        self._group.addButton(self._as_grid)
        self._group.addButton(self._as_table)
        return line

    def _connect(self) -> None:
        self.open_folder.clicked.connect(self.open_the_folder)
        self.save_report.clicked.connect(lambda: self.row_actions.save_report(self))
        self._as_grid.toggled.connect(self._on_view_chosen)
        self._with_preview.toggled.connect(self._on_preview_toggled)
        self._splitter.splitterMoved.connect(self._remember_splitter)
        self._model.dataChanged.connect(self._on_rows_changed)
        self.filter_bar.changed.connect(self.filtering.ask)
        self.filter_bar.refresh_wanted.connect(self.filtering.again)
        self.filtering.found.connect(self._on_found)
        self.filtering.surveyed.connect(self._on_surveyed)
        self.rows.current_changed.connect(self._show_current)
        self.rows.activated.connect(self.preview.open_file)
        self.rows.space_pressed.connect(self._with_preview.toggle)
        self.rows.copy_pressed.connect(self.row_actions.copy_rows)
        self.rows.menu_wanted.connect(self._on_menu)
        self.row_actions.retry_wanted.connect(self.retry_wanted)
        self.preview.retry_wanted.connect(self.retry_wanted)

    def _restore(self) -> None:
        (self._as_grid if self._memory.media_grid else self._as_table).setChecked(True)
        self._with_preview.setChecked(self._memory.media_preview)
        self.preview.setVisible(self._memory.media_preview)
        self._splitter.setSizes(self._memory.media_sizes or _SIZES)

    def retranslate(self) -> None:
        self._folder_label.setText(self.tr("Saved in"))
        self._folder.setAccessibleName(self.tr("Saved in"))
        self.open_folder.setText(self.tr("&Open folder"))
        for button, words in (
            (self._as_grid, self.tr("Show as pictures")),
            (self._as_table, self.tr("Show as a table")),
            (self._with_preview, self.tr("Show the preview (Space)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.save_report.setText(self.tr("Save &report…"))
        self.save_report.setToolTip(self.tr("The rows that are shown, as a table that Excel opens"))
        self.filter_bar.retranslate()
        self.rows.retranslate()
        self.preview.retranslate()
        self._model.say_again()

    def open_the_folder(self) -> bool:
        """Open the batch's folder with the system's file manager; False when there is none."""
        return desktop.open_path(Path(self._folder.text()))

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
    def show_batch(self, batch: Batch) -> None:
        """All rows of another batch; nothing happens where it is shown already."""
        if self._model.shows(batch.items):
            return
        self._model.show_items(batch.items, batch.folder)
        self._folder.setText(str(batch.folder))
        self._folder.setToolTip(as_plain(str(batch.folder)))
        self.filtering.show_items(batch.items)
        self.filter_bar.clear()
        self.filter_bar.show_reasons(())
        self.rows.show_all()
        if self.isVisible():
            self.view().setFocus()

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

    def _on_found(self, rows: RowNumbers | None) -> None:
        self.rows.show_rows(rows)
        self.filter_bar.show_news(self.filtering.news)
        self.filter_bar.show_matches(None if rows is None else len(rows))

    def _on_surveyed(self) -> None:
        self.filter_bar.show_reasons(self.filtering.reasons)
        self.filter_bar.show_news(self.filtering.news)

    # --- following --------------------------------------------------------------------------------------------------
    def _on_view_chosen(self, as_grid: bool) -> None:
        self.rows.show_as_grid(as_grid)
        self._memory.media_grid = as_grid

    def _on_menu(self, at: QPoint) -> None:
        self.row_actions.menu(self).popup(at)

    def _on_preview_toggled(self, shown: bool) -> None:
        self.preview.setVisible(shown)
        self._memory.media_preview = shown
        self._show_current()

    def _remember_splitter(self) -> None:
        self._memory.media_sizes = self._splitter.sizes()

    def _on_rows_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.table.currentIndex().row() <= last.row():
            self._show_current()

    def _show_current(self) -> None:
        row = self.table.currentIndex().row()
        if not self._with_preview.isChecked() or row >= self._model.rowCount():
            return
        if row < 0:
            self.preview.show_item(None, None)
        else:
            shown = self._model.row(row)
            self.preview.show_item(shown.item, Path(shown.path) if shown.path else None)
