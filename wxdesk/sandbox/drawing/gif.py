"""A GIF89a encoder: one or many frames of a canvas each, with a palette of the 256 commonest colours."""

import struct
from collections import Counter
from collections.abc import Sequence

from wxdesk.sandbox.drawing.canvas import Canvas

_BITS = 8
_CLEAR, _END = 1 << _BITS, (1 << _BITS) + 1
_MOST_CODES = 4096


def encode(frames: Sequence[Canvas], frame_ms: int = 100) -> bytes:
    """The frames, all of one size, as a GIF; more than one repeat for ever, each shown for `frame_ms`."""
    pictures = [frame.colours() for frame in frames]
    palette = [colour for colour, _ in Counter(c for picture in pictures for c in picture).most_common(256)]
    number_of = _Numbering(palette)
    parts = [
        b"GIF89a",
        struct.pack("<HHBBB", frames[0].width, frames[0].height, 0xF0 | _BITS - 1, 0, 0),
        b"".join(palette).ljust(3 * 256, b"\0"),
    ]
    if len(frames) > 1:
        parts.append(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0")
    for frame, picture in zip(frames, pictures, strict=True):
        parts.append(b"\x21\xf9\x04\x04" + struct.pack("<H", frame_ms // 10) + b"\0\0")
        parts.append(b"\x2c" + struct.pack("<HHHHB", 0, 0, frame.width, frame.height, 0))
        parts.append(bytes([_BITS]) + _blocks(_compressed(bytes([number_of[colour] for colour in picture]))))
    return b"".join((*parts, b"\x3b"))


class _Numbering(dict[bytes, int]):
    """Colour → its place in the palette; for one that is not there, the nearest."""

    def __init__(self, palette: list[bytes]) -> None:
        super().__init__((colour, index) for index, colour in enumerate(palette))
        self._palette = palette

    def __missing__(self, colour: bytes) -> int:
        def distance(index: int) -> int:
            return sum((a - b) ** 2 for a, b in zip(self._palette[index], colour, strict=True))

        self[colour] = nearest = min(range(len(self._palette)), key=distance)
        return nearest


def _compressed(numbers: bytes) -> bytes:
    """LZW with codes that grow from 9 to 12 bits (GIF89a, Appendix F)."""
    output, held, held_bits = bytearray(), 0, 0
    known: dict[bytes, int] = {}
    size = _BITS + 1

    def put(code: int) -> None:
        nonlocal held, held_bits
        held |= code << held_bits
        held_bits += size
        while held_bits >= 8:
            output.append(held & 0xFF)
            held >>= 8
            held_bits -= 8

    def clear() -> None:
        nonlocal known, size
        put(_CLEAR)
        known, size = {bytes([number]): number for number in range(256)}, _BITS + 1

    clear()
    next_code, run = _END + 1, b""
    for at in range(len(numbers)):
        longer = run + numbers[at : at + 1]
        if longer in known:
            run = longer
            continue
        put(known[run])
        if next_code == _MOST_CODES:
            clear()
            next_code = _END + 1
        else:
            known[longer] = next_code
            size = max(size, next_code.bit_length())
            next_code += 1
        run = longer[-1:]
    put(known[run])
    put(_END)
    return bytes(output) + (bytes([held]) if held_bits else b"")


def _blocks(data: bytes) -> bytes:
    """Sub-blocks of at most 255 bytes, each after its length, and the empty one that ends them."""
    pieces = [data[at : at + 255] for at in range(0, len(data), 255)]
    return b"".join(bytes([len(piece)]) + piece for piece in pieces) + b"\0"
