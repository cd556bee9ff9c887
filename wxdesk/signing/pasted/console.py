"""What a client says on its console: an error in its own words, a list of APIs, what it runs in."""

import re

from wxdesk.signing.pasted.find import Kind, Match
from wxdesk.signing.place import Form, Platform

MOST_APIS = 100
# config:fail,invalid signature and its like, to the end of the line or of what it stands in.
_RESULT = re.compile(r"(?i)config\s?:\s?(?:fail|ok|invalid|cancel|permission)[^\"'`\\\r\n{}<>]{0,200}")
_AFTER_RESULT = " ,;)]}。，"
# What a client says in the place of a number, or beside it (JS-SDK documentation, appendix 5).
_PHRASE = re.compile(r"(?i)(?:fail_)?invalid (signature|url domain)")
_CODES = {"signature": "63002", "url domain": "40048"}
# `ready` as an event that was logged; ready( is code.
_READY = re.compile(r"(?![ \t]*[(.:=])")
_PLATFORMS = {
    "iphone": Platform.IOS,
    "ipad": Platform.IOS,
    "ios": Platform.IOS,
    "android": Platform.ANDROID,
    "windowswechat": Platform.WINDOWS,
    "macwechat": Platform.MAC,
    "macintosh": Platform.MAC,
    "wechatdevtools": Platform.DEVTOOLS,
    "devtools": Platform.DEVTOOLS,
    "苹果": Platform.IOS,
    "安卓": Platform.ANDROID,
    "开发者工具": Platform.DEVTOOLS,
}
CHINESE_PLATFORM = re.compile("苹果|安卓|开发者工具")
# Beside a platform's name in code that asks for it: /iphone|android/i.test(…), isAndroid, `ios.js`.
_OF_CODE = frozenset("|\"'`_.")
_LIST = re.compile(r"(?:\\*[\"'])?(?:Array)?\s?(?:\([0-9]{1,3}\)\s?)?\[([^\[\]]{0,4000})\]")
_COMMENT = re.compile(r"//[^\r\n]*|/\*.*?\*/", re.DOTALL)
_API = re.compile(r"(?<![\w.])[A-Za-z][\w:.-]{2,60}")


class Console:
    """Of one passage; remembers whether the page was told of an error."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._failed = False
        self._read_to = 0

    def message(self, text: str, end: int) -> None:
        """An errMsg was read that ends at `end`."""
        self._failed = self._failed or ":ok" not in text
        self._read_to = end

    def find(self, word: str, start: int, end: int) -> Match | None:
        """What the word text[start:end] begins, or says by itself; `word` is the same in lower case."""
        if word in _PLATFORMS:
            return self._platform(word, start, end)
        look = _LOOKS.get(word)
        return look(self, start, end) if look else None

    def _platform(self, word: str, start: int, end: int) -> Match | None:
        beside = {self._text[start - 1 : start], self._text[end : end + 1]}
        slashed = "/" in beside and word in ("ios", "android")
        if word.isascii() and (beside & _OF_CODE or slashed):
            return None
        return Match(Kind.PLATFORM, _PLATFORMS[word], start, end, Form.CONSOLE)

    def _result(self, start: int, end: int) -> Match | None:
        result = _RESULT.match(self._text, start)
        if result is None or start < self._read_to:
            return None
        value = result[0].rstrip(_AFTER_RESULT)
        self.message(value.replace(" ", ""), start + len(value))
        return Match(Kind.ERR_MSG, value, start, start + len(value), Form.CONSOLE)

    def _phrase(self, start: int, end: int) -> Match | None:
        phrase = _PHRASE.match(self._text, start)
        if phrase is None:
            return None
        return Match(Kind.ERRCODE, _CODES[phrase[1].lower()], start, phrase.end(), Form.CONSOLE)

    def _ready(self, start: int, end: int) -> Match | None:
        if not self._failed or not _READY.match(self._text, end):
            return None
        return Match(Kind.READY, "ready", start, end, Form.CONSOLE)


_LOOKS = {
    "config": Console._result,
    "invalid": Console._phrase,
    "fail_invalid": Console._phrase,
    "ready": Console._ready,
}
WORDS = frozenset({*_LOOKS, *_PLATFORMS})


def api_names(text: str, at: int) -> tuple[list[str], int, int]:
    """The names in the list at `at`, and where it begins and ends; none and `at` twice if there is no list."""
    found = _LIST.match(text, at)
    if found is None:
        return [], at, at
    return _API.findall(_COMMENT.sub("", found[1]))[:MOST_APIS], found.start(1), found.end(1)
