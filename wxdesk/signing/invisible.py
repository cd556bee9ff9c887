"""What stands in a text that nobody can see, made visible."""

import re
from enum import StrEnum


class Invisible(StrEnum):
    SPACE = "space"
    TAB = "tab"
    NEWLINE = "newline"
    NO_BREAK_SPACE = "no_break_space"
    WIDE_SPACE = "wide_space"  # a Chinese keyboard's
    OTHER_SPACE = "other_space"
    ZERO_WIDTH = "zero_width"
    BYTE_ORDER_MARK = "byte_order_mark"
    BIDI = "bidi"
    CONTROL = "control"
    HALF_PAIR = "half_pair"  # half of a surrogate pair: a cut emoji


_SYMBOLS = {" ": "␣", "\t": "⇥", "\n": "↵", "\u00a0": "⍽", "\ufeff": "‹BOM›", "\x7f": "␡"}
_KINDS = (
    (Invisible.SPACE, " "),
    (Invisible.TAB, "\t"),
    (Invisible.NEWLINE, "\n\r\x85\u2028\u2029"),
    (Invisible.NO_BREAK_SPACE, "\u00a0\u202f"),
    (Invisible.WIDE_SPACE, "\u3000"),
    (Invisible.OTHER_SPACE, "\u1680\u2000-\u200a\u205f\u2800\u3164\uffa0"),
    (
        Invisible.ZERO_WIDTH,
        "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f",
    ),
    (Invisible.BYTE_ORDER_MARK, "\ufeff"),
    (Invisible.BIDI, "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    (Invisible.CONTROL, "\x00-\x1f\x7f-\x9f\ufff9-\ufffb"),
    (Invisible.HALF_PAIR, "\ud800-\udfff"),
)
_ANY = re.compile("|".join(f"(?P<{kind}>[{characters}])" for kind, characters in _KINDS))


def visible(text: str) -> str:
    """`text` with a symbol of its own in the place of every invisible character, such as ␣, ⇥ or ‹U+200B›."""
    return _ANY.sub(lambda match: _symbol(match[0]), text)


def invisible(text: str) -> tuple[Invisible, ...]:
    """The kinds of invisible characters in `text`, each once, in the order in which they occur."""
    return tuple(dict.fromkeys(Invisible(str(match.lastgroup)) for match in _ANY.finditer(text)))


def _symbol(character: str) -> str:
    code = ord(character)
    control_picture = chr(0x2400 + code) if code < 0x20 else ""
    return _SYMBOLS.get(character) or control_picture or f"‹U+{code:04X}›"
