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
        tr_noop("causes", "white space was signed with the jsapi_ticket"),
        tr_noop(
            "causes", "The ticket was used with a space or a line end, as files and caches may add them."
        ),
        back=TICKET_AS_ANSWERED,
        topic="ticket_cache",
    ),
    "ticket.quoted": Words(
        tr_noop("causes", "the jsapi_ticket was signed with quotation marks"),
        tr_noop("causes", "The ticket was used as JSON text has it, with its quotation marks."),
        WRITTEN,
        back=READ_JSON,
        topic="ticket_cache",
    ),
    "ticket.cut": Words(
        tr_noop("causes", "the jsapi_ticket was cut"),
        tr_noop(
            "causes", "Only a part of the ticket was used, as happens in a database column that is too short."
        ),
        LENGTH,
        back=TICKET_ROOM,
        topic="ticket_cache",
    ),
    "ticket.empty": Words(
        tr_noop("causes", "the jsapi_ticket was empty"),
        tr_noop("causes", "The back end signed without a ticket: it had not got one."),
        back=TICKET_CHECKED,
        topic="ticket_cache",
    ),
    "ticket.null": Words(
        tr_noop("causes", "a word stood in the place of the jsapi_ticket"),
        tr_noop("causes", "The back end signed without a ticket: it had not got one."),
        SIGNED,
        back=TICKET_CHECKED,
        topic="ticket_cache",
    ),
    "ticket.something_else": Words(
        tr_noop("causes", "something that is no ticket was used as the jsapi_ticket"),
        tr_noop(
            "causes", "What was signed as the ticket looks like an AppID, an AppSecret, a code or an address."
        ),
        back=TICKET_CHECKED,
        topic="ticket_cache",
    ),
    "ticket.whole_reply": Words(
        tr_noop("causes", "getticket's whole answer was used as the ticket"),
        tr_noop("causes", "The back end signed with the whole JSON answer in the place of the ticket in it."),
        back=TICKET_AS_ANSWERED,
        topic="ticket_cache",
    ),
    "ticket.case": Words(
        tr_noop("causes", "the jsapi_ticket's letter case was changed"),
        tr_noop("causes", "The ticket was made lower-case or upper-case on its way."),
        back=TICKET_AS_ANSWERED,
        topic="ticket_cache",
    ),
    "ticket.encoded": Words(
        tr_noop("causes", "the jsapi_ticket was encoded"),
        tr_noop("causes", "The ticket was used with its - and _ written in another way, or percent-encoded."),
        back=TICKET_AS_ANSWERED,
        topic="ticket_cache",
    ),
    "ticket.documentation_sample": Words(
        tr_noop("causes", "the documentation's sample ticket was used"),
        tr_noop(
            "causes", "The example of WeChat's documentation stands in the place of the account's ticket."
        ),
        back=REAL_VALUES,
        topic="ticket_cache",
    ),
    "ticket.previous": Words(
        tr_noop("causes", "an earlier jsapi_ticket was used"),
        tr_noop(
            "causes", "The signature is that of a ticket that the account had before, not of its current one."
        ),
        back=TICKET_ONE_PLACE,
        topic="ticket_cache",
    ),
    "ticket.access_token": Words(
        tr_noop("causes", "the access_token was used as the ticket"),
        tr_noop(
            "causes",
            "The signature was made with the access_token. It wants the jsapi_ticket that getticket gives for it.",
        ),
        back=TICKET_KIND,
        topic="ticket_cache",
    ),
    "ticket.wx_card": Words(
        tr_noop("causes", "the ticket for cards was used"),
        tr_noop(
            "causes",
            "The signature was made with the wx_card ticket, which is for cards. wx.config wants the jsapi_ticket.",
        ),
        back=TICKET_KIND,
        topic="ticket_cache",
    ),
    "ticket.pasted": Words(
        tr_noop("causes", "the pasted ticket is not the account's current one"),
        tr_noop(
            "causes", "The signature fits the ticket that was pasted: an earlier one, or another account's."
        ),
        back=TICKET_OF_APPID,
        topic="ticket_cache",
    ),
    "ticket.other_value": Words(
        tr_noop("causes", "another of the pasted tickets was signed"),
        tr_noop("causes", "Several tickets were pasted. The signature does not fit the one that counts."),
        SIGNED,
        back=TICKET_ONE_PLACE,
        topic="ticket_cache",
    ),
    "ticket.agent_config": Words(
        tr_noop("causes", "WeCom's agent_config ticket was used"),
        tr_noop("causes", "This ticket is for wx.agentConfig. wx.config wants the jsapi_ticket."),
        back=TICKET_KIND,
        topic="ticket_cache",
    ),
    "ticket.other_account": Words(
        tr_noop("causes", "another account's ticket was used"),
        tr_noop("causes", "The signature does not come from this account's ticket."),
        CREDENTIAL,
        front=APPID_OF_ANSWER,
        back=TICKET_OF_APPID,
        topic="ticket_cache",
    ),
    "appid.other": Words(
        tr_noop("causes", "the appId is another account's"),
        tr_noop(
            "causes",
            "wx.config names another account than the one whose ticket the signature was held against.",
        ),
        NAMED,
        front=APPID_OF_ANSWER,
        back=TICKET_OF_APPID,
        topic="ticket_cache",
    ),
}
