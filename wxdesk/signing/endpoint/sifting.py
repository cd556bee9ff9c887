"""Of several explanations for one reply, those that other replies refute are set aside."""

from collections.abc import Iterable
from dataclasses import replace

from wxdesk.signing.mistakes import address as address_mistakes
from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.verdicts.verdict import Verdict

_MISTAKES = {mistake.id: mistake for group in address_mistakes.GROUPS for mistake in group}


def filter_refuted(verdict: Verdict, right: Iterable[str]) -> Verdict:
    """`verdict` without the explanations that addresses signed `right` speak against, as long as one is left.

    Who signs an address with several parameters right does not cut queries at `&`: where the share parameters
    are missing from another, something takes away just these.
    """
    if len(verdict.explanations) < 2:
        return verdict
    addresses = [Address(url) for url in right]
    left = tuple(way for way in verdict.explanations if not _is_refuted(way, addresses))
    return replace(verdict, explanations=left or verdict.explanations)


def _is_refuted(explanation: tuple[Cause, ...], right: list[Address]) -> bool:
    """Whether one of the mistakes, as it is usually made, would have mutated one of the addresses."""
    made = [_MISTAKES[cause.id] for cause in explanation if cause.id in _MISTAKES]
    return any(
        mutated.text != address.text
        for mistake in made
        for address in right
        for mutated in mistake.mutate(address)
        if not mutated.rarity
    )
