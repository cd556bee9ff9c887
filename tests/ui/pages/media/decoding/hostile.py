"""Pictures that somebody made to do harm, some hundred bytes each, and mutants of sound ones."""

import random
import struct
import zlib
from collections.abc import Iterator


def png(header: bytes, lines: bytes) -> bytes:
    """A PNG of an IHDR and of one IDAT, whatever they say."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    chunks = chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(lines, 9)), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def png_claiming(width: int, height: int) -> bytes:
    """69 bytes that claim any number of pixels."""
    return png(struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0), bytes(5))


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
        yield _with_right_sums(mutant) if draw.random() < 0.8 else bytes(mutant)


def _with_right_sums(data: bytearray) -> bytes:
    """A PNG's chunks with their checksums put right, so that a decoder looks into them."""
    at = 8
    while data[:4] == b"\x89PNG" and at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4])
        if end + 4 <= len(data):
            data[end : end + 4] = zlib.crc32(data[at + 4 : end]).to_bytes(4)
        at = end + 4
    return bytes(data)


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


def slow_jpeg(scans: int, side: int = 6000) -> bytes:
    """A progressive JPEG of `side` × `side` grey pixels, some 60 bytes a scan: each goes through all its blocks."""

    def segment(marker: int, data: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data

    def table(kind: int, symbol: int) -> bytes:
        """One symbol, whose code is one bit: 0."""
        return segment(0xC4, bytes((kind, 1, *bytes(15), symbol)))

    def scan(first: int, last: int, bits: str) -> bytes:
        bits += "1" * (-len(bits) % 8)
        data = int(bits, 2).to_bytes(len(bits) // 8).replace(b"\xff", b"\xff\0")
        return segment(0xDA, bytes((1, 1, 0x00, first, last, 0))) + data

    blocks = (side // 8) ** 2
    runs = -(-blocks // 32_767)
    return b"".join(
        (
            b"\xff\xd8",
            segment(0xDB, bytes(1) + b"\x01" * 64),
            segment(0xC2, struct.pack(">BHHBBBB", 8, side, side, 1, 1, 0x11, 0)),
            table(0x00, 0),  # DC: no difference
            table(0x10, 0xE0),  # AC: the end of 16,384 to 32,767 blocks, as 14 more bits say
            scan(0, 0, "0" * blocks),
            scan(1, 63, ("0" + "1" * 14) * runs) * scans,
            b"\xff\xd9",
        )
    )
