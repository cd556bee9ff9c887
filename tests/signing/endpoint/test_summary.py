"""All findings in one conclusion, the one that says the most."""

from dataclasses import replace
from urllib.parse import unquote

import pytest

from tests.signing.endpoint.back_end import APPID, KNOWN, RIGHT, TICKET, answering, fields, signing
from wxdesk.errors import NetworkError
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.check import Fetch, check
from wxdesk.signing.endpoint.finding import Finding, Known, Outcome, State
from wxdesk.signing.endpoint.matrix import MOST, check_page, edge_case_urls
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.signing.endpoint.request import Endpoint, EndpointRequest
from wxdesk.signing.endpoint.summary import SLOW_S, Conclusion, Remark, Summary, summary
from wxdesk.signing.mistakes.mistake import Cause

PAGE = check_page("https://h5.example.com/photo?uid=88")
CARD_TICKET = "a card ticket that is as long as a ticket"


def findings(fetch: Fetch, known: Known = KNOWN) -> list[Finding]:
    return list(check(Endpoint("https://api.example.com/sign"), PAGE, known, fetch))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the first addresses are asked about: where nothing explains a signature, all that is known is tried."""
    monkeypatch.setattr("wxdesk.signing.endpoint.check.edge_case_urls", lambda page: edge_case_urls(page)[:5])


def concluded(fetch: Fetch, known: Known = KNOWN) -> Summary:
    return summary(findings(fetch, known), known.appid)


def test_all_right() -> None:
    found = concluded(RIGHT)
    assert (found.conclusion, found.count(State.RIGHT), found.all_right) == (Conclusion.ALL_RIGHT, MOST, True)


def causes(found: Summary) -> list[str]:
    return [cause.id for cause in found.causes]


def test_the_same_mistake_wherever_it_is_wrong() -> None:
    found = concluded(signing(lambda url: url.partition("&")[0]))
    assert found.conclusion is Conclusion.SAME_CAUSES
    assert found.causes == (Cause("url.query_cut"),), "what was lost differs"
    assert found.count(State.WRONG) == 6
    assert not found.all_right


def test_a_mistake_that_all_share_is_told_though_some_were_made_with_another() -> None:
    known = replace(KNOWN, credentials={**KNOWN.credentials, "access_token": Secret(CARD_TICKET)})
    found = concluded(signing(unquote, CARD_TICKET), known)
    assert (found.conclusion, found.causes) == (
        Conclusion.SAME_CAUSES,
        (Cause("ticket.access_token", "access_token"),),
    )


def test_wrong_in_some_places_in_different_ways() -> None:
    found = concluded(signing(lambda url: unquote(url.partition("&")[0])))
    assert (found.conclusion, found.causes) == (Conclusion.SOME_WRONG, ())


def test_what_is_not_explained_says_nothing_of_what_is(few: None) -> None:
    known = replace(KNOWN, credentials={**KNOWN.credentials, "access_token": Secret(CARD_TICKET)})
    mixed = iter([TICKET, CARD_TICKET, *["unknown to anybody"] * MOST])
    found = concluded(answering(lambda url: fields(url, next(mixed))), known)
    assert found.conclusion is Conclusion.SOME_WRONG


def test_all_wrong_in_different_ways(few: None) -> None:
    known = replace(KNOWN, credentials={**KNOWN.credentials, "access_token": Secret(CARD_TICKET)})
    mixed = iter([CARD_TICKET, "unknown to anybody", *["unknown as well"] * MOST])
    assert (
        concluded(answering(lambda url: fields(url, next(mixed))), known).conclusion is Conclusion.ALL_WRONG
    )


def test_a_cached_reply_is_found_out_though_it_is_right_for_one_address() -> None:
    cached = fields(PAGE.signed)
    found = concluded(answering(lambda url: cached))
    assert found.conclusion is Conclusion.SAME_REPLY
    assert found.count(State.RIGHT) == 3, (
        "the page itself, with a fragment, and with its host in capital letters"
    )


def test_a_cached_signature_with_new_values_is_found_out(few: None) -> None:
    cached = fields(PAGE.signed)["signature"]
    found = concluded(answering(lambda url: {**fields(url), "signature": cached}))
    assert found.conclusion is Conclusion.SAME_SIGNATURE


def test_a_fixed_address_is_found_out() -> None:
    found = concluded(signing(lambda url: "https://h5.example.com/"))
    assert found.conclusion is Conclusion.SAME_ADDRESS
    assert found.example is not None
    assert found.example.signed == "https://h5.example.com/"


def test_another_credential_for_all() -> None:
    known = replace(KNOWN, credentials={**KNOWN.credentials, "wx_card_ticket": Secret(CARD_TICKET)})
    found = concluded(signing(str, CARD_TICKET), known)
    assert (found.conclusion, causes(found)) == (Conclusion.SAME_CAUSES, ["ticket.wx_card"])


def test_another_appid_for_all_or_beside_wrong_signatures(few: None) -> None:
    foreign = "wx5a4db0c50c0ffee0"
    found = concluded(answering(lambda url: {**fields(url), "appId": foreign}))
    assert (found.conclusion, found.causes) == (Conclusion.SAME_CAUSES, (Cause("appid.other", foreign),))
    assert found.remarks == ()
    found = concluded(answering(lambda url: {**fields(url, "unknown ticket"), "appId": foreign}))
    assert (found.conclusion, found.remarks) == (Conclusion.NOTHING_FITS, (Remark.OTHER_APPID,))
    assert summary(
        findings(answering(lambda url: {**fields(url), "appId": foreign}), Known(KNOWN.credentials))
    ).all_right


def test_no_signature_in_any_reply() -> None:
    found = concluded(answering(lambda url: "<html>"))
    assert found.conclusion is Conclusion.NO_USABLE_REPLY
    assert found.example is not None
    assert found.example.outcome is Outcome.WEB_PAGE


def test_no_answer_at_all() -> None:
    def fetch(request: EndpointRequest) -> EndpointReply:
        raise NetworkError("refused", host="api.example.com")

    found = concluded(fetch)
    assert (found.conclusion, found.asked, found.count(State.NOT_ASKED)) == (
        Conclusion.NO_ANSWER,
        3,
        MOST - 3,
    )


def test_right_where_it_answered() -> None:
    found = concluded(answering(lambda url: fields(url) if url.isascii() else {"error": "no Chinese"}))
    assert found.conclusion is Conclusion.RIGHT_WHERE_ANSWERED
    assert (found.count(State.RIGHT), found.count(State.UNUSABLE)) == (MOST - 1, 1)


def test_nothing_was_asked() -> None:
    assert summary(()).conclusion is Conclusion.NOTHING_ASKED
    assert summary(()).asked == 0


def test_one_wrong_reply_is_not_called_the_same_for_all(few: None) -> None:
    found = findings(signing(str, "unknown ticket"))
    assert summary(found[:1]).conclusion is Conclusion.ALL_WRONG
    assert summary([found[0], found[0]]).conclusion is Conclusion.ALL_WRONG, "one address asked twice"


def test_slowness_and_a_ticket_in_the_reply_are_noticed() -> None:
    found = findings(answering(lambda url: {**fields(url), "jsapi_ticket": TICKET}))
    assert summary(found, APPID).remarks == (Remark.TELLS_TICKET,)
    assert summary(found, APPID).conclusion is Conclusion.ALL_RIGHT
    slow = [*found[:-1], replace(found[-1], reply=EndpointReply(200, seconds=SLOW_S))]
    assert Remark.SLOW in summary(slow, APPID).remarks
    assert summary(slow, APPID).slowest_s == SLOW_S
