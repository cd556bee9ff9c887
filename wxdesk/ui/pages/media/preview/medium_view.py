"""A medium as large as there is room: its picture or animation, a player, or in words why there is neither."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget

from wxdesk.media.files.media_type import MediaKind
from wxdesk.media.item import Item, ItemState
from wxdesk.ui import desktop
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.picture_header import SHOWABLE
from wxdesk.ui.pages.media.decoding.pictures import Outcome, Picture
from wxdesk.ui.pages.media.preview import player
from wxdesk.ui.pages.media.preview.animation import Animation
from wxdesk.ui.pages.media.preview.image_view import ImageView
from wxdesk.ui.pages.media.preview.player import Player
from wxdesk.ui.pages.media.rows.pictures import KIND_ICONS, NOT_SHOWN
from wxdesk.ui.pages.media.rows.row import LOOKS
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets.symbol import EmptyState
from wxdesk.wording.errors import describe
from wxdesk.wording.media.media import KINDS, begun, short_reason

_SETTLE_MS = 60  # while the rows are run through, none is decoded
_LARGEST = QSize(4096, 4096)  # 64 MB, the limit for one image


class MediumView(QStackedWidget):
    """`changed`: it shows something else, or knows more of it. Pictures are decoded elsewhere, never on this thread."""

    changed = Signal()

    def __init__(self, tasks: Tasks, decoder: Decoder) -> None:
        super().__init__()
        self._tasks, self._decoder = tasks, decoder
        self.item: Item | None = None
        self.path: Path | None = None
        self.picture: Picture | None = None
        self._unplayable = False  # the player has given it up
        self._job: Task | None = None
        self.image = ImageView()
        self._animation = Animation(tasks, decoder, self.image)
        self.symbol = EmptyState()
        self.player = Player()
        for widget in (self.symbol, self.image, self.player):
            self.addWidget(widget)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._soon.timeout.connect(self._load)
        self.image.sharper_wanted.connect(self._sharpen)
        self._animation.frame.connect(self.image.show_frame)
        self.player.failed.connect(self._on_not_played)

    def retranslate(self) -> None:
        self.player.retranslate()
        self._show()

    def sizeHint(self) -> QSize:
        """It takes what is left: what stands beside it is not squeezed for a picture."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)

    @property
    def shows_picture(self) -> bool:
        return self.picture is not None and not self.picture.image.isNull()

    def show_item(self, item: Item | None, path: Path | None) -> None:
        """Show a row of the batch; `path` is where its file is. The same again changes nothing."""
        if item == self.item and path == self.path:
            return
        other = item is None or self.item is None or item.media_id != self.item.media_id
        self.item, self.path, self.picture = item, path, None
        self._animation.stop()
        self._drop_job()
        if other:
            self.image.clear()
        self._show()
        self.player.close_file()
        self._unplayable = False
        if self._is_picture() or self._can_be_played():
            self._soon.start()

    def open_file(self) -> None:
        if self.path is not None and not desktop.open_path(self.path):
            self.symbol.say("warn", "bad", self.tr("No app on this computer can open this file."))
            self.setCurrentWidget(self.symbol)

    def read_whole(self, done: Callable[[QImage], None]) -> None:
        """The picture at its own size, as far as one can be held, turned as it is shown."""
        path, decoder, turned = self.path, self._decoder, self.image.turned
        if path is not None and self.shows_picture:
            self._tasks.run(
                lambda job: turned(decoder.read(path, _LARGEST, job.check).image), owner=self, done=done
            )

    def _is_sound_or_video(self) -> bool:
        kind = self.item.media_type.kind if self.item is not None else MediaKind.OTHER
        return self.path is not None and kind in (MediaKind.VOICE, MediaKind.VIDEO)

    def _can_be_played(self) -> bool:
        return self._is_sound_or_video() and not self._unplayable and player.is_there()

    def _on_not_played(self) -> None:
        self._unplayable = True
        self._show()

    def _is_picture(self) -> bool:
        return self.path is not None and self.item is not None and self.item.media_type in SHOWABLE

    # --- decoding, on a worker --------------------------------------------------------------------------------------
    def _load(self) -> None:
        if self._can_be_played() and self.path is not None and self.item is not None:
            self.player.show_file(self.path, self.item.media_type.kind is MediaKind.VIDEO)
            return
        self._read(self.image.size() * self.image.devicePixelRatioF(), self._on_loaded)

    def _sharpen(self, wanted: QSize) -> None:
        if self.picture is not None and not self.picture.animated:
            self._read(wanted.boundedTo(_LARGEST), self._on_sharper)

    def _read(self, box: QSize, done: Callable[[Picture], None]) -> None:
        path, decoder = self.path, self._decoder
        if path is None:
            return
        self._drop_job()
        self._job = self._tasks.run(lambda job: decoder.read(path, box, job.check), owner=self, done=done)

    def _drop_job(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_loaded(self, picture: Picture) -> None:
        self.picture = picture
        if not picture.image.isNull():
            self.image.show_image(picture.image, picture.size)
            if picture.animated and self.path is not None:
                self._animation.start(self.path, picture.image.size())
        self._show()

    def _on_sharper(self, picture: Picture) -> None:
        if not picture.image.isNull():
            self.image.show_frame(picture.image)

    # --- words ------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        waiting = self._is_picture() and self.picture is None
        self.setCurrentWidget(self.image if self.shows_picture or waiting else self.symbol)
        if self._can_be_played():
            self.setCurrentWidget(self.player)
        self._show_symbol()
        self.changed.emit()

    def _show_symbol(self) -> None:
        item, say = self.item, self.symbol.say
        if item is None:
            say("eye", "faint", self.tr("Select a row to preview it."))
        elif item.error is not None:
            told = describe(item.error, translate)
            title = short_reason(item.error, translate)
            say("warn", "bad", begun(title), str(told), told.small_print)
        elif item.state is not ItemState.SAVED:
            colour, icon = LOOKS[item.state]
            fetching = item.state is ItemState.FETCHING
            say(icon, colour, self.tr("Downloading…") if fetching else self.tr("Not downloaded yet."))
        elif self._is_picture():
            outcome = self.picture.outcome if self.picture is not None else Outcome.SHOWN
            say("image", "faint", translate("media", NOT_SHOWN[outcome].sentence) if outcome else "")
        else:
            word = translate("media", KINDS[item.media_type.kind])
            play = self.tr("Select Open to play it in your default player.")
            if self._unplayable:
                play = self.tr("Cannot be played here. Select Open to play it in your default player.")
            say(
                KIND_ICONS[item.media_type.kind],
                "faint",
                begun(word),
                play if self._is_sound_or_video() else "",
            )
