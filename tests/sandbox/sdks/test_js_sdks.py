"""The real builds of the JS-SDK on the demo page, by script tag and bundled: what the bridge is asked, how it ends."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.conftest import Caller
from tests.sandbox.sdks.packages import JS_SDKS, js_sdk, node
from tests.support.slow import LONG
from wxdesk.clock import SystemClock
from wxdesk.files import resources
from wxdesk.sandbox.account.account import APPID, TEST_APPID
from wxdesk.sandbox.client import ALBUM
from wxdesk.sandbox.company.mistakes import MISTAKES, OTHER_APPID
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

STAND_IN = "stand-in"
PHONES = {
    "iphone": (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.60",
        "iPhone",
    ),
    "android": (
        "Mozilla/5.0 (Linux; Android 15) XWEB/1300473 MicroMessenger/8.0.58.2840(0x28003A34)",
        "Linux armv8l",
    ),
}
NAMES = ["chooseImage", "imagePreview", "uploadImage", "downloadImage", "getLocalImgData"]
CALLS = ["chooseImage", "imagePreview", "uploadImage", "uploadImage", "downloadImage", "downloadImage"]
KEYS = ["appId", "verifyAppId", "verifyNonceStr", "verifySignType", "verifySignature", "verifyTimestamp"]
BUILDS = [(build, bundled) for build, files in JS_SDKS.items() for bundled in (False, True) if files[bundled]]
# Of the older builds one page each is enough, unless there is time.
EVERY_MISTAKE = BUILDS if LONG else [("weixin-js-sdk@1.6.5", True), ("jweixin-module@1.6.0", False)]
FAILS = {"other_appid": "config:fail,invalid appid"}


def opened(
    sdk: Path | None, script: str, mistakes: list[str], phone: str = "iphone", moves: bool = False
) -> tuple[list[Any], Sandbox]:
    """What the page shows with each mistake, and the sandbox that it was on."""
    user_agent, platform = PHONES[phone]
    with Sandbox(Platform(SystemClock()), js_sdk=sdk and sdk.read_bytes()) as sandbox:
        pages = [
            f"{sandbox.site}?order=1001&name=%E5%B0%8F%E6%98%8E&{script}mistake={mistake}"
            for mistake in mistakes
        ]
        asked = {"user_agent": user_agent, "platform": platform, "moves": moves, "pages": pages}
        words = [node(), str(Path(__file__).with_name("page.js")), json.dumps(asked)]
        done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout), sandbox


def with_build(
    build: str, bundled: bool, mistakes: list[str], phone: str = "iphone", moves: bool = False
) -> tuple[list[Any], Sandbox]:
    if build == STAND_IN:
        return opened(None, "", mistakes, phone, moves)
    script = "sdk=/site/js-sdk-bundled.js&" if bundled else ""
    return opened(js_sdk(build, bundled), script, mistakes, phone, moves)


@pytest.mark.parametrize(
    ("build", "bundled", "phone"),
    [
        *((build, bundled, "iphone") for build, bundled in [(STAND_IN, False), *BUILDS]),
        *(
            (build, bundled, "android")
            for build, bundled in [(STAND_IN, False), *(BUILDS if LONG else BUILDS[-1:])]
        ),
    ],
)
def test_a_build_does_all_that_the_page_wants(build: str, bundled: bool, phone: str) -> None:
    (page,), sandbox = with_build(build, bundled, ["none"], phone)
    assert page["errors"] == page["alerts"] == []
    assert (page["verdict"], page["says"]) == ("good", "wx.ready: the signature is right")
    first, *others = [one for one in page["invoked"] if one["name"] != "getNetworkType"]
    assert first["name"] == "preVerifyJSAPI"
    asked = first["parameters"]
    assert asked["appId"] == asked["verifyAppId"] == APPID
    assert asked["verifySignType"] == "sha1"
    assert isinstance(asked["verifyTimestamp"], str)
    assert asked["verifyJsApiList"] == NAMES
    assert [one["name"] for one in others] == CALLS
    for one in others:
        assert {key: one["parameters"][key] for key in KEYS} == {key: asked[key] for key in KEYS}
    # What was chosen has arrived at the file server, byte for byte.
    assert list(sandbox.receiver.kept.values()) == [resources.read(f"sandbox/{name}") for name in ALBUM[:2]]


@pytest.mark.parametrize(("build", "bundled"), [(STAND_IN, False), *EVERY_MISTAKE])
def test_every_mistake_has_its_end(build: str, bundled: bool) -> None:
    pages, _ = with_build(build, bundled, list(MISTAKES))
    for mistake, page in zip(MISTAKES, pages, strict=True):
        check(mistake, page)


def check(mistake: str, page: dict[str, Any]) -> None:
    """Its record at the bridge, and that the page took the first of error and ready."""
    asked = page["invoked"][0]["parameters"]
    appid = {"other_appid": OTHER_APPID, "other_environment": TEST_APPID}.get(mistake, APPID)
    assert asked["verifyAppId"] == appid, mistake
    assert ("verifyNonceStr" in asked) == (mistake != "nonce_key"), mistake
    uploads = [json.loads(step.partition(": ")[2]) for step in page["steps"] if step.startswith("upload:")]
    if mistake in ("none", "department_token"):
        assert page["verdict"] == "good", mistake
        codes = [one["code"] for one in uploads]
        assert codes == ([502, 0] if mistake == "department_token" else [0, 0]), mistake
        return
    assert page["verdict"] == "bad", mistake
    result = page["result"]
    assert result["errMsg"] == FAILS.get(mistake, "config:fail,invalid signature"), mistake
    assert len(result["realAuthUrl"]) == 1, mistake
    # What was not verified may do nothing.
    assert "the permission value is offline verifying" in page["steps"][0], mistake
    assert uploads == [], mistake


@pytest.mark.parametrize(("build", "bundled"), [(STAND_IN, False), *(BUILDS if LONG else EVERY_MISTAKE)])
@pytest.mark.parametrize("phone", PHONES)
def test_an_address_that_was_not_loaded_is_refused_by_an_iphone(
    build: str, bundled: bool, phone: str
) -> None:
    (page,), _ = with_build(build, bundled, ["none"], phone, moves=True)
    moved = page["moved"]
    assert page["verdict"] == "good"
    assert "order=1002" in moved["address"]
    if phone == "android":  # either address passes; of the second wx.config no build tells more
        assert moved["verdict"] == "waiting"
        assert page["steps"][0].startswith('chooseImage: {"')
        return
    assert moved["verdict"] == "bad"
    landing, current = json.loads(moved["result"])["realAuthUrl"]
    assert ("order=1001" in landing, "order=1002" in current) == (True, True)
    assert "the permission value is offline verifying" in page["steps"][0]


def test_a_build_without_globals_by_script_tag_is_told() -> None:
    sdk = js_sdk("weixin-js-sdk@1.6.5", True)
    (page,), _ = opened(sdk, "", ["none"])
    assert (page["verdict"], page["invoked"]) == ("bad", [])
    assert "neither wx nor jWeixin" in page["says"]
    assert len(page["errors"]) == 1


@pytest.fixture
def caller() -> Iterator[Caller]:
    with Sandbox(Platform(SystemClock())) as sandbox:
        caller = Caller(sandbox.api_base)
        yield caller
        caller.connection.close()


@pytest.mark.parametrize(
    "sdk",
    [
        "https://example.com/x.js",
        "/site/receive",
        "javascript:1",
        "//example.com",
        "https://res.wx.qq.com.example.com/",
    ],
)
def test_no_script_of_others_gets_into_the_page(caller: Caller, sdk: str) -> None:
    page = caller.get("/site/", sdk=sdk)
    assert b'src="/site/stand-in.js"' in page.body
    assert "example" not in page.headers["content-security-policy"]


def test_wechats_own_script_is_let_in(caller: Caller) -> None:
    address = "https://res.wx.qq.com/open/js/jweixin-1.6.0.js"
    page = caller.get("/site/", sdk=f'{address}?"><b>')
    assert b"<b>" not in page.body
    assert f'src="{address}'.encode() in page.body
    assert "script-src 'self' https://res.wx.qq.com;" in page.headers["content-security-policy"]
