"""Anything pasted -> what it says about one signature.

The text is read once from left to right for the names of fields, each followed by a value in whatever
dress it comes: JSON, also inside a JSON string; a JavaScript literal; a query string; `name: value` of
a console. All else is passed over, so that code, log prefixes and prose around it do no harm. Where a
field occurs twice, the first value counts and `conflicts` names the field; of addresses all are kept.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote

from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing import pasted_value
from wxdesk.signing.damage import Damage, Reading, readings
from wxdesk.signing.field_names import (
    ALONE,
    BARE,
    BARE_WORD,
    FIELD_NAMES,
    FIND,
    HOST_AND_PATH,
    IS_NAME,
    NEXT_FIELD,
    NO_VALUES,
    NOT_PAGES,
    PHRASES,
    SHAPES,
    SIGNED_REQUEST,
    STRING1,
    lower,
)
from wxdesk.signing.pasted_value import LONGEST

LIMIT_MB = 4
_MOST_FINDS = 5_000  # what follows after so many names and addresses is not read
_MOST_ADDRESSES = 50


class Form(StrEnum):
    """The shape of the text that a value stood in."""

    WX_CONFIG = "wx_config"  # wx.config({…})
    JSON = "json"
    QUERY = "query"
    STRING1 = "string1"
    CONSOLE = "console"
    HTML = "html"
    CURL = "curl"
    LOG = "log"
    CODE = "code"  # source code, or an object as a language prints it
    LABEL = "label"  # `name: value`, as a person writes it
    TABLE = "table"
    ALONE = "alone"  # a value without a name


class Platform(StrEnum):
    """What the page ran in, from a User-Agent or from what the customer says."""

    IOS = "ios"
    ANDROID = "android"
    WINDOWS = "windows"
    MAC = "mac"
    DEVTOOLS = "devtools"


@dataclass(frozen=True)
class Place:
    """Where a value was found: text[start:end], and from 1 the line and the column of its beginning.

    `field` is the name of Evidence's field, `url` for every address but those of realAuthUrl. `undone` are the
    damages that had to be undone before there was a value at all.
    """

    field: str
    value: str = dataclasses.field(repr=False)
    line: int
    column: int
    start: int
    end: int
    form: Form
    undone: tuple[Damage, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """Values as they were pasted; empty (None) where there is none. `string1` holds a ticket in full.

    `url` is the page's address; `other_urls` are further ones that occurred, `real_auth_urls` those that WeChat
    says it checked. `errcode` is WeChat's, from a number or from the sentence that stands for it; `err_msg` what
    the page was told. `signature` is a digest of any kind in any letter case; `malformed_signature` is what stood
    in its place where there was none.

    `others`: further, different values by the name of the single field that they were pasted for. `readings`: a
    value, of whichever field, and what it reads like with the damages of display undone. `places`: every value
    that was found, in the order of the text. `template`: values are left out that are code still to be filled in.
    """

    appid: str = ""
    timestamp: str = ""
    noncestr: str = ""
    signature: str = ""
    url: str = ""
    other_urls: tuple[str, ...] = ()
    real_auth_urls: tuple[str, ...] = ()
    string1: str = field(default="", repr=False)
    ticket: Secret | None = None
    errcode: int | None = None
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False, hash=False)
    readings: Mapping[str, tuple[Reading, ...]] = field(default_factory=dict, repr=False, hash=False)
    places: tuple[Place, ...] = ()
    js_api_list: tuple[str, ...] = ()
    err_msg: str = ""
    malformed_signature: str = ""
    platforms: tuple[Platform, ...] = ()
    ready_after_fail: bool = False
    template: bool = False

    @property
    def conflicts(self) -> tuple[str, ...]:
        """The fields that were pasted with several values; the first of each was taken."""
        return tuple(self.others)


def parse(text: str) -> Evidence:
    """What is recognised in `text`. Raises InputError text_too_long."""
    if len(text) > LIMIT_MB * 1024 * 1024:
        raise InputError("text_too_long", limit_mb=LIMIT_MB)
    alone = text.strip()
    start, end = text.find(alone), text.find(alone) + len(alone)
    if STRING1.match(alone) and "\n" not in alone:
        return _evidence(text, [(start, end, Form.STRING1, _unfolded("string1", alone))])
    for name, shape in ALONE.items() if len(alone) <= LONGEST else ():
        if shape.fullmatch(alone) and not SIGNED_REQUEST.search(alone):
            return _evidence(text, [(start, end, Form.ALONE, [_Find(name, alone)])])
    return _evidence(text, _finds(text))


@dataclass(frozen=True)
class _Find:
    """`name` is a field's, or `address` for one that stands by itself."""

    name: str
    value: str


_Read = tuple[list[_Find], int]  # and where reading goes on
_Found = tuple[int, int, Form, list[_Find]]


def _finds(text: str) -> Iterator[_Found]:
    low, last_comment_end = lower(text), text.rfind("*/")
    at = 0
    for _ in range(_MOST_FINDS):
        found = FIND.search(low, at)
        if found is None:
            return
        name, at = str(found.lastgroup), found.end()
        if name == "comment":
            if found[0] == "/*" and at <= last_comment_end:
                at = text.find("*/", at)
        elif name == "phrase":
            yield found.start(), at, Form.CONSOLE, [_Find("errcode", PHRASES[found[0]])]
        elif name == "address":
            finds, at = _address(text, found.start())
            yield found.start(), at, Form.ALONE, finds
        else:
            finds, at = _field(name, text, found)
            yield found.end(), at, Form.LABEL, finds


def _address(text: str, start: int) -> _Read:
    address, end = pasted_value.address(text, start)
    if SIGNED_REQUEST.search(address):
        return [], start + len("https://")
    return [_Find("address", address)], end


def _field(name: str, text: str, found: re.Match[str]) -> _Read:
    at = found.end()
    if name == "real_auth_urls":
        addresses, end = pasted_value.addresses(text, at)
        return [_Find(name, address) for address in addresses], end
    if name == "ticket":
        whole = _string1(text, found.start())
        if whole is not None:
            return whole
    literal = pasted_value.quoted(text, at)
    if literal is not None:
        return _unfolded(name, literal[0]), literal[1]
    if name == "string1":
        return [], at  # without quotes it is recognised by how it begins
    if name == "url":
        address, end = pasted_value.address(text, at, NEXT_FIELD)
        return [_Find(name, address)], end
    if text.startswith("=", at - 1):
        return _from_query(name, text, at)
    bare = BARE.get(name, BARE_WORD).match(text, at)
    return ([_Find(name, bare[0])], bare.end()) if bare and not _is_code(bare[0]) else ([], at)


def _from_query(name: str, text: str, at: int) -> _Read:
    value, end = pasted_value.parameter(text, at)
    if "%" in value:
        return [_Find(name, unquote(value))], end
    looks_right = BARE.get(name, BARE_WORD).fullmatch(value) and not _is_code(value)
    return [_Find(name, value)] if looks_right else [], end


def _is_code(value: str) -> bool:
    return value.lower() in NO_VALUES or IS_NAME.fullmatch(value) is not None


def _string1(text: str, start: int) -> _Read | None:
    """string1 in running text: to the end of its quotes, or as far as an address goes."""
    head = STRING1.match(text, start, start + LONGEST)
    if head is None:
        return None
    opening = re.search(r"\\*[\"'`]$", text[max(start - 8, 0) : start])
    literal = pasted_value.quoted(text, start - len(opening[0])) if opening else None
    if literal is not None:
        return _unfolded("string1", literal[0]), literal[1]
    url, end = pasted_value.address(text, head.end())
    return _unfolded("string1", head[0] + url), end


def _unfolded(name: str, value: str) -> list[_Find]:
    """The find, and those inside a string1."""
    if name != "string1":
        return [_Find(name, value)]
    head = STRING1.match(value)
    if head is None:
        return []
    inside = [_Find(part, text) for part, text in head.groupdict().items()]
    return [_Find(name, value), *inside, _Find("url", value[head.end() :])]


_SINGLE = ("appid", "timestamp", "noncestr", "signature", "string1", "ticket")


def _evidence(text: str, found: Iterable[_Found]) -> Evidence:
    values: dict[str, list[str]] = {name: [] for name in (*FIELD_NAMES, "address")}
    places: list[Place] = []
    malformed, line, line_start, counted = "", 1, 0, 0
    for start, end, form, finds in found:
        if start > counted:
            line += text.count("\n", counted, start)
            line_start = text.rfind("\n", 0, start) + 1
            counted = start
        for find in finds:
            shape = SHAPES.get(find.name)
            value = find.value.strip() if shape else find.value
            if not value.strip():
                continue
            if shape is not None and not shape.fullmatch(value):
                malformed = malformed or (value if find.name == "signature" else "")
                continue
            name = "url" if find.name == "address" else find.name
            places.append(Place(name, value, line, start - line_start + 1, start, max(start, end), form))
            if value not in values[find.name]:
                values[find.name].append(value)
    pages = _pages(values)
    codes = [int(code) for code in values["errcode"] if int(code)]
    first = {name: next(iter(values[name]), "") for name in _SINGLE}
    read = [*dict.fromkeys(place.value for place in places)]
    return Evidence(
        appid=first["appid"],
        timestamp=first["timestamp"],
        noncestr=first["noncestr"],
        signature=first["signature"],
        string1=first["string1"],
        ticket=Secret(first["ticket"]) if first["ticket"] else None,
        url=pages[0] if pages else "",
        other_urls=tuple(pages[1:_MOST_ADDRESSES]),
        real_auth_urls=tuple(values["real_auth_urls"][:_MOST_ADDRESSES]),
        errcode=codes[0] if codes else None,
        others={name: tuple(values[name][1:]) for name in _SINGLE if len(values[name]) > 1},
        readings={value: others for value in read[:_MOST_ADDRESSES] if (others := readings(value))},
        places=tuple(places),
        malformed_signature="" if first["signature"] else malformed,
    )


def _pages(values: dict[str, list[str]]) -> list[str]:
    """The likeliest first: named addresses, those that stand by themselves, hosts without a scheme."""
    web = [url for url in values["url"] if re.match(r"(?i)\s*https?:", url)]
    checked = values["real_auth_urls"]
    alone = [url for url in values["address"] if not NOT_PAGES.match(url) and url not in checked]
    hosts = [url for url in values["url"] if HOST_AND_PATH.fullmatch(url.strip())]
    return list(dict.fromkeys([*web, *alone, *hosts]))
