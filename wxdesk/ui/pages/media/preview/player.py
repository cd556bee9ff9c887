"""Plays voices and videos where Qt's multimedia modules are installed (the extra `full`), and says where they are not."""

import importlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.symbol import EmptyState
from wxdesk.wording.numbers import countdown

_MODULE = "PySide6.QtMultimedia"
_LONGEST_MS = 2**31 - 1  # what Qt takes; a header claims any length


@cache
def multimedia() -> Any:
    """Qt's multimedia module; None where it is not installed, or a library of the system that it needs is not.

    Loading it takes 50 ms or more: not before there is something to play.
    """
    try:
        return importlib.import_module(_MODULE)
    except ImportError:
        return None


def is_there() -> bool:
    """Whether media can be played here, as far as that is known without loading anything."""
    return find_spec(_MODULE) is not None and (
        not multimedia.cache_info().currsize or multimedia() is not None
    )


class Player(QWidget):
    """A video shows its first frame; a voice is silent until it is played. `failed`: this file cannot be played."""

    failed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._player: Any = None  # a QMediaPlayer, once there was something to play
        self._moving = False  # the slider follows the player, not the other way round
        self._build()
        self.play.clicked.connect(self.toggle)
        self._slider.valueChanged.connect(self._on_moved)

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
        if not self._load():
            self.failed.emit()
            return
        self._symbol.setVisible(not video)
        self._screen.setVisible(video)
        self._screen.show_frame(None)
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        if video:
            self._player.pause()  # which shows the first frame

    def close_file(self) -> None:
        """Play nothing any more, and let go of the file."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())

    @property
    def playing(self) -> bool:
        return self._player is not None and self._player.isPlaying()

    def toggle(self) -> None:
        """Play, or pause."""
        if self._player is None:
            return
        if self.playing:
            self._player.pause()
        else:
            self._player.play()

    def position_ms(self) -> int:
        return int(self._player.position()) if self._player is not None else 0

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.playing:  # nobody finds out where a sound comes from that belongs to nothing in view
            self._player.pause()

    def _load(self) -> bool:
        if self._player is not None:
            return True
        qt = multimedia()
        if qt is None:
            return False
        self._player, sink = qt.QMediaPlayer(self), qt.QVideoSink(self)
        self._player.setAudioOutput(qt.QAudioOutput(self))
        self._player.setVideoOutput(sink)
        sink.videoFrameChanged.connect(self._screen.show_frame)
        self._player.durationChanged.connect(self._show)
        self._player.positionChanged.connect(self._show)
        self._player.playbackStateChanged.connect(self._show)
        self._player.errorOccurred.connect(self._give_up)
        self._player.mediaStatusChanged.connect(self._on_status)
        return True

    def _on_status(self, status: Any) -> None:
        empty = not self._player.hasAudio() and not self._player.hasVideo()
        if status is type(status).LoadedMedia and empty:  # Qt sees no error in a file without anything in it
            self._give_up()

    def _give_up(self) -> None:
        self.close_file()
        self.failed.emit()

    def _on_moved(self, position_ms: int) -> None:
        if self._player is not None and not self._moving:
            self._player.setPosition(position_ms)

    def _show(self) -> None:
        long_ms = int(self._player.duration()) if self._player is not None else 0
        self._moving = True
        self._slider.setRange(0, min(max(long_ms, 1), _LONGEST_MS))
        self._slider.setValue(min(self.position_ms(), _LONGEST_MS))
        self._moving = False
        self.time.setText(f"{countdown(self.position_ms() / 1000)} / {countdown(long_ms / 1000)}")
        self.play.set_icon_name("pause" if self.playing else "play")
        words = self.tr("Pause") if self.playing else self.tr("Play")
        self.play.setToolTip(words)
        self.play.setAccessibleName(words)


class _Screen(QWidget):
    """Where a video is seen; Qt's own is a native window, which hides what should lie above it."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: Any = None

    def show_frame(self, frame: Any) -> None:
        """A QVideoFrame, or None."""
        self._frame = frame
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._frame is not None and self._frame.isValid():
            options = multimedia().QVideoFrame.PaintOptions()
            options.backgroundColor = QColor(Qt.GlobalColor.transparent)
            self._frame.paint(QPainter(self), self.rect().toRectF(), options)
