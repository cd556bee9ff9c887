"""Pictures out of files that strangers sent: raster formats only, the header's size first, and a limit on memory.

Everything here may run on any thread, and belongs on a worker: decoding takes as long as it takes.
"""

import mmap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageReader, QPainter

from wxdesk.media.media_type import MediaType
from wxdesk.ui.pages.media.picture_header import Header, header_of

# Qt is told which decoder to use, so that no other one (SVG, which can open further files) even looks at the bytes.
_DECODERS: dict[MediaType, QByteArray] = {
    MediaType.JPEG: QByteArray(b"jpeg"),
    MediaType.PNG: QByteArray(b"png"),
    MediaType.GIF: QByteArray(b"gif"),
    MediaType.BMP: QByteArray(b"bmp"),
    MediaType.WEBP: QByteArray(b"webp"),
}
MAX_PIXELS = 40_000_000  # a small file can claim any number of pixels
ALLOCATION_LIMIT_MB = 64
# JPEG decodes faster below 50 (QJpegHandler: the fast transform, plain upsampling); small as it is, it shows nothing.
_FAST_QUALITY = 40
# A thumbnail fills its box as long as that hides no more than this share of the picture; beyond, it is shown whole.
_HIDDEN_AT_MOST = 0.45


@dataclass(frozen=True)
class Picture:
    """`image` is upright, `size` the file's own in pixels, upright too. `image` is null for a picture that is damaged
    or claims more than MAX_PIXELS."""

    image: QImage
    size: QSize
    animated: bool = False

    @property
    def too_large(self) -> bool:
        return self.size.width() * self.size.height() > MAX_PIXELS


def read(path: Path, box: QSize) -> Picture | None:
    """The picture in a file, turned as its EXIF says, made no larger than `box`; None for a file that holds none."""
    header = _header(path)
    if header is None:
        return None
    reader = _reader(path, header)
    picture = _read(reader, header, lambda size: _inside(size, box))
    # Only a reader that has read the first frame can tell, without running through the whole file, that one follows.
    animated = not picture.image.isNull() and reader.supportsAnimation() and reader.canRead()
    return Picture(picture.image, picture.size, animated)


def thumbnail(path: Path, box: QSize, radius: float) -> QImage:
    """The picture in a file as an image of exactly `box` device pixels with round corners; null if there is none."""
    header = _header(path)
    if header is None:
        return QImage()
    reader = _reader(path, header)
    reader.setQuality(_FAST_QUALITY)
    picture = _read(reader, header, lambda size: _filling(size, box))
    return picture.image if picture.image.isNull() else _rounded(picture.image, box, radius)


def _header(path: Path) -> Header | None:
    try:
        # A pipe of that name would hold the thread up for ever.
        if not path.is_file() or not path.stat().st_size:
            return None
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return header_of(data)
    except OSError:
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
    unread = Picture(QImage(), upright)
    if unread.too_large:
        return unread
    wanted = scaled(upright)
    if wanted != upright:
        # Told before reading, JPEG is decoded at a fraction of the work. This size is the one before the turning.
        reader.setScaledSize(wanted.transposed() if header.sideways else wanted)
    return Picture(reader.read(), upright)


def _inside(size: QSize, box: QSize) -> QSize:
    if size.width() <= box.width() and size.height() <= box.height():
        return size
    return _whole(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))


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
    """An animation's frames, one after the other and over again; one thread at a time."""

    def __init__(self, data: bytes, box: QSize) -> None:
        """`data`: the whole file. Frames larger than `box` are made smaller."""
        self._header = header_of(data)
        self._data, self._box = QByteArray(data), box
        self._buffer: QBuffer | None = None
        self._reader: QImageReader | None = None

    def next(self) -> tuple[QImage, int]:
        """The next frame and how long it is to be seen, in ms; a null image where there is none."""
        if self._header is None:
            return QImage(), 0
        if self._reader is None or not self._reader.canRead():
            self._reader = self._from_the_start(self._header)
        image, delay = self._reader.read(), self._reader.nextImageDelay()
        # As browsers do: files that say 0 or 10 ms mean "the usual".
        return image, delay if delay > 10 else 100

    def _from_the_start(self, header: Header) -> QImageReader:
        self._buffer = QBuffer(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = _reader(self._buffer, header)
        size = QSize(header.width, header.height)
        if _inside(size, self._box) != size:
            reader.setScaledSize(_inside(size, self._box))
        return reader
