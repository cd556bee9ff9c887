"""The process that decodes pictures: bytes of a request in, bytes of an answer out, until nobody asks any more.

Started by decoder.py alone, which holds the limit in time. Where the system can, this process limits its own memory and
processor time too (Windows cannot).
"""

import os
import signal
import struct
import sys
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from wxdesk.process.child import READY
from wxdesk.process.protection import limit_memory, limit_processor, protect
from wxdesk.ui.pages.media.decoding import pictures
from wxdesk.ui.pages.media.decoding.pictures import Frame, Frames, Outcome, Picture

# errand, width and height of the box, radius or number of the frame, bytes of the path; the path follows
REQUEST = struct.Struct(">BIIII")
# outcome, width and height of the file's picture, width and height of the image, `Picture.animated` or `Frame.number`,
# `Frame.shown_ms`; the image follows as ARGB32, premultiplied
ANSWER = struct.Struct(">BiiIIII")
FORMAT = QImage.Format.Format_ARGB32_Premultiplied

_MEMORY_BYTES = 1 << 30  # 300 MB of them are Python and Qt
_PROCESSOR_S = 3


class Errand(IntEnum):
    READ = 0
    THUMBNAIL = 1
    FRAME = 2


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which ends this process
    protect()  # what is in its memory is a customer's
    limit_memory(_MEMORY_BYTES)
    desk = _Desk()
    answers.write(READY)
    answers.flush()
    while head := requests.read(REQUEST.size):
        errand, width, height, number, length = REQUEST.unpack(head)
        path = Path(os.fsdecode(requests.read(length)))
        limit_processor(_PROCESSOR_S)  # should nobody be left to hold the limit in time
        answers.write(desk.answer(Errand(errand), path, QSize(width, height), number))
        answers.flush()


class _Desk:
    """Remembers the animation it was asked about last, so that its next frame is one step and not all of them."""

    def __init__(self) -> None:
        self._animation: tuple[Path, int, QSize] | None = None
        self._frames: Frames | None = None

    def answer(self, errand: Errand, path: Path, box: QSize, number: int) -> bytes:
        try:
            if errand is Errand.FRAME:
                return _answer_of_frame(self._frame(path, box, number))
            return _answer_of_picture(
                pictures.read(path, box) if errand is Errand.READ else pictures.thumbnail(path, box, number)
            )
        except MemoryError:
            return _answer(Outcome.TOO_LARGE)

    def _frame(self, path: Path, box: QSize, number: int) -> Frame:
        try:
            animation = (path, path.stat().st_mtime_ns, box)
            if self._frames is None or animation != self._animation or number < self._frames.next_number:
                self._animation, self._frames = animation, Frames(path, box)
        except OSError:
            return Frame()
        for step in range(number - self._frames.next_number):  # another process has shown those
            frame = self._frames.next()
            if frame.image.isNull() or (step and not frame.number):
                return frame
        return self._frames.next()


def _answer_of_picture(picture: Picture) -> bytes:
    return _answer(picture.outcome, picture.size, picture.image, picture.animated)


def _answer_of_frame(frame: Frame) -> bytes:
    outcome = Outcome.DAMAGED if frame.image.isNull() else Outcome.SHOWN
    return _answer(outcome, QSize(), frame.image, frame.number, frame.shown_ms)


def _answer(
    outcome: Outcome,
    size: QSize | None = None,
    image: QImage | None = None,
    number: int = 0,
    shown_ms: int = 0,
) -> bytes:
    size, image = size or QSize(), (image or QImage()).convertToFormat(FORMAT)
    head = ANSWER.pack(
        outcome, size.width(), size.height(), image.width(), image.height(), number, min(shown_ms, 2**31)
    )
    return head if image.isNull() else head + bytes(image.constBits())


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
