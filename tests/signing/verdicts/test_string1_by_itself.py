"""string1 as it was pasted: what it proves by itself, what display did to it, and the address in it."""

import html
from urllib.parse import quote, quote_plus

import pytest

from tests.signing.pastes import NONCE, PAGE, RIGHT, TICKET, TIME, config, ids, judged, noticed, sha1, text1
from wxdesk.signing.verdicts.verdict import VerdictKind

ENCODED = quote(PAGE, safe="")
ESCAPED = {
    ENCODED: "url.encoded",
    ENCODED.replace("%3A", "%3a").replace("%2F", "%2f"): "url.encoded",
    quote(PAGE, safe="/"): "url.encoded",
    quote_plus(PAGE, safe="-"): "url.encoded",
    "https://h5.example.com/shop?" + quote("id=31&from=menu", safe=""): "url.encoded",
    "https://h5.example.com/shop" + quote("?id=31&from=menu", safe=""): "url.encoded",
    PAGE.replace("&", "%26"): "url.encoded",
    quote(ENCODED, safe=""): "url.encoded_twice",
    html.escape(PAGE): "url.html_entity",
    PAGE.replace("&", "&#38;"): "url.html_entity",
    PAGE.replace("/", "\\/"): "url.slashes_escaped",
    PAGE.replace("&", "\\u0026"): "url.slashes_escaped",
}


@pytest.mark.parametrize("page", [f"location.href: {PAGE}\n", f"页面 {PAGE}\n", ""])
@pytest.mark.parametrize("signed", ESCAPED)
def test_an_address_that_was_signed_escaped_is_never_right(signed: str, page: str) -> None:
    text = text1(url=signed)
    verdict = judged(f"{page}string1: {text}\nsignature: {sha1(text)}", ticket="")
    assert (verdict.kind, ids(verdict)) == (VerdictKind.PROVEN, [ESCAPED[signed]])
    assert verdict.expected is not None
    assert (verdict.expected.url, verdict.expected.signature) == (PAGE, RIGHT)


SELF_PROVEN = {
    text1().replace("timestamp", "timetamp"): "string1.key_name timetamp",
    text1().replace("noncestr", "noncstr"): "string1.key_name noncstr",
    text1().replace("noncestr", "nonceStr"): "string1.key_case nonceStr",
    text1().replace("jsapi_ticket", "ticket"): "string1.key_name ticket",
    text1().replace("&timestamp", "timestamp"): "string1.separator_missing timestamp",
    f"jsapi_ticket={TICKET}&noncestr=={TIME}&url={PAGE}": "string1.value_left_out timestamp",
    f"jsapi_ticket={TICKET}&timestamp={TIME}&url={PAGE}": "string1.value_left_out noncestr",
    f"jsapi_ticket={TICKET}&noncestr={NONCE}&timestamp={TIME}": "string1.value_left_out url",
    f"jsapi_ticket={TICKET}&timestamp={TIME}&noncestr={NONCE}&url={PAGE}": (
        "string1.order jsapi_ticket, timestamp, noncestr, url"
    ),
    f"appid=wx3f2a9c0e7b1d4586&{text1()}": "string1.appid_included appid",
    text1(url="test"): "url.missing test",
    text1(url="location.href"): "url.missing location.href",
    text1(url="undefined"): "url.missing undefined",
    text1(url=""): "url.missing ",
    text1(url=PAGE[8:]): "url.scheme_lost ",
    text1(url=f"{PAGE}#/a"): "url.fragment_kept #/a",
    text1(timestamp=""): "timestamp.missing ",
    text1(timestamp="undefined"): "timestamp.missing undefined",
    text1(noncestr=""): "noncestr.missing ",
    text1(ticket=""): "ticket.empty ",
}


@pytest.mark.parametrize("text", SELF_PROVEN)
def test_what_is_wrong_with_a_string1_that_gives_the_signature_is_proven_without_a_ticket(text: str) -> None:
    verdict = judged(f"string1: {text}\nsignature: {sha1(text)}", ticket="")
    assert verdict.kind is VerdictKind.PROVEN
    assert [f"{cause.id} {cause.detail}" for cause in verdict.causes] == [SELF_PROVEN[text]]
    other = judged(f"string1: {text}\nsignature: {sha1(text[::-1])}", ticket="")
    assert other.kind is not VerdictKind.PROVEN


DAMAGED = {
    "times_sign": text1().replace("&timestamp", "×tamp"),
    "html_entity": text1().replace("&", "&amp;"),
    "json_escape": text1().replace("&", "\\u0026"),
    "json_slash": text1().replace("/", "\\/"),
    "markdown": text1().replace("_", "\\_"),
    "full_width": text1().replace("&", "＆").replace("=", "＝"),
    "invisible": text1().replace("noncestr=", "noncestr=\u200b"),
    "quoted_printable": text1().replace("=", "=3D"),
    "typography": f"“{text1()}”",
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_what_display_did_to_string1_is_undone_and_named_and_nothing_false_is_said_beside(
    damage: str,
) -> None:
    verdict = judged(f"string1: {DAMAGED[damage]}\nsignature: {RIGHT}", ticket="")
    assert (verdict.kind, ids(verdict), noticed(verdict)) == (VerdictKind.MATCH, [], [])
    assert damage in verdict.undone
    assert verdict.expected is not None and verdict.expected.string1 == text1()


@pytest.mark.parametrize(
    ("damage", "shown"),
    [
        ("html_entity", PAGE.replace("&", "&amp;")),
        ("json_escape", PAGE.replace("&", "\\u0026")),
        ("json_slash", PAGE.replace("/", "\\/")),
        ("invisible", PAGE.replace("shop", "sh\u200bop")),
    ],
)
def test_the_expected_signature_is_that_of_the_address_without_its_damage(damage: str, shown: str) -> None:
    wrong = judged(f"{config(sha1(text1(url=PAGE.replace('https', 'http'))))}\nurl: {shown}")
    assert (ids(wrong), damage in wrong.undone) == (["url.scheme"], True)
    right = judged(f"{config()}\nurl: {shown}")
    assert (right.kind, damage in right.undone) == (VerdictKind.MATCH, True)
    for verdict in (wrong, right):
        assert verdict.expected is not None
        assert (verdict.expected.url, verdict.expected.signature) == (PAGE, RIGHT)
