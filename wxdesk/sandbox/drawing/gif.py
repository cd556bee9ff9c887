"""A GIF89a encoder: one or many frames of a canvas each, with one palette for all."""

import struct
from collections.abc import Sequence

from wxdesk.sandbox.drawing.canvas import Canvas

_BITS = 8
_CLEAR, _END = 1 << _BITS, (1 << _BITS) + 1
_MOST_CODES = 4096


def encode(frames: Sequence[Canvas], frame_ms: int = 100) -> bytes:
    """The frames, all of one size, as a GIF; more than one repeat for ever, each shown for `frame_ms`.

    Where there are more than 256 colours, near ones are taken together.
    """
    pictures = _of_few_colours(frames)
    palette = sorted({colour for picture in pictures for colour in picture})
    number_of = {colour: number for number, colour in enumerate(palette)}
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


def _of_few_colours(frames: Sequence[Canvas]) -> list[list[bytes]]:
    """Every frame's pixels, as finely graded as 256 colours allow."""
    for step in (1, 2, 4, 8, 16, 32, 64):
        grades = bytes(min(value // step * step + step // 2, 255) for value in range(256))
        pictures = [_threes(bytes(frame.pixels).translate(grades)) for frame in frames]
        if len({colour for picture in pictures for colour in picture}) <= 256:
            break
    return pictures


def _threes(data: bytes) -> list[bytes]:
    return [data[at : at + 3] for at in range(0, len(data), 3)]


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
