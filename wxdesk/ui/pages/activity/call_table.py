"""The calls in lines, the last one on top."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from wxdesk.ui.pages.activity.call_model import CallModel, Column
from wxdesk.ui.widgets.tables import show_as_lines

# In widths of a digit.
_WIDTHS = {Column.TIME: 11, Column.ACCOUNT: 15, Column.ENDPOINT: 28, Column.DURATION: 8, Column.RID: 28}
_RESULT_AT_LEAST = 30


class CallTable(QTableView):
    """`opened`: the call of a row that was double-clicked or entered.

    Where it is too narrow for what became of a call and its rid, the rid is left to the card of the chosen call.
    """

    opened = Signal(object)  # Call

    def __init__(self, model: CallModel) -> None:
        super().__init__()
        self.setModel(model)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.call(index.row())))
        self.setObjectName("calls")
        show_as_lines(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        headings = self.horizontalHeader()
        headings.setMinimumSectionSize(7 * self._digit)
        for column, digits in _WIDTHS.items():
            headings.resizeSection(column, digits * self._digit)
        headings.setSectionResizeMode(Column.RESULT, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        needed = (sum(_WIDTHS.values()) + _RESULT_AT_LEAST) * self._digit
        self.setColumnHidden(Column.RID, self.viewport().width() < needed)
        super().resizeEvent(event)

    @property
    def _digit(self) -> int:
        return self.fontMetrics().horizontalAdvance("0")
