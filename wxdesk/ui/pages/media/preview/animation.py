"""A GIF or WebP that moves: each frame is decoded elsewhere, so that a large one holds nothing up."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.pictures import Frame
from wxdesk.ui.tasks import Task, Tasks

_SHORTEST_MS, _LOOK_AGAIN_MS = 10, 500


class Animation(QObject):
    """`frame` is emitted for every frame but the first, which is there already; out of sight it rests."""

    frame = Signal(QImage)

    def __init__(self, tasks: Tasks, decoder: Decoder, view: QWidget) -> None:
        super().__init__(view)
        self._tasks, self._decoder, self._view = tasks, decoder, view
        self._path, self._box = Path(), QSize()
        self._number = 0  # the frame that comes next
        self._job: Task | None = None
        self._asked = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)

    def start(self, path: Path, box: QSize) -> None:
        """Play the file from its beginning, over and over; frames are made no larger than `box` device pixels."""
        self.stop()
        self._path, self._box, self._number = path, box, 0
        self._timer.start(_SHORTEST_MS)

    def stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _ask(self) -> None:
        if not self._view.isVisible():
            self._timer.start(_LOOK_AGAIN_MS)
            return
        self._asked.start()
        decoder, path, box, number = self._decoder, self._path, self._box, self._number
        self._job = self._tasks.run(
            lambda job: decoder.frame(path, box, number, job.check), owner=self, done=self._on_frame
        )

    def _on_frame(self, frame: Frame) -> None:
        if frame.image.isNull():
            return  # the file is gone, or damaged from here on; what was shown last stays
        self._number = frame.number + 1
        self.frame.emit(frame.image)
        self._timer.start(max(frame.shown_ms - self._asked.elapsed(), _SHORTEST_MS))
