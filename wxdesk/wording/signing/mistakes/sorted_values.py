"""Words for signing/sorted_values: cards and message push."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.words import ADDED, CONCERNED, CREDENTIAL, ORDER, SIGNED, WRITTEN, Words

_SORT = tr_noop(
    "causes",
    "Sort the values as text, character by character. Join them without separators, then hash the "
    "result with SHA-1.",
)
_ALL_VALUES = tr_noop(
    "causes",
    "Sign only the values used in the call: api_ticket, timestamp, card_id, nonce_str, plus code and "
    "openid if used.",
)
_SAME_VALUES = tr_noop("causes", "Pass on exactly the values that were signed.")
_CARD_TICKET = tr_noop(
    "causes",
    "Get the ticket with type=wx_card. Cards use this api_ticket; wx.config uses the jsapi_ticket.",
)
_TOKEN = tr_noop(
    "causes", "Use the Token exactly as in the message push settings: no spaces, same letter case."
)

WORDS: dict[str, Words] = {
    "values.not_sorted": Words(
        tr_noop("causes", "the values are not sorted"),
        tr_noop("causes", "The values were joined without being sorted by their characters."),
        ORDER,
        back=_SORT,
    ),
    "values.sorted_as_numbers": Words(
        tr_noop("causes", "the values are sorted as numbers"),
        tr_noop("causes", "timestamp and nonce were compared as numbers. They must be sorted as text."),
        ORDER,
        back=_SORT,
    ),
    "values.sorted_ignoring_case": Words(
        tr_noop("causes", "sorting ignored letter case"),
        tr_noop("causes", "Uppercase letters come before lowercase ones. Here both were treated alike."),
        ORDER,
        back=_SORT,
    ),
    "values.sorted_by_name": Words(
        tr_noop("causes", "the values are sorted by name"),
        tr_noop("causes", "The names were sorted instead of the values."),
        ORDER,
        back=_SORT,
    ),
    "values.keys_signed": Words(
        tr_noop("causes", "the names were signed too"),
        tr_noop(
            "causes", "name=value was hashed, as in string1 for wx.config. Here only the values are signed."
        ),
        back=_SORT,
    ),
    "values.separator": Words(
        tr_noop("causes", "there is something between the values"),
        tr_noop("causes", "The sorted values were joined with a separator."),
        WRITTEN,
        back=_SORT,
    ),
    "values.case": Words(
        tr_noop("causes", "the values were converted to one letter case"),
        tr_noop("causes", "All values were converted to lowercase or uppercase before hashing."),
        back=_SORT,
    ),
    "values.white_space": Words(
        tr_noop("causes", "whitespace was signed too"),
        tr_noop("causes", "There is a space or line break before or after the joined values."),
        back=_SORT,
    ),
    "values.left_out": Words(
        tr_noop("causes", "a value was not signed"),
        tr_noop("causes", "The call contains more values than were hashed."),
        CONCERNED,
        back=_ALL_VALUES,
    ),
    "values.too_many": Words(
        tr_noop("causes", "a value was signed that should not be"),
        tr_noop(
            "causes",
            "More values were hashed than WeChat uses. balance, outer_str and similar are not signed.",
        ),
        ADDED,
        back=_ALL_VALUES,
    ),
    "values.other_value": Words(
        tr_noop("causes", "the signed value differs from the one passed on"),
        tr_noop("causes", "The text has two values with the same name, and the other one was signed."),
        CONCERNED,
        back=_SAME_VALUES,
    ),
    "values.like_a_page": Words(
        tr_noop("causes", "signed like wx.config, not like a card"),
        tr_noop("causes", "string1 with a page URL was hashed. Cards are signed with sorted values."),
        SIGNED,
        back=_SORT,
    ),
    "values.jsapi_ticket": Words(
        tr_noop("causes", "the jsapi_ticket was used instead of the card ticket"),
        tr_noop("causes", "Cards are signed with the api_ticket, which getticket returns for type=wx_card."),
        back=_CARD_TICKET,
    ),
    "values.other_credential": Words(
        tr_noop("causes", "another ticket or Token was used"),
        tr_noop("causes", "The signature matches, but not with this account's current ticket or Token."),
        CREDENTIAL,
        back=_CARD_TICKET,
    ),
    "values.empty_token": Words(
        tr_noop("causes", "the Token was empty"),
        tr_noop("causes", "Only timestamp and nonce were hashed: the back end had no Token."),
        back=_TOKEN,
    ),
    "values.aes_key": Words(
        tr_noop("causes", "the EncodingAESKey was used instead of the Token"),
        tr_noop("causes", "The EncodingAESKey only decrypts messages. The signature is made with the Token."),
        back=_TOKEN,
    ),
    "values.token_changed": Words(
        tr_noop("causes", "the Token was changed on the way"),
        tr_noop("causes", "It was used with whitespace around it, or in a different letter case."),
        back=_TOKEN,
    ),
}
