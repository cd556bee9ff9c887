"""Another department of the company: it knows nothing of the cache and fetches an access_token of its own."""

import threading
from collections.abc import Callable

EVERY_S = 180.0


class Department:
    """`fetch` lets it have a new token, which ends the one that the others hold. `now`: epoch seconds.

    It has no thread: whoever answers a request tells it to `act`, and it does what is due by then.
    """

    def __init__(self, fetch: Callable[[], None], now: Callable[[], float]) -> None:
        self._fetch = fetch
        self._now = now
        self._due_at: float | None = None  # None: it is at rest
        self._lock = threading.Lock()

    def work(self) -> None:
        """From now on, every few minutes; at once, unless it is at it already."""
        with self._lock:
            if self._due_at is None:
                self._due_at = self._now()
        self.act()

    def rest(self) -> None:
        with self._lock:
            self._due_at = None

    def act(self) -> None:
        now = self._now()
        with self._lock:
            if self._due_at is None or now < self._due_at:
                return
            self._due_at = now + EVERY_S
        self._fetch()
