"""What an access_token or a ticket is to wxdesk: a value, where it came from, and how long it lives."""

from dataclasses import dataclass, replace
from enum import StrEnum

from wxdesk.clock import Moment
from wxdesk.secrecy import Secret

# stable_token renews 5 minutes before the end, when both tokens work: from then on a new one may be had.
RENEW_BEFORE_S = 300
EXPIRED_CODE = 42001  # "access_token expired"; 40001 and 40014 come where another value took its place
# More than this between the two clocks' opinions means that the wall clock was set.
CLOCK_TOLERANCE_S = 5


class CredentialKind(StrEnum):
    ACCESS_TOKEN = "access_token"  # noqa: S105 -- a name
    JSAPI_TICKET = "jsapi_ticket"
    WX_CARD_TICKET = "wx_card_ticket"


class CredentialSource(StrEnum):
    STABLE_TOKEN = "stable_token"  # noqa: S105
    TOKEN = "token"  # noqa: S105
    GETTICKET = "getticket"
    REDIS = "redis"
    TOKEN_SERVER = "token_server"  # noqa: S105
    PASTED = "pasted"


class State(StrEnum):
    FRESH = "fresh"
    SOON = "refresh_soon"
    REPLACED = "replaced_elsewhere"
    EXPIRED = "expired"
    UNKNOWN = "unknown"  # nothing fetched yet, or the clock was set since


@dataclass(frozen=True)
class Credential:
    """`obtained` is when this value was first seen; it lives `lifetime_s` from then.

    `upper_bound`: WeChat reports 7200 s for a ticket at every call, however old it is, so the end is the
    latest one possible unless the value was seen to change. `refused_at` (epoch s): WeChat refused it before its
    end; `expired`: as one whose time is over.
    """

    kind: CredentialKind
    value: Secret
    source: CredentialSource
    obtained: Moment
    lifetime_s: int
    upper_bound: bool = False
    refused_at: float | None = None
    expired: bool = False

    @property
    def ends_at(self) -> float:
        """Epoch seconds."""
        return self.obtained.wall + self.lifetime_s

    def remaining_s(self, now: Moment) -> float:
        """Seconds left by the more pessimistic of the two clocks: 0 to `lifetime_s`, 0 once refused."""
        if self.refused_at is not None:
            return 0.0
        passed = max(now.wall - self.obtained.wall, now.boot - self.obtained.boot, 0.0)
        return max(self.lifetime_s - passed, 0.0)

    def is_dead(self, now: Moment) -> bool:
        """Refused, or over for certain: not for the only reason that the wall clock was set."""
        return self.refused_at is not None or (self.remaining_s(now) <= 0 and not self.clock_changed(now))

    def clock_changed(self, now: Moment) -> bool:
        """Whether the wall clock was set since: the value may still be good; verify before trusting that."""
        return abs((now.wall - self.obtained.wall) - (now.boot - self.obtained.boot)) > CLOCK_TOLERANCE_S

    def state(self, now: Moment) -> State:
        if self.refused_at is not None:
            return State.EXPIRED if self.expired else State.REPLACED
        remaining_s = self.remaining_s(now)
        if remaining_s <= 0:
            return State.EXPIRED
        if self.clock_changed(now):
            return State.UNKNOWN
        return State.SOON if remaining_s < RENEW_BEFORE_S else State.FRESH

    def refused(self, at: float, errcode: int) -> "Credential":
        if self.refused_at is not None:
            return self
        return replace(self, refused_at=at, expired=errcode == EXPIRED_CODE)
