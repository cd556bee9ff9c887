"""Words for signing/mistakes/credential.py, and for an appId and a ticket that are not one account's."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import (
    APPID_OF_ANSWER,
    READ_JSON,
    REAL_VALUES,
    TICKET_AS_ANSWERED,
    TICKET_CHECKED,
    TICKET_KIND,
    TICKET_OF_APPID,
    TICKET_ONE_PLACE,
    TICKET_ROOM,
)
from wxdesk.wording.signing.mistakes.words import CREDENTIAL, LENGTH, NAMED, SIGNED, WRITTEN, Words

WORDS: dict[str, Words] = {
    "ticket.white_space": Words(
        tr_noop("causes", "whitespace in the jsapi_ticket"),
        tr_noop(
            "causes",
            "The ticket was used with a space or line break, as can happen when it is read from a file or "
            "cache.",
        ),
        back=TICKET_AS_ANSWERED,
        topic="ticket_cache",
    ),
    "ticket.quoted": Words(
        tr_noop("causes", "quotation marks around the jsapi_ticket"),
        tr_noop("causes", "The ticket was taken from JSON text with its quotation marks."),
        WRITTEN,
        back=READ_JSON,
        topic="ticket_cache",
    ),
    "ticket.cut": Words(
        tr_noop("causes", "the jsapi_ticket was cut off"),
        tr_noop(
            "causes",
            "Only part of the ticket was used, for example because the database column is too short.",
        ),
        LENGTH,
        back=TICKET_ROOM,
        topic="ticket_cache",
    ),
    "ticket.empty": Words(
        tr_noop("causes", "the jsapi_ticket is empty"),
        tr_noop("causes", "The back end had no ticket and signed anyway."),
        back=TICKET_CHECKED,
        topic="ticket_cache",
    ),
    "ticket.null": Words(
        tr_noop("causes", "a word such as null was used as the jsapi_ticket"),
        tr_noop("causes", "The back end had no ticket and signed anyway."),
        SIGNED,
        back=TICKET_CHECKED,
        topic="ticket_cache",
    ),
    "ticket.something_else": Words(
        tr_noop("causes", "something other than a ticket was used as the jsapi_ticket"),
        tr_noop(
            "causes", "The value signed as the ticket looks like an AppID, an AppSecret, a code or a URL."
        ),
        back=TICKET_CHECKED,
        topic="ticket_cache",
    ),
    "ticket.whole_reply": Words(
        tr_noop("causes", "getticket's whole response was used as the ticket"),
        tr_noop("causes", "The back end signed with the whole JSON response instead of its ticket field."),
        back=TICKET_AS_ANSWERED,
        topic="ticket_cache",
    ),
    "ticket.case": Words(
        tr_noop("causes", "the jsapi_ticket's letter case was changed"),
        tr_noop("causes", "The ticket was converted to lowercase or uppercase on the way."),
        back=TICKET_AS_ANSWERED,
        topic="ticket_cache",
    ),
    "ticket.encoded": Words(
        tr_noop("causes", "the jsapi_ticket was encoded"),
        tr_noop("causes", "The - and _ in the ticket were replaced or percent-encoded."),
        back=TICKET_AS_ANSWERED,
        topic="ticket_cache",
    ),
    "ticket.documentation_sample": Words(
        tr_noop("causes", "the documentation's sample ticket was used"),
        tr_noop("causes", "The documentation's sample ticket was used instead of the account's."),
        back=REAL_VALUES,
        topic="ticket_cache",
    ),
    "ticket.previous": Words(
        tr_noop("causes", "an earlier jsapi_ticket was used"),
        tr_noop(
            "causes", "The signature was made with a previous ticket of this account, not the current one."
        ),
        back=TICKET_ONE_PLACE,
        topic="ticket_cache",
    ),
    "ticket.access_token": Words(
        tr_noop("causes", "the access_token was used as the ticket"),
        tr_noop(
            "causes",
            "The signature was made with the access_token. Use the jsapi_ticket that getticket returns.",
        ),
        back=TICKET_KIND,
        topic="ticket_cache",
    ),
    "ticket.wx_card": Words(
        tr_noop("causes", "the card ticket (wx_card) was used"),
        tr_noop(
            "causes",
            "The signature was made with the card ticket (wx_card). wx.config needs the jsapi_ticket.",
        ),
        back=TICKET_KIND,
        topic="ticket_cache",
    ),
    "ticket.pasted": Words(
        tr_noop("causes", "the pasted ticket is not the account's current one"),
        tr_noop(
            "causes", "The signature matches the pasted ticket, which is an earlier one or another account's."
        ),
        back=TICKET_OF_APPID,
        topic="ticket_cache",
    ),
    "ticket.other_value": Words(
        tr_noop("causes", "another of the pasted tickets was signed"),
        tr_noop(
            "causes", "Several tickets were pasted. The signature does not match the one that should be used."
        ),
        SIGNED,
        back=TICKET_ONE_PLACE,
        topic="ticket_cache",
    ),
    "ticket.agent_config": Words(
        tr_noop("causes", "WeCom's agent_config ticket was used"),
        tr_noop("causes", "This ticket is for wx.agentConfig. wx.config needs the jsapi_ticket."),
        back=TICKET_KIND,
        topic="ticket_cache",
    ),
    "ticket.other_account": Words(
        tr_noop("causes", "another account's ticket was used"),
        tr_noop("causes", "The signature was not made with this account's ticket."),
        CREDENTIAL,
        front=APPID_OF_ANSWER,
        back=TICKET_OF_APPID,
        topic="ticket_cache",
    ),
    "appid.other": Words(
        tr_noop("causes", "the appId belongs to another account"),
        tr_noop(
            "causes",
            "The appId in wx.config belongs to another account than the ticket used for this check.",
        ),
        NAMED,
        front=APPID_OF_ANSWER,
        back=TICKET_OF_APPID,
        topic="ticket_cache",
    ),
}
