"""The walk through the levels: every head meets every address until one makes the given signature."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from wxdesk.process.garbage import collector
from wxdesk.signing.mistakes import digest as digests
from wxdesk.signing.mistakes.digest import Hash, ParsedSignature
from wxdesk.signing.mistakes.mistake import Cause, Variant
from wxdesk.signing.signature import utf8
from wxdesk.signing.verdicts.search.addresses import Addresses, CandidateTier
from wxdesk.signing.verdicts.search.heads import String1Frame, String1Frames
from wxdesk.signing.verdicts.search.near_misses import Guesses, near_misses, other_moments

_CHECK_EVERY = 8_192  # digests between two looks at the clock
_A_MUTATED_ADDRESS = 400  # digests could be made in the time that one address takes to be mutated in all ways
# How unlikely one, two, three mistakes together may be: what is tried first, where half of all compositions lie and few
# digests; what follows, with nine tenths of three and nearly all of two; and before the search passes them over.
_COMMON, _LIKELY, _RAREST = (14, 3, 4), (14, 9, 7), (14, 14, 21)


@dataclass(frozen=True)
class SearchBudget:
    """What a search may take."""

    seconds: float = 2.0
    hypotheses: int = 5_000_000


@dataclass(frozen=True)
class SearchMatch:
    """What the given signature is the digest of."""

    head: String1Frame
    addresses: list[
        Variant
    ]  # the ways to the address that was signed, all as simple and as likely; and so on
    tickets: list[Variant]
    noncestrs: list[Variant]
    timestamps: list[Variant]
    digest_name: str
    digest: Cause | None = None

    @property
    def address(self) -> Variant:
        return self.addresses[0]

    @property
    def text(self) -> str:
        return self.head.text(self.address.text)


@dataclass(frozen=True)
class Outcome:
    """`complete`: everything up to three mistakes was tried; otherwise the budget ended before."""

    hit: SearchMatch | None
    tried: int
    seconds: float
    complete: bool


NOTHING_TRIED = Outcome(None, 0, 0.0, True)


class SignatureSearch:
    """One search. `check` is called some hundred times a second and may raise to call it off."""

    def __init__(
        self,
        heads: String1Frames,
        addresses: Addresses,
        given: ParsedSignature,
        budget: SearchBudget,
        check: Callable[[], None],
    ) -> None:
        self._heads, self._addresses, self._given = heads, addresses, given
        self._budget, self._check = budget, check
        self._new = given.new
        self._began = time.perf_counter()
        self._tried = 0
        self._next_look = 0

    def run(self) -> Outcome:
        """Once."""
        # Looking through all addresses again and again would take a third of the time; there are no circles in them.
        with collector.gc_paused():
            self._addresses.pause = lambda: self._count(0, _A_MUTATED_ADDRESS)
            try:
                hit, complete = next(filter(None, self._hits()), None), True
            except _BudgetExceededError:
                hit, complete = None, False
            finally:
                self._addresses.forget()
        return Outcome(hit, self._tried, time.perf_counter() - self._began, complete)

    def _hits(self) -> Iterator[SearchMatch | None]:
        """The likelier first, and of what is as likely that which takes fewer digests."""
        yield self._with(0, range(1))
        yield self._with(1, _to(_COMMON, 1))
        yield self._other_digest()
        yield self._with(2, _to(_COMMON, 2))  # none of them is a slip as well
        yield self._near(self._slips(0))
        yield self._with(2, _to(_LIKELY, 2, _COMMON))
        yield self._with(3, _to(_COMMON, 3))
        yield self._near(self._moments())
        yield self._with(3, _to(_LIKELY, 3, _COMMON))
        yield self._near(self._slips(1))
        yield self._with(2, _to(_RAREST, 2, _LIKELY))
        yield self._with(3, _to(_RAREST, 3, _LIKELY))

    def _with(self, count: int, rarities: range) -> SearchMatch | None:
        for rarity in rarities:
            for in_head in range(count, -1, -1):
                for of_head in range(rarity + 1):
                    level = self._addresses.at(count - in_head, rarity - of_head)
                    if not level.variants:
                        continue
                    for head in self._heads.at(in_head, of_head):
                        hit = self._meet(head, level)
                        if hit:
                            return hit
        return None

    def _near(self, all_guesses: Iterator[Guesses]) -> SearchMatch | None:
        for guesses in all_guesses:
            self._count(len(guesses.texts))
            start = self._new(guesses.before)
            found = _first(start, guesses.texts, guesses.behind, self._given.digest)
            if found is not None:
                return self._found(*guesses.meaning(found))
        return None

    def _slips(self, count: int) -> Iterator[Guesses]:
        """What no table foresees, on addresses with so many mistakes, the likeliest."""
        for head in self._heads.at(0, 0):
            for address in self._addresses.at(count, 0).variants:
                yield from near_misses(head, address, self._addresses.tails)

    def _moments(self) -> Iterator[Guesses]:
        for head in self._heads.at(0, 0):
            for address in self._addresses.at(0, 0).variants:
                yield from other_moments(head, address)

    def _meet(self, head: String1Frame, level: CandidateTier) -> SearchMatch | None:
        before, behind = head.around()
        texts = level.texts(head.layout.change)
        if len(texts) == 1:
            self._count(1)
            right = self._new(before + texts[0] + behind).digest() == self._given.digest
            return self._found(head, level.variants[0]) if right else None
        start = self._new(before)
        for at in range(0, len(texts), _CHECK_EVERY):
            part = texts[at : at + _CHECK_EVERY] if len(texts) > _CHECK_EVERY else texts
            self._count(len(part))
            found = _first(start, part, behind, self._given.digest)
            if found is not None:
                self._tried += found + 1 - len(part)
                return self._found(head, level.variants[at + found])
        return None

    def _found(self, head: String1Frame, address: Variant, digest: Cause | None = None) -> SearchMatch:
        heads = self._heads
        return SearchMatch(
            head,
            self._addresses.explanations(address),
            heads.tickets.explanations(head.ticket),
            heads.noncestrs.explanations(head.noncestr),
            heads.timestamps.explanations(head.timestamp),
            digest.detail if digest else self._given.algorithm,
            digest,
        )

    def _other_digest(self) -> SearchMatch | None:
        if self._given.algorithm != digests.SHA1:
            return None
        levels = [self._addresses.at(count, rarity) for count in (0, 1) for rarity in range(_RAREST[0] + 1)]
        for head in self._heads.at(0, 0):
            before, behind = head.around()
            key = utf8(head.ticket.text)
            for level in levels:
                for text, variant in zip(level.texts(), level.variants, strict=True):
                    self._count(len(digests.OTHERS))
                    for other in digests.OTHERS:
                        if other.make(before + text + behind, key) == self._given.digest:
                            return self._found(head, variant, Cause(other.id, other.name))
        return None

    def _count(self, tried: int, work: int = 0) -> None:
        """Digests made, or work worth as many of them; looks at the clock from time to time."""
        self._tried += tried
        self._next_look -= tried + work
        if self._next_look > 0:
            return
        self._next_look = _CHECK_EVERY
        self._check()
        over_time = time.perf_counter() - self._began >= self._budget.seconds
        if over_time or self._tried >= self._budget.hypotheses:
            raise _BudgetExceededError


def _to(most: tuple[int, ...], count: int, before: tuple[int, ...] = (-1, -1, -1)) -> range:
    """The rarities of so many mistakes up to `most`, without those up to `before`."""
    return range(before[count - 1] + 1, most[count - 1] + 1)


class _BudgetExceededError(Exception):
    """The budget ran out."""


def _first(start: Hash, texts: Sequence[bytes], behind: bytes, wanted: bytes) -> int | None:
    """The index of the text that, between what `start` has taken in and `behind`, makes the wanted digest."""
    copy = start.copy
    if behind:
        for index, text in enumerate(texts):
            state = copy()
            state.update(text + behind)
            if state.digest() == wanted:
                return index
        return None
    for index, text in enumerate(texts):
        state = copy()
        state.update(text)
        if state.digest() == wanted:
            return index
    return None
