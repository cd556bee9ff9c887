"""What keeps wxdesk from asking WeChat too often: after failures, and for forced renewals."""

import copy
import math
import threading
from collections import deque

from wxdesk.clock import Moment
from wxdesk.errors import ApiError, InputError

FAILURES, FAILURES_WITHIN_S = 3, 600
FORCE_APART_S, FORCES_A_DAY = 30, 20  # stable_token documentation
_SHANGHAI_S, _DAY_S = 8 * 3600, 86_400  # WeChat's days


class Failures:
    """Tokens that were refused although they were new; FAILURES within FAILURES_WITHIN_S are enough."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures: deque[tuple[float, ApiError]] = deque(maxlen=FAILURES)

    def add(self, error: ApiError, now: Moment) -> None:
        with self._lock:
            self._failures.append((now.boot, error))

    def clear(self) -> None:
        with self._lock:
            self._failures.clear()

    def check(self, now: Moment) -> None:
        """Raises the last ApiError while there were enough of them."""
        with self._lock:
            enough = len(self._failures) == FAILURES and now.boot - self._failures[0][0] < FAILURES_WITHIN_S
            last = self._failures[-1][1] if enough else None
        if last is not None:
            raise copy.copy(last)  # a raised exception collects tracebacks


class Forcing:
    """WeChat's limits on force_refresh."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: float | None = None  # boot seconds
        self._day, self._today = 0, 0

    def note(self, now: Moment) -> None:
        """Count one. Raises InputError force_too_soon; after `wait_s` seconds the next is possible."""
        with self._lock:
            day, second_of_day = divmod(int(now.wall) + _SHANGHAI_S, _DAY_S)
            if day != self._day:
                self._day, self._today = day, 0
            wait_s = 0.0 if self._last is None else self._last + FORCE_APART_S - now.boot
            if self._today >= FORCES_A_DAY:
                wait_s = _DAY_S - second_of_day
            if wait_s > 0:
                raise InputError("force_too_soon", wait_s=math.ceil(wait_s))
            self._last, self._today = now.boot, self._today + 1
