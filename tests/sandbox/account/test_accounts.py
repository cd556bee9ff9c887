"""Several accounts at one WeChat, what their consoles say, and what is theirs alone."""

import json
import subprocess
import sys

import pytest

from tests.sandbox.conftest import ACCOUNT, Asker
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.account import APPID, SECRET, AccountRules
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Request

OTHER = AccountRules("wx00000000000000b2", "b" * 32)
OTHERS = {"appid": OTHER.appid, "secret": OTHER.secret}


@pytest.fixture
def platform(clock: ManualClock) -> Platform:
    return Platform(clock, [AccountRules(), OTHER])


def test_each_secret_opens_its_own_account(asker: Asker) -> None:
    assert asker.classic(**OTHERS)["access_token"] != asker.classic()["access_token"]
    assert asker.classic(appid=OTHER.appid)["errcode"] == 40125
    assert asker.stable(appid="wx0123456789abcdef")["errcode"] == 40013


def test_a_token_says_whose_ticket_media_and_rids_are_asked_for(asker: Asker) -> None:
    mine, theirs = asker.token(), asker.stable(**OTHERS)["access_token"]
    tickets = [
        asker.get("ticket/getticket", access_token=one, type="jsapi")["ticket"] for one in (mine, theirs)
    ]
    assert tickets[0] != tickets[1]
    assert tickets[1] == asker.get("ticket/getticket", access_token=theirs, type="jsapi")["ticket"]
    refused = asker.get("media/get", access_token=theirs, media_id="x")
    rid = refused["errmsg"].rpartition("rid: ")[2]
    assert asker.post("openapi/rid/get", {"rid": rid}, access_token=theirs)["request"]["response_body"]
    assert asker.post("openapi/rid/get", {"rid": rid}, access_token=mine)["errcode"] == 76003
    photo = samples.GOOD[18].data()
    form = (
        b'--b\r\nContent-Disposition: form-data; name="media"; filename="a.jpg"\r\n\r\n'
        + photo
        + b"\r\n--b--\r\n"
    )
    ids = [
        json.loads(
            asker.reply_to(
                Request(
                    "POST",
                    "/cgi-bin/media/upload",
                    {"access_token": one, "type": "image"},
                    form,
                    "multipart/form-data; boundary=b",
                )
            ).body
        )["media_id"]
        for one in (mine, theirs)
    ]
    for media_id, good, foreign in zip(ids, (mine, theirs), (theirs, mine), strict=True):
        asked = {"access_token": good, "media_id": media_id}
        assert asker.reply_to(Request("GET", "/cgi-bin/media/get", asked)).body == photo
        assert asker.get("media/get", access_token=foreign, media_id=media_id)["errcode"] == 40007
    draft = asker.post("draft/add", {"articles": [{"title": "a"}]}, access_token=theirs)["media_id"]
    assert asker.post("draft/get", {"media_id": draft}, access_token=theirs)["news_item"]
    assert asker.post("draft/get", {"media_id": draft}, access_token=mine)["errcode"] == 40007


def test_a_classic_fetch_of_one_ends_no_token_of_the_other(asker: Asker, clock: ManualClock) -> None:
    mine, theirs = asker.classic()["access_token"], asker.classic(**OTHERS)["access_token"]
    asker.classic()
    clock.advance(301)
    assert (asker.errcode_with(mine), asker.errcode_with(theirs)) == (40001, 0)


def test_quotas_are_each_accounts_own(asker: Asker) -> None:
    theirs = asker.stable(**OTHERS)["access_token"]
    asker.errcode_with(asker.token())
    path = {"cgi_path": "/cgi-bin/get_api_domain_ip"}
    assert asker.post("openapi/quota/get", path, access_token=theirs)["quota"]["used"] == 0
    assert asker.post("clear_quota", {"appid": APPID}, access_token=theirs)["errcode"] == 40013


def test_what_the_companies_hold(platform: Platform, asker: Asker) -> None:
    token = platform.company_token(OTHER.appid)
    account = platform.account_of(token)
    assert account is not None
    assert account.appid == OTHER.appid
    assert platform.accepted_ticket(OTHER.appid) == ""
    assert platform.company_ticket("jsapi", OTHER.appid) == platform.accepted_ticket(OTHER.appid)
    platform.replace_tokens(True, OTHER.appid)
    assert asker.errcode_with(token) == 40001
    assert platform.account_of(token) is None


# --- the AppSecret ----------------------------------------------------------------------------------------------------
def test_a_frozen_secret_is_refused_after_ten_minutes(
    platform: Platform, asker: Asker, clock: ManualClock
) -> None:
    token = asker.token()
    platform.account.freeze_secret(platform.now())
    clock.advance(599)
    assert "access_token" in asker.classic()
    clock.advance(1)
    assert asker.classic()["errcode"] == asker.stable()["errcode"] == 40243
    assert asker.classic(secret="0" * 32)["errcode"] == 40125
    assert asker.errcode_with(token) == 0, "a token that there is goes on"
    platform.account.freeze_secret(None)
    assert "access_token" in asker.classic()


def test_a_reset_ends_the_old_secret_at_once(platform: Platform, asker: Asker) -> None:
    platform.account.reset_secret("c" * 32)
    assert asker.classic()["errcode"] == 40125
    assert "access_token" in asker.classic(secret="c" * 32)
    assert platform.secret == "c" * 32
    platform.reset()
    assert "access_token" in asker.classic(secret=SECRET)


# --- addresses --------------------------------------------------------------------------------------------------------
def from_address(platform: Platform, address: str) -> int:
    reply = platform.answer(Request("GET", "/cgi-bin/token", ACCOUNT, client_ip=address))
    errcode: int = json.loads(reply.body).get("errcode", 0)
    return errcode


def test_an_address_has_to_be_confirmed(clock: ManualClock) -> None:
    platform = Platform(clock, [AccountRules(confirms_ips=True)])
    here, there = "203.0.113.9", "203.0.113.10"
    assert [from_address(platform, here) for _ in range(3)] == [89503, 89501, 89501]
    confirmations = platform.account.confirmations
    assert confirmations is not None
    confirmations.confirm(here)
    assert from_address(platform, here) == 0
    assert from_address(platform, there) == 89503, "each by itself"
    token = platform.company_token()
    probe = Request("GET", "/cgi-bin/get_api_domain_ip", {"access_token": token}, client_ip="198.51.100.1")
    assert b"ip_list" in platform.answer(probe).body, "only what bears the AppSecret"


def test_an_address_that_was_refused(clock: ManualClock) -> None:
    platform = Platform(clock, [AccountRules(confirms_ips=True)])
    here = "203.0.113.9"
    confirmations = platform.account.confirmations
    assert confirmations is not None
    assert from_address(platform, here) == 89503
    confirmations.refuse(here, platform.now())
    assert from_address(platform, here) == 89507
    clock.advance(3600)
    assert from_address(platform, here) == 89503, "after an hour it is asked for again"
    confirmations.refuse(here, platform.now())
    assert from_address(platform, here) == 89506
    clock.advance(20 * 3600)
    assert from_address(platform, here) == 89506, "a day, after two of them"
    clock.advance(3 * 3600)
    assert from_address(platform, here) == 89503


@pytest.mark.parametrize("secret_only", [False, True])
def test_the_whitelist_holds_for_every_call_that_bears_a_key(clock: ManualClock, secret_only: bool) -> None:
    """The rule of 2026; the older one knows the AppSecret's calls only."""
    rules = AccountRules(ip_whitelist=["203.0.113.7"], whitelist_secret_only=secret_only)
    platform = Platform(clock, [rules])
    token = platform.company_token()
    from wxdesk.sandbox.endpoints.endpoint import Key
    from wxdesk.sandbox.endpoints.table import ENDPOINTS

    query = {"access_token": token, **ACCOUNT, "appsecret": SECRET}
    for path, endpoint in ENDPOINTS.items():
        asked = {**query, "grant_type": endpoint.grant_type} if endpoint.grant_type else query
        body = json.dumps(asked).encode()
        reply = platform.answer(
            Request("POST", path, asked, body, "application/json", client_ip="203.0.113.8")
        )
        with_token = endpoint.key is Key.ACCESS_TOKEN
        listed = endpoint.key in (Key.APPID_IN_ADDRESS, Key.USER_TOKEN) or (with_token and secret_only)
        assert (b'"errcode":40164' in reply.body) is not listed, path


# --- quotas -----------------------------------------------------------------------------------------------------------
def test_a_minutes_quota_stops_and_begins_anew(clock: ManualClock) -> None:
    clock.wall = 1_760_000_040 - 1_760_000_040 % 60
    path = "/cgi-bin/get_api_domain_ip"
    asker = Asker(Platform(clock, [AccountRules(minute_limits={path: 2})]).answer)
    token = asker.token()
    assert [asker.errcode_with(token) for _ in range(3)] == [0, 0, 45011]
    told = asker.post("openapi/quota/get", {"cgi_path": path}, access_token=token)
    assert told["rate_limit"] == {"call_count": 2, "refresh_second": 60}
    assert told["quota"]["used"] == 2, "what was refused costs nothing"
    clock.advance(60)
    assert asker.errcode_with(token) == 0


def test_a_limit_by_the_minute_is_told_only_where_there_is_one(asker: Asker) -> None:
    def told(path: str) -> dict[str, object]:
        return asker.post("openapi/quota/get", {"cgi_path": path}, access_token=asker.token())

    assert told("/cgi-bin/stable_token")["rate_limit"] == {"call_count": 10_000, "refresh_second": 60}
    assert "rate_limit" not in told("/cgi-bin/media/get")
    assert told("/sns/userinfo")["errcode"] == 76022
    assert told("/cgi-bin/openapi/rid/get")["errcode"] == 76021


def test_one_path_is_given_back_alone_and_counts_among_the_ten(clock: ManualClock) -> None:
    path = "/cgi-bin/get_api_domain_ip"
    asker = Asker(Platform(clock, [AccountRules(daily_limits={path: 1, "/cgi-bin/getcallbackip": 1})]).answer)
    token = asker.token()
    assert [asker.errcode_with(token), asker.errcode_with(token)] == [0, 45009]
    assert "ip_list" in asker.get("getcallbackip", access_token=token)
    assert asker.post("openapi/quota/clear", {"cgi_path": path}, access_token=token)["errcode"] == 0
    assert asker.errcode_with(token) == 0
    assert asker.get("getcallbackip", access_token=token)["errcode"] == 45009
    assert asker.post("openapi/quota/clear", {"cgi_path": "x"}, access_token=token)["errcode"] == 76021
    codes = [
        asker.post("clear_quota/v2", {"appid": APPID, "appsecret": SECRET})["errcode"] for _ in range(10)
    ]
    assert codes == [*[0] * 9, 48006]


# --- what it is made of -----------------------------------------------------------------------------------------------
_IMPORTED = """
import sys
from wxdesk.clock import SystemClock
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
{more}
with Sandbox(Platform(SystemClock())) as sandbox:
    sandbox.announcement()
print(sorted({{name.partition(".")[0] for name in sys.modules}} - sys.stdlib_module_names - {{"wxdesk", "__main__"}}))
"""


@pytest.mark.parametrize(("more", "found"), [("", "[]"), ("import httpx", None)])
def test_it_needs_the_standard_library_only(more: str, found: str | None) -> None:
    """Without site-packages' start-up hooks there is nothing else in the process; httpx would show."""
    program = f"import sys; sys.path[:0] = {sys.path!r}\n{_IMPORTED.format(more=more)}"
    ended = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    told = ended.stdout.strip()
    assert told == found if found is not None else "httpx" in told
