"""The edges of a table's headings, as the mouse takes them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot


def drag_edge(table: QTableView, column: int, by: int, qtbot: QtBot) -> None:
    """The right edge of `column`, by so many pixels."""
    port, edge = table.horizontalHeader().viewport(), _edge(table, column)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=edge)
    for step in (by // 2, by):
        qtbot.mouseMove(port, edge + QPoint(step, 0))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))


def double_click_edge(table: QTableView, column: int, qtbot: QtBot) -> None:
    qtbot.mouseDClick(
        table.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=_edge(table, column)
    )


def _edge(table: QTableView, column: int) -> QPoint:
    header = table.horizontalHeader()
    return QPoint(
        header.sectionViewportPosition(column) + header.sectionSize(column) - 1, header.height() // 2
    )
