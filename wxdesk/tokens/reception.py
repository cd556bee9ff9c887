"""Whether WeChat takes calls from this computer: what its last answer said about that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from wxdesk.clock import Clock
from wxdesk.errors import ApiError

T = TypeVar("T")

ADDRESS_REFUSED = 40164  # "not in whitelist"


@dataclass(frozen=True)
class Reception:
    """`at`: epoch seconds. `address`: the one that WeChat named when it refused the call, because the account's IP
    whitelist lacks it; empty where it named none, and where it accepted the call."""

    at: float
    accepted: bool
    address: str = ""


class Receptions:
    """Any number of threads may use it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.last: Reception | None = None

    def heard(self, ask: Callable[[], T]) -> T:
        """What `ask` gives, which is WeChat's answer. Other refusals than that of the address say nothing about it."""
        try:
            answer = ask()
        except ApiError as exc:
            if exc.errcode == ADDRESS_REFUSED:
                self.last = Reception(self._clock.now().wall, False, exc.fields["egress_ip"])
            raise
        self.last = Reception(self._clock.now().wall, True)
        return answer
