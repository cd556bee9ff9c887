"""What the words around a signature tell, and what only looks like it."""

import pytest

from wxdesk.signing.evidence import Clues, Fails, parse
from wxdesk.signing.pasted.clues import read

OWN, OTHER, HOST = "wx0123456789abcdef", "wxfedcba9876543210", "wxaaaabbbbccccdddd"


@pytest.mark.parametrize(
    "text",
    [
        "SPA 页面，安卓正常，只有 iPhone 报 config:invalid signature",
        "works on Android but not on iPhone",
        "fine on Android, invalid signature on iPhone",
        "iOS 不行，安卓可以",
        "安卓没问题，苹果不行",
        "安卓都正常 苹果报 63002",
        "苹果手机报错，其他手机没问题",
        "苹果手机才会报错",
        "仅iOS出现 invalid signature",
        "fails on iPhone only",
        "Only on iOS: invalid signature",
        "it only happens on an iPhone",
        "Android is fine, iPhone says invalid signature",
    ],
)
def test_it_fails_on_ios_only(text: str) -> None:
    assert Fails.ON_IOS_ONLY in read(text).fails


@pytest.mark.parametrize(
    "text",
    [
        "iOS 正常，安卓报 invalid signature",
        "苹果可以，安卓不行",
        "只有安卓报错，苹果正常",
        "works on iPhone but not on Android",
        "iPhone works fine, only Android fails",
    ],
)
def test_it_fails_on_android_only(text: str) -> None:
    assert read(text).fails == (Fails.ON_ANDROID_ONLY,)


@pytest.mark.parametrize(
    "text",
    [
        "只有 iPhone 正常",
        "iPhone 和安卓都报 invalid signature",
        "only on iOS and Android",
        "both iOS and Android fail",
        "it fails on iPhone and on Android, PC works",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.49",
        "鸿蒙正常",
        "iOS 和安卓正常",
        "安卓手机和苹果手机都正常",
        "works on Android and iOS",
        "HarmonyOS works",
    ],
)
def test_nothing_is_said_of_one_client_only(text: str) -> None:
    assert read(text).fails == ()


@pytest.mark.parametrize(
    ("text", "fails"),
    [
        ("鸿蒙系统上报 invalid signature", (Fails.ON_HARMONY,)),
        ("only HarmonyOS 5 fails", (Fails.ON_HARMONY,)),
        ("鸿蒙上打开报 config:invalid signature，iOS 和安卓正常", (Fails.ON_HARMONY,)),
        ("HarmonyOS fails, works on iOS and on Android", (Fails.ON_HARMONY,)),
        ("页面里有 iframe，鸿蒙报错", (Fails.ON_HARMONY, Fails.WITH_IFRAME)),
        ("the page is shown in an iframe", (Fails.WITH_IFRAME,)),
        ("myiframeloader.js", ()),
    ],
)
def test_harmony_and_iframes(text: str, fails: tuple[Fails, ...]) -> None:
    assert read(text).fails == fails


@pytest.mark.parametrize(
    ("text", "appids"),
    [
        (f"access_token 是 {OWN} 的，jsapi_ticket 是用 {OTHER} 取的", (OWN, OTHER)),
        (f"{OWN} and {OWN}", ()),
        (f"appId: '{OWN}' [20261129 10:21:51][{HOST}]", ()),
        (f"appId: '{OWN}' referer https://servicewechat.com/{HOST}/12/page-frame.html", ()),
        (f'{OWN} <wx-open-launch-weapp appid="{HOST}" path="a">', ()),
        (f"{OWN} wx.miniProgram, launchMiniProgram({{appId: '{HOST}'}})", ()),
        (f"{OWN} {OTHER}0", ()),
        (f"<!-- <script>appId: '{OTHER}'</script> -->\n// {OTHER}\n/* {OTHER} */ {OWN}", ()),
    ],
)
def test_several_accounts(text: str, appids: tuple[str, ...]) -> None:
    assert read(text).appids == appids


@pytest.mark.parametrize(
    ("brackets", "failed_at", "host"),
    [
        ("[20261129 10:21:51][]", 1795918911, ""),
        (f"[20261129 10:21:51][{HOST}]", 1795918911, HOST),
        ("[20261329 10:21:51][]", None, ""),
        ("[2026-11-29 10:21:51][]", None, ""),
        ("20261129 10:21:51", None, ""),
    ],
)
def test_the_errors_own_time_and_the_hosting_app(brackets: str, failed_at: int | None, host: str) -> None:
    found = parse(f"config:fail,Error: 系统错误,错误码:63002,invalid signature {brackets}")
    assert found.clues == Clues(failed_at=failed_at, hosting_appid=host)
    assert found.appid == ""
