"""From evidence to a verdict: is the signature right, and if not, which mistakes make just this one?

A signature is right if it comes from the account's current jsapi ticket and an address that WeChat checks. That is
what realAuthUrl says, where the client showed it; otherwise the page's address cut at '#', as it was pasted or in
the form that a browser reports. Everything else is looked for by search/; what reproduces the signature is
proof, and what only seems odd goes to suspicions.py.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from wxdesk.secrecy import Secret
from wxdesk.signing.case import Case
from wxdesk.signing.checked import VerifiedUrls, forms, read_as
from wxdesk.signing.damage import Damage, Reading
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes import digest as digest_mistakes
from wxdesk.signing.mistakes.digest import Given
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.mistakes.string1 import cause_of
from wxdesk.signing.page_url import as_page_url
from wxdesk.signing.search.walk import Search, SearchBudget, SearchMatch
from wxdesk.signing.signature import Signed, utf8
from wxdesk.signing.sorted_values import trial as sorted_values
from wxdesk.signing.suspicions import SIGNATURE_REFUSED, TICKET_LIFE_S, Circumstances, suspicions
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

    Raises InputError timestamp_shape and signature_shape, for evidence that was not read by evidence.parse.
    """
    circumstances = circumstances or Circumstances()
    if evidence.sorted_values and evidence.errcode != SIGNATURE_REFUSED:
        return sorted_values.judge(evidence, credentials, circumstances.appid, check)
    case = Case(evidence, credentials)
    missing, expected = case.missing(), case.expected()
    differing = tuple(_differing(evidence, case.checked, None, expected))
    if missing:
        noticed = tuple(suspicions(evidence, circumstances, None))
        return Verdict(
            VerdictKind.INCOMPLETE, missing, expected, address_differs=differing, suspicions=noticed
        )
    given = digest_mistakes.read(evidence.signature)
    outcome = Search(case.heads(), case.addresses(), given, budget or SearchBudget(), check).run()
    hit = outcome.hit
    found = _found(case, evidence, hit, given, circumstances) if hit else _found_pasted(evidence, given)
    verdict = Verdict(
        found.kind,
        missing,
        expected,
        found.reproduced,
        found.explanations,
        _undone(evidence, hit) if hit else (),
        tuple(_differing(evidence, case.checked, hit, expected)),
        tuple(suspicions(evidence, circumstances, hit.address.text if hit else None)),
        outcome.tried,
        outcome.seconds,
        outcome.complete,
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


@dataclass(frozen=True)
class _Found:
    kind: VerdictKind
    reproduced: Reproduced | None = None
    explanations: tuple[tuple[Cause, ...], ...] = ()


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


def _found_pasted(evidence: Evidence, given: Given) -> _Found:
    """What the pasted string1 says by itself: it is what was signed, whatever is odd about it."""
    for text in read_as(evidence, evidence.string1) if evidence.string1 else ():
        if given.new(utf8(text)).digest() == given.digest:
            ticket = evidence.ticket.reveal() if evidence.ticket else ""
            reproduced = Reproduced(text, ticket, given.algorithm, text.partition("&url=")[2], GIVEN)
            return _Found(VerdictKind.PROVEN, reproduced, ((Cause("string1.as_pasted"), *given.causes),))
    return _Found(VerdictKind.UNEXPLAINED)


def _undone(evidence: Evidence, hit: SearchMatch) -> tuple[Damage, ...]:
    """The damages of display without which the pasted values would not have fitted."""
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
    ]
    return tuple(dict.fromkeys(damage for reading in fitting for damage in reading.undone))


def _needed(evidence: Evidence, url: str, hit: SearchMatch) -> Iterator[Reading]:
    root = hit.address.root or hit.address.text
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
