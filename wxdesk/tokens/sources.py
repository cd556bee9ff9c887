"""Where an access_token comes from, and what asking for one does to everybody else."""

from collections.abc import Callable
from dataclasses import dataclass

from wxdesk.accounts.account import TokenSource
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind, CredentialSource
from wxdesk.wechat.api import Api, IssuedToken, TicketType


@dataclass(frozen=True)
class TokenEndpoint:
    """`hurts_production`: a new token ends the one before it, so a person has to agree first."""

    source: CredentialSource
    fetch: Callable[[Api, str, Secret], IssuedToken]
    invalidates_previous: bool


# The two lines are "completely isolated" from each other (stable_token documentation): using the stable one
# never ends a token that the company's own servers took from the classic one.
TOKEN_ENDPOINTS: dict[TokenSource, TokenEndpoint] = {
    TokenSource.STABLE: TokenEndpoint(
        CredentialSource.STABLE_TOKEN, Api.fetch_stable_token, invalidates_previous=False
    ),
    TokenSource.CLASSIC: TokenEndpoint(
        CredentialSource.TOKEN, Api.fetch_classic_token, invalidates_previous=True
    ),
}

TOKEN_PATHS: dict[TokenSource, str] = {
    TokenSource.STABLE: "/cgi-bin/stable_token",
    TokenSource.CLASSIC: "/cgi-bin/token",
}

TICKET_TYPES: dict[CredentialKind, TicketType] = {
    CredentialKind.JSAPI_TICKET: "jsapi",
    CredentialKind.WX_CARD_TICKET: "wx_card",
}
