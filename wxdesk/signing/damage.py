r"""What chats, consoles, mails and templates do to a value on its way to us, and how each is undone.

A value is never repaired in place: what it reads like once a damage is undone is a further reading of it,
and says which damages were undone. Whoever holds values against a signature tries them all.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote

from wxdesk.signing.signature import utf8

_MOST_READINGS = 12  # of one value
_MOST_UNDONE = 3  # one after the other
_LONGEST = 4_096
# Nothing to undo: most values are like that.
_PLAIN = re.compile(r"(?:[A-Za-z0-9_:/?&#.-]|=(?![2-7][0-9A-F]))*(?<!\.\.\.)")
_CHINESE = re.compile("[\u2e80-\u9fff]")


class PasteArtifact(StrEnum):
    r"""In the order in which they are undone."""

    INVISIBLE = "invisible"  # zero-width characters, byte order marks, marks of direction, odd spaces
    LINE_WRAP = "line_wrap"  # a value broken over lines by a chat, a terminal or a mail
    QUOTED_PRINTABLE = "quoted_printable"  # =3D for = in the source of a mail
    FULL_WIDTH = "full_width"  # ：／？＆＝ and letters as a Chinese keyboard types them
    TYPOGRAPHY = "typography"  # “ ” ‘ ’ — that a word processor sets for " ' -
    JSON_SLASH = "json_slash"  # \/ for /
    JSON_ESCAPE = "json_escape"  # \u0026 for &
    HTML_ENTITY = "html_entity"  # &amp; &quot; &#38;
    TIMES_SIGN = "times_sign"  # ×tamp for &timestamp, ¬ify for &notify: entities without a semicolon
    MARKDOWN = "markdown"  # \_ for _
    PERCENT_ENCODED = "percent_encoded"  # an address that was encoded to be a parameter
    WRONG_CHARSET = "wrong_charset"  # UTF-8 read as another encoding: è·¯ for 路
    ELLIPSIS = "ellipsis"  # cut for display; what followed is lost
    LOOK_ALIKE = "look_alike"  # l, I, O for digits in a timestamp, typed off a picture or read by a machine
    NO_SCHEME = "no_scheme"  # an address as an address bar shows it


# The last two only where a timestamp or an address is expected. A tuple is a third faster to go through.
_ALL = tuple(PasteArtifact)[:-2]


@dataclass(frozen=True)
class Reading:
    """Another reading of a value: what it is once the damages `undone` are taken for such."""

    value: str
    undone: tuple[PasteArtifact, ...]


# Signs that HTML makes of the beginning of a parameter's name, where the ampersand before it is not escaped.
SIGNS = {
    "×": "times", "¬": "not", "©": "copy", "®": "reg", "¶": "para", "§": "sect", "¤": "curren", "°": "deg",
    "¢": "cent", "£": "pound", "¥": "yen", "µ": "micro", "·": "middot", "¸": "cedil", "¨": "uml", "¯": "macr",
}  # fmt: skip
ENCODED_SIGN = f"(?:{'|'.join(map(quote, SIGNS))})"
_INVISIBLE = "\0\u00ad\u034f\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
TYPOGRAPHY = {**dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("‐‑–—", "-")}


def _by_table(table: dict[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda match: table[match[0]]


def _half_width(match: re.Match[str]) -> str:
    return "." if match[0] == "。" else chr(ord(match[0]) - 0xFEE0)


_REPLACED: dict[PasteArtifact, tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = {
    PasteArtifact.INVISIBLE: (re.compile(f"[{_INVISIBLE}]+"), ""),
    PasteArtifact.LINE_WRAP: (re.compile(r"[ \t]*=?[\r\n]+(?:[ \t]*[>|](?=[ \t]))*[ \t]*"), ""),
    PasteArtifact.QUOTED_PRINTABLE: (
        re.compile(r"(?:=[2-7][0-9A-F])+"),
        lambda match: unquote(match[0].replace("=", "%")),
    ),
    PasteArtifact.FULL_WIDTH: (re.compile("[！-～]|(?<=[A-Za-z0-9])。(?=[A-Za-z])"), _half_width),
    PasteArtifact.TYPOGRAPHY: (re.compile(f"[{''.join(TYPOGRAPHY)}]"), _by_table(TYPOGRAPHY)),
    PasteArtifact.JSON_SLASH: (re.compile(r"(?<!\\)\\++/"), "/"),
    PasteArtifact.JSON_ESCAPE: (
        re.compile(r"(?<!\\)\\++(?:u([0-9A-Fa-f]{4})|x([2-7][0-9A-Fa-f]))"),
        lambda match: chr(int(match[1] or match[2], 16)),
    ),
    PasteArtifact.HTML_ENTITY: (
        re.compile(r"&(?:(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});|amp(?=[A-Za-z_]{1,40}=))"),
        lambda match: html.unescape(match[0]),
    ),
    PasteArtifact.TIMES_SIGN: (
        re.compile(f"(?:[{''.join(SIGNS)}]|{ENCODED_SIGN})(?=[A-Za-z_]{{1,40}}=)"),
        lambda match: f"&{SIGNS[unquote(match[0])]}",
    ),
    PasteArtifact.MARKDOWN: (re.compile(r"\\([_*~#&=.+\-\[\]()!|{}<>])"), r"\1"),
    PasteArtifact.PERCENT_ENCODED: (
        re.compile(r"(?i)\Ahttps?%(?:25)*3a(?:/|%(?:25)*(?:2f|5c)).*", re.DOTALL),
        lambda match: unquote(match[0]),
    ),
    PasteArtifact.ELLIPSIS: (re.compile(r"(?:…|\.{3})…*\Z"), ""),
}


def undo(damage: PasteArtifact, value: str) -> str:
    """`value` with every trace of `damage` undone, once; the same value where it shows none by itself."""
    if damage is PasteArtifact.WRONG_CHARSET:
        return _recoded(value)
    if damage not in _REPLACED:
        return value
    pattern, replacement = _REPLACED[damage]
    return utf8(pattern.sub(replacement, value)).decode()


def readings(value: str) -> tuple[Reading, ...]:
    """The other readings of `value`: first those with nothing left to undo, and of these the simplest.

    None for a very long value.
    """
    if len(value) > _LONGEST or _PLAIN.fullmatch(value):
        return ()
    found: dict[str, tuple[PasteArtifact, ...]] = {value: ()}
    whole: list[str] = []
    newest = [value]
    for _ in range(_MOST_UNDONE):
        younger: list[str] = []
        for one in newest:
            others = {damage: undo(damage, one) for damage in _ALL}
            others = {damage: other for damage, other in others.items() if other != one and other.strip()}
            if not others and one != value:
                whole.append(one)
            for damage, other in others.items():
                if other not in found:
                    found[other] = (*found[one], damage)
                    younger.append(other)
        newest = younger[:_MOST_READINGS]
    del found[value]
    ordered = dict.fromkeys([*whole, *found])
    return tuple(Reading(other, found[other]) for other in ordered)[:_MOST_READINGS]


def _recoded(value: str) -> str:
    """UTF-8 that was read as Windows-1252, Latin-1 or GBK, read as UTF-8."""
    if value.isascii():
        return value
    for encoding in ("cp1252", "latin-1", "gb18030"):
        try:
            recoded = value.encode(encoding).decode()
        except UnicodeError:
            continue
        if _CHINESE.search(recoded):
            return recoded
    return value
