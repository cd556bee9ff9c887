"""Plays voices and videos where Qt's multimedia modules are installed (the extra `full`), and says where they are not.

What strangers sent is decoded by a process of its own, a new one for each file (player_process.py): Qt's player can be
made to crash by two bytes, and to take gigabytes by a hundred kilobytes.
"""

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from wxdesk.process import child
from wxdesk.ui import theme
from wxdesk.ui.pages.media.preview.player_process import (
    COMMAND,
    FORMAT,
    LONGEST_MS,
    MODULE,
    REPORT,
    Command,
    Report,
)
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.symbol import EmptyState
from wxdesk.wording.numbers import countdown

_START_LIMIT_MS = 20_000  # a scanner of viruses may want to see all of Qt first
# Where the system's sound server is found
_OF_SOUND = ("HOME", "XDG_RUNTIME_DIR", "PULSE_SERVER", "PULSE_RUNTIME_PATH", "PIPEWIRE_RUNTIME_DIR")
_LARGEST = QSize(4096, 4096)


def is_there() -> bool:
    """Whether media can be played here, as far as that is known without trying."""
    return find_spec(MODULE) is not None


class Player(QWidget):
    """A video shows its first frame; a voice is silent until it is played. `failed`: this file cannot be played.

    `program`: what plays, if not player_process.py.
    """

    failed = Signal()

    def __init__(self, program: Sequence[str] | None = None) -> None:
        super().__init__()
        self._program = program or child.command("wxdesk.ui.pages.media.preview.player_process")
        self._process: QProcess | None = None
        self._arrived = bytearray()  # of what the process writes, what is not complete yet
        self._position_ms, self._length_ms, self._is_playing = 0, 0, False
        self._moving = False  # the slider follows the player, not the other way round
        self._build()
        self._overdue = QTimer(self, singleShot=True, interval=_START_LIMIT_MS)
        self._overdue.timeout.connect(self._give_up)
        self.play.clicked.connect(self.toggle)
        self._slider.valueChanged.connect(self._on_moved)
        self._screen.resized.connect(self._send_box)

    def _build(self) -> None:
        self._symbol = EmptyState()
        self.play = Button(icon_name="play", primary=True)
        self.play.setObjectName("media_play")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._slider.setSingleStep(1000)
        self._slider.setPageStep(5000)
        self.time = Label(scale=theme.SMALL, colour="faint", wrap=False)
        controls = QHBoxLayout()
        controls.setSpacing(theme.GRID)
        for part in (self.play, self._slider, self.time):
            controls.addWidget(part)
        self._screen = _Screen()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._screen, 1)
        column.addWidget(self._symbol, 1)
        column.addLayout(controls)
        self.setMinimumSize(QSize(120, 90))

    def retranslate(self) -> None:
        self._slider.setAccessibleName(self.tr("Position"))
        self._symbol.say("voice", "faint", self.tr("Voice"))
        self._show()

    def show_file(self, path: Path, video: bool) -> None:
        """Get a file ready to be played; `failed` follows if it cannot be."""
        self.close_file()
        self._symbol.setVisible(not video)
        self._screen.setVisible(video)
        self._process = process = self._started()
        name = os.fsencode(path)
        self._send_box()
        process.write(COMMAND.pack(Command.OPEN, int(video), len(name)) + name)
        self._overdue.start()

    def _started(self) -> QProcess:
        process, environment = QProcess(self), QProcessEnvironment()
        sound = {name: os.environ[name] for name in _OF_SOUND if name in os.environ}
        for name, value in {**sound, **child.environment()}.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setWorkingDirectory(str(child.FOLDER))
        process.setStandardErrorFile(QProcess.nullDevice())  # decoders remark on what they find
        process.readyReadStandardOutput.connect(self._on_arrived)
        process.errorOccurred.connect(self._on_ended)
        process.finished.connect(self._on_ended)
        process.start(self._program[0], list(self._program[1:]))
        return process

    def close_file(self) -> None:
        """Play nothing any more, and let go of the file."""
        process, self._process = self._process, None
        self._overdue.stop()
        self._arrived.clear()
        self._position_ms, self._length_ms, self._is_playing = 0, 0, False
        self._screen.show_frame(QImage())
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.kill()
        self._show()

    @property
    def playing(self) -> bool:
        return self._is_playing

    def toggle(self) -> None:
        """Play, or pause."""
        self._send(Command.PAUSE if self.playing else Command.PLAY)

    def position_ms(self) -> int:
        return self._position_ms

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.playing:  # nobody finds out where a sound comes from that belongs to nothing in view
            self._send(Command.PAUSE)

    # --- the process ------------------------------------------------------------------------------------------------
    def _send(self, command: Command, value: int = 0) -> None:
        if self._process is not None:
            self._process.write(COMMAND.pack(command, value, 0))

    def _send_box(self) -> None:
        box = self._screen.box()
        self._send(Command.BOX, box.width() << 16 | box.height())

    def _on_ended(self) -> None:
        if self.sender() is self._process:  # and not that of a file before
            self._give_up()

    def _on_arrived(self) -> None:
        process = self._process
        if process is not None and process is self.sender():
            self._arrived += process.readAllStandardOutput().data()
        while process is not None and process is self._process and len(self._arrived) >= REPORT.size:
            report, one, other = REPORT.unpack_from(self._arrived)
            size = 4 * one * other if report == Report.FRAME else 0
            if not self._is_sound(report, one, other):
                self._give_up()
                return
            if len(self._arrived) < REPORT.size + size:
                return
            body = bytes(self._arrived[REPORT.size : REPORT.size + size])
            del self._arrived[: REPORT.size + size]
            self._on_report(report, one, other, body)

    @staticmethod
    def _is_sound(report: int, one: int, other: int) -> bool:
        """The process may have been taken over by what it plays: its word is checked."""
        if report == Report.FRAME:
            return 0 < one <= _LARGEST.width() and 0 < other <= _LARGEST.height()
        return (
            report in (Report.PLAYING, Report.STOPPED) and 0 <= one <= LONGEST_MS and 0 <= other <= LONGEST_MS
        )

    def _on_report(self, report: int, one: int, other: int, body: bytes) -> None:
        self._overdue.stop()
        if report == Report.FRAME:
            self._screen.show_frame(QImage(body, one, other, FORMAT).copy())
            self._send(Command.NEXT)
        else:
            self._is_playing, self._position_ms, self._length_ms = report == Report.PLAYING, one, other
            self._show()

    def _give_up(self) -> None:
        self.close_file()
        self.failed.emit()

    def _on_moved(self, position_ms: int) -> None:
        if not self._moving:
            self._send(Command.SEEK, position_ms)

    def _show(self) -> None:
        self._moving = True
        self._slider.setRange(0, max(self._length_ms, 1))
        self._slider.setValue(self._position_ms)
        self._moving = False
        self.time.setText(f"{countdown(self._position_ms / 1000)} / {countdown(self._length_ms / 1000)}")
        self.play.set_icon_name("pause" if self.playing else "play")
        words = self.tr("Pause") if self.playing else self.tr("Play")
        self.play.setToolTip(words)
        self.play.setAccessibleName(words)


class _Screen(QWidget):
    """Where a video is seen."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._frame = QImage()

    def box(self) -> QSize:
        """In pixels of the screen."""
        return (self.size() * self.devicePixelRatioF()).expandedTo(QSize(1, 1)).boundedTo(_LARGEST)

    def show_frame(self, frame: QImage) -> None:
        self._frame = frame
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._frame.isNull():
            size = self._frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            where = QRect(
                (self.width() - size.width()) // 2,
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(where, self._frame)
