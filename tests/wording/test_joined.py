"""Sentences stand one behind the other as their language has it."""

import re

import pytest

from wxdesk import translation
from wxdesk.errors import InputError
from wxdesk.wording import in_a_row
from wxdesk.wording.errors import ERRORS, UserMessage, describe

ENGLISH, CHINESE = translation.translator("en"), translation.translator("zh_CN")


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (("It is locked.", "Unlock it."), "It is locked. Unlock it."),
        (("已锁定。", "请解锁。"), "已锁定。请解锁。"),
        (("已锁定。", ""), "已锁定。"),
        (("", "Unlock it."), "Unlock it."),
        ((), ""),
    ],
)
def test_a_space_stands_between_english_sentences_only(sentences: tuple[str, ...], told: str) -> None:
    assert in_a_row(*sentences) == told


def test_no_error_is_told_with_a_space_or_a_half_width_bracket_in_chinese() -> None:
    told = [str(UserMessage(CHINESE("errors", one), CHINESE("errors", two))) for one, two in ERRORS.values()]
    assert [text for text in told if re.search(r"。 |[\u4e00-\u9fff]\s?\(|\)[\u4e00-\u9fff]", text)] == []


@pytest.mark.parametrize(
    ("stray", "english", "chinese"),
    [
        ("", "This is not a signature: it has 39 characters.", "这不是签名：共 39 个字符。"),
        (
            "gh",
            "This is not a signature: it has 39 characters, among them “gh”.",
            "这不是签名：共 39 个字符，其中有“gh”。",
        ),
    ],
)
def test_what_does_not_belong_into_a_signature_is_part_of_the_sentence(
    stray: str, english: str, chinese: str
) -> None:
    error = InputError("signature_shape", length=39, stray=stray)
    assert describe(error, ENGLISH).sentence == english
    assert describe(error, CHINESE).sentence == chinese
