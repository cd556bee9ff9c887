"""Signatures as back ends get them wrong: random compositions of the tables' mistakes on varied addresses.

Common mistakes are drawn more often than rare ones, by the tables' own rarities; an address may suffer several,
every other part one.
"""

import random
import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes import address, credential, noncestr, string1, timestamp
from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.layout import RIGHT
from wxdesk.signing.signature import digest
from wxdesk.signing.signature import string1 as right_string1
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET

APPID = "wx0123456789abcdef"
_TICKET_LETTERS = string.ascii_letters + string.digits + "-_"
_HOSTS = (
    "h5.example.com", "www.example.com", "m.shop.example.cn", "wx.example.com.cn", "example.com",
    "activity.example.net:8443",
)  # fmt: skip
_PATHS = (
    "/",
    "/",
    "/index.html",
    "/activity/photo",
    "/h5/",
    "/mobile/detail.html",
    "/a/b/c/",
    "/pay/index.php",
    "/Page",
)
_PARAMETERS = (
    "id=88", "uid=a7Fq", "name=%E5%B0%8F%E6%98%8E", "city=%e5%8c%97", "from=singlemessage", "isappinstalled=0",
    "code=031aBcDe", "state=STATE", "t=1474350784", "back=https%3A%2F%2Fa.example.com%2Fx%3Fy%3D1", "q=a+b", "k=a%20b",
    "empty=", "flag", "copy=1", "openid=oQ3x",
)  # fmt: skip
_OTHERS = ("previous", "access_token", "wx_card_ticket")


@dataclass(frozen=True)
class Composition:
    evidence: Evidence
    credentials: dict[str, Secret]
    mistakes: tuple[str, ...]
    signed: str  # the text whose digest the signature is


def composition(draw: random.Random, count: int) -> Composition:
    """`count` mistakes that were made together, and what a customer would send about them."""
    while True:
        made = _attempt(draw, count)
        if made is not None:
            return made


def page_url(draw: random.Random) -> str:
    parameters = draw.sample(_PARAMETERS, draw.choice((0, 1, 1, 2, 3, 4)))
    scheme = draw.choice(("https", "https", "http"))
    return (
        f"{scheme}://{draw.choice(_HOSTS)}{draw.choice(_PATHS)}{'?' * bool(parameters)}{'&'.join(parameters)}"
    )


def ticket(draw: random.Random, length: int = 86) -> str:
    return "".join(draw.choices(_TICKET_LETTERS, k=length))


def evidence_of(draw: random.Random, url: str) -> Evidence:
    """Everything but the signature."""
    letters, length = draw.choice(((string.ascii_letters + string.digits, 16), ("0123456789abcdef", 32)))
    nonce, stamp = "".join(draw.choices(letters, k=length)), str(draw.randrange(1_400_000_000, 1_800_000_000))
    return Evidence(appid=APPID, noncestr=nonce, timestamp=stamp, url=url)


@dataclass(frozen=True)
class _Row:
    part: str
    mistake: Any
    rarity: int


_ROWS: tuple[_Row, ...] = (
    *(_Row("url", mistake, mistake.rarity) for group in address.GROUPS for mistake in group),
    *(_Row("ticket", mistake, mistake.rarity) for mistake in credential.MISTAKES),
    *(_Row("ticket", name, 0) for name in _OTHERS),
    *(_Row("noncestr", mistake, mistake.rarity) for mistake in noncestr.MISTAKES),
    *(_Row("timestamp", mistake, mistake.rarity) for mistake in timestamp.MISTAKES),
    *(_Row("layout", mistake, mistake.rarity) for mistake in string1.MISTAKES),
)


def _chosen(draw: random.Random, things: Sequence[Any], rarity: Callable[[Any], int]) -> Any:
    return draw.choices(things, [3.0 ** -rarity(thing) for thing in things])[0]


def _attempt(draw: random.Random, count: int) -> Composition | None:
    url = page_url(draw)
    pasted = url + draw.choice(("", "", "#/order/7"))
    evidence = evidence_of(draw, pasted)
    own = ticket(draw)
    known = {JSAPI_TICKET: own, **{name: ticket(draw, draw.choice((86, 136))) for name in _OTHERS}}
    values = {"url": url, "ticket": own, "noncestr": evidence.noncestr, "timestamp": evidence.timestamp}
    layout, rows = RIGHT, [_chosen(draw, _ROWS, lambda row: row.rarity) for _ in range(count)]
    parts = [row.part for row in rows if row.part != "url"]
    if len(set(parts)) < len(parts):
        return None
    for row in rows:
        if row.part == "layout":
            layout = _chosen(draw, list(row.mistake.layouts()), lambda one: one.rarity)
        elif isinstance(row.mistake, str):
            values["ticket"] = known[row.mistake]
        else:
            text = _spoilt(draw, row, values[row.part], pasted.partition("#")[1:])
            if text is None:
                return None
            values[row.part] = text
    signed = layout.whole((values["ticket"], values["noncestr"], values["timestamp"], values["url"], APPID))
    if signed == right_string1(own, evidence.noncestr, evidence.timestamp, url):
        return None
    names = tuple(row.mistake if isinstance(row.mistake, str) else row.mistake.id for row in rows)
    seen = Evidence(APPID, evidence.timestamp, evidence.noncestr, digest(signed), pasted)
    return Composition(seen, {name: Secret(text) for name, text in known.items()}, names, signed)


def _spoilt(draw: random.Random, row: _Row, text: str, fragment: tuple[str, ...]) -> str | None:
    subject = Address(text, tuple(filter(None, ["".join(fragment)]))) if row.part == "url" else text
    ways = [way for way in row.mistake.mutate(subject) if way.text != text]
    return _chosen(draw, ways, lambda way: way.rarity).text if ways else None
