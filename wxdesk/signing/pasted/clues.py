"""What the words around a signature tell: where it fails, when it failed, and how many accounts are in play.

Sources: the second bracket of `63002,invalid signature [20201013 11:21:14][wx…]` and the rules of the clients after
public reports on developers.weixin.qq.com/community (none of them is documented).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import StrEnum

from wxdesk.outside import lower

_MOST_READ = 64_000  # characters
_CHINA = timezone(timedelta(hours=8))


class Fails(StrEnum):
    """Where the text says that a page fails, or what it says is in play there."""

    ON_IOS_ONLY = "ios_only"
    ON_ANDROID_ONLY = "android_only"
    ON_HARMONY = "harmony"
    WITH_IFRAME = "iframe"


@dataclass(frozen=True)
class Clues:
    """`appids`: the different AppIDs in the text, if there are several. `failed_at`: epoch seconds, from the error
    itself. `hosting_appid`: of the app or mini-program in which the page was opened, from the same place."""

    fails: tuple[Fails, ...] = ()
    appids: tuple[str, ...] = ()
    failed_at: int | None = None
    hosting_appid: str = ""


def read(text: str) -> Clues:
    begun = text[:_MOST_READ]
    stamp = _ERROR_LINE.search(begun)
    hosting = (stamp[2] or "") if stamp else ""
    several = len(set(_APPID.findall(begun))) > 1
    ours = _NOT_THE_PAGES.sub(" ", begun) if several else ""
    appids = [appid for appid in dict.fromkeys(_APPID.findall(ours)) if appid != hosting]
    return Clues(
        fails=tuple(_fails(lower(begun))),
        appids=tuple(appids) if len(appids) > 1 else (),
        failed_at=_seconds(stamp[1]) if stamp else None,
        hosting_appid=hosting,
    )


# --- the error's own time -----------------------------------------------------------------------------------------------
_ERROR_LINE = re.compile(r"\[([0-9]{8} [0-9]{2}:[0-9]{2}:[0-9]{2})\]\s?\[(wx[0-9a-f]{16})?\]?")


def _seconds(stamp: str) -> int | None:
    try:
        return int(datetime.strptime(stamp, "%Y%m%d %H:%M:%S").replace(tzinfo=_CHINA).timestamp())
    except ValueError:
        return None


# --- whose AppIDs -------------------------------------------------------------------------------------------------------
_APPID = re.compile(r"(?<![0-9A-Za-z])wx[0-9a-f]{16}(?![0-9A-Za-z])")
# A mini-program that the page opens or stands in; and what was commented out.
_NOT_THE_PAGES = re.compile(
    r"""<!--(?:(?!-->)[^\0]){0,2000}|(?<![:\w])//[^\r\n]*|/\*[^*]{0,2000}|<wx-open-[^<>]{0,400}>|servicewechat\.com/wx[0-9a-f]{16}|launchMiniProgram[^{}]{0,40}\{[^{}]{0,400}"""
)


# --- where it fails -----------------------------------------------------------------------------------------------------
def _word(*words: str) -> str:
    """Any of them, Latin ones as whole words: between Chinese characters they need no space around them."""
    return "|".join(rf"(?<![a-z]){word}(?![a-z])" if word.isascii() else word for word in words)


_IOS = rf"(?:{_word('iphones?', 'ios', 'ipads?')}|苹果)"
_OTHERS = rf"(?:{_word('android', 'others?', 'elsewhere', 'everything else')}|安卓|其他|其它|别的)"
_HARMONY = rf"(?:{_word('harmony ?os', 'harmony', 'openharmony')}|鸿蒙)"
_ANY_CLIENT = rf"(?:{_IOS}|{_OTHERS}|{_HARMONY})"
_OK = (
    r"(?:(?<!不)(?<!不能)(?:正常|可以|能用|好使|好的|成功|没问题|没有问题|没事|没毛病)"
    rf"|(?<!not )(?<!n't )(?<!never )(?:{_word('ok', 'okay', 'fine', 'works?', 'working', 'succeeds?', 'no problem')}))"
)
_BUT = rf"(?:{_word('but not', 'except')}|(?:不行|不能用|不可以|报错|失败|不正常|出错))"
_BAD = rf"(?:{_BUT}|(?<=not )works?|(?<=n't )work|{_word('fails?', 'failed', 'failing', 'invalid', 'errors?', 'broken')})"
_ONLY = rf"(?:{_word('only', 'just')}|只有|只在|只是|仅|唯独)"
_AND = r"(?:手机|系统|端)?\s?(?:和|跟|与|及|、|/|&|and(?: on)?)\s?"
_SENTENCE = r"[^。；;\r\n]"


def _fine(client: str) -> str:
    """`client` is said to be in order, before its name or behind it, and no other is spoken of in between."""
    between = rf"(?:(?!{_ANY_CLIENT}|{_BAD})[^，,。；;\r\n])"
    others = rf"(?:{_AND}{_ANY_CLIENT}){{0,3}}"
    on = rf" (?:on|in|with|for) (?:(?:an? |the )?{_ANY_CLIENT}{_AND}){{0,3}}(?:an? |the )?"
    return rf"{client}{others}{between}{{0,16}}{_OK}|{_OK}{between}{{0,8}}{on}{client}"


_ONLY_ON_IOS = re.compile(
    rf"{_ONLY}(?:(?!{_ANY_CLIENT}){_SENTENCE}){{0,16}}{_IOS}(?!{_SENTENCE}{{0,16}}{_OTHERS}(?!{_SENTENCE}{{0,16}}{_OK}))"
    rf"|{_IOS}\s?(?:手机|系统|端|上)?(?:{_word('only')}|独有|才)"
)
_ANDROID = rf"(?:{_word('android')}|安卓)"
_ONLY_ON_ANDROID = re.compile(
    rf"{_ONLY}(?:(?!{_ANY_CLIENT}){_SENTENCE}){{0,16}}{_ANDROID}(?!{_SENTENCE}{{0,16}}{_IOS}(?!{_SENTENCE}{{0,16}}{_OK}))"
    rf"|{_ANDROID}\s?(?:手机|系统|端|上)?(?:{_word('only')}|独有|才)"
)
_ANDROID_FINE = re.compile(_fine(_ANDROID))
_IOS_NAMED, _IOS_FINE = re.compile(_IOS), re.compile(_fine(_IOS))
_OTHERS_FINE = re.compile(_fine(_OTHERS))
_HARMONY_NAMED, _HARMONY_FINE = re.compile(_HARMONY), re.compile(_fine(_HARMONY))
_IFRAME = re.compile(rf"{_word('iframes?')}|内嵌页|嵌套页")


# Looked for first: nearly every text holds none of them, and this takes no time.
_GATES = {
    "ios": ("iphone", "ios", "ipad", "苹果"),
    "android": ("android", "安卓"),
    "harmony": ("harmony", "鸿蒙"),
    "iframe": ("iframe", "内嵌页", "嵌套页"),
}


def _fails(low: str) -> Iterator[Fails]:
    named = {client for client, words in _GATES.items() if any(word in low for word in words)}
    ios = "ios" in named and _IOS_NAMED.search(low) and not _IOS_FINE.search(low)
    if ios and (_ONLY_ON_IOS.search(low) or _OTHERS_FINE.search(low)):
        yield Fails.ON_IOS_ONLY
    android = "android" in named and not _ANDROID_FINE.search(low)
    if android and (_ONLY_ON_ANDROID.search(low) or ("ios" in named and _IOS_FINE.search(low))):
        yield Fails.ON_ANDROID_ONLY
    if "harmony" in named and _HARMONY_NAMED.search(low) and not _HARMONY_FINE.search(low):
        yield Fails.ON_HARMONY
    if "iframe" in named and _IFRAME.search(low):
        yield Fails.WITH_IFRAME
