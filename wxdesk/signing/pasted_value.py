"""One value in a pasted text, in whatever dress it comes: quoted, escaped, encoded, bare, or a list."""

import re
from typing import NamedTuple
from urllib.parse import unquote

from wxdesk.signing.signature import utf8

LONGEST = 16_384  # characters of one value; a longer one is passed over
_LONGEST_ADDRESS = 4_096  # without quotes around it
_LONGEST_PARAMETER = 256


class Value(NamedTuple):
    """What text[start:end] says; reading goes on at `after`."""

    text: str
    start: int
    end: int
    after: int


_OPENING = re.compile(r"""(\\*)(["'`])""")
_MARKS = {quote: re.compile(rf"\\*+{quote}|[\r\n]") for quote in "\"'`"}
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))", re.DOTALL)
_NAMED_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
# To white space, a quote of any kind, Chinese punctuation, or `](` in the middle of a Markdown link.
_ADDRESS = re.compile(
    r"""(?:[^\s"'`<>\\\]&，。；：、（）《》「」【】“”]++|\](?!\()|&(?!(?:quot|apos|lt|gt|\#3[49]);))+"""
)
_ENCODED_ADDRESS = re.compile(r"(?i)https?%(?:25)*3a%(?:25)*2f(?:[^%&\s\"'`<>\\，。；]++|%(?!22))+")
_PARAMETER = re.compile(r"""[^&#\s"'`<>\\,;)}\]，；]*+""")
_AFTER_ADDRESS = ",;)]}.!:"
_OPENED = {")": "(", "]": "[", "}": "{"}
_BETWEEN = re.compile(r"(?:[\s,]|\d{1,3}\s?(?::|=>|=)\s|\[\d{1,3}\] =>)*")
_OPENING_LIST = re.compile(r"(?:(?:Array)?\s?\(\d{1,3}\)\s?|Array\s{0,20}(?=\((?!\d{1,3}\)))|)([\[(])")
_CLOSING = {"[": "]", "(": ")"}
_EXPANDED_LIST = re.compile(r"Array\s?\(\d{1,3}\)\s{1,20}(?=\d)")


def quoted(text: str, at: int) -> Value | None:
    r"""The string literal at `at`, or None; it ends with its line.

    Its quotes may be escaped themselves, as in {"body": "{\"url\": \"…\"}"}, and that any number of times.
    """
    opening = _OPENING.match(text, at)
    if opening is None:
        return None
    escapes, quote = len(opening[1]), opening[2]
    # A string in a string in … has 1, 3, 7 backslashes before its quotes.
    depth = (escapes + 1).bit_length() - 1
    if escapes + 1 != 1 << depth:
        return None
    for mark in _MARKS[quote].finditer(text, opening.end(), opening.end() + LONGEST):
        if not mark[0].endswith(quote):
            return None
        if _closes(len(mark[0]) - 1, depth):
            start, end = opening.end(), mark.end() - 1 - escapes
            value = text[start:end]
            for _ in range(depth + 1):
                value = unescaped(value)
            return Value(value, start, end, mark.end())
    return None


def _closes(escapes: int, depth: int) -> bool:
    """Whether a quote after so many backslashes ends its string; every string around it halves them."""
    for _ in range(depth):
        if escapes % 2 == 0:
            return False
        escapes //= 2
    return escapes % 2 == 0


def unescaped(text: str) -> str:
    """A string literal's content as JSON and JavaScript read it."""
    if "\\" not in text:
        return text
    return utf8(_ESCAPE.sub(_character, text)).decode()


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _NAMED_ESCAPES.get(escape[3], escape[3])


def address(text: str, at: int, cut: re.Pattern[str] | None = None) -> Value:
    """The bare address at `at`, to white space, a quote, or `cut`: where the next field of a query begins.

    One that was encoded to be a parameter is decoded once.
    """
    encoded = _ENCODED_ADDRESS.match(text, at, at + LONGEST)
    if encoded:
        return Value(unquote(encoded[0]), at, encoded.end(), encoded.end())
    found = _ADDRESS.match(text, at, at + _LONGEST_ADDRESS)
    if found is None:
        return Value("", at, at, at)
    whole = cut.split(found[0], maxsplit=1)[0] if cut else found[0]
    value = trimmed(whole)
    return Value(value, at, at + len(value), at + len(whole))


def begins_address(text: str, at: int) -> bool:
    return text[at : at + 4].lower() == "http"


def parameter(text: str, at: int) -> Value:
    """A query's value at `at`, still encoded."""
    found = _PARAMETER.match(text, at, at + _LONGEST_PARAMETER)
    return Value(found[0], at, found.end(), found.end()) if found else Value("", at, at, at)


def trimmed(value: str) -> str:
    """Without the punctuation of the sentence or the literal that an address stands in.

    A bracket that the address itself opened is its own.
    """
    if value.endswith("..."):
        return value
    end = len(value.rstrip(_AFTER_ADDRESS))
    for at in range(end, len(value)):
        opening = _OPENED.get(value[at])
        if opening is None or value.count(opening, 0, end) <= value.count(value[at], 0, end):
            break
        end = at + 1
    return value[:end]


def addresses(text: str, at: int) -> tuple[list[Value], int]:
    """The addresses at `at` and where they end: ["…", "…"], a console's [a, b], either in quotes, or one.

    A console that unfolds a list writes `Array(2)` and a line for each; a language, `Array ( [0] => … )`.
    """
    whole = quoted(text, at)
    if whole is not None:
        inner = whole.text.strip()
        if not inner.startswith("["):
            return ([whole] if inner else []), whole.after
        listed = addresses(inner, 0)[0]
        return [Value(one.text, whole.start, whole.end, whole.after) for one in listed], whole.after
    unfolded = _EXPANDED_LIST.match(text, at)
    if unfolded is not None:
        return _listed(text, unfolded.end(), "")
    opening = _OPENING_LIST.match(text, at)
    if opening is None:
        single = address(text, at) if begins_address(text, at) else None
        return ([single], single.after) if single else ([], at)
    return _listed(text, opening.end(), opening[1])


def _listed(text: str, at: int, opened: str) -> tuple[list[Value], int]:
    """`opened`: the bracket before `at`, or nothing, where the list ends with the first thing that is none of it."""
    found: list[Value] = []
    limit = at + LONGEST
    while True:
        between = _BETWEEN.match(text, at, limit)
        at = between.end() if between else at
        literal = quoted(text, at)
        if literal is not None:
            found.append(literal)
            at = literal.after
            continue
        bare = _ADDRESS.match(text, at, limit) if begins_address(text, at) else None
        if bare is None:
            return found, at
        closing = _closing(bare[0], opened)
        listed = bare[0][: max(closing, 0)] if closing >= 0 else bare[0].rstrip(",")
        start = at
        for one in re.split(r",(?=https?:)", listed):
            if one:
                found.append(Value(one, start, start + len(one), start + len(one)))
            start += len(one) + 1
        at = at + closing + 1 if closing >= 0 else bare.end()
        if closing >= 0:
            return found, at


def _closing(text: str, opened: str) -> int:
    """Where the list is closed that was opened before `text`, or -1: addresses may hold brackets too."""
    open_ones = 0
    for at, character in enumerate(text):
        open_ones += (character == opened) - (character == _CLOSING.get(opened))
        if open_ones < 0:
            return at
    return -1
