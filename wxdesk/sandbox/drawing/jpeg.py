"""A baseline JPEG encoder: 8-bit, three components of full resolution, the standard Huffman tables.

Two ways in: `encode` transforms a canvas pixel by pixel; `encode_enlarged` makes each pixel of a small canvas
a whole block of 8×8 with a slope towards its neighbours, written straight as coefficients. The second is how
a picture of twelve megapixels comes about in a fraction of a second. T.81 = ITU-T Recommendation T.81.
"""

import math
import struct
from collections.abc import Iterable, Iterator
from functools import lru_cache

from wxdesk.sandbox.drawing import jpeg_tables as tables
from wxdesk.sandbox.drawing.canvas import Canvas

# What one block of the picture becomes: DC value and coded AC values of Y, Cb and Cr.
Unit = tuple[int, str, int, str, int, str]
Block = tuple[float, ...]

END_OF_IMAGE = b"\xff\xd9"
_END_OF_BLOCK, _SIXTEEN_ZEROS = 0x00, 0xF0
_AC_WORDS = tuple(tables.code_words(*codes) for codes in tables.AC_CODES)
_COSINES = tuple(
    tuple(math.cos((2 * x + 1) * u * math.pi / 16) / 2 * (math.sqrt(0.5) if u == 0 else 1) for x in range(8))
    for u in range(8)
)
# The first cosine's share in a slope of 1 per pixel over the whole block.
_SLOPE = math.sqrt(8) * sum((x - 3.5) * _COSINES[1][x] for x in range(8))


def encode(canvas: Canvas, quality: int = 88, exif: bytes = b"") -> bytes:
    """A whole JPEG of the canvas; `exif` as from `orientation`."""
    start = head(canvas.width, canvas.height, quality, exif=exif)
    return start + b"".join(scan(units(canvas, quality))) + END_OF_IMAGE


def encode_enlarged(canvas: Canvas, quality: int = 88) -> bytes:
    """A JPEG eight times as wide and high as the canvas, its pixels softly running into each other."""
    start = head(canvas.width * 8, canvas.height * 8, quality)
    return start + b"".join(scan(_sloping_units(canvas, quality))) + END_OF_IMAGE


def orientation(value: int) -> bytes:
    """An EXIF segment that says how the picture lies, 1 to 8; 6: turn it 90° clockwise to see it upright."""
    tiff = b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, value, 0, 0)
    return segment(0xE1, b"Exif\0\0" + tiff)


def segment(marker: int, content: bytes) -> bytes:
    """Marker, length and content, such as a comment (0xFE); at most 65,533 bytes of content."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def head(width: int, height: int, quality: int, *, restart: int = 0, exif: bytes = b"") -> bytes:
    """Everything before the first scanned byte. `restart`: blocks between two restart markers, 0 for none."""
    steps = tables.steps(quality)
    quantisation = b"".join(
        bytes([index, *(table[place] for place in tables.ZIGZAG)]) for index, table in enumerate(steps)
    )
    components = b"".join(bytes([number, 0x11, number > 1]) for number in (1, 2, 3))
    codes = b"".join(
        bytes([kind << 4 | index]) + counts + symbols
        for kind, pair in enumerate((tables.DC_CODES, tables.AC_CODES))
        for index, (counts, symbols) in enumerate(pair)
    )
    return b"".join(
        (
            b"\xff\xd8",
            exif or segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
            segment(0xDB, quantisation),
            segment(0xC0, struct.pack(">BHHB", 8, height, width, 3) + components),
            segment(0xC4, codes),
            segment(0xDD, struct.pack(">H", restart)) if restart else b"",
            segment(0xDA, b"\3\1\x00\2\x11\3\x11\0\x3f\0"),
        )
    )


def scan(source: Iterable[Unit], restart: int = 0) -> list[bytes]:
    """The coded units, cut after every `restart` of them (0: not at all), without the markers in between."""
    luminance, chrominance = tables.difference_words(0), tables.difference_words(1)
    pieces: list[bytes] = []
    bits: list[str] = []
    y = cb = cr = 0
    for count, (new_y, ac_y, new_cb, ac_cb, new_cr, ac_cr) in enumerate(source, start=1):
        bits += (
            luminance[new_y - y], ac_y, chrominance[new_cb - cb], ac_cb, chrominance[new_cr - cr], ac_cr,
        )  # fmt: skip
        y, cb, cr = new_y, new_cb, new_cr
        if restart and count % restart == 0:
            pieces.append(_packed(bits))
            bits, y, cb, cr = [], 0, 0, 0
    return [*pieces, _packed(bits)] if bits else pieces


def units(canvas: Canvas, quality: int) -> Iterator[Unit]:
    """One unit for each 8×8 pixels, row after row; equal blocks are transformed once.

    Where the size is no multiple of 8, the last column and row are repeated.
    """
    known: dict[bytes, Unit] = {}
    rows = canvas.rows()
    rows += [rows[-1]] * (-len(rows) % 8)
    spare = -canvas.width % 8
    if spare:
        rows = [row + row[-3:] * spare for row in rows]
    for top in range(0, len(rows), 8):
        band = rows[top : top + 8]
        for at in range(0, len(band[0]), 24):
            block = b"".join([row[at : at + 24] for row in band])
            unit = known.get(block)
            if unit is None:
                unit = known[block] = _unit_of_pixels(block, quality)
            yield unit


def _packed(bits: list[str]) -> bytes:
    text = "".join(bits)
    text += "1" * (-len(text) % 8)
    return int(text, 2).to_bytes(len(text) // 8, "big").replace(b"\xff", b"\xff\0")


def _unit_of_pixels(block: bytes, quality: int) -> Unit:
    luminance, chrominance = tables.steps(quality)
    colours = [_ycc(block[at : at + 3]) for at in range(0, 192, 3)]
    planes = zip(*colours, strict=True)
    codings = [
        _coded(_transformed(plane), luminance if index == 0 else chrominance, min(index, 1))
        for index, plane in enumerate(planes)
    ]
    return codings[0] + codings[1] + codings[2]


@lru_cache(maxsize=4096)
def _ycc(pixel: bytes) -> tuple[float, float, float]:
    """Y, Cb and Cr (JFIF 1.02), all around 0."""
    red, green, blue = pixel
    return (
        0.299 * red + 0.587 * green + 0.114 * blue - 128,
        -0.168736 * red - 0.331264 * green + 0.5 * blue,
        0.5 * red - 0.418688 * green - 0.081312 * blue,
    )


def _transformed(plane: Block) -> Block:
    """The two-dimensional DCT of 64 values, row by row (T.81, A.3.3)."""
    if min(plane) == max(plane):
        return (8 * plane[0], *(0.0,) * 63)
    rows = [_transformed_line(plane[at : at + 8]) for at in range(0, 64, 8)]
    columns = [_transformed_line(column) for column in zip(*rows, strict=True)]
    return tuple(columns[u][v] for v in range(8) for u in range(8))


def _transformed_line(line: Block) -> Block:
    # Even cosines are symmetric, odd ones antisymmetric: half the products do.
    folded = [(line[x] + line[7 - x], line[x] - line[7 - x]) for x in range(4)]
    return tuple(sum(folded[x][u & 1] * _COSINES[u][x] for x in range(4)) for u in range(8))


def _coded(coefficients: Block, steps: tuple[int, ...], table: int) -> tuple[int, str]:
    quantised = [round(coefficients[place] / steps[place]) for place in tables.ZIGZAG]
    return quantised[0], _ac_bits(quantised, table)


def _ac_bits(quantised: list[int], table: int) -> str:
    words, bits, zeros = _AC_WORDS[table], [], 0
    for value in quantised[1:]:
        if value == 0:
            zeros += 1
            continue
        bits += [words[_SIXTEEN_ZEROS]] * (zeros // 16)
        bits.append(words[zeros % 16 << 4 | abs(value).bit_length()] + tables.magnitude(value))
        zeros = 0
    return "".join(bits) + (words[_END_OF_BLOCK] if zeros else "")


def _sloping_units(canvas: Canvas, quality: int) -> Iterator[Unit]:
    known: dict[tuple[bytes, ...], Unit] = {}
    colours, width = canvas.colours(), canvas.width
    rows = [colours[at : at + width] for at in range(0, len(colours), width)]
    for index, row in enumerate(rows):
        above, below = rows[max(index - 1, 0)], rows[min(index + 1, len(rows) - 1)]
        left, right = [row[0], *row[:-1]], [*row[1:], row[-1]]
        for key in zip(row, left, right, above, below, strict=True):
            unit = known.get(key)
            if unit is None:
                unit = known[key] = _sloping_unit(key, quality)
            yield unit


def _sloping_unit(key: tuple[bytes, ...], quality: int) -> Unit:
    luminance, chrominance = tables.steps(quality)
    planes = zip(*(_ycc(pixel) for pixel in key), strict=True)
    codings = []
    for index, (middle, left, right, above, below) in enumerate(planes):
        block = [0.0] * 64
        block[0] = 8 * middle
        block[1], block[8] = _SLOPE * (right - left) / 16, _SLOPE * (below - above) / 16
        codings.append(_coded(tuple(block), luminance if index == 0 else chrominance, min(index, 1)))
    return codings[0] + codings[1] + codings[2]
