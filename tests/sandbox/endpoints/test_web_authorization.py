"""From a page's redirect to who its visitor is, and what goes wrong on the way."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.sandbox.conftest import Asker
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account import followers
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.serving.exchange import Reply, Request

PAGE = "https://h5.example.com/me?from=menu#/orders"


def ask(asker: Asker, path: str, **query: str) -> Reply:
    return asker.reply_to(Request("GET", path, query))


def told(asker: Asker, path: str, **query: str) -> dict[str, Any]:
    return json.loads(ask(asker, path, **query).body)


def authorize(asker: Asker, **changes: str) -> Reply:
    query = {
        "appid": APPID,
        "redirect_uri": PAGE,
        "response_type": "code",
        "scope": "snsapi_userinfo",
        "state": "a b",
    }
    return ask(asker, "/connect/oauth2/authorize", **{**query, **changes})


def code(asker: Asker, **changes: str) -> str:
    location = dict(authorize(asker, **changes).headers)["Location"]
    return parse_qs(urlsplit(location).query)["code"][0]


def redeem(asker: Asker, given: str, **changes: str) -> dict[str, Any]:
    query = {"appid": APPID, "secret": SECRET, "code": given, "grant_type": "authorization_code"}
    return told(asker, "/sns/oauth2/access_token", **{**query, **changes})


def test_the_visitor_comes_back_with_code_and_state(asker: Asker) -> None:
    reply = authorize(asker)
    address = urlsplit(dict(reply.headers)["Location"])
    assert reply.status == 302
    assert (address.netloc, address.path) == ("h5.example.com", "/me")
    query = parse_qs(address.query)
    assert query.keys() == {"from", "code", "state"}
    assert query["state"] == ["a b"]
    assert address.fragment == "/orders"
    chinese = dict(authorize(asker, redirect_uri="https://h5.example.com/我的?名=小明#/订单").headers)[
        "Location"
    ]
    assert chinese.isascii()
    assert chinese.startswith("https://h5.example.com/%E6%88%91%E7%9A%84?%E5%90%8D=%E5%B0%8F")


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [
        ({"appid": "wx0123456789abcdef"}, 40013),
        ({"appid": ""}, 41002),
        ({"scope": "everything"}, 10005),
        ({"redirect_uri": "javascript:alert(1)"}, 10003),
        ({"redirect_uri": "https://"}, 10003),
        ({"redirect_uri": "https://a.example/\r\nX: y"}, 10003),
        ({"redirect_uri": "http://[::1"}, 10003),
        ({"redirect_uri": "https://店.example/"}, 10003),
        ({"redirect_uri": "https://h5.example.com@evil.example/"}, 10003),
    ],
)
def test_who_is_not_sent_back(asker: Asker, changes: dict[str, str], errcode: int) -> None:
    assert json.loads(authorize(asker, **changes).body)["errcode"] == errcode


def test_a_code_is_a_visitors_tokens_and_profile(asker: Asker, clock: ManualClock) -> None:
    granted = redeem(asker, code(asker))
    assert granted.keys() == {"access_token", "expires_in", "refresh_token", "openid", "scope"}
    assert granted["openid"] == followers.openids(APPID)[0]
    assert (granted["expires_in"], granted["scope"]) == (7200, "snsapi_userinfo")
    mine = {"access_token": granted["access_token"], "openid": granted["openid"]}
    assert told(asker, "/sns/userinfo", **mine, lang="zh_CN").keys() == {
        *("openid", "nickname", "sex", "province", "city", "country", "headimgurl", "privilege"),
    }
    assert told(asker, "/sns/auth", **mine) == {"errcode": 0, "errmsg": "ok"}
    assert told(asker, "/sns/auth", **{**mine, "openid": "o" * 28})["errcode"] == 40003
    clock.advance(7200)
    assert told(asker, "/sns/auth", **mine)["errcode"] == 42001
    again = {"appid": APPID, "grant_type": "refresh_token", "refresh_token": granted["refresh_token"]}
    renewed = told(asker, "/sns/oauth2/refresh_token", **again)
    assert renewed["refresh_token"] == granted["refresh_token"]
    assert told(asker, "/sns/auth", **{**mine, "access_token": renewed["access_token"]})["errcode"] == 0
    clock.advance(30 * 86_400)
    assert told(asker, "/sns/oauth2/refresh_token", **again)["errcode"] == 42002


def test_a_visitors_token_is_not_the_accounts(asker: Asker) -> None:
    granted = redeem(asker, code(asker, scope="snsapi_base"))
    assert asker.errcode_with(granted["access_token"]) == 40001
    assert told(asker, "/sns/auth", access_token=asker.token(), openid="o")["errcode"] == 40001
    mine = {"access_token": granted["access_token"], "openid": granted["openid"]}
    assert told(asker, "/sns/userinfo", **mine)["errcode"] == 48001, "snsapi_base knows the openid only"


def test_a_code_works_once_and_for_five_minutes(asker: Asker, clock: ManualClock) -> None:
    first = code(asker)
    assert "access_token" in redeem(asker, first)
    used = redeem(asker, first)
    assert used["errcode"] == 40163
    assert used["errmsg"].startswith("code been used, hints: [ req_id: ")
    late = code(asker)
    clock.advance(300)
    assert redeem(asker, late)["errcode"] == 42003


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [
        ({"code": ""}, 41008),
        ({"code": "x"}, 40029),
        ({"secret": "0" * 32}, 40125),
        ({"secret": ""}, 41004),
        ({"appid": "wx0123456789abcdef"}, 40013),
        ({"grant_type": "client_credential"}, 40002),
    ],
)
def test_what_does_not_redeem(asker: Asker, changes: dict[str, str], errcode: int) -> None:
    assert redeem(asker, "x", **changes)["errcode"] == errcode
