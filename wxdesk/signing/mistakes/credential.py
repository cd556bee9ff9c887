"""Mistakes about the jsapi_ticket: another credential in its place, or the right one damaged on its way."""

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

from wxdesk.signing.mistakes.mistake import Cause, Mistake, Mutation

# The example of the official documentation.
DOCUMENTED = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
# What variables without a value print, and the words that samples hold for the reader to replace.
_NOTHING = (
    "null", "undefined", "None", "false", "[object Object]", "nil", "NULL", "true", "ticket", "0", "Array", "none",
    "NaN", "nan", "Null", "<nil>", "jsapi_ticket", "JSAPI_TICKET", "TICKET", "your_ticket", "YOUR_TICKET",
    "your_jsapi_ticket", "YOUR_JSAPI_TICKET", "jsapiTicket", "jsticket", "jsapi_ticket_value", "your-ticket",
    "yourticket", "xxx", "XXX", "xxxx", "xxxxxx", "***", "test", "$ticket", "$jsapi_ticket", "${ticket}",
    "${jsapi_ticket}", "{ticket}", "%s", "{0}", "ACCESS_TOKEN", "access_token", "token", "-1", "1", "{}", "[]",
    "[object Promise]", "Object", "error", "invalid credential",
)  # fmt: skip
_RAREST_WORD = 5  # these are no further mistake's: with it, a word is not combined with others
# Two digits and an underline begin an access_token since 2016, and none but by chance a ticket of 86 characters.
_ACCESS_TOKEN = re.compile(r"[0-9]{1,3}_[A-Za-z0-9_-]{40,}")
_TICKET_LENGTH = 86
# An AppID, an AppSecret or a nonce, a signature, an OpenID, an OAuth code, an address, JSON, a header
_SOMETHING_ELSE = re.compile(
    r"w[wx][0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|o[0-9A-Za-z_-]{27}|0[0-9A-Za-z]{31}|(?i:https?://|bearer )\S+|\{.*\}"
)
# Columns and buffers have round sizes.
_USUAL_LENGTHS = (64, 50, 80, 32, 60, 85, 40, 100, 128)


def _white_space(ticket: str) -> Iterator[Mutation]:
    for rarer, changed in enumerate(
        (
            f"{ticket}\n",
            f"{ticket} ",
            f" {ticket}",
            f"{ticket}\r\n",
            f"{ticket}\r",
            f"{ticket}\t",
            f"\ufeff{ticket}",
        )
    ):
        yield Mutation(changed, rarer > 1)


def _quoted(ticket: str) -> Iterator[Mutation]:
    for rarer, mark in enumerate("\"'"):
        yield Mutation(mark + ticket + mark, rarer, mark)
    yield Mutation(f'\\"{ticket}\\"', 2, '\\"')


def _cut(ticket: str) -> Iterator[Mutation]:
    for length in _USUAL_LENGTHS:
        if length < len(ticket):
            yield Mutation(ticket[:length], 0, str(length))
    for length in range(len(ticket) - 1, 0, -1):
        if length not in _USUAL_LENGTHS:
            yield Mutation(ticket[:length], 5 if len(ticket) - length > 2 else 1, str(length))
    for gone in range(1, 4):
        yield Mutation(ticket[gone:], 2, str(len(ticket) - gone))


def _empty(ticket: str) -> Iterator[Mutation]:
    yield Mutation("")


def _null(ticket: str) -> Iterator[Mutation]:
    for rarer, text in enumerate(_NOTHING):
        yield Mutation(text, rarer // 3 if rarer < 10 else _RAREST_WORD, text)


def _case(ticket: str) -> Iterator[Mutation]:
    yield Mutation(ticket.lower())
    yield Mutation(ticket.upper())


def _encoded(ticket: str) -> Iterator[Mutation]:
    yield Mutation(quote(ticket, safe=""))
    yield Mutation(ticket.replace("-", "+").replace("_", "/"), 1, "base64")


def _whole_reply(ticket: str) -> Iterator[Mutation]:
    """All that getticket answered, in the place of the ticket in it."""
    reply = {"errcode": 0, "errmsg": "ok", "ticket": ticket, "expires_in": 7200}
    yield Mutation(json.dumps(reply, separators=(",", ":")))
    yield Mutation(json.dumps(reply), 1)
    yield Mutation(str(reply), 1)


def _documentation_sample(ticket: str) -> Iterator[Mutation]:
    yield Mutation(DOCUMENTED)


MISTAKES: tuple[Mistake[str], ...] = (
    Mistake("ticket.white_space", 1, _white_space, "tickets read from files and caches with their line end"),
    Mistake("ticket.quoted", 1, _quoted, "tickets kept as JSON text and not parsed"),
    Mistake("ticket.cut", 1, _cut, "database columns that are too short"),
    Mistake("ticket.empty", 1, _empty, "an answer of getticket that held an error"),
    Mistake("ticket.null", 1, _null, "an answer of getticket that held an error"),
    Mistake("ticket.whole_reply", 2, _whole_reply, "getticket's answer kept whole in the cache"),
    Mistake("ticket.case", 3, _case, "caches whose keys and values are made lower-case"),
    Mistake("ticket.encoded", 3, _encoded, "encoding over the whole cache entry"),
    Mistake(
        "ticket.documentation_sample",
        2,
        _documentation_sample,
        "the official documentation's example, pasted",
    ),
)

# Those that need no ticket: tried also where none is known.
CONSTANT: tuple[Mistake[str], ...] = tuple(
    mistake for mistake in MISTAKES if mistake.mutate in (_empty, _null, _documentation_sample)
)


def no_ticket(text: str) -> Cause | None:
    """What stands in a ticket's place if it is none: an access_token, a word, nothing; None where it may be one."""
    text = text.strip()
    if _ACCESS_TOKEN.fullmatch(text) and len(text) != _TICKET_LENGTH:
        return Cause("ticket.access_token")
    if not text:
        return Cause("ticket.empty")
    if text == DOCUMENTED:
        return None  # it is also what the documentation's own example is signed with
    if text.lower() in _WORDS:
        return Cause("ticket.null", text)
    return Cause("ticket.something_else") if _SOMETHING_ELSE.fullmatch(text) else None


_WORDS = frozenset(word.lower() for word in _NOTHING)


# A known credential in the place of the ticket: how its name begins -> the mistake, the likeliest first.
OTHERS: dict[str, tuple[str, int]] = {
    "previous": ("ticket.previous", 0),
    "access_token": ("ticket.access_token", 0),
    "wx_card": ("ticket.wx_card", 0),
    "given": ("ticket.pasted", 2),
    "agent_config": ("ticket.agent_config", 1),
    "": ("ticket.other_account", 0),
}


def other(name: str) -> tuple[str, int]:
    """The mistake of using the credential called `name`, and its rarity."""
    return next(row for beginning, row in OTHERS.items() if name.startswith(beginning))
