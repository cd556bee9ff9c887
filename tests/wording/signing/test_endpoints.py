"""An endpoint check in words: nothing is without them, and they say what was found."""

import re
from urllib.parse import unquote

import pytest

from tests.signing.endpoint.back_end import KNOWN, RIGHT, TICKET, answering, fields, signing
from wxdesk import translation
from wxdesk.errors import NetworkError
from wxdesk.sandbox.company.mistakes import OF_SIGNING
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.check import Fetch, check
from wxdesk.signing.endpoint.finding import Finding, Known, Outcome, State
from wxdesk.signing.endpoint.matrix import MOST, EdgeCaseUrl, UrlCase, check_page
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.signing.endpoint.request import Endpoint
from wxdesk.signing.endpoint.summary import Conclusion, Remark, Summary, summary
from wxdesk.wording.signing import causes, endpoints
from wxdesk.wording.signing.company_mistakes import SIGNING_MISTAKES
from wxdesk.wording.signing.endpoints import (
    CONCLUSIONS,
    REMARKS,
    STATES,
    TONES,
    TRICKS,
    ToldCheck,
    fixes,
    long_result,
    short_result,
    tell_check,
    topics,
)

ENGLISH = translation.translator("en")
PAGE = "https://h5.example.com/photo?uid=88"
ADDRESS = EdgeCaseUrl(UrlCase.AS_IT_IS, PAGE)


@pytest.fixture(autouse=True)
def _time_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy computer finds what a quiet one finds: these tests are about words, not about pace."""
    monkeypatch.setattr("wxdesk.signing.endpoint.check.SEARCH_S", 60.0)


def findings(fetch: Fetch, known: Known = KNOWN) -> list[Finding]:
    return list(check(Endpoint("https://api.example.com/sign"), check_page(PAGE), known, fetch))


def first(fetch: Fetch, known: Known = KNOWN) -> Finding:
    """Of the page's address as it is; the others are not asked about."""
    return next(check(Endpoint("https://api.example.com/sign"), check_page(PAGE), known, fetch))


def _cut(url: str) -> str:
    return url.partition("&")[0]


def _plain_http(url: str) -> str:
    return url.replace("https:", "http:", 1)


def told(fetch: Fetch, known: Known = KNOWN) -> ToldCheck:
    return tell_check(summary(findings(fetch, known), known.appid), ENGLISH, total=MOST)


def test_everything_has_its_words() -> None:
    assert set(TRICKS) == set(UrlCase)
    assert set(STATES) == set(TONES) == set(State)
    assert set(endpoints._OUTCOMES) == set(Outcome)
    assert set(CONCLUSIONS) == set(Conclusion)
    assert set(REMARKS) == set(Remark)
    assert set(SIGNING_MISTAKES) == set(OF_SIGNING)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_field_stays_open_in_any_sentence(language: str) -> None:
    translate = translation.translator(language)
    reply = EndpointReply(302, "", "https://sso.example.com/login")
    error = NetworkError("tls", host="api.example.com", reason="expired")
    for outcome in Outcome:
        words = short_result(Finding(ADDRESS, outcome, reply, error=error, said="no"), translate)
        assert "{" not in words
        said_by_causes = outcome in (Outcome.RIGHT, Outcome.WRONG)
        assert bool(words) != said_by_causes
    for conclusion in Conclusion:
        whole = tell_check(
            Summary(conclusion, {}, remarks=tuple(Remark)), translate, total=MOST, stopped=True
        )
        assert "{" not in whole.sentence + " ".join(whole.further)
        assert whole.sentence
        assert (re.search(r"[\u4e00-\u9fff]", whole.sentence) is not None) == (language == "zh_CN")


@pytest.mark.parametrize(
    ("fetch", "words"),
    [
        (RIGHT, ""),
        (signing(lambda url: "https://h5.example.com/"), "only the domain was signed"),
        (signing(str, "another ticket"), "No known mistake produces this signature."),
        (answering(lambda url: {**fields(url), "appId": "wx5a4db0c50c0ffee0"}), "the appId belongs to another account"),
        (answering(lambda url: {"signature": fields(url)["signature"]}), "response: nonceStr, timestamp."),
        (answering(lambda url: {"error": "no {url} <b>"}), "The endpoint reports an error: no {url} <b>"),
        (answering(lambda url: {"error": "who?"}, 403), "HTTP 403. who?"),
        (answering(lambda url: "<html>", 500), "HTTP 500."),
        (answering(lambda url: {**fields(url), "signature": fields(url)["signature"].upper()}), ""),
    ],
)  # fmt: skip
def test_a_row_says_what_the_endpoint_did(fetch: Fetch, words: str) -> None:
    assert words in short_result(first(fetch), ENGLISH)


def test_a_row_names_all_mistakes_that_were_made_together() -> None:
    known = Known({**KNOWN.credentials, "wx_card_ticket": Secret("a card ticket, as long as one")})
    found = first(signing(_plain_http, "a card ticket, as long as one"), known)
    assert set(short_result(found, ENGLISH).split("; ")) == {
        "the card ticket (wx_card) was used",
        "http/https mismatch",
    }


def test_at_length_each_mistake_has_its_sentence_and_the_others_that_it_may_be() -> None:
    cut = next(one for one in findings(signing(_cut)) if one.address.trick is UrlCase.SEVERAL_PARAMETERS)
    sentence, *others = long_result(cut, ENGLISH)
    assert sentence.endswith("Missing: id, action")
    assert others == []
    shared = next(one for one in findings(signing(_cut))[5:] if one.address.trick is UrlCase.SHARED)
    title, sentence, *ways = long_result(shared, ENGLISH)
    assert title == short_result(shared, ENGLISH) == "Wrong: one of these two mistakes"
    assert (len(ways), "gives exactly this signature" in sentence) == (2, True)


def test_what_only_the_page_could_change_is_left_out() -> None:
    cut = findings(signing(_cut))[1]
    assert fixes(cut.causes, ENGLISH).front == ()
    assert "exactly the text" in fixes(cut.causes, ENGLISH).back[0]
    assert topics(cut.causes) == ()
    plain = first(signing(_plain_http))
    assert fixes(plain.causes, ENGLISH) == causes.fixes(plain.causes, ENGLISH)
    assert topics(plain.causes) == causes.topics(plain.causes) != ()


def test_a_browsers_form_is_right_and_said() -> None:
    upper = next(one for one in findings(signing(str.lower)) if one.address.trick is UrlCase.UPPER_CASE_HOST)
    assert upper.state is State.RIGHT
    assert short_result(upper, ENGLISH) == f"Signed in the browser's form: {PAGE}"


def _refusing(code: str, **values: object) -> Fetch:
    def fetch(request: object) -> EndpointReply:
        raise NetworkError(code, host="api.example.com", **values)

    return fetch


@pytest.mark.parametrize(
    ("fetch", "tone", "sentence", "further"),
    [
        (RIGHT, "good", "All 24 URLs", "encodeURIComponent"),
        (
            signing(_cut),
            "bad",
            "6 of 24 URLs incorrectly: the query string was cut off at an &",
            "exactly the text",
        ),
        (signing(unquote), "bad", "6 of 24 URLs incorrectly: the URL was decoded", "decode"),
        (signing(lambda url: unquote(_cut(url))), "bad", "URLs incorrectly.", "exactly the text"),
        (signing(lambda url: PAGE), "bad", f"the endpoint signs {PAGE}", "request parameter"),
        (answering(lambda url: "<html>"), "bad", "No response contains", "returned a web page"),
        (_refusing("timeout", seconds=10), "bad", "does not respond", "No response: timed out."),
        (_refusing("tls", reason="expired"), "bad", "does not respond", "certificate has expired"),
        (
            answering(lambda url: {**fields(url), "jsapi_ticket": TICKET}),
            "good",
            "All 24",
            "Pages must never see one",
        ),
    ],
)
def test_the_check_as_a_whole(fetch: Fetch, tone: str, sentence: str, further: str) -> None:
    whole = told(fetch)
    assert whole.tone == tone
    assert sentence in whole.sentence
    assert further in " ".join(whole.further)
    assert TICKET not in " ".join((whole.sentence, *whole.further))


def test_a_check_that_was_stopped_is_not_called_good() -> None:
    few = findings(RIGHT)[:5]
    whole = tell_check(summary(few), ENGLISH, total=MOST, stopped=True)
    assert (whole.tone, whole.further[0]) == ("warn", "Stopped after 5 of 24 URLs.")
