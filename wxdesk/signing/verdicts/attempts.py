"""Several signatures in one paste: the page's and the back end's, or those of several attempts."""

from collections.abc import Callable
from dataclasses import replace

from wxdesk.signing.evidence import Attempt, Evidence
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.verdicts.search.walk import SearchBudget
from wxdesk.signing.verdicts.suspicion import Suspicion
from wxdesk.signing.verdicts.verdict import Verdict, VerdictKind

Judge = Callable[[Evidence, SearchBudget | None], Verdict]
_ONLY_RIGHT = SearchBudget(0.2, 500)
_SHOWN = 10  # digits of a signature, to tell one from another


def weighed(evidence: Evidence, first: Verdict, judge: Judge) -> Verdict:
    """The verdict on all of them: right only if every attempt of the page is."""
    for attempt in evidence.attempts:
        if first.kind is VerdictKind.MATCH:
            if attempt.of_page == evidence.of_page:
                other = judge(_of(evidence, attempt), None)
                if other.kind is not VerdictKind.MATCH and (evidence.of_page or not evidence.other_urls):
                    return _noting(other, "attempts.other_fits", evidence.signature)
        else:
            other = judge(_of(evidence, attempt), _ONLY_RIGHT)
            if other.kind is VerdictKind.MATCH:
                return _other_fits(evidence, first, attempt, other)
    return first


def _of(evidence: Evidence, attempt: Attempt) -> Evidence:
    """The same paste, with the values of another attempt for those of the first."""
    return replace(
        evidence,
        signature=attempt.signature,
        noncestr=attempt.noncestr,
        timestamp=attempt.timestamp,
        others={name: values for name, values in evidence.others.items() if name == "ticket"},
        config_faults=(),
        attempts=(),
    )


def _other_fits(evidence: Evidence, first: Verdict, attempt: Attempt, right: Verdict) -> Verdict:
    """Of the same values, another signature is the right one: the page has not got it, and that is proven."""
    same = (attempt.noncestr, attempt.timestamp) == (evidence.noncestr, evidence.timestamp)
    if not same or first.kind is VerdictKind.PROVEN:
        return _noting(first, "attempts.other_fits", attempt.signature)
    cause = Cause("signature.other_value", attempt.signature[:_SHOWN])
    return replace(
        right,
        kind=VerdictKind.PROVEN,
        explanations=((cause, *evidence.config_faults),),
        suspicions=first.suspicions,
    )


def _noting(verdict: Verdict, name: str, signature: str) -> Verdict:
    return replace(verdict, suspicions=(Suspicion(name, f"{signature[:_SHOWN]}…"), *verdict.suspicions))
