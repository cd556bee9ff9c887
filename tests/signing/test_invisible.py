import sys
import unicodedata

import pytest

from wxdesk.signing.invisible import Invisible, invisible, visible


@pytest.mark.parametrize(
    ("text", "shown", "kinds"),
    [
        ("https://a.com/x?中文=é", "https://a.com/x?中文=é", ()),
        ("a b\tc\r\n", "a␣b⇥c␍↵", (Invisible.SPACE, Invisible.TAB, Invisible.NEWLINE)),
        ("a\u00a0\u3000b", "a⍽‹U+3000›b", (Invisible.NO_BREAK_SPACE, Invisible.WIDE_SPACE)),
        ("\ufeffa\u200b\u200b", "‹BOM›a‹U+200B›‹U+200B›", (Invisible.BYTE_ORDER_MARK, Invisible.ZERO_WIDTH)),
        (
            "\u202ea\u2009\x00",
            "‹U+202E›a‹U+2009›␀",
            (Invisible.BIDI, Invisible.OTHER_SPACE, Invisible.CONTROL),
        ),
        ("\ud83d", "‹U+D83D›", (Invisible.HALF_PAIR,)),
        ("\U0001f600", "\U0001f600", ()),
    ],
)
def test_every_kind_is_shown_and_named(text, shown, kinds):
    assert visible(text) == shown
    assert invisible(text) == kinds


def test_no_space_or_control_character_of_unicode_stays_invisible():
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) in ("Zs", "Zl", "Zp", "Cc", "Cs") or chr(code).isspace():
            assert visible(chr(code)) != chr(code), hex(code)
            assert len(invisible(chr(code))) == 1


def test_each_has_a_symbol_of_its_own():
    characters = [chr(code) for code in range(0x10000) if invisible(chr(code))]
    symbols = {visible(character) for character in characters}
    assert len(symbols) == len(characters)
    assert not symbols & set(characters)
