"""What others store or answer: four forms of a token, and the many things that are none."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.secrecy import Secret
from wxdesk.tokens.sources import Holding
from wxdesk.tokens.stores.stored_token import Form, StoredToken, Unusable, UnusableError, read, written
from wxdesk.wording.error_texts.token_places import UNUSABLE as UNUSABLE_WORDS
from wxdesk.wording.tokens.stored_tokens import FORMS as FORM_WORDS

VALUE = "84_" + "kQ7w-Z" * 22
APPID = "wx0123456789abcdef"
TOKENS = st.from_regex(r"[0-9]{2}_[A-Za-z0-9_-]{100,500}", fullmatch=True)


def java(text: bytes) -> bytes:
    return b"\xac\xed\x00\x05t" + len(text).to_bytes(2, "big") + text


FORMS = {
    "plain": (VALUE.encode(), Form.PLAIN),
    "with a line end": (VALUE.encode() + b"\r\n", Form.PLAIN),
    "with a byte order mark": (b"\xef\xbb\xbf" + VALUE.encode(), Form.PLAIN),
    "quoted": (json.dumps(VALUE).encode(), Form.QUOTED),
    "of Java": (java(VALUE.encode()), Form.JAVA),
    "access_token": (json.dumps({"access_token": VALUE}).encode(), Form.OBJECT),
    "accessToken": (json.dumps({"@class": "x.WxToken", "accessToken": VALUE}).encode(), Form.OBJECT),
    "token": (json.dumps({"token": VALUE}).encode(), Form.OBJECT),
    "data": (json.dumps({"code": 0, "data": VALUE}).encode(), Form.OBJECT),
    "in data": (json.dumps({"code": 0, "data": {"access_token": VALUE}}).encode(), Form.OBJECT),
    "in result": (json.dumps({"result": {"token": VALUE}}).encode(), Form.OBJECT),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_token_is_recognised_in_the_forms_that_programs_write(name: str) -> None:
    data, form = FORMS[name]
    stored = read(data, APPID)
    assert (stored.value, stored.form) == (Secret(VALUE), form)


UNUSABLE = {
    "nothing": (b"", Unusable.EMPTY),
    "white space": (b" \n", Unusable.EMPTY),
    "empty quotes": (b'""', Unusable.EMPTY),
    "600 characters": (b"a" * 600, Unusable.TOO_LONG),
    "a megabyte": (b"a" * 1_000_000, Unusable.TOO_LONG),
    "a word": (b"null", Unusable.OTHER_GRAMMAR),
    "a sentence": (b"token expired, please refresh it", Unusable.OTHER_GRAMMAR),
    "HTML": (b"<html><body>502 Bad Gateway</body></html>", Unusable.OTHER_GRAMMAR),
    "cut JSON": (b'{"access_token": "84_', Unusable.OTHER_GRAMMAR),
    "deep JSON": (b'{"a":' * 1000, Unusable.OTHER_GRAMMAR),
    "other bytes": (b"\xff\xfe84_abc", Unusable.NOT_TEXT),
    "a Java object": (b"\xac\xed\x00\x05sr\x00\x0cTokenEntity", Unusable.NOT_TEXT),
    "a cut Java string": (java(VALUE.encode())[:-1], Unusable.NOT_TEXT),
    "a longer Java string": (java(VALUE.encode()) + b"x", Unusable.NOT_TEXT),
    "a pickle": (b"\x80\x04\x95\x05\x00\x00\x00\x00\x00\x00\x00\x8c\x01a\x94.", Unusable.NOT_TEXT),
    "an AppSecret": (b"0123456789abcdef0123456789abcdef", Unusable.APPSECRET),
    "a ticket": (
        b"sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg",
        Unusable.TICKET,
    ),
    "WeChat's error": (b'{"errcode": 40001, "errmsg": "invalid credential"}', Unusable.NO_TOKEN),
    "a hub's error": (b'{"code": 500, "data": null, "msg": "busy"}', Unusable.NO_TOKEN),
    "a number for a token": (b'{"access_token": 7}', Unusable.NO_TOKEN),
    "another account's": (
        json.dumps({"appId": "wxfedcba9876543210", "access_token": VALUE}).encode(),
        Unusable.OTHER_ACCOUNT,
    ),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_what_is_none_is_named(name: str) -> None:
    data, why = UNUSABLE[name]
    with pytest.raises(UnusableError) as caught:
        read(data, APPID)
    assert caught.value.why is why


def test_its_own_appid_beside_it_is_no_objection() -> None:
    assert read(json.dumps({"appid": APPID, "access_token": VALUE}).encode(), APPID).value == Secret(VALUE)


@given(TOKENS, st.sampled_from([Form.PLAIN, Form.QUOTED, Form.JAVA]))
def test_what_is_written_is_read_again_in_the_same_form(text: str, form: Form) -> None:
    assert read(written(Secret(text), form)) == StoredToken(Secret(text), form)


def test_an_object_is_not_written() -> None:
    with pytest.raises(ValueError, match="json_object"):
        written(Secret(VALUE), Form.OBJECT)


@given(st.binary(max_size=700))
def test_whatever_stands_there_is_a_token_or_told(data: bytes) -> None:
    try:
        stored = read(data, APPID)
    except UnusableError as error:
        assert error.why in Unusable
    else:
        assert stored.value.reveal().encode() in data


@pytest.mark.parametrize(
    ("fields", "left_s", "ends_at"),
    [
        ({"expires_in": 7000}, 7000, None),
        ({"expiresIn": "7000"}, 7000, None),
        ({"expire": 60}, 60, None),
        ({"expires_at": 1_800_000_000}, None, 1_800_000_000),
        ({"expiresTime": 1_800_000_000_123}, None, 1_800_000_000),
        ({"expire_time": 1_800_000_000, "expires_in": 7200}, None, 1_800_000_000),
        ({"expires": "2026-12-01 10:00:00"}, None, None),
        ({"expires_in": -1}, None, None),
        ({"expires_in": 10**400}, None, None),
    ],
)
def test_the_time_is_found_whatever_it_is_called(fields, left_s, ends_at) -> None:
    for value in ({"access_token": VALUE, **fields}, {"data": {"access_token": VALUE}, **fields}):
        stored = read(json.dumps(value).encode())
        assert (stored.left_s, stored.ends_at) == (left_s, ends_at)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("data.list.1", {"data": {"list": ["no", VALUE]}}),
        ("a.b", {"a": {"b": VALUE}}),
        ("x-token", {"x-token": VALUE}),
    ],
)
def test_a_path_leads_to_it(path: str, value: object) -> None:
    assert read(json.dumps(value).encode(), path=path).value == Secret(VALUE)


@pytest.mark.parametrize("path", ["a", "a.b.c", "b.9", "access_token.x"])
def test_a_path_to_nowhere_finds_nothing_even_where_the_token_stands_elsewhere(path: str) -> None:
    with pytest.raises(UnusableError) as caught:
        read(json.dumps({"access_token": VALUE, "b": [1]}).encode(), path=path)
    assert caught.value.why is Unusable.NO_TOKEN


@pytest.mark.parametrize(
    ("left_s", "said_s", "ends_at", "expires_in", "at_most"),
    [
        (5000.9, None, None, 5000, False),
        (None, None, None, 7200, True),
        (86_400.0, None, None, 7200, True),
        (None, 3600, None, 3600, True),
        (None, None, 1600, 600, False),
        (100.0, None, 1600, 100, False),
        (None, None, 900, 0, False),
    ],
)
def test_what_it_has_left_is_the_least_that_anybody_says(
    left_s, said_s, ends_at, expires_in, at_most
) -> None:
    stored = StoredToken(Secret(VALUE), Form.PLAIN, said_s, ends_at)
    issued = Holding(stored, left_s).issued(1000)
    assert (issued.expires_in, issued.at_most) == (expires_in, at_most)


def test_reading_takes_time_in_proportion() -> None:
    began = time.monotonic()
    for text in (b'{"data":' * 1000, b'"' * 8000, b"84_" * 2700, b"{" + b'"a":1,' * 1300 + b'"b":2}'):
        with pytest.raises(UnusableError):
            read(text, APPID)
    assert time.monotonic() - began < 1


def test_no_error_holds_what_stood_there() -> None:
    with pytest.raises(UnusableError) as caught:
        read(b"0123456789abcdef0123456789abcdef")
    assert "0123" not in repr(caught.value)
    assert caught.value.__context__ is None or "0123" not in repr(caught.value.__context__)


def test_each_has_its_words() -> None:
    assert set(UNUSABLE_WORDS) == set(Unusable)
    assert set(FORM_WORDS) == set(Form)
