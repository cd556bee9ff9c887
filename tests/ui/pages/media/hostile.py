"""Pictures that somebody made to do harm, some hundred bytes each, and mutants of sound ones."""

import random
import struct
import zlib
from collections.abc import Iterator


def png_claiming(width: int, height: int) -> bytes:
    """69 bytes that claim any number of pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    lines = zlib.compress(bytes(5), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def bmp_claiming(width: int, height: int) -> bytes:
    """`width` and `height` may be any 32 bits."""
    header = struct.pack("<IIIHHIIiiII", 40, width, height, 1, 24, 0, 0, 2835, 2835, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + 16, 0, 0, 54) + header + bytes(16)


_MOST = 2**32 - 1
# What no number of Qt's holds
BEYOND = (
    png_claiming(_MOST, 1),
    png_claiming(1, _MOST),
    png_claiming(_MOST, _MOST),
    bmp_claiming(2**31, 1),
    bmp_claiming(1, 2**31),
)
# What it holds, and cannot multiply
HUGE = (
    png_claiming(2**31 - 1, 1),
    png_claiming(1, 2**31 - 1),
    png_claiming(39_000_000, 1),
    bmp_claiming(2**31 - 1, 2**31 - 1),
    bmp_claiming(1, 2**32 - 5_000_000),  # negative: stored from the top
)
HOSTILE = BEYOND + HUGE


def mutants(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """`data` with some bytes changed, left out, repeated or swapped; the same ones for the same seed."""
    draw = random.Random(seed)
    for _ in range(count):
        mutant = bytearray(data)
        for _ in range(draw.choice((1, 1, 2, 8, 64))):
            # Headers are where lengths and sizes stand.
            at = draw.randrange(min(len(mutant), 200) if draw.random() < 0.5 else len(mutant))
            _CHANGES[draw.randrange(len(_CHANGES))](mutant, at, draw)
            if not mutant:
                break
        yield bytes(mutant)


def _flip(data: bytearray, at: int, draw: random.Random) -> None:
    data[at] ^= 1 << draw.randrange(8)


def _extreme(data: bytearray, at: int, draw: random.Random) -> None:
    data[at : at + 4] = draw.choice((b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0"))


def _cut(data: bytearray, at: int, draw: random.Random) -> None:
    del data[at:]


def _leave_out(data: bytearray, at: int, draw: random.Random) -> None:
    del data[at : at + draw.randrange(1, 40)]


def _repeat(data: bytearray, at: int, draw: random.Random) -> None:
    data[at:at] = data[at : at + draw.randrange(1, 400)]


def _fill(data: bytearray, at: int, draw: random.Random) -> None:
    data[at : at + 8] = draw.randbytes(8)


_CHANGES = (_flip, _extreme, _fill, _leave_out, _repeat, _flip, _extreme, _fill, _cut)
