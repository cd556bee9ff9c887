"""Bytes to text, in whatever encoding a spreadsheet or an editor on a Chinese computer writes."""

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# In this order: what is valid UTF-8 is hardly ever anything else.
_ENCODINGS = ("utf-8", "gb18030")
_SAMPLE_BYTES = 4096
# Bytes that are in no text, not even a printer's: no tab, line feed, form feed, carriage return or escape
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 27, 0x1A})
_CONTROL = re.compile(f"[{_CONTROLS.decode()}]").search


def decode_text(data: bytes) -> str | None:
    """The text, without a mark of its encoding; None where `data` is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if 0 in data:
        two_bytes = _two_bytes(data[:_SAMPLE_BYTES])
        text = _strictly(data, two_bytes) if two_bytes else None
        return text if text is not None and not _CONTROL(text[:_SAMPLE_BYTES]) else None
    if data and len(data[:_SAMPLE_BYTES].translate(None, _CONTROLS)) < len(data[:_SAMPLE_BYTES]) * 0.95:
        return None
    for encoding in _ENCODINGS:
        if (text := _strictly(data, encoding)) is not None and not _is_damaged_utf_8(data, encoding):
            return text
    return data.decode("utf-8", "replace")


def _two_bytes(sample: bytes) -> str | None:
    """UTF-16 without its mark: media ids and separators are ASCII, every second byte of theirs is 0."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 10 < len(sample) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_damaged_utf_8(data: bytes, encoding: str) -> bool:
    """Cut or broken in a few places, which makes Chinese in another encoding of nearly everything else."""
    if encoding == "utf-8":
        return False
    text = data[: _SAMPLE_BYTES * 8].decode("utf-8", "replace")
    foreign = sum(not character.isascii() for character in text)
    return text.count("\ufffd") * 5 < foreign


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
