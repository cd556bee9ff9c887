"""One line of a check-up: a step, how it stands, and what that means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wxdesk.errors import WxdeskError


class Step(StrEnum):
    DNS = "dns"
    WAY = "way"
    TLS = "tls"
    CLOCK = "clock"
    KEYRING = "keyring"
    APPID = "appid"
    WHITELIST = "ip_whitelist"
    SECRET = "appsecret"  # noqa: S105 -- a name
    TOKEN = "access_token"  # noqa: S105
    EXIT = "exit_ip"
    JSAPI = "jsapi_ticket"
    WX_CARD = "wx_card_ticket"
    QUOTA = "quota"
    PERMISSIONS = "permissions"
    PUSH = "message_push"
    DOMAINS = "js_safe_domains"
    VERIFY_FILE = "verification_file"


class State(StrEnum):
    """NOT_REACHED: something before it failed. NOT_ASKED: there is nothing to ask here."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    NOT_REACHED = "not_reached"
    NOT_ASKED = "not_asked"


class Actor(StrEnum):
    """Who has to act."""

    YOU = "you"
    ADMINISTRATOR = "administrator"  # of the account, at WeChat
    NETWORK = "network_administrator"
    DEVELOPER = "developer"
    WECHAT = "wechat"


@dataclass(frozen=True)
class Part:
    """One of the things that a line sums up: a probe, a quota, a domain. `outcome`, `fields`, `error`: as a line's."""

    name: str
    state: State
    outcome: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    error: WxdeskError | None = None


@dataclass(frozen=True)
class Line:
    """`outcome` is a key of outcomes.OUTCOMES; `error` is what was answered, where that is what the line says."""

    step: Step
    state: State
    outcome: str
    who: Actor | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    error: WxdeskError | None = None
    parts: tuple[Part, ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether what needs this step cannot be asked."""
        return self.state in (State.BAD, State.NOT_REACHED)


def first_wrong(lines: Iterable[Line]) -> Line | None:
    """The first line that is bad; where none is, the first with a warning."""
    found = tuple(lines)
    wrong = (line for state in (State.BAD, State.WARN) for line in found if line.state is state)
    return next(wrong, None)
