"""A lossless WebP encoder (VP8L): Huffman codes, and runs copied from the left or from the row above.

After the WebP Lossless Bitstream Specification (RFC 9649, section 3). No transforms, no colour cache: for
drawings, copied runs do nearly all there is to do.
"""

import struct
from collections import Counter
from collections.abc import Sequence

from wxdesk.sandbox.drawing import huffman
from wxdesk.sandbox.drawing.canvas import Canvas

_LONGEST_RUN = 4096
_LENGTHS_AT = 256  # in the alphabet of green, after the colours
# Distance codes 1 and 2 mean the pixel above and the one to the left; as prefix symbols they are 0 and 1.
_ABOVE, _LEFT = 0, 1
# Sizes of the five alphabets: green and lengths, red, blue, alpha, distance.
_ALPHABETS = (256 + 24, 256, 256, 256, 40)
_LENGTH_ORDER = (17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
_OPAQUE = 255

# What to write: (alphabet, symbol) and the extra bits after it as (value, bits).
Token = tuple[int, int, int, int]


def encode(canvas: Canvas) -> bytes:
    """The canvas as a lossless WebP, opaque."""
    bits = _Bits()
    bits.put(0x2F, 8)
    bits.put(canvas.width - 1, 14)
    bits.put(canvas.height - 1, 14)
    bits.put(0, 1 + 3)  # no alpha, version 0
    bits.put(0, 1 + 1 + 1)  # no transform, no colour cache, one set of codes
    tokens = _tokens(canvas.colours(), canvas.width)
    tables = []
    for alphabet, size in enumerate(_ALPHABETS):
        counts = Counter(symbol for place, symbol, _, _ in tokens if place == alphabet)
        tables.append(_write_code(bits, counts, size))
    for alphabet, symbol, extra, extra_bits in tokens:
        bits.put(*tables[alphabet][symbol])
        bits.put(extra, extra_bits)
    data = bits.packed()
    padding = b"\0" * (len(data) % 2)
    chunk = b"VP8L" + struct.pack("<I", len(data)) + data + padding
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk


class _Bits:
    """A stream of numbers, lowest bit first."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def put(self, value: int, bits: int) -> None:
        if bits:
            self._texts.append(format(value, f"0{bits}b")[::-1])

    def packed(self) -> bytes:
        text = "".join(self._texts)[::-1]
        return int(text, 2).to_bytes((len(text) + 7) // 8, "little")


def _tokens(pixels: Sequence[bytes], width: int) -> list[Token]:
    above, left = _runs(pixels, width), _runs(pixels, 1)
    tokens: list[Token] = []
    at = 0
    while at < len(pixels):
        run, distance = max((above[at], _ABOVE), (left[at], _LEFT))
        if run < 3:
            red, green, blue = pixels[at]
            tokens += ((0, green, 0, 0), (1, red, 0, 0), (2, blue, 0, 0), (3, _OPAQUE, 0, 0))
            at += 1
            continue
        run = min(run, _LONGEST_RUN)
        symbol, extra, extra_bits = _prefix(run)
        tokens += ((0, _LENGTHS_AT + symbol, extra, extra_bits), (4, distance, 0, 0))
        at += run
    return tokens


def _runs(pixels: Sequence[bytes], distance: int) -> list[int]:
    """For each pixel, how many from it on equal the ones `distance` before them."""
    runs = [0] * (len(pixels) + 1)
    for at in range(len(pixels) - 1, distance - 1, -1):
        if pixels[at] == pixels[at - distance]:
            runs[at] = runs[at + 1] + 1
    return runs


def _prefix(value: int) -> tuple[int, int, int]:
    """A length as (symbol, value of the extra bits, how many they are), as the specification codes it."""
    if value <= 4:
        return value - 1, 0, 0
    rest = value - 1
    high = rest.bit_length() - 1
    extra_bits = high - 1
    return 2 * high + (rest >> extra_bits & 1), rest & (1 << extra_bits) - 1, extra_bits


def _write_code(bits: _Bits, counts: Counter[int], size: int) -> dict[int, tuple[int, int]]:
    """Write how long each symbol's code is; return the codes."""
    symbols = sorted(counts)
    if len(symbols) <= 2 and max(symbols, default=0) < 256:
        return _write_simple_code(bits, symbols or [0])
    lengths = huffman.code_lengths(counts, 15)
    listed = [lengths.get(symbol, 0) for symbol in range(size)]
    of_lengths = huffman.code_lengths(Counter(listed), 7)
    bits.put(0, 1)
    bits.put(len(_LENGTH_ORDER) - 4, 4)
    for length in _LENGTH_ORDER:
        bits.put(of_lengths.get(length, 0), 3)
    bits.put(0, 1)  # lengths of the whole alphabet follow
    words = huffman.codes(of_lengths)
    for length in listed:
        bits.put(*words[length])
    return huffman.codes(lengths)


def _write_simple_code(bits: _Bits, symbols: list[int]) -> dict[int, tuple[int, int]]:
    bits.put(1, 1)
    bits.put(len(symbols) - 1, 1)
    bits.put(1, 1)  # the first symbol in 8 bits
    for symbol in symbols:
        bits.put(symbol, 8)
    return {symbol: (index, len(symbols) - 1) for index, symbol in enumerate(symbols)}
