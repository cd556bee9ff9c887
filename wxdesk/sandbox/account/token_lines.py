"""WeChat's two lines of access_tokens, and its tickets: who gives out what, and how long it works.

Sources: developers.weixin.qq.com, getAccessToken, getStableAccessToken and getTicket; what tickets do
beyond that as users report it.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

from wxdesk.sandbox.chance import Chance
from wxdesk.sandbox.refusals import WeChatError

LIFETIME_S = 7200
OVERLAP_S = 300  # a replaced classic token works on; a stable one is renewed so long before its end
FORCE_APART_S = 30
FORCES_A_DAY = 20
DAY_S = 86_400
_BEIJING_S = 8 * 3600

_TOKEN_LENGTH, _TICKET_LENGTH = 136, 86
# For whoever meets one of the sandbox's values somewhere; nothing is decided by it.
PREFIX = "5a4db0c5"
TICKET_KINDS = ("jsapi", "wx_card")
_TOKEN_SHAPE = re.compile(r"[A-Za-z0-9_-]{64,512}")
_FORGOTTEN_AFTER_S = DAY_S  # after its end


def day_of(now: float) -> int:
    """The number of the day at WeChat: quotas start anew at midnight in Beijing."""
    return int((now + _BEIJING_S) // DAY_S)


def month_of(now: float) -> str:
    """The month at WeChat, as 2026-12."""
    return datetime.fromtimestamp(now + _BEIJING_S, UTC).strftime("%Y-%m")


@dataclass
class Issued:
    """Given out: `full_end` is when it would end by itself, `end` when it does (epoch s)."""

    value: str = field(repr=False)
    full_end: float
    end: float
    stable: bool = False

    def alive(self, now: float) -> bool:
        return now < self.end

    def invalidate_at(self, end: float) -> None:
        self.end = min(self.end, end)


def unknown_token(token: str) -> WeChatError:
    """What is said of a token that no account has: 41001 none, 40014 malformed, 40001."""
    if not token:
        return WeChatError(41001)
    return WeChatError(40001 if _TOKEN_SHAPE.fullmatch(token) else 40014)


class TokenIssuer:
    """Both lines of one account. Neither ends a token of the other."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._issued: dict[str, Issued] = {}
        self._classic: Issued | None = None
        self._stable: Issued | None = None
        self._forced_at: list[float] = []

    def knows(self, token: str) -> bool:
        """Whether it is or was one of this account."""
        return token in self._issued

    def check(self, token: str, now: float) -> None:
        """Raises WeChatError: 41001 none, 40014 malformed, 42001 over, 40001 replaced or never given out."""
        issued = self._issued.get(token)
        if issued is None:
            raise unknown_token(token)
        if not issued.alive(now):
            raise WeChatError(42001 if now >= issued.full_end else 40001)

    def fetch_classic(self, now: float) -> Issued:
        """A new token each time; the one before works for five more minutes."""
        if self._classic is not None:
            self._classic.invalidate_at(now + OVERLAP_S)
        self._classic = self._new(now)
        return self._classic

    def fetch_stable(self, now: float, force: bool = False) -> Issued:
        """The same token until five minutes before its end; a new one, and the old one dead at once, by
        force.

        Asked to force within 30 s of the last time, it gives what it has. Raises WeChatError 45009 at the 21st
        time of a day.
        """
        if force and self._may_force(now):
            self._forced_at.append(now)
            self._end_stable(now)
        if self._stable is None or self._stable.full_end - now <= OVERLAP_S or not self._stable.alive(now):
            self._stable = self._new(now, stable=True)
        return self._stable

    def replace(self, now: float, at_once: bool = False) -> None:
        """What another system does: it forces the stable line and fetches the classic one, spending no quota.

        `at_once`: the classic token's five minutes are over immediately, as happens now and then.
        """
        former = self._classic
        self._end_stable(now)
        self._stable = self._new(now, stable=True)
        self.fetch_classic(now)
        if former is not None and at_once:
            former.invalidate_at(now)

    def expire(self, token: str, now: float) -> None:
        """Let a token's two hours be over now."""
        issued = self._issued.get(token)
        if issued is not None:
            issued.end = issued.full_end = min(issued.full_end, now)

    def expire_all(self, now: float) -> None:
        """Let the two hours of every token be over now."""
        for value in self._issued:
            self.expire(value, now)

    def _may_force(self, now: float) -> bool:
        self._forced_at = [at for at in self._forced_at if day_of(at) == day_of(now)]
        if self._forced_at and now - self._forced_at[-1] < FORCE_APART_S:
            return False
        if len(self._forced_at) >= FORCES_A_DAY:
            raise WeChatError(45009)
        return True

    def _end_stable(self, now: float) -> None:
        # Shortly before the end, two tokens of this line are alive.
        for issued in self._issued.values():
            if issued.stable:
                issued.invalidate_at(now)
        self._stable = None

    def _new(self, now: float, stable: bool = False) -> Issued:
        for value in [
            value for value, old in self._issued.items() if now - old.full_end > _FORGOTTEN_AFTER_S
        ]:
            del self._issued[value]
        value = PREFIX + self._chance.text("stable" if stable else "classic", _TOKEN_LENGTH - len(PREFIX))
        issued = Issued(value, now + LIFETIME_S, now + LIFETIME_S, stable)
        self._issued[issued.value] = issued
        return issued


class TicketIssuer:
    """One line for each kind of ticket, whichever token asks."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._current: dict[str, Issued] = {}

    def fetch(self, kind: str, now: float) -> str:
        """The same ticket for two hours from its first issue, then another. Raises WeChatError 40097."""
        if kind not in TICKET_KINDS:
            raise WeChatError(40097)
        ticket = self._current.get(kind)
        if ticket is None or not ticket.alive(now):
            value = PREFIX + self._chance.text(kind, _TICKET_LENGTH - len(PREFIX))
            ticket = Issued(value, now + LIFETIME_S, now + LIFETIME_S)
            self._current[kind] = ticket
        return ticket.value

    def accepted(self, now: float) -> str:
        """The jsapi ticket that a page's signature is checked with; empty while there is none."""
        ticket = self._current.get("jsapi")
        return ticket.value if ticket is not None and ticket.alive(now) else ""
