"""Pictures out of files that strangers sent: raster formats only, the header's size first.

Decoding takes as long as it takes, and may crash: it is done in a process of its own (picture_worker.py), never in the
window's. There, decoder.py asks for it.
"""

import mmap
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter

from wxdesk.media.files.media_type import MediaType
from wxdesk.process import file_system
from wxdesk.ui.pages.media.decoding.picture_header import Header, header_of

# Qt is told which decoder to use, so that no other one (SVG, which can open further files) even looks at the bytes.
_DECODERS: dict[MediaType, QByteArray] = {
    MediaType.JPEG: QByteArray(b"jpeg"),
    MediaType.PNG: QByteArray(b"png"),
    MediaType.GIF: QByteArray(b"gif"),
    MediaType.BMP: QByteArray(b"bmp"),
    MediaType.WEBP: QByteArray(b"webp"),
}
ALLOCATION_LIMIT_MB = 320  # MAX_PIXELS of two bytes a colour
# JPEG decodes faster below 50 (QJpegHandler: the fast transform, plain upsampling); small as it is, it shows nothing.
_FAST_QUALITY = 40
# A thumbnail fills its box as long as that hides no more than this share of the picture; beyond, it is shown whole.
_HIDDEN_AT_MOST = 0.45
_LARGEST_ANIMATION = 32 << 20  # bytes


class Outcome(IntEnum):
    """What came of looking at a file."""

    SHOWN = 0
    NO_PICTURE = 1  # or the file is gone
    DAMAGED = 2
    TOO_LARGE = 3
    TOO_SLOW = 4
    LOST = 5  # the process that decodes ended over it, or did not start


@dataclass(frozen=True)
class Picture:
    """`image` is upright, and null unless the outcome is SHOWN; `size` is the file's own in pixels, upright too."""

    outcome: Outcome
    image: QImage = field(default_factory=QImage)
    size: QSize = field(default_factory=QSize)
    animated: bool = False


@dataclass(frozen=True)
class Frame:
    """One of an animation's frames, and how long it is to be seen; a null image where there is none."""

    image: QImage = field(default_factory=QImage)
    number: int = 0
    shown_ms: int = 0


def read(path: Path, box: QSize) -> Picture:
    """The picture in a file, turned as its EXIF says, made no larger than `box`."""
    header = _header(path)
    if header is None:
        return Picture(Outcome.NO_PICTURE)
    reader = _reader(path, header)
    picture = _read(reader, header, lambda size: _inside(size, box))
    if picture.image.isNull():
        return picture
    # Only a reader that has read the first frame can tell, without running through the whole file, that one follows.
    animated = reader.supportsAnimation() and reader.canRead()
    return Picture(picture.outcome, _no_larger(picture.image, box), picture.size, animated)


def thumbnail(path: Path, box: QSize, radius: float) -> Picture:
    """The picture in a file as an image of exactly `box` device pixels with round corners."""
    header = _header(path)
    if header is None:
        return Picture(Outcome.NO_PICTURE)
    reader = _reader(path, header)
    reader.setQuality(_FAST_QUALITY)
    picture = _read(reader, header, lambda size: _filling(size, box))
    if picture.image.isNull():
        return picture
    return Picture(picture.outcome, _rounded(picture.image, box, radius), picture.size)


def _header(path: Path) -> Header | None:
    path = file_system.reachable(path)
    try:
        # A pipe of that name would hold the process up for ever.
        if not path.is_file() or not path.stat().st_size:
            return None
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return header_of(data)
    except (OSError, ValueError):  # gone, or emptied just now
        return None


def _reader(source: Path | QIODevice, header: Header) -> QImageReader:
    QImageReader.setAllocationLimit(ALLOCATION_LIMIT_MB)
    decoder = _DECODERS[header.media_type]
    reader = QImageReader(str(source), decoder) if isinstance(source, Path) else QImageReader(source, decoder)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader


def _read(reader: QImageReader, header: Header, scaled: Callable[[QSize], QSize]) -> Picture:
    stored = QSize(header.width, header.height)
    upright = stored.transposed() if header.sideways else stored
    if header.too_large:
        return Picture(Outcome.TOO_LARGE, size=upright)
    wanted = scaled(upright)
    if wanted != upright:
        # Told before reading, JPEG is decoded at a fraction of the work. This size is the one before the turning.
        reader.setScaledSize(wanted.transposed() if header.sideways else wanted)
    image = reader.read()
    return Picture(Outcome.DAMAGED if image.isNull() else Outcome.SHOWN, image, upright)


def _inside(size: QSize, box: QSize) -> QSize:
    if size.width() <= box.width() and size.height() <= box.height():
        return size
    return _whole(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))


def _no_larger(image: QImage, box: QSize) -> QImage:
    """What a decoder finds may be larger than the header has said."""
    size = _inside(image.size(), box)
    return image if size == image.size() else image.scaled(size)


def _filling(size: QSize, box: QSize) -> QSize:
    """As large as fills `box`, or fits it where filling would hide too much; a small picture is not enlarged."""
    full = size.scaled(box, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    hidden = 1 - box.width() * box.height() / max(full.width() * full.height(), 1)
    wanted = full if hidden <= _HIDDEN_AT_MOST else size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    return size if wanted.width() > size.width() else _whole(wanted)


def _whole(size: QSize) -> QSize:
    return size.expandedTo(QSize(1, 1))  # one row of 10,000 pixels is still a picture


def _rounded(image: QImage, box: QSize, radius: float) -> QImage:
    """The middle of `image`, its corners cut off round, in the middle of a clear image of `box`."""
    result = QImage(box, QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    # Whole pixels: between them the picture would be drawn blurred.
    left, top = (box.width() - image.width()) // 2, (box.height() - image.height()) // 2
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrushOrigin(left, top)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(QRect(left, top, image.width(), image.height()) & result.rect(), radius, radius)
    painter.end()
    return result


class Frames:
    """An animation's frames, one after the other and over again."""

    def __init__(self, path: Path, box: QSize) -> None:
        """Frames larger than `box` are made smaller. Raises OSError."""
        small = path.is_file() and path.stat().st_size <= _LARGEST_ANIMATION
        data = path.read_bytes() if small else b""
        self._header = header_of(data)
        self._data, self._box = QByteArray(data), box
        self._buffer: QBuffer | None = None
        self._reader: QImageReader | None = None
        self.next_number = 0  # what `next` will give, as far as is known

    def next(self) -> Frame:
        """The next frame, after the last one the first; without an image where there is none."""
        if self._header is None or self._header.too_large:
            return Frame()
        if self._reader is None or not self._reader.canRead():
            self._reader = self._from_the_start(self._header)
        image, delay, number = self._reader.read(), self._reader.nextImageDelay(), self.next_number
        self.next_number += 1
        # As browsers do: files that say 0 or 10 ms mean "the usual".
        return Frame(_no_larger(image, self._box), number, delay if delay > 10 else 100)

    def _from_the_start(self, header: Header) -> QImageReader:
        self.next_number = 0
        self._buffer = QBuffer(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = _reader(self._buffer, header)
        size = QSize(header.width, header.height)
        if _inside(size, self._box) != size:
            reader.setScaledSize(_inside(size, self._box))
        return reader
