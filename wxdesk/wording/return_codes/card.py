"""Cards: wx.addCard, wx.chooseCard and their calls."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

CARDS: dict[str, Explanation] = {
    "40056": Explanation(
        said("codes", "The card's code is not valid."),
        (said("codes", "It belongs to another card or another account."),),
        said("codes", "Compare it with the card that it was given for."),
    ),
    "40073": Explanation(
        said("codes", "There is no such card."),
        (said("codes", "It belongs to another account."),),
        said("codes", "Use a card_id of the account whose appId the page uses."),
    ),
    "40078": Explanation(
        said("codes", "The card is not in a state in which it can be given out."),
        (said("codes", "Its review is not passed, or it was taken back."),),
        said("codes", "Look at its state in the console."),
    ),
    "40080": Explanation(
        said("codes", "The cardExt of wx.addCard is not valid."),
        (said("codes", "It is no text of JSON, or lacks timestamp or signature."),),
        said("codes", "Send it as text: JSON.stringify of an object."),
    ),
    "40099": Explanation(
        said("codes", "The card was used already."),
        (said("codes", "It was scanned twice."),),
        said("codes", "Show the user when it was used."),
    ),
    "40107": Explanation(
        said("codes", "The card is not reviewed, or has no shop."),
        (said("codes", "Its review goes on."),),
        said("codes", "Wait for the review, and give it a shop."),
    ),
    "40127": Explanation(
        said("codes", "The user's card can no longer be used."),
        (said("codes", "The user deleted it, it has expired, or it was made invalid."),),
        said("codes", "Give the user a new one."),
    ),
    "41012": Explanation(
        said("codes", "The call held no card_id."),
        (said("codes", "The parameter is empty or misspelt."),),
        said("codes", "Send card_id."),
    ),
    "45031": Explanation(
        said("codes", "There are no cards left."),
        (said("codes", "All were given out."),),
        said("codes", "Raise the stock in the console."),
    ),
    "45033": Explanation(
        said("codes", "The user has as many of this card as allowed."),
        (said("codes", "The card's limit for one user is reached."),),
        said("codes", "Tell the user, or raise the limit."),
    ),
    "49004": Explanation(
        said("codes", "The signature of the card call does not fit."),
        (
            said("codes", "The values were not sorted before they were joined, or one is missing."),
            said("codes", "The jsapi ticket was used in place of the card ticket."),
        ),
        said("codes", "Sort the values, join them without separators, and use the wx_card ticket."),
    ),
}
