"""A folder of the program: what is in it, where it is, and a button that opens it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.text.mono_text import MonoText


class FolderRow(QWidget):
    open_requested = Signal(object)  # Path

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = Label(colour="faint")
        self._path = MonoText()
        self._path.set_text(str(folder))
        self._open = Button(icon_name="folder")
        self._open.clicked.connect(lambda: self.open_requested.emit(folder))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self._path, 1, 0)
        grid.addWidget(self._open, 0, 1, 2, 1)

    def set_name(self, name: str) -> None:
        self._name.setText(name)
        self._path.setAccessibleName(name)
        self._open.setText(self.tr("Open"))
        self._open.setAccessibleName(self.tr("Open: {folder}").format(folder=name))
