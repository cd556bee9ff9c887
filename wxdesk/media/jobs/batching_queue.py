"""A thread that takes what others hand over, as much at once as there is."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class BatchingQueue(Generic[Thing]):
    """`handle(group)` is called with 1 to `size` things, in their order; never twice at the same time.

    It lets things gather before it takes them, until none has come for `idle_s` or `max_delay_s` have passed:
    waking up for each would take the processor from those who hand over, just when they are busy. What
    waits weighs at most `limit` and one thing more, by `weigh`; who hands over more has to wait. The thread
    is a daemon: a disk that hangs does not keep the program from ending.
    """

    def __init__(
        self,
        handle: Callable[[list[Thing]], None],
        size: int,
        weigh: Callable[[Thing], int],
        limit: int,
        idle_s: float,
        max_delay_s: float,
        name: str,
    ) -> None:
        self._handle = handle
        self._size = size
        self._weigh = weigh
        self._limit = limit
        self._idle_s = idle_s
        self._max_delay_s = max_delay_s
        self._things: deque[Thing] = deque()
        self._weight = 0
        self._latest = 0.0  # when something was handed over
        self._flush_requested = False
        self._ending = False
        lock = threading.Lock()
        self._something = threading.Condition(lock)  # for the thread
        self._room = threading.Condition(lock)  # for those who hand over
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def put(self, thing: Thing, urgent: bool = False) -> None:
        """Hand something over; waits while there is too much already. `urgent`: nothing else is on its way."""
        with self._room:
            while self._weight >= self._limit:
                self._room.wait()
            self._things.append(thing)
            self._latest = time.monotonic()
            self._weight += self._weigh(thing)
            self._flush_requested = self._flush_requested or urgent
            if len(self._things) == 1 or self._batch_ready():
                self._something.notify()

    @property
    def full(self) -> bool:
        """Whether handing something over would mean waiting now."""
        return self._weight >= self._limit

    def stop(self, timeout_s: float) -> bool:
        """Handle what is there, then end; whether that was done within `timeout_s`."""
        with self._something:
            self._ending = True
            self._something.notify()
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while group := self._taken():
            self._handle(group)

    def _taken(self) -> list[Thing]:
        """What is there, waited for; nothing at the end."""
        with self._something:
            self._something.wait_for(lambda: self._things or self._ending)
            self._wait_for_batch()
            self._flush_requested = False
            group = [self._things.popleft() for _ in range(min(self._size, len(self._things)))]
            self._weight -= sum(map(self._weigh, group))
            self._room.notify_all()
            return group

    def _wait_for_batch(self) -> None:
        ends_at = time.monotonic() + self._max_delay_s
        while not self._batch_ready():
            wait_s = min(self._latest + self._idle_s, ends_at) - time.monotonic()
            if wait_s <= 0:
                return
            self._something.wait(wait_s)

    def _batch_ready(self) -> bool:
        return (
            self._ending
            or self._flush_requested
            or len(self._things) >= self._size
            or self._weight >= self._limit
        )
