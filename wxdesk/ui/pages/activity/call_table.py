"""The calls in lines, the last ones at the bottom."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from wxdesk.ui.pages.activity.call_model import CallModel, Column

# In widths of a digit.
_WIDTHS = {Column.TIME: 9, Column.CALL: 30, Column.DURATION: 7, Column.RID: 27}
_RESULT_AT_LEAST = 30


class CallTable(QTableView):
    """Where it is too narrow for what became of a call and its rid, the rid is left to the card of the chosen call."""

    def __init__(self, model: CallModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setObjectName("calls")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        height = self.fontMetrics().height() + 12
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(height)
        headings = self.horizontalHeader()
        headings.setHighlightSections(False)
        headings.setFixedHeight(height)
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
