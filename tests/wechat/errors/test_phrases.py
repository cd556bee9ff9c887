"""Sentences are found though lines break inside them, spaces are doubled or wide, and a mail quotes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.wechat.errors.pasted_error import read
from wxdesk.wechat.errors.phrases import match_phrases
from wxdesk.wechat.errors.plain_text import plain
from wxdesk.wechat.errors.return_codes import return_codes

PHRASES = [(phrase, code.id) for code in return_codes().values() for phrase in code.phrases]
SPACES = st.sampled_from([" ", "  ", "\n", "\r\n", " \n", "\n> ", "\t", "\u3000", "\xa0", "\\n"])
CHINESE = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")


def ids(text: str) -> set[str]:
    return {code.id for mark in match_phrases(plain(text)) for code in mark.codes}


@given(st.sampled_from(PHRASES), st.data())
def test_a_sentence_is_found_with_any_white_space(known: tuple[str, str], data: st.DataObject) -> None:
    phrase, id_ = known
    written = "".join(data.draw(SPACES) if sign == " " else sign for sign in phrase)
    broken = CHINESE.sub(lambda _: data.draw(st.sampled_from(["", "", "", "\n", "\n  "])), written)
    assert id_ in ids(f"报错：{broken}，请问")
    assert id_ in ids(broken.upper())


@pytest.mark.parametrize(
    ("phrase", "id_"), [("invalid\nsignature", "63002"), ("系统 \n invalid  appid", "40013")]
)
def test_what_looks_for_the_sentence_as_it_stands_misses_it(phrase: str, id_: str) -> None:
    """The bad twin: `in`, which the table of phrases was looked through with before."""
    assert id_ in ids(phrase)
    assert not any(known in phrase for known, owner in PHRASES if owner == id_)


@pytest.mark.parametrize(
    "text",
    [
        "invalid url signature",
        "invalid-signature",
        "invalidate signature",
        "xinvalid signature",
        "not whitelisted",
    ],
)
def test_other_words_are_no_such_sentence(text: str) -> None:
    assert not ids(text)


# --- answers that are no errors, and what has no code of its own ------------------------------------------------------
FORMS = {
    '{"errMsg":"config:ok","verifyJsApiList":[],"verifyOpenTagList":[]}': "js.nothing_granted",
    "{errMsg: 'config:ok', verifyOpenTagList: Array(0), verifyJsApiList: Array(0)}": "js.nothing_granted",
    '{\\"errMsg\\":\\"config:ok\\",\\"verifyJsApiList\\":[ ]}': "js.nothing_granted",
    '{"errMsg":"config:ok","verifyJsApiList":{}}': "js.nothing_granted",
    '{"errMsg":"config:ok","verifyJsApiList":["chooseImage"],"verifyOpenTagList":[]}': "js.config_ok",
    '{"errMsg":"config:ok"}': "js.config_ok",
    '{"checkResult":{"chooseImage":true,"openTag":false},"errMsg":"checkJsApi:ok"}': "js.not_supported",
    '{"title":"t","description":"d","down_url":"http:\\/\\/203.0.113.5\\/v.mp4"}': "media.video_answer",
    '{"video_url":"http://203.0.113.5/v.mp4"}': "media.video_answer",
    "array(1) { ['video_url'] => 'http://203.0.113.5/v.mp4' }": "media.video_answer",
    '{"news_item":[{"title":"t"}]}': "articles.answer",
    '{"type":"thumb","thumb_media_id":"a","created_at":1}': "media.thumb_answer",
    '{"item":[],"total_count":0,"item_count":0}': "media.empty_list",
    '{"subscribe":0,"openid":"o1","tagid_list":[]}': "users.not_following",
    "config:fail, Error: System  error,\n error code:63002,invalid\n signature": "63002",
    '"config:invalid\\\\nsignature"': "63002",
    "launch:fail_check fail": "js.fail_check",
    '{"errMsg":"launch:fail_check fail"}': "js.fail_check",
    "launch:fail": "js.launch_failed",
    "错误信息：无法获取到文件名": "99999",
    "config:fail,Error: System error, error code:63002,invalid signature [20260301 08:38:01][]": "63002",
    # the check of domains
    "无法访问h5.example.com指向的web服务器（或虚拟主机）的目录，请检查网络设置": "domains.verify_unreachable",
    "请将文件MP_verify_a1.txt上传至h5.example.com指向的web服务器（或虚拟主机）的目录": "domains.verify_missing",
    "访问到h5.example.com/MP_verify_a1.txt内容与下载文件不符，请检查文件内容或重新上传原始文件": "domains.verify_differs",
    "未查询到ICP备案，若网站刚刚完成备案，请等待": "domains.no_icp",
    "本月已修改三个安全域名，暂不支持修改。": "domains.changes_spent",
    # message push
    "token验证失败": "push.token_check",
    "Token校验失败，请检查确认": "push.token_check",
    "消息推送配置Token(令牌)校验失败": "push.token_check",
    "Token（令牌）校验失败": "push.token_check",
    "请求URL超时": "push.url_timeout",
    "请求超时，请检查信息是否填写正确": "push.url_timeout",
    '{"base_resp":{"ret":200302,"err_msg":"verify token fail"}}': "200302",
    '{"base_resp":{"err_msg":"check token request timeout","ret":200301}}': "200301",
    '{"errcode":-107,"errmsg":"token check timeout"}': "-107",
    '{"errcode":-106,"errmsg":"token check fail"}': "-106",
    "verify token fail": "push.token_check",
    "echostr校验失败，请您检查是否正确解密并输出明文echostr": "push.token_check",
    "服务器URL验证失败": "push.token_check",
    "openapi回调地址请求不通过": "push.url_timeout",
    "com.qq.weixin.mp.aes.AesException: 解密后得到的buffer非法": "-40008",
    "WXBizMsgCrypt_ValidateSignature_Error": "-40001",
    "AesException: appid校验失败": "-40005",
    "ret: -40002": "-40002",
    "java.security.InvalidKeyException: Illegal key size": "push.key_size",
    "Checking signature failed, and the reason is :x": "push.signature",
    "GET /wx?signature=11f6ad8ec5&echostr=6812425&timestamp=1795990000&nonce=139": "push.check_request",
    "GET /wx?echostr=6812425&signature=11f6ad8ec5&timestamp=1795990000 -> token验证失败": "push.token_check",
}


@pytest.mark.parametrize(("text", "id_"), FORMS.items(), ids=range(len(FORMS)))
def test_what_comes_without_a_code_of_its_own_is_explained(text: str, id_: str) -> None:
    assert [found.id for found in read(text)] == [id_]
    assert all(found.known for found in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "wx.previewMedia({sources:[{url:videoUrl}]})",
        "the video url is missing",
        "verifyJsApiList",
        'checkResult: {"chooseImage": true}',
        "shutdown_url: x",
        '{"subscribe":1,"openid":"o1"}',
        '{"total_count":10,"item_count":10}',
        "virtual host",
        "retry token",
        "ok",
    ],
)
def test_what_only_looks_like_such_an_answer_is_none(text: str) -> None:
    assert read(text) == ()
