"""The headings of a table: quiet words over a line, aligned with the cells below."""

from collections.abc import Container

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from wxdesk.ui import theme

_ARROW_ROOM = 14
_EDGE = 9  # from the top and the bottom to the line at an edge that can be dragged


class TableHeader(QHeaderView):
    """`numbers`: the columns whose cells stand at the right. `side`: between a cell's edge and its text, in pixels."""

    def __init__(self, table: QTableView, side: int, numbers: Container[int] = ()) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._side, self._numbers = side, numbers

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 12)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """What its words need, with room for an arrow."""
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        wide = self.fontMetrics().horizontalAdvance(text) + 2 * self._side + _ARROW_ROOM
        return QSize(wide, self.sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        of = theme.colours(self.palette())
        painter.fillRect(rect, of.colour("card"))
        painter.setPen(of.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.sectionResizeMode(section) is QHeaderView.ResizeMode.Interactive:
            painter.drawLine(rect.right(), rect.top() + _EDGE, rect.right(), rect.bottom() - _EDGE)
        painter.setPen(of.colour("faint"))
        at = Qt.AlignmentFlag.AlignRight if section in self._numbers else Qt.AlignmentFlag.AlignLeft
        text = self.model().headerData(section, Qt.Orientation.Horizontal)
        painter.drawText(
            rect.adjusted(self._side, 0, -self._side, 0), Qt.AlignmentFlag.AlignVCenter | at, text
        )
