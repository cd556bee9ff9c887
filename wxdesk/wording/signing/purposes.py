"""What is said of signatures that are not wx.config's: cards, and message push."""

from wxdesk.signing.sorted_values.purpose import Purpose
from wxdesk.wording import Translate, tr_noop

# What is missing, and where to find it.
MISSING_VALUES: dict[str, str] = {
    "card_ticket": tr_noop(
        "verdicts",
        "the card ticket (wx_card): choose the account and refresh it on the page Tokens, or paste api_ticket",
    ),
    "appid": tr_noop("verdicts", "the AppID, which is signed with the card: appId: wx…"),
    "card_id": tr_noop("verdicts", "card_id, from the same card as the signature"),
    "token": tr_noop(
        "verdicts", "the Token of the message push settings; paste it as a line of its own: Token: …"
    ),
    "nonce": tr_noop("verdicts", "the nonce, from the same query as the signature"),
    "encrypt": tr_noop("verdicts", "Encrypt, from the body of the message"),
}
# What a signature is for, where it is not wx.config's.
PURPOSES: dict[Purpose, str] = {
    Purpose.ADD_CARD: tr_noop(
        "verdicts", "This is a card's signature (cardExt of wx.addCard), not wx.config's."
    ),
    Purpose.CHOOSE_CARD: tr_noop(
        "verdicts", "This is a card's signature (cardSign of wx.chooseCard), not wx.config's."
    ),
    Purpose.SERVER_CHECK: tr_noop(
        "verdicts", "This is the check of the server address (message push, Token), not a page's signature."
    ),
    Purpose.MESSAGE: tr_noop(
        "verdicts", "This is the signature of an encrypted message (message push), not a page's signature."
    ),
}
_CARD_WANTED = (
    tr_noop("verdicts", "the card ticket of the moment when it was signed"),
    tr_noop("verdicts", "all values that the back end signed, from its log"),
)
_PUSH_WANTED = (
    tr_noop("verdicts", "the Token as it stands in the message push settings, letter for letter"),
    tr_noop("verdicts", "the query and the body just as WeChat sent them"),
)
WANTED: dict[Purpose, tuple[str, ...]] = {
    Purpose.ADD_CARD: _CARD_WANTED,
    Purpose.CHOOSE_CARD: _CARD_WANTED,
    Purpose.SERVER_CHECK: _PUSH_WANTED,
    Purpose.MESSAGE: _PUSH_WANTED,
}
RIGHT_VALUES = tr_noop("verdicts", "The signature fits the sorted values.")
_BOTH_SENTENCES = tr_noop("verdicts", "{first} {second}")  # Chinese has no space there


def with_purpose(purpose: Purpose, sentence: str, translate: Translate) -> str:
    """What the signature is for goes before what is said of it."""
    if purpose is Purpose.PAGE:
        return sentence
    first = translate("verdicts", PURPOSES[purpose])
    return translate("verdicts", _BOTH_SENTENCES).format(first=first, second=sentence)
