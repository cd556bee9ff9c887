import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.diagnosis import diagnose
from wxdesk.signing.evidence import Evidence, parse
from wxdesk.signing.signature import digest, sign, string1
from wxdesk.signing.verdict import GIVEN, JSAPI_TICKET, AddressDiffers, Comparison, Note, VerdictKind

TICKET, OLD, CARD = "ticket-of-today-0001", "ticket-of-yesterday-2", "ticket-for-cards-00003"
CREDENTIALS = {JSAPI_TICKET: Secret(TICKET), "previous": Secret(OLD), "wx_card_ticket": Secret(CARD)}
NONCE, TIME = "Wm3WZYTPz0wzccnW", "1414587457"
URL, LANDING = "https://a.com/x?y=1", "https://a.com/"


def evidence(url, signed_url=None, ticket=TICKET, **values):
    """Of a page at `url` whose back end signed `signed_url` with `ticket`."""
    signature = sign(ticket, NONCE, TIME, signed_url or url).signature
    return Evidence(**{"timestamp": TIME, "noncestr": NONCE, "signature": signature, "url": url, **values})


def test_a_right_signature():
    verdict = diagnose(evidence(URL), CREDENTIALS)
    assert verdict.kind is VerdictKind.MATCH
    assert verdict.reproduced == string1(TICKET, NONCE, TIME, URL)
    assert (verdict.address, verdict.credential_name) == (URL, JSAPI_TICKET)
    assert verdict.expected == sign(TICKET, NONCE, TIME, URL)
    assert (verdict.missing, verdict.notes, verdict.address_differs) == ((), (), ())
    assert verdict.tried == 1
    assert verdict.seconds >= 0


def test_the_official_example_matches_as_pasted_and_says_that_no_browser_reports_it():
    ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
    url, browsers = "http://mp.weixin.qq.com?params=value", "http://mp.weixin.qq.com/?params=value"
    seen = Evidence(
        timestamp=TIME, noncestr=NONCE, url=url, signature="0f9de62fce790f9a083d5c99e95740ceb90c27ed"
    )
    verdict = diagnose(seen, {JSAPI_TICKET: Secret(ticket)})
    assert (verdict.kind, verdict.address) == (VerdictKind.MATCH, url)
    assert verdict.notes == (Note.NOT_WHAT_A_BROWSER_REPORTS,)
    assert verdict.address_differs == (AddressDiffers(Comparison.BROWSER, url, browsers),)
    assert verdict.expected.signature == "f50191877b62b116ef830363a3a613ed652a2d5d"


def test_the_browsers_form_of_the_address_counts():
    verdict = diagnose(evidence("https://A.com/路#x", "https://a.com/%E8%B7%AF"), CREDENTIALS)
    assert (verdict.kind, verdict.address, verdict.notes) == (
        VerdictKind.MATCH,
        "https://a.com/%E8%B7%AF",
        (),
    )
    assert verdict.address_differs[0].comparison is Comparison.BROWSER


def test_a_previous_ticket_matches_and_is_named():
    verdict = diagnose(evidence(URL, ticket=OLD), CREDENTIALS)
    assert (verdict.kind, verdict.credential_name) == (VerdictKind.MATCH, "previous")
    assert verdict.notes == (Note.PREVIOUS_TICKET,)
    assert verdict.expected == sign(TICKET, NONCE, TIME, URL)


def test_a_card_ticket_is_no_match_though_it_reproduces():
    verdict = diagnose(evidence(URL, ticket=CARD), CREDENTIALS)
    assert verdict.kind is VerdictKind.UNEXPLAINED
    assert verdict.reproduced == string1(CARD, NONCE, TIME, URL)
    assert (verdict.credential_name, verdict.notes) == ("wx_card_ticket", (Note.OTHER_CREDENTIAL,))


@pytest.mark.parametrize("signed", [f"{URL}#top", "https://api.a.com/sign"])
def test_an_address_that_wechat_does_not_check_is_no_match_though_it_reproduces(signed):
    page = f"{URL}#top"
    verdict = diagnose(evidence(page, signed, other_urls=("https://api.a.com/sign",)), CREDENTIALS)
    assert (verdict.kind, verdict.address) == (VerdictKind.UNEXPLAINED, signed)
    assert verdict.notes == (Note.OTHER_ADDRESS,)
    assert AddressDiffers(Comparison.REPRODUCED, signed, URL) in verdict.address_differs


def test_capital_letters_are_no_match_though_they_reproduce():
    seen = evidence(URL)
    verdict = diagnose(dataclasses.replace(seen, signature=seen.signature.upper()), CREDENTIALS)
    assert (verdict.kind, verdict.notes) == (VerdictKind.UNEXPLAINED, (Note.UPPER_CASE,))
    assert verdict.reproduced == string1(TICKET, NONCE, TIME, URL)


def test_real_auth_url_is_wechats_own_word():
    told = {"real_auth_urls": (LANDING + "#/home",)}
    wrong = diagnose(evidence(URL, **told), CREDENTIALS)
    assert (wrong.kind, wrong.address) == (VerdictKind.UNEXPLAINED, URL)
    assert wrong.notes == (Note.OTHER_ADDRESS,)
    assert AddressDiffers(Comparison.REAL_AUTH_URL, URL, LANDING) in wrong.address_differs
    assert AddressDiffers(Comparison.REPRODUCED, URL, LANDING) in wrong.address_differs
    assert wrong.expected == sign(TICKET, NONCE, TIME, LANDING)
    right = diagnose(evidence(URL, LANDING, **told), CREDENTIALS)
    assert (right.kind, right.address, right.notes) == (VerdictKind.MATCH, LANDING, ())


def test_of_two_real_auth_urls_the_pages_own_is_expected():
    verdict = diagnose(evidence(URL, real_auth_urls=(LANDING, URL)), CREDENTIALS)
    assert (verdict.kind, verdict.expected.url, verdict.address_differs) == (VerdictKind.MATCH, URL, ())


def test_real_auth_url_makes_up_for_a_missing_address():
    verdict = diagnose(evidence("", LANDING, real_auth_urls=(LANDING,)), CREDENTIALS)
    assert (verdict.kind, verdict.missing) == (VerdictKind.MATCH, ())


@pytest.mark.parametrize("name", ["signature", "noncestr", "timestamp", "url"])
def test_what_is_missing_is_named(name):
    verdict = diagnose(dataclasses.replace(evidence(URL), **{name: ""}), CREDENTIALS)
    assert (verdict.kind, verdict.missing, verdict.tried) == (VerdictKind.INCOMPLETE, (name,), 0)
    assert (verdict.expected is None) == (name != "signature")
    assert verdict.reproduced is None


def test_everything_is_missing():
    verdict = diagnose(Evidence(), {"wx_card_ticket": Secret(CARD)})
    assert verdict.missing == ("signature", "noncestr", "timestamp", "url", "ticket")


def test_a_ticket_in_the_evidence_counts_only_where_the_accounts_is_not_known():
    signature = sign("some-other-ticket", NONCE, TIME, URL).signature
    pasted = parse(f"{string1('some-other-ticket', NONCE, TIME, URL)}\nsignature: {signature}")
    alone = diagnose(pasted, {})
    assert (alone.kind, alone.credential_name) == (VerdictKind.MATCH, GIVEN)
    assert alone.expected.signature == signature
    known = diagnose(pasted, CREDENTIALS)
    assert (known.kind, known.credential_name) == (VerdictKind.UNEXPLAINED, GIVEN)
    assert known.notes == (Note.OTHER_CREDENTIAL,)
    assert known.reproduced == pasted.string1
    assert known.expected == sign(TICKET, NONCE, TIME, URL)


def test_a_string1_of_other_values_is_found():
    text = string1(TICKET, "another-nonce", TIME, LANDING)
    verdict = diagnose(dataclasses.replace(evidence(URL), string1=text, signature=digest(text)), CREDENTIALS)
    assert (verdict.kind, verdict.reproduced) == (VerdictKind.UNEXPLAINED, text)
    assert (verdict.address, verdict.credential_name) == (LANDING, JSAPI_TICKET)


def test_an_address_that_is_none_is_tried_as_it_stands():
    verdict = diagnose(evidence("a.com/x#y", "a.com/x"), CREDENTIALS)
    assert (verdict.kind, verdict.notes) == (VerdictKind.MATCH, (Note.URL_INVALID,))


def test_other_things_noticed():
    seen = evidence(URL, errcode=40048, others={"noncestr": ("x",)})
    assert diagnose(seen, CREDENTIALS).notes == (Note.CONFLICTING_VALUES, Note.DOMAIN_REFUSED)


def test_a_wrong_signature_is_not_explained():
    verdict = diagnose(dataclasses.replace(evidence(URL), signature="0" * 40), CREDENTIALS)
    assert (verdict.kind, verdict.reproduced, verdict.address) == (VerdictKind.UNEXPLAINED, None, "")
    assert verdict.expected == sign(TICKET, NONCE, TIME, URL)
    assert verdict.tried == len(CREDENTIALS)


@pytest.mark.parametrize(
    ("values", "code"),
    [({"timestamp": "soon"}, "timestamp_shape"), ({"signature": "abc"}, "signature_shape")],
)
def test_values_of_the_wrong_shape_are_refused(values, code):
    with pytest.raises(InputError) as caught:
        diagnose(evidence(URL, **values), CREDENTIALS)
    assert caught.value.code == code


def test_no_ticket_is_in_the_repr():
    assert TICKET not in repr(diagnose(evidence(URL), CREDENTIALS))


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(str.strip)


@settings(max_examples=200, deadline=None)
@given(
    words,
    st.integers(0, 10**12),
    words,
    st.sampled_from([TICKET, OLD, CARD, "unknown-ticket"]),
    st.integers(0, 40),
)
def test_match_exactly_when_the_digest_says_so(noncestr, timestamp, path, ticket, broken_at):
    url = f"https://a.com/{path}."  # nothing at its end that a browser would trim
    signed = sign(ticket, noncestr, str(timestamp), url.partition("#")[0])
    given = list(signed.signature)
    if broken_at < 40:
        given[broken_at] = "0" if given[broken_at] != "0" else "1"
    seen = Evidence(timestamp=str(timestamp), noncestr=noncestr, url=url, signature="".join(given))
    verdict = diagnose(seen, CREDENTIALS)
    assert (verdict.kind is VerdictKind.MATCH) == (broken_at == 40 and ticket in (TICKET, OLD))
    assert (verdict.reproduced == signed.string1) == (broken_at == 40 and ticket != "unknown-ticket")
