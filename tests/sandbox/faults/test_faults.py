"""Every fault does what it says, to those it concerns and to no others."""

import json
from concurrent.futures import ThreadPoolExecutor
from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from tests.sandbox.conftest import ACCOUNT, Asker
from wxdesk.clock import ManualClock
from wxdesk.errors import InputError
from wxdesk.sandbox.faults import faults
from wxdesk.sandbox.faults.faults import FAULTS, Faults
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Reply, Request

PHOTO = samples.GOOD[18]


@pytest.fixture
def switches(platform: Platform) -> Faults:
    return Faults(platform)


@pytest.fixture
def asker(switches: Faults) -> Asker:
    return Asker(switches.answer)


def fetch(asker: Asker, token: str, media_id: str = PHOTO.media_id) -> Reply:
    return asker.reply_to(Request("GET", "/cgi-bin/media/get", {"access_token": token, "media_id": media_id}))


def names(switches: Faults) -> list[str]:
    return [active.fault.name for active in switches.active()]


def test_the_table_holds_what_was_promised() -> None:
    promised = {
        "token_replaced",
        "token_expired",
        "ip_not_whitelisted",
        "quota_spent",
        "slow",
        "truncated",
        "error_json",
        "system_busy",
        "bad_proxy_html",
    }
    assert promised <= set(FAULTS)
    assert all(fault.before or fault.after for fault in FAULTS.values())


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_can_be_switched_on_and_off_by_its_name(switches: Faults, name: str) -> None:
    switches.switch_on(name)
    assert names(switches) == [name]
    switches.switch_off(name)
    switches.switch_off(name)
    assert names(switches) == []


@pytest.mark.parametrize(
    ("text", "argument", "value", "times"),
    [
        ("slow", "", 3000, None),
        ("slow=250", "250", 250, None),
        (" slow = 250 , once ", "250", 250, 1),
        ("truncated=once", "", None, 1),
        ("token_replaced", "", False, 1),
        ("token_replaced=always", "", False, None),
        ("token_replaced=at_once,always", "at_once", True, None),
        ("ip_not_whitelisted=203.0.113.7", "203.0.113.7", "203.0.113.7", None),
        ("secret_not_whitelisted", "", "", None),
        ("quota_spent=media/get", "media/get", "/cgi-bin/media/get", None),
        ("quota_spent=/cgi-bin/token", "/cgi-bin/token", "/cgi-bin/token", None),
        ("error_json=40001", "40001", 40001, None),
        ("error_json=-1", "-1", -1, None),
        ("unauthorized", "", "/cgi-bin/freepublish/batchget", None),
        ("unauthorized=/card/batchget", "/card/batchget", "/card/batchget", None),
        ("secret_refused", "", 40125, None),
        ("wrong_clock=-90", "-90", -90, None),
    ],
)
def test_how_a_fault_is_written(text: str, argument: str, value: object, times: int | None) -> None:
    active = faults.parse(text)
    assert (active.argument, active.value, active.times) == (argument, value, times)
    assert active.on == ()


@pytest.mark.parametrize(
    ("text", "times", "on"),
    [
        ("slow=250,3x@media/get", 3, ("/cgi-bin/media/get",)),
        ("system_busy=12x", 12, ()),
        ("system_busy @ token, /sns/userinfo", None, ("/cgi-bin/token", "/sns/userinfo")),
        ("system_busy@*", None, ()),
    ],
)
def test_how_often_and_where(text: str, times: int | None, on: tuple[str, ...]) -> None:
    active = faults.parse(text)
    assert (active.times, active.on) == (times, on)


def test_a_fault_strikes_as_often_as_said_and_where(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("system_busy=2x@get_api_domain_ip")
    assert "errcode" not in asker.stable()
    assert [asker.errcode_with(token) for _ in range(4)] == [-1, -1, 0, 0]
    assert names(switches) == []


def test_a_counted_fault_strikes_so_often_over_many_threads(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("truncated=5x")
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda _: fetch(asker, token), range(64)))
    assert sum(reply.sent_bytes is not None for reply in replies) == 5


@pytest.mark.parametrize(
    "text",
    ["", "=", "nothing", "Slow", "slow=fast", "slow=-1", "slow=700000", "truncated=5", "error_json=12345", "error_json=x",
     "ip_not_whitelisted=nowhere", "token_replaced=later", "slow=1,2", "slow=once,always", "slow=0x",
     "slow=1x,2x", "slow=3x,once",     "secret_refused=40013", "wrong_clock=late", "wrong_clock=100000", "push_lost=1",
     "drip=0", "drip=fast", "wrong_type=text",
     "wrong_type=a/b\r\nX: y", "refused=1", "black_hole=5"],
)  # fmt: skip
def test_what_is_not_a_fault(switches: Faults, text: str) -> None:
    with pytest.raises(InputError) as caught:
        switches.switch_on(text)
    assert caught.value.code == "fault_unknown"
    assert names(switches) == []


def test_switching_off_an_unknown_fault(switches: Faults) -> None:
    with pytest.raises(InputError, match="fault_unknown"):
        switches.switch_off("nothing")


def test_listeners_hear_of_every_change(switches: Faults, asker: Asker) -> None:
    heard: list[list[str]] = []
    switches.on_changed.append(lambda: heard.append(names(switches)))
    token = asker.token()
    switches.switch_on("slow=1")
    switches.switch_on("token_expired")
    asker.errcode_with(token)
    switches.switch_off("slow")
    switches.switch_off("slow")
    assert heard == [["slow"], ["token_expired", "slow"], ["slow"], []]


def test_a_token_replaced_by_another_system(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("token_replaced")
    assert asker.token() == token, "asking for it is not using it"
    assert asker.errcode_with("x" * 136) == 40001
    assert names(switches) == ["token_replaced"], "a token that is refused anyway does not use the fault up"
    assert asker.errcode_with(token) == 40001
    assert names(switches) == []
    fresh = asker.token()
    assert fresh != token
    assert asker.errcode_with(fresh) == 0


def test_a_token_replaced_again_and_again(switches: Faults, asker: Asker) -> None:
    switches.switch_on("token_replaced=always")
    assert [asker.errcode_with(asker.token()) for _ in range(4)] == [40001] * 4


def test_a_classic_token_keeps_its_grace_unless_told(
    switches: Faults, asker: Asker, clock: ManualClock
) -> None:
    token = asker.classic()["access_token"]
    switches.switch_on("token_replaced")
    assert asker.errcode_with(token) == 0
    assert names(switches) == []
    clock.advance(300)
    assert asker.errcode_with(token) == 40001
    token = asker.classic()["access_token"]
    switches.switch_on("token_replaced=at_once")
    assert asker.errcode_with(token) == 40001


def test_a_token_that_expires_early(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("token_expired")
    assert asker.errcode_with(token) == 42001
    fresh = asker.token()
    assert fresh != token
    assert asker.errcode_with(fresh) == 0


def test_an_address_taken_off_the_whitelist(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("ip_not_whitelisted=203.0.113.7")
    for answer in (asker.classic(secret="wrong"), asker.stable()):
        assert answer["errcode"] == 40164
        assert answer["errmsg"].startswith(
            "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: "
        )
    assert asker.classic(appid="wx0123456789abcdef")["errcode"] == 40013
    assert asker.errcode_with(token) == 40164, "a token from elsewhere does not help"
    assert asker.errcode_with("x" * 136) == 40001, "whose whitelist it is, the token tells"
    switches.switch_on("ip_not_whitelisted")
    assert asker.stable()["errmsg"].startswith("invalid ip 127.0.0.1 ")


def test_the_older_rule_of_the_whitelist(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("secret_not_whitelisted=203.0.113.7")
    assert asker.classic()["errcode"] == asker.stable()["errcode"] == 40164
    assert asker.errcode_with(token) == 0, "only the secret is bound to addresses"


def test_a_spent_quota(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("quota_spent")
    assert asker.stable()["errcode"] == asker.classic()["errcode"] == asker.errcode_with(token) == 45009
    quota = asker.post("openapi/quota/get", {"cgi_path": "/cgi-bin/token"}, access_token=token)["quota"]
    assert quota == {"daily_limit": 2000, "used": 2000, "remain": 0}
    switches.switch_on("quota_spent=media/get")
    assert json.loads(fetch(asker, token).body)["errcode"] == 45009
    assert asker.errcode_with(token) == 0
    quota = asker.post("openapi/quota/get", {"cgi_path": "/cgi-bin/token"}, access_token=token)["quota"]
    assert quota["remain"] == 2000


def test_a_busy_system(switches: Faults, asker: Asker) -> None:
    switches.switch_on("system_busy=once")
    busy = asker.stable()
    assert busy["errcode"] == -1
    assert busy["errmsg"].startswith("system error rid: ")
    assert asker.stable()["expires_in"] == 7200


def test_slowness_is_told_to_the_server_not_slept(switches: Faults, asker: Asker) -> None:
    switches.switch_on("slow=1234")
    assert asker.reply_to(Request("GET", "/cgi-bin/token", ACCOUNT)).delay_ms == 1234


def test_faults_of_files_leave_other_answers_alone(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    whole = fetch(asker, token)
    for name in ("truncated", "error_json", "empty_body", "hostile_name", "no_name"):
        switches.switch_on(f"{name}=once")
        assert json.loads(fetch(asker, token, samples.UNKNOWN_ID).body)["errcode"] == 40007
        assert "video_url" in json.loads(fetch(asker, token, samples.MEDIA_IDS[21]).body)
        assert asker.errcode_with(token) == 0
        assert names(switches) == [name]
        assert fetch(asker, token) != whole
        assert fetch(asker, token) == whole


def test_a_body_cut_short(switches: Faults, asker: Asker) -> None:
    switches.switch_on("truncated")
    reply = fetch(asker, asker.token())
    assert reply.body == PHOTO.data()
    assert reply.sent_bytes == len(PHOTO.data()) // 2


def test_an_error_in_place_of_a_picture(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("error_json")
    reply = fetch(asker, token)
    assert (reply.status, reply.content_type) == (200, "image/jpeg")
    assert json.loads(reply.body)["errcode"] == 40007
    switches.switch_on("error_json=40164")
    assert "invalid ip 127.0.0.1" in json.loads(fetch(asker, token).body)["errmsg"]


def test_an_empty_file_and_odd_names(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("empty_body")
    assert fetch(asker, token).body == b""
    switches.switch_off("empty_body")
    switches.switch_on("hostile_name")
    assert "../../" in dict(fetch(asker, token).headers)["Content-disposition"]
    switches.switch_on("no_name")
    assert fetch(asker, token).headers == ()


def test_others_on_the_way(switches: Faults, asker: Asker) -> None:
    request = Request("GET", "/cgi-bin/token", ACCOUNT)
    switches.switch_on("bad_proxy_html")
    page = asker.reply_to(request)
    assert (page.status, page.content_type) == (200, "text/html; charset=utf-8")
    assert page.body.startswith(b"<!DOCTYPE html>")
    switches.switch_off("bad_proxy_html")
    switches.switch_on("redirected")
    moved = asker.reply_to(request)
    assert moved.status == 307
    assert dict(moved.headers)["Location"] == "http://login.invalid/cgi-bin/token"
    switches.switch_off("redirected")
    switches.switch_on("connection_lost")
    assert asker.reply_to(request).dropped


def test_faults_add_up(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("slow=10")
    switches.switch_on("truncated")
    reply = fetch(asker, token)
    assert reply.delay_ms == 10
    assert reply.sent_bytes is not None


def test_a_fault_that_strikes_once_strikes_one_of_many_threads(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("truncated=once")
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda _: fetch(asker, token), range(64)))
    assert sum(reply.sent_bytes is not None for reply in replies) == 1


def test_a_secret_that_is_not_accepted_any_more(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("secret_refused")
    assert asker.stable()["errcode"] == asker.classic()["errcode"] == 40125
    assert asker.classic(appid="wx0123456789abcdef")["errcode"] == 40013, "the AppID is looked at first"
    assert asker.errcode_with(token) == 0, "a token that is there goes on working"
    switches.switch_on("secret_refused=40243")
    assert asker.stable()["errcode"] == 40243
    switches.switch_on("ip_not_whitelisted")
    assert asker.stable()["errcode"] == 40164, "the address is looked at before the secret"


def test_an_account_without_a_permission(switches: Faults, asker: Asker) -> None:
    token = asker.token()
    switches.switch_on("unauthorized")
    assert asker.post("freepublish/batchget", {}, access_token=token)["errcode"] == 48001
    assert asker.errcode_with(token) == 0
    switches.switch_on("unauthorized=media/get")
    assert json.loads(fetch(asker, token).body)["errcode"] == 48001
    assert json.loads(fetch(asker, "x" * 136).body)["errcode"] == 40001, (
        "whose permission it is, the token tells"
    )


def test_the_push_server(switches: Faults, asker: Asker) -> None:
    def check() -> dict[str, Any]:
        return asker.post("callback/check", {"action": "all"}, access_token=asker.token())

    assert check()["ping"][0]["package_loss"] == "0%"
    switches.switch_on("push_lost")
    assert check()["ping"][0]["package_loss"] == "100%"
    switches.switch_on("push_not_set")
    assert check()["errcode"] == 40201


def test_a_clock_that_is_wrong(switches: Faults, asker: Asker, clock: ManualClock) -> None:
    switches.switch_on("wrong_clock=-90")
    (date,) = (
        value for name, value in asker.reply_to(Request("GET", "/cgi-bin/token")).headers if name == "Date"
    )
    assert parsedate_to_datetime(date).timestamp() == clock.wall - 90
