"""What a client says of an error, in what it runs, and what the page does next."""

import pytest

from wxdesk.signing.evidence import Platform, parse

ONE, TWO = "https://h5.example.com/", "https://h5.example.com/a?x=1,2&b[]=3"


@pytest.mark.parametrize(
    "text",
    [
        f'{{"realAuthUrl":["{ONE}","{TWO}"]}}',
        f'{{"realAuthUrl": [\n  "{ONE}",\n  "{TWO}"\n]}}',
        f"{{realAuthUrl: [{ONE}, {TWO}]}}",
        f'{{"realAuthUrl":"[{ONE}, {TWO}]"}}',
        f"realAuthUrl: (2) ['{ONE}', '{TWO}']",
        f'realAuthUrl: Array(2)\n  0: "{ONE}"\n  1: "{TWO}"\n  length: 2',
        f"[realAuthUrl] => Array\n(\n    [0] => {ONE}\n    [1] => {TWO}\n)",
        f'{{\\"realAuthUrl\\":[\\"{ONE}\\",\\"{TWO}\\"]}}',
        f"{{&quot;realAuthUrl&quot;:[&quot;{ONE}&quot;,&quot;{TWO}&quot;]}}".replace("&b", "&amp;b"),
    ],
)
def test_real_auth_url_in_any_list(text: str) -> None:
    found = parse(text)
    assert (found.real_auth_urls, found.url) == ((ONE, TWO), "")


@pytest.mark.parametrize(
    ("text", "errcode", "message"),
    [
        ('{"errMsg":"config:invalid signature"}', 63002, "config:invalid signature"),
        ("config:fail,invalid signature", 63002, "config:fail,invalid signature"),
        ("config:fail, Error: 系统错误, 错误码：40048, invalid url domain", 40048, None),
        ('{"errMsg":"config:ok"}', None, "config:ok"),
        ('{"errcode":40001,"errmsg":"invalid credential"}', 40001, "invalid credential"),
        ('{"errcode":0,"errmsg":"ok"}', None, ""),
        ("errcode=42001, errmsg=access_token expired", 42001, "access_token expired"),
        ('{"errMsg":"config:invalid signature","errcode":40093}', 40093, "config:invalid signature"),
        ("错误码: 63002", 63002, ""),
        ("the signature is invalid", None, ""),
    ],
)
def test_code_and_message(text: str, errcode: int | None, message: str | None) -> None:
    found = parse(text)
    assert found.errcode == errcode
    assert message is None or found.err_msg == message


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) MicroMessenger/8.0.49", (Platform.IOS,)),
        ("Mozilla/5.0 (Linux; Android 13; V2218A) MicroMessenger/8.0.49", (Platform.ANDROID,)),
        ("Mozilla/5.0 (Windows NT 10.0) WindowsWechat(0x63090a13)", (Platform.WINDOWS,)),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) MacWechat/3.8", (Platform.MAC,)),
        ("wechatdevtools/1.06 MicroMessenger", (Platform.DEVTOOLS,)),
        ("安卓可以，苹果不行", (Platform.ANDROID, Platform.IOS)),
        ("在开发者工具里正常", (Platform.DEVTOOLS,)),
        ("if (/iphone|ipad|android/i.test(navigator.userAgent)) {}", ()),
        ("var isAndroid = ua.indexOf('android') > -1; import './ios.js'", ()),
    ],
)
def test_platforms(text: str, platforms: tuple[Platform, ...]) -> None:
    assert parse(text).platforms == platforms


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("config:fail,invalid signature\nready", True),
        ('{"errMsg":"config:invalid signature"}\n[log] wx.ready 执行', True),
        ("ready\nconfig:fail,invalid signature", False),
        ("config:ok\nready", False),
        ("config:fail\nwx.ready(function () {})", False),
    ],
)
def test_the_page_went_on_after_the_error(text: str, after: bool) -> None:
    assert parse(text).ready_after_fail is after


@pytest.mark.parametrize(
    "text",
    [
        "jsApiList: ['scanQRCode', 'chooseImage',]",
        'wx.config({jsApiList: ["scanQRCode", // 扫一扫\n // "openLocation",\n "chooseImage"]})',
        '{"jsApiList":["scanQRCode","chooseImage"]}',
        '{\\"verifyJsApiList\\":[\\"scanQRCode\\",\\"chooseImage\\"]}',
        '{"jsApiList":"[\\"scanQRCode\\",\\"chooseImage\\"]"}',
        "jsApiList: (2) ['scanQRCode', 'chooseImage']",
    ],
)
def test_the_list_of_apis(text: str) -> None:
    assert parse(text).js_api_list == ("scanQRCode", "chooseImage")
