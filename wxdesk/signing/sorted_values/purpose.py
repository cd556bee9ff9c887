"""What a signature is for, and the values that one over sorted values is made of.

Sources: JS-SDK documentation, appendix 4 (cards); message push documentation (server address and encryption).
"""

from dataclasses import dataclass, field
from enum import StrEnum

from wxdesk.secrecy import Secret


class Purpose(StrEnum):
    PAGE = "page"  # wx.config, over string1: all others are over sorted values
    ADD_CARD = "add_card"  # `signature` in cardExt
    CHOOSE_CARD = "choose_card"  # cardSign
    SERVER_CHECK = "server_check"  # `signature` of the query that a server address gets
    MESSAGE = "message"  # msg_signature of an encrypted message


CARDS = (Purpose.ADD_CARD, Purpose.CHOOSE_CARD)
# The names of what is signed beside the secret, as WeChat's documentation has them; the first ones are indispensable.
SIGNED: dict[Purpose, tuple[str, ...]] = {
    Purpose.ADD_CARD: ("timestamp", "card_id", "nonce_str", "code", "openid", "balance"),
    Purpose.CHOOSE_CARD: ("timestamp", "nonce_str", "app_id", "location_id", "card_id", "card_type"),
    Purpose.SERVER_CHECK: ("timestamp", "nonce"),
    Purpose.MESSAGE: ("timestamp", "nonce", "encrypt"),
}
NEEDED: dict[Purpose, int] = {
    Purpose.ADD_CARD: 2,
    Purpose.CHOOSE_CARD: 2,
    Purpose.SERVER_CHECK: 2,
    Purpose.MESSAGE: 3,
}
Pairs = tuple[tuple[str, str], ...]  # names and values


@dataclass(frozen=True)
class SortedValues:
    """What was pasted of one such signature; nothing is empty but `signature`, where there is none.

    `values`: what is to be signed, without the secret. `others`: what stood with it, further values of the same names
    among them. `secret`: the api_ticket or the Token, where that was pasted too.
    """

    purpose: Purpose
    signature: str
    values: Pairs
    others: Pairs = field(default=(), repr=False)  # the EncodingAESKey may be one of them
    secret: Secret | None = None

    def missing(self) -> tuple[str, ...]:
        """The names of what is indispensable and was not pasted, apart from the secret."""
        there = dict(self.values)
        wanted = SIGNED[self.purpose][: NEEDED[self.purpose]]
        return (*(() if self.signature else ("signature",)), *(name for name in wanted if name not in there))
