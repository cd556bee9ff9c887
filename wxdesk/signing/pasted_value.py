"""One value in a pasted text, in whatever dress it comes: quoted, escaped, encoded, bare, or a list."""

import re
from urllib.parse import unquote

from wxdesk.signing.signature import utf8

LONGEST = 16_384  # characters of one value; a longer one is passed over

_OPENING = re.compile(r"""(\\*)(["'`])""")
_MARKS = {quote: re.compile(rf"\\*+{quote}|[\r\n]") for quote in "\"'`"}
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))", re.DOTALL)
_NAMED_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_ADDRESS = re.compile(r"""[^\s"'`<>\\，。；：、（）《》「」【】“”]++""")
_ENCODED_ADDRESS = re.compile(r"(?i)https?%3A(?:%2F){2}[^&\s\"'`<>\\]++")
_PARAMETER = re.compile(r"""[^&#\s"'`<>\\,;)}\]]*+""")
_AFTER_ADDRESS = ",;)]}"
_BETWEEN = re.compile(r"[\s,]*")


def quoted(text: str, at: int) -> tuple[str, int] | None:
    r"""The string literal at `at` and where it ends, or None; it ends with its line.

    Its quotes may be escaped themselves, as in {"body": "{\"url\": \"…\"}"}, and that any number of times.
    """
    opening = _OPENING.match(text, at)
    if opening is None:
        return None
    escapes, quote = len(opening[1]), opening[2]
    depth = (
        escapes + 1
    ).bit_length() - 1  # a string in a string in … has 1, 3, 7 backslashes before its quotes
    if escapes + 1 != 1 << depth:
        return None
    for mark in _MARKS[quote].finditer(text, opening.end(), opening.end() + LONGEST):
        if not mark[0].endswith(quote):
            return None
        if _closes(len(mark[0]) - 1, depth):
            value = text[opening.end() : mark.end() - 1 - escapes]
            for _ in range(depth + 1):
                value = unescaped(value)
            return value, mark.end()
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


def address(text: str, at: int, cut: re.Pattern[str] | None = None) -> tuple[str, int]:
    """The bare address at `at`, to white space, a quote, or `cut`: where the next field of a query begins.

    One that was encoded to be a parameter is decoded once.
    """
    encoded = _ENCODED_ADDRESS.match(text, at, at + LONGEST)
    if encoded:
        return unquote(encoded[0]), encoded.end()
    found = _ADDRESS.match(text, at, at + LONGEST)
    if found is None:
        return "", at
    value = cut.split(found[0], maxsplit=1)[0] if cut else found[0]
    return trimmed(value), at + len(value)


def parameter(text: str, at: int) -> tuple[str, int]:
    """A query's value at `at`, still encoded."""
    found = _PARAMETER.match(text, at, at + LONGEST)
    return (found[0], found.end()) if found else ("", at)


def trimmed(value: str) -> str:
    """Without the punctuation of the sentence or the literal that an address stands in."""
    return value.rstrip(_AFTER_ADDRESS)


def addresses(text: str, at: int) -> tuple[list[str], int]:
    """The addresses at `at` and where they end: ["…", "…"], a console's [a, b], either in quotes, or one."""
    whole = quoted(text, at)
    if whole is not None:
        inner, end = whole
        return (addresses(inner, 0)[0] if inner.startswith("[") else [inner]), end
    if not text.startswith("[", at):
        single = _ADDRESS.match(text, at, at + LONGEST)
        return ([trimmed(single[0])], single.end()) if single else ([], at)
    return _listed(text, at + 1)


def _listed(text: str, at: int) -> tuple[list[str], int]:
    found: list[str] = []
    limit = at + LONGEST
    while True:
        between = _BETWEEN.match(text, at, limit)
        at = between.end() if between else at
        literal = quoted(text, at)
        if literal is not None:
            found.append(literal[0])
            at = literal[1]
            continue
        bare = _ADDRESS.match(text, at, limit)
        if bare is None:
            return found, at
        closing = _closing(bare[0])
        listed = bare[0][: max(closing, 0)] if closing >= 0 else bare[0].rstrip(",")
        found += [one for one in re.split(r",(?=https?:)", listed) if one]
        at = at + closing + 1 if closing >= 0 else bare.end()
        if closing >= 0:
            return found, at


def _closing(text: str) -> int:
    """Where the list is closed that was opened before `text`, or -1: addresses may hold brackets too."""
    open_ones = 0
    for at, character in enumerate(text):
        open_ones += {"[": 1, "]": -1}.get(character, 0)
        if open_ones < 0:
            return at
    return -1
