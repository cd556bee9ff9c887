"""Sentences and answers that stand for a return code without its number: errmsg, a client's message, a page's text.

Texts come plain here (plain_text), every character at its place.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import islice

from wxdesk.wechat.errors.code_marks import MOST_MARKS, PROSE, CodeMatch
from wxdesk.wechat.errors.plain_text import plain
from wxdesk.wechat.errors.return_code import ReturnCode
from wxdesk.wechat.errors.return_codes import return_codes

# Consoles and mails break lines, double spaces, and put > or | before what they quote; JSON writes \n.
_BLANKS = re.compile(r"(?:[\s>|]|\\{1,4}[nrt])+")
_MOST_BLANKS = 40  # characters inside a sentence; what is farther apart is not one
_FAR = 1 << 40

# What is told by its form and by no words of its own; `\\*` as JSON inside JSON writes its quotes.
_QUOTE = r"""\\{0,4}["'\]]{0,2}\s{0,9}(?:=>|[:=])\s{0,9}"""
_EMPTY = r"(?:[\[{]\s{0,9}[\]}]|array\(0\)|\(0\)\s?\[)"
_FORMS = {
    # `chooseImage:cancel`, `scanQRCode:fail_cancel`
    "js.cancelled": r"(?<![a-z0-9_])[a-z0-9]{2,40}:(?:fail[ _]?)?cancel(?![a-z])",
    "js.nothing_granted": rf"verifyjsapilist{_QUOTE}{_EMPTY}",
    "push.check_request": r"(?<![a-z0-9])(?=(?:msg_)?signature=|timestamp=|nonce=)[^\s\"']{1,500}[?&]echostr=",
    "js.not_supported": rf"checkresult{_QUOTE}\{{[^{{}}]{{0,2000}}?:\s{{0,9}}(?:false|no)(?![a-z])",
    "media.video_answer": rf"(?<![a-z0-9])(?:down_?url|video_url){_QUOTE}",
    "media.thumb_answer": rf"(?<![a-z0-9])type{_QUOTE}[\\\"']{{1,5}}thumb[\\\"'\s,]{{1,20}}thumb_media_id",
    "media.empty_list": rf"(?<![a-z0-9])(?:item|total)_count{_QUOTE}0(?![0-9.])",
    "articles.answer": rf"(?<![a-z0-9])news_item{_QUOTE}",
    "users.not_following": rf"(?<![a-z0-9])subscribe{_QUOTE}0(?![0-9.])",
}


def match_phrases(low: str) -> list[CodeMatch]:
    """Every phrase and form in `low` that stands for a code, in the order of the text."""
    marks = list(islice(_sentences(low[:PROSE]), MOST_MARKS))
    for form, codes in _forms():
        marks += [
            CodeMatch(*found.span(), None, codes)
            for found in islice(form.finditer(low, 0, PROSE), MOST_MARKS)
        ]
    return sorted(marks, key=lambda mark: mark.start)


def _sentences(low: str) -> Iterator[CodeMatch]:
    places: list[tuple[int, int]] = []
    for found in _phrase().finditer(_even(low)):
        places = places or _places(low)
        start, end = _place(places, found.start()), _place(places, found.end() - 1) + 1
        if end - start - len(found[0]) <= _MOST_BLANKS:
            yield CodeMatch(start, end, None, _by_phrase()[found[0]])


def _even(low: str) -> str:
    """With one space for all that is blank, and none beside a Chinese character: there a line may break, or a space
    stand, where the sentence has none."""
    return _BLANKS.sub(lambda blank: " " if _beside(low, blank).isascii() else "", low)


def _beside(low: str, blank: re.Match[str]) -> str:
    return low[max(blank.start() - 1, 0) : blank.start()] + low[blank.end() : blank.end() + 1]


def _places(low: str) -> list[tuple[int, int]]:
    """For each run of characters between blanks: where it begins in the even text, and where in `low`."""
    places, length, begin = [(0, 0)], 0, 0
    for blank in _BLANKS.finditer(low):
        length += blank.start() - begin + _beside(low, blank).isascii()
        begin = blank.end()
        places.append((length, begin))
    return places


def _place(places: list[tuple[int, int]], at: int) -> int:
    even, low = places[bisect_right(places, (at, _FAR)) - 1]
    return low + at - even


def is_weak(mark: CodeMatch, low: str) -> bool:
    """Whether the phrase says only that something failed, went well or was asked, so that anything else says more."""
    return low[mark.start : mark.end].endswith((":fail", ":ok", "echostr="))


@cache
def _by_phrase() -> dict[str, tuple[ReturnCode, ...]]:
    known: dict[str, tuple[ReturnCode, ...]] = {}
    for code in return_codes().values():
        for phrase in dict.fromkeys(_even(plain(phrase)) for phrase in code.phrases):
            known[phrase] = (*known.get(phrase, ()), code)
    return known


@cache
def _phrase() -> re.Pattern[str]:
    longest_first = sorted(_by_phrase(), key=lambda phrase: (-len(phrase), phrase))
    latin = [phrase for phrase in longest_first if phrase[0].isascii()]
    chinese = [phrase for phrase in longest_first if not phrase[0].isascii()]
    # A Chinese sentence may stand behind a Latin word.
    return re.compile(rf"(?<![a-z0-9]){_any_of(latin)}|{_any_of(chinese)}")


def _any_of(phrases: list[str]) -> str:
    """One of them; the first group is there for speed alone."""
    begins = re.escape("".join(sorted({phrase[0] for phrase in phrases})))
    return rf"(?=[{begins}])(?:{'|'.join(map(re.escape, phrases))})"


@cache
def _forms() -> tuple[tuple[re.Pattern[str], tuple[ReturnCode, ...]], ...]:
    return tuple((re.compile(form), (return_codes()[id_],)) for id_, form in _FORMS.items())
