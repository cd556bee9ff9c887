"""A reply read: the fields of the signature wherever they stand, and what came in their place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.signing.endpoint.back_end import APPID, TICKET, fields
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.reply import error_said, fields_of, is_web_page

OWN = fields("https://h5.example.com/")


def read(body: object) -> tuple[str, str, str, str]:
    found = fields_of(body if isinstance(body, str) else json.dumps(body))
    return found.appid, found.timestamp, found.noncestr, found.signature


EXPECTED = (APPID, str(OWN["timestamp"]), OWN["nonceStr"], OWN["signature"])


@pytest.mark.parametrize(
    "body",
    [
        OWN,
        {"code": 0, "timestamp": 1699999999123, "data": OWN},
        {"data": [{"nonce": "another0000000000", "list": []}, {"config": OWN}], "timestamp": "1699999999"},
        {"result": json.dumps(OWN)},
        {
            "appid": APPID,
            "inner": {
                "noncestr": OWN["nonceStr"],
                "time_stamp": str(OWN["timestamp"]),
                "SIGNATURE": OWN["signature"],
            },
        },
        f"callback({json.dumps(OWN)});",
        "\ufeff" + json.dumps(OWN),
        "&".join([f"{name}={value}" for name, value in OWN.items()]),
        f"<script>wx.config({json.dumps(OWN)})</script>",
    ],
    ids=["plain", "envelope", "list", "text", "halves", "jsonp", "bom", "query", "page"],
)
def test_the_fields_are_found_in_any_dress(body: object) -> None:
    assert read(body) == EXPECTED


def test_a_ticket_in_the_reply_is_noticed_wherever_it_stands() -> None:
    assert fields_of(json.dumps({"jsapi_ticket": TICKET, "data": OWN})).ticket == Secret(TICKET)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"errcode": 40001, "errmsg": "invalid credential"}, "invalid credential"),
        ({"error": "url is missing"}, "url is missing"),
        ({"code": 500, "message": "系统\n繁忙", "data": None}, "系统 繁忙"),
        ({"success": False}, ""),
        ({"status": "error", "msg": "no login"}, "no login"),
        ({"code": 1, "message": "x" * 500}, "x" * 120),
        ({"code": 0, "msg": "ok", "data": {}}, None),
        ({"code": "200", "message": "success"}, None),
        ({"sign": "short"}, None),
        ([1], None),
        ("no json", None),
    ],
)
def test_an_error_is_told_from_a_reply_without_a_signature(body: object, said: str | None) -> None:
    assert error_said(body if isinstance(body, str) else json.dumps(body)) == said


def test_what_an_endpoint_says_is_redacted() -> None:
    said = error_said(json.dumps({"error": f"access_token=84_{'x' * 80} expired"}))
    assert said is not None
    assert "xxx" not in said


@pytest.mark.parametrize("body", ["<!doctype html><title>Sign in</title>", " \n<html>", "<div>"])
def test_a_web_page_is_one(body: str) -> None:
    assert is_web_page(body)
    assert not is_web_page("{}")
    assert not is_web_page('<?xml version="1.0"?><sign/>')


nested = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(nested)
def test_no_json_is_too_odd(value: object) -> None:
    body = json.dumps(value)
    fields_of(body)
    error_said(body)


@pytest.mark.parametrize("body", ["[" * 100_000, '{"a":' * 50_000, "\x00" * 1000, '{"signature": 1e999}'])
def test_hostile_bodies_are_read_to_an_end(body: str) -> None:
    assert fields_of(body).signature == ""
    assert error_said(body) is None
