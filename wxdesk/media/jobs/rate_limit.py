"""No more than so many files, and so many megabytes, a second: for a line or an account that others use too."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from wxdesk.errors import Cancelled
from wxdesk.media.files.receiving import Reply
from wxdesk.media.source import MediaSource

_MB = 1_000_000  # as sizes are shown
# A pause of a quarter of a second may be caught up with; without that, many short waits would add up to a slower pace.
_BURST_S = 0.25


class Bucket:
    """A token bucket, without a clock and without waiting: `burst` at once at most, refilled at `rate` a second.

    What is taken may be more than there is; then it is to be used only once that has flowed in, and whoever comes
    later waits behind it. So nobody is passed over, and in any span of t seconds at most burst + rate * t is used, where
    what begins the span counts as burst if it is more than that. One thread at a time.
    """

    def __init__(self, rate: float, burst: float) -> None:
        self._rate = rate
        self._burst = burst
        self._level = burst
        self._filled_at: float | None = None

    def take(self, amount: float, now: float) -> float:
        """Take `amount` at the moment `now`, in seconds of any clock that does not go back; how many seconds later it
        may be used."""
        if self._filled_at is not None:
            self._level = min(self._burst, self._level + (now - self._filled_at) * self._rate)
        self._filled_at = now
        self._level -= amount
        return max(-self._level / self._rate, 0.0)

    def give_back(self, amount: float) -> None:
        """What was taken and not used."""
        self._level = min(self._burst, self._level + amount)


class RateLimit:
    """0 is no limit. Any thread may wait; `stop` sends all of them away, until `start`."""

    def __init__(
        self,
        files_per_s: float = 0.0,
        mb_per_s: float = 0.0,
        now: Callable[[], float] = time.monotonic,
        wait: Callable[[threading.Event, float], bool] = threading.Event.wait,
    ) -> None:
        self._files = Bucket(files_per_s, 1) if files_per_s > 0 else None
        self._bytes = Bucket(mb_per_s * _MB, mb_per_s * _MB * _BURST_S) if mb_per_s > 0 else None
        self._now, self._wait_for = now, wait
        self._taking = threading.Lock()
        self._stopped = threading.Event()

    @property
    def of_files(self) -> bool:
        return self._files is not None

    @property
    def of_bytes(self) -> bool:
        return self._bytes is not None

    def start(self) -> None:
        self._stopped.clear()

    def stop(self) -> None:
        """Nothing more is to be asked for: whoever waits, or would have to, gets Cancelled."""
        self._stopped.set()

    def await_file(self) -> None:
        """Until another file may be asked for. Raises Cancelled."""
        self._wait(self._files, 1)

    def await_bytes(self, count: int) -> None:
        """Until `count` bytes that came may be passed on. Raises Cancelled."""
        self._wait(self._bytes, count)

    def _wait(self, bucket: Bucket | None, amount: float) -> None:
        if bucket is None:
            return
        with self._taking:
            wait_s = bucket.take(amount, self._now())
        if wait_s > 0 and self._wait_for(self._stopped, wait_s):
            with self._taking:
                bucket.give_back(amount)
            raise Cancelled


def rate_limited(source: MediaSource, limit: RateLimit) -> MediaSource:
    """`source`, at a pace. While the reader is held up, TCP holds up the server."""
    if not (limit.of_files or limit.of_bytes):
        return source

    @contextmanager
    def ask(media_id: str) -> Iterator[Reply]:
        limit.await_file()
        with source.ask(media_id) as reply:
            yield _RateLimitedReply(reply, limit)

    return replace(source, ask=ask)


class _RateLimitedReply:
    def __init__(self, reply: Reply, limit: RateLimit) -> None:
        self._reply, self._limit = reply, limit
        self.content_type, self.announced_bytes = reply.content_type, reply.announced_bytes
        self.delimited = reply.delimited

    def chunks(self) -> Iterator[bytes]:
        for chunk in self._reply.chunks():
            self._limit.await_bytes(len(chunk))
            yield chunk
