"""One medium, looked at closely: the picture, or what it is and how to play it, or why it is not there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from wxdesk.media.files.media_type import MediaKind
from wxdesk.media.item import Item, ItemState
from wxdesk.ui import desktop, theme
from wxdesk.ui.clipboard import Clipboard
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
from wxdesk.ui.widgets import Button, Card, FlowLayout, Label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.symbol import EmptyState
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.wording.errors import describe
from wxdesk.wording.media import KINDS, NOT_CONFIRMED, short_reason, type_name
from wxdesk.wording.numbers import size

_SETTLE_MS = 60  # while the rows are run through, none is decoded
_LARGEST = QSize(4096, 4096)  # 64 MB, the limit for one image


class PreviewPane(Card):
    """`retry_wanted(rows)`: the one that is shown, which has failed, is to be fetched again."""

    retry_wanted = Signal(object)

    def __init__(self, tasks: Tasks, clipboard: Clipboard, decoder: Decoder) -> None:
        super().__init__()
        self._tasks, self._clipboard, self._decoder = tasks, clipboard, decoder
        self._item: Item | None = None
        self._path: Path | None = None
        self._picture: Picture | None = None
        self._unplayable = False  # the player has given it up
        self._job: Task | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("media_preview")
        self.image = ImageView()
        self.image.setObjectName("media_preview_image")
        self._animation = Animation(self._tasks, self._decoder, self.image)
        self._symbol = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._symbol)
        self._stack.addWidget(self.image)
        self.player = Player()
        self._stack.addWidget(self.player)
        self._fit = Button()
        self._full = Button()
        self._percent = Label(scale=theme.SMALL, colour="faint", wrap=False)
        zoom = QHBoxLayout()
        zoom.setSpacing(6)
        for widget in (self._fit, self._full, self._percent):
            zoom.addWidget(widget)
        zoom.addStretch(1)
        self._zoom = QWidget()
        self._zoom.setLayout(zoom)
        zoom.setContentsMargins(0, 0, 0, 0)
        self._name = MonoText()
        self._facts = Label(colour="faint", selectable=True)
        self._media_id = MonoText(theme.SMALL)
        self._retry = Button(icon_name="refresh")
        self._open = Button(icon_name="open")
        self._folder = Button(icon_name="folder")
        self._copy = CopyButton(self._clipboard, lambda: self._item.media_id if self._item else "")
        self._buttons = QWidget()
        row = FlowLayout(self._buttons)
        for name, button in (
            ("retry", self._retry),
            ("open", self._open),
            ("folder", self._folder),
            ("copy_id", self._copy),
        ):
            button.setObjectName(f"media_preview_{name}")
            row.addWidget(button)
        for part, stretch in (
            (self._stack, 1),
            (self._zoom, 0),
            (self._name, 0),
            (self._facts, 0),
            (self._media_id, 0),
            (self._buttons, 0),
        ):
            self.body.addWidget(part, stretch)

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._soon.timeout.connect(self._load)
        self._fit.clicked.connect(self.image.fit)
        self._full.clicked.connect(lambda: self.image.zoom_to(1.0))
        self.image.zoomed.connect(self._show_zoom)
        self.image.sharper_wanted.connect(self._sharpen)
        self._animation.frame.connect(self.image.show_frame)
        self._open.clicked.connect(self.open_file)
        self._folder.clicked.connect(self._on_folder)
        self._retry.clicked.connect(self._on_retry)
        self.player.failed.connect(self._on_not_played)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Preview"))
        self._name.setAccessibleName(self.tr("File name"))
        self._media_id.setAccessibleName(self.tr("Media ID"))
        self._fit.setText(self.tr("Fit"))
        self._fit.setToolTip(self.tr("The whole picture (0)"))
        self._full.setText(self.tr("100 %"))
        self._full.setToolTip(self.tr("A pixel of the picture for each of the screen (1)"))
        self._retry.setText(self.tr("Retry"))
        self._folder.setText(self.tr("Show in folder"))
        self.player.retranslate()
        self._copy.set_label(self.tr("Copy media ID"))
        self._show()

    # --- what is shown ----------------------------------------------------------------------------------------------
    def show_item(self, item: Item | None, path: Path | None) -> None:
        """Show a row of the batch; `path` is where its file is. The same again changes nothing."""
        if item == self._item and path == self._path:
            return
        other = item is None or self._item is None or item.media_id != self._item.media_id
        self._item, self._path, self._picture = item, path, None
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
        if self._path is not None and not desktop.open_path(self._path):
            self._symbol.say("warn", "bad", self.tr("This computer has no program that opens this file."))
            self._stack.setCurrentWidget(self._symbol)

    def _on_folder(self) -> None:
        if self._path is not None:
            desktop.show_in_folder(self._path)

    def _on_retry(self) -> None:
        if self._item is not None:
            self.retry_wanted.emit([self._item.seq - 1])

    def _is_sound_or_video(self) -> bool:
        kind = self._item.media_type.kind if self._item is not None else MediaKind.OTHER
        return self._path is not None and kind in (MediaKind.VOICE, MediaKind.VIDEO)

    def _can_be_played(self) -> bool:
        return self._is_sound_or_video() and not self._unplayable and player.is_there()

    def _on_not_played(self) -> None:
        self._unplayable = True
        self._show()

    def _is_picture(self) -> bool:
        return self._path is not None and self._item is not None and self._item.media_type in SHOWABLE

    # --- decoding, on a worker --------------------------------------------------------------------------------------
    def _load(self) -> None:
        if self._can_be_played() and self._path is not None and self._item is not None:
            self.player.show_file(self._path, self._item.media_type.kind is MediaKind.VIDEO)
            return
        self._read(self.image.size() * self.image.devicePixelRatioF(), self._on_loaded)

    def _sharpen(self, wanted: QSize) -> None:
        if self._picture is not None and not self._picture.animated:
            self._read(wanted.boundedTo(_LARGEST), self._on_sharper)

    def _read(self, box: QSize, done: Callable[[Picture], None]) -> None:
        path, decoder = self._path, self._decoder
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
        self._picture = picture
        if not picture.image.isNull():
            self.image.show_image(picture.image, picture.size)
            if picture.animated and self._path is not None:
                self._animation.start(self._path, picture.image.size())
        self._show()

    def _on_sharper(self, picture: Picture) -> None:
        if not picture.image.isNull():
            self.image.show_frame(picture.image)

    # --- words ------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        item, picture = self._item, self._picture
        there = self._path is not None
        shown = picture is not None and not picture.image.isNull()
        waiting = self._is_picture() and picture is None
        self._stack.setCurrentWidget(self.image if shown or waiting else self._symbol)
        if self._can_be_played():
            self._stack.setCurrentWidget(self.player)
        self._zoom.setVisible(shown)
        for widget in (self._open, self._folder):
            widget.setVisible(there)
        self._retry.setVisible(item is not None and item.state is ItemState.FAILED)
        self._buttons.setVisible(item is not None)
        self._open.setText(self.tr("Open"))
        self._name.set_text(self._path.name if self._path else "")
        self._name.setVisible(there)
        self._facts.setText(self._told_facts())
        self._facts.setVisible(there)
        self._media_id.set_text(item.media_id if item else "")
        self._media_id.setVisible(item is not None)
        self.image.setAccessibleName(f"{self._name.text()}, {self._facts.text()}")
        self._show_symbol()
        self._show_zoom()

    def _told_facts(self) -> str:
        item, picture = self._item, self._picture
        if item is None or self._path is None:
            return ""
        facts = [size(item.size_bytes), type_name(item.media_type, translate)]
        if not item.confirmed:
            facts.append(translate("media", NOT_CONFIRMED))
        if picture is not None and picture.size.isValid():
            facts.insert(0, f"{picture.size.width()} × {picture.size.height()}")
        return ", ".join(facts)

    def _show_symbol(self) -> None:
        item, say = self._item, self._symbol.say
        if item is None:
            say("eye", "faint", self.tr("Choose a row to look at it here."))
        elif item.error is not None:
            told = describe(item.error, translate)
            title = short_reason(item.error, translate)
            say("warn", "bad", _begun(title), str(told), told.small_print)
        elif item.state is not ItemState.SAVED:
            colour, icon = LOOKS[item.state]
            fetching = item.state is ItemState.FETCHING
            say(icon, colour, self.tr("It is being fetched.") if fetching else self.tr("Not fetched yet."))
        elif self._is_picture():
            outcome = self._picture.outcome if self._picture is not None else Outcome.SHOWN
            say("image", "faint", translate("media", NOT_SHOWN[outcome].sentence) if outcome else "")
        else:
            word = translate("media", KINDS[item.media_type.kind])
            play = self.tr("Open it to play it with the system's own program.")
            if self._unplayable:
                play = self.tr("It cannot be played here. Open it to play it with the system's own program.")
            say(
                KIND_ICONS[item.media_type.kind],
                "faint",
                _begun(word),
                play if self._is_sound_or_video() else "",
            )

    def _show_zoom(self) -> None:
        self._percent.setText(f"{self.image.percent()} %")
        self._fit.setEnabled(not self.image.fitted)
        self._full.setEnabled(self.image.percent() != 100)


def _begun(words: str) -> str:
    """Words of a table, as the beginning of a sentence."""
    return words[:1].upper() + words[1:]
