"""The call that stands in a text, and the other errors in it, tell which cause is the right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.wechat.errors.pasted_error import read
from wxdesk.wechat.errors.return_codes import return_codes

RID = "6ab0e2a9-1b2c3d4e-5f607182"
API = "https://api.weixin.qq.com"


def fitting(text: str, id_: str) -> str:
    return " ".join(cause.en for found in read(text) if found.id == id_ for cause in found.fitting)


# text, code, what a cause says; and the bad twin: the same without what tells
CASES = [
    (f"POST {API}/cgi-bin/draft/add\n", "40007", "thumb_media_id must be permanent", f"POST {API}/cgi-bin/x\n"),
    ("wxService.getDraftService().addDraft(x)\n", "40007", "thumb_media_id must be permanent", "wxService.send(x)\n"),
    ("新增草稿报错 ", "40007", "thumb_media_id must be permanent", "报错 "),
    (f"GET {API}/cgi-bin/media/get?media_id=a\n", "40007", "last three days", f"GET {API}/cgi-bin/x\n"),
    ("/cgi-bin/material/get_material\n", "40007", "permanent media IDs only", "/cgi-bin/x\n"),
    ("/cgi-bin/menu/create\n", "40007", "menu's media_id", "/cgi-bin/x\n"),
    ("serverId 1237378768e7q8e7r8qwesafdasdfasdfaxss111\n", "40007", "Developer Tools", "serverId abc\n"),
    ("40164 invalid ip 203.0.113.8, not in whitelist\n", "40001", "failed earlier", "40013 invalid appid\n"),
    (f"{API}/cgi-bin/ticket/getticket?access_token=&type=jsapi\n", "40001", "empty token",
     f"{API}/cgi-bin/ticket/getticket?access_token=84_aaaa&type=jsapi\n"),
    ("access_token=undefined\n", "40001", "empty token", "access_token=84_aaaa\n"),
    ('{"access_token": null}\n', "40001", "empty token", '{"access_token": "84_aaaa"}\n'),
    ('{\\"access_token\\":\\"\\"}\n', "40001", "empty token", '{\\"access_token\\":\\"84_aaaa\\"}\n'),
    ("/sns/userinfo?openid=o\n", "40001", "web authorization returned", "/cgi-bin/user/info?openid=o\n"),
    (f"GET {API}/cgi-bin/token?appid=a\n", "40001", "AppSecret is wrong", f"GET {API}/cgi-bin/menu/get\n"),
    ("/cgi-bin/freepublish/batchget ", "48001", "July 2025", "/cgi-bin/draft/get "),
    ("freePublish.submit ", "48001", "July 2025", "draft.submit "),
    ("/cgi-bin/menu/create ", "48001", "menu API", "/cgi-bin/x "),
    ("/cgi-bin/message/template/send ", "48001", "Template messages", "/cgi-bin/x "),
    ("/cgi-bin/ticket/getticket?type=wx_card ", "48001", "card feature", "/cgi-bin/ticket/getticket?type=jsapi "),
    ("/cgi-bin/media/get/jssdk ", "48001", "High-quality voice", "/cgi-bin/media/get "),
    ("/sns/userinfo ", "48001", "snsapi_userinfo", "/cgi-bin/x "),
    ("/cgi-bin/ticket/getticket ", "45009", "cache it", "/cgi-bin/x "),
    ("/cgi-bin/token ", "45009", "stable_token", "/cgi-bin/x "),
    ("/cgi-bin/ticket/getticket?access_token=84_a ", "40164", "carries an access_token", "/cgi-bin/token?appid=a "),
    ("ipconfig shows 192.168.1.7; ", "40164", "private IP", "ip.cn shows 203.0.113.7; "),
    ("鸿蒙手机 ", "63002", "HarmonyOS", "安卓手机 "),
    ("iPhone only: ", "63002", "On iOS", "phone only: "),
    ("the page is in an iframe ", "63002", "outer page", "the page is in a frame "),
    ('"realAuthUrl":["https://h5.example.com/a","https://h5.example.com/b"] ', "63002", "sign both",
     '"realAuthUrl":["https://h5.example.com/a"] '),
    ("ticket from sdk_ticket ", "63002", "sdk_ticket is for apps", "ticket from cache "),
    ("/sns/jscode2session ", "40029", "mini program's code", "/sns/oauth2/access_token "),
    ("application/x-www-form-urlencoded\n", "47001", "needs a JSON body", "application/json\n"),
    ('"nonce": "Qx7" ', "63002", "nonceStr", '"nonceStr": "Qx7" '),
    ("ww.register({}) ", "40093", "ww.register passes", "wx.config({}) "),
    ("HTTP/1.1 302 Found\n", "43002", "redirect", "HTTP/1.1 200 OK\n"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "id_", "cause", "untold"), CASES, ids=range(len(CASES)))
def test_the_cause_fits_the_call_and_only_that(told: str, id_: str, cause: str, untold: str) -> None:
    error = f'{{"errcode":{id_},"errmsg":"said rid: {RID}"}}'
    assert cause in fitting(told + error, id_)
    assert cause not in fitting(untold + error, id_)


WORDS = ("thumb", "media", "id")
SPELLINGS = {
    "snake": "_".join(WORDS),
    "kebab": "-".join(WORDS),
    "camel": "thumbMediaId",
    "pascal": "ThumbMediaID",
    "loud": "THUMB_MEDIA_ID",
    "plain": "thumbmediaid",
}


@given(
    st.sampled_from(sorted(SPELLINGS.values())), st.sampled_from(['"%s":"x"', "%s=x", "'%s' => 'x'", "%s: x"])
)
def test_a_parameter_is_known_in_any_spelling(name: str, form: str) -> None:
    text = f'{form % name}\n{{"errcode":40007,"errmsg":"invalid media_id rid: {RID}"}}'
    assert "permanent material" in fitting(text, "40007")


def test_every_pattern_is_of_plain_text_and_its_causes_are_told_once() -> None:
    for code in return_codes().values():
        causes = [cause for _, cause in code.fitting_causes]
        assert len(set(causes)) == len(causes), code.id
        assert all(pattern == pattern.lower() for pattern, _ in code.fitting_causes), code.id


def test_what_stands_far_away_tells_nothing() -> None:
    between = "nothing of note\n" * 200
    text = f'/cgi-bin/draft/add\n{between}{{"errcode":40007,"errmsg":"invalid media_id rid: {RID}"}}'
    assert fitting(text, "40007") == ""
