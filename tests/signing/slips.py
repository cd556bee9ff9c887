"""A string1 in which one character slipped: missing, doubled, another, one too many, in the other case."""

import random
import string

from hypothesis import strategies as st

KINDS = ("missing", "doubled", "another", "added", "case")
_LETTERS = string.printable + "×＆“\u200b\u3000"


def slipped(text: str, kind: str, at: int, letter: str) -> str:
    """`text` with that slip at that place; the same text where there is nothing to slip."""
    here, behind = text[at : at + 1], text[at + 1 :]
    put = {
        "missing": "",
        "doubled": here * 2,
        "another": letter,
        "added": letter + here,
        "case": here.swapcase(),
    }
    return text[:at] + put[kind] + behind


def drawn(draw: random.Random, text: str) -> str:
    """A slip at random, never the text itself."""
    while True:
        other = slipped(text, draw.choice(KINDS), draw.randrange(len(text) + 1), draw.choice(_LETTERS))
        if other != text:
            return other


letters = st.sampled_from(_LETTERS)
