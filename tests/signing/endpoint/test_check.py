"""A whole check without sockets: what is asked, in which order, and when it ends."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.signing.endpoint.back_end import KNOWN, RIGHT, TICKET, answering, fields, parameters, signing
from tests.signing.endpoint.test_matrix import pages
from tests.support.slow import examples
from wxdesk.errors import InputError, NetworkError
from wxdesk.signing.endpoint.check import GIVE_UP_AFTER, TOTAL_S, Fetch, check
from wxdesk.signing.endpoint.finding import Finding, Outcome, State
from wxdesk.signing.endpoint.matrix import MOST, UrlCase, check_page, edge_case_urls
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.signing.endpoint.request import Endpoint, EndpointRequest, Method
from wxdesk.signing.percent import encode_component

ENDPOINT = Endpoint("https://api.example.com/sign?v=2")
PAGE = check_page("https://h5.example.com/photo?uid=88")


def findings(fetch: Fetch, endpoint: Endpoint = ENDPOINT) -> list[Finding]:
    return list(check(endpoint, PAGE, KNOWN, fetch))


def tricks(found: list[Finding], state: State) -> set[UrlCase]:
    return {one.address.trick for one in found if one.state is state}


def named(found: list[Finding], cause: str) -> set[UrlCase]:
    """Where just this is wrong."""
    return {one.address.trick for one in found if [made.id for made in one.causes] == [cause]}


@examples(8)  # of up to 24 addresses each
@given(pages, st.sampled_from(Method))
def test_a_right_back_end_is_right_about_any_page(text: str, method: Method) -> None:
    page = check_page(text)
    found = list(check(Endpoint(ENDPOINT.url, method), page, KNOWN, RIGHT))
    assert [one.state for one in found] == [State.RIGHT] * len(edge_case_urls(page))


def test_every_address_is_asked_once_and_in_order() -> None:
    asked = []

    def fetch(request: EndpointRequest) -> EndpointReply:
        asked.append(parameters(request)["url"])
        return RIGHT(request)

    found = findings(fetch)
    assert asked == [one.address.url for one in found] == [one.url for one in edge_case_urls(PAGE)]
    assert len(asked) == MOST


def test_nothing_is_asked_before_its_turn() -> None:
    asked = []

    def fetch(request: EndpointRequest) -> EndpointReply:
        asked.append(request)
        return RIGHT(request)

    going = check(ENDPOINT, PAGE, KNOWN, fetch)
    for _ in range(3):
        next(going)
    going.close()
    assert len(asked) == 3


def test_a_back_end_that_decodes_once_too_often_is_wrong_where_something_is_encoded() -> None:
    found = findings(signing(unquote))
    assert tricks(found, State.WRONG) == named(found, "url.decoded") == {
        UrlCase.CHINESE_ENCODED, UrlCase.CHINESE_PATH, UrlCase.LOWER_CASE_HEX, UrlCase.NESTED_URL, UrlCase.ENCODED_SPACE,
        UrlCase.ENCODED_PERCENT,
    }  # fmt: skip


def test_a_back_end_that_escapes_html_is_wrong_where_there_is_an_ampersand() -> None:
    found = findings(signing(lambda url: url.replace("&", "&amp;")))
    spoilt = {one.trick for one in edge_case_urls(PAGE) if "&" in one.url}
    assert tricks(found, State.WRONG) == named(found, "url.html_entity") == spoilt


def test_a_back_end_that_signs_its_own_address_is_found_out() -> None:
    def fetch(request: EndpointRequest) -> EndpointReply:
        return answering(lambda url: fields(request.url))(request)

    found = findings(fetch)
    assert named(found, "url.api_address") == {one.trick for one in edge_case_urls(PAGE)}
    assert [one.signed for one in found] == [
        f"{ENDPOINT.url}&url={encode_component(one.address.url)}" for one in found
    ]


def test_a_back_end_that_always_signs_one_page_is_found_out() -> None:
    found = findings(signing(lambda url: PAGE.signed))
    assert {one.signed for one in found} == {PAGE.signed}
    assert tricks(found, State.RIGHT) == {
        UrlCase.AS_IT_IS, UrlCase.HASH_ROUTE, UrlCase.UPPER_CASE_HOST,
    }  # fmt: skip


def test_right_replies_speak_against_explanations_of_wrong_ones() -> None:
    """Without the others' replies, the shared address could as well have been cut at its first &."""
    found = findings(signing(lambda url: url.partition("&from=")[0]))
    assert tricks(found, State.WRONG) == {UrlCase.SHARED}
    assert named(found, "url.share_parameters_lost") == {UrlCase.SHARED}
    cut = findings(signing(lambda url: url.partition("&")[0]))
    assert UrlCase.SHARED in named(cut, "url.query_cut")


def test_a_check_is_called_off_while_a_reply_is_looked_into() -> None:
    class CalledOffError(Exception):
        pass

    asked, looks = list[EndpointRequest](), iter(range(100))

    def fetch(request: EndpointRequest) -> EndpointReply:
        asked.append(request)
        return signing(str, "a ticket that nobody knows")(request)

    def interrupt() -> None:
        if next(looks) == 3:
            raise CalledOffError

    with pytest.raises(CalledOffError):
        list(check(ENDPOINT, PAGE, KNOWN, fetch, interrupt=interrupt))
    assert len(asked) == 1


def _silent(request: EndpointRequest) -> EndpointReply:
    raise NetworkError("timeout", host="api.example.com", seconds=10)


def test_an_endpoint_that_does_not_answer_is_asked_three_times() -> None:
    asked = []
    found = findings(lambda request: asked.append(request) or _silent(request))  # type: ignore[func-returns-value]
    assert len(asked) == GIVE_UP_AFTER
    assert [one.outcome for one in found] == [Outcome.NO_ANSWER] * GIVE_UP_AFTER + [Outcome.GIVEN_UP] * (
        MOST - GIVE_UP_AFTER
    )
    assert found[0].error is not None


def test_an_answer_in_between_goes_on() -> None:
    turns = iter(range(100))
    found = findings(lambda request: (RIGHT if next(turns) % 3 == 2 else _silent)(request))
    assert len(tricks(found, State.RIGHT)) == MOST // 3
    assert not tricks(found, State.NOT_ASKED)


def test_an_endpoint_that_answers_nonsense_is_asked_to_the_end() -> None:
    found = findings(answering(lambda url: "<html>", status=200))
    assert {one.outcome for one in found} == {Outcome.WEB_PAGE}


def test_time_runs_out() -> None:
    clock = iter([0.0, 1.0, TOTAL_S - 12.0, TOTAL_S - 10.0])  # as long as one request may take
    found = list(check(ENDPOINT, PAGE, KNOWN, RIGHT, now=lambda: next(clock)))
    assert [one.outcome for one in found] == [Outcome.RIGHT] * 2 + [Outcome.TIME_UP] * (MOST - 2)


@pytest.mark.parametrize(
    ("endpoint", "page"),
    [
        (Endpoint(f"https://api.example.com/sign?ticket={TICKET}"), PAGE),
        (Endpoint("https://api.example.com/sign", extra=(("ticket", TICKET),)), PAGE),
        (Endpoint("https://api.example.com/sign", extra=((TICKET, ""),)), PAGE),
        (ENDPOINT, check_page(f"https://h5.example.com/?t={TICKET}")),
        (ENDPOINT, check_page(f"https://h5.example.com/?t={TICKET.replace('k', '%6B')}")),
    ],
)
def test_a_secret_is_not_sent_along(endpoint: Endpoint, page: object) -> None:
    asked: list[EndpointRequest] = []
    with pytest.raises(InputError, match="secret_in_request"):
        list(check(endpoint, page, KNOWN, asked.append))  # type: ignore[arg-type]
    assert asked == []
