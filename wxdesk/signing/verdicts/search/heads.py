"""What stands around the address in string1: a layout with a ticket, a nonce and a timestamp in it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any, NamedTuple

from wxdesk.signing.mistakes.layout import RIGHT, Layout
from wxdesk.signing.mistakes.mistake import Variant
from wxdesk.signing.mistakes.string1 import LAYOUTS
from wxdesk.signing.verdicts.search.dimension import Dimension, Tier


class String1Frame(NamedTuple):
    """A layout with everything in it but the address."""

    layout: Layout
    ticket: Variant
    noncestr: Variant
    timestamp: Variant
    appid: str

    def text(self, address: str) -> str:
        return self.layout.whole(
            (self.ticket.text, self.noncestr.text, self.timestamp.text, address, self.appid)
        )

    @property
    def ticket_as_signed(self) -> str:
        return self.layout.change(self.ticket.text) if self.layout.change else self.ticket.text


class FrameTiers(NamedTuple):
    """Layouts, and what may stand in each of them."""

    layouts: Sequence[Layout]
    tickets: Tier
    noncestrs: Tier
    timestamps: Tier


class String1Frames:
    def __init__(
        self,
        tickets: Dimension,
        noncestrs: Dimension,
        timestamps: Dimension,
        appid: str,
        layouts: Sequence[Layout] = LAYOUTS,
    ) -> None:
        self.tickets, self.noncestrs, self.timestamps, self.appid = tickets, noncestrs, timestamps, appid
        self._layouts: dict[int, list[Layout]] = {}
        for layout in layouts:
            if appid or not layout.needs_appid:
                self._layouts.setdefault(layout.rarity, []).append(layout)

    def right(self) -> Iterator[String1Frame]:
        tiers = (self.tickets.right, self.noncestrs.right, self.timestamps.right)
        for ticket, noncestr, timestamp in product(*[tier.variants for tier in tiers]):
            yield String1Frame(RIGHT, ticket, noncestr, timestamp, self.appid)

    def at(self, count: int, rarity: int) -> Iterator[FrameTiers]:
        """All with so many mistakes of that rarity together."""
        dimensions = (self.tickets, self.noncestrs, self.timestamps)
        wrong: list[Mapping[int, Any]] = [self._layouts, *(one.wrong for one in dimensions)]
        for chosen in combinations(range(len(wrong)), count):
            for rarities in _sums([wrong[index] for index in chosen], rarity):
                parts: list[Any] = [[RIGHT], *(one.right for one in dimensions)]
                for index, one in zip(chosen, rarities, strict=True):
                    parts[index] = wrong[index][one]
                yield FrameTiers(*parts)


def _sums(tables: Sequence[Mapping[int, Any]], total: int) -> Iterator[tuple[int, ...]]:
    """The ways to take one rarity of each table so that they add up to `total`."""
    if not tables:
        if total == 0:
            yield ()
        return
    for rarity in sorted(tables[0]):
        if rarity <= total:
            for rest in _sums(tables[1:], total - rarity):
                yield (rarity, *rest)
