"""From evidence to a verdict: is the signature right, and if not, which mistakes make just this one?

A signature is right if it comes from the account's current jsapi ticket and an address that WeChat checks, and if
wx.config gets it, and all that goes with it, by the names that it reads. The address is what realAuthUrl says, where
the client showed it; otherwise the page's address cut at '#', as it was pasted or in the form that a browser
reports, but never one that is escaped. Everything else is looked for by search/; what reproduces the signature is
proof, and what only seems odd goes to suspicions.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wxdesk.errors import InputError
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes import digest as digest_mistakes
from wxdesk.signing.mistakes.credential import no_ticket
from wxdesk.signing.mistakes.digest import ParsedSignature
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.signature import Signed, sign
from wxdesk.signing.sorted_values import trial as sorted_values
from wxdesk.signing.verdicts import attempts, malformed
from wxdesk.signing.verdicts.age import unless_too_old
from wxdesk.signing.verdicts.case import Case
from wxdesk.signing.verdicts.comparison import differing, undone
from wxdesk.signing.verdicts.found import Found, confirmed, found_by_search, found_in_string1
from wxdesk.signing.verdicts.odd_addresses import SIGNATURE_REFUSED
from wxdesk.signing.verdicts.reread import reread
from wxdesk.signing.verdicts.search.walk import NOTHING_TRIED, SearchBudget, SearchMatch, SignatureSearch
from wxdesk.signing.verdicts.suspicion import DiagnosisContext, Suspicion
from wxdesk.signing.verdicts.suspicions import suspicions
from wxdesk.signing.verdicts.verdict import JSAPI_TICKET, Verdict, VerdictKind


def diagnose(
    evidence: Evidence,
    credentials: Mapping[str, Secret],
    circumstances: DiagnosisContext | None = None,
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
    around = circumstances or DiagnosisContext()
    if evidence.sorted_values and evidence.errcode != SIGNATURE_REFUSED:
        return sorted_values.judge(evidence, credentials, around.appid, check)
    known = {name: secret for name, secret in credentials.items() if secret}

    def judge(seen: Evidence, most: SearchBudget | None = None) -> Verdict:
        return _judged(seen, known, around, most or budget or SearchBudget(), check)

    return attempts.weighed(evidence, judge(evidence), judge)


def _judged(
    evidence: Evidence,
    credentials: Mapping[str, Secret],
    circumstances: DiagnosisContext,
    budget: SearchBudget,
    check: Callable[[], None],
) -> Verdict:
    evidence = reread(evidence)
    case = Case(evidence, credentials)
    given, unlike = _given(evidence, case)
    certain = (*unlike, *evidence.config_faults)
    missing = tuple(name for name in case.missing() if name != "signature" or given is None)
    outcome, found = NOTHING_TRIED, None
    if given is not None:
        if not set(missing) - {"ticket"}:
            outcome = SignatureSearch(
                case.heads(), case.addresses(), given, _within(budget, missing), check
            ).run()
        found = _found(case, evidence, outcome.hit, given, circumstances)
    hit, expected = outcome.hit, case.expected()
    if found is None:
        # A signature that had to be mended and fits nothing is not known.
        missing = missing or (("signature",) if unlike else ())
        found = Found(VerdictKind.INCOMPLETE if missing else VerdictKind.UNEXPLAINED)
    elif found.kind is VerdictKind.MATCH and hit is not None:
        found = confirmed(found, hit, certain)
        # What is wrong by itself is expected of nobody.
        expected = None if any(found.explanations) else _as_signed(hit)
        missing = ()
        if found.kind is VerdictKind.MATCH and _is_one_of_several(evidence, credentials):
            missing, found = ("ticket",), replace(found, kind=VerdictKind.INCOMPLETE)
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
        undone(evidence, hit) if hit else found.undone,
        tuple(differing(evidence, case.checked, hit, expected)),
        (
            *(Suspicion(cause.id, cause.detail) for cause in noticed),
            *suspicions(evidence, circumstances, hit.address.text if hit else None, hit.text if hit else ""),
        ),
        outcome.tried if not missing else 0,
        outcome.seconds if not missing else 0.0,
        outcome.complete or bool(missing),
    )
    return unless_too_old(verdict, evidence, circumstances)


_WITHOUT_TICKET = SearchBudget(0.5, 60_000)  # constants in its place are few, and likely to be alone


def _within(budget: SearchBudget, missing: tuple[str, ...]) -> SearchBudget:
    least = _WITHOUT_TICKET if missing else budget
    return SearchBudget(min(budget.seconds, least.seconds), min(budget.hypotheses, least.hypotheses))


def _given(evidence: Evidence, case: Case) -> tuple[ParsedSignature | None, tuple[Cause, ...]]:
    """The signature to be explained, and what is wrong with its form if it had to be mended."""
    text = evidence.signature or evidence.malformed_signature
    if not text:
        return None, ()
    try:
        return digest_mistakes.parse_signature(text), ()
    except InputError:
        repaired = malformed.repaired(text) or next(
            (one.signature for one in case.right() if malformed.is_nearly(text, one.signature)), None
        )
        if repaired is None and evidence.signature and not malformed.is_like(text):
            raise
        return (digest_mistakes.parse_signature(repaired) if repaired else None), (malformed.cause(text),)


def _found(
    case: Case,
    evidence: Evidence,
    hit: SearchMatch | None,
    given: ParsedSignature,
    circumstances: DiagnosisContext,
) -> Found | None:
    if hit is None:
        return found_in_string1(evidence, given)
    return found_by_search(case, evidence, hit, given, circumstances)


def _as_signed(hit: SearchMatch) -> Signed:
    head = hit.head
    return sign(head.ticket.text, head.noncestr.text, head.timestamp.text, hit.address.text)


def _is_one_of_several(evidence: Evidence, credentials: Mapping[str, Secret]) -> bool:
    """Whether the signature fits one of several pasted tickets, and nobody says which of them is the account's."""
    others = (text for text in evidence.others.get("ticket", ()) if text not in evidence.string1)
    return JSAPI_TICKET not in credentials and any(no_ticket(text) is None for text in others)
