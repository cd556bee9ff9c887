import base64
import dataclasses
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.slow import examples
from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.damage import PasteArtifact
from wxdesk.signing.evidence import Evidence, parse
from wxdesk.signing.mistakes import digest as digest_mistakes
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import digest, sign, string1
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.verdict import (
    GIVEN,
    JSAPI_TICKET,
    AddressDiffers,
    Comparison,
    Reproduced,
    VerdictKind,
)

TICKET, OLD, CARD = "ticket-of-today-0001", "ticket-of-yesterday-2", "ticket-for-cards-00003"
CREDENTIALS = {JSAPI_TICKET: Secret(TICKET), "previous": Secret(OLD), "wx_card_ticket": Secret(CARD)}
NONCE, TIME = "Wm3WZYTPz0wzccnW", "1414587457"
URL, LANDING = "https://a.com/x?y=1", "https://a.com/"


def evidence(url, signed_url=None, ticket=TICKET, **values):
    """Of a page at `url` whose back end signed `signed_url` with `ticket`."""
    signature = sign(ticket, NONCE, TIME, signed_url or url).signature
    return Evidence(**{"timestamp": TIME, "noncestr": NONCE, "signature": signature, "url": url, **values})


def ids(verdict):
    """Of the first explanation."""
    return [cause.id for cause in verdict.causes]


def suspected(verdict):
    return [suspicion.id for suspicion in verdict.suspicions]


def test_a_right_signature():
    verdict = diagnose(evidence(URL), CREDENTIALS)
    assert verdict.kind is VerdictKind.MATCH
    assert verdict.reproduced == Reproduced(
        string1(TICKET, NONCE, TIME, URL), TICKET, "sha1", URL, JSAPI_TICKET
    )
    assert verdict.expected == sign(TICKET, NONCE, TIME, URL)
    assert (verdict.missing, verdict.explanations, verdict.suspicions, verdict.address_differs) == (
        (),
        (),
        (),
        (),
    )
    assert verdict.tried == 1
    assert verdict.seconds >= 0


def test_the_official_example_matches_as_pasted_and_says_that_no_browser_reports_it():
    ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
    url, browsers = "http://mp.weixin.qq.com?params=value", "http://mp.weixin.qq.com/?params=value"
    seen = Evidence(
        timestamp=TIME, noncestr=NONCE, url=url, signature="0f9de62fce790f9a083d5c99e95740ceb90c27ed"
    )
    verdict = diagnose(seen, {JSAPI_TICKET: Secret(ticket)})
    assert (verdict.kind, verdict.reproduced.address) == (VerdictKind.MATCH, url)
    assert suspected(verdict) == ["url.browser_form"]
    assert verdict.address_differs == (AddressDiffers(Comparison.BROWSER, url, browsers),)
    assert verdict.expected.signature == seen.signature


def test_the_browsers_form_of_the_address_counts():
    verdict = diagnose(evidence("https://A.com/路#x", "https://a.com/%E8%B7%AF"), CREDENTIALS)
    assert (verdict.kind, verdict.reproduced.address) == (VerdictKind.MATCH, "https://a.com/%E8%B7%AF")
    assert suspected(verdict) == []
    assert verdict.address_differs[0].comparison is Comparison.BROWSER


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("previous", "ticket.previous"),
        ("previous_2", "ticket.previous"),
        ("wx_card_ticket", "ticket.wx_card"),
        ("wx_card", "ticket.wx_card"),
        ("access_token", "ticket.access_token"),
        ("Another shop", "ticket.other_account"),
    ],
)
def test_another_credential_in_the_tickets_place_is_proven(name, cause):
    known = {JSAPI_TICKET: Secret(TICKET), name: Secret(OLD)}
    verdict = diagnose(evidence(URL, ticket=OLD), known)
    assert (verdict.kind, verdict.causes) == (VerdictKind.PROVEN, (Cause(cause, name),))
    assert verdict.reproduced == Reproduced(string1(OLD, NONCE, TIME, URL), OLD, "sha1", URL, name)
    assert verdict.expected == sign(TICKET, NONCE, TIME, URL)


@pytest.mark.parametrize(
    ("signed", "cause"),
    [
        (f"{URL}#top", "url.fragment_kept"),
        ("https://api.a.com/sign", "url.api_address"),
        ("https://a.com/shop/", "url.other_page"),
        ("https://a.com/", "url.path_lost"),
    ],
)
def test_an_address_that_wechat_does_not_check_is_proven(signed, cause):
    others = ("https://api.a.com/sign", "https://a.com/shop/")
    verdict = diagnose(evidence(f"{URL}#top", signed, other_urls=others), CREDENTIALS)
    assert (verdict.kind, verdict.reproduced.address) == (VerdictKind.PROVEN, signed)
    assert ids(verdict) == [cause]
    assert AddressDiffers(Comparison.REPRODUCED, signed, URL) in verdict.address_differs


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (str.upper, "digest.upper_case"),
        (lambda digits: base64.b64encode(bytes.fromhex(digits)).decode(), "digest.base64"),
    ],
)
def test_the_right_digest_written_wrongly_is_proven(change, cause):
    seen = evidence(URL)
    verdict = diagnose(dataclasses.replace(seen, signature=change(seen.signature)), CREDENTIALS)
    assert (verdict.kind, ids(verdict)) == (VerdictKind.PROVEN, [cause])
    assert verdict.reproduced.string1 == string1(TICKET, NONCE, TIME, URL)


@pytest.mark.parametrize("algorithm", ["md5", "sha256", "sha512"])
def test_another_algorithm_is_known_by_its_length_and_searched_with(algorithm):
    text = string1(OLD, NONCE, TIME, URL)
    signature = hashlib.new(algorithm, text.encode()).hexdigest()
    verdict = diagnose(dataclasses.replace(evidence(URL), signature=signature), CREDENTIALS)
    assert (verdict.kind, ids(verdict)) == (VerdictKind.PROVEN, ["ticket.previous", f"digest.{algorithm}"])
    assert (verdict.reproduced.string1, verdict.reproduced.digest) == (text, algorithm)


@pytest.mark.parametrize("other", digest_mistakes.OTHERS, ids=lambda other: other.id)
def test_a_digest_of_a_digest_is_found(other):
    signature = other.make(string1(TICKET, NONCE, TIME, URL).encode(), TICKET.encode()).hex()
    verdict = diagnose(dataclasses.replace(evidence(URL), signature=signature), CREDENTIALS)
    assert (verdict.kind, ids(verdict), verdict.reproduced.digest) == (
        VerdictKind.PROVEN,
        [other.id],
        other.name,
    )


def test_real_auth_url_is_wechats_own_word():
    told = {"real_auth_urls": (LANDING + "#/home",)}
    wrong = diagnose(evidence(URL, **told), CREDENTIALS)
    assert (wrong.kind, wrong.reproduced.address) == (VerdictKind.PROVEN, URL)
    assert (ids(wrong), suspected(wrong)) == (["url.current_page"], ["url.landing"])
    assert AddressDiffers(Comparison.REAL_AUTH_URL, URL, LANDING) in wrong.address_differs
    assert AddressDiffers(Comparison.REPRODUCED, URL, LANDING) in wrong.address_differs
    assert wrong.expected == sign(TICKET, NONCE, TIME, LANDING)
    right = diagnose(evidence(URL, LANDING, **told), CREDENTIALS)
    assert (right.kind, right.reproduced.address) == (VerdictKind.MATCH, LANDING)


def test_of_two_real_auth_urls_the_first_counts_even_if_the_second_is_the_pages():
    verdict = diagnose(evidence(URL, real_auth_urls=(LANDING, URL)), CREDENTIALS)
    assert (verdict.kind, verdict.causes) == (VerdictKind.PROVEN, (Cause("url.real_auth_later", URL),))
    assert verdict.expected == sign(TICKET, NONCE, TIME, LANDING)


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
    assert alone.kind is VerdictKind.MATCH
    assert alone.expected.signature == signature
    known = diagnose(pasted, CREDENTIALS)
    assert (known.kind, known.causes) == (VerdictKind.PROVEN, (Cause("ticket.pasted", GIVEN),))
    assert known.reproduced.string1 == pasted.string1
    assert known.expected == sign(TICKET, NONCE, TIME, URL)


def test_a_pasted_string1_that_nothing_explains_is_what_was_signed():
    text = f"page={URL};;ticket={TICKET};;{NONCE}"
    verdict = diagnose(
        dataclasses.replace(evidence(URL), string1=text, signature=digest(text)),
        CREDENTIALS,
        budget=SearchBudget(60, 5_000),
    )
    assert (verdict.kind, ids(verdict), verdict.reproduced.string1) == (
        VerdictKind.PROVEN,
        ["string1.as_pasted"],
        text,
    )
    assert TICKET not in verdict.masked_string1


@pytest.mark.parametrize(("field", "value"), [("noncestr", "another-nonce"), ("timestamp", "1414580000")])
def test_a_second_value_that_was_pasted_is_tried_in_the_place_of_the_first(field, value):
    right = {"noncestr": NONCE, "timestamp": TIME, field: value}
    text = string1(TICKET, right["noncestr"], right["timestamp"], URL)
    seen = dataclasses.replace(evidence(URL), signature=digest(text), others={field: (value,)})
    verdict = diagnose(seen, CREDENTIALS)
    assert (verdict.kind, verdict.causes) == (VerdictKind.PROVEN, (Cause(f"{field}.other_value", value),))


def test_a_damage_by_display_is_undone_and_said():
    shown = "https://a.com/x?y=1&amp;z=2"
    seen = parse(f'<input name="url" value="{shown}">')
    assert seen.readings[shown]
    plain = evidence("https://a.com/x?y=1&z=2")
    verdict = diagnose(dataclasses.replace(plain, url=shown, readings=seen.readings), CREDENTIALS)
    assert (verdict.kind, verdict.undone) == (VerdictKind.MATCH, (PasteArtifact.HTML_ENTITY,))


def test_a_damage_that_was_undone_is_said_also_where_a_mistake_was_made_on_it():
    shown, page = "https://a.com/x?y=1&amp;z=%E5%B0%8F", "https://a.com/x?y=1&z=%E5%B0%8F"
    readings = parse(f'<input name="url" value="{shown}">').readings
    seen = dataclasses.replace(evidence(page, "https://a.com/x?y=1&z=小"), url=shown, readings=readings)
    verdict = diagnose(seen, CREDENTIALS)
    assert (ids(verdict), verdict.undone) == (["url.decoded"], (PasteArtifact.HTML_ENTITY,))


def test_an_address_that_is_none_is_tried_as_it_stands():
    verdict = diagnose(evidence("a.com/x#y", "a.com/x"), CREDENTIALS)
    assert (verdict.kind, ids(verdict)) == (VerdictKind.PROVEN, ["url.scheme_lost"])
    assert suspected(verdict) == ["url.invalid"]


def test_the_appid_of_another_account_is_proven_where_the_signature_fits_this_ones_ticket():
    seen = evidence(URL, appid="wx2222222222222222")
    verdict = diagnose(seen, CREDENTIALS, DiagnosisContext(appid="wx1111111111111111"))
    assert (verdict.kind, ids(verdict)) == (VerdictKind.PROVEN, ["appid.other"])
    assert diagnose(seen, CREDENTIALS).kind is VerdictKind.MATCH
    assert diagnose(seen, CREDENTIALS, DiagnosisContext(appid=seen.appid)).kind is VerdictKind.MATCH


def test_appid_and_ticket_of_the_same_other_account_are_right_together():
    seen = evidence(URL, ticket=OLD, appid="wx2222222222222222")
    known = {JSAPI_TICKET: Secret(TICKET), "Shop": Secret(OLD)}
    around = DiagnosisContext("wx1111111111111111", {"wx2222222222222222": "Shop"})
    verdict = diagnose(seen, known, around)
    assert verdict.kind is VerdictKind.MATCH
    assert suspected(verdict) == ["appid.other_account"]
    assert ids(diagnose(seen, known, DiagnosisContext("wx1111111111111111"))) == [
        "ticket.other_account",
        "appid.other",
    ]


def test_a_wrong_signature_is_not_explained():
    seen = dataclasses.replace(evidence(URL), signature="0" * 40)
    verdict = diagnose(seen, CREDENTIALS, budget=SearchBudget(60, 30_000))
    assert (verdict.kind, verdict.reproduced, verdict.explanations) == (VerdictKind.UNEXPLAINED, None, ())
    assert verdict.expected == sign(TICKET, NONCE, TIME, URL)
    assert verdict.tried >= 30_000


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


@examples(60)
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
    verdict = diagnose(seen, CREDENTIALS, budget=SearchBudget(60, 300))
    assert (verdict.kind is VerdictKind.MATCH) == (broken_at == 40 and ticket == TICKET)
    reproduced = verdict.reproduced.string1 if verdict.reproduced else ""
    assert (reproduced == signed.string1) == (broken_at == 40 and ticket != "unknown-ticket")


# --- signed before all tickets known -----------------------------------------------------------------------

SIGNED_AT = int(TIME)
LIFE_S = 7200


def around(age_s, *seen_ago_s, now=SIGNED_AT):
    """`age_s` after TIME; the account's tickets were first seen so long before that."""
    return DiagnosisContext(now=now + age_s, tickets_seen_at=tuple(now + age_s - ago for ago in seen_ago_s))


def test_what_was_signed_with_a_ticket_that_nobody_knows_is_not_called_wrong():
    seen = evidence(URL, ticket="the-ticket-of-then")
    verdict = diagnose(seen, CREDENTIALS, around(25 * 3600, 60))
    assert (verdict.kind, verdict.age_s, verdict.signed_at) == (VerdictKind.TOO_OLD, 25 * 3600, SIGNED_AT)
    assert verdict.expected is None, "the current ticket gives nothing that it should have been"
    assert verdict.tried > 0, "the current one was tried all the same"


@pytest.mark.parametrize(
    ("circumstances", "kind"),
    [
        (around(61, 60), VerdictKind.TOO_OLD),  # a second before the first that was seen
        (around(60, 60), VerdictKind.UNEXPLAINED),
        (around(LIFE_S, 60), VerdictKind.TOO_OLD),
        (around(LIFE_S + 1, 60), VerdictKind.TOO_OLD),
        (around(25 * 3600, 60, 25 * 3600 + 600), VerdictKind.UNEXPLAINED),  # the one of then is known
        (around(25 * 3600, 60, 27 * 3600 + 1), VerdictKind.TOO_OLD),  # it had ended by then
        (around(25 * 3600, 60, 24 * 3600), VerdictKind.TOO_OLD),  # and this one came later
        (around(25 * 3600), VerdictKind.TOO_OLD),
        (around(-25 * 3600, 60), VerdictKind.UNEXPLAINED),  # a clock that is ahead
        (
            DiagnosisContext(now=SIGNED_AT + 25 * 3600),
            VerdictKind.UNEXPLAINED,
        ),  # a ticket given as the right one
        (DiagnosisContext(tickets_seen_at=(SIGNED_AT,)), VerdictKind.UNEXPLAINED),
    ],
)
def test_it_is_too_old_only_where_every_known_ticket_is_of_another_time(circumstances, kind):
    assert diagnose(evidence(URL, ticket="the-ticket-of-then"), CREDENTIALS, circumstances).kind is kind


def test_what_can_be_told_of_an_old_one_is_told():
    late = around(25 * 3600, 60)
    assert diagnose(evidence(URL), CREDENTIALS, late).kind is VerdictKind.MATCH
    assert diagnose(evidence(URL, LANDING), CREDENTIALS, late).kind is VerdictKind.PROVEN
    with_ticket = dataclasses.replace(
        evidence(URL, ticket="the-ticket-of-then"), ticket=Secret("another-ticket-of-then")
    )
    assert diagnose(with_ticket, CREDENTIALS, late).kind is VerdictKind.UNEXPLAINED


@pytest.mark.parametrize(
    ("timestamp", "kind"),
    [
        (f"{SIGNED_AT}000", VerdictKind.TOO_OLD),
        ("0", VerdictKind.TOO_OLD),
        ("9" * 13, VerdictKind.UNEXPLAINED),
        ("9" * 20, VerdictKind.UNEXPLAINED),
    ],
)
def test_odd_timestamps_are_read_as_what_they_may_be(timestamp, kind):
    seen = evidence(URL, ticket="the-ticket-of-then", timestamp=timestamp)
    assert diagnose(seen, CREDENTIALS, around(25 * 3600, 60)).kind is kind
