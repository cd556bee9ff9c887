"""What is said of signatures that are not wx.config's: cards, and message push."""

from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.wording import Translate, in_a_row, tr_noop

# What is missing, and where to find it.
MISSING_VALUES: dict[str, str] = {
    "card_ticket": tr_noop(
        "verdicts",
        "card ticket (wx_card): select the account and refresh it on the Tokens page, or paste the "
        "api_ticket",
    ),
    "appid": tr_noop("verdicts", "AppID: it is part of a card's signature; paste it as appId: wx…"),
    "card_id": tr_noop("verdicts", "card_id: from the same card as the signature"),
    "token": tr_noop(
        "verdicts", "Token: from the message push settings; paste it on a line of its own as Token: …"
    ),
    "nonce": tr_noop("verdicts", "nonce: from the same query string as the signature"),
    "encrypt": tr_noop("verdicts", "Encrypt: from the body of the message"),
}
# What a signature is for, where it is not wx.config's.
PURPOSES: dict[Purpose, str] = {
    Purpose.ADD_CARD: tr_noop(
        "verdicts", "This is a card signature (cardExt of wx.addCard), not one for wx.config."
    ),
    Purpose.CHOOSE_CARD: tr_noop(
        "verdicts", "This is a card signature (cardSign of wx.chooseCard), not one for wx.config."
    ),
    Purpose.SERVER_CHECK: tr_noop(
        "verdicts", "This is the check of the server URL (message push, Token), not a page signature."
    ),
    Purpose.MESSAGE: tr_noop(
        "verdicts", "This is the signature of an encrypted message (message push), not a page signature."
    ),
}
_CARD_WANTED = (
    tr_noop("verdicts", "the card ticket at the time of signing"),
    tr_noop("verdicts", "all values that the back end signed, from its log"),
)
_PUSH_WANTED = (
    tr_noop("verdicts", "the Token exactly as in the message push settings"),
    tr_noop("verdicts", "the query string and the body exactly as WeChat sent them"),
)
WANTED: dict[Purpose, tuple[str, ...]] = {
    Purpose.ADD_CARD: _CARD_WANTED,
    Purpose.CHOOSE_CARD: _CARD_WANTED,
    Purpose.SERVER_CHECK: _PUSH_WANTED,
    Purpose.MESSAGE: _PUSH_WANTED,
}
RIGHT_VALUES = tr_noop("verdicts", "The signature matches the sorted values.")


def with_purpose(purpose: Purpose, sentence: str, translate: Translate) -> str:
    """What the signature is for goes before what is said of it."""
    if purpose is Purpose.PAGE:
        return sentence
    return in_a_row(translate("verdicts", PURPOSES[purpose]), sentence)
