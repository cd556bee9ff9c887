"""Refusals with their texts and in their order, quotas, the whitelist, rids."""

import json
import re
from typing import Any

import pytest

from tests.sandbox.conftest import ACCOUNT, Asker
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.account import APPID, SECRET, AccountRules
from wxdesk.sandbox.account.token_lines import PREFIX
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Request

_RID = re.compile(r" rid: ([0-9a-f]{8})-[0-9a-f]{8}-[0-9a-f]{8}$")


def text_of(answer: dict[str, Any]) -> str:
    assert _RID.search(answer["errmsg"])
    return _RID.sub("", answer["errmsg"])


def test_appid_and_secret_have_the_shape_of_real_ones() -> None:
    assert re.fullmatch(r"wx[0-9a-f]{16}", APPID)
    assert re.fullmatch(r"[0-9a-f]{32}", SECRET)
    assert SECRET.startswith(PREFIX)


@pytest.mark.parametrize(
    ("changes", "errcode", "text"),
    [
        ({"appid": ""}, 41002, "appid missing"),
        ({"appid": "wx0123456789abcdef", "grant_type": ""}, 40013, "invalid appid"),
        ({"grant_type": "", "secret": "x"}, 40002, "invalid grant_type"),
        ({"secret": ""}, 41004, "appsecret missing"),
        ({"secret": "0" * 32}, 40125, "invalid appsecret,"),
    ],
)
def test_both_token_endpoints_check_in_wechats_order(
    asker: Asker, changes: dict[str, str], errcode: int, text: str
) -> None:
    for answer in (asker.classic(**changes), asker.stable(**changes)):
        assert answer["errcode"] == errcode
        assert text_of(answer) == text


def test_an_address_not_on_the_whitelist_is_told_before_the_secret_is_looked_at(clock: ManualClock) -> None:
    asker = Asker(Platform(clock, [AccountRules(ip_whitelist=["203.0.113.7", "198.51.100.0/24"])]).answer)
    for answer in (asker.classic(secret="wrong"), asker.stable()):
        assert answer["errcode"] == 40164
        assert text_of(answer) == "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist"


@pytest.mark.parametrize(
    ("address", "admitted"), [("203.0.113.7", True), ("198.51.100.9", True), ("203.0.113.8", False)]
)
def test_the_whitelist_takes_addresses_and_ranges(clock: ManualClock, address: str, admitted: bool) -> None:
    platform = Platform(clock, [AccountRules(ip_whitelist=["203.0.113.7", "198.51.100.0/24"])])
    reply = platform.answer(Request("GET", "/cgi-bin/token", ACCOUNT, client_ip=address))
    assert ("access_token" in json.loads(reply.body)) is admitted


@pytest.mark.parametrize(("secret_only", "errcode"), [(False, 40164), (True, None)])
def test_the_whitelist_holds_for_calls_with_a_token_but_for_the_older_rule(
    clock: ManualClock, secret_only: bool, errcode: int | None
) -> None:
    platform = Platform(
        clock, [AccountRules(ip_whitelist=["203.0.113.7"], whitelist_secret_only=secret_only)]
    )
    token = platform.company_token()
    for path in ("get_api_domain_ip", "ticket/getticket"):
        asked = Request(
            "GET", f"/cgi-bin/{path}", {"access_token": token, "type": "jsapi"}, client_ip="203.0.113.8"
        )
        assert json.loads(platform.answer(asked).body).get("errcode") in (errcode, errcode or 0)
    refused = platform.answer(Request("GET", "/cgi-bin/token", ACCOUNT, client_ip="203.0.113.8"))
    assert json.loads(refused.body)["errcode"] == 40164


def test_stable_token_takes_json_only(asker: Asker) -> None:
    form = b"grant_type=client_credential&appid=" + APPID.encode()
    assert asker.post("stable_token", form)["errcode"] == 41002
    assert asker.post("stable_token", [1])["errcode"] == 41002
    assert asker.get("stable_token", **ACCOUNT)["errcode"] == 43002


def test_the_texts_of_token_refusals(asker: Asker, clock: ManualClock) -> None:
    token = asker.token()
    assert text_of(asker.get("get_api_domain_ip")) == "access_token missing"
    assert text_of(asker.get("get_api_domain_ip", access_token="y" * 136)) == (
        "invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken,"
        " more details at https://mmbizurl.cn/s/JtxxFh33r"
    )
    clock.advance(7200)
    assert text_of(asker.get("get_api_domain_ip", access_token=token)) == "access_token expired"


def test_the_probe_answers_addresses(asker: Asker) -> None:
    assert asker.get("get_api_domain_ip", access_token=asker.token())["ip_list"]


def test_a_rid_begins_with_the_time_and_can_be_looked_up_for_seven_days(
    asker: Asker, clock: ManualClock
) -> None:
    started = int(clock.wall)
    answer = asker.get("ticket/getticket", access_token="z" * 136)
    match = _RID.search(answer["errmsg"])
    assert match
    assert int(match[1], 16) == started
    rid = match[0].removeprefix(" rid: ")
    clock.advance(7 * 86_400)
    known = asker.post("openapi/rid/get", {"rid": rid}, access_token=asker.token())
    assert known["errcode"] == 0
    assert known["request"]["invoke_time"] == started
    assert known["request"]["request_url"].startswith("access_token=zzz")
    assert json.loads(known["request"]["response_body"]) == answer
    assert known["request"]["client_ip"] == "127.0.0.1"
    clock.advance(1)
    assert asker.post("openapi/rid/get", {"rid": rid}, access_token=asker.token())["errcode"] == 76001


@pytest.mark.parametrize(
    ("body", "errcode"),
    [
        ({"rid": ""}, 76002),
        ({}, 76002),
        ({"rid": 5}, 76002),
        ({"rid": "00000000-00000000-00000000"}, 76001),
        (b"{", 47001),
    ],
)
def test_rids_that_lead_nowhere(asker: Asker, body: Any, errcode: int) -> None:
    assert asker.post("openapi/rid/get", body, access_token=asker.token())["errcode"] == errcode


def test_a_rid_of_another_account_is_not_told(asker: Asker) -> None:
    for answer in (asker.classic(appid="wx0123456789abcdef"), asker.stable(appid="wx0123456789abcdef")):
        match = _RID.search(answer["errmsg"])
        assert match
        rid = match[0].removeprefix(" rid: ")
        assert asker.post("openapi/rid/get", {"rid": rid}, access_token=asker.token())["errcode"] == 76003


def test_a_quota_is_counted_reported_and_ends_at_midnight_in_beijing(clock: ManualClock) -> None:
    clock.wall = 1_760_000_000 - 1_760_000_000 % 86_400 + 15 * 3600  # 23:00 in Beijing
    asker = Asker(Platform(clock, [AccountRules(daily_limits={"/cgi-bin/get_api_domain_ip": 2})]).answer)
    token = asker.token()

    def quota() -> dict[str, int]:
        return asker.post(
            "openapi/quota/get", {"cgi_path": "/cgi-bin/get_api_domain_ip"}, access_token=token
        )["quota"]

    assert [asker.errcode_with(token) for _ in range(3)] == [0, 0, 45009]
    assert quota() == {"daily_limit": 2, "used": 2, "remain": 0}
    clock.advance(3600)
    assert quota() == {"daily_limit": 2, "used": 0, "remain": 2}
    assert asker.errcode_with(token) == 0


def test_a_quota_is_cleared_ten_times_a_month(clock: ManualClock) -> None:
    clock.wall = 1_798_732_800 - 3600  # 2026-12-31 23:00 in Beijing
    path = "/cgi-bin/get_api_domain_ip"
    asker = Asker(Platform(clock, [AccountRules(daily_limits={path: 2})]).answer)
    token = asker.token()

    def clear() -> int:
        code: int = asker.post("clear_quota", {"appid": APPID}, access_token=token)["errcode"]
        return code

    assert [asker.errcode_with(token) for _ in range(3)] == [0, 0, 45009]
    assert clear() == 0
    used = asker.post("openapi/quota/get", {"cgi_path": path}, access_token=token)["quota"]["used"]
    assert (used, asker.errcode_with(token)) == (0, 0)
    assert [clear() for _ in range(10)] == [*[0] * 9, 48006]
    refused = asker.post("clear_quota", {"appid": APPID}, access_token=token)
    assert text_of(refused).startswith("forbid to clear quota because of reaching the limit")
    clock.advance(3600)
    assert clear() == 0  # another month in Beijing


@pytest.mark.parametrize(
    ("body", "errcode"),
    [({}, 41002), ({"appid": "wx0123456789abcdef"}, 40013), ({"appid": 7}, 41002), ([], 47001)],
)
def test_whose_quota_is_not_cleared(asker: Asker, body: Any, errcode: int) -> None:
    assert asker.post("clear_quota", body, access_token=asker.token())["errcode"] == errcode
    assert asker.post("clear_quota", {"appid": APPID}, access_token="")["errcode"] == 41001
    assert asker.get("clear_quota", access_token=asker.token())["errcode"] == 43002


def test_a_refused_token_spends_no_quota(asker: Asker) -> None:
    token = asker.token()
    asker.get("media/get", access_token="x" * 136, media_id=samples.MEDIA_IDS[0])
    asker.classic(secret="wrong")
    for path in ("/cgi-bin/media/get", "/cgi-bin/token"):
        assert asker.post("openapi/quota/get", {"cgi_path": path}, access_token=token)["quota"]["used"] == 0


def test_the_classic_tokens_quota_is_2000_and_its_refusal_names_the_way_out(asker: Asker) -> None:
    for _ in range(2000):
        asker.classic()
    refused = asker.classic()
    assert refused["errcode"] == 45009
    assert text_of(refused).startswith(
        "reach max api daily quota limit, could get access_token by getStableAccessToken"
    )


@pytest.mark.parametrize(
    "path", ["cgi-bin/media/get", "https://api.weixin.qq.com/cgi-bin/token", "", None, 7]
)
def test_quotas_of_unknown_paths(asker: Asker, path: Any) -> None:
    assert asker.post("openapi/quota/get", {"cgi_path": path}, access_token=asker.token())["errcode"] == 76021


def test_unknown_addresses(asker: Asker) -> None:
    assert asker.get("nothing/here")["errcode"] == 40066
    assert asker.reply_to(Request("GET", "/nothing")).status == 404


def test_issued_tokens_are_not_kept_for_ever(platform: Platform, asker: Asker, clock: ManualClock) -> None:
    old = asker.classic()["access_token"]
    clock.advance(7200 + 86_400 + 1)
    assert asker.errcode_with(old) == 42001
    asker.classic()
    assert asker.errcode_with(old) == 40001


def test_nothing_that_is_printed_holds_a_credential(asker: Asker) -> None:
    token = asker.token()
    request = Request(
        "GET", "/cgi-bin/media/get", {"access_token": token}, f'{{"secret":"{SECRET}"}}'.encode()
    )
    printed = repr(request) + repr(asker.reply_to(request))
    assert token not in printed
    assert SECRET not in printed
