"""The small picture of a row, always there and always of the size asked for: its thumbnail, or a tile with a symbol; and
why it is not the thumbnail."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap

from wxdesk.media.files.media_type import MediaKind
from wxdesk.media.item import Item, ItemState
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.pages.media.decoding.picture_header import SHOWABLE
from wxdesk.ui.pages.media.decoding.pictures import Outcome
from wxdesk.ui.pages.media.decoding.thumbnails import ThumbnailKey, Thumbnails
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.row import Row
from wxdesk.wording import tr_noop

KIND_ICONS: dict[MediaKind, str] = {
    MediaKind.IMAGE: "image",
    MediaKind.VOICE: "voice",
    MediaKind.VIDEO: "video",
    MediaKind.OTHER: "unknown",
}
# state: what a tile is filled with, its symbol and the symbol's colour
_TILES: dict[ItemState, tuple[str, str, str]] = {
    ItemState.WAITING: ("window", "", ""),
    ItemState.FETCHING: ("accent_tint", "refresh", "accent"),
    ItemState.FAILED: ("bad_tint", "warn", "bad"),
}


class _Words(NamedTuple):
    """For a cell, and for the preview."""

    short: str
    sentence: str


_GONE = _Words(
    tr_noop("media", "damaged or gone"),
    tr_noop("media", "The picture is damaged, or no longer in its folder."),
)
NOT_SHOWN: dict[Outcome, _Words] = {
    Outcome.NO_PICTURE: _GONE,
    Outcome.DAMAGED: _GONE,
    Outcome.TOO_LARGE: _Words(
        tr_noop("media", "too large to show"),
        tr_noop("media", "Too large to preview. Open it instead."),
    ),
    Outcome.TOO_SLOW: _Words(
        tr_noop("media", "takes too long"),
        tr_noop("media", "The picture takes too long to be shown here. Open it instead."),
    ),
    Outcome.LOST: _Words(
        tr_noop("media", "not decodable"),
        tr_noop("media", "The picture could not be decoded here. Open it instead."),
    ),
}


class RowPictures:
    """For one view, which shows them at one size."""

    def __init__(self, model: MediaModel, thumbnails: Thumbnails, size: QSize, radius: int) -> None:
        """`size` and `radius` in logical pixels."""
        self._model, self._thumbnails = model, thumbnails
        self.size, self._radius = size, radius

    def of(self, place: int, ratio: float) -> QPixmap:
        """The picture of the row at `place` for a screen of `ratio` device pixels a pixel."""
        item, _, path = self._model.row(place)
        if item.state is ItemState.SAVED and item.media_type in SHOWABLE:
            thumbnail = self._thumbnails.get(self._wanted(path, ratio))
            if thumbnail is not None and not thumbnail.isNull():
                return thumbnail
        fill, icon, colour = _tile_of(item)
        of = theme.colours(QGuiApplication.palette())
        ink = of.colour(colour).name() if colour else ""
        return _tile(
            of.colour(fill).name(), icon, ink, self.size.width(), self.size.height(), self._radius, ratio
        )

    def not_shown(self, row: Row) -> str:
        """Why the row's picture is not shown, in a few words; "" while nothing is known against it."""
        outcome = self._thumbnails.failures.get(row.path) if row.item.state is ItemState.SAVED else None
        return translate("media", NOT_SHOWN[outcome].short) if outcome else ""

    def keep_only(self, places: range) -> None:
        """Nothing else is in view: what is not being decoded yet need not be."""
        self._thumbnails.keep_only({self._model.row(place).path for place in places})

    def _wanted(self, path: str, ratio: float) -> ThumbnailKey:
        return ThumbnailKey(
            path,
            round(self.size.width() * ratio),
            round(self.size.height() * ratio),
            round(self._radius * ratio),
            ratio,
        )


def _tile_of(item: Item) -> tuple[str, str, str]:
    if item.state is ItemState.SAVED:
        return "window", KIND_ICONS[item.media_type.kind], "faint"
    return _TILES[item.state]


@cache
def _tile(fill: str, icon: str, ink: str, width: int, height: int, radius: int, ratio: float) -> QPixmap:
    tile = QPixmap(round(width * ratio), round(height * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(QRect(0, 0, width, height), radius, radius)
    if icon:
        side = min(28, round(height * 0.6))
        painter.drawPixmap((width - side) // 2, (height - side) // 2, theme.pixmap(icon, ink, side, ratio))
    painter.end()
    return tile
