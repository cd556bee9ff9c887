"""The company's back end: it signs, fetches media with the token from its cache, and hands them to its file server."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.sandbox.company.test_site import page, preverify
from tests.sandbox.conftest import Caller
from tests.support.redis_server import RedisServer, needs_redis, running
from wxdesk.clock import ManualClock
from wxdesk.files import resources
from wxdesk.sandbox.account.account import APPID, TEST_APPID
from wxdesk.sandbox.company.cache import RedisCache
from wxdesk.sandbox.company.department import EVERY_S
from wxdesk.sandbox.company.environment import TOKEN_KEY
from wxdesk.sandbox.company.mistakes import MISTAKES
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.exchange import Request

PICTURE = "image-03.jpg"


def sign(caller: Caller, mistake: str = "none", before: str = "") -> dict[str, Any]:
    return caller.get(f"{before}/wechat/jsSDK", url="http://127.0.0.1/x", mistake=mistake).json()


def photographed(caller: Caller) -> str:
    """What wx.uploadImage gives for a picture of the phone's."""
    picture = f"/site/client/album/{PICTURE}"
    return caller.post("/site/client/upload", {"appId": APPID, "picture": picture}).json()["serverId"]


def handed_over(caller: Caller, media_id: str, mistake: str = "none", before: str = "") -> dict[str, Any]:
    return caller.post(f"{before}/p/active/weChatOa/upload?mistake={mistake}", {"mediaId": media_id}).json()


def asked_of_wechat(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that the company asks, from now on."""
    paths: list[str] = []
    answer = sandbox.platform.answer

    def recorded(request: Request):
        paths.append(request.path)
        return answer(request)

    for programs in ("_production", "_test", "_mixed"):
        monkeypatch.setattr(getattr(sandbox.demo_site._back_end, programs), "_wechat", recorded)
    return paths


def test_a_picture_arrives_at_the_file_server_byte_for_byte(sandbox: Sandbox, caller: Caller) -> None:
    media_id = photographed(caller)
    stored = handed_over(caller, media_id)
    assert stored["code"] == 0
    original = resources.read(f"sandbox/{PICTURE}")
    assert stored["data"] == {
        "fileId": stored["data"]["fileId"],
        "fileName": f"{media_id}.jpg",
        "size": len(original),
    }
    kept = caller.get("/site/receive", file=stored["data"]["fileId"])
    assert kept.body == original
    assert kept.headers["content-type"] == "image/jpeg"
    assert [one.fields["mediaId"] for one in sandbox.receiver.taken.values()] == [media_id]


def test_every_kind_of_medium_that_is_a_file_is_handed_over(sandbox: Sandbox, caller: Caller) -> None:
    for media_id in sandbox.announcement()["media_ids"][18:21]:
        assert handed_over(caller, media_id)["code"] == 0


def test_what_wechat_refuses_is_passed_on_and_no_file(sandbox: Sandbox, caller: Caller) -> None:
    for media_id, errcode in ((sandbox.announcement()["media_ids"][-1], 40007), ("x", 40007)):
        refused = handed_over(caller, media_id)
        assert (refused["code"], refused["errcode"]) == (502, errcode)
    assert sandbox.receiver.taken == {}


@pytest.mark.parametrize(("body", "code"), [({}, 400), ({"mediaId": ""}, 400)])
def test_without_an_id_there_is_nothing_to_fetch(caller: Caller, body: dict[str, str], code: int) -> None:
    answer = caller.post("/p/active/weChatOa/upload", body)
    assert (answer.status, answer.json()["code"]) == (400, code)


def test_token_and_ticket_are_asked_for_once(
    sandbox: Sandbox, caller: Caller, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = asked_of_wechat(sandbox, monkeypatch)
    for _ in range(5):
        sign(caller)
    assert paths == ["/cgi-bin/stable_token", "/cgi-bin/ticket/getticket"]
    clock.advance(3600)
    sign(caller)
    assert paths[2:] == ["/cgi-bin/ticket/getticket"]
    clock.advance(3600)
    sign(caller)
    assert paths[3:] == ["/cgi-bin/stable_token", "/cgi-bin/ticket/getticket"]


def test_a_token_that_another_system_replaced_is_fetched_anew(
    sandbox: Sandbox, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    media_id = photographed(caller)
    handed_over(caller, media_id)
    sandbox.platform.replace_tokens(at_once=True)
    paths = asked_of_wechat(sandbox, monkeypatch)
    assert handed_over(caller, media_id)["code"] == 0
    assert paths == ["/cgi-bin/media/get", "/cgi-bin/stable_token", "/cgi-bin/media/get"]


def test_a_department_with_its_own_token_breaks_an_upload_every_few_minutes(
    sandbox: Sandbox, caller: Caller, clock: ManualClock
) -> None:
    media_id = photographed(caller)
    held = caller.token()
    sign(caller, "department_token")
    assert not sandbox.platform.accepts_token(held)
    for _ in range(2):
        assert handed_over(caller, media_id, "department_token")["errcode"] == 40001
        assert handed_over(caller, media_id, "department_token")["code"] == 0
        clock.advance(EVERY_S)
    sign(caller)
    held = caller.token()
    clock.advance(2 * EVERY_S)
    assert caller.get("/cgi-bin/get_api_domain_ip", access_token=held).json()["ip_list"]


def test_the_department_is_noticed_by_whoever_asks_wechat(caller: Caller, clock: ManualClock) -> None:
    sign(caller, "department_token")
    held = caller.token()
    assert "ip_list" in caller.get("/cgi-bin/get_api_domain_ip", access_token=held).json()
    clock.advance(EVERY_S)
    assert caller.get("/cgi-bin/get_api_domain_ip", access_token=held).json()["errcode"] == 40001


def test_the_other_environment_finds_a_ticket_that_is_not_its_own(sandbox: Sandbox, caller: Caller) -> None:
    url = page(sandbox)
    signed = caller.get("/wechat/jsSDK", url=url, mistake="other_environment").json()
    assert signed["appId"] == TEST_APPID
    assert preverify(caller, signed, url)["errcode"] == 63002
    # The signature itself is right, for the account whose ticket it was.
    assert preverify(caller, {**signed, "appId": APPID}, url) == {"errMsg": "config:ok"}


def test_each_environment_is_right_by_itself(sandbox: Sandbox, caller: Caller) -> None:
    url = page(sandbox)
    for before, appid in (("", APPID), ("/test", TEST_APPID), ("", APPID)):
        signed = caller.get(f"{before}/wechat/jsSDK", url=url).json()
        assert signed["appId"] == appid
        assert preverify(caller, signed, url) == {"errMsg": "config:ok"}


def test_a_picture_belongs_to_the_account_of_its_page(caller: Caller) -> None:
    media_id = photographed(caller)
    assert handed_over(caller, media_id)["code"] == 0
    assert handed_over(caller, media_id, before="/test")["errcode"] == 40007
    # The token from the cache is the other account's too.
    assert handed_over(caller, media_id, "other_environment")["code"] == 0


def test_after_a_reset_the_company_knows_nothing(
    sandbox: Sandbox, caller: Caller, clock: ManualClock
) -> None:
    url = page(sandbox)
    stored = handed_over(caller, photographed(caller))["data"]["fileId"]
    sign(caller, "department_token")
    sandbox.reset()
    assert caller.get("/site/receive", file=stored).status == 404
    held = caller.token()
    clock.advance(2 * EVERY_S)
    assert "ip_list" in caller.get("/cgi-bin/get_api_domain_ip", access_token=held).json()
    assert preverify(caller, caller.get("/wechat/jsSDK", url=url).json(), url) == {"errMsg": "config:ok"}


def test_a_cached_signature_is_the_same_for_all_pages(caller: Caller) -> None:
    first, second = (
        caller.get("/wechat/jsSDK", url=url, mistake="cached_signature").json() for url in ("a", "b")
    )
    assert first == second


def test_the_reply_names_the_nonce_as_the_mistake_wants_it(caller: Caller) -> None:
    assert sorted(sign(caller)) == ["appId", "nonceStr", "signature", "timestamp"]
    assert sorted(sign(caller, "nonce_key")) == ["appId", "noncestr", "signature", "timestamp"]


@needs_redis
class TestWithRedis:
    @pytest.fixture
    def redis(self, tmp_path) -> Iterator[RedisServer]:
        with running(tmp_path) as server:
            yield server

    @pytest.fixture
    def caller(self, platform: Platform, redis: RedisServer) -> Iterator[Caller]:
        with Sandbox(platform, company_cache=RedisCache(redis.url)) as sandbox:
            caller = Caller(sandbox.api_base)
            yield caller
            caller.connection.close()

    def test_the_token_stands_where_wxdesk_looks_for_it(
        self, caller: Caller, redis: RedisServer, platform: Platform
    ) -> None:
        sign(caller)
        assert redis.ask("GET", TOKEN_KEY) == platform.company_token().encode()

    def test_every_mistake_can_be_made(self, caller: Caller) -> None:
        for mistake in MISTAKES:
            assert "signature" in sign(caller, mistake)

    def test_a_redis_that_dies_is_said_and_hides_nothing(self, caller: Caller, redis: RedisServer) -> None:
        redis.process.kill()
        redis.process.wait()
        refused = sign(caller)
        assert (refused["code"], refused["problem"]) == (502, "redis_unreachable")
        assert json.dumps(refused).count("127.0.0.1") == 0
