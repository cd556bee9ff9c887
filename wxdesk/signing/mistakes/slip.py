"""One character of a text that is missing, one too many, or another one."""

from itertools import takewhile
from operator import eq
from typing import NamedTuple


class Slip(NamedTuple):
    """`added` stands in the place of `removed`, `at` so many characters into the text; either may be empty."""

    at: int
    removed: str
    added: str

    def __str__(self) -> str:
        return f"{self.at + 1}: “{self.removed}” → “{self.added}”"


def one_edit(right: str, other: str) -> Slip | None:
    """The slip that makes `other` of `right`, the first place where it can have been; None if there is none."""
    if right == other or abs(len(right) - len(other)) > 1:
        return None
    behind = _common(right[::-1], other[::-1])
    removed, added = right[: len(right) - behind], other[: len(other) - behind]
    before = _common(removed, added)
    slip = Slip(before, removed[before:], added[before:])
    return slip if len(slip.removed) <= 1 and len(slip.added) <= 1 else None


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))
