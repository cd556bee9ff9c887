"""How ticket, nonce, timestamp and address stand together in what was signed.

A layout knows what comes before the address and what comes behind, so that the digest of the beginning is computed once
for any number of addresses.
"""

import re
from collections.abc import Callable
from operator import itemgetter

from wxdesk.signing.mistakes.mistake import Cause

KEYS = ("jsapi_ticket", "noncestr", "timestamp", "url")
VALUES = ("{ticket}", "{noncestr}", "{timestamp}", "{url}")
LABELS = ("jsapi_ticket=", "&noncestr=", "&timestamp=", "&url=")  # what stands before each value
TIMESTAMP, URL = KEYS.index("timestamp"), KEYS.index("url")

_PLACES = (*VALUES, "{appid}")
Values = tuple[str, str, str, str, str]  # in the order of KEYS, then the AppID
_Filler = Callable[[Values], str]


class Layout:
    """`text` holds {ticket}, {noncestr}, {timestamp}, {url}, {appid}, or some of them, each once.

    `change` is what happens to the whole once it is put together, character by character. `parts`: which of KEYS
    have their values in it.
    """

    def __init__(
        self,
        text: str,
        cause: Cause | None = None,
        rarity: int = 0,
        change: Callable[[str], str] | None = None,
    ) -> None:
        self.cause, self.rarity, self.change = cause, rarity, change
        self.keys_only = text.replace("{url}", "")
        self.needs_appid = "{appid}" in text
        self.parts = tuple(part for part, place in enumerate(VALUES) if place in text)
        self._around = {part: [_filler(side) for side in text.split(VALUES[part])] for part in self.parts}

    def around(self, part: int, values: Values) -> tuple[str, str]:
        """What stands before and behind the value of that part."""
        fill_before, fill_behind = self._around[part]
        before, behind = fill_before(values), fill_behind(values)
        return (self.change(before), self.change(behind)) if self.change else (before, behind)

    def whole(self, values: Values) -> str:
        before, behind = self.around(self.parts[0], values)
        value = values[self.parts[0]]
        return before + (self.change(value) if self.change else value) + behind


def _filler(text: str) -> _Filler:
    """What puts values into the places in `text`: the search does it some hundred thousand times a second."""
    pieces = re.split(f"({'|'.join(map(re.escape, _PLACES))})", text)
    if len(pieces) == 1:
        return lambda values: text
    fixed = tuple(piece for piece in pieces if piece not in _PLACES)
    known = (*_PLACES, *fixed)
    in_order = itemgetter(*map(known.index, pieces))
    return lambda values: "".join(in_order(values + fixed))


def labelled(labels: tuple[str, ...], cause: Cause | None = None) -> Layout:
    """The values in their order, with `labels` before them."""
    return Layout("".join(text for pair in zip(labels, VALUES, strict=True) for text in pair), cause)


RIGHT = labelled(LABELS)
