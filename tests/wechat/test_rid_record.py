"""A rid's record: what is in it, and what never is."""

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.support.canary import hits
from wxdesk.wechat import rid_record
from wxdesk.wechat.errors.error_text import KEPT_S, is_kept
from wxdesk.wechat.rid_record import RidRecord, record_of, without_secrets

CANARY = "c4na4ry-K7f_2Qx9-do_not_show-31415926"
HEX_SECRET = "3f9a1c0b5d7e42866a8b9c0d1e2f3a4b"
LONG = "Zq8_" * 25


def nested(levels: int) -> str:
    text = json.dumps({"access_token": CANARY, "expires_in": 7200})
    for _ in range(levels):
        text = json.dumps({"body": text})
    return text


# How a call may be repeated in a record.
SHAPES: dict[str, str] = {
    "address": f"https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&secret={CANARY}",
    "first in the address": f"/cgi-bin/ticket/getticket?access_token={CANARY}&type=jsapi",
    "html address": f"/x?a=1&amp;access_token={CANARY}",
    "escaped address": f"/x?a=1\\u0026access_token={CANARY}",
    "json": json.dumps({"appid": "wx0123456789abcdef", "secret": CANARY, "force_refresh": False}),
    "spaced json": json.dumps({"secret": CANARY}, indent=2),
    "json in json": nested(1),
    "json in json in json": nested(2),
    "encoded json": "data=" + quote(json.dumps({"secret": CANARY})),
    "json encoded twice": "data=" + quote(quote(json.dumps({"secret": CANARY}))),
    "list": json.dumps({"access_token": [CANARY]}),
    "ticket": json.dumps({"errcode": 0, "ticket": CANARY, "expires_in": 7200}),
    "component": json.dumps({"component_appsecret": CANARY, "component_verify_ticket": f"ticket@@@{CANARY}"}),
    "authorizer": json.dumps({"authorizer_access_token": CANARY, "authorizer_refresh_token": CANARY}),
    "authorisation": json.dumps({"authorization_code": f"queryauthcode@@@{CANARY}"}),
    "xml": f"<xml><ComponentVerifyTicket><![CDATA[ticket@@@{CANARY}]]></ComponentVerifyTicket></xml>",
    "oauth": f"appid=wx0123456789abcdef&code={CANARY}&grant_type=authorization_code",
    "mini program": json.dumps({"session_key": f"{CANARY}==", "openid": "o6_bmjrPTlm6_2sgVt7hMZOPfL2M"}),
    "wecom": f"corpid=ww0123456789abcdef&corpsecret={CANARY}",
    "python": f"{{'access_token': '{CANARY}'}}",
    "capitals": json.dumps({"AppSecret": CANARY, "ENCODING_AES_KEY": CANARY}),
    "a secret under another name": json.dumps({"key": HEX_SECRET, "what": [HEX_SECRET]}),
    "a token under another name": f"/x?t={LONG}&y=1",
}
CANARIES = {"canary": CANARY, "secret": HEX_SECRET, "token": LONG}
Record = Callable[[str], RidRecord]


@pytest.mark.parametrize("part", ["request_url", "request_body", "response_body"])
@pytest.mark.parametrize("shape", SHAPES)
def test_no_part_of_a_record_holds_a_secret(shape: str, part: str) -> None:
    record = record_of({part: SHAPES[shape]})
    assert hits(CANARIES, {shape: repr(record).encode()}) == []
    assert "***" in repr(record)


@pytest.mark.parametrize("shape", SHAPES)
def test_without_the_masking_each_of_them_would_be_found(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin: the same search over the same shapes, let through."""
    monkeypatch.setattr(rid_record, "without_secrets", lambda text: text)
    shown = repr(record_of({"request_url": SHAPES[shape]})).replace("\\\\", "\\").replace("\\\\", "\\")
    assert any(canary in shown for canary in CANARIES.values())


@pytest.mark.parametrize(
    "text",
    [
        '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: 6214bb2b-1f3a5c2e-7"}',
        '{"grant_type":"client_credential","appid":"wx0123456789abcdef","force_refresh":false}',
        "/cgi-bin/media/get?media_id=n1oqDGZTMX7Hj5oaeiG7rN2S2uXGQZ5p2pD6bXwUqkJt7h0sJUJq1oJ1d5D8gf9A&type=image",
        '{"errcode":40029,"errmsg":"invalid code"}',
    ],
)
def test_what_helps_and_harms_nobody_stays(text: str) -> None:
    assert without_secrets(text) == text


def test_a_record_holds_what_wechat_told() -> None:
    told = {
        "invoke_time": 1635156704,
        "cost_in_ms": "30",
        "request_url": "/cgi-bin/token",
        "request_body": "",
        "response_body": '{"errcode":40013}',
        "client_ip": "203.0.113.9",
    }
    assert record_of(told) == RidRecord(
        1635156704, 30, "/cgi-bin/token", "", '{"errcode":40013}', "203.0.113.9"
    )


@pytest.mark.parametrize(
    "told", [{}, {"invoke_time": None, "request_url": 7, "client_ip": ["x"], "cost_in_ms": True}]
)
def test_what_is_missing_or_of_another_kind_is_empty(told: dict[str, object]) -> None:
    assert record_of(told) == RidRecord(0, 0, "", "", "", "")


def test_very_long_parts_are_cut() -> None:
    assert len(record_of({"request_body": "word " * 100_000}).body) < 5_000


def test_a_record_is_kept_for_seven_days() -> None:
    assert is_kept(1_000_000, 1_000_000 + KEPT_S)
    assert not is_kept(1_000_000, 1_000_001 + KEPT_S)
