"""Every character that nobody can see has a symbol."""

import sys
import unicodedata

import pytest

from wxdesk.signing.invisible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://a.com/x?中文=é", "https://a.com/x?中文=é"),
        ("a b\tc\r\n", "a␣b⇥c␍↵"),
        ("a\u00a0\u3000b", "a⍽‹U+3000›b"),
        ("\ufeffa\u200b\u200b", "‹BOM›a‹U+200B›‹U+200B›"),
        ("\u202ea\u2009\x00", "‹U+202E›a‹U+2009›␀"),
        ("\ud83d", "‹U+D83D›"),
        ("\U0001f600", "\U0001f600"),
    ],
)
def test_every_kind_is_shown(text, shown):
    assert visible(text) == shown


def test_no_space_or_control_character_of_unicode_stays_invisible():
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) in ("Zs", "Zl", "Zp", "Cc", "Cs") or chr(code).isspace():
            assert visible(chr(code)) != chr(code), hex(code)


def test_each_has_a_symbol_of_its_own():
    characters = [chr(code) for code in range(0x10000) if visible(chr(code)) != chr(code)]
    symbols = {visible(character) for character in characters}
    assert len(symbols) == len(characters)
    assert not symbols & set(characters)
