"""Percent-encoding is each language's own."""

from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.signing import percent
from wxdesk.signing.percent import encode_component

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def test_a_component_is_encoded_as_encodeuricomponent_does_it() -> None:
    # From a browser's console, in the order of the ASCII table.
    every = "".join(map(chr, range(0x20, 0x7F)))
    assert encode_component(every) == (
        "%20!%22%23%24%25%26'()*%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        "%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~"
    )
    assert encode_component("小明") == "%E5%B0%8F%E6%98%8E"
    assert encode_component("\ud83d") == "%EF%BF%BD", "half of an emoji, where a browser would refuse"
    assert encode_component("\ud83d\ude00") == "%F0%9F%98%80", "both halves are one"


@given(TEXTS)
def test_each_is_what_urllib_makes_with_the_same_plain_characters(text: str) -> None:
    assert percent.encode_component(text) == quote(text, safe="!*'()")
    assert percent.encode_uri(text) == quote(text, safe=";,/?:@&=+$#!*'()")
    assert percent.encode_uri_once(text) == quote(text, safe="%;,/?:@&=+$#!*'()")
    assert percent.rawurlencode(text) == quote(text, safe="")
    assert percent.encode_component_lower(text).upper() == percent.encode_component(text).upper()


def test_some_write_small_letters_or_another_charset() -> None:
    assert percent.encode_component_lower("a/小") == "a%2f%e5%b0%8f"
    assert percent.encode_uri_gbk("/小明") == "/%D0%A1%C3%F7"
