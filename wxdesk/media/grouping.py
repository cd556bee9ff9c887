"""A thread that takes what others hand over, as much at once as there is."""

import threading
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Grouping(Generic[Thing]):
    """`handle(group)` is called with 1 to `size` things, in their order; never twice at the same time.

    What waits weighs at most `limit` and one thing more, by `weigh`: who hands over more has to wait. The thread is
    a daemon: a disk that hangs does not keep the program from ending.
    """

    def __init__(
        self,
        handle: Callable[[list[Thing]], None],
        size: int,
        weigh: Callable[[Thing], int],
        limit: int,
        name: str,
    ) -> None:
        self._handle = handle
        self._size = size
        self._weigh = weigh
        self._limit = limit
        self._things: deque[Thing] = deque()
        self._weight = 0
        self._ending = False
        self._changed = threading.Condition(threading.Lock())
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def put(self, thing: Thing) -> None:
        """Hand something over; waits while there is too much already."""
        with self._changed:
            while self._weight >= self._limit:
                self._changed.wait()
            self._things.append(thing)
            self._weight += self._weigh(thing)
            self._changed.notify_all()

    def stop(self, timeout_s: float) -> bool:
        """Handle what is there, then end; whether that was done within `timeout_s`."""
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while group := self._taken():
            self._handle(group)

    def _taken(self) -> list[Thing]:
        """What is there, waited for; nothing at the end."""
        with self._changed:
            while not self._things and not self._ending:
                self._changed.wait()
            group = [self._things.popleft() for _ in range(min(self._size, len(self._things)))]
            was_full = self._weight >= self._limit
            self._weight -= sum(map(self._weigh, group))
            if was_full:
                self._changed.notify_all()
            return group
