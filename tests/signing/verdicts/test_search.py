"""What the search is relied on for: it finds what it knows, the simplest first, and never makes anything up."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.signing.compositions import Composition, composition, evidence_of, page_url, ticket
from tests.support.slow import LONG, examples
from wxdesk.errors import Cancelled
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes.mistake import Mistake, Mutation, Variant
from wxdesk.signing.signature import digest, string1
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.search import walk
from wxdesk.signing.verdicts.search.addresses import Addresses
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict, VerdictKind

# The full numbers are the bench's (python -m tests.bench diagnose); here a sample of them, the same in every run.
SAMPLES = {1: 120, 2: 40, 3: 10 if LONG else 5}
PROVEN = {1: 0.99, 2: 0.95, 3: 0.8}
# Counted in digests, not in seconds: a busy machine must not change what is found.
BUDGET = SearchBudget(seconds=60, hypotheses=900_000)


def judged(made: Composition) -> Verdict:
    return diagnose(made.evidence, made.credentials, budget=BUDGET)


@pytest.mark.parametrize("count", sorted(SAMPLES))
def test_mistakes_made_together_are_found_and_no_longer_story_is_told(count: int) -> None:
    draw = random.Random(count)
    proven = 0
    for _ in range(SAMPLES[count]):
        made = composition(draw, count)
        verdict = judged(made)
        assert verdict.kind in (VerdictKind.PROVEN, VerdictKind.MATCH, VerdictKind.UNEXPLAINED)
        if verdict.kind is VerdictKind.UNEXPLAINED:
            continue
        proven += 1
        assert verdict.reproduced is not None
        assert verdict.reproduced.string1 == made.signed
        assert all(len(explanation) <= count for explanation in verdict.explanations), made.mistakes
    assert proven / SAMPLES[count] >= PROVEN[count]


@examples(4)
@given(st.integers(0, 2**32))
def test_a_random_signature_is_never_explained(seed: int) -> None:
    draw = random.Random(seed)
    seen = evidence_of(draw, page_url(draw))
    made = Composition(
        Evidence(seen.appid, seen.timestamp, seen.noncestr, f"{draw.getrandbits(160):040x}", seen.url),
        {JSAPI_TICKET: Secret(ticket(draw))},
        (),
        "",
    )
    verdict = diagnose(made.evidence, made.credentials, budget=SearchBudget(60, 50_000))
    assert (verdict.kind, verdict.reproduced, verdict.explanations) == (VerdictKind.UNEXPLAINED, None, ())


def _unexplained() -> tuple[Evidence, dict[str, Secret]]:
    draw = random.Random(7)
    seen = evidence_of(draw, page_url(draw))
    return Evidence(seen.appid, seen.timestamp, seen.noncestr, digest("anything"), seen.url), {
        JSAPI_TICKET: Secret(ticket(draw))
    }


def test_the_budget_ends_a_search_and_the_verdict_says_so() -> None:
    evidence, credentials = _unexplained()
    verdict = diagnose(evidence, credentials, budget=SearchBudget(60, 20_000))
    assert not verdict.complete
    assert 20_000 <= verdict.tried < 60_000


def test_a_search_can_be_called_off_at_any_time() -> None:
    evidence, credentials = _unexplained()
    looks = iter([None] * 3)

    def check() -> None:
        if next(looks, Cancelled) is Cancelled:
            raise Cancelled

    with pytest.raises(Cancelled):
        diagnose(evidence, credentials, check=check)


def test_equally_simple_explanations_are_all_told() -> None:
    credentials = {JSAPI_TICKET: Secret("ticket-of-the-account-0001")}
    url = "https://a.com/x?id=1&from=timeline&isappinstalled=0"
    text = (
        "jsapi_ticket=ticket-of-the-account-0001&noncestr=abc&timestamp=1474350784&url=https://a.com/x?id=1"
    )
    verdict = diagnose(
        Evidence(noncestr="abc", timestamp="1474350784", url=url, signature=digest(text)), credentials
    )
    assert [cause.id for explanation in verdict.explanations for cause in explanation] == [
        "url.query_cut",
        "url.share_parameters_lost",
    ]


def test_a_mistakes_forms_share_its_likelihood() -> None:
    """One of a thousand is tried after what is as likely by itself; the twin has one form."""
    many = Mistake("many", 1, lambda text: (Mutation(f"{text}{number}") for number in range(81)), "")
    assert {form.rarity for form in many.forms("x")} == {1 + 4}
    assert [
        form.rarity for form in replace(many, mutate=lambda text: iter([Mutation(text, 2)])).forms("x")
    ] == [3]


def test_what_is_likely_is_tried_before_what_takes_many_digests() -> None:
    draw = random.Random(5)
    page, own = "https://h5.example.com/list?id=7&from=timeline", ticket(draw)
    seen = replace(evidence_of(draw, page), url=page)
    tried = {}
    for name, signed in {
        "two": string1(own, seen.noncestr, f"{seen.timestamp}000", page.replace("https", "http")),
        "slip": string1(own, seen.noncestr, seen.timestamp, page.replace("list", "lisst")),
        "three": string1(own, seen.noncestr, f"{seen.timestamp}000", "http://h5.example.com/list?id=7"),
        "near moment": string1(own, seen.noncestr, str(int(seen.timestamp) + 1_217), page),
        "three, rarer": string1(own, f'"{seen.noncestr}"', f"{seen.timestamp}000", f"{page}#/home"),
        "far moment": string1(own, seen.noncestr, str(int(seen.timestamp) + 43_217), page),
    }.items():
        verdict = diagnose(
            replace(seen, signature=digest(signed)),
            {JSAPI_TICKET: Secret(own)},
            budget=SearchBudget(60, 900_000),
        )
        assert verdict.kind is VerdictKind.PROVEN
        tried[name] = verdict.tried
    assert sorted(tried, key=tried.__getitem__) == [
        "two",
        "slip",
        "three",
        "near moment",
        "three, rarer",
        "far moment",
    ]


def _match_and_addresses_tried(monkeypatch: pytest.MonkeyPatch, after_a_hit_s: float) -> tuple[Verdict, int]:
    """Three mistakes in an address that are found; how many addresses were mutated after they were."""
    draw = random.Random(11)
    page, own = "https://h5.example.com/list/index.html?id=7&from=timeline", ticket(draw)
    seen = replace(evidence_of(draw, page), url=page)
    signed = string1(
        own, seen.noncestr, seen.timestamp, "http%3A%2F%2Fh5.example.com%2Flist%2Findex.html%3Fid%3D7"
    )
    looks = 0

    def look(addresses: Addresses, variant: Variant) -> None:
        def counted(pause: Callable[[], None] = addresses.pause) -> None:
            nonlocal looks
            looks += 1
            pause()

        addresses.pause = counted
        grow(addresses, variant)

    grow = Addresses.grow_equals
    monkeypatch.setattr(Addresses, "grow_equals", look)
    monkeypatch.setattr(walk, "_AFTER_A_HIT_S", after_a_hit_s)
    return diagnose(
        replace(seen, signature=digest(signed)), {JSAPI_TICKET: Secret(own)}, budget=BUDGET
    ), looks


def test_after_a_hit_the_search_for_equals_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found is told all the same; the twin has all the time."""
    with monkeypatch.context() as patched:
        verdict, looks = _match_and_addresses_tried(patched, 0.0)
    assert (verdict.kind, len(verdict.causes), looks) == (VerdictKind.PROVEN, 3, 1)
    verdict, looks = _match_and_addresses_tried(monkeypatch, 60.0)
    assert (verdict.kind, len(verdict.causes)) == (VerdictKind.PROVEN, 3)
    assert looks > 10
