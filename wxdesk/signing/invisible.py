"""What stands in a text that nobody can see, made visible."""

import re

_SYMBOLS = {" ": "␣", "\t": "⇥", "\n": "↵", "\u00a0": "⍽", "\ufeff": "‹BOM›", "\x7f": "␡"}
_CHARACTERS = (
    "\x00-\x20\x7f-\x9f\ufff9-\ufffb"  # controls and the space
    "\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u3164\uffa0"  # other spaces and ends of lines
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff"  # no width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # the direction of writing
    "\ud800-\udfff"  # half of a surrogate pair: a cut emoji
)
_ANY = re.compile(f"[{_CHARACTERS}]")


def visible(text: str) -> str:
    """`text` with a symbol of its own in the place of every invisible character, such as ␣, ⇥ or ‹U+200B›."""
    return _ANY.sub(lambda match: _symbol(match[0]), text)


def _symbol(character: str) -> str:
    code = ord(character)
    control_picture = chr(0x2400 + code) if code < 0x20 else ""
    return _SYMBOLS.get(character) or control_picture or f"‹U+{code:04X}›"
