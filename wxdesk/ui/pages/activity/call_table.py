"""The calls in lines, the last ones at the bottom."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from wxdesk.ui.pages.activity.call_model import CallModel, Column
from wxdesk.ui.widgets.tables import show_as_lines

# In widths of a digit.
_WIDTHS = {Column.TIME: 9, Column.CALL: 30, Column.DURATION: 7, Column.RID: 27}
_RESULT_AT_LEAST = 30


class CallTable(QTableView):
    """Where it is too narrow for what became of a call and its rid, the rid is left to the card of the chosen call."""

    def __init__(self, model: CallModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setObjectName("calls")
        show_as_lines(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        headings = self.horizontalHeader()
        headings.setMinimumSectionSize(7 * self._digit)
        for column, digits in _WIDTHS.items():
            headings.resizeSection(column, digits * self._digit)
        headings.setSectionResizeMode(Column.RESULT, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        needed = (sum(_WIDTHS.values()) + _RESULT_AT_LEAST) * self._digit
        self.setColumnHidden(Column.RID, self.viewport().width() < needed)
        super().resizeEvent(event)

    @property
    def _digit(self) -> int:
        return self.fontMetrics().horizontalAdvance("0")
