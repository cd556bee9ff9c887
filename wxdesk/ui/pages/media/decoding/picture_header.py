"""How large a picture is and which way up, read from the file's first structures without decoding anything.

A file can claim any size. Here, once for all, the claim becomes a number that Qt can hold, and whether it is too much.
"""

import mmap
import struct
from collections.abc import Callable
from typing import NamedTuple

from wxdesk.media.files.media_type import SNIFF_BYTES, MediaType, sniff

Bytes = bytes | mmap.mmap

MAX_PIXELS = 40_000_000  # a small file can claim any number of pixels
MAX_SIDE = 100_000  # times the other side of any screen it is still a number of 32 bits
_LARGEST_NUMBER = 2**31 - 1  # PNG and BMP allow no more, nor can QSize hold it


class Header(NamedTuple):
    """Size in pixels as stored; `orientation` as EXIF numbers it, 1 to 8 (from 5 on, height and width change places)."""

    media_type: MediaType
    width: int
    height: int
    orientation: int = 1

    @property
    def sideways(self) -> bool:
        return self.orientation >= 5

    @property
    def too_large(self) -> bool:
        """Whether it claims more than is ever decoded."""
        return self.width * self.height > MAX_PIXELS or max(self.width, self.height) > MAX_SIDE


def header_of(data: Bytes) -> Header | None:
    """The header of a whole file; None for what is no JPEG, PNG, GIF, BMP or WebP, or says no size that there can
    be."""
    media_type = sniff(data[:SNIFF_BYTES])
    read = _READERS.get(media_type)
    try:
        found = read(data) if read else None
    except (struct.error, IndexError):
        return None
    if found is None or not all(0 < side <= _LARGEST_NUMBER for side in found[:2]):
        return None
    return Header(media_type, *found)


# Start-of-frame markers: 0xC0 to 0xCF without DHT, JPG and DAC (ITU T.81, table B.1)
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset((0x01, *range(0xD0, 0xD9)))  # markers without a length
_START_OF_SCAN, _END, _APP1 = 0xDA, 0xD9, 0xE1


def _jpeg(data: Bytes) -> tuple[int, ...] | None:
    at, orientation = 2, 0
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height, orientation or 1
        if marker in (_START_OF_SCAN, _END):
            return None
        if marker == _APP1 and not orientation and data[at + 4 : at + 10] == b"Exif\0\0":
            orientation = _orientation(data[at + 10 : at + 2 + length])
        at += 2 + length
    return None


def _orientation(tiff: bytes) -> int:
    """The Orientation (0x0112) in the first directory of a TIFF structure (EXIF 2.3, 4.6.4); 1 where there is none."""
    try:
        order = {b"II*\0": "<", b"MM\0*": ">"}[tiff[:4]]
        (at,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind = struct.unpack_from(f"{order}HH", tiff, entry)
            if tag == 0x0112 and kind == 3:
                (value,) = struct.unpack_from(f"{order}H", tiff, entry + 8)
                return value if 1 <= value <= 8 else 1
    except (KeyError, struct.error):
        pass
    return 1


def _png(data: Bytes) -> tuple[int, ...] | None:
    return struct.unpack_from(">II", data, 16) if data[12:16] == b"IHDR" else None


def _gif(data: Bytes) -> tuple[int, ...]:
    return struct.unpack_from("<HH", data, 6)


def _bmp(data: Bytes) -> tuple[int, ...]:
    (size,) = struct.unpack_from("<I", data, 14)
    width, height = struct.unpack_from("<HH" if size == 12 else "<ii", data, 18)
    return width, abs(height)  # negative: stored from the top


def _webp(data: Bytes) -> tuple[int, ...] | None:
    # RFC 9649, sections 2.5 to 2.7
    kind = bytes(data[12:16]) if len(data) >= 30 else b""
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


_READERS: dict[MediaType, Callable[[Bytes], tuple[int, ...] | None]] = {
    MediaType.JPEG: _jpeg,
    MediaType.PNG: _png,
    MediaType.GIF: _gif,
    MediaType.BMP: _bmp,
    MediaType.WEBP: _webp,
}
SHOWABLE = frozenset(_READERS)
