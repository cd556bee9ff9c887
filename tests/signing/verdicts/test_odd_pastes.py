"""What support really gets: chats, logs, consoles, code, cells, screenshots; each held against its own digest.

Each row's twin has the digest of another text in it: nothing may be right or proven there.
"""

import json
from urllib.parse import quote

import pytest

from tests.signing.pastes import (
    APPID,
    NONCE,
    PAGE,
    RIGHT,
    TICKET,
    TIME,
    config,
    ids,
    judged,
    noticed,
    sha1,
    text1,
)
from wxdesk.signing.evidence import parse
from wxdesk.signing.verdicts.verdict import VerdictKind

HOST = "https://h5.example.com"
VALUES = {"appId": APPID, "timestamp": TIME, "nonceStr": NONCE, "signature": RIGHT, "url": PAGE}
JSON = json.dumps(VALUES)
LOG = f"2026-11-30 10:00:00 INFO appId={APPID} timestamp={TIME} nonceStr={NONCE} signature={RIGHT} url={PAGE}"
FULL_WIDTH = {at: at + 0xFEE0 for at in range(0x21, 0x7F)}


def wrapped(text: str, columns: int) -> str:
    return "\n".join(text[at : at + columns] for at in range(0, len(text), columns))


READ_RIGHT = {
    "a link before": f'<a href="{HOST}/home">首页</a><script>{config()}</script>\n{PAGE}',
    "a jump before": f"if (!user) location.href = '{HOST}/login';\n{config()}\n{PAGE}",
    "another jump before": f"router.push('{HOST}/login')\n{config()}\n{PAGE}",
    "og:url before": f'<meta property="og:url" content="{HOST}/og"><script>{config()}</script>\n{PAGE}',
    "a console's location.href": f"{config()}\nlocation.href: {PAGE}\n{HOST}/other",
    "nothing but a jump": f"{config()}\nlocation.href = '{PAGE}'",
    "a web-view": f'<web-view src="{PAGE}"></web-view>\n{config()}',
    "values without names": f"{APPID}\n{TIME}\n{NONCE}\n{RIGHT}\n{PAGE}",
    "SQL": f"INSERT INTO sign VALUES ('{APPID}', {TIME}, '{NONCE}', '{RIGHT}', '{PAGE}');",
    "CSV": f"{','.join(VALUES)}\n{','.join(VALUES.values())}",
    "CSV in quotes": "\n".join(",".join(f'"{cell}"' for cell in row) for row in (VALUES, VALUES.values())),
    "a console's table": "\n".join(f"│ {name} │ '{value}' │" for name, value in VALUES.items()),
    "arrows of a chat": "\n".join(f"{name} >> {value}" for name, value in VALUES.items()),
    "brackets": f"时间戳（{TIME}），随机串「{NONCE}」，签名（{RIGHT}），页面（{PAGE}）",
    "Traditional Chinese": f"時間戳：{TIME}\n隨機字串：{NONCE}\n簽名：{RIGHT}\n頁面：{PAGE}",
    "Chinese prose": f"签名用的是 {RIGHT} 这个，时间戳用的{TIME}，随机串用的{NONCE}，页面用的{PAGE}",
    "more Chinese prose": f"签名是 {RIGHT}，时间戳是{TIME}，随机串是{NONCE}，页面是{PAGE}。",
    "English prose": f"the signature we got was {RIGHT} for nonce {NONCE}, the timestamp was {TIME}, page {PAGE}.",
    "more English prose": f'The nonce string is "{NONCE}", timestamp of it {TIME}: signature {RIGHT} for {PAGE}',
    "full width": "\n".join(f"{name}：{value}".translate(FULL_WIDTH) for name, value in VALUES.items()),
    "JSON in JSON in JSON": json.dumps({"log": json.dumps({"body": JSON})}),
    "PHP's slashes": json.dumps({"body": JSON}).replace("/", "\\/"),
    "Go": " ".join(f"{name}:{value}" for name, value in VALUES.items()),
    "Lombok": f"Signature({', '.join(f'{name}={value}' for name, value in VALUES.items())})",
    "typed code": config(timestamp=f"Number('{TIME}')") + f"\n{PAGE}",
    "a chat": f"小王 10:02\n报 invalid signature\n小王 10:05\n{config()}\n李敏 10:06\n页面？\n小王 10:07\n{PAGE}",
    "&times; eaten in a query": f"GET {HOST}/sign?nonceStr={NONCE}%C3%97tamp={TIME}&signature={RIGHT}\n页面 {PAGE}",
    **{f"a log of {columns} columns": wrapped(LOG, columns) for columns in (60, 64, 70, 76, 78, 80, 100)},
    **{f"JSON of {columns} columns": wrapped(JSON, columns) for columns in (60, 70, 76, 80)},
}  # fmt: skip


@pytest.mark.parametrize("paste", READ_RIGHT)
def test_it_is_read(paste: str) -> None:
    verdict = judged(READ_RIGHT[paste], most=1_000)
    assert (verdict.kind, ids(verdict), verdict.missing) == (VerdictKind.MATCH, [], ())
    assert verdict.expected is not None
    assert verdict.expected.url == PAGE


@pytest.mark.parametrize("paste", READ_RIGHT)
def test_the_twin_with_another_digest_is_neither_right_nor_proven(paste: str) -> None:
    other = sha1("something else")
    text = READ_RIGHT[paste].replace(RIGHT, other).replace(RIGHT.translate(FULL_WIDTH), other)
    if paste.endswith("columns"):
        columns = int(paste.split()[-2])
        text = wrapped((LOG if paste.startswith("a log") else JSON).replace(RIGHT, other), columns)
    assert judged(text, most=3_000).kind is VerdictKind.UNEXPLAINED


def eaten(ampersand: str) -> str:
    head, mark, address = text1().partition("&url=")
    return (head + mark).replace("&", ampersand) + address


# string1 as it was displayed beside a page whose signature is right
DAMAGED = {
    "× encoded": text1().replace("&timestamp", "%C3%97tamp"),
    "entities without semicolons": eaten("&amp"),
    "ampersands encoded": text1().replace("&", "%26"),
    "an odd space": text1().replace("&noncestr", "\u00a0&noncestr"),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_string1_that_display_has_damaged_is_no_other_text(damage: str) -> None:
    verdict = judged(f"签名串：{DAMAGED[damage]}\n{config()}\n页面 {PAGE}")
    assert (verdict.kind, "string1.not_of_signature" in noticed(verdict)) == (VerdictKind.MATCH, False)
    twin = judged(f"签名串：{DAMAGED[damage].replace('shop', 'shelf')}\n{config()}\n页面 {PAGE}")
    assert "string1.not_of_signature" in noticed(twin)


@pytest.mark.parametrize(("page", "shown"), [("a%26b", "a&b"), ("a%20b", "a\u00a0b"), ("%E5%B0%8F", "小")])
def test_an_address_that_was_decoded_for_display_is_no_other_text(page: str, shown: str) -> None:
    page, shown = f"{HOST}/list?name={page}", f"{HOST}/list?name={shown}"
    verdict = judged(f"签名串：{text1(url=shown)}\n{config(sha1(text1(url=page)))}\n页面 {page}")
    assert (verdict.kind, noticed(verdict)) == (VerdictKind.MATCH, [])


SIGNED_SO = [
    (eaten("&amp"), "string1.separator_escaped"),
    (text1().replace("&timestamp", "%C3%97tamp"), "string1.times_sign"),
    (text1(noncestr=f"{NONCE} "), "noncestr.white_space"),
    (text1(timestamp=f"{TIME} "), "timestamp.white_space"),
    (text1(ticket=f" {TICKET}"), "ticket.white_space"),
    (text1(url=PAGE.replace("&", "&amp")), "url.html_entity"),
]


@pytest.mark.parametrize(("signed", "cause"), SIGNED_SO)
@pytest.mark.parametrize("shown", [True, False])
def test_what_was_signed_so_is_named(signed: str, cause: str, shown: bool) -> None:
    verdict = judged(f"{f'string1: {signed}' if shown else ''}\n{config(sha1(signed))}\n页面 {PAGE}")
    assert cause in ids(verdict)
    assert verdict.reproduced is not None
    assert (verdict.reproduced.string1, noticed(verdict)) == (signed, [])


@pytest.mark.parametrize("ticket", [TICKET, ""])
def test_a_string1_with_a_space_in_its_address_is_taken_whole(ticket: str) -> None:
    signed = text1(url=f"{HOST}/list?name=a b&x=1")
    verdict = judged(f"签名串：{signed} 就是这个\n签名：{sha1(signed)}", ticket)
    assert (verdict.kind, ids(verdict)) == (VerdictKind.PROVEN, ["url.decoded"])
    assert verdict.reproduced is not None
    assert verdict.reproduced.string1 == signed


@pytest.mark.parametrize(
    ("signed", "place"),
    [
        (PAGE.replace("shop", "shops"), "url 28: “” → “s”"),
        (PAGE.replace("31", "3"), "url 33: “1” → “”"),
        (PAGE.replace("menu", "mene"), "url 43: “u” → “e”"),
    ],
)
def test_an_address_that_only_string1_has_is_a_slip_if_it_differs_by_a_character(
    signed: str, place: str
) -> None:
    text = f"签名串：{text1(url=signed)}\n{config(sha1(text1(url=signed)))}\n页面 {PAGE}"
    verdict = judged(text)
    assert [(cause.id, cause.detail) for cause in verdict.causes] == [("string1.one_character", place)]
    assert ids(judged(f"{text}\n另一个页面 {signed}")) == ["url.other_page"]


def test_of_two_unnamed_hosts_the_one_of_the_same_site_is_the_pages() -> None:
    beside = f"{text1()}\n{config()}\nhttps://www.example.org/help/a"
    page = PAGE.replace("h5.", "www.")
    verdict = judged(f"{beside}\n{page}")
    assert (parse(f"{beside}\n{page}").url, verdict.kind) == (page, VerdictKind.PROVEN)
    assert judged(beside).kind is VerdictKind.MATCH


@pytest.mark.parametrize("page", [f"{HOST}/a(b)?x=(1)", f"{HOST}/a?y[]=2&z={{3}}", f"{HOST}/a?x=1,2;3"])
def test_brackets_that_the_address_opened_are_its_own(page: str) -> None:
    given = config(sha1(text1(url=page)))
    assert judged(f"{given}\n页面：{page}").kind is VerdictKind.MATCH
    assert judged(f"{given}\n（{page}）({page}), {page}.").kind is VerdictKind.MATCH


def test_an_access_token_in_a_string1_beside_the_accounts_ticket_is_named() -> None:
    signed = text1(ticket="98_" + "Ab3" * 44)
    assert ids(judged(f"{signed}\n{config(sha1(signed))}\n{PAGE}")) == ["ticket.access_token"]


def test_an_encoded_address_is_not_the_page() -> None:
    signed = text1(url=quote(PAGE, safe=""))
    assert ids(judged(f"{signed}\n{config(sha1(signed))}")) == ["url.encoded"]
