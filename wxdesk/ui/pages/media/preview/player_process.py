"""The process that plays one voice or video: what crashes, swells or hangs over a stranger's file is not the window.

Started by player.py with the modules of the extra `full`. Commands in, reports and frames out, until its input ends.
"""

import importlib
import os
import signal
import struct
import sys
import threading
from enum import IntEnum
from typing import Any, BinaryIO

from PySide6.QtCore import QObject, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QImage

from wxdesk.process.protection import limit_memory, limit_processor, protect

MODULE = "PySide6.QtMultimedia"
# a Command; its value (OPEN: 1 for a video; SEEK: milliseconds; BOX: width and height in 16 bits each); bytes that follow
COMMAND = struct.Struct(">BqI")
# a Report; position and length in milliseconds, or a frame's width and height, which then follows as RGB32
REPORT = struct.Struct(">Bqq")
FORMAT = QImage.Format.Format_RGB32
LONGEST_MS = 2**31 - 1  # what Qt takes; a header claims any length

_MEMORY_BYTES = 2 << 30  # a film of 4096 × 2304 takes half of it
_PROCESSOR_S = 600
_MOST_PIXELS = 4096 * 2304  # no phone films more


class Command(IntEnum):
    OPEN = 0  # the path follows
    PLAY = 1
    PAUSE = 2
    SEEK = 3
    BOX = 4  # no frame is larger
    NEXT = 5  # the last frame has arrived: another may come


class Report(IntEnum):
    STOPPED = 0
    PLAYING = 1
    FAILED = 2
    FRAME = 3


def main(commands: BinaryIO, reports: BinaryIO) -> int:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which ends this process
    protect()  # what is in its memory is a customer's
    limit_memory(_MEMORY_BYTES)
    limit_processor(_PROCESSOR_S)
    app = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    try:
        player = _Player(importlib.import_module(MODULE), reports)
    except ImportError:  # or a library of the system that it needs is not there
        reports.write(REPORT.pack(Report.FAILED, 0, 0))
        reports.flush()
        return 1
    listener = threading.Thread(target=_listen, args=(commands, player), daemon=True)
    listener.start()
    return app.exec()


def _listen(commands: BinaryIO, player: "_Player") -> None:
    while head := commands.read(COMMAND.size):
        command, value, length = COMMAND.unpack(head)
        player.told.emit(command, value, commands.read(length))
    os._exit(0)  # the window has gone, or plays something else


class _Player(QObject):
    told = Signal(int, object, object)

    def __init__(self, qt: Any, reports: BinaryIO) -> None:
        super().__init__()
        self._qt, self._reports = qt, reports
        self._box = QSize(1, 1)
        self._frame: Any = None  # that waits until it may be sent
        self._may_send = True
        self._player, self._sink = qt.QMediaPlayer(self), qt.QVideoSink(self)
        self._player.setAudioOutput(qt.QAudioOutput(self))
        self._sink.videoFrameChanged.connect(self._on_frame)
        for changed in (
            self._player.durationChanged,
            self._player.positionChanged,
            self._player.playbackStateChanged,
        ):
            changed.connect(self._report)
        self._player.errorOccurred.connect(self._give_up)
        self._player.mediaStatusChanged.connect(self._on_status)
        self.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def _on_told(self, command: int, value: int, path: bytes) -> None:
        if command == Command.OPEN:
            if value:
                self._player.setVideoOutput(self._sink)
            self._player.setSource(QUrl.fromLocalFile(os.fsdecode(path)))
            if value:
                self._player.pause()  # which shows the first frame
        elif command == Command.PLAY:
            self._player.play()
        elif command == Command.PAUSE:
            self._player.pause()
        elif command == Command.SEEK:
            self._player.setPosition(value)
        elif command == Command.BOX:
            self._box = QSize(max(1, value >> 16), max(1, value & 0xFFFF))
            self._on_frame(self._sink.videoFrame())
        else:
            self._may_send = True
            self._send()

    def _on_frame(self, frame: Any) -> None:
        if frame.width() * frame.height() > _MOST_PIXELS:
            self._give_up()
        elif frame.isValid():
            self._frame = frame
            self._send()

    def _send(self) -> None:
        if self._frame is None or not self._may_send:
            return
        image = self._frame.toImage()
        self._frame = None
        if not image.isNull():
            image = image.scaled(self._box, Qt.AspectRatioMode.KeepAspectRatio).convertToFormat(FORMAT)
            self._may_send = False
            self._write(Report.FRAME, image.width(), image.height(), image.constBits())

    def _on_status(self, status: Any) -> None:
        empty = not self._player.hasAudio() and not self._player.hasVideo()
        if status is type(status).LoadedMedia and empty:  # Qt sees no error in a file without anything in it
            self._give_up()

    def _report(self) -> None:
        report = Report.PLAYING if self._player.isPlaying() else Report.STOPPED
        at, length = (
            min(max(int(ms), 0), LONGEST_MS) for ms in (self._player.position(), self._player.duration())
        )
        self._write(report, at, length)

    def _give_up(self) -> None:
        self._write(Report.FAILED, 0, 0)
        os._exit(1)

    def _write(self, report: Report, one: int, other: int, image: Any = b"") -> None:
        self._reports.write(REPORT.pack(report, one, other))
        self._reports.write(image)
        self._reports.flush()


if __name__ == "__main__":
    sys.exit(main(sys.stdin.buffer, sys.stdout.buffer))
