"""Something is dropped on a window, as the system hands it over: the window looks for whoever takes it there."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


def drop(window: QWidget, data: QMimeData, place: QPoint) -> bool:
    """False when nobody takes it there: it is carried away again."""
    handle = window.windowHandle()
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter, move = QDragEnterEvent(place, *held), QDragMoveEvent(place, *held)
    QApplication.sendEvent(handle, enter)
    move.setDropAction(enter.dropAction())
    move.setAccepted(enter.isAccepted())
    QApplication.sendEvent(handle, move)
    if move.isAccepted():
        QApplication.sendEvent(handle, QDropEvent(QPointF(place), *held))
    else:
        QApplication.sendEvent(handle, QDragLeaveEvent())
    return move.isAccepted()
