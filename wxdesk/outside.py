"""What comes from outside, made into values of a known kind and size: once, where it comes in.

A server, a file, a paste may hold a number of four thousand digits, a thousand brackets inside each other, half of a
character, a time after the end of the calendar. Each of them ends something much later that counted on plain values.

    wechat/reply                 errcode, errmsg, and the fields that a call needs
    wechat/media_reply           what stands in a medium's place, through reply
    wechat/material, rid_record  names, times, counts
    error_record                 errors, on their way into the journal and out of it
    media/lists                  JSON, and texts that were pasted
    media/forwarding/acceptance, signing/endpoint/reply     what other companies' servers answer
    sandbox/serving              what the sandbox is asked
    sandbox/control, sandbox/account          how it is steered, which accounts it is to have
    config, accounts/registry, commands/diagnose            files and lines that somebody may have edited
"""

import codecs
import math
import re
import unicodedata
from functools import cache
from typing import Any, Literal

NormalForm = Literal["NFC", "NFKC", "NFKD"]
# Epoch seconds that every system can tell the date of, to the year 3000.
TIMES = range(32_503_680_000)
# Numbers that Qt, SQLite and JavaScript take.
NUMBERS = range(-(2**53) + 1, 2**53)
HALF = "\ufffd"  # what stands for half a character afterwards
_DEEPEST = 100  # what anybody writes is not ten deep
_MOST_VALUES = 300_000  # one of two bytes takes a hundred and more of memory once it is read
_BEFORE_VALUES = ",[{"  # marks that stand in texts besides, so that there are at most so many values
_DIGITS = (
    400  # of a whole number that is one of ours to keep as it is; more are infinity, as a float's would be
)
_PIECES = (
    r"(?s).{1,500}(?=[\x00-\x7f\u4e00-\u9fff]|\Z)|.{1,500}"  # compiled once it is needed: that takes a while
)
_WHOLE = re.compile(r"\s{0,9}([+-]?[0-9]{1,20})\s{0,9}")
_LINE_END = re.compile(r"\r\n|[\r\n]")
_ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")
# All but tab, line feed and carriage return.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# What a terminal obeys (controls other than tab and line feed), what ends a line elsewhere, and what turns its order
# around. In JSON the escapes mean the same characters.
_OBEYED = (*range(9), *range(11, 32), *range(127, 160), *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_VISIBLE = {code: f"\\u{code:04x}" for code in _OBEYED}


class TooLargeError(ValueError):
    """JSON that is nobody's: of too many values, or with brackets inside each other more than a hundred deep."""


def whole_number(value: object, bounds: range) -> int | None:
    """`value` as a whole number within `bounds`, also where it is written as text or as 7200.0; None for all else."""
    if isinstance(value, str):
        written = _WHOLE.fullmatch(value)
        value = int(written[1]) if written else None
    elif isinstance(value, float):
        value = int(value) if math.isfinite(value) and value.is_integer() else None
    return value if type(value) is int and value in bounds else None


def text(value: object, longest: int) -> str:
    """`value` if it is text, up to `longest` characters: control characters are spaces, halves of characters are
    U+FFFD. Empty for all else."""
    return _CONTROLS.sub(" ", whole_characters(value[:longest])) if isinstance(value, str) else ""


def visible(value: str) -> str:
    """`value` for a terminal or a log: what either would obey is written as \\u001b."""
    return value.translate(_VISIBLE)


def whole_characters(value: str) -> str:
    """`value` with U+FFFD for each half of a character (a lone surrogate), which can be neither saved nor sent."""
    if value.isascii():
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def normalized(form: NormalForm, value: str) -> str:
    """`value` in the normal form NFC, NFKC or NFKD, in time proportional to its length.

    unicodedata takes the square of it for a run of combining marks. So a long text is taken in pieces that begin with
    an ASCII or Chinese character, where what is before it changes nothing; a run of more than 500 others is cut.
    """
    if value.isascii():
        return value
    return "".join(unicodedata.normalize(form, piece) for piece in re.findall(_PIECES, value))


def values_at_most(text: str) -> int:
    """How many values there can be in a JSON text."""
    return sum(map(text.count, _BEFORE_VALUES))


def json_of(source: str | bytes, most_values: int = _MOST_VALUES) -> Any:
    """What a JSON text says; bytes are UTF-8, a byte order mark before them or not.

    NaN and Infinity, which JSON does not have, are null; a number of absurd length is an infinite float; halves of
    characters are U+FFFD. Raises ValueError for what is no JSON, TooLargeError among them.
    """
    written = source if isinstance(source, str) else source.removeprefix(codecs.BOM_UTF8).decode()
    if values_at_most(written) > most_values:
        raise TooLargeError("too many values")
    try:
        value = _decoder().decode(written)
    except RecursionError:
        raise TooLargeError("too deep") from None
    _check_depth(value)
    halves = _ESCAPED_HALF.search(written) or not written.isascii()
    return _whole(value) if halves else value


def json_lines(text: str) -> list[str]:
    """The lines of JSON Lines: other separators of lines, U+2028 for one, stand inside of a value."""
    return _LINE_END.split(text)


def _number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _DIGITS else math.copysign(math.inf, -1 if digits[0] == "-" else 1)


def _nothing(name: str) -> None:
    return None


@cache
def _decoder() -> Any:
    import json  # much of what is in this module does without

    return json.JSONDecoder(parse_int=_number, parse_constant=_nothing)


def _check_depth(value: Any) -> None:
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            inner
            for one in level
            if type(one) in (dict, list)
            for inner in (one.values() if type(one) is dict else one)
            if type(inner) in (dict, list)
        ]
        if not level:
            return
    raise TooLargeError("too deep")


def _whole(value: Any) -> Any:
    """Every text in `value`, which is not deep, in whole characters."""
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {whole_characters(name): _whole(one) for name, one in value.items()}
    return value


def lower(text: str) -> str:
    """`text` with A-Z in lower case, every character at its place: `str.lower` makes two of some."""
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
