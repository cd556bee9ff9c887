"""wx.config({…}) as it is called: which of the keys that WeChat reads are there, and which have a value.

Source: jweixin-1.x reads appId, timestamp, nonceStr, signature and jsApiList by just these names.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from wxdesk.signing.field_names import NO_VALUES, kind_of
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.pasted.repaired import repaired

KEYS = ("appId", "timestamp", "nonceStr", "signature", "jsApiList")
_OPTIONAL = ("debug", "beta", "openTagList")
_CALL = re.compile(r"(?i)\b(?:wx|jweixin|weixin|jwx|wxsdk)\s?\.\s?config\s?\(\s{0,20}\{")
_LONGEST = 8_000  # characters of a call
_MOST_CALLS = 8
_PART = re.compile(
    r"""(?xs) (?P<space> \s+ | //[^\r\n]* | /\*.*?\*/ )
            | (?P<text> "[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*" | '[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'
                      | `[^`\\]*(?:\\.[^`\\]*)*` )
            | (?P<open> [{\[(] ) | (?P<close> [}\])] ) | (?P<comma> , ) | (?P<colon> : ) | (?P<spread> \.\.\. )
            | (?P<other> [^\s"'`{}\[\](),:/.]+ | . )"""
)
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_NOTHING = frozenset(("undefined", "null", "NaN", "false", "''", '""', "``", "[]", "{}", "void0"))
_WORDS = NO_VALUES | {"[object object]"}
_FRACTION = re.compile(r"[\"']?[0-9]+\.0*[1-9][0-9]*[\"']?")
_ALIKE = 0.8
_FEWEST = 3  # keys of a call that was not shortened for showing it
_SHOWN = 40


def faults(text: str, signature: str) -> tuple[Cause, ...]:
    """What is wrong with the keys of the call that holds `signature`, or of the only one."""
    mended = repaired(text) if _CALL.search(text) else None
    whole = mended.text if mended else text
    starts = [
        call
        for call, _ in zip(_CALL.finditer(whole), range(_MOST_CALLS), strict=False)
        if not _in_comment(whole, call)
    ]
    ends = [*(call.start() for call in starts[1:]), len(whole)]
    calls = [
        whole[call.end() : min(end, call.end() + _LONGEST)] for call, end in zip(starts, ends, strict=False)
    ]
    holding = [call for call in calls if signature and signature in call]
    for call in (holding or calls)[:1]:
        entries = _entries(call)
        return tuple(dict.fromkeys(_of(entries))) if entries is not None else ()
    return ()


_COMMENT = re.compile(r"(?:<!--(?:(?!-->).)*|/\*(?:(?!\*/).)*|(?<!:)//[^\n]*)\Z", re.DOTALL)
_LINE = 300  # characters before a call that are looked at


def _in_comment(text: str, call: re.Match[str]) -> bool:
    return _COMMENT.search(text[max(call.start() - _LINE, 0) : call.start()]) is not None


def _of(entries: dict[str, str]) -> Iterator[Cause]:
    whole = "..." not in entries and sum(key in entries for key in KEYS) >= _FEWEST
    for key in KEYS:
        if key not in entries:
            near = next((name for name in entries if name not in KEYS and _means(name, key)), None)
            if near is not None:
                yield Cause("config.key_name", f"{near} → {key}")
            elif whole:
                yield Cause("config.key_missing", key)
        elif _is_nothing(key, entries[key]):
            yield Cause("config.value_missing", f"{key}: {entries[key][:_SHOWN]}")


def _is_nothing(key: str, value: str) -> bool:
    # In quotes a nonce may be any word.
    if key != "nonceStr" and value.strip("\"'`").lower() in _WORDS:
        return True
    if key == "jsApiList" and value[:1] in ("'", '"', "`"):  # a list is read, and nothing else
        return True
    return value in _NOTHING or (key == "timestamp" and _FRACTION.fullmatch(value) is not None)


def _means(name: str, key: str) -> bool:
    if name in _OPTIONAL or name == "...":
        return False
    low, wanted = name.lower().replace("_", ""), key.lower()
    kind = kind_of(name.lower())
    return (
        low == wanted
        or (kind is not None and kind is kind_of(wanted))
        or SequenceMatcher(None, low, wanted).ratio() >= _ALIKE
    )


def _entries(text: str) -> dict[str, str] | None:
    """The object behind its opening brace, by its keys; `...` where it is spread. None where it is not plain."""
    entries: dict[str, str] = {}
    depth, key, value = 0, "", ""
    behind_colon = False
    for part in _PART.finditer(text):
        kind, piece = part.lastgroup, part[0]
        if kind == "space":
            continue
        ends = depth == 0 and kind in ("comma", "close")
        if ends:
            if key or value:
                name = key if behind_colon else value
                if not _NAME.fullmatch(name) and not name.startswith("..."):
                    return None
                entries[name if not name.startswith("...") else "..."] = value if behind_colon else "…"
            key, value, behind_colon = "", "", False
            if kind == "close":
                return entries if piece == "}" and entries else None
        elif kind == "colon" and depth == 0 and not behind_colon:
            key, value, behind_colon = value.strip("\"'"), "", True
        else:
            depth += (kind == "open") - (kind == "close")
            value += piece
    return None
