"""string1 in a pasted text, right or wrong: its pairs in any order, with any separators, or with none.

What was signed is what is looked for here, so nothing is put right: the text is taken as it stands, and of the
values inside it only those that have a name.
"""

import re
from collections.abc import Iterator

from wxdesk.signing import pasted_value as values
from wxdesk.signing.pasted.find import Kind, Match
from wxdesk.signing.pasted_value import LONGEST
from wxdesk.signing.place import Form

_ENDS = "\t\n\r \"'`<>，；。、《》【】“”"
_RUN = re.compile(rf"[^{_ENDS}]*+")
_BACK = 2_000  # how far before a name a string1 may have begun
_KEYS = (
    (Kind.TICKET, re.compile(r"(?i)(?:js_?api_?)?ticket=")),
    (Kind.NONCESTR, re.compile(r"(?i)nonce_?(?:str)?=")),
    (Kind.TIMESTAMP, re.compile(r"(?i)(?:&times;?|×|%C3%97|time_?s)tamp=")),
    (Kind.URL, re.compile(r"(?i)(?<![a-z_])(?<!&amp)url=|(?<=&amp)url=")),
)
_RIGHT = re.compile(
    r"(?i)jsapi_?ticket=[^&\s]*+&nonce_?str=[^&\s]*+&time_?stamp=[^&\s]*+&url=(?!.*[&\s]signature=)"
)
_APPID = re.compile(r"(?i)(?:\A|&)app_?id=(wx[0-9a-f]{16})(?![0-9a-z])")
# Code that makes a string1: jsapi_ticket=$ticket, =%s, ={}, =${ticket}, =#{ticket}, =<ticket>
_TO_BE_FILLED = re.compile(r"=(?:\$[A-Za-z_{]|%[sdv](?![0-9A-Fa-f])|\{|#\{|<)")
_SEPARATORS = re.compile(r"(?:&amp;?|\\u0026|%26|&times;?\Z|[&,;|×\s])+\Z")
_LABEL = re.compile(
    r"(?i)[\w\u4e00-\u9fff]{1,20}[=:：](?=(?:(?:js_?api_?)?ticket|nonce\w{0,6}|time_?stamp|app_?id|url)=)"
)
_SIGNATURE = re.compile(r"(?i)[&,;]?(?:signature|sign)=")
_FEWEST_KEYS = 3
_SPACE = r"[ \u00a0\u3000]"
_AFTER_SPACE = re.compile(rf"(?i){_SPACE}[^{_ENDS}=]*+&(?:nonce_?str|time_?stamp|url)=[^{_ENDS}]*+")
_REST_OF_LINE = re.compile(rf"{_SPACE}[^\r\n]{{1,400}}")
_SPACES = re.compile(_SPACE)
_MOST_SPACES = 10


def looks_like(text: str) -> bool:
    """Whether `text` is a string1, if perhaps a wrong one: a ticket and two of the other three, in no address."""
    if not _KEYS[0][1].search(text) or re.match(r"(?i)https?:|/|\?", text):
        return False
    found = [match.start() for _, key in _KEYS if (match := key.search(text))]
    return len(found) >= _FEWEST_KEYS and "?" not in text[: min(found)]


def begins_like(text: str) -> bool:
    """Whether `text` begins with the names of a right string1; its address may hold anything, spaces too."""
    return _RIGHT.match(text, 0, LONGEST) is not None


def run_around(text: str, at: int) -> tuple[int, int]:
    """Where the run without spaces and quotes begins and ends that text[at] stands in."""
    before = text[max(at - _BACK, 0) : at]
    start = at - len(before) + 1 + max(before.rfind(end) for end in _ENDS)
    found = _RUN.match(text, at, at + LONGEST)
    return start, found.end() if found else at


def over_spaces(text: str, start: int, end: int) -> int:
    """Where the string1 ends whose run text[start:end] a space in one of its values cut short."""
    for _ in _KEYS:
        more = _AFTER_SPACE.match(text, end) if text.find("ticket=", start, end) >= 0 else None
        if more is None:
            break
        end = more.end()
    return end


def longer(text: str, start: int, end: int) -> Iterator[str]:
    """What else the string1 text[start:end] may have been if its address holds spaces: up to each in its line."""
    rest = _REST_OF_LINE.match(text, end)
    spaces = list(_SPACES.finditer(rest[0]))[1 : _MOST_SPACES + 1] if rest else []
    for cut in (*(space.start() for space in spaces), len(rest[0]) if rest else 0):
        if cut:
            yield text[start : end + cut]


def whole(text: str, start: int, end: int) -> values.Value:
    """The string1 in the run text[start:end]: to the end of its quotes if it has any, and not into a signature."""
    opening = re.search(r"\\*[\"'`]\Z", text[max(start - 8, 0) : start])
    literal = values.quoted(text, start - len(opening[0])) if opening else None
    if literal is not None and literal.end >= end:
        return literal
    run = text[start:end]
    label = _LABEL.match(run)
    start, run = (start + label.end(), run[label.end() :]) if label else (start, run)
    signature = _SIGNATURE.search(run)
    run = values.trimmed(run[: signature.start()] if signature else run)
    return values.Value(run, start, start + len(run), start + len(run))


def finds(value: values.Value) -> Iterator[Match]:
    """The string1 and what is in it."""
    text = value.text
    if _TO_BE_FILLED.search(text):
        yield Match(Kind.TEMPLATE, "", value.start, value.end, Form.CODE)
        return
    yield Match(Kind.STRING1, text, value.start, value.end, Form.STRING1)
    keys = [(match.start(), match.end(), kind) for kind, key in _KEYS if (match := key.search(text))]
    keys.sort()
    exact = value.end - value.start == len(text)
    ends = [*(key[0] for key in keys[1:]), len(text)]
    for (_, start, kind), end in zip(keys, ends, strict=False):
        part = text[start:end]
        if end < len(text):
            part = _SEPARATORS.sub("", part)
        if kind is not Kind.URL:
            part = part.partition("&")[0]  # behind it stands a pair whose key is misspelt
        place = (value.start + start, value.start + start + len(part)) if exact else (value.start, value.end)
        yield Match(kind, part, *place, Form.STRING1)
    appid = _APPID.search(text)
    if appid is not None:
        yield Match(Kind.APPID, appid[1], value.start, value.end, Form.STRING1)
