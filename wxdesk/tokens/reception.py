"""Whether WeChat takes calls from this computer: what its last answer said about that."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from wxdesk.clock import Clock
from wxdesk.errors import ApiError, WxdeskError

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
    """Any number of threads may use it. What was asked later counts, also where the answer to it came sooner."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._asked = 0.0  # boot seconds, of the latest question that is over
        self.last: Reception | None = None

    def heard(self, ask: Callable[[], T]) -> T:
        """What `ask` gives, which is WeChat's answer. Other refusals than that of the address say nothing about it."""
        asked = self._clock.now().boot
        try:
            answer = ask()
        except WxdeskError as exc:
            self._note(asked, self._refusal(exc))
            raise
        self._note(asked, Reception(self._clock.now().wall, True))
        return answer

    def _refusal(self, error: WxdeskError) -> Reception | None:
        if not isinstance(error, ApiError) or error.errcode != ADDRESS_REFUSED:
            return None
        return Reception(self._clock.now().wall, False, error.fields["egress_ip"])

    def _note(self, asked: float, heard: Reception | None) -> None:
        with self._lock:
            if asked < self._asked:
                return
            self._asked = asked
            self.last = heard or self.last
