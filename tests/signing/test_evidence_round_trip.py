"""Values written down in any of the forms are found again, at the places where they were written."""

import json
import random
from collections.abc import Callable
from urllib.parse import quote, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.errors import InputError
from wxdesk.signing.evidence import Evidence, Form, parse
from wxdesk.signing.signature import string1

Values = dict[str, str]
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def lines(values: Values, parting: str = ": ", end: str = "\n") -> str:
    return "".join(f"{name}{parting}{value}{end}" for name, value in values.items())


def quoted(values: Values, parting: str, mark: str = "'") -> str:
    return ", ".join(f"{name}{parting}{mark}{value}{mark}" for name, value in values.items())


def chinese(values: Values) -> str:
    return (
        f"公众号appId：{values['appId']}，时间戳：{values['timestamp']}，随机字符串：{values['nonceStr']}。\n"
        f"签名是：{values['signature']}，页面地址：{values['url']} 打不开"
    )


def var_dump(values: Values) -> str:
    pairs = "".join(f'  ["{name}"]=>\n  string({len(value)}) "{value}"\n' for name, value in values.items())
    return f"array(5) {{\n{pairs}}}"


FORMS: dict[str, Callable[[Values], str]] = {
    "wx.config": lambda values: f"wx.config({{debug: true, {quoted(values, ': ')}, jsApiList: []}});",
    "json": json.dumps,
    "json, indented": lambda values: json.dumps({"code": 0, "data": values}, indent=2),
    "json in a string": lambda values: json.dumps({"body": json.dumps(values)}),
    "json as entities": lambda values: json.dumps(values).replace("&", "&amp;").replace('"', "&quot;"),
    "javascript": lambda values: "".join(f'var {name} = "{value}";\n' for name, value in values.items()),
    "python": str,
    "php": lambda values: f"array({quoted({f'{name!r}': one for name, one in values.items()}, ' => ')})",
    "print_r": lambda values: "Array\n(\n" + "".join(f"    [{k}] => {v}\n" for k, v in values.items()) + ")",
    "var_dump": var_dump,
    "java": lambda values: f"JsConfig({', '.join(f'{name}={value}' for name, value in values.items())})",
    "go": lambda values: f"&{{{' '.join(f'{name.title()}:{value}' for name, value in values.items())}}}",
    "ruby": lambda values: f"{{{', '.join(f':{name}=>{value!r}' for name, value in values.items())}}}",
    "yaml": lines,
    "chinese": chinese,
    "query": urlencode,
    "query, addresses as they are": lambda values: "&".join(f"{k}={v}" for k, v in values.items()),
    "properties": lambda values: lines(values, "="),
    "log": lambda values: f"2024-06-10 15:13:20,123 INFO sign {lines(values, '=', ' ')}",
    "attributes": lambda values: (
        f"<i {' '.join(f'data-{name}={json.dumps(one)}' for name, one in values.items())}>"
    ),
    "inputs": lambda values: "".join(
        f'<input type="hidden" name="{name}" value="{value}">\n' for name, value in values.items()
    ),
    "xml": lambda values: "".join(f"<{name}>{value}</{name}>\n" for name, value in values.items()),
    "table": lambda values: lines(values, "\t"),
    "table with a head": lambda values: "\t".join(values) + "\n" + "\t".join(values.values()),
    "markdown": lambda values: "".join(f"| {name} | {value} |\n" for name, value in values.items()),
    "in turn": lambda values: lines(values, "\n"),
    "smart quotes": lambda values: "，".join(f"“{name}”：“{value}”" for name, value in values.items()),
}
# Values that are no JSON text by themselves, but may be anything that a back end makes.
nonces = st.text(st.sampled_from(LETTERS + "0123456789"), min_size=10, max_size=32).filter(
    lambda text: any(letter.isdigit() for letter in text) and any(letter.isalpha() for letter in text)
)
paths = st.text(st.sampled_from(LETTERS + "0123456789/-_.~"), max_size=30).filter(
    lambda path: path[-1:] != "."
)
parameters = st.dictionaries(
    st.sampled_from(["id", "from", "k", "page", "code", "state"]),
    st.text(st.sampled_from(LETTERS + "0123456789中文 /&=")),
    max_size=4,
)
values = st.fixed_dictionaries(
    {
        "appId": st.from_regex(r"wx[0-9a-f]{16}", fullmatch=True),
        "timestamp": st.integers(10**9, 2 * 10**9).map(str),
        "nonceStr": nonces,
        "signature": st.from_regex(r"[0-9a-f]{40}", fullmatch=True),
        "url": st.tuples(st.sampled_from(["https", "http"]), paths, parameters).map(
            lambda parts: (
                f"{parts[0]}://h5.example.com/{parts[1]}" + (f"?{urlencode(parts[2])}" if parts[2] else "")
            )
        ),
    }
)


@pytest.mark.parametrize("parting", ["\t", "  ", ": "])
def test_an_address_above_a_line_of_the_same_width_was_not_broken(parting: str) -> None:
    url, signature = "https://h5.example.com/?from=000&k=00%E4%B8%AD", "0" * 40
    upper, lower = f"url{parting}{url}", f"signature{parting}{signature}"
    assert len(upper) == len(lower)
    found = parse(f"{upper}\n{lower}\n")
    assert (found.url, found.signature) == (url, signature)


@pytest.mark.parametrize("form", FORMS)
@examples(15)
@given(values)
def test_values_written_in_a_form_are_found(form: str, written: Values) -> None:
    text = FORMS[form](written)
    found = parse(text)
    assert {
        "appId": found.appid,
        "timestamp": found.timestamp,
        "nonceStr": found.noncestr,
        "signature": found.signature,
        "url": found.url,
    } == written
    assert found.conflicts == ()
    assert found.other_urls == ()


@given(values, st.text(st.sampled_from(LETTERS + "0123456789-_"), min_size=20, max_size=90), st.randoms())
def test_string1_is_found_with_its_parts_in_any_order(
    written: Values, ticket: str, order: random.Random
) -> None:
    pairs = {"jsapi_ticket": ticket, "noncestr": written["nonceStr"], "timestamp": written["timestamp"]}
    keys = list(pairs)
    order.shuffle(keys)
    text = "&".join([*(f"{key}={pairs[key]}" for key in keys), f"url={written['url']}"])
    for pasted in (text, f"string1={text} signature=x", json.dumps({"plain": text}), f"拼接字符串：{text}"):
        found = parse(pasted)
        assert found.string1 == text
        assert found.ticket is not None and found.ticket.reveal() == ticket
        assert (found.noncestr, found.timestamp, found.url) == (
            written["nonceStr"],
            written["timestamp"],
            written["url"],
        )


@given(values)
def test_a_signing_request_tells_the_page_and_is_no_page(written: Values) -> None:
    page = written["url"]
    request = f"https://api.example.com/wx/jssdk/sign?url={quote(page, safe='')}"
    for pasted in (f"GET {request}", f"curl '{request}'", request, f"Request URL: {request}"):
        found = parse(pasted)
        assert (found.url, found.other_urls) == (page, (request,))


@given(st.lists(st.tuples(st.sampled_from(sorted(FORMS)), values), min_size=1, max_size=4))
def test_every_place_is_in_the_text_and_says_its_line(written: list[tuple[str, Values]]) -> None:
    text = "\n\n".join(FORMS[form](one) for form, one in written)
    found = parse(text)
    assert found.places
    assert [place.start for place in found.places] == sorted(place.start for place in found.places)
    for place in found.places:
        before = text[: place.start]
        assert 0 <= place.start <= place.end <= len(text)
        assert place.line == before.count("\n") + 1
        assert place.column == len(before) - (before.rfind("\n") + 1) + 1
        if not place.undone and place.form not in (Form.JSON, Form.QUERY, Form.HTML, Form.STRING1):
            assert text[place.start : place.end] == place.value


pieces = st.sampled_from(
    [
        "wx.config({", "})", "appId", "nonceStr", "timestamp", "signature", "url", "jsapi_ticket", "string1",
        "realAuthUrl", "errMsg", "jsApiList", "签名", "页面", "时间戳", ":", "=", "：", "=>", '"', "'", "`", "\\", '\\"',
        "\\u0026", "\\/", "&amp;", "&quot;", "&", "×", "％", "“", "”", "\u200b", "https://a.com/", "https%3A%2F%2Fa.com",
        "http://", "[", "]", "{", "}", "(", ")", "<", ">", "<input name=", " value=", "|", "\t", "\n", " ", "//", "/*",
        "*/", "<!--", "{{", "<?php", "$", "curl ", "config:fail,", "invalid signature", "ready", "1414587457", "x1",
        "0f9de62fce790f9a083d5c99e95740ceb90c27ed", "wx0123456789abcdef", "Array(2)", "%22", "%3D", "=\n", "=3D", "\0",
        "\ud800", "é", "路",
    ]
)  # fmt: skip


@given(st.lists(pieces | st.text(max_size=4), max_size=40).map("".join))
@example("sign\\u0026=")
def test_anything_is_read(text: str) -> None:
    found = parse(text)
    for place in found.places:
        assert 0 <= place.start <= place.end <= len(text)
    assert found.url not in found.other_urls
    assert found.errcode != 0
    assert isinstance(found, Evidence)
    for value, others in found.readings.items():
        assert value not in [reading.value for reading in others]


def test_what_is_too_long_is_refused() -> None:
    assert parse("x" * (4 * 1024 * 1024)) == Evidence()
    with pytest.raises(InputError, match="text_too_long"):
        parse("x" * (4 * 1024 * 1024 + 1))


def test_string1_is_that_of_the_signature_module() -> None:
    text = string1("t" * 40, "n0nce", "1414587457", "https://h5.example.com/")
    assert parse(text).string1 == text
