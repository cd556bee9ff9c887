"""What stands around the address in string1: a layout with a ticket, a nonce and a timestamp in it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any, NamedTuple

from wxdesk.signing.mistakes.layout import RIGHT, Layout
from wxdesk.signing.mistakes.mistake import Variant
from wxdesk.signing.mistakes.string1 import LAYOUTS
from wxdesk.signing.signature import utf8
from wxdesk.signing.verdicts.search.dimension import Dimension


class String1Frame(NamedTuple):
    """A layout with everything in it but the address."""

    layout: Layout
    ticket: Variant
    noncestr: Variant
    timestamp: Variant
    appid: str

    def around(self) -> tuple[bytes, bytes]:
        """What stands before the address, and behind it."""
        before, behind = self.layout.around(self._values())
        return utf8(before), utf8(behind) if behind else b""

    def text(self, address: str) -> str:
        before, behind = self.layout.around(self._values())
        return before + (self.layout.change(address) if self.layout.change else address) + behind

    @property
    def ticket_as_signed(self) -> str:
        return self.layout.change(self.ticket.text) if self.layout.change else self.ticket.text

    def _values(self) -> tuple[str, str, str, str]:
        return self.ticket.text, self.noncestr.text, self.timestamp.text, self.appid


class String1Frames:
    def __init__(
        self,
        tickets: Dimension,
        noncestrs: Dimension,
        timestamps: Dimension,
        appid: str,
        layouts: Sequence[Layout] = LAYOUTS,
    ) -> None:
        self.tickets, self.noncestrs, self.timestamps = tickets, noncestrs, timestamps
        self._appid = appid
        self._layouts: dict[int, list[Layout]] = {}
        for layout in layouts:
            if appid or not layout.needs_appid:
                self._layouts.setdefault(layout.rarity, []).append(layout)

    def at(self, count: int, rarity: int) -> Iterator[String1Frame]:
        """Every head with so many mistakes of that rarity together."""
        wrong: tuple[_ByRarity, ...] = (
            self._layouts,
            self.tickets.wrong,
            self.noncestrs.wrong,
            self.timestamps.wrong,
        )
        right: tuple[list[Any], ...] = (
            [RIGHT],
            self.tickets.right,
            self.noncestrs.right,
            self.timestamps.right,
        )
        for chosen in combinations(range(len(wrong)), count):
            for rarities in _sums([wrong[index] for index in chosen], rarity):
                parts = list(right)
                for index, one in zip(chosen, rarities, strict=True):
                    parts[index] = wrong[index][one]
                for layout, ticket, noncestr, timestamp in product(*parts):
                    yield String1Frame(layout, ticket, noncestr, timestamp, self._appid)


_ByRarity = Mapping[int, list[Any]]


def _sums(tables: Sequence[_ByRarity], total: int) -> Iterator[tuple[int, ...]]:
    """The ways to take one rarity of each table so that they add up to `total`."""
    if not tables:
        if total == 0:
            yield ()
        return
    for rarity in sorted(tables[0]):
        if rarity <= total:
            for rest in _sums(tables[1:], total - rarity):
                yield (rarity, *rest)
