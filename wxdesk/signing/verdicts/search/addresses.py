"""What may have been signed as the page's address."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice

from wxdesk.signing.mistakes import address as address_mistakes
from wxdesk.signing.mistakes.address_parts import Address
from wxdesk.signing.mistakes.mistake import Cause, Mistake, Variant
from wxdesk.signing.verdicts.search.dimension import Tier, as_likely

_USUAL_TAILS = ("undefined", "null", "/undefined", "?undefined", "&undefined", "/null", "[object Object]")
_MOST_TAILS = 2_000
_LONGEST = 8_192  # characters; what a longer address has more is left alone by further mistakes


class AddressTier(Tier):
    def __init__(self) -> None:
        super().__init__()
        self._split: list[Address] = []

    def addresses(self, fragments: tuple[str, ...], hosts: tuple[str, ...]) -> list[Address]:
        """The variants in pieces."""
        for variant in self.variants[len(self._split) :]:
            self._split.append(Address(variant.text[:_LONGEST], fragments, hosts))
        return self._split

    def forget(self) -> None:
        super().forget()
        while self._split:
            self._split.pop()


def _nothing() -> None:
    return None


def _tails(known: Iterable[str]) -> tuple[str, ...]:
    """What values that nobody set are written as, and how the known texts end, from each of their signs on."""
    ends = (text[sign.start() :] for text in known for sign in re.finditer("[/?&#]", text[:_LONGEST]))
    return tuple(dict.fromkeys(islice(chain(_USUAL_TAILS, ends), _MOST_TAILS)))


class Addresses:
    """What may have been signed as the page's address, grown level by level.

    `right`: what WeChat checks. `others`: addresses known besides, each with the cause that it would be. `tails`:
    what may have got behind one. `pause` is called again and again while they grow, and may raise to end that.
    """

    def __init__(
        self,
        right: Sequence[str],
        others: Sequence[Variant],
        fragments: tuple[str, ...] = (),
        hosts: tuple[str, ...] = (),
        groups: Sequence[Sequence[Mistake[Address]]] = address_mistakes.GROUPS,
    ) -> None:
        self.pause: Callable[[], None] = _nothing
        self._fragments, self._hosts = fragments, hosts
        self.tails = _tails((*fragments, *(other.text for other in others)))
        self._by_rarity: dict[int, list[tuple[int, Mistake[Address]]]] = {}
        self._group_of: dict[str, int] = {}
        likeliest = Address(right[0], fragments, hosts) if right else None
        for group, mistakes in enumerate(groups):
            for mistake in mistakes:
                self._group_of[mistake.id] = group
                # What of its forms comes next is made when its turn comes, as far as one address can tell for all.
                forms = mistake.forms(likeliest) if likeliest else []
                least = min((form.rarity for form in forms), default=mistake.rarity)
                self._by_rarity.setdefault(least, []).append((group, mistake))
        self._levels: dict[tuple[int, int], AddressTier] = {}
        self._grown: set[tuple[int, int]] = set()
        self._seen: dict[str, Variant] = {}
        self._equals: dict[str, list[Variant]] = {}
        for variant in (*map(Variant, right), *others):
            if variant.text not in self._seen:
                self._seen[variant.text] = variant
                self._level(len(variant.causes), variant.rarity).variants.append(variant)

    def at(self, count: int, rarity: int) -> AddressTier:
        """Those that `count` mistakes of that rarity together lead to."""
        if (count, rarity) not in self._grown:
            self._grown.add((count, rarity))
            for before in range(rarity + 1) if count else ():
                mistakes = self._by_rarity.get(rarity - before)
                if mistakes:
                    self._mutate(self.at(count - 1, before), mistakes, rarity)
        return self._level(count, rarity)

    def grow_equals(self, variant: Variant) -> None:
        """Grow as far as what is as simple and as likely as `variant` can be; `pause` may end that on the way."""
        if variant.causes:
            self.at(len(variant.causes), variant.rarity + 1)

    def explanations(self, variant: Variant) -> list[Variant]:
        """`variant`, and what leads to the same text as simply and as likely, as far as they have grown."""
        return [variant, *self._equals.get(variant.text, ())] if variant.causes else [variant]

    def forget(self) -> None:
        """Let everything go, one by one: a hundred thousand at once would hold up the other threads."""
        self.pause = _nothing
        for level in self._levels.values():
            level.forget()
        for known in (self._seen, self._equals):
            while known:
                known.popitem()

    def _mutate(
        self, level: AddressTier, mistakes: Sequence[tuple[int, Mistake[Address]]], least: int
    ) -> None:
        """Add what `mistakes` make of the addresses of `level`, none of it to tiers likelier than `least`."""
        seen = self._seen
        for variant, address in zip(
            level.variants, level.addresses(self._fragments, self._hosts), strict=True
        ):
            # Of three mistakes, the last is made where addresses are written, not where they are put together:
            # most of them could as well be made in another order.
            first = self._group_of.get(variant.causes[-1].id, 0) if len(variant.causes) > 1 else 0
            self.pause()
            for group, mistake in mistakes:
                if group < first:
                    continue
                common, made = mistake.made_of(address)
                for text, rarer, detail in made:
                    known = seen.get(text)
                    if known is not None and len(known.causes) <= len(variant.causes):
                        continue
                    rarity = variant.rarity + common + rarer
                    causes = (*variant.causes, Cause(mistake.id, detail))
                    one = Variant(text, causes, rarity, variant.root or variant.text)
                    if known is None:
                        seen[text] = one
                    elif len(known.causes) == len(one.causes) and rarity < known.rarity:
                        seen[text] = one
                        self._keep_equal(known, one)
                    else:
                        self._keep_equal(one, known)
                        continue
                    self._level(len(one.causes), max(rarity, least)).variants.append(one)

    def _keep_equal(self, other: Variant, best: Variant) -> None:
        ways = [*self._equals.get(best.text, ()), other]
        self._equals[best.text] = [way for way in ways if as_likely(way, best)]

    def _level(self, count: int, rarity: int) -> AddressTier:
        level = self._levels.get((count, rarity))
        if level is None:
            level = self._levels[count, rarity] = AddressTier()
        return level
