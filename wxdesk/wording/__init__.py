"""Codes and enums to sentences: the only tables of text about what the core answers.

The window and the command line both say them, in the reader's language: every function takes `translate(context,
text)`, so that this package needs no Qt. `tr_noop` marks a text for Qt's lupdate, which is told that it is a
QT_TRANSLATE_NOOP (tests/translations.py).
"""

import re
from collections.abc import Callable

Translate = Callable[[str, str], str]
_PLAIN_WORD = re.compile(
    r"(?!timestamp\b)[a-z]+(?:-[a-z]+)*(?=[ ,]|$)"
)  # no name such as nonceStr or string1
_CHINESE_ENDS = "。！？；：”）"


def tr_noop(context: str, text: str) -> str:
    """The text itself; `translate(context, tr_noop(context, text))` says it in the reader's language."""
    return text


def as_item(text: str) -> str:
    """For a list, whose items begin with a capital; a name stays as it is written."""
    return text[:1].upper() + text[1:] if _PLAIN_WORD.match(text) else text


def in_a_row(*sentences: str) -> str:
    """One sentence after the other, empty ones left out: with a space between, but for Chinese, which has none."""
    told = ""
    for sentence in filter(None, sentences):
        told += sentence if not told or told.endswith(tuple(_CHINESE_ENDS)) else f" {sentence}"
    return told
