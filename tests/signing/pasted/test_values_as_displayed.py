"""Values that came by way of a picture, a spreadsheet, an address bar: what is read, what is not, and what is said."""

import pytest

from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import parse
from wxdesk.signing.signature import digest, string1
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict, VerdictKind

TICKET = "kgt8ON7yVITDhtdwci0qeVKLq2ysGvJ1aX9Zb3LmN4pQ5rS6tU7vW8xY9zAbCdEfGhIjKlMnOpQrStUvWxYz12"
NONCE, STAMP, PAGE = "Qx7bTz2LmP0aWc9d", "1795990000", "https://h5.example.com/list?id=7"
RIGHT = digest(string1(TICKET, NONCE, STAMP, PAGE))
CALL = (
    "wx.config({{appId: 'wx1', timestamp: {}, nonceStr: '{}', signature: '{}', jsApiList: ['scanQRCode']}})"
)


def told(stamp: str = STAMP, page: str = f"url: {PAGE}", signature: str = RIGHT) -> Verdict:
    text = f"timestamp: {stamp}\nnonceStr: {NONCE}\nsignature: {signature}\n{page}\n"
    return diagnose(parse(text), {JSAPI_TICKET: Secret(TICKET)})


def noticed(verdict: Verdict) -> set[str]:
    return {suspicion.id for suspicion in verdict.suspicions}


@pytest.mark.parametrize("stamp", ["l79599OOOO", "I795990ooo", "1795990OOO", "l79599000O", '"l79599OOOO"'])
def test_letters_that_look_like_digits_are_read_as_digits_and_it_is_said(stamp: str) -> None:
    verdict = told(stamp)
    assert verdict.kind is VerdictKind.MATCH
    assert [damage.value for damage in verdict.undone] == ["look_alike"]


@pytest.mark.parametrize(
    "stamp", ["l79599OOO", "l79599OOOOO", "lOOOOOOOOO", "O795990000", "l79599OOOO(", "loIoloIolo"]
)
def test_what_is_no_time_stays_what_it_is(stamp: str) -> None:
    verdict = told(stamp)
    assert (verdict.kind, verdict.missing) == (VerdictKind.INCOMPLETE, ("timestamp",))


@pytest.mark.parametrize("stamp", ["'l79599OOOO'", "l79599OOOO"])
def test_in_the_call_itself_a_letter_is_a_letter(stamp: str) -> None:
    text = f"{CALL.format(stamp, NONCE, RIGHT)}\nurl: {PAGE}"
    assert diagnose(parse(text), {JSAPI_TICKET: Secret(TICKET)}).kind is not VerdictKind.MATCH


def test_a_nonce_of_such_letters_is_not_read_otherwise() -> None:
    signature = digest(string1(TICKET, "1001001011", STAMP, PAGE))
    text = f"timestamp: {STAMP}\nnonceStr: 1O01001011\nsignature: {signature}\nurl: {PAGE}"
    assert diagnose(parse(text), {JSAPI_TICKET: Secret(TICKET)}).kind is not VerdictKind.MATCH


@pytest.mark.parametrize("stamp", ["1.79599E+09", "1.796E+09", "1.79599e+09", "2E+09", '"1.79599E+09"'])
def test_a_rounded_time_is_named_and_not_taken_for_the_time(stamp: str) -> None:
    for signed in (STAMP, "1795993456"):
        verdict = told(stamp, signature=digest(string1(TICKET, NONCE, signed, PAGE)))
        assert (verdict.kind, verdict.missing) == (VerdictKind.INCOMPLETE, ("timestamp",))
        assert "timestamp.rounded" in noticed(verdict)


@pytest.mark.parametrize("stamp", ["1.79599E9", "1.795990000E+09", "1795990000.0"])
def test_a_whole_time_in_another_form_is_the_time(stamp: str) -> None:
    verdict = told(stamp)
    assert verdict.kind is VerdictKind.MATCH
    assert "timestamp.rounded" not in noticed(verdict)


def test_in_the_call_itself_a_number_is_exact() -> None:
    text = f"{CALL.format('1.79599e+09', NONCE, RIGHT)}\nurl: {PAGE}"
    assert diagnose(parse(text), {JSAPI_TICKET: Secret(TICKET)}).kind is VerdictKind.MATCH


@pytest.mark.parametrize("name", ["页面: ", "页面：", "url: ", "page url: ", "当前页面："])
def test_an_address_without_its_scheme_is_tried_with_https_and_named(name: str) -> None:
    verdict = told(page=name + PAGE.removeprefix("https://"))
    assert verdict.kind is VerdictKind.MATCH
    assert "url.no_scheme" in noticed(verdict)


def test_what_was_signed_without_a_scheme_is_wrong_all_the_same() -> None:
    bare = PAGE.removeprefix("https://")
    verdict = told(page=f"页面: {bare}", signature=digest(string1(TICKET, NONCE, STAMP, bare)))
    assert [cause.id for cause in verdict.causes] == ["url.scheme_lost"]
    assert "url.no_scheme" not in noticed(told())
