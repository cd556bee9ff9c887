"""The values that one part of string1 may have had."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from wxdesk.signing.mistakes.mistake import Cause, Mistake, Variant
from wxdesk.signing.signature import utf8

_AT_A_TIME = 256
Change = Callable[[str], str]


class Tier:
    """Values that are equally simple and equally likely."""

    def __init__(self, variants: Iterable[Variant] = ()) -> None:
        self.variants = list(variants)
        self._encoded: dict[Change | None, list[bytes]] = {}

    def texts(self, change: Change | None = None) -> list[bytes]:
        """The texts, changed as a layout changes them, as bytes."""
        texts = self._encoded.setdefault(change, [])
        for variant in self.variants[len(texts) :]:
            texts.append(utf8(change(variant.text) if change else variant.text))
        return texts

    def forget(self) -> None:
        """Let everything go, little by little: very much at once would hold up the other threads."""
        kept: tuple[list[Any], ...] = (self.variants, *self._encoded.values())
        for things in kept:
            while things:
                del things[-_AT_A_TIME:]


@dataclass
class Dimension:
    """`right` values, and those that one mistake leads to."""

    right: Tier
    wrong: dict[int, Tier] = field(default_factory=dict)  # by rarity
    equals: dict[str, list[Variant]] = field(default_factory=dict)  # further ways to the same text
    _seen: dict[str, Variant] = field(default_factory=dict)

    def add(self, variant: Variant) -> None:
        known = self._seen.get(variant.text)
        if known is None and all(variant.text != one.text for one in self.right.variants):
            self._seen[variant.text] = variant
            self.wrong.setdefault(variant.rarity, Tier()).variants.append(variant)
        elif known is not None and as_likely(variant, known):
            self.equals.setdefault(variant.text, []).append(variant)

    def explanations(self, variant: Variant) -> list[Variant]:
        return [variant, *self.equals.get(variant.text, ())] if variant.causes else [variant]


def dimension(right: Sequence[str], others: Sequence[Variant], mistakes: Sequence[Mistake[str]]) -> Dimension:
    """`right` values, `others` that are known to be wrong, and what `mistakes` make of the right ones."""
    made = Dimension(Tier(map(Variant, dict.fromkeys(right))))
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
