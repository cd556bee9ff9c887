"""One medium, looked at closely: the picture, or what it is and how to play it, or why it is not there."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wxdesk.media.item import Item, ItemState
from wxdesk.ui import desktop, theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.preview.fields_view import FieldsView
from wxdesk.ui.pages.media.preview.image_view import ImageView
from wxdesk.ui.pages.media.preview.medium_view import MediumView
from wxdesk.ui.pages.media.preview.player import Player
from wxdesk.ui.pages.media.rows.row import Column, Row
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button, Card, FlowLayout, Label
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.wording.media.media import NOT_CONFIRMED, type_name
from wxdesk.wording.numbers import size

_FIELDS_SHARE = 0.45  # of the height, at most


class PreviewPane(Card):
    """`retry_wanted(rows)`: the one that is shown, which has failed, is to be fetched again. `large_wanted`: it is to be
    seen over the whole window."""

    retry_wanted = Signal(object)
    large_wanted = Signal()

    def __init__(self, tasks: Tasks, clipboard: Clipboard, decoder: Decoder) -> None:
        super().__init__()
        self.view = MediumView(tasks, decoder)
        self._clipboard = clipboard
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("media_preview")
        self.image.setObjectName("media_preview_image")
        self._fit = Button()
        self._full = Button()
        self._large = Button()
        self._percent = Label(scale=theme.SMALL, colour="faint", wrap=False)
        self._zoom = QWidget()
        zoom = FlowLayout(self._zoom)
        for widget in (self._fit, self._full, self._large, self._percent):
            zoom.addWidget(widget)
        self._name = MonoText()
        self._facts = Label(colour="faint", selectable=True)
        self._media_id = MonoText(theme.SMALL)
        self.fields = FieldsView((self._name, self._facts), (self._media_id,))
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
        self._large.setObjectName("media_preview_large")
        for part, stretch in (
            (self.view, 1),
            (self._zoom, 0),
            (self.fields, 0),
            (self._buttons, 0),
        ):
            self.body.addWidget(part, stretch)

    def _connect(self) -> None:
        self._fit.clicked.connect(self.image.fit)
        self._full.clicked.connect(lambda: self.image.zoom_to(1.0))
        self._large.clicked.connect(self.large_wanted)
        self.image.zoomed.connect(self._show_zoom)
        self._open.clicked.connect(self.open_file)
        self._folder.clicked.connect(self._on_folder)
        self._retry.clicked.connect(self._on_retry)
        self.view.changed.connect(self._show)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Preview"))
        self._name.setAccessibleName(self.tr("File name"))
        self._media_id.setAccessibleName(self.tr("Media ID"))
        self._fit.setText(self.tr("Fit"))
        self._fit.setToolTip(self.tr("Fit the whole picture (0)"))
        self._full.setText(self.tr("100 %"))
        self._full.setToolTip(self.tr("Actual size (1)"))
        self._large.setText(self.tr("Enlarge"))
        self._large.setToolTip(self.tr("Over the whole window (Space)"))
        self._retry.setText(self.tr("Retry"))
        self._folder.setText(self.tr("Show in folder"))
        self._copy.set_label(self.tr("Copy media ID"))
        self.view.retranslate()

    @property
    def image(self) -> ImageView:
        return self.view.image

    @property
    def player(self) -> Player:
        return self.view.player

    @property
    def _item(self) -> Item | None:
        return self.view.item

    @property
    def _path(self) -> Path | None:
        return self.view.path

    # --- what is shown ----------------------------------------------------------------------------------------------
    def show_row(self, row: Row | None, columns: Sequence[str]) -> None:
        """A row of the batch with all that its list, which has these `columns`, says of it; None for none."""
        if row is None:
            self.fields.show_fields(())
            self.show_item(None, None)
            return
        forwarded = (self.tr("Forwarded to"), row.texts[Column.FORWARDED])
        self.fields.show_fields([*zip(columns, row.own, strict=False), forwarded])
        self.show_item(row.item, Path(row.path) if row.path else None)

    def show_item(self, item: Item | None, path: Path | None) -> None:
        """A medium; `path` is where its file is. The same again changes nothing."""
        self.view.show_item(item, path)

    def open_file(self) -> None:
        self.view.open_file()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fields.set_most(int(self.height() * _FIELDS_SHARE))

    def _on_folder(self) -> None:
        if self._path is not None:
            desktop.show_in_folder(self._path)

    def _on_retry(self) -> None:
        if self._item is not None:
            self.retry_wanted.emit([self._item.seq - 1])

    # --- words ------------------------------------------------------------------------------------------------------
    def _show(self) -> None:
        item, there = self._item, self._path is not None
        self._zoom.setVisible(self.view.shows_picture)
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
        self.fields.setVisible(item is not None)
        self.fields.fit()
        self.image.setAccessibleName(f"{self._name.text()}, {self._facts.text()}")
        self._show_zoom()

    def _told_facts(self) -> str:
        item, picture = self._item, self.view.picture
        if item is None or self._path is None:
            return ""
        facts = [size(item.size_bytes), type_name(item.media_type, translate)]
        if not item.confirmed:
            facts.append(translate("media", NOT_CONFIRMED))
        if picture is not None and picture.size.isValid():
            facts.insert(0, f"{picture.size.width()} × {picture.size.height()}")
        return ", ".join(facts)

    def _show_zoom(self) -> None:
        self._percent.setText(f"{self.image.percent()} %")
        self._fit.setEnabled(not self.image.fitted)
        self._full.setEnabled(self.image.percent() != 100)
