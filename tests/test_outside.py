"""Values from outside, and what they may be inside."""

import contextlib
import json
import math
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk import outside

DEEP = 1000
ANY_TEXT = st.text(st.characters(), max_size=30)
ODD_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ANY_TEXT, inner, max_size=4),
    max_leaves=15,
)


@given(st.sampled_from(["NFC", "NFKC", "NFKD"]), st.text(max_size=40), st.integers(1, 40))
def test_normal_forms_are_unicodes_own(form: outside.NormalForm, text: str, times: int) -> None:
    long = f"{text}中" * times
    assert outside.normalized(form, long) == unicodedata.normalize(form, long)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (7, 7),
        ("7", 7),
        (" -1 ", -1),
        ("+1", 1),
        (7200.0, 7200),
        *((odd, None) for odd in (True, None, "", "--1", "1" * 4300, "9" * 21, "７", "1.5", 1.5, math.nan, [1], {})),
        *((odd, None) for odd in (math.inf, -math.inf, 10**400, -(10**400), 101, -101)),
    ],
)  # fmt: skip
def test_whole_numbers(value: object, expected: int | None) -> None:
    assert (
        outside.whole_number(value, range(-100, 10_000) if value in (7200.0,) else range(-100, 101))
        == expected
    )


@given(st.one_of(ODD_JSON, ANY_TEXT))
def test_a_whole_number_is_within_its_bounds(value: object) -> None:
    number = outside.whole_number(value, outside.TIMES)
    assert number is None or (type(number) is int and number in outside.TIMES)


@pytest.mark.parametrize("at", [outside.TIMES[0], outside.TIMES[-1]])
def test_the_calendar_has_every_time(at: int) -> None:
    assert time.strftime("%Y", time.localtime(at))


@given(st.one_of(ANY_TEXT, ODD_JSON))
def test_a_text_can_be_saved_and_shown(value: object) -> None:
    told = outside.text(value, 10)
    assert len(told) <= 10
    told.encode()
    assert not any(ord(one) < 32 and one not in "\t\n\r" for one in told)


def test_halves_of_characters() -> None:
    assert outside.whole_characters("a\ud83db\ude00😀") == "a\ufffdb\ufffd😀"
    assert outside.json_of(r'{"\ud800": ["\ud83d\ude00", "\udc00"]}') == {"\ufffd": ["😀", "\ufffd"]}
    assert outside.json_of('"\ud800"') == "\ufffd"


def test_numbers_that_json_does_not_have() -> None:
    assert outside.json_of("[NaN, Infinity, -Infinity]") == [None, None, None]
    assert outside.json_of("[1e400, -1e400]") == [math.inf, -math.inf]
    assert outside.json_of("9" * 5000) == math.inf
    assert outside.json_of("-" + "9" * 5000) == -math.inf
    assert outside.json_of("9" * 300) == int("9" * 300)


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP + "]" * DEEP,
        '{"a":' * DEEP + "1" + "}" * DEEP,
        "[" * 100_000,
        "[" * 101 + "]" * 101,
        '{"a":[' * 60 + "]}" * 60,
    ],
)
def test_brackets_inside_each_other(text: str) -> None:
    with pytest.raises(outside.TooLargeError):
        outside.json_of(text)


def test_as_deep_as_anybody_writes() -> None:
    assert outside.json_of("[" * 100 + "]" * 100)


def test_bytes() -> None:
    assert outside.json_of(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}
    with pytest.raises(ValueError, match="utf-8"):
        outside.json_of(b'"\xff"')


@given(ODD_JSON)
def test_what_comes_out_can_be_written_again(value: object) -> None:
    json.dumps(outside.json_of(json.dumps(value)), ensure_ascii=False).encode()


@given(st.text(max_size=40))
def test_anything_is_json_or_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        outside.json_of(text)


def test_the_twin_that_takes_json_as_it_comes_is_caught() -> None:
    with pytest.raises(UnicodeEncodeError):
        json.dumps(json.loads(r'"\ud800"'), ensure_ascii=False).encode()
    with pytest.raises(RecursionError):
        json.loads("[" * 100_000)


OBEYED = "\x1b[2J\x00\x07\x08\r\x0b\x7f\x9b\u2028\u2029\u202e\u2066"


def test_what_a_terminal_obeys_is_visible() -> None:
    shown = outside.visible(f"a\tb\n{OBEYED}中é")
    assert shown == (
        "a\tb\n\\u001b[2J\\u0000\\u0007\\u0008\\u000d\\u000b\\u007f\\u009b\\u2028\\u2029\\u202e\\u2066中é"
    )


@given(ANY_TEXT)
def test_what_is_visible_stays_so(value: str) -> None:
    shown = outside.visible(value)
    assert outside.visible(shown) == shown
    assert all(one.isprintable() or one in "\t\n" or ord(one) >= 0xA0 for one in shown)
