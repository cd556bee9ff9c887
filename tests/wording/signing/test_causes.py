"""Every mistake has its words, short and whole in both languages."""

import re
import string

import pytest

from wxdesk import translation
from wxdesk.signing.mistakes.catalogue import IDS
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.wording.signing import causes
from wxdesk.wording.signing.causes import WORDS, Fixes
from wxdesk.wording.signing.fix_code import TOPICS

ENGLISH, CHINESE = translation.translator("en"), translation.translator("zh_CN")
LANGUAGES = pytest.mark.parametrize("translate", [ENGLISH, CHINESE], ids=["en", "zh_CN"])


def test_every_mistake_has_its_words_and_no_words_are_left_over() -> None:
    assert set(WORDS) == set(IDS)


@LANGUAGES
@pytest.mark.parametrize("detail", ["", "x"])
def test_causes_are_told_whole_with_and_without_a_detail(translate: causes.Translate, detail: str) -> None:
    for mistake in WORDS:
        cause = Cause(mistake, detail)
        title, sentence = causes.title(cause, translate), causes.sentence(cause, translate)
        assert 0 < len(title) <= 60
        assert title[-1] not in ".。"
        assert mistake not in f"{title} {sentence}"
        assert not re.search(r"\{\w+\}", f"{title} {sentence}")
        assert all(len(part) <= 160 for part in re.split(r"(?<=[.。]) ?", sentence))


def test_every_mistake_says_what_has_to_change() -> None:
    told = {mistake: causes.fixes([Cause(mistake)], ENGLISH) for mistake in WORDS}
    assert [mistake for mistake, fixes in told.items() if not (fixes.front or fixes.back)] == []


def test_a_title_goes_on_after_a_colon() -> None:
    """In small letters, but for names."""
    names = ("SHA-", "HMAC", "MD5", "Base64", "WeCom", "WeChat", "JSON", "Chinese", "%", "&")
    beginnings = {words.title for words in WORDS.values() if words.title[0].isupper()}
    assert [title for title in beginnings if not title.startswith(names)] == []


def test_only_the_second_sentence_has_fields() -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    for words in WORDS.values():
        assert not re.search(r"\{\w", f"{words.title}{words.sentence}{words.front}{words.back}")
        assert not words.at_stake or len(fields(words.at_stake) & {"detail", "credential"}) == 1


def test_a_detail_is_told_only_where_there_is_one() -> None:
    lost = causes.sentence(Cause("url.query_cut", "lang, from"), ENGLISH)
    assert lost.endswith("Missing: lang, from")
    assert "Lost" not in causes.sentence(Cause("url.query_cut"), ENGLISH)


def test_a_detail_that_nobody_could_see_is_made_visible() -> None:
    assert causes.sentence(Cause("string1.separator_missing", "\r\n"), ENGLISH).endswith(": ␍↵")
    assert causes.sentence(Cause("string1.separator_missing", " "), ENGLISH).endswith(": ␣")


def test_a_long_detail_is_shortened_in_its_middle() -> None:
    address = "https://h5.example.com/" + "a" * 4000 + "#the-end"
    told = causes.sentence(Cause("url.other_page", address), ENGLISH)
    assert len(told) < 250
    assert "https://h5.example.com/" in told
    assert told.endswith("#the-end")


def test_braces_in_a_detail_are_only_text() -> None:
    assert "{a.b}" in causes.sentence(Cause("url.fragment_kept", "#/{a.b}"), ENGLISH)


@pytest.mark.parametrize(
    ("name", "words"), [("Shop 2", "Shop 2's ticket"), ("other_account_1", "another account's ticket")]
)
def test_credentials_are_said_in_words(name: str, words: str) -> None:
    assert words in causes.sentence(Cause("ticket.other_account", name), ENGLISH)


def test_fixes_are_said_once_each_in_the_order_of_the_causes() -> None:
    told = causes.fixes(
        [Cause("timestamp.float"), Cause("noncestr.cut", "8"), Cause("timestamp.milliseconds")], ENGLISH
    )
    assert len(told.front) == 1
    assert [text.split()[1] for text in told.back] == ["the", "nonceStr"]
    assert causes.fixes([], ENGLISH) == Fixes()


def test_topics_are_those_that_there_is_code_for() -> None:
    assert {words.topic for words in WORDS.values() if words.topic} == set(TOPICS)
    assert causes.topics([Cause("url.query_cut"), Cause("digest.md5"), Cause("url.fragment_kept")]) == (
        "send_address",
        "build_string1",
    )
