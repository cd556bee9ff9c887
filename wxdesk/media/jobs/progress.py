"""How far a job is, how fast it goes, and how long it will take."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from wxdesk.errors import WxdeskError

# The rate is that of the last seconds; time left that follows every file would jump.
_WINDOW_S = 10.0


@dataclass(frozen=True)
class Progress:
    """Counts add up to `total`. Bytes are those of rows that succeeded.

    `reason`: why the job paused by itself. `left_s`: seconds until the end at the present rate. `rests_s`: nothing is
    under way, and the next try is so many seconds away, because of `trouble`.
    """

    total: int
    waiting: int
    active: int
    succeeded: int
    failed: int
    unconfirmed: int
    succeeded_bytes: int
    running: bool
    paused: bool
    reason: WxdeskError | None
    files_per_s: float
    bytes_per_s: float
    left_s: float | None
    rests_s: float = 0.0
    trouble: WxdeskError | None = None

    @property
    def ended(self) -> int:
        """How many rows have come to an end, whichever."""
        return self.succeeded + self.failed + self.unconfirmed

    @property
    def finished(self) -> bool:
        """Nothing is left to be done (what failed or is not confirmed may be tried again)."""
        return self.ended == self.total


class Meter:
    """The rate over the last ten seconds. One thread samples, any may read or restart."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._samples: deque[tuple[float, int, int]] = deque()
        self.files_per_s = 0.0
        self.bytes_per_s = 0.0

    def sample(self, files: int, size_bytes: int) -> None:
        """Note the totals so far."""
        now, samples = self._now(), self._samples
        samples.append((now, files, size_bytes))
        while now - samples[0][0] > _WINDOW_S and len(samples) > 2:
            samples.popleft()
        then, files_then, bytes_then = samples[0]
        if now > then:
            self.files_per_s = (files - files_then) / (now - then)
            self.bytes_per_s = (size_bytes - bytes_then) / (now - then)

    def restart(self) -> None:
        """Forget what was before a pause."""
        self._samples = deque()  # another one: a sample may just be taken
        self.files_per_s = self.bytes_per_s = 0.0
