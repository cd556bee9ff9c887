"""The calls of a page, the chosen one in full below them, and the way of its media id to the Media page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.inspector.call_model import (
    CallModel,
    Column,
    arguments_text,
    media_ids,
    name_of_call,
    response_text,
)
from wxdesk.ui.pages.inspector.session import Logged
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.tables.table import show_as_lines
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.ui.widgets.text.texts import shortened

_NAME_DIGITS = 17


class CallsView(QWidget):
    """`media_wanted`: a media id."""

    media_wanted = Signal(str)

    def __init__(self, clipboard: Clipboard) -> None:
        super().__init__()
        self.model = CallModel()
        self.table = QTableView()
        self.table.setObjectName("inspected_calls")
        self.table.setModel(self.model)
        show_as_lines(self.table)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(Column.NAME, _NAME_DIGITS * self.fontMetrics().horizontalAdvance("0"))
        self._detail, self._hint = MonoText(theme.SMALL), Label(scale=theme.SMALL, colour="faint")
        self._media = Button(icon_name="media")
        self._media.setObjectName("inspected_media")
        self._copy = CopyButton(clipboard, self._detail.text)
        row = QHBoxLayout()
        row.addWidget(self._media)
        row.addWidget(self._copy)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        column.addWidget(self._hint)
        column.addLayout(row)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.model.rowsInserted.connect(self.table.scrollToBottom)
        self.model.modelReset.connect(self._show_chosen)
        self._media.clicked.connect(self._on_media)
        self._show_chosen()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Calls"))
        self.table.setAccessibleName(self.tr("Calls"))
        self._detail.setAccessibleName(self.tr("The chosen call"))
        self._hint.setText(self.tr("Select a call to see all of it."))
        self._media.setText(self.tr("Open in &Media"))
        self._copy.set_label(self.tr("Cop&y call"))
        self.model.headings_changed()

    def chosen(self) -> Logged | None:
        return self.model.call(self.table.currentIndex().row())

    def _show_chosen(self) -> None:
        logged = self.chosen()
        self._hint.setVisible(logged is None)
        self._detail.setVisible(logged is not None)
        if logged is not None:
            said = f"{name_of_call(logged)}({arguments_text(logged)})\n→ {response_text(logged)}"
            self._detail.set_text(shortened(said))
        self._media.setEnabled(logged is not None and bool(media_ids(logged)))
        self._copy.setEnabled(logged is not None)

    def _on_media(self) -> None:
        logged = self.chosen()
        for media_id in media_ids(logged) if logged is not None else ():
            self.media_wanted.emit(media_id)
