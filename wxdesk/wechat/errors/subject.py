"""What a pasted text is about: a signature to be judged, or an error to be explained. One box takes both."""

from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdicts.odd_addresses import SIGNATURE_REFUSED
from wxdesk.wechat.errors.pasted_error import ExplainedError, read


def holds_signature(evidence: Evidence) -> bool:
    """Whether there is a signature to be judged, be it a damaged one."""
    return bool(
        evidence.signature
        or evidence.malformed_signature
        or any(one.signature for one in evidence.sorted_values)
    )


def errors_told(text: str, evidence: Evidence) -> tuple[ExplainedError, ...]:
    """The errors that `text` is about; none where it holds a signature.

    Where only the signature was refused, what one is made of, or its source code, is enough to be judged or asked about.
    Raises InputError text_too_long.
    """
    if holds_signature(evidence):
        return ()
    found = read(text)
    begun = evidence.noncestr or evidence.string1 or evidence.template or evidence.sorted_values
    return () if begun and all(one.number == SIGNATURE_REFUSED for one in found) else found
