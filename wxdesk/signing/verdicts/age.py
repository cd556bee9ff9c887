"""What the age of a signature says: without the ticket of its time, nobody can tell whether it was right."""

from dataclasses import replace

from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.signing.verdicts.suspicions import TICKET_LIFE_S
from wxdesk.signing.verdicts.verdict import Verdict, VerdictKind

_MOST_DIGITS, _DIGITS_OF_MILLISECONDS = 10, 13  # of a timestamp


def unless_too_old(verdict: Verdict, evidence: Evidence, circumstances: DiagnosisContext) -> Verdict:
    """No signature is called wrong that was made before all tickets known: the right one of then would not fit either.

    Even a minute before the first, WeChat may have had another one. What is said of such a signature is its age. A
    ticket that was pasted along is taken to be the one of then.
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
    if known or signed_at >= now:
        return verdict
    return replace(
        verdict, kind=VerdictKind.TOO_OLD, expected=None, signed_at=signed_at, age_s=now - signed_at
    )
