"""What time it is at the sandbox's WeChat: this computer's time moved forward, or a moment that stays until moved."""

import threading

from wxdesk import outside
from wxdesk.clock import Clock, Moment

# 2026-01-01 00:00 in Beijing: what a seed gives is the same each time, and times are part of it.
SEEDED_AT = 1_767_196_800.0


class PlatformClock:
    """`stands_at`: epoch seconds; None lets it run as `clock` does. Any thread may ask."""

    def __init__(self, clock: Clock, stands_at: float | None = None) -> None:
        self._clock, self._stands_at = clock, stands_at
        self._ahead_s = 0.0
        self._lock = threading.Lock()

    def now(self) -> Moment:
        wall, boot = self._clock.now() if self._stands_at is None else Moment(self._stands_at, 0.0)
        return Moment(wall + self._ahead_s, boot + self._ahead_s)

    def advance(self, seconds: float) -> None:
        """Never back. Raises ValueError for that, and beyond the year 3000."""
        with self._lock:
            if not 0 <= seconds <= outside.TIMES[-1] - self.now().wall:
                raise ValueError("forward, to the year 3000 at most")
            self._ahead_s += seconds

    def reset(self) -> None:
        with self._lock:
            self._ahead_s = 0.0
