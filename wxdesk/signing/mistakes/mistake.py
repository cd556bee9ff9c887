"""What a row of the tables is."""

import math
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

Subject = TypeVar("Subject")


class Mutation(NamedTuple):
    """What a right value may have become.

    `rarity` is added to the mistake's own. `detail` says what was at stake: the parameters that were lost, how
    many seconds, which words; it is data, the same in every language.
    """

    text: str
    rarity: int = 0
    detail: str = ""


@dataclass(frozen=True)
class Mistake(Generic[Subject]):
    """`rarity`: 0 is met every week, each further step about three times less often. `seen`: where.

    `mutate` gives all that the mistake makes of a right value; nothing where it changes nothing.
    """

    id: str
    rarity: int
    mutate: Callable[[Subject], Iterator[Mutation]]
    seen: str

    def forms(self, right: Subject) -> list[Mutation]:
        """What `mutate` gives, each text once, with its whole rarity."""
        rarity, made = self.made_of(right)
        return [Mutation(text, rarity + rarer, detail) for text, rarer, detail in made]

    def made_of(self, right: Subject) -> tuple[int, Collection[Mutation]]:
        """The same, where the rarity that all have in common is apart: many forms make each of them more seldom."""
        made: dict[str, Mutation] = {}
        for form in self.mutate(right):
            made.setdefault(form.text, form)
        return self.rarity + shared(tuple([form.rarity for form in made.values()])), made.values()


@lru_cache(1024)
def shared(rarities: tuple[int, ...]) -> int:
    """How much rarer than their mistake its forms of these rarities are, since they share its likelihood."""
    if len(rarities) < 2:
        return 0
    return max(0, round(math.log(sum(3.0**-rarity for rarity in rarities), 3)))


class Cause(NamedTuple):
    """A mistake that was made, with what was at stake in it."""

    id: str
    detail: str = ""


class Variant(NamedTuple):
    """A value that may have been signed, the mistakes that lead to it, and how unlikely they are together.

    `root`: the pasted value that they were made on; empty where it is `text` itself.
    """

    text: str
    causes: tuple[Cause, ...] = ()
    rarity: int = 0
    root: str = ""
