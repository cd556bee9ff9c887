"""Sentences and answers that stand for a return code without its number: errmsg, a client's message, a page's text.

Texts come plain here (plain_text), every character at its place.
"""

import re
from functools import cache
from itertools import islice

from wxdesk.wechat.errors.code_marks import MOST_MARKS, PROSE, CodeMatch
from wxdesk.wechat.errors.plain_text import plain
from wxdesk.wechat.errors.return_code import ReturnCode
from wxdesk.wechat.errors.return_codes import return_codes

# Consoles and mails break lines, double spaces, and put > or | before what they quote; JSON writes \\n.
_BLANK = r"(?:[\s>|]|\\{1,4}[nrt])"
_SPACE = rf"{_BLANK}{{1,20}}"
_BREAK = (
    rf"{_BLANK}{{0,9}}"  # between Chinese characters, where a line may break, though no space stands there
)
_BLANKS = re.compile(rf"{_BLANK}+")

# What is told by its form and by no words of its own; `\\*` as JSON inside JSON writes its quotes.
_QUOTE = r"""\\{0,4}["'\]]{0,2}\s{0,9}(?:=>|[:=])\s{0,9}"""
_EMPTY = r"(?:\[\s{0,9}\]|array\(0\)|\(0\)\s?\[)"
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


def phrases(low: str) -> list[CodeMatch]:
    """Every phrase and form in `low` that stands for a code, in the order of the text."""
    marks = [
        CodeMatch(*found.span(), None, _by_phrase()[_squeezed(found[0])])
        for found in islice(_phrase().finditer(low, 0, PROSE), MOST_MARKS)
    ]
    for form, codes in _forms():
        marks += [
            CodeMatch(*found.span(), None, codes)
            for found in islice(form.finditer(low, 0, PROSE), MOST_MARKS)
        ]
    return sorted(marks, key=lambda mark: mark.start)


def is_weak(mark: CodeMatch, low: str) -> bool:
    """Whether the phrase says only that something failed, went well or was asked, so that anything else says more."""
    return low[mark.start : mark.end].endswith((":fail", ":ok", "echostr="))


@cache
def _by_phrase() -> dict[str, tuple[ReturnCode, ...]]:
    known: dict[str, tuple[ReturnCode, ...]] = {}
    for code in return_codes().values():
        for phrase in dict.fromkeys(map(_squeezed, map(plain, code.phrases))):
            known[phrase] = (*known.get(phrase, ()), code)
    return known


@cache
def _phrase() -> re.Pattern[str]:
    every = {plain(phrase) for code in return_codes().values() for phrase in code.phrases}
    longest_first = sorted(every, key=lambda phrase: (-len(phrase), phrase))
    latin = [phrase for phrase in longest_first if phrase[0].isascii()]
    chinese = [phrase for phrase in longest_first if not phrase[0].isascii()]
    return re.compile(
        rf"(?<![a-z0-9]){_any_of(latin)}|{_any_of(chinese)}"  # a Chinese sentence may stand behind a Latin word
    )


def _any_of(phrases: list[str]) -> str:
    """One of them; the first group is there for speed alone."""
    begins = re.escape("".join(sorted({phrase[0] for phrase in phrases})))
    return rf"(?=[{begins}])(?:{'|'.join(map(_spaced, phrases))})"


@cache
def _forms() -> tuple[tuple[re.Pattern[str], tuple[ReturnCode, ...]], ...]:
    return tuple((re.compile(form), (return_codes()[id_],)) for id_, form in _FORMS.items())


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", text)


def _spaced(phrase: str) -> str:
    """The phrase as a pattern that takes any white space where it has some, or where a line may break."""
    written = []
    for word in re.split(r"(\s+)", re.sub(r"(?<=[^\x00-\x7f])\s|\s(?=[^\x00-\x7f])", "", phrase)):
        written.append(_SPACE if word.isspace() else _BREAK.join(map(re.escape, _unbroken(word))))
    return "".join(written)


def _unbroken(word: str) -> list[str]:
    """Runs of Latin characters, and each Chinese one by itself."""
    return re.findall(r"[\x00-\x7f]+|[^\x00-\x7f]", word)
