"""The two texts of a verdict that ought to be one, and tell most beside each other."""

from dataclasses import dataclass

from wxdesk.signing.masking import masked
from wxdesk.signing.verdicts.verdict import AddressDiffers, Comparison, Verdict, VerdictKind


@dataclass(frozen=True)
class Difference:
    """`comparison` says which two. `of_string1`: not addresses, all that was signed."""

    comparison: Comparison
    was: str
    should: str
    of_string1: bool = False


def distinct_pairs(verdict: Verdict) -> tuple[AddressDiffers, ...]:
    """Each pair of addresses once: what was signed goes before what only stands beside it."""
    by_pair = {(one.was, one.should): one for one in verdict.address_differs}
    return tuple(by_pair.values())


def most_telling(verdict: Verdict) -> Difference | None:
    """Of the addresses if it is that, else of all that was signed. Credentials are hints."""
    pairs = {one.comparison: one for one in distinct_pairs(verdict)}
    signed = pairs.get(Comparison.REPRODUCED)
    if signed is None and verdict.kind is VerdictKind.PROVEN:
        built, should = verdict.masked_string1, verdict.masked_expected
        if built and should and built != should:
            return Difference(Comparison.REPRODUCED, built, should, of_string1=True)
    shown = signed or pairs.get(Comparison.REAL_AUTH_URL)
    return Difference(shown.comparison, masked(shown.was), masked(shown.should)) if shown else None
