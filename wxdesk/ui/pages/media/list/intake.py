"""Lists that are pasted, or dropped anywhere on the page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from wxdesk.ui.pages.media.list.stage import ListStage


class ListIntake(QObject):
    """`arrived`: there is something for the list, which takes it next. `is_open` says whether anything is taken now."""

    arrived = Signal()

    def __init__(self, page: QWidget, stage: ListStage, is_open: Callable[[], bool]) -> None:
        super().__init__(page)
        self._stage, self._is_open = stage, is_open
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def paste(self) -> None:
        self._take(QGuiApplication.clipboard().mimeData())

    def eventFilter(self, page: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            self._on_enter(event)
        elif isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self._on_drop(event)
        elif event.type() is QEvent.Type.DragLeave:
            self._stage.box.invite(False)
        else:
            return False
        return True

    def _on_enter(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        of_ours = event.source() is not None  # a saved file on its way out
        if not of_ours and self._is_open() and (data.hasText() or _files(data)):
            event.acceptProposedAction()
            self._stage.box.invite(True)

    def _on_drop(self, event: QDropEvent) -> None:
        self._stage.box.invite(False)
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, data: QMimeData) -> None:
        files = _files(data)
        if not self._is_open() or not (files or data.hasText()):
            return
        self.arrived.emit()
        if files:
            self._stage.add_files(files)
        else:
            self._stage.add_text(data.text())


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
