"""A batch in view: how far it is, its rows as a table or as pictures, and the chosen one beside them."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wxdesk.ui import desktop, theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.batch_bar import BatchBar
from wxdesk.ui.pages.media.courtesy import Courtesy
from wxdesk.ui.pages.media.media_grid import MediaGrid
from wxdesk.ui.pages.media.media_model import MediaModel
from wxdesk.ui.pages.media.media_table import MediaTable
from wxdesk.ui.pages.media.preview_pane import PreviewPane
from wxdesk.ui.pages.media.thumbnails import Thumbnails
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Card, Label

_SHOWN_AS_GRID, _PREVIEW, _SPLITTER = "media/grid", "media/preview", "media/splitter"


class BatchStage(QWidget):
    """Table and grid show the same model and choose the same rows; which of them, and the preview, is remembered."""

    def __init__(
        self, model: MediaModel, tasks: Tasks, clipboard: Clipboard, memory: QSettings, courtesy: Courtesy
    ) -> None:
        super().__init__()
        self._model, self._clipboard, self._memory = model, clipboard, memory
        self._build(tasks, courtesy)
        self._connect()
        self._restore()

    def _build(self, tasks: Tasks, courtesy: Courtesy) -> None:
        thumbnails = Thumbnails(courtesy, self)
        self.bar = BatchBar()
        self.bar.setObjectName("media_progress")
        self.table = MediaTable(self._model, thumbnails, courtesy)
        self.grid = MediaGrid(self._model, thumbnails, courtesy)
        self.grid.setSelectionModel(self.table.selectionModel())
        self.preview = PreviewPane(tasks, self._clipboard)
        self.table.setObjectName("media_table")
        self.grid.setObjectName("media_grid")
        framed = Card()
        framed.body.setContentsMargins(1, 6, 1, 6)
        framed.body.addWidget(self.table)
        self._rows = QStackedWidget()
        self._rows.addWidget(framed)
        self._rows.addWidget(self.grid)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(theme.CARD_PADDING)
        self._splitter.addWidget(self._rows)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 1)
        self._rows.setMinimumWidth(260)
        self.preview.setMinimumWidth(200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.CARD_PADDING)
        column.addWidget(self.bar)
        column.addLayout(self._build_line())
        column.addWidget(self._splitter, 1)

    def _build_line(self) -> QHBoxLayout:
        self._folder_label = Label(colour="faint", wrap=False)
        self._folder = QLineEdit()
        self._folder.setReadOnly(True)
        self._folder.setObjectName("media_batch_folder")
        self._folder_label.setBuddy(self._folder)
        self.open_folder = Button(icon_name="folder")
        self.open_folder.setObjectName("media_open_folder")
        self._as_grid = Button(icon_name="grid")
        self._as_table = Button(icon_name="list")
        self._with_preview = Button(icon_name="eye")
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addWidget(self._folder_label)
        line.addWidget(self._folder, 1)
        line.addWidget(self.open_folder)
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
        self._as_grid.toggled.connect(self._on_view_chosen)
        self._with_preview.toggled.connect(self._on_preview_toggled)
        self._splitter.splitterMoved.connect(self._remember_splitter)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self._model.dataChanged.connect(self._on_rows_changed)
        self._model.modelReset.connect(self._show_current)
        for view in (self.table, self.grid):
            view.activated.connect(self.preview.open_file)
            view.installEventFilter(self)

    def _restore(self) -> None:
        as_grid = self._memory.value(_SHOWN_AS_GRID, False, type=bool)
        (self._as_grid if as_grid else self._as_table).setChecked(True)
        with_preview = bool(self._memory.value(_PREVIEW, True, type=bool))
        self._with_preview.setChecked(with_preview)
        self.preview.setVisible(with_preview)
        self._splitter.setSizes([640, 260])
        state = self._memory.value(_SPLITTER)
        if state is not None:
            self._splitter.restoreState(state)

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
        self.table.setAccessibleName(self.tr("Media"))
        self.grid.setAccessibleName(self.tr("Media"))
        self.preview.retranslate()
        self._model.say_again()

    def show_folder(self, folder: str) -> None:
        self._folder.setText(folder)
        self._folder.setToolTip(folder)

    def open_the_folder(self) -> bool:
        """Open the batch's folder with the system's file manager; False when there is none."""
        return desktop.open_path(Path(self._folder.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the table and the grid: Space, and copying."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._with_preview.toggle()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        else:
            return super().eventFilter(watched, event)
        return True

    def copy_rows(self) -> None:
        """Copy the chosen rows as a spreadsheet takes them."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if rows:
            self._clipboard.copy(self._model.as_table(rows))

    def view(self) -> MediaTable | MediaGrid:
        """The one of the two that is shown."""
        return self.grid if self._as_grid.isChecked() else self.table

    # --- following --------------------------------------------------------------------------------------------------
    def _on_view_chosen(self, as_grid: bool) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._rows.isAncestorOf(focus)
        self._rows.setCurrentIndex(int(as_grid))
        self._memory.setValue(_SHOWN_AS_GRID, as_grid)
        current = self.view().currentIndex()
        if current.isValid():
            self.view().scrollTo(current)
        if had_focus:
            self.view().setFocus()

    def _on_preview_toggled(self, shown: bool) -> None:
        self.preview.setVisible(shown)
        self._memory.setValue(_PREVIEW, shown)
        self._show_current()

    def _remember_splitter(self) -> None:
        self._memory.setValue(_SPLITTER, self._splitter.saveState())

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
