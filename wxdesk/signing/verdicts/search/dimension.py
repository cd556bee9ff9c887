"""The values that one part of string1 may have had."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wxdesk.signing.mistakes.mistake import Cause, Mistake, Variant


@dataclass
class Dimension:
    """`right` values, and those that one mistake leads to."""

    right: list[Variant]
    wrong: dict[int, list[Variant]] = field(default_factory=dict)  # by rarity
    equals: dict[str, list[Variant]] = field(default_factory=dict)  # further ways to the same text
    _seen: dict[str, Variant] = field(default_factory=dict)

    def add(self, variant: Variant) -> None:
        known = self._seen.get(variant.text)
        if known is None and all(variant.text != one.text for one in self.right):
            self._seen[variant.text] = variant
            self.wrong.setdefault(variant.rarity, []).append(variant)
        elif known is not None and as_likely(variant, known):
            self.equals.setdefault(variant.text, []).append(variant)

    def explanations(self, variant: Variant) -> list[Variant]:
        return [variant, *self.equals.get(variant.text, ())] if variant.causes else [variant]


def dimension(right: Sequence[str], others: Sequence[Variant], mistakes: Sequence[Mistake[str]]) -> Dimension:
    """`right` values, `others` that are known to be wrong, and what `mistakes` make of the right ones."""
    made = Dimension([Variant(text) for text in dict.fromkeys(right)])
    for other in others:
        made.add(other)
    for text in dict.fromkeys(right):
        for mistake in mistakes:
            for mutated in mistake.forms(text):
                made.add(Variant(mutated.text, (Cause(mistake.id, mutated.detail),), mutated.rarity))
    return made


def as_likely(other: Variant, known: Variant) -> bool:
    """Whether `other` explains the same text as well as `known` does."""
    return (
        len(other.causes) == len(known.causes)
        and other.rarity <= known.rarity + 1
        and other.causes != known.causes
    )
