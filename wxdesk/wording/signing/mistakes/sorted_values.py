"""Words for signing/sorted_values: cards and message push."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.words import ADDED, CONCERNED, CREDENTIAL, ORDER, SIGNED, WRITTEN, Words

_SORT = tr_noop(
    "causes",
    "Sort the values themselves, as text, by their characters; join them with nothing between; hash that with SHA-1.",
)
_ALL_VALUES = tr_noop(
    "causes",
    "Sign just the values that the call holds: api_ticket, timestamp, card_id, nonce_str, and code and openid if used.",
)
_SAME_VALUES = tr_noop("causes", "Hand out the very values that were signed.")
_CARD_TICKET = tr_noop(
    "causes",
    "Fetch the ticket with type=wx_card; that api_ticket is for cards, the jsapi_ticket for wx.config.",
)
_TOKEN = tr_noop(
    "causes", "Use the Token as it stands in the message push settings, without spaces, in its letter case."
)

WORDS: dict[str, Words] = {
    "values.not_sorted": Words(
        tr_noop("causes", "the values are not sorted"),
        tr_noop("causes", "The values were joined in another order than that of their characters."),
        ORDER,
        back=_SORT,
    ),
    "values.sorted_as_numbers": Words(
        tr_noop("causes", "the values are sorted as numbers"),
        tr_noop("causes", "Timestamp and nonce were compared as numbers; they are sorted as text."),
        ORDER,
        back=_SORT,
    ),
    "values.sorted_ignoring_case": Words(
        tr_noop("causes", "the values are sorted without regard to letter case"),
        tr_noop("causes", "Uppercase letters go before lowercase ones; here they were sorted alike."),
        ORDER,
        back=_SORT,
    ),
    "values.sorted_by_name": Words(
        tr_noop("causes", "the values are sorted by their names"),
        tr_noop("causes", "The names were put in order instead of the values."),
        ORDER,
        back=_SORT,
    ),
    "values.keys_signed": Words(
        tr_noop("causes", "the names were signed with the values"),
        tr_noop(
            "causes", "name=value was hashed, as string1 of wx.config has it. Here only the values count."
        ),
        back=_SORT,
    ),
    "values.separator": Words(
        tr_noop("causes", "something stands between the values"),
        tr_noop("causes", "The sorted values were joined with a separator."),
        WRITTEN,
        back=_SORT,
    ),
    "values.case": Words(
        tr_noop("causes", "the values were put in one letter case"),
        tr_noop("causes", "All was made lowercase or uppercase before the hash."),
        back=_SORT,
    ),
    "values.white_space": Words(
        tr_noop("causes", "whitespace was signed with the values"),
        tr_noop("causes", "A space or a line end stands before or behind the joined values."),
        back=_SORT,
    ),
    "values.left_out": Words(
        tr_noop("causes", "a value was not signed"),
        tr_noop("causes", "The call holds more than was hashed."),
        CONCERNED,
        back=_ALL_VALUES,
    ),
    "values.too_many": Words(
        tr_noop("causes", "a value was signed that does not belong there"),
        tr_noop(
            "causes", "More was hashed than WeChat does. balance, outer_str and the like are not signed."
        ),
        ADDED,
        back=_ALL_VALUES,
    ),
    "values.other_value": Words(
        tr_noop("causes", "another value was signed than was handed out"),
        tr_noop("causes", "The text holds two values of one name, and the other one was signed."),
        CONCERNED,
        back=_SAME_VALUES,
    ),
    "values.like_a_page": Words(
        tr_noop("causes", "signed like wx.config, not like a card"),
        tr_noop("causes", "string1 with a page's address was hashed. Cards are signed over sorted values."),
        SIGNED,
        back=_SORT,
    ),
    "values.jsapi_ticket": Words(
        tr_noop("causes", "the jsapi_ticket was used instead of the card ticket"),
        tr_noop("causes", "Cards are signed with the api_ticket, which getticket gives for type=wx_card."),
        back=_CARD_TICKET,
    ),
    "values.other_credential": Words(
        tr_noop("causes", "another credential was used"),
        tr_noop("causes", "The signature fits, but not with the current credential of this account."),
        CREDENTIAL,
        back=_CARD_TICKET,
    ),
    "values.empty_token": Words(
        tr_noop("causes", "the Token was empty"),
        tr_noop("causes", "Only timestamp and nonce were hashed: the back end did not know its Token."),
        back=_TOKEN,
    ),
    "values.aes_key": Words(
        tr_noop("causes", "the EncodingAESKey was used instead of the Token"),
        tr_noop("causes", "The EncodingAESKey only decrypts messages. The signature is made with the Token."),
        back=_TOKEN,
    ),
    "values.token_changed": Words(
        tr_noop("causes", "the Token was changed on its way"),
        tr_noop("causes", "It was used with whitespace around it, or in another letter case."),
        back=_TOKEN,
    ),
}
