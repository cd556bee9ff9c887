"""One exchange's time: how long it may still wait for the network."""

import time

from wxdesk.errors import NetworkError
from wxdesk.wechat.limits import Limits


class Pace:
    """Counts the time that an exchange spends waiting, and what arrived meanwhile.

    Each wait asks `next_wait_s()` how long it may take, which raises NetworkError timeout or too_slow once the
    exchange's time is up, and tells `sent()` or `received()` how long it took and how much came of it.
    """

    def __init__(self, host: str, limits: Limits, total_s: float) -> None:
        self._host = host
        self._limits = limits
        self._total_s = total_s
        self._total_left_s = total_s
        self._answering = False
        self._open_window()

    def next_wait_s(self) -> float:
        left_s = min(self._total_left_s, self._window_left_s)
        if left_s <= 0:
            raise self.expired()
        return left_s

    def received(self, seconds: float, size_bytes: int) -> None:
        self._answering = self._answering or size_bytes > 0
        self.sent(seconds, size_bytes)

    def sent(self, seconds: float, size_bytes: int) -> None:
        self._total_left_s -= seconds
        self._window_left_s -= seconds
        self._window_bytes += size_bytes
        if self._window_bytes >= self._limits.stall_bytes:
            self._open_window()

    def expired(self) -> NetworkError:
        """What to raise when a wait ran out."""
        if self._total_left_s <= self._window_left_s:
            return NetworkError("timeout", host=self._host, seconds=self._total_s)
        if not self._answering:
            return NetworkError("timeout", host=self._host, seconds=self._limits.stall_s)
        return NetworkError("too_slow", host=self._host)

    def _open_window(self) -> None:
        self._window_left_s = self._limits.stall_s
        self._window_bytes = 0


class Stopwatch:
    """Seconds left of a limit that runs from now on."""

    def __init__(self, limit_s: float) -> None:
        self._ends_at = time.monotonic() + limit_s

    def left_s(self) -> float:
        """More than 0, so that it can be given to a socket. Raises TimeoutError once there is nothing
        left."""
        left_s = self._ends_at - time.monotonic()
        if left_s <= 0:
            raise TimeoutError
        return left_s
