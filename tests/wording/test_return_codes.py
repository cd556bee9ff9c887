"""Every return code is explained in full, in both languages."""

import re

import pytest

from wxdesk import translation
from wxdesk.errors import ApiError
from wxdesk.wechat.errors.pasted_error import ExplainedError
from wxdesk.wechat.errors.return_code import Group, Retry, Who
from wxdesk.wechat.errors.return_codes import return_codes, title
from wxdesk.wechat.rid_record import RidRecord
from wxdesk.wording import Translate
from wxdesk.wording.codes.api_errors import OWN_CALLS
from wxdesk.wording.codes.code_text import (
    RETRIES,
    WHO,
    describe_code,
    describe_found,
    in_language,
)
from wxdesk.wording.codes.rid_text import can_be_looked_up, describe_record, describe_rid
from wxdesk.wording.errors import describe

RETURN_CODES = tuple(return_codes().values())
BY_ID = return_codes()

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module", params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def translate(language: str) -> Translate:
    return translation.translator(language)


def test_meaning_causes_remedy_and_who_are_told(language: str, translate: Translate) -> None:
    for code in RETURN_CODES:
        told = describe_code(code, translate)
        assert told.causes and told.who and told.retry and told.group, code.id
        fitting = [in_language(cause, translate) for _, cause in code.fitting_causes]
        for text in (told.meaning, *told.causes, *fitting, told.remedy):
            assert text[-1] in ".。)）”：:"
            assert "{" not in text
            assert len(text) <= 130
            assert bool(CHINESE.search(text)) is (language == "zh_CN"), text


def test_every_enum_has_its_words() -> None:
    assert all(all(title(group)) for group in Group)
    assert set(WHO) == set(Who)
    assert set(RETRIES) == set(Retry)


def test_a_cause_is_told_once() -> None:
    for code in RETURN_CODES:
        assert len(set(code.causes)) == len(code.causes), code.id


def test_a_cause_that_fits_the_text_comes_first_and_once(translate: Translate) -> None:
    code = BY_ID["63002"]
    ios = code.causes[1]
    told = describe_found(ExplainedError(63002, code, fitting=(ios,)), translate)
    usual = describe_code(code, translate)
    assert told.causes[0] == in_language(ios, translate) != usual.causes[0]
    assert sorted(told.causes) == sorted(usual.causes)


def test_an_unknown_code_says_so(translate: Translate) -> None:
    told = describe_found(ExplainedError(98765), translate)
    assert "98765" in told.meaning
    assert told.remedy
    assert told.who
    assert describe_found(ExplainedError(98765, of_wecom=True), translate).remedy != told.remedy


def test_a_known_code_and_a_rid_alone_are_told_too(translate: Translate) -> None:
    assert describe_found(ExplainedError(40164, BY_ID["40164"]), translate) == describe_code(
        BY_ID["40164"], translate
    )
    assert "rid" in describe_found(ExplainedError(rids=("6214bb2b-1f3a5c2e-7d90a1b2",)), translate).meaning


def test_a_rid_tells_its_time_and_whether_it_is_too_late(translate: Translate) -> None:
    rid, at = "6214bb2b-1f3a5c2e-7d90a1b2", 0x6214BB2B
    young, old, odd = (
        describe_rid(rid, at + 60, translate),
        describe_rid(rid, at + 8 * 86_400, translate),
        describe_rid("00000000-1f3a5c2e-7d90a1b2", at, translate),
    )
    assert "2022-02-22" in young
    assert young != old
    assert "2022" not in odd
    assert [can_be_looked_up(rid, at + days * 86_400) for days in (6, 8)] == [True, False]
    assert can_be_looked_up("00000000-1f3a5c2e-7d90a1b2", at)


def test_a_record_is_told_without_its_empty_parts(translate: Translate) -> None:
    record = RidRecord(0x6214BB2B, 12, "secret=***", "", '{"errcode":40164}', "203.0.113.9")
    values = [value for name, value in describe_record(record, translate)]
    assert values[1:] == ["12 ms", "203.0.113.9", "secret=***", '{"errcode":40164}']


def test_a_refusal_of_our_own_call_is_told_by_the_same_table() -> None:
    english = translation.translator("en")
    told = describe(ApiError(errcode=45040, text="", endpoint="/cgi-bin/token"), english)
    assert (told.sentence, told.remedy) == (BY_ID["45040"].meaning.en, BY_ID["45040"].remedy.en)


@pytest.mark.parametrize("errcode", OWN_CALLS)
def test_what_differs_for_our_own_calls_differs(errcode: int) -> None:
    own, explained = OWN_CALLS[errcode], BY_ID[str(errcode)]
    assert own.remedy != explained.remedy.en
    assert own.sentence != explained.meaning.en


@pytest.mark.parametrize("address", ["", "203.0.113.9"])
def test_an_address_that_is_not_known_leaves_no_gap(translate: Translate, address: str) -> None:
    told = describe(ApiError(errcode=40164, text="", endpoint="/cgi-bin/token", egress_ip=address), translate)
    assert (address in told.sentence) is True
    assert not re.search(r"[{}?]|  | [:：，。]", told.sentence)
    assert ("WeChat rejected your IP" in told.sentence) is (translate("codes", "en") == "en")
