"""From evidence to a verdict: is the signature right, and if not, which mistakes make just this one?

A signature is right if it comes from the account's current jsapi ticket and an address that WeChat checks, and if
wx.config gets it, and all that goes with it, by the names that it reads. The address is what realAuthUrl says, where
the client showed it; otherwise the page's address cut at '#', as it was pasted or in the form that a browser
reports, but never one that is escaped. Everything else is looked for by search/; what reproduces the signature is
proof, and what only seems odd goes to suspicions.py.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing import attempts, malformed
from wxdesk.signing.case import Case
from wxdesk.signing.checked import VerifiedUrls, forms, read_as
from wxdesk.signing.damage import Damage, Reading
from wxdesk.signing.evidence import Evidence, Form
from wxdesk.signing.mistakes import digest as digest_mistakes
from wxdesk.signing.mistakes.credential import no_ticket
from wxdesk.signing.mistakes.digest import Given
from wxdesk.signing.mistakes.evident import evident
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.mistakes.string1 import cause_of
from wxdesk.signing.page_url import as_page_url
from wxdesk.signing.reread import reread
from wxdesk.signing.search.walk import NOTHING_TRIED, Search, SearchBudget, SearchMatch
from wxdesk.signing.signature import Signed, sign, utf8
from wxdesk.signing.sorted_values import trial as sorted_values
from wxdesk.signing.suspicions import SIGNATURE_REFUSED, TICKET_LIFE_S, Circumstances, Suspicion, suspicions
from wxdesk.signing.verdict import (
    GIVEN,
    JSAPI_TICKET,
    AddressDiffers,
    Comparison,
    Reproduced,
    Verdict,
    VerdictKind,
)

_MOST_EXPLANATIONS = 6
_MOST_DIGITS, _DIGITS_OF_MILLISECONDS = 10, 13  # of a timestamp


def diagnose(
    evidence: Evidence,
    credentials: Mapping[str, Secret],
    circumstances: Circumstances | None = None,
    budget: SearchBudget | None = None,
    check: Callable[[], None] = lambda: None,
) -> Verdict:
    """The verdict on `evidence`, given the credentials that are known, by name.

    JSAPI_TICKET is the account's current ticket; all others (names beginning with PREVIOUS: its earlier ones,
    wx_card_ticket, access_token, other accounts' names) are tried in its place. Without a JSAPI_TICKET the
    evidence's own ticket takes its place. `check` is called now and then and may raise to call it off.

    Raises InputError timestamp_shape, and signature_shape for what nobody can have meant as a signature; both only for
    evidence that was not read by evidence.parse.
    """
    around = circumstances or Circumstances()
    if evidence.sorted_values and evidence.errcode != SIGNATURE_REFUSED:
        return sorted_values.judge(evidence, credentials, around.appid, check)
    known = {name: secret for name, secret in credentials.items() if secret}

    def judge(seen: Evidence, most: SearchBudget | None = None) -> Verdict:
        return _judged(seen, known, around, most or budget or SearchBudget(), check)

    return attempts.weighed(evidence, judge(evidence), judge)


def _judged(
    evidence: Evidence,
    credentials: Mapping[str, Secret],
    circumstances: Circumstances,
    budget: SearchBudget,
    check: Callable[[], None],
) -> Verdict:
    evidence = reread(evidence)
    case = Case(evidence, credentials)
    missing, expected = case.missing(), case.expected()
    given, unlike = _given(evidence, case)
    certain = (*unlike, *evidence.config_faults)
    if given is not None:
        missing = tuple(name for name in missing if name != "signature")
    outcome = NOTHING_TRIED
    if given is not None and not set(missing) - {"ticket"}:
        outcome = Search(case.heads(), case.addresses(), given, _within(budget, missing), check).run()
    hit = outcome.hit
    found = _found(case, evidence, hit, given, circumstances) if hit and given else None
    if given is not None and found is None:
        found = _found_pasted(evidence, given)
    if found is None:
        # A signature that had to be mended and fits nothing is not known.
        missing = missing or (("signature",) if unlike else ())
        found = _Found(VerdictKind.INCOMPLETE if missing else VerdictKind.UNEXPLAINED)
    elif found.kind is VerdictKind.MATCH and hit is not None:
        found = _confirmed(found, hit, certain)
        # What is wrong by itself is expected of nobody.
        expected = None if any(found.explanations) else _as_signed(hit)
        if found.kind is VerdictKind.MATCH and _is_one_of_several(evidence, credentials):
            missing, found = ("ticket",), replace(found, kind=VerdictKind.INCOMPLETE)
        else:
            missing = ()
    if found.kind is VerdictKind.PROVEN:
        missing = ()
        found = replace(found, explanations=tuple((*way, *certain) for way in found.explanations))
    noticed = () if found.kind is VerdictKind.PROVEN else certain
    verdict = Verdict(
        found.kind,
        missing,
        expected,
        found.reproduced,
        found.explanations,
        _undone(evidence, hit) if hit else found.undone,
        tuple(_differing(evidence, case.checked, hit, expected)),
        (
            *(Suspicion(cause.id, cause.detail) for cause in noticed),
            *suspicions(evidence, circumstances, hit.address.text if hit else None),
        ),
        outcome.tried if not missing else 0,
        outcome.seconds if not missing else 0.0,
        outcome.complete or bool(missing),
    )
    return _without_its_ticket(verdict, evidence, circumstances)


def _without_its_ticket(verdict: Verdict, evidence: Evidence, circumstances: Circumstances) -> Verdict:
    """No signature is called wrong that was made before all tickets known: the right one of then would not fit either.

    What is said of such a one is its age. A ticket that was pasted along is taken to be the one of then.
    """
    seen, now, stamp = circumstances.tickets_seen_at, circumstances.now, evidence.timestamp.strip()
    if (
        verdict.kind is not VerdictKind.UNEXPLAINED
        or seen is None
        or now is None
        or evidence.ticket is not None
    ):
        return verdict
    seconds = stamp[:-3] if len(stamp) == _DIGITS_OF_MILLISECONDS else stamp
    if len(seconds) > _MOST_DIGITS:
        return verdict
    signed_at = int(seconds)
    known = any(at <= signed_at <= at + TICKET_LIFE_S for at in seen)
    if known or now - signed_at <= TICKET_LIFE_S:
        return verdict
    return replace(
        verdict, kind=VerdictKind.TOO_OLD, expected=None, signed_at=signed_at, age_s=now - signed_at
    )


_WITHOUT_TICKET = SearchBudget(0.5, 60_000)  # constants in its place are few, and likely to be alone


def _within(budget: SearchBudget, missing: tuple[str, ...]) -> SearchBudget:
    least = _WITHOUT_TICKET if missing else budget
    return SearchBudget(min(budget.seconds, least.seconds), min(budget.hypotheses, least.hypotheses))


def _given(evidence: Evidence, case: Case) -> tuple[Given | None, tuple[Cause, ...]]:
    """The signature to be explained, and what is wrong with its form if it had to be mended."""
    text = evidence.signature or evidence.malformed_signature
    if not text:
        return None, ()
    try:
        return digest_mistakes.read(text), ()
    except InputError:
        mended = malformed.mended(text) or next(
            (one.signature for one in case.right() if malformed.is_nearly(text, one.signature)), None
        )
        if mended is None and evidence.signature and not malformed.is_like(text):
            raise
        return (digest_mistakes.read(mended) if mended else None), (malformed.cause(text),)


def _confirmed(found: "_Found", hit: SearchMatch, certain: tuple[Cause, ...]) -> "_Found":
    """A match, unless the text that was signed shows a mistake by itself or something else is `certain` to be wrong."""
    causes = evident(hit.text)
    wrong = causes or certain
    return replace(found, kind=VerdictKind.PROVEN, explanations=(causes,)) if wrong else found


def _as_signed(hit: SearchMatch) -> Signed:
    head = hit.head
    return sign(head.ticket.text, head.noncestr.text, head.timestamp.text, hit.address.text)


def _is_one_of_several(evidence: Evidence, credentials: Mapping[str, Secret]) -> bool:
    """Whether the signature fits one of several pasted tickets, and nobody says which of them is the account's."""
    others = (text for text in evidence.others.get("ticket", ()) if text not in evidence.string1)
    return JSAPI_TICKET not in credentials and any(no_ticket(text) is None for text in others)


@dataclass(frozen=True)
class _Found:
    kind: VerdictKind
    reproduced: Reproduced | None = None
    explanations: tuple[tuple[Cause, ...], ...] = ()
    undone: tuple[Damage, ...] = ()


def _found(
    case: Case, evidence: Evidence, hit: SearchMatch, given: Given, circumstances: Circumstances
) -> _Found:
    head = hit.head
    cause = next((cause for cause in head.ticket.causes if cause.detail in case.tickets), None)
    name = cause.detail if cause else JSAPI_TICKET
    reproduced = Reproduced(hit.text, head.ticket_as_signed, hit.digest_name, hit.address.text, name)
    ways = _ways(evidence, hit, given, circumstances)
    # The same mistakes made in another order are no other explanation.
    explanations = tuple({frozenset(way): way for way in ways}.values())[:_MOST_EXPLANATIONS]
    if not any(explanations):
        return _Found(VerdictKind.MATCH, reproduced)
    return _Found(VerdictKind.PROVEN, reproduced, explanations)


def _ways(
    evidence: Evidence, hit: SearchMatch, given: Given, circumstances: Circumstances
) -> Iterator[tuple[Cause, ...]]:
    """The causes, once for each way in which the parts may have come about."""
    head, named = hit.head, evidence.appid.strip()
    values = (head.ticket.text, head.noncestr.text, head.timestamp.text, hit.address.text)
    around = [cause_of(head.layout, values), hit.digest, *given.causes]
    for address, ticket, noncestr, timestamp in product(
        hit.addresses, hit.tickets, hit.noncestrs, hit.timestamps
    ):
        tickets = ticket.causes
        other_appid = bool(circumstances.appid and named and named != circumstances.appid)
        if other_appid and [cause.detail for cause in tickets] == [circumstances.accounts.get(named)]:
            # AppID and ticket are of one account, if not of the one that was asked about: that is no mistake.
            other_appid, tickets = False, ()
        ending = [*around, Cause("appid.other", named) if other_appid else None]
        causes = (*address.causes, *tickets, *noncestr.causes, *timestamp.causes, *ending)
        yield tuple(cause for cause in causes if cause is not None)


def _found_pasted(evidence: Evidence, given: Given) -> _Found | None:
    """What the pasted string1 says by itself: it is what was signed, whatever is odd about it."""
    reading = _reading_signed(evidence, given)
    if reading is None:
        return None
    text = reading.value
    ticket = evidence.ticket.reveal() if evidence.ticket else ""
    reproduced = Reproduced(text, ticket, given.algorithm, text.partition("url=")[2], GIVEN)
    causes = evident(text) or (Cause("string1.as_pasted"),)
    return _Found(VerdictKind.PROVEN, reproduced, ((*causes, *given.causes),), reading.undone)


def _reading_signed(evidence: Evidence, given: Given) -> Reading | None:
    """The reading of the pasted string1 whose digest the signature is."""
    if not evidence.string1:
        return None
    all_readings = (Reading(evidence.string1, ()), *evidence.readings.get(evidence.string1, ()))
    return next((one for one in all_readings if given.new(utf8(one.value)).digest() == given.digest), None)


def _undone(evidence: Evidence, hit: SearchMatch) -> tuple[Damage, ...]:
    """The damages of display without which the pasted values would not have fitted."""
    signed = [reading for reading in evidence.readings.get(evidence.string1, ()) if reading.value == hit.text]
    fitting = [
        *(
            reading
            for url in (evidence.url, *evidence.real_auth_urls)
            for reading in _needed(evidence, url, hit)
        ),
        *(
            reading
            for reading in evidence.readings.get(evidence.noncestr, ())
            if hit.head.noncestr.text == reading.value != evidence.noncestr
        ),
        *(signed if hit.text != evidence.string1 else ())[:1],
    ]
    taken = {
        ("signature", evidence.signature),
        ("noncestr", evidence.noncestr),
        ("timestamp", evidence.timestamp),
    }
    if hit.address.text not in read_as(evidence, evidence.url) or not hit.address.causes:
        taken |= {("url", evidence.url)}
    read = [
        place.undone
        for place in evidence.places
        if (place.field, place.value) in taken and place.form is not Form.STRING1
    ]
    return tuple(
        dict.fromkeys(damage for undone in (*(r.undone for r in fitting), *read) for damage in undone)
    )


def _needed(evidence: Evidence, url: str, hit: SearchMatch) -> Iterator[Reading]:
    root = hit.address.root or hit.address.text
    if hit.address.text == url:  # signed as it stands
        return
    if root not in forms(url):
        yield from (reading for reading in evidence.readings.get(url, ()) if root in forms(reading.value))


def _differing(
    evidence: Evidence, checked: VerifiedUrls, hit: SearchMatch | None, expected: Signed | None
) -> Iterator[AddressDiffers]:
    page = as_page_url(evidence.url)
    if page is not None and page.signed != page.browser:
        yield AddressDiffers(Comparison.BROWSER, page.signed, page.browser)
    if page is not None and checked.from_wechat and not {page.signed, page.browser} & set(checked.addresses):
        for url in evidence.real_auth_urls:
            yield AddressDiffers(Comparison.REAL_AUTH_URL, page.signed, url.strip().partition("#")[0])
    if hit is not None and expected is not None and hit.address.causes:
        yield AddressDiffers(Comparison.REPRODUCED, hit.address.text, expected.url)
