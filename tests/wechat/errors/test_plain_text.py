"""A text is searched in small half-width letters, and every character stays at its place."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.wechat.errors.plain_text import plain


@given(st.text())
def test_every_character_stays_at_its_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E)))
def test_full_width_and_half_width_are_the_same(text: str) -> None:
    full_width = "".join(chr(ord(character) + 0xFEE0) for character in text)
    assert plain(full_width) == plain(text) == text.lower()


def test_what_python_offers_moves_characters() -> None:
    """The bad twins."""
    assert len("İ㎜".lower()) != 2 != len(unicodedata.normalize("NFKC", "İ㎜"))
