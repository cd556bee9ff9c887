"""Where return codes stand in a pasted text: behind a name, inside brackets, in prose, or as a phrase of errmsg.

Texts come in small letters here (outside.lower), every character at its place.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from wxdesk.wechat.errors.return_code import Group, ReturnCode
from wxdesk.wechat.errors.return_codes import of_number, return_codes

_LEAST_GUESSED = 1_000  # a smaller number behind a word like “code” is a company's own, or HTTP's
_MOST_MARKS = 200  # what follows after so many is not read
# Prose and a client's messages are short; of a long log only the named codes are wanted.
_PROSE = 200_000

_NAMES = r"err(?:or)?[ _-]?(?:code|no)|ret(?:urn)?[ _-]?code|错误代?码|返回代?码"
_GAP = r"""[\s"'`\\\])>:=：]{0,12}(?:int\()?["'\\]{0,8}"""
_NUMBER = r"(?P<number>-?[0-9]{1,9})(?!\.?[0-9a-z_])"
# `errcode` and its like are sure; `code`, `error` and WeCom's `devtool/query?e=` only with a number that is known.
# The first group is there for speed alone.
_NAMED = (
    r"(?=err|ret|code|e=|错误|返回|报错)"
    rf"(?:(?P<sure>{_NAMES})|(?<![a-z0-9])(?:code|error|err|错误|报错|(?<=[?&])e)){_GAP}{_NUMBER}"
)
_LONGEST_ALONE = 80
_ALONE = rf"(?:{_NAMES}|code|error)?[\s:：=]*(?P<number>-?[0-9]{{1,9}})\s*[.。]?"
# Smaller numbers are ports and dates; those of OAuth pages come with their name.
_BARE = r"(?<![0-9a-z_./%-])(?<![0-9a-z]:)(?P<number>-1000|[4-9][0-9]{4}|[0-9]{6,7})(?![0-9a-z_:/%-]|\.[0-9])"


class CodeMatch(NamedTuple):
    """A code at `start` to `end` of the text: its number, and the known codes that it may stand for; a phrase has no
    number."""

    start: int
    end: int
    number: int | None
    codes: tuple[ReturnCode, ...]


def alone(low: str) -> CodeMatch | None:
    """The code that is all of `low`, but for its name."""
    begin, end = len(low) - len(low.lstrip()), len(low.rstrip())
    found = re.compile(_ALONE).fullmatch(low, begin, end) if end - begin <= _LONGEST_ALONE else None
    return _mark(found) if found else None


def numbers(low: str) -> list[CodeMatch]:
    """Every number in `low` that is a return code; those without a name only where there is none with one."""
    return list(islice(_named(low), _MOST_MARKS)) or list(islice(_bare(low), _MOST_MARKS))


def _named(low: str) -> Iterator[CodeMatch]:
    for found in re.finditer(_NAMED, low):
        mark = _mark(found)
        if found["sure"] or (mark.codes and abs(int(found["number"])) >= _LEAST_GUESSED):
            yield mark


def _bare(low: str) -> Iterator[CodeMatch]:
    return (mark for mark in map(_mark, re.finditer(_BARE, low[:_PROSE])) if mark.codes)


def _mark(found: re.Match[str]) -> CodeMatch:
    number = int(found["number"])
    return CodeMatch(found.start("number"), found.end("number"), number, of_number(number))


# --- phrases ----------------------------------------------------------------------------------------------------------
@cache
def _by_phrase() -> dict[str, tuple[ReturnCode, ...]]:
    phrases: dict[str, tuple[ReturnCode, ...]] = {}
    for code in return_codes().values():
        for phrase in code.phrases:
            phrases[phrase] = (*phrases.get(phrase, ()), code)
    return phrases


@cache
def _phrase() -> re.Pattern[str]:
    longest_first = sorted(_by_phrase(), key=len, reverse=True)
    return re.compile(
        rf"(?<![a-z0-9_])(?=[{re.escape(''.join(sorted({phrase[0] for phrase in longest_first})))}])"
        rf"(?:{'|'.join(map(re.escape, longest_first))})"
    )


# `chooseImage:cancel`, `scanQRCode:fail_cancel`
_CANCELLED = r"(?<![a-z0-9_])[a-z0-9]{2,40}:(?:fail[ _]?)?cancel(?![a-z])"


def phrases(low: str) -> list[CodeMatch]:
    """Every phrase in `low` that stands for a code, in the order of the text."""
    said = (
        CodeMatch(*found.span(), None, _by_phrase()[found[0]]) for found in _phrase().finditer(low, 0, _PROSE)
    )
    closed = (
        CodeMatch(*found.span(), None, (return_codes()["js.cancelled"],))
        for found in re.finditer(_CANCELLED, low[:_PROSE])
    )
    marks = [*islice(said, _MOST_MARKS), *islice(closed, _MOST_MARKS)]
    return sorted(marks, key=lambda mark: mark.start)


def is_weak(mark: CodeMatch, low: str) -> bool:
    """Whether the phrase says only that something failed, so that anything else in its line says more."""
    return low[mark.start : mark.end].endswith(":fail")


# --- whose codes ------------------------------------------------------------------------------------------------------
_WECOM = (
    r"qyapi|work\.weixin|jwxwork|wxwork|agent_?config|agent_?id|corp_?id|corpsecret|suite_|from ip:|企业微信"
)
_WECHAT = r"""api\.weixin\.qq\.com|\brid\\*["']?:|公众号|服务号|订阅号|component_|/sns/|req_id:"""


def is_of_wecom(*texts: str) -> bool | None:
    """Whether the first of the texts that tells is about WeCom, or about WeChat; None where none of them tells."""
    for text in texts:
        if re.search(_WECOM, text):
            return True
        if re.search(_WECHAT, text):
            return False
    return None


def meant(mark: CodeMatch, piece: str, of_wecom: bool | None) -> tuple[ReturnCode, ...]:
    """Of the codes that a mark may stand for, those that its piece of text tells of; all where nothing tells."""
    if len(mark.codes) < 2:
        return mark.codes
    if of_wecom is not None:
        return tuple(code for code in mark.codes if (code.group is Group.WECOM) is of_wecom) or mark.codes
    return tuple(code for code in mark.codes if any(phrase in piece for phrase in code.phrases)) or mark.codes
