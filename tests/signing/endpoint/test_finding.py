"""One reply judged: right, wrong and what was signed, or what came in place of a signature."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from tests.signing.endpoint.back_end import APPID, KNOWN, TICKET, fields
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.finding import Finding, Known, Outcome, State, compared, judge
from wxdesk.signing.endpoint.matrix import EdgeCaseUrl, UrlCase
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.signing.field_names import SHAPES
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.pasted.find import Kind
from wxdesk.signing.signature import sign

ASKED = EdgeCaseUrl(UrlCase.HASH_ROUTE, "https://h5.example.com/photo?uid=88#/route")
TO_SIGN = "https://h5.example.com/photo?uid=88"
CARD_TICKET = "a card ticket that is as long as a ticket"


def judged(body: Any, known: Known = KNOWN, asked: EdgeCaseUrl = ASKED, status: int = 200) -> Finding:
    text = body if isinstance(body, str) else json.dumps(body)
    return judge(asked, EndpointReply(status, text), known)


def causes(found: Finding) -> list[str]:
    return [cause.id for cause in found.causes]


def test_the_address_to_be_signed_is_the_one_asked_without_its_fragment() -> None:
    found = judged(fields(TO_SIGN))
    assert (found.outcome, found.state, found.signed) == (Outcome.RIGHT, State.RIGHT, TO_SIGN)


def test_a_browsers_form_of_the_address_is_right_too() -> None:
    asked = EdgeCaseUrl(UrlCase.UPPER_CASE_HOST, "https://H5.EXAMPLE.COM/小")
    found = judged(fields("https://h5.example.com/%E5%B0%8F"), asked=asked)
    assert found.state is State.RIGHT
    assert found.signed == "https://h5.example.com/%E5%B0%8F"


def test_the_fragment_signed_is_wrong_and_named() -> None:
    signed = sign(TICKET, "Wm3WZYTPz0wzccnW", "1700000000", ASKED.url)
    body = {"nonceStr": signed.noncestr, "timestamp": signed.timestamp, "signature": signed.signature}
    found = judged(body)
    assert (found.outcome, found.state, found.signed) == (Outcome.WRONG, State.WRONG, ASKED.url)
    assert found.causes == (Cause("url.fragment_kept", "#/route"),)
    assert compared(found) == (ASKED.url, TO_SIGN)


def test_an_address_that_the_reply_repeats_may_be_what_was_signed() -> None:
    other = "https://h5.example.com/basket?id=7"
    found = judged({**fields(other), "url": other})
    assert (found.outcome, found.signed) == (Outcome.WRONG, other)
    assert causes(found) == ["url.other_page"]


def test_what_happened_to_the_address_says_more_than_that_it_is_another_one_that_is_known() -> None:
    known = replace(KNOWN, addresses=("https://h5.example.com/photo",))
    assert causes(judged(fields("https://h5.example.com/photo"), known)) == ["url.query_lost"]


NO_TIMESTAMPS = [10**300, 10**30, 1e30, "9" * 21, "1e99", "9" * 5000, "abc", -5, True]


@pytest.mark.parametrize("timestamp", NO_TIMESTAMPS, ids=lambda one: str(one)[:20])
def test_what_can_be_no_timestamp_is_missing(timestamp: object) -> None:
    found = judged({**fields(TO_SIGN), "timestamp": timestamp})
    assert (found.outcome, found.missing) == (Outcome.FIELDS_MISSING, ("timestamp",))


def test_one_that_takes_any_digits_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin: what is judged then raises, and would end the check of all addresses."""
    monkeypatch.setitem(SHAPES, Kind.TIMESTAMP, re.compile("[0-9]+"))
    with pytest.raises(InputError, match="timestamp_shape"):
        judged({**fields(TO_SIGN), "timestamp": "9" * 21})


@pytest.mark.parametrize(
    ("changed", "cause"),
    [
        ({"timestamp": "1700000000000"}, "timestamp.milliseconds"),
        ({"timestamp": 1700000001}, "timestamp.off_by_seconds"),
        ({"nonceStr": "ABCDEFGHIJKLMNOP"}, "noncestr.case"),
    ],
)
def test_a_value_that_is_not_the_one_signed_is_named(changed: dict[str, Any], cause: str) -> None:
    signed = sign(TICKET, "abcdefghijklmnop", "1700000000", TO_SIGN)
    body = {"nonceStr": signed.noncestr, "timestamp": signed.timestamp, "signature": signed.signature}
    found = judged({**body, **changed})
    assert causes(found) == [cause]
    was, should = compared(found)
    assert was != should
    assert TICKET not in was + should


def test_another_credential_is_named() -> None:
    known = Known({**KNOWN.credentials, "wx_card_ticket": Secret(CARD_TICKET)}, APPID)
    found = judged(fields(TO_SIGN, CARD_TICKET), known)
    assert found.outcome is Outcome.WRONG
    assert found.verdict is not None
    assert found.causes == (Cause("ticket.wx_card", "wx_card_ticket"),)
    was, should = compared(found)
    assert was.endswith(TO_SIGN)
    assert should.endswith(TO_SIGN)
    assert was != should
    assert CARD_TICKET not in was


def test_an_earlier_ticket_and_one_that_the_reply_tells_are_named() -> None:
    known = Known({**KNOWN.credentials, "previous": Secret(CARD_TICKET)}, APPID)
    assert causes(judged(fields(TO_SIGN, CARD_TICKET), known)) == ["ticket.previous"]
    other = TICKET[::-1]
    assert causes(judged({**fields(TO_SIGN, other), "jsapi_ticket": other})) == ["ticket.pasted"]


def test_capital_letters_and_the_appid_are_no_difference_of_what_was_signed() -> None:
    body = fields(TO_SIGN)
    found = judged({**body, "signature": body["signature"].upper()})
    assert causes(found) == ["digest.upper_case"]
    assert compared(found) == ("", "")


def test_a_raw_address_that_was_signed_right_is_no_difference_either() -> None:
    asked = EdgeCaseUrl(UrlCase.CHINESE_RAW, "https://h5.example.com/photo?name=小明")
    known = Known({**KNOWN.credentials, "access_token": Secret(CARD_TICKET)}, APPID)
    was, should = compared(judged(fields(asked.url, CARD_TICKET), known, asked))
    assert was.endswith(asked.url)
    assert should.endswith(asked.url)


def test_what_nothing_known_gives_is_not_explained() -> None:
    found = judged(fields(TO_SIGN, "a ticket that nobody knows of here"))
    assert (found.outcome, found.state, found.signed) == (Outcome.UNEXPLAINED, State.UNEXPLAINED, "")


def test_another_appid_is_wrong_only_where_the_accounts_is_known() -> None:
    body = {**fields(TO_SIGN), "appId": "wx5a4db0c50c0ffee0"}
    assert judged(body).causes == (Cause("appid.other", "wx5a4db0c50c0ffee0"),)
    assert judged(body).outcome is Outcome.WRONG
    assert compared(judged(body)) == ("", "")
    assert judged(body, Known(KNOWN.credentials)).outcome is Outcome.RIGHT


def test_a_signature_without_the_values_it_was_made_of() -> None:
    body = fields(TO_SIGN)
    del body["nonceStr"]
    found = judged(body)
    assert (found.outcome, found.missing) == (Outcome.FIELDS_MISSING, ("noncestr",))
    assert found.state is State.UNUSABLE


@pytest.mark.parametrize(
    ("status", "body", "outcome", "said"),
    [
        (200, "", Outcome.EMPTY, ""),
        (200, " \n", Outcome.EMPTY, ""),
        (200, "<!doctype html><form><input type=password>", Outcome.WEB_PAGE, ""),
        (200, '{"errcode": 40001, "errmsg": "no"}', Outcome.ERROR_REPLY, "no"),
        (200, '{"code": 0, "data": null}', Outcome.NO_SIGNATURE, ""),
        (200, "ok", Outcome.NO_SIGNATURE, ""),
        (204, "", Outcome.EMPTY, ""),
        (302, "", Outcome.REDIRECTED, ""),
        (404, "<html>", Outcome.HTTP_STATUS, ""),
        (500, '{"message": "oops"}', Outcome.HTTP_STATUS, ""),
        (400, '{"error": "url is missing"}', Outcome.HTTP_STATUS, "url is missing"),
    ],
)
def test_what_comes_in_place_of_a_signature_is_named(
    status: int, body: str, outcome: Outcome, said: str
) -> None:
    found = judged(body, status=status)
    assert (found.outcome, found.state, found.said) == (outcome, State.UNUSABLE, said)


def test_a_signature_in_a_failed_reply_does_not_count() -> None:
    assert judged(fields(TO_SIGN), status=500).outcome is Outcome.HTTP_STATUS


def test_a_reply_that_tells_a_ticket_is_noticed() -> None:
    assert judged({**fields(TO_SIGN), "jsapi_ticket": TICKET}).tells_ticket
    assert judged({**fields(TO_SIGN), "x": f"_{TICKET}_"}).tells_ticket
    assert not judged(fields(TO_SIGN)).tells_ticket


def test_every_outcome_comes_down_to_a_state() -> None:
    states = {outcome: Finding(ASKED, outcome).state for outcome in Outcome}
    assert [one for one, state in states.items() if state is State.NOT_ASKED] == [
        Outcome.GIVEN_UP,
        Outcome.TIME_UP,
    ]
    assert set(states.values()) == set(State)
