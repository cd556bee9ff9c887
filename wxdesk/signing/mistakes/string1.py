"""Mistakes about string1: how ticket, nonce, timestamp and address are put together. Each makes layouts."""

import html
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import permutations

from wxdesk.signing.mistakes.layout import KEYS, LABELS, VALUES, Layout
from wxdesk.signing.mistakes.mistake import Cause, shared
from wxdesk.signing.percent import encode_component

_RIGHT_ORDER = (0, 1, 2, 3)


def _joined(
    keys: tuple[str, ...] = KEYS,
    order: tuple[int, ...] = _RIGHT_ORDER,
    separator: str = "&",
    equals: str = "=",
    quote: str = "",
) -> str:
    return separator.join(f"{keys[index]}{equals}{quote}{VALUES[index]}{quote}" for index in order)


def _renamed(**names: str) -> tuple[str, ...]:
    return tuple(names.get(key, key) for key in KEYS)


_Text = tuple[str, int, str]  # the text with its places, how much rarer it is than its row, the detail


def _key_case() -> Iterator[_Text]:
    for rarer, names in enumerate(
        (
            {"noncestr": "nonceStr"},
            {"timestamp": "timeStamp"},
            {"noncestr": "nonceStr", "timestamp": "timeStamp"},
            {"jsapi_ticket": "jsapi_Ticket"},
            {"noncestr": "NonceStr"},
            {"noncestr": "nonceSTR"},
            {"url": "URL"},
            {"url": "Url"},
            {"timestamp": "Timestamp"},
            {"jsapi_ticket": "JSAPI_TICKET", "noncestr": "NONCESTR", "timestamp": "TIMESTAMP", "url": "URL"},
            {"jsapi_ticket": "Jsapi_ticket", "noncestr": "Noncestr", "timestamp": "Timestamp", "url": "Url"},
        )
    ):
        yield _joined(_renamed(**names)), min(rarer // 3, 2), ", ".join(names.values())


def _key_name() -> Iterator[_Text]:
    others = {
        "jsapi_ticket": (
            "ticket", "jsapiTicket", "jsapiticket", "js_ticket", "api_ticket", "jsticket", "jsApiTicket", "access_token",
            "jsapi-ticket", "accesstoken", "token",
        ),
        "noncestr": ("nonce_str", "nonce", "noncestring", "randomstr", "nonceString", "nonestr", "noncetr", "random"),
        "timestamp": ("time_stamp", "time", "timestemp", "timstamp", "ts", "timespan"),
        "url": ("uri", "link", "href", "page_url", "pageUrl", "location"),
    }  # fmt: skip
    for key, names in others.items():
        for rarer, name in enumerate(names):
            yield _joined(_renamed(**{key: name})), min(rarer // 2, 2), name
    pairs: tuple[dict[str, str], ...] = (
        {"jsapi_ticket": "ticket", "noncestr": "nonceStr"},
        {"jsapi_ticket": "ticket", "noncestr": "nonce"},
        {"jsapi_ticket": "jsapiTicket", "noncestr": "nonceStr"},
        {"jsapi_ticket": "jsapi_ticket", "noncestr": "nonce_str", "timestamp": "time_stamp"},
        {"jsapi_ticket": "jsapiTicket", "noncestr": "nonceStr", "timestamp": "timeStamp"},
        {"jsapi_ticket": "ticket", "noncestr": "nonceStr", "timestamp": "timeStamp"},
    )
    for pair in pairs:
        yield _joined(_renamed(**pair)), 2, ", ".join(pair.values())


def _order() -> Iterator[_Text]:
    camel = _renamed(noncestr="nonceStr")
    for order in permutations(range(4)):
        if order != _RIGHT_ORDER:
            names = ", ".join(KEYS[index] for index in order)
            yield _joined(order=order), 0 if _nearly_right(order) else 1, names
            yield _joined(camel, order), 3, names


def _nearly_right(order: tuple[int, ...]) -> bool:
    """Two of them have changed places."""
    return sum(index != place for place, index in enumerate(order)) == 2


def _separator_missing() -> Iterator[_Text]:
    parts = [f"{key}={value}" for key, value in zip(KEYS, VALUES, strict=True)]
    yield "".join(parts), 0, ""
    for gap in range(3):
        marks = ["" if index == gap else "&" for index in range(3)]
        yield (
            parts[0] + "".join(mark + part for mark, part in zip(marks, parts[1:], strict=True)),
            1,
            parts[gap + 1].partition("=")[0],
        )
    for rarer, mark in enumerate((",", ";", "|", "\n", " ", "&&", "+", "\r\n", "-", "_", "#", "?")):
        yield _joined(separator=mark), 1 + rarer // 4, mark
    for rarer, equals in enumerate(("", ":", " = ", "=>", ": ")):
        yield _joined(equals=equals), 1 + rarer // 2, equals


def _key_missing() -> Iterator[_Text]:
    """The names alone, or names and signs: of one part, or of all."""
    for index, key in enumerate(KEYS):
        for rarer, label in enumerate(("&=", "&", "")):
            labels = (*LABELS[:index], label if index else label.lstrip("&"), *LABELS[index + 1 :])
            yield "".join(text for pair in zip(labels, VALUES, strict=True) for text in pair), rarer, key
    yield _joined(("", "", "", "")), 0, ", ".join(KEYS)


def _separator_escaped() -> Iterator[_Text]:
    for rarer, mark in enumerate(("&amp;", "%26", "\\u0026", "&#38;", "&#038;", "\\&", "&amp")):
        yield _joined(separator=mark), rarer // 2, mark


def _times_sign() -> Iterator[_Text]:
    yield "jsapi_ticket={ticket}&noncestr={noncestr}×tamp={timestamp}&url={url}", 0, "×tamp"
    yield "jsapi_ticket={ticket}&noncestr={noncestr}×tamp={timestamp}&amp;url={url}", 3, "×tamp"
    yield "jsapi_ticket={ticket}&noncestr={noncestr}&times;tamp={timestamp}&url={url}", 3, "&times;tamp"
    yield "jsapi_ticket={ticket}&noncestr={noncestr}%C3%97tamp={timestamp}&url={url}", 3, "%C3%97tamp"


def _values_only() -> Iterator[_Text]:
    for order in permutations(range(4)):
        for rarer, mark in enumerate(("", "&", ",")):
            words = ", ".join(KEYS[index] for index in order)
            yield mark.join(VALUES[index] for index in order), rarer + (order != _RIGHT_ORDER), words


def _white_space() -> Iterator[_Text]:
    right = _joined()
    texts = (
        f"{right}\n",
        f"{right} ",
        f" {right}",
        _joined(separator="& "),
        _joined(separator=" & "),
        f"{right}\r\n",
        f"\n{right}",
        f"\ufeff{right}",
    )
    for rarer, text in enumerate(texts):
        yield text, rarer // 3, ""


def _stray_mark() -> Iterator[_Text]:
    right = _joined()
    for rarer, text in enumerate(
        (f"{right}&", f"&{right}", f"?{right}", f"{right};", f"{right}?", f"{right}=")
    ):
        yield text, rarer // 2, ""


def _quoted() -> Iterator[_Text]:
    right = _joined()
    yield _joined(quote='"'), 0, '"'
    yield _joined(quote="'"), 1, "'"
    yield f'"{right}"', 0, '"'
    yield f"'{right}'", 1, "'"


def _json() -> Iterator[_Text]:
    """The four as JSON, by the usual libraries: compact or not, the timestamp as a number or as text."""
    for rarer, names in enumerate((KEYS, _renamed(noncestr="nonceStr"))):
        for separators in ((",", ":"), (", ", ": ")):
            for stamp in ("@", '"@"'):
                text = json.dumps(dict(zip(names, "TN@U", strict=True)), separators=separators)
                text = text.replace('"@"', stamp)
                for mark, place in zip("TN@U", VALUES, strict=True):
                    text = text.replace(
                        f'"{mark}"' if mark != "@" else "@", f'"{place}"' if mark != "@" else place
                    )
                yield text, rarer, "JSON"


def _appid_included() -> Iterator[_Text]:
    right = _joined()
    for rarer, name in enumerate(("appid", "appId", "appID")):
        yield f"{name}={{appid}}&{right}", rarer, name
        yield f"{right}&{name}={{appid}}", rarer, name
        yield right.replace("&url=", f"&{name}={{appid}}&url="), rarer + 1, name
    yield (
        "accesstoken={ticket}&appid={appid}&noncestr={noncestr}&timestamp={timestamp}&url={url}",
        1,
        "accesstoken, appid",
    )
    yield "appid={appid}&noncestr={noncestr}&timestamp={timestamp}&url={url}", 2, "appid"


def _value_left_out() -> Iterator[_Text]:
    for index, key in enumerate(KEYS[:3]):
        order = tuple(other for other in range(4) if other != index)
        yield _joined(order=order), 0, key


def _swapped() -> Iterator[_Text]:
    """Two values under each other's keys."""
    for first, second in ((1, 2), (0, 1), (2, 3), (1, 3), (0, 3), (0, 2)):
        values = list(VALUES)
        values[first], values[second] = values[second], values[first]
        text = "&".join(f"{key}={value}" for key, value in zip(KEYS, values, strict=True))
        yield text, 0 if (first, second) == (1, 2) else 1, f"{KEYS[first]}, {KEYS[second]}"


def _repeated_key() -> Iterator[_Text]:
    for index, key in enumerate(KEYS):
        keys = tuple(f"{key}={key}" if other == index else name for other, name in enumerate(KEYS))
        yield _joined(keys), 0, key


@dataclass(frozen=True)
class LayoutMistake:
    """As mistake.Mistake, for layouts."""

    id: str
    rarity: int
    texts: Callable[[], Iterator[_Text]]
    seen: str

    def layouts(self) -> Iterator[Layout]:
        texts = list(self.texts())
        rarity = self.rarity + shared(tuple(rarer for _, rarer, _ in texts))
        for text, rarer, detail in texts:
            yield Layout(text, Cause(self.id, detail), rarity + rarer)


@dataclass(frozen=True)
class WholeMistake:
    """Something done to string1 as a whole."""

    id: str
    rarity: int
    changes: tuple[tuple[Callable[[str], str], str], ...]
    seen: str

    def layouts(self) -> Iterator[Layout]:
        for rarer, (change, detail) in enumerate(self.changes):
            yield Layout(_joined(), Cause(self.id, detail), self.rarity + rarer, change)


MISTAKES: tuple[LayoutMistake | WholeMistake, ...] = (
    LayoutMistake(
        "string1.key_case", 0, _key_case, "appendix 5, point 2: nonceStr in wx.config, noncestr in string1"
    ),
    LayoutMistake("string1.key_name", 1, _key_name, "keys of wx.config or of WeChat Pay in string1"),
    LayoutMistake("string1.order", 1, _order, "keys put together without sorting"),
    LayoutMistake("string1.times_sign", 1, _times_sign, "csdn 115379543: &timestamp read as an HTML entity"),
    LayoutMistake("string1.separator_escaped", 1, _separator_escaped, "isaaxite blog 108"),
    LayoutMistake("string1.separator_missing", 2, _separator_missing, "string concatenation"),
    LayoutMistake("string1.key_missing", 2, _key_missing, "a loop over pairs of which one has no name"),
    LayoutMistake("string1.values_only", 2, _values_only, "the algorithm of server messages and cards"),
    LayoutMistake("string1.swapped", 2, _swapped, "arguments in the wrong order"),
    LayoutMistake("string1.value_left_out", 2, _value_left_out, "a parameter that was forgotten"),
    LayoutMistake("string1.white_space", 2, _white_space, "heredocs, templates, files"),
    LayoutMistake(
        "string1.appid_included", 2, _appid_included, "the algorithms of editAddress and WeChat Pay"
    ),
    LayoutMistake("string1.stray_mark", 2, _stray_mark, "loops that append & behind each pair"),
    LayoutMistake("string1.quoted", 3, _quoted, "values printed as JSON"),
    LayoutMistake("string1.json", 3, _json, "the object signed in the place of the query string"),
    LayoutMistake("string1.repeated_key", 4, _repeated_key, "values that hold their key already"),
    WholeMistake(
        "string1.encoded", 2, ((encode_component, ""),), "http_build_query and urlencode over string1"
    ),
    WholeMistake(
        "string1.case",
        2,
        ((str.lower, "lower"), (str.upper, "upper")),
        "algorithms that want the text in one case",
    ),
    WholeMistake("string1.entities_eaten", 3, ((html.unescape, ""),), "string1 that went through HTML"),
    WholeMistake(
        "string1.slashes_escaped", 3, ((lambda text: text.replace("/", "\\/"), ""),), "PHP's json_encode"
    ),
)
LAYOUTS: tuple[Layout, ...] = tuple(layout for row in MISTAKES for layout in row.layouts())
_CARD_ORDER = "string1.card_layout"


def cause_of(layout: Layout, values: tuple[str, str, str, str]) -> Cause | None:
    """The layout's cause; sorted values without keys are how cards are signed. `values`: in the order of the keys."""
    cause = layout.cause
    if cause is None or cause.id != "string1.values_only" or "&" in layout.keys_only:
        return cause
    by_key = dict(zip(KEYS, values, strict=True))
    sorted_keys = sorted(KEYS, key=lambda key: by_key[key].encode("utf-8", "replace"))
    return Cause(_CARD_ORDER) if cause.detail == ", ".join(sorted_keys) else cause
