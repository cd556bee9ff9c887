"""A PNG encoder: 8-bit RGB, one colour of it transparent if asked (PNG specification, W3C)."""

import struct
import zlib

from wxdesk.sandbox.drawing.canvas import Canvas, Colour

_RGB, _UP = 2, b"\2"


def encode(canvas: Canvas, transparent: Colour | None = None) -> bytes:
    """The canvas as a PNG; pixels of exactly the colour `transparent` let the background through."""
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", canvas.width, canvas.height, 8, _RGB, 0, 0, 0)),
            _chunk(b"tRNS", struct.pack(">HHH", *transparent)) if transparent else b"",
            _chunk(b"IDAT", zlib.compress(_filtered(canvas), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _filtered(canvas: Canvas) -> bytes:
    """Each row as its difference to the one above, as drawings mostly repeat themselves downwards."""
    rows = canvas.rows()
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
