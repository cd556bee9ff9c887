"""What a client says on its console: an error in its own words, a list of APIs, what it runs in."""

import re

from wxdesk.signing.place import Platform

# config:fail,invalid signature and its like, to the end of the line or of what it stands in.
CONFIG_RESULT = re.compile(r"(?i)config\s?:\s?(?:fail|ok|invalid|cancel|permission)[^\"'`\\\r\n{}<>]{0,200}")
# What a client says in the place of a number, or beside it (JS-SDK documentation, appendix 5).
PHRASE = re.compile(r"(?i)invalid (signature|url domain)")
PHRASES = {"signature": "63002", "url domain": "40048"}
CONFIG_CALL = re.compile(r"\s?\.\s?(?:agentC|c)onfig\s?(?=\()")
# `ready` as an event that was logged; ready( is code.
READY = re.compile(r"(?:\s*(?:事件|callback|回调|ok|success))?(?![ \t]*[(.:=])")
PLATFORMS = {
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
_LIST = re.compile(r"(?:Array)?\s?(?:\([0-9]{1,3}\)\s?)?\[([^\[\]]{0,4000})\]")
_COMMENT = re.compile(r"//[^\r\n]*|/\*.*?\*/", re.DOTALL)
_API = re.compile(r"(?<![\w.])[A-Za-z][\w:.]{2,60}")
MOST_APIS = 100


def api_names(text: str, at: int) -> tuple[list[str], int, int]:
    """The names in the list at `at`, and where it begins and ends; none and `at` twice if there is no list."""
    found = _LIST.match(text, at)
    if found is None:
        return [], at, at
    return _API.findall(_COMMENT.sub("", found[1]))[:MOST_APIS], found.start(1), found.end(1)
