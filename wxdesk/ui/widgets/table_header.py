"""The headings of a table: quiet words over a line, aligned with the cells below."""

from collections.abc import Container

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from wxdesk.ui import theme


class TableHeader(QHeaderView):
    """`numbers`: the columns whose cells stand at the right. `side`: between a cell's edge and its text, in pixels."""

    def __init__(self, table: QTableView, side: int, numbers: Container[int] = ()) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._side, self._numbers = side, numbers

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 12)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        of = theme.colours(self.palette())
        painter.fillRect(rect, of.colour("card"))
        painter.setPen(of.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(of.colour("faint"))
        at = Qt.AlignmentFlag.AlignRight if section in self._numbers else Qt.AlignmentFlag.AlignLeft
        text = self.model().headerData(section, Qt.Orientation.Horizontal)
        painter.drawText(
            rect.adjusted(self._side, 0, -self._side, 0), Qt.AlignmentFlag.AlignVCenter | at, text
        )
