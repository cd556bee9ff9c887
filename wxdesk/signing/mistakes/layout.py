"""How ticket, nonce, timestamp and address stand together in what was signed.

A layout knows what comes before the address and what comes behind, so that the digest of the beginning is computed once
for any number of addresses.
"""

import re
from collections.abc import Callable
from operator import itemgetter
from typing import Any

from wxdesk.signing.mistakes.mistake import Cause

KEYS = ("jsapi_ticket", "noncestr", "timestamp", "url")
VALUES = ("{ticket}", "{noncestr}", "{timestamp}", "{url}")
LABELS = ("jsapi_ticket=", "&noncestr=", "&timestamp=", "&url=")  # what stands before each value

_PLACES = ("{ticket}", "{noncestr}", "{timestamp}", "{appid}")
_Pick = Callable[[tuple[str, str, str, str]], Any]


class Layout:
    """`text` holds {ticket}, {noncestr}, {timestamp}, {appid}, {url}, or some of them.

    `change` is what happens to the whole once it is put together, character by character.
    """

    def __init__(
        self,
        text: str,
        cause: Cause | None = None,
        rarity: int = 0,
        change: Callable[[str], str] | None = None,
    ) -> None:
        before, _, behind = text.partition("{url}")
        self.cause, self.rarity, self.change = cause, rarity, change
        self.keys_only = before + behind
        self.needs_appid = "{appid}" in self.keys_only
        # As a template for %: the search fills in some hundred thousand of them a second.
        self._before, self._before_values = _template(before)
        self._behind, self._behind_values = _template(behind)

    def around(self, values: tuple[str, str, str, str]) -> tuple[str, str]:
        """What stands before and behind the address; `values`: ticket, nonce, timestamp, AppID."""
        before = self._before % self._before_values(values)
        behind = self._behind % self._behind_values(values) if self._behind else ""
        return (self.change(before), self.change(behind)) if self.change else (before, behind)


def _template(text: str) -> tuple[str, _Pick]:
    places = [_PLACES.index(place) for place in re.findall("|".join(map(re.escape, _PLACES)), text)]
    template = text.replace("%", "%%")
    for place in _PLACES:
        template = template.replace(place, "%s")
    return template, itemgetter(*places) if places else lambda values: ()


def labelled(labels: tuple[str, ...], cause: Cause | None = None) -> Layout:
    """The values in their order, with `labels` before them."""
    return Layout("".join(text for pair in zip(labels, VALUES, strict=True) for text in pair), cause)


RIGHT = labelled(LABELS)
