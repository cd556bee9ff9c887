"""The mistakes that a string1 shows by itself, whatever the page's address may be.

A digest that fits proves that this text was signed; what is wrong with it can be read in it. The right text is told
in signature.string1.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from wxdesk.signing.field_names import HOST_AND_PATH, NO_VALUES
from wxdesk.signing.mistakes import noncestr
from wxdesk.signing.mistakes.credential import DOCUMENTED, no_ticket
from wxdesk.signing.mistakes.escapes import escape_cause
from wxdesk.signing.mistakes.layout import KEYS
from wxdesk.signing.mistakes.mistake import Cause

_LONGEST = 20_000  # characters
_MOST_PARTS = 60  # between &
_ESCAPED_SEPARATOR = re.compile(r"(&amp;?|&#0*38;|%26|\\u0026)(?=[A-Za-z_]{2,20}=)")
_TIMES_SIGN = re.compile(r"(?:&times;|×|%C3%97)tamp=")
_OTHER_NAMES = {
    "jsapi_ticket": ("ticket", "token", "accesstoken"),
    "noncestr": ("nonce", "random", "randomstr", "str"),
    "timestamp": ("time", "ts", "date"),
    "url": ("uri", "link", "href", "page", "address"),
}
_FEWEST_KEYS = 2  # of a text that was put together as string1 at all
_ALIKE = 0.7  # of the letters of two keys are the same
_WORDS = NO_VALUES | {"", "[object object]", "array"}
_APPID = ("appid", "app_id")

_Pair = tuple[str, str]


def evident(text: str) -> tuple[Cause, ...]:
    """Each once, in the order of the text; empty for a text that is right, or altogether another one."""
    if len(text) > _LONGEST:
        return ()
    plain, causes = _separated(text)
    pairs = _pairs(plain)
    renamed, of_keys = _keys(pairs)
    if sum(key in KEYS for key, _ in renamed) < _FEWEST_KEYS:
        return ()
    causes += [*of_keys, *_order([key for key, _ in renamed])]
    values = dict(renamed)
    if values.get("jsapi_ticket") == DOCUMENTED and values.get("noncestr") != noncestr.DOCUMENTED:
        causes.append(Cause("ticket.documentation_sample"))
    for key, value in renamed:
        causes += _VALUES[key](value) if key in _VALUES else ()
    return tuple(dict.fromkeys(causes))


def _separated(text: str) -> tuple[str, list[Cause]]:
    """The text with & between its pairs, and what stood in the place of it."""
    causes = []
    head, mark, address = text.partition("url=")
    escaped = _ESCAPED_SEPARATOR.search(head + mark)
    if escaped:
        causes.append(Cause("string1.separator_escaped", escaped[1]))
        head = _ESCAPED_SEPARATOR.sub("&", head + mark)[: -len(mark) or None]
    if _TIMES_SIGN.search(head):
        causes.append(Cause("string1.times_sign", "×tamp"))
        head = _TIMES_SIGN.sub("&timestamp=", head)
    whole = head + mark + address
    if whole != whole.strip():
        causes.append(Cause("string1.white_space"))
    if whole.strip().startswith(("&", "?")):
        causes.append(Cause("string1.stray_mark"))
    return whole.strip().lstrip("&?"), causes


def _pairs(text: str) -> list[_Pair]:
    """An address goes on to the end, or to the next key that has not been there yet."""
    pairs: list[_Pair] = []
    known: set[str] = set()
    for part in text.split("&", _MOST_PARTS):
        key, equals, value = part.partition("=")
        inside = bool(pairs) and pairs[-1][1].lower().startswith("http")
        if pairs and (not equals or (inside and (key not in KEYS or key in known))):
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]}&{part}")
        else:
            pairs.append((key, value))
            known.add(key)
    return pairs


def _keys(pairs: list[_Pair]) -> tuple[list[_Pair], list[Cause]]:
    """The pairs by their right keys, and what is wrong with the keys."""
    meant = {key: key for key, _ in pairs if key in KEYS}
    causes = []
    for right in KEYS:
        if right in meant:
            continue
        name = next((key for key, _ in pairs if key not in meant and _means(key, right)), None)
        if name is not None:
            meant[name] = right
            causes.append(Cause("string1.key_case" if name.lower() == right else "string1.key_name", name))
        elif any(f"{right}=" in value for key, value in pairs if key != "url"):
            causes.append(Cause("string1.separator_missing", right))
        else:
            causes.append(Cause("string1.value_left_out", right))
    extra = [key for key, _ in pairs if key not in meant]
    causes += [Cause("string1.appid_included", key) for key in extra if key.lower() in _APPID]
    return [(meant.get(key, key), value) for key, value in pairs], causes


def _means(key: str, right: str) -> bool:
    plain = key.lower().replace("_", "").replace("-", "").strip()
    wanted = right.replace("_", "")
    if plain == wanted or plain in _OTHER_NAMES[right]:
        return True
    return len(plain) < 40 and SequenceMatcher(None, plain, wanted).ratio() >= _ALIKE


def _order(keys: list[str]) -> Iterator[Cause]:
    there = [key for key in keys if key in KEYS]
    if there != sorted(there, key=KEYS.index):
        yield Cause("string1.order", ", ".join(there))


def _ticket(value: str) -> Iterator[Cause]:
    cause = no_ticket(value)
    if cause is not None:
        yield cause
    elif value != value.strip():
        yield Cause("ticket.white_space")


def _noncestr(value: str) -> Iterator[Cause]:
    if value.lower() in _WORDS:
        yield Cause("noncestr.missing", value)


def _timestamp(value: str) -> Iterator[Cause]:
    if re.fullmatch(r"[0-9]+\.[0-9]*", value):
        yield Cause("timestamp.float")
    elif value != value.strip():
        yield Cause("timestamp.white_space")
    elif not (value.isascii() and value.isdigit()):
        yield Cause("timestamp.missing", value[:_SHOWN])


def _url(value: str) -> Iterator[Cause]:
    escaped = escape_cause(value)
    if escaped is not None:
        yield escaped
    elif value.startswith("//") or HOST_AND_PATH.fullmatch(value):
        yield Cause("url.scheme_lost")
    elif not re.match(r"(?i)https?:", value.strip()):
        yield Cause("url.missing", value[:_SHOWN])
    if "#" in value:
        yield Cause("url.fragment_kept", value[value.index("#") :][:_SHOWN])
    if value != value.strip():
        yield Cause("url.white_space")


_SHOWN = 60
_VALUES = {"jsapi_ticket": _ticket, "noncestr": _noncestr, "timestamp": _timestamp, "url": _url}
