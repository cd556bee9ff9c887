"""A PNG encoder: 8-bit RGB, or RGBA with a second drawing as the mask (PNG specification, W3C)."""

import struct
import zlib

from wxdesk.sandbox.drawing.canvas import Canvas

_RGB, _RGBA = 2, 6
_UP = b"\2"


def encode(canvas: Canvas, mask: Canvas | None = None) -> bytes:
    """The canvas as a PNG; where `mask`, of the same size, is black, the background shows through."""
    rows = canvas.rows() if mask is None else _with_alpha(canvas, mask)
    colour_type = _RGB if mask is None else _RGBA
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", canvas.width, canvas.height, 8, colour_type, 0, 0, 0)),
            _chunk(b"IDAT", zlib.compress(_filtered(rows), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _with_alpha(canvas: Canvas, mask: Canvas) -> list[bytes]:
    pixels = [colour + light[:1] for colour, light in zip(canvas.colours(), mask.colours(), strict=True)]
    return [b"".join(pixels[at : at + canvas.width]) for at in range(0, len(pixels), canvas.width)]


def _filtered(rows: list[bytes]) -> bytes:
    """Each row as its difference to the one above, as drawings mostly repeat themselves downwards."""
    above = bytes(len(rows[0]))
    lines = []
    for row in rows:
        lines.append(_UP + (_difference(row, above) if row != above else bytes(len(row))))
        above = row
    return b"".join(lines)


def _difference(row: bytes, above: bytes) -> bytes:
    return bytes([(new - old) & 0xFF for new, old in zip(row, above, strict=True)])


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
