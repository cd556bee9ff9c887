"""Reading what customers and logs say: of forty-odd real shapes each, the codes, errmsg, rid and address."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.wechat.errors.error_text import rid_time
from wxdesk.wechat.errors.pasted_error import ExplainedError, read
from wxdesk.wechat.errors.return_codes import return_codes

RETURN_CODES = tuple(return_codes().values())

RID = "6214bb2b-1f3a5c2e-7d90a1b2"
IP = "203.0.113.9"
REFUSED = f"invalid ip {IP} ipv6 ::ffff:{IP}, not in whitelist"
QUERY = "more info at https://open.work.weixin.qq.com/devtool/query?e="
STALE = "invalid credential, access_token is invalid or not latest"

# what was pasted -> ids of the codes, in the order of the text
CODES: dict[str, tuple[str, ...]] = {
    # a code, with or without a word before it
    "40164": ("40164",),
    " -1 ": ("-1",),
    "63002.": ("63002",),
    "错误码：40163": ("40163",),
    "errcode 42001": ("42001",),
    "99999": ("99999",),
    "报错40013怎么办": ("40013",),
    "what do 40013 and 45011 mean?": ("40013", "45011"),
    # WeChat's JSON, as it is and on its way through programs
    f'{{"errcode":40013,"errmsg":"invalid appid rid: {RID}"}}': ("40013",),
    '{"errmsg":"invalid appid","errcode":40013}': ("40013",),
    '{"errcode":"40013","errmsg":"invalid appid"}': ("40013",),
    '{"errcode":0,"errmsg":"ok"}': ("0",),
    '{\n  "errcode" : 45011,\n  "errmsg" : "api minute-quota reach limit"\n}': ("45011",),
    f'{{"code":500,"msg":"token: {{\\"errcode\\":40125,\\"errmsg\\":\\"invalid appsecret, rid: {RID}\\"}}"}}': (
        "40125",
    ),
    "{'errcode': 47001, 'errmsg': 'data format error hint: [TBkgwa0494d106]'}": ("47001",),
    "<xml><errcode>40001</errcode><errmsg>invalid credential</errmsg></xml>": ("40001",),
    "errcode=40013&errmsg=invalid appid": ("40013",),
    "Array\n(\n    [errcode] => 44003\n    [errmsg] => empty news data hint: [s.Bk]\n)": ("44003",),
    'array(2) { ["errcode"]=> int(40001) ["errmsg"]=> string(18) "invalid credential" }': ("40001",),
    '{"errcode":853333,"errmsg":"strange"}': ("853333",),
    # exceptions of SDKs
    f"WeChatClientException: Error code: 40164, message: {REFUSED} rid: {RID}": ("40164",),
    f'HttpException(code: 0): Request fail: {{\\"errcode\\":40164,\\"errmsg\\":\\"{REFUSED}\\"}} at x.php:9': ("40164",),
    '错误代码：61006, 错误信息：无效 ticket，微信原始报文：{"errcode":61006,"errmsg":"component ticket is invalid"}': (
        "61006",
    ),
    f"微信 GET 请求发生错误！错误代码：48001，说明：api unauthorized rid: {RID}": ("48001",),
    f"[2020-11-04T16:54:56] [INFO] token\n[40164] {REFUSED} rid: {RID}\nError: no token": ("40164",),
    '<200,{"errcode":61004,"errmsg":"access clientip is not registered requestIP: 203.0.113.9"},>': ("61004",),
    f"Code=50002, Msg=user limited rid: {RID}": ("50002",),
    "GET https://api.weixin.qq.com/cgi-bin/token -> 42001 access_token expired": ("42001",),
    # errmsg without its number
    REFUSED: ("40164",),
    f"{STALE} hint: [113faa02934469]": ("40001",),
    f"reach max api daily quota limit rid: {RID}": ("45009",),
    "not allow to access from your ip, from ip: 203.0.113.9": ("60020",),
    # WeCom
    f"{{errcode='60020', errmsg='not allow to access from your ip, from ip: 203.0.113.9, {QUERY}60020'}}": (
        "60020",
    ),
    f'{{"errcode":48002,"errmsg":"api forbidden, hint: [1682668399], from ip: 203.0.113.9, {QUERY}48002"}}': (
        "wecom.48002",
    ),
    f'{{"errcode":40001,"errmsg":"{STALE}, from ip: 203.0.113.9, {QUERY}40001"}}': ("wecom.40001",),
    "{err_Info: 'fail', errMsg: 'agentConfig:fail', hint: \"Hint: '04:fp:40093'. More info at https://open.work."
    'weixin.qq.com/devtool/query?e=40093"}': ("40093",),
    f'{{ errCode: 2, err_Info: "invalid signature {QUERY}40093", errMsg: "config:fail" }}': ("40093",),
    "wx.agentConfig is not a function": ("js.agent_config_missing",),
    # pages and consoles
    "config:fail,Error: 系统错误,错误码:63002,invalid signature [20201208 08:38:01][]": ("63002",),
    "config:fail,Error: System error, error code:63002,invalid signature [20200205 18:43:18][]": ("63002",),
    '{"errMsg":"config:fail,invalid signature","realAuthUrl":["https://h5.example.com/?a=1"]}': ("63002",),
    "jweixin-1.6.0.js:1 {errMsg: 'config:fail, invalid url domain'}": ("40048",),
    "chooseImage:fail, the permission value is offline verifying": ("js.offline_verifying",),
    "updateAppMessageShareData:fail_nopermission": ("js.permission_denied",),
    "invokeMiniProgramAPI:permission denied": ("js.permission_denied",),
    "system:access_denied": ("js.access_denied",),
    '{"errMsg":"onMenuShareTimeline:function not exist"}': ("js.function_not_exist",),
    '{"noPermissionJsApi":["chooseImage"],"errMsg":"config:ok"}': ("js.no_permission_jsapi",),
    "scanQRCode:fail_cancel": ("js.cancelled",),
    "config:fail": ("js.config_failed",),
    "redirect_uri域名与后台配置不一致，错误码:10003": ("10003",),
    "Scope 参数错误或没有 Scope 权限": ("oauth.scope",),
    "已停止访问该网页": ("page.blocked",),
    # nothing
    "": (),
    "the page stays white": (),
    "code: 200, cost 40164ms, port 10003": (),
    "2020-12-08 12:40:01 order 140001337 of 40001x": (),
    # brackets, full-width signs, other writings of the same
    "【40013】": ("40013",),
    "错误码（４０１６４）": ("40164",),
    "错误码-40164": ("40164",),
    "错误码：-40005": ("-40005",),
    "errcode%22%3A40013%2C%22errmsg%22": ("40013",),
    "{&quot;errcode&quot;:40013}": ("40013",),
    "<errcode><![CDATA[40013]]></errcode>": ("40013",),
    "返回了 45011": ("45011",),
    "40013: invalid": ("40013",),
    f"[853000] signature is incorrect, from ip: {IP}, {QUERY}853000": ("853000",),
    f"[610003] strange, hint: [1779005048242621460379807], from ip: {IP}": ("610003",),
    f"{QUERY}301059": ("301059",),
    '{"base_resp":{"ret":200330,"err_msg":"strange"}}': ("200330",),
    "[610003] strange": (),
    "on 200302 we sold 99999 pieces": (),
    "see https://example.com/query?e=853333": (),
}  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), CODES.items(), ids=range(len(CODES)))
def test_the_codes_are_found(text: str, ids: tuple[str, ...]) -> None:
    assert tuple(found.id for found in read(text)) == ids


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'{{"errcode":40164,"errmsg":"{REFUSED} rid: {RID}"}}', (REFUSED, "", (RID,), (IP,))),
        (
            f'{{"errcode":40164,"errmsg":"invalid ip {IP}, not in whitelist hint: [aJu]"}}',
            (f"invalid ip {IP}, not in whitelist", "aJu", (), (IP,)),
        ),
        (
            f'{{"errcode":61004,"errmsg":"access clientip is not registered requestIP: {IP} rid: {RID}"}}',
            ("access clientip is not registered", "", (RID,), (IP,)),
        ),
        (
            "错误码:63002,invalid signature [20201208 08:38:01][]",
            ("invalid signature [20201208 08:38:01][]", "", (), ()),
        ),
        (f"[40013] invalid appid rid: {RID}", ("invalid appid", "", (RID,), ())),
        ("invalid code, hints: [ req_id: aBc-1 ] errcode 40029", ("", "aBc-1", (), ())),
        (
            '错误代码：61006, 错误信息：无效，微信原始报文：{"errcode":61006,"errmsg":"component ticket is invalid"}',
            ("component ticket is invalid", "", (), ()),
        ),
    ],
)
def test_what_wechat_said_comes_with_its_code(
    text: str, expected: tuple[str, str, tuple[str, ...], tuple[str, ...]]
) -> None:
    found = read(text)[0]
    assert (found.errmsg, found.hint, found.rids, found.addresses) == expected


def test_a_code_alone_that_means_two_things_is_told_twice() -> None:
    assert [found.id for found in read("40001")] == ["40001", "wecom.40001"]


def test_what_tells_wechat_from_wecom_decides() -> None:
    assert [found.id for found in read(f"errcode: 40001, errmsg: whatever rid: {RID}")] == ["40001"]
    assert [found.id for found in read("https://qyapi.weixin.qq.com/cgi-bin/gettoken errcode 40001")] == [
        "wecom.40001"
    ]
    unknown = read('{"errcode":987654,"errmsg":"x, from ip: 203.0.113.9"}')
    assert unknown == (ExplainedError(987654, errmsg="x", addresses=(IP,), of_wecom=True),)
    assert unknown[0].of_wecom


def test_a_log_is_told_code_by_code_with_all_its_rids_and_addresses() -> None:
    lines = [
        f'10:00 {{"errcode":40164,"errmsg":"{REFUSED} rid: {RID}"}}',
        '10:01 {"errcode":40164,"errmsg":"invalid ip 203.0.113.77, not in whitelist rid: 6214bb2c-1f3a5c2e-7d90a1b2"}',
        "10:02 INFO everything is fine",
        "10:03 chooseImage:the permission value is offline verifying",
        f'10:04 {{"errcode":40164,"errmsg":"{REFUSED} rid: {RID}"}}',
    ]
    refused, verifying = read("\n".join(lines))
    assert refused.rids == (RID, "6214bb2c-1f3a5c2e-7d90a1b2")
    assert refused.addresses == (IP, "203.0.113.77")
    assert verifying.id == "js.offline_verifying"
    assert verifying.errmsg == "10:03 chooseImage:the permission value is offline verifying"


def test_a_rid_alone_is_found_and_tells_its_time() -> None:
    (found,) = read(f"rid={RID}")
    assert (found.id, found.rids) == ("", (RID,))
    assert rid_time(found.rids[0]) == 0x6214BB2B


def test_a_rid_in_another_line_belongs_to_the_only_code() -> None:
    (found,) = read(f"the customer sees 40013\n\nand in the log {RID}")
    assert found.rids == (RID,)


@pytest.mark.parametrize("text", ["20231201-12345678-abcdef01", f"{RID}f", f"a{RID}", f"{RID}-1"])
def test_what_only_looks_like_a_rid_is_none(text: str) -> None:
    assert read(text) == ()


def test_credentials_are_masked_in_what_is_given_back() -> None:
    token = Secret("84_canary-canary-canary-canary")
    errmsg = f"bad call https://x.example/?access_token={token.reveal()} of {token.reveal()}"
    (found,) = read(json.dumps({"errcode": 40001, "errmsg": errmsg, "rid": RID}))
    assert token.reveal() not in repr(found)
    assert "***" in found.errmsg


def test_every_code_is_found_in_an_error_json_and_by_each_of_its_phrases() -> None:
    for code in RETURN_CODES:
        texts = [f"said: {phrase} , again" for phrase in code.phrases]
        if code.number is not None:
            texts.append(json.dumps({"errcode": code.number, "errmsg": "x"}))
        assert [text for text in texts if code not in [found.known for found in read(text)]] == []


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    assert len(read(text)) <= 20


@given(st.sampled_from(RETURN_CODES), st.from_regex(r"[a-z ]{0,30}", fullmatch=True), st.booleans())
def test_prose_around_an_error_json_changes_nothing(code: object, prose: str, escaped: bool) -> None:
    number = code.number  # type: ignore[attr-defined]
    if not number:
        return
    said = json.dumps({"errcode": number, "errmsg": f"said rid: {RID}"})
    said = json.dumps({"body": said}) if escaped else said
    found = read(f"{prose}\n{said}\n{prose}")
    assert {one.number for one in found} == {number}
    assert all((one.errmsg, one.rids) == ("said", (RID,)) for one in found)


HOSTILE = {
    "braces": "{" * 1_000_000,
    "names": "errcode" * 140_000,
    "spaces": "errcode" + " " * 1_000_000,
    "backslashes": 'errmsg:"' + "\\" * 1_000_000,
    "numbers": "40001 " * 160_000,
    "codes": '{"errcode":40001,"errmsg":"x"}' * 35_000,
    "phrases": "permission denied " * 55_000,
    "rids": f"{RID} " * 37_000,
    "binary": "".join(map(chr, range(256))) * 4_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_megabyte_of_anything_is_read(text: str) -> None:
    assert len(read(text)) <= 20


def test_more_than_four_megabytes_are_refused() -> None:
    with pytest.raises(InputError, match="text_too_long"):
        read("x" * (4 * 1024 * 1024 + 1))
