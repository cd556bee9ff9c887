"""The walk through the levels: every head meets every address until one makes the given signature."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, product

from wxdesk.process.garbage import collector
from wxdesk.signing.mistakes import digest as digests
from wxdesk.signing.mistakes.digest import Hash, ParsedSignature
from wxdesk.signing.mistakes.mistake import Cause, Variant
from wxdesk.signing.signature import utf8
from wxdesk.signing.verdicts.search.addresses import Addresses
from wxdesk.signing.verdicts.search.guesses import Guesses, Signed, combinations
from wxdesk.signing.verdicts.search.heads import String1Frame, String1Frames
from wxdesk.signing.verdicts.search.near_misses import (
    FAR_S,
    NEAR_S,
    counters,
    other_ends,
    other_moments,
    slips,
)

_CHECK_EVERY = 8_192  # digests between two looks at the clock
_A_MUTATED_ADDRESS = 400  # digests could be made in the time that one address takes to be mutated in all ways
# How unlikely one, two, three mistakes together may be: what is tried first, where half of all compositions lie and few
# digests; what follows, with nine tenths of three and nearly all of two; and before the search passes them over.
_COMMON, _LIKELY, _RAREST = (14, 3, 4), (14, 9, 8), (14, 14, 21)
# Three mistakes in one address take ten times as long to try as three in different places: as if so much rarer.
_ALL_IN_THE_ADDRESS = 3
_AFTER_A_HIT_S = (
    0.5  # for other ways to the address that was found; two mistakes need a tenth, three may need seconds
)


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
        self._empty = given.new(b"")
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
        """The likelier first, and of what is as likely that which takes fewer digests.

        The many forms of one mistake share its likelihood here as in the tables: each of 170,000 moments is as rare
        as three mistakes that are rare themselves, so the far ones wait until the likely three were tried.
        """
        yield self._tried_all(self._with(0, range(1)))
        yield self._tried_all(self._with(1, _to(_COMMON, 1)))
        yield self._other_digest()
        yield self._tried_all(self._ends(0))
        yield self._tried_all(self._with(2, _to(_COMMON, 2)))  # hardly any of them is a slip as well
        yield self._tried_all(self._slips(0))
        yield self._tried_all(self._with(2, _to(_LIKELY, 2, _COMMON)))
        yield self._tried_all(self._with(3, _to(_COMMON, 3)))
        yield self._tried_all(self._moments(NEAR_S))
        yield self._tried_all(self._counters())
        yield self._tried_all(self._with(3, _to(_LIKELY, 3, _COMMON)))
        yield self._tried_all(self._moments(FAR_S))
        yield self._tried_all(self._slips(1))
        yield self._tried_all(self._ends(1))
        yield self._tried_all(self._with(2, _to(_RAREST, 2, _LIKELY)))
        yield self._tried_all(self._with(3, _to(_RAREST, 3, _LIKELY)))

    def _tried_all(self, all_guesses: Iterator[Guesses]) -> SearchMatch | None:
        for before, texts, behind, meaning in all_guesses:
            start = self._empty.copy()
            start.update(before)
            for at in range(0, len(texts), _CHECK_EVERY):
                part = texts[at : at + _CHECK_EVERY] if len(texts) > _CHECK_EVERY else texts
                self._count(len(part))
                found = _first(start, part, behind, self._given.digest)
                if found is not None:
                    self._tried += found + 1 - len(part)
                    return self._found(*meaning(at + found))
        return None

    def _with(self, count: int, rarities: range) -> Iterator[Guesses]:
        for rarity in rarities:
            for in_head in range(count, -1, -1):
                whole = rarity - _ALL_IN_THE_ADDRESS if (count, in_head) == (3, 0) else rarity
                for of_head in range(whole + 1):
                    level = self._addresses.at(count - in_head, whole - of_head)
                    if level.variants:
                        for frames in self._heads.at(in_head, of_head):
                            yield from combinations(frames, level, self._heads.appid)

    def _slips(self, count: int) -> Iterator[Guesses]:
        return chain.from_iterable(slips(*one) for one in self._likeliest(count))

    def _ends(self, count: int) -> Iterator[Guesses]:
        tails = self._addresses.tails
        return chain.from_iterable(other_ends(*one, tails) for one in self._likeliest(count))

    def _moments(self, away_s: range) -> Iterator[Guesses]:
        return chain.from_iterable(other_moments(*one, away_s) for one in self._likeliest(0))

    def _counters(self) -> Iterator[Guesses]:
        return chain.from_iterable(counters(*one) for one in self._likeliest(0))

    def _likeliest(self, count: int) -> Iterator[Signed]:
        """All that is right but for so many mistakes in the address, the likeliest."""
        return product(self._heads.right(), self._addresses.at(count, 0).variants)

    def _found(self, head: String1Frame, address: Variant, digest: Cause | None = None) -> SearchMatch:
        heads = self._heads
        self._look_for_equals(address)
        return SearchMatch(
            head,
            self._addresses.explanations(address),
            heads.tickets.explanations(head.ticket),
            heads.noncestrs.explanations(head.noncestr),
            heads.timestamps.explanations(head.timestamp),
            digest.detail if digest else self._given.algorithm,
            digest,
        )

    def _look_for_equals(self, address: Variant) -> None:
        """What was found is told, however late it is; what explains it as well, as far as a bounded time lets it."""
        ends_at = time.perf_counter() + _AFTER_A_HIT_S

        def pause() -> None:
            self._check()
            if time.perf_counter() >= ends_at:
                raise _BudgetExceededError

        self._addresses.pause = pause
        with suppress(_BudgetExceededError):
            self._addresses.grow_equals(address)

    def _other_digest(self) -> SearchMatch | None:
        if self._given.algorithm != digests.SHA1:
            return None
        levels = [self._addresses.at(count, rarity) for count in (0, 1) for rarity in range(_RAREST[0] + 1)]
        for head in self._heads.right():
            key = utf8(head.ticket.text)
            for variant in (variant for level in levels for variant in level.variants):
                text = utf8(head.text(variant.text))
                self._count(len(digests.OTHERS))
                for other in digests.OTHERS:
                    if other.make(text, key) == self._given.digest:
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
