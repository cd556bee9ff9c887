"""What the search found, or the pasted string1 shows by itself: the text that was signed, and the mistakes in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from wxdesk.signing.damage import PasteArtifact, Reading
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes.digest import ParsedSignature
from wxdesk.signing.mistakes.evident import evident
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.mistakes.string1 import cause_of
from wxdesk.signing.signature import utf8
from wxdesk.signing.verdicts.case import Case
from wxdesk.signing.verdicts.search.walk import SearchMatch
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.verdict import GIVEN, JSAPI_TICKET, Reproduced, VerdictKind

_MOST_EXPLANATIONS = 6


@dataclass(frozen=True)
class Found:
    kind: VerdictKind
    reproduced: Reproduced | None = None
    explanations: tuple[tuple[Cause, ...], ...] = ()
    undone: tuple[PasteArtifact, ...] = ()


def found_by_search(
    case: Case, evidence: Evidence, hit: SearchMatch, given: ParsedSignature, circumstances: DiagnosisContext
) -> Found:
    head = hit.head
    cause = next((cause for cause in head.ticket.causes if cause.detail in case.tickets), None)
    name = cause.detail if cause else JSAPI_TICKET
    reproduced = Reproduced(hit.text, head.ticket_as_signed, hit.digest_name, hit.address.text, name)
    ways = _ways(evidence, hit, given, circumstances)
    # The same mistakes made in another order are no other explanation.
    explanations = tuple({frozenset(way): way for way in ways}.values())[:_MOST_EXPLANATIONS]
    if not any(explanations):
        return Found(VerdictKind.MATCH, reproduced)
    return Found(VerdictKind.PROVEN, reproduced, explanations)


def _ways(
    evidence: Evidence, hit: SearchMatch, given: ParsedSignature, circumstances: DiagnosisContext
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


def found_in_string1(evidence: Evidence, given: ParsedSignature) -> Found | None:
    """What the pasted string1 says by itself: it is what was signed, whatever is odd about it."""
    reading = _reading_signed(evidence, given)
    if reading is None:
        return None
    text = reading.value
    ticket = evidence.ticket.reveal() if evidence.ticket else ""
    address = text.partition("url=")[2]
    reproduced = Reproduced(text, ticket, given.algorithm, address, GIVEN)
    # No browser has an address with a space in it.
    odd = "url.decoded" if " " in address.strip() else "string1.as_pasted"
    causes = evident(text) or (Cause(odd),)
    return Found(VerdictKind.PROVEN, reproduced, ((*causes, *given.causes),), reading.undone)


def _reading_signed(evidence: Evidence, given: ParsedSignature) -> Reading | None:
    """The reading of the pasted string1 whose digest the signature is."""
    if not evidence.string1:
        return None
    all_readings = (Reading(evidence.string1, ()), *evidence.readings.get(evidence.string1, ()))
    return next((one for one in all_readings if given.new(utf8(one.value)).digest() == given.digest), None)


def confirmed(found: Found, hit: SearchMatch, certain: tuple[Cause, ...]) -> Found:
    """A match, unless the text that was signed shows a mistake by itself or something else is `certain` to be wrong."""
    causes = evident(hit.text)
    wrong = causes or certain
    return replace(found, kind=VerdictKind.PROVEN, explanations=(causes,)) if wrong else found
