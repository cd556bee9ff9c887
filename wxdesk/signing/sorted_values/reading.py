"""Cards and message push in a pasted text: calls, JSON within strings, queries, XML, logs, or a person's labels."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from wxdesk.secrecy import Secret
from wxdesk.signing import pasted_value as values
from wxdesk.signing.field_names import MASKED, NO_VALUES, SHAPES
from wxdesk.signing.pasted import templates
from wxdesk.signing.pasted.find import Kind
from wxdesk.signing.sorted_values.purpose import SIGNED, Pairs, Purpose, SortedValues

_MOST_READ = 64_000  # characters
_MOST_PAIRS = 400
_MOST_CARDS = 20
_SECRET, _SIGNATURE, _CARD_EXT = "secret", "signature", "card_ext"
# In small letters without `_` and `-` -> the name in the documentation.
_CARD_NAMES = {
    "cardext": _CARD_EXT, "cardid": "card_id", "code": "code", "openid": "openid", "noncestr": "nonce_str",
    "timestamp": "timestamp", "signature": _SIGNATURE, "cardsign": _SIGNATURE, "appid": "app_id",
    "shopid": "location_id", "locationid": "location_id", "cardtype": "card_type", "balance": "balance",
    "outerstr": "outer_str", "outerid": "outer_id", "fixedbegintimestamp": "fixed_begintimestamp",
    "apiticket": _SECRET, "cardticket": _SECRET, "wxcardticket": _SECRET, "nonce": "nonce_str",
}  # fmt: skip
_PUSH_NAMES = {
    "signature": _SIGNATURE, "msgsignature": "msg_signature", "timestamp": "timestamp", "nonce": "nonce",
    "echostr": "echostr", "openid": "openid", "encrypttype": "encrypt_type", "token": _SECRET, "encrypt": "encrypt",
    "encodingaeskey": "encoding_aes_key", "aeskey": "encoding_aes_key", "appid": "app_id",
}  # fmt: skip
_BEFORE_CARD_EXT = (
    "card_id",
    "app_id",
    _SECRET,
)  # what else stands before it is a reply's own `code` and the like
# A card is signed in it, other than by the mere name of an API in jsApiList.
_CARD = re.compile(
    r"""(?i)(?<![a-z])card_?(?:ext|sign)(?![a-z])|\.(?:add|choose)card\s?\(|(?<![a-z_])card_?id[\\"'`]{0,4}\s?[:=：]"""
)
_CHOOSE = re.compile(r"(?i)card_?sign(?![a-z])|\.choosecard\s?\(")
_PUSH = re.compile(
    r"""(?i)(?<![a-z])(?:echostr|msg_?signature|encrypt_type|encodingaeskey)(?![a-z])
      |[?&]signature=[0-9a-f]{40}&(?:timestamp|nonce)=[0-9]{1,20}&(?:timestamp|nonce)=[0-9]""",
    re.VERBOSE,
)
_TOKEN_LABEL = re.compile(r"""(?i)(?<![a-z_])token\b[\\"'`]{0,4}\s{0,4}[)）]?\s{0,4}[:=：]""")
_OF_PUSH = tuple(
    re.compile(rf"(?i)(?<![a-z]){name}(?![a-z_])") for name in ("signature", "timestamp", "nonce")
)
_OF_PAGE = re.compile(r"(?i)nonce_?str|jsapi_?ticket|\.config\s?\(")
_CALL = re.compile(
    r"(?i)(?:wx|weixin)\s?\.\s?config\s?\([^()]{0,4000}(?:\([^()]{0,200}\)[^()]{0,2000}){0,20}\)"
)
_PAIR = re.compile(
    r"""(?<![A-Za-z0-9_-])([A-Za-z][A-Za-z_-]{2,24})(?:\\*["'`]|[)）\]])?\s{0,9}(?:(?<=["'])\s?,(?=\s?["'])|=>|[:=：是为]|>(?=<!|[^<\s]))\s{0,9}(?:<!\[CDATA\[)?"""
)
_BARE = re.compile(r"[A-Za-z0-9_.+/=%@|~-]{1,4096}")
_QUOTES = ("'", '"', "`")
_IN_QUERY = re.compile(r"[A-Za-z0-9_.+/%@|~-]*={0,2}")


def read(text: str) -> tuple[SortedValues, ...]:
    """Every signature over sorted values in `text`; none in most."""
    begun = text[:_MOST_READ]
    if _CARD.search(begun):
        return tuple(_cards(_CALL.sub(" ", begun)))[:_MOST_CARDS]
    told = _TOKEN_LABEL.search(begun) and all(name.search(begun) for name in _OF_PUSH)
    return tuple(_pushes(begun)) if (told or _PUSH.search(begun)) and not _OF_PAGE.search(begun) else ()


def _pairs(text: str, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What stands behind each of `names`; behind that of cardExt nothing, since its pairs follow."""
    left = _MOST_PAIRS
    for found in _PAIR.finditer(text):
        name = names.get(found[1].lower().replace("_", "").replace("-", ""))
        if name is None or left <= 0:
            continue
        left -= 1
        if name == _CARD_EXT:
            yield name, ""
            continue
        value = _value(text, found.end(), in_query=found[0].endswith("="))
        if name != _SIGNATURE or SHAPES[Kind.SIGNATURE].fullmatch(value):
            yield name, value


def _value(text: str, at: int, in_query: bool) -> str:
    if templates.end(text, at) is not None:
        return ""
    literal = values.quoted(text, at)
    if literal is not None:
        return literal.text.strip()
    at += 1 if text[at : at + 1] in _QUOTES else 0  # the line was cut in the midst of a value
    bare = (_IN_QUERY if in_query else _BARE).match(text, at) if not _PAIR.match(text, at) else None
    value = bare[0] if bare else ""
    if in_query and "%" in value:
        value = unquote(value)
    return "" if value.lower() in NO_VALUES or MASKED.fullmatch(value) else value.rstrip(".")


# --- cards --------------------------------------------------------------------------------------------------------------
_MARKS = {"card_id", _CARD_EXT, "card_type", "location_id"}  # no page has any of these


def _cards(text: str) -> Iterator[SortedValues]:
    purpose = Purpose.CHOOSE_CARD if _CHOOSE.search(text) else Purpose.ADD_CARD
    groups = list(_groups(_pairs(text, _CARD_NAMES)))
    cards = [group for group in groups if {name for name, _ in group} & _MARKS]
    besides = [pair for group in groups if group not in cards for pair in group if pair[0] != _SIGNATURE]
    for card in cards:
        if {name for name, _ in card} & {_SIGNATURE, _CARD_EXT}:
            yield _sorted_values(purpose, [*card, *besides])


def _groups(pairs: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """The pairs of each card: a name that comes again begins another, and so does a card's behind a page's signature."""
    group: list[tuple[str, str]] = []
    for name, value in pairs:
        there = {known for known, _ in group}
        of_page = name in _MARKS and _SIGNATURE in there and not there & _MARKS
        again = name in there and name != _SECRET and ((name, value) not in group or _SIGNATURE in there)
        if of_page or again:
            yield group
            group = []
        elif name == _CARD_EXT:
            group = [pair for pair in group if pair[0] in _BEFORE_CARD_EXT]
        if (name, value) not in group:
            group.append((name, value))
    yield group


def _sorted_values(
    purpose: Purpose, pairs: Iterable[tuple[str, str]], signature: str = _SIGNATURE
) -> SortedValues:
    there = [(name, value) for name, value in pairs if value]
    first = dict(reversed(there))  # of several values of a name the first
    signed = tuple((name, first[name]) for name in SIGNED[purpose] if name in first)
    others: Pairs = tuple(
        pair for pair in dict.fromkeys(there) if pair not in signed and pair[0] not in (_SECRET, signature)
    )
    secret = Secret(first[_SECRET]) if first.get(_SECRET) else None
    return SortedValues(purpose, first.get(signature, ""), signed, others, secret)


# --- message push -------------------------------------------------------------------------------------------------------
def _pushes(text: str) -> Iterator[SortedValues]:
    pairs = list(_pairs(text, _PUSH_NAMES))
    there = {name for name, value in pairs if value}
    if _SIGNATURE in there or "msg_signature" not in there:
        yield _sorted_values(Purpose.SERVER_CHECK, pairs)
    if "msg_signature" in there and ("encrypt" in there or _SIGNATURE not in there):
        yield _sorted_values(Purpose.MESSAGE, pairs, "msg_signature")
