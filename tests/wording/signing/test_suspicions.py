"""Suspicions have their reason and next step, and never sound like proof."""

import re

import pytest

from wxdesk import translation
from wxdesk.signing.verdicts.suspicion import Suspicion
from wxdesk.signing.verdicts.suspicions import IDS
from wxdesk.wording import Translate
from wxdesk.wording.signing.suspicions import SUSPICIONS, suspicion_words

ENGLISH, CHINESE = translation.translator("en"), translation.translator("zh_CN")
LANGUAGES = pytest.mark.parametrize("translate", [ENGLISH, CHINESE], ids=["en", "zh_CN"])
CERTAIN = re.compile(
    r"(?i)\b(?:proves?|proven|proof|certain\w*|definite\w*|surely|sure|undoubtedly|clearly|obviously|must|always|"
    r"never|the cause|because|is wrong|mistakes?)\b|证明|证实|一定|肯定|必然|必定|必须|无疑|显然|确定|确认是|原因是|错误"
)
CAREFUL = re.compile(
    r"(?i)\b(?:may|might|could|looks?|seems?|check)\b|可能|看起来|像是|似乎|请.{0,12}(?:检查|核对)"
)
SECONDS = ("timestamp.past", "timestamp.future", "ticket.old")


def told(suspicion: str, translate: Translate, detail: str = "7260") -> str:
    return suspicion_words(Suspicion(suspicion, detail), translate)


def test_every_suspicion_has_its_words_and_no_words_are_left_over() -> None:
    assert set(SUSPICIONS) == set(IDS)


@LANGUAGES
def test_a_suspicion_is_whole_short_and_never_certain(translate: Translate) -> None:
    for suspicion in IDS:
        text = told(suspicion, translate)
        assert "{" not in text
        assert "." not in suspicion or suspicion not in text
        assert len(text) <= 160
        assert not CERTAIN.search(text)
        assert CAREFUL.search(text)


@LANGUAGES
def test_a_suspicion_names_what_it_is_about(translate: Translate) -> None:
    for suspicion in IDS:
        text = told(suspicion, translate)
        if suspicion in SECONDS:
            assert "2 h 1 min" in text or "2 小时 1 分" in text
        elif "{detail}" in SUSPICIONS[suspicion]:
            assert "7260" in text


def test_a_field_is_called_as_elsewhere() -> None:
    assert told("several_values", ENGLISH, "noncestr").startswith("nonceStr appears")
    assert told("several_values", CHINESE, "ticket").startswith("jsapi_ticket ")


def test_what_was_pasted_and_what_was_meant_stand_side_by_side() -> None:
    assert "chooseimage → chooseImage" in told("api.case", ENGLISH, "chooseimage → chooseImage")


def test_a_long_detail_is_shortened() -> None:
    assert len(told("url.invalid", ENGLISH, "http://" + "x" * 5000)) < 250
