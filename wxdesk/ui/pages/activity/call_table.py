"""The calls in lines, the last one on top."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from wxdesk.ui.pages.activity.call_model import CallModel, Column
from wxdesk.ui.widgets.buttons import InsideMenu
from wxdesk.ui.widgets.tables.column_widths import ColumnWidths
from wxdesk.ui.widgets.tables.table import show_as_lines

# In widths of a digit.
_WIDTHS = {Column.TIME: 11, Column.ACCOUNT: 15, Column.ENDPOINT: 28, Column.DURATION: 8, Column.RID: 28}
_RESULT_AT_LEAST = 30


class CallTable(QTableView):
    """`opened`: the call of a row that was double-clicked or entered.

    Where it is too narrow for what became of a call and its rid, the rid is left to the card of the chosen call.
    """

    opened = Signal(object)  # Call

    def __init__(self, model: CallModel, dragged: dict[str, int]) -> None:
        super().__init__()
        self._dragged = dragged
        self.setModel(model)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.call(index.row())))
        self.setObjectName("calls")
        show_as_lines(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        headings = self.horizontalHeader()
        headings.setMinimumSectionSize(7 * self._digit)
        self._widths = ColumnWidths(headings, dragged, _name_of)
        for part in (self, headings):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(self._on_menu_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Not for the scroll bar that a dragged column needs
        if event.size().width() != event.oldSize().width():
            self._lay_out(event.size().width())
        super().resizeEvent(event)

    def _on_menu_wanted(self, at: QPoint) -> None:
        part = self.sender()
        menu = InsideMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        automatic = menu.addAction(QCoreApplication.translate("Columns", "Automatic widths"))
        automatic.setEnabled(bool(self._dragged))
        automatic.triggered.connect(self._forget_widths)
        menu.popup((part if isinstance(part, QWidget) else self).mapToGlobal(at))

    def _forget_widths(self) -> None:
        self._dragged.clear()
        self._lay_out(self.viewport().width())

    def _lay_out(self, room: int) -> None:
        """What became of a call has the room that is left, as far as nobody made it as wide as they want it."""
        digit = self._digit
        with_rid = room >= (sum(_WIDTHS.values()) + _RESULT_AT_LEAST) * digit
        widths = {
            column: self._dragged.get(_name_of(column), digits * digit)
            for column, digits in _WIDTHS.items()
            if with_rid or column is not Column.RID
        }
        left = max(room - sum(widths.values()), _RESULT_AT_LEAST * digit // 2)
        widths[Column.RESULT] = self._dragged.get(_name_of(Column.RESULT), left)
        with self._widths.laying_out():
            self.setColumnHidden(Column.RID, not with_rid)
            for column, pixels in widths.items():
                self.setColumnWidth(column, pixels)

    @property
    def _digit(self) -> int:
        return self.fontMetrics().horizontalAdvance("0")


def _name_of(column: int) -> str:
    return Column(column).name.lower()
