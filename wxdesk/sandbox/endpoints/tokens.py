"""Both lines of access_tokens, and the tickets."""

from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.account.quotas import TOKEN_PATH, Limit
from wxdesk.sandbox.account.token_lines import LIFETIME_S, Issued
from wxdesk.sandbox.endpoints.endpoint import OK, USUAL, Call, Endpoint, Key

STABLE_PATH = "/cgi-bin/stable_token"
# Those that bear the AppSecret and give a token for it.
TOKEN_PATHS = (TOKEN_PATH, STABLE_PATH)
_GRANT_TYPE = "client_credential"


def _classic(call: Call) -> Mapping[str, Any]:
    return _grant(call.account.tokens.fetch_classic(call.now), call.now)


def _stable(call: Call) -> Mapping[str, Any]:
    force = call.fields().get("force_refresh") is True
    return _grant(call.account.tokens.fetch_stable(call.now, force), call.now)


def _grant(issued: Issued, now: float) -> Mapping[str, Any]:
    # Success carries no errcode here, unlike getticket's.
    return {"access_token": issued.value, "expires_in": int(issued.full_end - now)}


def _ticket(call: Call) -> Mapping[str, Any]:
    ticket = call.account.tickets.fetch(call.param("type"), call.now)
    # Always the full lifetime, however old the ticket is.
    return {**OK, "ticket": ticket, "expires_in": LIFETIME_S}


ENDPOINTS = (
    Endpoint(TOKEN_PATH, _classic, limit=Limit(2_000), key=Key.SECRET_IN_ADDRESS, grant_type=_GRANT_TYPE),
    Endpoint(
        STABLE_PATH,
        _stable,
        post_only=True,
        limit=Limit(500_000, 10_000),
        key=Key.SECRET_IN_JSON,
        grant_type=_GRANT_TYPE,
    ),
    Endpoint("/cgi-bin/ticket/getticket", _ticket, limit=USUAL),  # the documentation names no number
)
