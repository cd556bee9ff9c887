"""Texts that may have been signed, in batches that are the same but for one place."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from wxdesk.signing.mistakes.layout import Layout
from wxdesk.signing.mistakes.mistake import Variant
from wxdesk.signing.signature import utf8
from wxdesk.signing.verdicts.search.dimension import Tier
from wxdesk.signing.verdicts.search.heads import FrameTiers, String1Frame

Signed = tuple[String1Frame, Variant]  # what stands around the address, and the address
_LEFT_OUT = [Variant("")]


class Guesses(NamedTuple):
    """Each of `texts`, between `before` and `behind`, may have been signed; `meaning` tells by its index what it is."""

    before: bytes
    texts: Sequence[bytes]
    behind: bytes
    meaning: Callable[[int], Signed]


def combinations(frames: FrameTiers, addresses: Tier, appid: str) -> Iterator[Guesses]:
    """Every frame with every address. A batch has all values of the part that has most of them."""
    layouts, *heads = frames
    tiers = (*heads, addresses)
    by_size = sorted(range(len(tiers)), key=lambda part: len(tiers[part].variants), reverse=True)
    for layout in layouts:
        varied = next(part for part in by_size if part in layout.parts)
        texts = tiers[varied].texts(layout.change)
        others = [tier.variants if part in layout.parts else _LEFT_OUT for part, tier in enumerate(tiers)]
        others[varied] = _LEFT_OUT
        for one in product(*others):
            ticket, noncestr, timestamp, address = one
            before, behind = layout.around(
                varied, (ticket.text, noncestr.text, timestamp.text, address.text, appid)
            )

            def meaning(
                index: int, one: tuple[Variant, ...] = one, layout: Layout = layout, varied: int = varied
            ) -> Signed:
                parts = [*one[:varied], tiers[varied].variants[index], *one[varied + 1 :]]
                return String1Frame(layout, parts[0], parts[1], parts[2], appid), parts[3]

            yield Guesses(utf8(before), texts, utf8(behind), meaning)
