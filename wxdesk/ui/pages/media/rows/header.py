"""The table's headings: a click sorts by a column, and an arrow says which one it is."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from wxdesk.ui import theme
from wxdesk.ui.pages.media.rows.row import NUMBERS
from wxdesk.ui.pages.media.rows.sorting import SortOrder
from wxdesk.ui.widgets.tables.header import TableHeader

_ARROW = 12


class SortingHeader(TableHeader):
    def __init__(self, table: QTableView, side: int) -> None:
        super().__init__(table, side, NUMBERS)
        self._order: SortOrder | None = None
        self.setSectionsClickable(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_order(self, order: SortOrder | None) -> None:
        self._order = order
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        order = self._order
        if order is None or order.column != section:
            super().paintSection(painter, rect, section)
            return
        super().paintSection(painter, rect.adjusted(0, 0, -_ARROW, 0), section)
        of = theme.colours(self.palette())
        painter.fillRect(rect.adjusted(rect.width() - _ARROW, 0, 0, 0), of.colour("card"))
        painter.setPen(of.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        image = theme.pixmap("down", of.colour("accent").name(), _ARROW, self.devicePixelRatioF())
        left, top = rect.right() - _ARROW - 1, rect.center().y() - _ARROW // 2
        painter.save()
        painter.translate(left + _ARROW / 2, top + _ARROW / 2)
        painter.rotate(0 if order.descending else 180)
        painter.drawPixmap(-_ARROW // 2, -_ARROW // 2, image)
        painter.restore()
