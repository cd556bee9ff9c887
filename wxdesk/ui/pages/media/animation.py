"""A GIF or WebP that moves: each frame is decoded on a worker, so that a large one holds nothing up."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from wxdesk.ui.pages.media.pictures import Frames
from wxdesk.ui.tasks import Job, Tasks

_LARGEST_BYTES = 32 << 20
_SHORTEST_MS, _LOOK_AGAIN_MS = 10, 500


class Animation(QObject):
    """`frame` is emitted for every frame but the first, which is there already; out of sight it rests."""

    frame = Signal(QImage)

    def __init__(self, tasks: Tasks, view: QWidget) -> None:
        super().__init__(view)
        self._tasks, self._view = tasks, view
        self._path, self._box = Path(), QSize()
        self._frames: Frames | None = None
        self._job: Job | None = None
        self._asked = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)

    def start(self, path: Path, box: QSize) -> None:
        """Play the file from its beginning, over and over; frames are made no larger than `box` device pixels."""
        self.stop()
        self._path, self._box = path, box
        self._timer.start(_SHORTEST_MS)

    def stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = self._frames = None

    def _ask(self) -> None:
        if not self._view.isVisible():
            self._timer.start(_LOOK_AGAIN_MS)
            return
        self._asked.start()
        frames, path, box = self._frames, self._path, self._box
        self._job = self._tasks.run(
            lambda job: _next(frames, path, box), owner=self, done=self._on_frame, failed=self._on_failed
        )

    def _on_frame(self, answer: tuple[Frames | None, QImage, int]) -> None:
        self._frames, image, shown_ms = answer
        if image.isNull():
            return
        self.frame.emit(image)
        self._timer.start(max(shown_ms - self._asked.elapsed(), _SHORTEST_MS))

    def _on_failed(self, error: BaseException) -> None:
        self.stop()  # the file is gone; its first frame stays


def _next(frames: Frames | None, path: Path, box: QSize) -> tuple[Frames | None, QImage, int]:
    if frames is None:
        if path.stat().st_size > _LARGEST_BYTES:
            return None, QImage(), 0
        frames = Frames(path.read_bytes(), box)
    return frames, *frames.next()
