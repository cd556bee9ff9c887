"""Where return codes stand in a pasted text: behind a name, inside brackets, in prose.

Texts come plain here (plain_text), every character at its place.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from wxdesk.wechat.errors.return_code import Group, ReturnCode
from wxdesk.wechat.errors.return_codes import of_number

_LEAST_GUESSED = 1_000  # a smaller number behind a word like “code” is a company's own, or HTTP's
MOST_MARKS = 200  # what follows after so many is not read
# Prose and a client's messages are short; of a long log only the named codes are wanted.
PROSE = 200_000

_NAMES = "|".join(
    (
        r"err(?:or)?[ _-]?(?:code|no)|ret(?:urn)?[ _-]?code|错误代?码|錯誤代?碼|返回代?码",
        r"devtool/query\?e|base_resp\W{1,12}ret",
    )
)
_WORDS = r"code|error|err|ret|错误|报错|返回"
# What stands between a name and its number: brackets, quotes (also as addresses and HTML write them), “is”.
_SIGNS = r"""[\s"'`\\\[\](){}<>【】「」|*:=]"""
_GAP = (
    rf"{_SIGNS}{{0,12}}(?:(?:%22|%3a|%20|&quot;|&#34;|!\[cdata\[|int\(|is |为|是|了){_SIGNS}{{0,8}}){{0,4}}"
)
_NUMBER = r"(?P<number>-?[0-9]{1,9})(?!\.?[0-9a-z_])"
# `errcode` and its like are sure; `code`, `error` and a parameter `e` only with a number that is known.
# The first group is there for speed alone. Compiled when first searched for, as those below: a code alone needs none.
_NAMED = (
    r"(?=err|ret|code|e=|错误|錯誤|返回|报错|devtool|base_resp)"
    rf"(?:(?P<sure>{_NAMES})|(?<![a-z0-9])(?:{_WORDS}|(?<=[?&])e)){_GAP}{_NUMBER}"
)
# `[610003] no such thing, from ip: 203.0.113.9`: only WeChat's and WeCom's own messages have these marks.
_MARKED = r"\[(?P<number>-?[0-9]{4,7})\](?=[^\n]{0,200}(?:rid|hints?|from ip):)"
_LONGEST_ALONE = 80
_ALONE = re.compile(
    rf"""(?:{_NAMES}|{_WORDS})?[\s:=#"'\[\](){{}}【】]*(?P<number>-?[0-9]{{1,9}})[\s,"'\](){{}}】]*[.。!?]*"""
)
# Smaller numbers are ports and dates; those of OAuth pages come with their name. 200301 and 200302 are dates too,
# 99999 is anybody's.
_BARE = (
    r"(?<![0-9a-z_./%-])(?<![0-9a-z]:)"
    r"(?P<number>-1000|-400(?:0[1-9]|1[01])|(?!99999)[4-9][0-9]{4}|(?!20030[12])[0-9]{6,7})"
    r"(?![0-9a-z_/%-]|:\S|\.[0-9])"
)


class CodeMatch(NamedTuple):
    """A code at `start` to `end` of the text: its number, and the known codes that it may stand for; a phrase has no
    number."""

    start: int
    end: int
    number: int | None
    codes: tuple[ReturnCode, ...]


def numbers(low: str) -> list[CodeMatch]:
    """Every number in `low` that is a return code; those without a name only where there is none with one."""
    begin, end = len(low) - len(low.lstrip()), len(low.rstrip())
    alone = _ALONE.fullmatch(low, begin, end) if end - begin <= _LONGEST_ALONE else None
    if alone:
        return [_mark(alone)]
    sure = chain(
        islice(_named(low), MOST_MARKS), islice(map(_mark, re.finditer(_MARKED, low[:PROSE])), MOST_MARKS)
    )
    in_order = sorted(sure, key=lambda mark: mark.start)
    return in_order or list(islice(_bare(low), MOST_MARKS))


def _named(low: str) -> Iterator[CodeMatch]:
    for found in re.finditer(_NAMED, low):
        mark = _mark(found)
        if found["sure"] or (mark.codes and abs(mark.number or 0) >= _LEAST_GUESSED):
            yield mark


def _bare(low: str) -> Iterator[CodeMatch]:
    return (mark for mark in map(_mark, re.finditer(_BARE, low[:PROSE])) if mark.codes)


def _mark(found: re.Match[str]) -> CodeMatch:
    number = int(found["number"])
    if number < 0 and not of_number(number) and of_number(-number):
        number = -number  # “错误码-40164”: a dash, no sign
    return CodeMatch(found.start("number"), found.end("number"), number, of_number(number))


# --- whose codes ------------------------------------------------------------------------------------------------------
_WECOM = re.compile(
    r"qyapi|work\.weixin|jwxwork|wxwork|agent_?config|agent_?id|corp_?id|corpsecret|suite_|from ip:|企业微信"
)
_WECHAT = re.compile(r"""api\.weixin\.qq\.com|\brid\\*["']?:|公众号|服务号|订阅号|component_|/sns/|req_id:""")


def is_of_wecom(*texts: str) -> bool | None:
    """Whether the first of the texts that tells is about WeCom, or about WeChat; None where none of them tells."""
    for text in texts:
        if _WECOM.search(text):
            return True
        if _WECHAT.search(text):
            return False
    return None


def resolve(mark: CodeMatch, piece: str, of_wecom: bool | None) -> tuple[ReturnCode, ...]:
    """Of the codes that a mark may stand for, those that its piece of text tells of; all where nothing tells."""
    if len(mark.codes) < 2:
        return mark.codes
    if of_wecom is not None:
        return tuple(code for code in mark.codes if (code.group is Group.WECOM) is of_wecom) or mark.codes
    return tuple(code for code in mark.codes if any(phrase in piece for phrase in code.phrases)) or mark.codes
