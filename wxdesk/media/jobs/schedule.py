"""Which row is worked on next, by whom it is awaited, and when there is nothing left to do."""

import heapq
import threading
import time
from collections import deque
from collections.abc import Iterable

# Rows that failed together are not tried again together.
_APART_S = 0.05


class Schedule:
    """Rows to be worked on, some of them later. Any thread may call it.

    A row that was taken is out until it is `done` or put back by `requeue`; the schedule is finished once none is left,
    here or out. Paused, it gives nothing; closed, it lets everybody go.
    """

    def __init__(self, rows: Iterable[int]) -> None:
        self._ready = deque(rows)
        self._later: list[tuple[float, int]] = []
        self._slots: set[int] = set()
        self._paused_until = 0.0
        self._out = 0
        self._paused = False
        self._closed = False
        lock = threading.Lock()
        self._changed = threading.Condition(lock)  # for those who take
        self._ended = threading.Condition(lock)  # for those who wait: a row must not wake one of them instead

    def take(self) -> int | None:
        """The next row, waited for; None once the schedule is finished or closed."""
        with self._changed:
            while not self._closed and not self._finished():
                wait_s = self._next_in_s()
                if wait_s is None or wait_s > 0:
                    self._changed.wait(wait_s)
                    continue
                self._out += 1
                return self._ready.popleft()
            return None

    def done(self, count: int = 1) -> None:
        with self._changed:
            self._out -= count
            self._wake_if_finished()

    def requeue(self, row: int, delay_s: float = 0.0) -> None:
        """Put a row that was taken back: at once first in the row, or to be taken after `delay_s`."""
        with self._changed:
            self._out -= 1
            if delay_s <= 0:
                self._ready.appendleft(row)
            else:
                heapq.heappush(self._later, (self._free_slot(time.monotonic() + delay_s), row))
            self._changed.notify()

    @property
    def drained(self) -> bool:
        """Whether no row is ready to be taken; some may be out, or come back later."""
        return self._paused or not self._ready

    @property
    def rests_s(self) -> float:
        """Seconds until anything is begun; 0 while something is under way, may be begun, or will not be by itself."""
        if self._out or self._paused or self._closed:  # without the lock: somebody looks ten times a second
            return 0.0
        with self._changed:
            return 0.0 if self._finished() else self._next_in_s() or 0.0

    @property
    def is_last(self) -> bool:
        """Whether nothing is left but one row that was taken."""
        with self._changed:
            return self._out == 1 and not (self._ready or self._later)

    @property
    def left(self) -> int:
        """How many rows are not done, those that were taken among them."""
        with self._changed:
            return self._out + len(self._ready) + len(self._later)

    @property
    def finished(self) -> bool:
        with self._changed:
            return self._finished()

    def pause(self) -> None:
        with self._changed:
            self._paused = True

    def pause_for(self, seconds: float) -> None:
        """Give nothing for so long, or for as long as was said before if that is longer."""
        with self._changed:
            self._paused_until = max(self._paused_until, time.monotonic() + seconds)

    def resume(self) -> None:
        """Go on; what was to wait for its next attempt is tried at once."""
        with self._changed:
            self._paused = False
            self._paused_until = 0.0
            self._bring_forward()

    def bring_forward(self) -> None:
        """What is to wait for its next attempt is tried at once, unless all are to wait."""
        with self._changed:
            self._bring_forward()

    def _bring_forward(self) -> None:
        self._ready.extendleft(row for _, row in sorted(self._later, reverse=True))
        self._later.clear()
        self._slots.clear()
        self._changed.notify_all()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            self._ended.notify_all()

    def wait(self, timeout_s: float) -> bool:
        """Whether it is finished or closed, after at most `timeout_s`."""
        with self._ended:
            return self._ended.wait_for(lambda: self._closed or self._finished(), timeout_s)

    def _finished(self) -> bool:
        return not (self._out or self._ready or self._later)

    def _wake_if_finished(self) -> None:
        if self._finished():
            self._changed.notify_all()
            self._ended.notify_all()

    def _next_in_s(self) -> float | None:
        """0: now; None: not before something changes."""
        if self._paused:
            return None
        now = time.monotonic()
        if self._paused_until > now:
            return self._paused_until - now
        while self._later and self._later[0][0] <= now:
            due, row = heapq.heappop(self._later)
            self._slots.discard(round(due / _APART_S))
            self._ready.append(row)
        if self._ready:
            return 0.0
        return self._later[0][0] - now if self._later else None

    def _free_slot(self, due: float) -> float:
        slot = round(due / _APART_S)
        while slot in self._slots:
            slot += 1
        self._slots.add(slot)
        return slot * _APART_S
