"""What a check-up asks through: the account's own services, and what was answered once, kept for all steps it tells
about."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

from wxdesk.accounts.account import Account
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.clock import Clock
from wxdesk.errors import SecretError, WxdeskError
from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Credential, CredentialKind
from wxdesk.wechat.api import Api

if TYPE_CHECKING:
    from wxdesk.wechat.exchange import Greeting

T = TypeVar("T")

# A keyring's, of this run only, the sandbox's own.
SecretPlace = KeyringKind | Literal["given", "built_in"]


@dataclass(frozen=True)
class Asked:
    """What the person who starts a check-up adds. `domains`: as they were entered at WeChat, in place of the account's.
    `verify_file`: the name of MP_verify_….txt, empty where it is not known. `by_hand`: somebody clicked for it."""

    domains: tuple[str, ...] = ()
    verify_file: str = ""
    by_hand: bool = True


@dataclass(frozen=True)
class Answers:
    """One run's. `stable`: on the stable line, whatever the account's own is, so that a check-up ends nobody's token.
    `borrowed`: the account's own, where others have fetched its token and no AppSecret is needed. `find_secret`: where
    the AppSecret is; raises SecretError. `fetch_page`: what a company's own server answers to a GET. `check` is called
    before each call, and may raise to call the run off."""

    account: Account
    api: Api
    stable: Broker
    clock: Clock
    find_secret: Callable[[], SecretPlace]
    fetch_page: Callable[[str], EndpointReply]
    asked: Asked = Asked()
    check: Callable[[], None] = lambda: None
    borrowed: Callable[[], Broker] | None = None

    @cached_property
    def secret_place(self) -> SecretPlace | WxdeskError:
        return outcome(self.find_secret)

    @cached_property
    def without_secret(self) -> bool:
        """Whether the token is taken from where the account has it, because there is nothing to ask for another with."""
        place = self.secret_place
        return self.borrowed is not None and isinstance(place, SecretError) and place.code == "secret_missing"

    @cached_property
    def broker(self) -> Broker:
        return self.borrowed() if self.borrowed is not None and self.without_secret else self.stable

    @cached_property
    def greeting(self) -> "tuple[Greeting, float] | WxdeskError":
        """The answer to the first call and the wall clock as it came, or why there is none."""
        return outcome(lambda: (self.api.probes.greet(), self.clock.now().wall))

    @cached_property
    def token(self) -> Credential | WxdeskError:
        return self.refresh(CredentialKind.ACCESS_TOKEN)

    @cached_property
    def probed(self) -> WxdeskError | None:
        """What WeChat says to a call with that token, made once: it may have given out another one a moment later."""
        granted = self.token
        if isinstance(granted, WxdeskError):
            return granted
        found = outcome(lambda: self.api.probe_token(granted.value))
        return found if isinstance(found, WxdeskError) else None

    def refresh(self, kind: CredentialKind) -> Credential | WxdeskError:
        """Asked of WeChat, also where what is held is fresh."""
        self.check()
        return outcome(lambda: self.broker.refresh(kind, by_hand=self.asked.by_hand))

    def ask(self, call: Callable[[Secret], T]) -> T | WxdeskError:
        """What `call` makes of the access_token."""
        self.check()
        return outcome(lambda: self.broker.with_token(call))

    @property
    def domains(self) -> tuple[str, ...]:
        return self.asked.domains or self.account.safe_domains


def outcome(ask: Callable[[], T]) -> T | WxdeskError:
    try:
        return ask()
    except WxdeskError as error:
        return error
