"""Where an access_token comes from, and what asking for one does to everybody else."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from wxdesk.accounts.account import TokenSource
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CredentialKind, CredentialSource
from wxdesk.tokens.stores.stored_token import TOKEN_LIFE_S, StoredToken
from wxdesk.wechat.api import Api, IssuedToken, TicketType


@dataclass(frozen=True)
class TokenEndpoint:
    """`hurts_production`: a new token ends the one before it, so a person has to agree first."""

    source: CredentialSource
    fetch: Callable[[Api, str, Secret], IssuedToken]
    invalidates_previous: bool


# The two lines are "completely isolated" from each other (stable_token documentation): using the stable one
# never ends a token that the company's own servers took from the classic one.
_STABLE = TokenEndpoint(CredentialSource.STABLE_TOKEN, Api.fetch_stable_token, invalidates_previous=False)
# Where others have the token, it is read there; the stable line is asked when it is renewed for all of them.
TOKEN_ENDPOINTS: dict[TokenSource, TokenEndpoint] = {
    **dict.fromkeys(TokenSource, _STABLE),
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


@dataclass(frozen=True)
class Holding:
    """A token as it stands with somebody else. `left_s`: seconds that they keep it; None: they do not say."""

    stored: StoredToken
    left_s: float | None = None

    def issued(self, now: float) -> IssuedToken:
        """`now`: epoch seconds. What an object says that is left may have been written long ago: the end is the latest
        possible then."""
        ends = [] if self.stored.ends_at is None else [self.stored.ends_at - now]
        ends += [] if self.left_s is None else [self.left_s]
        said = [] if self.stored.left_s is None else [float(self.stored.left_s)]
        left_s = max(min([*ends, *said, TOKEN_LIFE_S]), 0)
        return IssuedToken(self.stored.value, int(left_s), at_most=not ends or min(ends) > TOKEN_LIFE_S)


class TokenStore(ABC):
    """Who has the token."""

    source: CredentialSource

    @abstractmethod
    def look(self) -> Holding | None:
        """What stands there now; None: nothing. Raises TokenStoreError, NetworkError, SecretError."""

    @property
    @abstractmethod
    def where(self) -> str:
        """What to call it in a sentence: a name that people of the company know."""


class RenewableStore(TokenStore):
    """Where others would find another token. `may_renew`: the account's user agreed that it is put there for
    everybody."""

    may_renew: bool

    @abstractmethod
    def renew(self, dead: Secret | None, ask: Callable[[], IssuedToken], now: float) -> IssuedToken:
        """Another token than `dead`, which everybody has from now on: what somebody else has put there meanwhile, or
        else what `ask` gives. Raises as `look` and `ask` do."""
