import dataclasses
import json
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Clues, Evidence, parse
from wxdesk.signing.pasted import templates
from wxdesk.signing.signature import sign

APPID, TIME, NONCE = "wx0123456789abcdef", "1414587457", "Wm3WZYTPz0wzccnW"
TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
URL = "https://shop.example.com/cart?id=1&from=timeline"
SIGNED = sign(TICKET, NONCE, TIME, URL)
SIGNATURE, STRING1 = SIGNED.signature, SIGNED.string1

CONFIG = Evidence(appid=APPID, timestamp=TIME, noncestr=NONCE, signature=SIGNATURE)
FULL = dataclasses.replace(CONFIG, url=URL)
OF_STRING1 = Evidence(timestamp=TIME, noncestr=NONCE, url=URL, string1=STRING1, ticket=Secret(TICKET))
ANSWER = {"appId": APPID, "timestamp": int(TIME), "nonceStr": NONCE, "signature": SIGNATURE, "url": URL}

# name -> what is pasted, what is recognised
PASTED = {
    "json": (json.dumps(ANSWER), FULL),
    "json, indented and nested": (json.dumps({"code": 0, "data": {"config": [ANSWER]}}, indent=4), FULL),
    "json in a json string": (json.dumps({"body": json.dumps(ANSWER)}), FULL),
    "json in a string in a string": (json.dumps([json.dumps({"body": json.dumps(ANSWER)})]), FULL),
    "other spellings": (
        f'{{"app_id":"{APPID}","time_stamp":"{TIME}","nonce_str":"{NONCE}","SIGNATURE":"{SIGNATURE}","Url":"{URL}"}}',
        FULL,
    ),
    "preVerifyJSAPI": (
        json.dumps({f"verify{name[0].upper()}{name[1:]}": value for name, value in ANSWER.items()}),
        FULL,
    ),
    "escaped slashes and ampersands": (json.dumps(ANSWER).replace("/", "\\/").replace("&", "\\u0026"), FULL),
    "wx.config": (
        f"""wx.config({{
            debug: true, // 开启调试模式
            appId: '{APPID}', // 必填，公众号的唯一标识
            timestamp: {TIME}, /* timestamp: 1 */
            nonceStr: `{NONCE}`,
            // signature: '{"0" * 40}',
            signature: '{SIGNATURE}',
            jsApiList: ['chooseImage', 'scanQRCode',],
        }});""",
        dataclasses.replace(CONFIG, js_api_list=("chooseImage", "scanQRCode")),
    ),
    "code around it": (
        f"""$.get('/api/sign', {{url: encodeURIComponent(location.href)}}, function (data) {{
            wx.config({{appId: '{APPID}', timestamp: data.timestamp, nonceStr: data.nonceStr, signature:
            data.signature}}) var signature = '{SIGNATURE}', nonceStr = nonceStr || undefined
        }})""",
        Evidence(
            appid=APPID,
            signature=SIGNATURE,
            template=True,
        ),
    ),
    "query string": (
        urlencode({"appid": APPID, "timestamp": TIME, "noncestr": NONCE, "signature": SIGNATURE, "url": URL}),
        FULL,
    ),
    "query string with a raw address in the middle": (
        f"url={URL}&timestamp={TIME}&nonceStr={NONCE}&signature={SIGNATURE}&appid={APPID}",
        FULL,
    ),
    "a signing request": (
        f"GET https://b.com/sign?url={quote(URL, safe='')}&signature={SIGNATURE}&timestamp={TIME} 200",
        Evidence(
            url=URL,
            signature=SIGNATURE,
            timestamp=TIME,
            other_urls=(
                f"https://b.com/sign?url={quote(URL, safe='')}&signature={SIGNATURE}&timestamp={TIME}",
            ),
        ),
    ),
    "a java object": (
        f"JsConfig{{appId={APPID}, timestamp={TIME}, nonceStr={NONCE}, url={URL}, signature={SIGNATURE}}}",
        FULL,
    ),
    "console": (
        f"appId: {APPID}\ntimestamp: {TIME}\nnonceStr: {NONCE}\nsignature: {SIGNATURE}\nurl: {URL}\n",
        FULL,
    ),
    "chinese": (
        f"随机字符串：{NONCE}\n时间戳：{TIME}，签名：{SIGNATURE}。页面{URL}，打不开",
        dataclasses.replace(FULL, appid=""),
    ),
    "string1": (STRING1, OF_STRING1),
    "string1, quoted": (
        json.dumps({"plain": STRING1, "signature": SIGNATURE}),
        dataclasses.replace(OF_STRING1, signature=SIGNATURE),
    ),
    "string1 in a log": (
        f"[INFO] string1={STRING1} signature={SIGNATURE}",
        dataclasses.replace(OF_STRING1, signature=SIGNATURE),
    ),
    "string1 with a space in its address": (
        STRING1 + " b",
        dataclasses.replace(OF_STRING1, url=URL + " b", string1=STRING1 + " b"),
    ),
    "an address": (f"  {URL}#/x?url=1\n", Evidence(url=f"{URL}#/x?url=1")),
    "an address with fields in its query": (
        "https://a.com/?timestamp=1&nonceStr=x&url=https%3A%2F%2Fb.com",
        Evidence(url="https://a.com/?timestamp=1&nonceStr=x&url=https%3A%2F%2Fb.com"),
    ),
    "a host": ("shop.example.com/cart", Evidence(url="https://shop.example.com/cart")),
    "a signature": (SIGNATURE.upper(), Evidence(signature=SIGNATURE.upper())),
    "an appid": (APPID, Evidence(appid=APPID)),
    "an error": (
        '{"errMsg":"config:fail,Error: 系统错误,错误码:63002,invalid signature [20201208 08:38:01][]"}',
        Evidence(
            errcode=63002,
            err_msg="config:fail,Error: 系统错误,错误码:63002,invalid signature [20201208 08:38:01][]",
        ),
    ),
    "a phone's error": (
        '{"errMsg":"config:invalid signature"}',
        Evidence(errcode=63002, err_msg="config:invalid signature"),
    ),
    "another error": (
        "config:fail, invalid url domain",
        Evidence(errcode=40048, err_msg="config:fail, invalid url domain"),
    ),
    "an api error": (
        '{"errcode":40001,"errmsg":"invalid credential"}',
        Evidence(errcode=40001, err_msg="invalid credential"),
    ),
    "success": ('{"errcode":0,"errmsg":"ok","ticket":"' + TICKET + '"}', Evidence(ticket=Secret(TICKET))),
    "realAuthUrl": (
        json.dumps({"errMsg": "config:fail", "realAuthUrl": ["https://a.com/", "https://a.com/x,y[]"]}),
        Evidence(err_msg="config:fail", real_auth_urls=("https://a.com/", "https://a.com/x,y[]")),
    ),
    "realAuthUrl on a console": (
        '{errMsg: "config:invalid signature", realAuthUrl: [https://a.com/?i[]=1, https://a.com/x]}',
        Evidence(
            errcode=63002,
            err_msg="config:invalid signature",
            real_auth_urls=("https://a.com/?i[]=1", "https://a.com/x"),
        ),
    ),
    "realAuthUrl as a string": (
        '{"realAuthUrl":"[https://a.com/, https://a.com/x]"}',
        Evidence(real_auth_urls=("https://a.com/", "https://a.com/x")),
    ),
    "realAuthUrl escaped": (
        json.dumps(json.dumps({"realAuthUrl": ["https://a.com/", "https://b.com/"]})),
        Evidence(real_auth_urls=("https://a.com/", "https://b.com/")),
    ),
    "one realAuthUrl": ("realAuthUrl: https://a.com/x,", Evidence(real_auth_urls=("https://a.com/x",))),
    "no realAuthUrl": ('{"realAuthUrl":[]}', Evidence()),
    "a comment that hides one": (
        f"/* appId: 'old' */ appId: '{APPID}' /* nonceStr: 'x'",
        Evidence(appid=APPID, noncestr="x"),
    ),
    "two answers": (
        json.dumps([ANSWER, {**ANSWER, "nonceStr": "other", "url": "https://b.com/"}]),
        dataclasses.replace(FULL, other_urls=("https://b.com/",), others={"noncestr": ("other",)}),
    ),
    "addresses that are no page's": (
        f'<script src="https://res.wx.qq.com/js/jweixin-1.6.0.js"></script> see {URL} and https://b.com/',
        Evidence(url=URL, other_urls=("https://b.com/",)),
    ),
    "values of the wrong shape": (
        '{"timestamp":"soon","signature":"abc","nonceStr":"","url":"/api","errcode":"x"}',
        Evidence(malformed_signature="abc"),
    ),
    "nothing": ("", Evidence()),
    "prose": ("the url of the page is wrong; please sign it with a ticket: now", Evidence()),
}


@pytest.mark.parametrize("name", PASTED)
def test_recognised(name):
    pasted, expected = PASTED[name]
    assert dataclasses.replace(parse(pasted), places=(), readings={}, clues=Clues()) == expected


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30
).filter(
    lambda text: text.strip() and templates.end(f'"{text}"', 0) is None and not templates.is_inside(text)
)


@examples(80)
@given(words, words, st.booleans(), st.integers(0, 3))
def test_json_of_any_nonce_and_path_comes_back(noncestr, path, ascii_only, depth):
    url = "https://a.com/" + path.strip()
    pasted = json.dumps({"nonceStr": noncestr, "url": url}, ensure_ascii=ascii_only)
    for _ in range(depth):
        pasted = json.dumps({"body": pasted}, ensure_ascii=ascii_only)
    found = parse(pasted)
    assert (found.noncestr, found.url) == (noncestr, url)


@examples(100)
@given(st.text(st.sampled_from("url:=&'\"\\/*[]{} \nhttps/x.1")) | st.text())
def test_any_text_is_read_to_its_end(pasted):
    found = parse(pasted)
    assert found.errcode != 0
    assert found.url not in found.other_urls


MEGABYTE = 1_000_000
HOSTILE = [
    "a", " ", "\\", '"', "[", "/*", "// ", "url", "url:", "url=", "url:'", 'url:"\\"', "url:\\\"",
    "url=http://a", "http://", "http://a ", "https://a/?signature=" + SIGNATURE + " ", "realAuthUrl:[",
    "realAuthUrl:[a,", "realAuthUrl:[[", "jsapi_ticket=", STRING1 + " ", "nonceStr:x.", "signature=" +
    "a" * 39, "签名：", "timestamp=%31&", "invalid ", "a.", "a@", "url" + " " * 19, "{\"url\":",
    "ticket=a&noncestr=",
]  # fmt: skip


@pytest.mark.parametrize("part", HOSTILE)
def test_a_megabyte_of_anything_ends(part):
    found = parse(part * (MEGABYTE // len(part)))
    assert len(found.other_urls) < 50


def test_what_comes_first_is_found_in_a_long_text():
    assert dataclasses.replace(parse(json.dumps(ANSWER) + "\n" + "x y " * 250_000), places=()) == FULL
    assert dataclasses.replace(parse("x y " * 250_000 + json.dumps(ANSWER)), places=()) == FULL


def test_four_megabytes_are_enough():
    assert parse(" " * (4 * 1024 * 1024)) == Evidence()
    with pytest.raises(InputError) as caught:
        parse(" " * (4 * 1024 * 1024 + 1))
    assert (caught.value.code, caught.value.fields) == ("text_too_long", {"limit_mb": 4})


def test_the_ticket_is_not_in_the_repr():
    assert TICKET not in repr(parse(STRING1))
