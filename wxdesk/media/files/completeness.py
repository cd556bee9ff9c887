"""Whether a medium is all there, by the marks its format leaves; nothing is ever decoded.

A cut file can be as long as the server announced: a proxy that lost the rest announces what it has. So the
length is one witness and the format's own end the other.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from mmap import mmap

from wxdesk.media.files.media_type import MediaType

Bytes = bytes | mmap
# Many more than any real medium has parts. What has more is not walked through to its end: it is UNMARKED.
_MOST_PARTS = 300_000
_fill = re.compile(rb"\xff*").match


class Completeness(StrEnum):
    WHOLE = "whole"  # the format's end is there; what some cameras append after it does not matter
    CUT = "cut"
    UNMARKED = "unmarked"  # the format has no end that could be looked for


def ending(data: Bytes, media_type: MediaType) -> Completeness:
    """Judge a medium of `media_type` by its structure."""
    judge = _JUDGES.get(media_type)
    return judge(data) if judge else Completeness.UNMARKED


def _judged(whole: bool) -> Completeness:
    return Completeness.WHOLE if whole else Completeness.CUT


_EOI = b"\xff\xd9"
_SOS = 0xDA
_BARE_MARKERS = frozenset((0x01, *range(0xD0, 0xD8)))  # these have no length behind them


def _jpeg(data: Bytes) -> Completeness:
    # The segments before the scan may hold a thumbnail with an end of its own, so they are stepped over by
    # their lengths. In the scan itself 0xFF is always escaped: an end mark found there is one.
    at = 2
    for _ in range(_MOST_PARTS):
        if at + 4 > len(data):
            return Completeness.CUT
        if data[at] != 0xFF:
            return _judged(data[-2:] == _EOI)  # not by the book; all that can be said
        filled = _fill(data, at)
        assert filled is not None
        at = filled.end()
        marker = data[at] if at < len(data) else 0
        at += 1 if marker in _BARE_MARKERS else 1 + _number(data, at + 1, 2)
        if marker == _SOS:
            return _judged(data.rfind(_EOI, at) >= 0)
    return Completeness.UNMARKED


def _png(data: Bytes) -> Completeness:
    at = 8
    for _ in range(_MOST_PARTS):
        if at + 12 > len(data):
            return Completeness.CUT
        size = _number(data, at, 4)
        if data[at + 4 : at + 8] == b"IEND":
            return Completeness.WHOLE
        at += 12 + size
    return Completeness.UNMARKED


def _gif(data: Bytes) -> Completeness:
    if len(data) < 13:
        return Completeness.CUT
    at = 13 + _colour_table(data[10])
    parts = iter(range(_MOST_PARTS))
    try:
        while (block := data[at]) != 0x3B:
            next(parts)
            if block == 0x21:  # an extension: its label, then sub-blocks
                at = _after_sub_blocks(data, at + 2, parts)
            elif block == 0x2C:  # an image: its place, its colours, its code size, then sub-blocks
                at = _after_sub_blocks(data, at + 11 + _colour_table(data[at + 9]), parts)
            else:
                return _judged(data[-1:] == b"\x3b")  # not by the book; all that can be said
    except IndexError:
        return Completeness.CUT
    except StopIteration:
        return Completeness.UNMARKED
    return Completeness.WHOLE


def _colour_table(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_sub_blocks(data: Bytes, at: int, parts: Iterator[int]) -> int:
    while size := data[at]:
        next(parts)
        at += 1 + size
    return at + 1


def _riff(data: Bytes) -> Completeness:
    return _judged(len(data) >= 12 and 8 + int.from_bytes(data[4:8], "little") <= len(data))


def _bmp(data: Bytes) -> Completeness:
    size = int.from_bytes(data[2:6], "little")
    # Old writers leave the size at 0, and two bytes are too few to be sure that this is a BMP at all.
    return Completeness.UNMARKED if size < 26 else _judged(size <= len(data))


def _iso(data: Bytes) -> Completeness:
    names, end = _boxes(data)
    described = bool(names & {b"moov", b"moof", b"meta"})
    return end if described and b"mdat" in names else Completeness.CUT


def _heic(data: Bytes) -> Completeness:
    names, end = _boxes(data)
    if b"meta" not in names:
        return Completeness.CUT
    # A tiny picture may lie inside its description; without a box of its own, the end is not known.
    return end if end is Completeness.CUT or b"mdat" in names else Completeness.UNMARKED


def _boxes(data: Bytes) -> tuple[set[bytes], Completeness]:
    """The names of the boxes at the top, and how the last one ends."""
    at = 0
    names: set[bytes] = set()
    for _ in range(_MOST_PARTS):
        if at + 8 > len(data):
            return names, _judged(at <= len(data))
        size, name = _number(data, at, 4), data[at + 4 : at + 8]
        if size == 1:
            size = _number(data, at + 8, 8)
        if size == 0:  # it goes on to the end of the file, wherever that is
            return names | {name}, Completeness.UNMARKED
        if size < 8:  # padding behind the last box
            return names, Completeness.WHOLE
        names.add(name)
        at += size
    return names, Completeness.UNMARKED


# Bytes of a frame by its type, the header's bits 3-6 (RFC 4867, section 5.3)
_AMR_FRAMES = {
    b"#!AMR\n": (13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1),
    b"#!AMR-WB\n": (18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1),
}


def amr_frames(data: Bytes) -> tuple[int, int]:
    """How many frames of 20 ms a voice has, and where the last one ends: at one of an unknown kind, if there is any.

    More than an hour and a half is not counted to their end.
    """
    header = next((one for one in _AMR_FRAMES if data[: len(one)] == one), b"")
    sizes = _AMR_FRAMES.get(header, (0,) * 16)
    count, at = 0, len(header)
    while at < len(data) and count < _MOST_PARTS and (size := sizes[data[at] >> 3 & 15]):
        count, at = count + 1, at + size
    return count, at


def _amr(data: Bytes) -> Completeness:
    count, end = amr_frames(data)
    # Between two frames nothing tells a cut voice from a whole one.
    return Completeness.UNMARKED if end < len(data) or (count and end == len(data)) else Completeness.CUT


def _ogg(data: Bytes) -> Completeness:
    at, last = 0, False
    for _ in range(_MOST_PARTS):
        if at + 27 > len(data) or data[at : at + 4] != b"OggS":
            return _judged(last and at <= len(data))
        segments = data[at + 27 : at + 27 + data[at + 26]]
        last = bool(data[at + 5] & 4)
        at += 27 + data[at + 26] + sum(segments)
    return Completeness.UNMARKED


def _speex(data: Bytes) -> Completeness:
    return _ogg(data) if data[:4] == b"OggS" else Completeness.UNMARKED


def _number(data: Bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")


_JUDGES: dict[MediaType, Callable[[Bytes], Completeness]] = {
    MediaType.JPEG: _jpeg,
    MediaType.PNG: _png,
    MediaType.GIF: _gif,
    MediaType.WEBP: _riff,
    MediaType.WAV: _riff,
    MediaType.BMP: _bmp,
    MediaType.HEIC: _heic,
    MediaType.M4A: _iso,
    MediaType.MP4: _iso,
    MediaType.MOV: _iso,
    MediaType.AMR: _amr,
    MediaType.OGG: _ogg,
    MediaType.SPEEX: _speex,
}
