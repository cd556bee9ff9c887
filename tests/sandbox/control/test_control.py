"""The sandbox steered over HTTP, as a test in any language does."""

import http.client
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.sandbox.conftest import ACCOUNT, Answer, Caller
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.account import APPID, SECRET, AccountRules
from wxdesk.sandbox.control import request_log
from wxdesk.sandbox.control.control import _VERBS, PATH
from wxdesk.sandbox.faults.faults import FAULTS
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

PHOTO = samples.MEDIA_IDS[0]


def steer(caller: Caller, verb: str, **fields: Any) -> dict[str, Any]:
    answer = caller.post(f"{PATH}/{verb}", fields)
    assert answer.status == 200, answer.body
    return answer.json()


def errcode(caller: Caller, token: str) -> int:
    return caller.get("/cgi-bin/get_api_domain_ip", access_token=token).json().get("errcode", 0)


def calls(caller: Caller, **wanted: str) -> list[dict[str, Any]]:
    return caller.ask("GET", f"{PATH}/requests?{urlencode(wanted)}").json()["requests"]


# --- what it does -----------------------------------------------------------------------------------------------------
def test_it_tells_that_it_is_well_and_what_there_is(caller: Caller) -> None:
    assert caller.get("/sandbox/health").json()["status"] == "ok"
    state = caller.get(PATH).json()
    assert (state["faults"], state["requests"]) == ([], 0)
    assert state["known_faults"].keys() == FAULTS.keys()


def test_a_fault_for_so_many_calls_to_one_endpoint(caller: Caller) -> None:
    token = caller.token()
    told = steer(caller, "fault", name="system_busy", times=2, on=["get_api_domain_ip"])
    assert told["faults"] == [
        {"name": "system_busy", "argument": "", "times": 2, "on": ["/cgi-bin/get_api_domain_ip"]}
    ]
    assert [errcode(caller, token) for _ in range(3)] == [-1, -1, 0]
    assert caller.token() == token


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"name": "slow=1"}, ("1", None, [])),
        ({"name": "slow", "argument": 1}, ("1", None, [])),
        ({"name": "slow", "argument": "1", "times": "once"}, ("1", 1, [])),
        ({"name": "slow=1,5x@media/get"}, ("1", 5, ["/cgi-bin/media/get"])),
        ({"name": "slow", "argument": "1", "times": None, "on": []}, ("1", None, [])),
        ({"name": "slow=1,5x@media/get", "times": "always", "on": "/x"}, ("1", None, ["/x"])),
    ],
)
def test_ways_to_say_a_fault(
    caller: Caller, fields: dict[str, Any], shown: tuple[str, int | None, list[str]]
) -> None:
    (fault,) = steer(caller, "fault", **fields)["faults"]
    assert (fault["argument"], fault["times"], fault["on"]) == shown


def test_faults_are_switched_off_one_by_one_or_together(caller: Caller) -> None:
    for name in ("slow=1", "no_name", "empty_body"):
        steer(caller, "fault", name=name)
    assert [one["name"] for one in steer(caller, "fault_off", name="slow")["faults"]] == [
        "empty_body",
        "no_name",
    ]
    assert steer(caller, "fault_off")["faults"] == []


def test_one_fault_differs_by_endpoint(caller: Caller) -> None:
    token = caller.token()
    steer(caller, "fault", name="refused=48001", on="get_api_domain_ip")
    steer(caller, "fault", name="refused=45009", on="getcallbackip")
    assert errcode(caller, token) == 48001
    assert caller.get("/cgi-bin/getcallbackip", access_token=token).json()["errcode"] == 45009
    assert len(steer(caller, "fault", name="refused=40001", on="getcallbackip")["faults"]) == 2
    assert caller.get("/cgi-bin/getcallbackip", access_token=token).json()["errcode"] == 40001
    assert steer(caller, "fault_off", name="refused")["faults"] == []


def test_not_more_faults_than_anybody_needs(sandbox: Sandbox) -> None:
    for number in range(510):
        sandbox.faults.switch_on(f"slow=1@{number}")
    active = sandbox.faults.active()
    assert (len(active), active[-1].on) == (500, ("/cgi-bin/509",))


def test_hours_pass_at_once(caller: Caller, clock: ManualClock) -> None:
    token = caller.token()
    assert caller.get("/cgi-bin/media/get", access_token=token, media_id=PHOTO).body[:2] == b"\xff\xd8"
    assert steer(caller, "advance", seconds=7200)["now"] == clock.wall + 7200
    assert errcode(caller, token) == 42001
    steer(caller, "advance", seconds=3 * 86_400)
    expired = caller.get("/cgi-bin/media/get", access_token=caller.token(), media_id=PHOTO)
    assert json.loads(expired.body)["errcode"] == 40007


def test_another_department_fetches_the_token(caller: Caller) -> None:
    classic = caller.get("/cgi-bin/token", **ACCOUNT).json()["access_token"]
    stable = caller.token()
    steer(caller, "replace_token")
    assert (errcode(caller, classic), errcode(caller, stable)) == (0, 40001)
    steer(caller, "replace_token", at_once=True)
    steer(caller, "advance", seconds=300)
    assert errcode(caller, classic) == 40001


def test_one_token_expires_or_all_of_them(caller: Caller) -> None:
    classic = caller.get("/cgi-bin/token", **ACCOUNT).json()["access_token"]
    stable = caller.token()
    steer(caller, "expire_token", access_token=classic)
    assert (errcode(caller, classic), errcode(caller, stable)) == (42001, 0)
    steer(caller, "expire_token")
    assert errcode(caller, stable) == 42001


def classic(caller: Caller, appid: str, secret: str = SECRET) -> int:
    fields = {**ACCOUNT, "appid": appid, "secret": secret}
    return caller.get("/cgi-bin/token", **fields).json().get("errcode", 0)


@pytest.fixture
def two(clock: ManualClock) -> Iterator[Caller]:
    rules = [AccountRules(), AccountRules(appid="wx_other", confirms_ips=True)]
    with Sandbox(Platform(clock, rules, seed=1)) as sandbox:
        caller = Caller(sandbox.api_base)
        yield caller
        caller.connection.close()


def test_what_happens_to_one_of_several_accounts(two: Caller) -> None:
    assert [one["appid"] for one in two.get(PATH).json()["accounts"]] == [APPID, "wx_other"]
    assert classic(two, "wx_other") == 89503
    steer(two, "answer_ip", appid="wx_other", confirm=False)
    assert classic(two, "wx_other") == 89507
    steer(two, "answer_ip", appid="wx_other", address="127.0.0.1")
    assert classic(two, "wx_other") == 0
    token = two.token()
    steer(two, "replace_token", appid="wx_other")
    assert errcode(two, token) == 0
    steer(two, "replace_token")
    assert errcode(two, token) == 40001


def test_a_secret_is_frozen_and_reset(two: Caller) -> None:
    steer(two, "freeze_secret")
    assert classic(two, APPID) == 0
    steer(two, "advance", seconds=600)
    assert classic(two, APPID) == 40243
    steer(two, "freeze_secret", frozen=False)
    assert classic(two, APPID) == 0
    fresh = steer(two, "reset_secret")["secret"]
    assert (classic(two, APPID), classic(two, APPID, fresh)) == (40125, 0)
    assert steer(two, "reset_secret", secret="x" * 32) == {"secret": "x" * 32}
    steer(two, "reset")
    assert classic(two, APPID) == 0


def test_reset_is_the_beginning(clock: ManualClock) -> None:
    with Sandbox(Platform(clock, seed=3), faults=["slow=1,2x"], latency_ms=0) as sandbox:
        caller = Caller(sandbox.api_base)
        token = caller.token()
        steer(caller, "fault", name="no_name")
        steer(caller, "advance", seconds=60)
        sandbox.latency_ms = 5
        steer(caller, "reset")
        state = caller.get(PATH).json()
        caller.connection.close()
        assert [(one["name"], one["times"]) for one in state["faults"]] == [("slow", 2)]
        assert (state["requests"], sandbox.latency_ms) == (0, 0)
        caller = Caller(sandbox.api_base)
        assert caller.token() == token
        caller.connection.close()


# --- what was asked ---------------------------------------------------------------------------------------------------
def test_calls_are_listed_and_counted(caller: Caller) -> None:
    token = caller.token()
    caller.get("/cgi-bin/media/get", access_token=token, media_id=PHOTO)
    caller.get("/cgi-bin/media/get", access_token=token, media_id="unknown")
    caller.get("/site/mistakes")
    assert [(one["method"], one["path"], one["status"], one["errcode"]) for one in calls(caller)] == [
        ("POST", "/cgi-bin/stable_token", 200, None),
        ("GET", "/cgi-bin/media/get", 200, None),
        ("GET", "/cgi-bin/media/get", 200, 40007),
        ("GET", "/site/mistakes", 200, None),
    ]
    assert [one["number"] for one in calls(caller, path="media/get")] == [2, 3]
    assert [one["number"] for one in calls(caller, path="/cgi-bin/media/get", errcode="40007")] == [3]
    assert [one["number"] for one in calls(caller, method="post")] == [1]
    assert [one["number"] for one in calls(caller, **{"query.media_id": PHOTO, "status": "200"})] == [2]
    assert [one["number"] for one in calls(caller, **{"query.access_token": token})] == [2, 3]
    assert calls(caller, status="404") == []


def test_an_expectation_is_met_or_answered_417(caller: Caller) -> None:
    caller.token()
    caller.token()

    def expected(**fields: Any) -> Answer:
        return caller.post(f"{PATH}/expect", fields)

    met = expected(path="stable_token", count=2)
    assert (met.status, met.json()["met"]) == (200, True)
    missed = expected(path="stable_token", count=1)
    assert (missed.status, missed.json()["met"], missed.json()["count"]) == (417, False, 2)
    assert expected(path="media/get", query={"media_id": "x"}, count=0).status == 200


def test_credentials_are_not_shown_but_told_apart(caller: Caller) -> None:
    secret = "0123456789abcdef0123456789abcdef"
    for given in (ACCOUNT["secret"], secret, secret):
        caller.get("/cgi-bin/token", **{**ACCOUNT, "secret": given})
    caller.post("/cgi-bin/stable_token", {**ACCOUNT, "secret": secret, "more": {"session_key": secret}})
    token = caller.token()
    errcode(caller, token)
    caller.ask("POST", "/cgi-bin/stable_token", f"secret={secret}&a=1".encode(),
               Content_Type="application/x-www-form-urlencoded")  # fmt: skip
    caller.ask("POST", "/cgi-bin/stable_token", f"secret={secret}".encode(), Content_Type="text/plain")
    told = caller.get(f"{PATH}/requests").body.decode()
    assert secret not in told
    assert token not in told
    assert ACCOUNT["secret"] not in told
    masks = [one["query"]["secret"] for one in calls(caller, path="token")]
    assert masks[0] != masks[1] == masks[2]
    assert all(mask.startswith("***") and len(mask) == 11 for mask in masks)
    assert ACCOUNT["appid"] in told


def test_without_the_mask_they_would_be_seen(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_log, "_masked", lambda value, name="": value)
    token = caller.token()
    errcode(caller, token)
    assert token in caller.get(f"{PATH}/requests").body.decode()


def test_a_body_is_shown_a_long_one_by_its_size(caller: Caller) -> None:
    token = caller.token()
    caller.post(f"/cgi-bin/openapi/rid/get?access_token={token}", {"rid": "1-2-3"})
    caller.post(f"/cgi-bin/openapi/rid/get?access_token={token}", {"rid": "1" * 5000})
    upload = b'--b\r\nContent-Disposition: form-data; name="media"; filename="a.jpg"\r\n\r\n' + b"x" * 5000
    caller.ask("POST", f"/cgi-bin/media/upload?access_token={token}&type=image", upload + b"\r\n--b--\r\n",
               Content_Type="multipart/form-data; boundary=b")  # fmt: skip
    short, long, file = calls(caller)[1:]
    assert short["body"] == {"rid": "1-2-3"}
    assert (long["body"], long["size_bytes"]) == (None, 5011)
    assert file["body"] == [{"name": "media", "file_name": "a.jpg", "size_bytes": 5000}]


def test_a_long_query_is_cut(caller: Caller) -> None:
    caller.ask("GET", f"/cgi-bin/media/get?media_id={'a' * 3000}&type={'b' * 50}")
    assert calls(caller)[0]["query"] == {"media_id": "a" * 100, "type": "b" * 50}


def test_clearing_forgets_them(caller: Caller) -> None:
    caller.token()
    steer(caller, "clear_requests")
    assert calls(caller) == []
    caller.token()
    assert [one["number"] for one in calls(caller)] == [1]


def test_the_log_is_bounded_and_says_so(sandbox: Sandbox, caller: Caller, monkeypatch: Any) -> None:
    monkeypatch.setattr(sandbox.requests, "_calls", type(sandbox.requests._calls)(maxlen=3))
    for _ in range(5):
        caller.token()
    told = caller.get(f"{PATH}/requests").json()
    assert (told["count"], told["forgotten"]) == (3, 2)
    assert [one["number"] for one in told["requests"]] == [3, 4, 5]
    assert caller.post(f"{PATH}/expect", {"count": 3}).status == 417, "there may have been more"


def test_a_lost_answer_has_no_status(caller: Caller) -> None:
    steer(caller, "fault", name="connection_lost=once")
    with pytest.raises(http.client.RemoteDisconnected):
        caller.token()
    caller.connection.close()
    assert calls(caller)[0]["status"] is None


# --- what it refuses --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("verb", "fields"),
    [
        ("fault", {}),
        ("fault", {"name": "no_such"}),
        ("fault", {"name": ["slow"]}),
        ("fault", {"name": "slow", "times": 0}),
        ("fault", {"name": "slow", "times": "often"}),
        ("fault", {"name": "slow", "times": True}),
        ("fault", {"name": "slow", "on": {"a": 1}}),
        ("fault", {"name": "slow", "on": [1]}),
        ("fault", {"name": "slow", "argument": "fast"}),
        ("fault", {"name": "slow", "often": 3}),
        ("fault_off", {"name": "no_such"}),
        ("advance", {}),
        ("advance", {"seconds": "1"}),
        ("advance", {"seconds": True}),
        ("advance", {"seconds": -1}),
        ("advance", {"seconds": 10**400}),
        ("expire_token", {"access_token": 5}),
        ("expect", {"path": "token"}),
        ("expect", {"count": -1}),
        ("expect", {"count": 1, "query": "a"}),
        ("expect", {"count": 1, "status": "ok"}),
        ("reset", {"all": True}),
        ("replace_token", {"appid": "wx_none"}),
        ("replace_token", {"at_once": 1}),
        ("reset_secret", {"appid": 5}),
        ("reset_secret", {"secret": "a" * 1001}),
        ("answer_ip", {}),
    ],
)
def test_what_cannot_be_used_is_answered_400(caller: Caller, verb: str, fields: dict[str, Any]) -> None:
    answer = caller.post(f"{PATH}/{verb}", fields)
    assert answer.status == 400
    assert answer.json()["error"]
    assert caller.get(PATH).json()["faults"] == []


def test_what_is_not_there_or_asked_otherwise(caller: Caller) -> None:
    assert caller.post(f"{PATH}/nothing", {}).status == 404
    assert caller.get(f"{PATH}/reset").status == 405
    assert caller.post(f"{PATH}/requests", {}).status == 405
    assert caller.ask("POST", f"{PATH}/reset", b"[1]", Content_Type="application/json").status == 400
    assert caller.ask("POST", f"{PATH}/reset", b"{", Content_Type="application/json").status == 400


@pytest.mark.parametrize("path", _VERBS)
def test_pages_from_elsewhere_get_nothing(sandbox: Sandbox, caller: Caller, path: str) -> None:
    """Rebinding (a foreign Host), a foreign Origin, a form (no JSON), and a picture's address."""
    method, sent = _VERBS[path].method, {"Content_Type": "application/json"}
    for headers in (
        {"Host": "evil.example"},
        {"Host": f"evil.example:{sandbox.port}"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ):
        assert caller.ask(method, path, b"{}" if method == "POST" else None, **sent, **headers).status == 403
        caller.connection.close()
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", ""):
        if method == "POST":
            assert caller.ask(method, path, b"{}", Content_Type=kind).status == 415
    assert caller.ask(
        method, path, b"{}" if method == "POST" else None, Origin=sandbox.api_base, Sec_Fetch_Site="same-origin",
        Content_Type="application/json",
    ).status in (200, 400)  # fmt: skip


def test_steering_is_neither_logged_nor_delayed_nor_spoilt(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.latency_ms = 60_000
    sandbox.faults.switch_on("connection_lost")
    assert caller.get(PATH).status == 200
    assert calls(caller) == []
