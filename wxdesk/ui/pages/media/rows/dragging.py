"""Saved files on their way out of the window: to a mail, a chat, a folder."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCursor, QDrag, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QToolTip

from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.selection import pieces_of

FILES_AT_MOST = 2000  # who takes more is better served with the folder


def drag_files(view: QAbstractItemView, model: MediaModel, picture: QPixmap) -> None:
    """Drag the files of the chosen rows out of `view`, as copies; `picture` hangs at the pointer."""
    pieces = pieces_of(view.selectionModel())
    if sum(last + 1 - first for first, last in pieces) > FILES_AT_MOST:
        told = QCoreApplication.translate(
            "Dragging", "You can drag at most {count} files at a time. Open the folder instead."
        )
        QToolTip.showText(QCursor.pos(), told.format(count=f"{FILES_AT_MOST:,}"), view)
        return
    data = model.files_at(place for first, last in pieces for place in range(first, last + 1))
    if data.hasUrls():
        drag = QDrag(view)
        drag.setMimeData(data)
        drag.setPixmap(picture)
        drag.exec(Qt.DropAction.CopyAction)
