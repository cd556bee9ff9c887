"""What keeps a token that WeChat refuses although it is new from being asked for again and again."""

import threading
from collections import deque

from wxdesk import error_record
from wxdesk.clock import Moment
from wxdesk.errors import ApiError, TokenError

FAILURES, FAILURES_WITHIN_S = 3, 600


class RefreshCircuitBreaker:
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
        """Raises TokenError token_refused while there were enough of them."""
        with self._lock:
            if len(self._failures) < FAILURES:
                return
            left_s = self._failures[0][0] + FAILURES_WITHIN_S - now.boot
            cause = error_record.to_json(self._failures[-1][1])
        if left_s > 0:
            raise TokenError("token_refused", again_at=now.wall + left_s, cause=cause)
