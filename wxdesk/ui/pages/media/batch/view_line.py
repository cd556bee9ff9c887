"""Where a batch is saved, and how its rows are seen: as pictures or as a table, with the preview or without."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.text.texts import as_plain


class ViewLine(QWidget):
    """`grid_chosen(bool)`: pictures or a table. `preview_toggled(bool)`. `columns_wanted`: the menu of the columns."""

    grid_chosen = Signal(bool)
    preview_toggled = Signal(bool)
    columns_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = Label(colour="faint", wrap=False)
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.folder.setObjectName("media_batch_folder")
        self._label.setBuddy(self.folder)
        self._as_grid, self._as_table = Button(icon_name="grid"), Button(icon_name="list")
        self.with_preview = Button(icon_name="eye")
        self.columns = Button()
        self.columns.setObjectName("media_columns")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GRID)
        line.addWidget(self._label)
        line.addWidget(self.folder, 1)
        for name, button in (
            ("show_grid", self._as_grid),
            ("show_table", self._as_table),
            ("show_preview", self.with_preview),
        ):
            button.setObjectName(f"media_{name}")
            button.setCheckable(True)
            line.addWidget(button)
        line.addWidget(self.columns)
        # Not a group of Qt's, which lets only the chosen one be reached with Tab.
        self._as_grid.clicked.connect(lambda: self.grid_chosen.emit(True))
        self._as_table.clicked.connect(lambda: self.grid_chosen.emit(False))
        self.with_preview.toggled.connect(self.preview_toggled)
        self.columns.clicked.connect(self.columns_wanted)

    def retranslate(self) -> None:
        self._label.setText(self.tr("Folder"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.columns.setText(self.tr("Columns"))
        self.columns.setToolTip(self.tr("Which columns are shown, and how the rows are sorted"))
        for button, words in (
            (self._as_grid, self.tr("Grid view")),
            (self._as_table, self.tr("List view")),
            (self.with_preview, self.tr("Preview")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def keys(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in this order."""
        return self.folder, self._as_grid, self._as_table, self.with_preview, self.columns

    def show_folder(self, folder: Path) -> None:
        self.folder.setText(str(folder))
        self.folder.setToolTip(as_plain(str(folder)))

    def show_as_grid(self, as_grid: bool) -> None:
        self._as_grid.setChecked(as_grid)
        self._as_table.setChecked(not as_grid)
