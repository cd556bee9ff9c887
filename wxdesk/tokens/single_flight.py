"""Many threads that want the same thing at once: one gets it, all have it."""

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class SingleFlight(Generic[T]):
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flights: dict[Hashable, Future[T]] = {}

    def run(self, key: Hashable, held: Callable[[], T | None], work: Callable[[], T]) -> T:
        """What `held` gives, unless that is None; else what `work` gives to the first who comes with
        this key.

        Those who come while it works wait, and get its result or its exception. `held` is asked under a
        lock and must be quick; what `work` leaves behind for it has to be there when `work` returns.
        """
        with self._lock:
            had = held()
            if had is not None:
                return had
            flight = self._flights.get(key)
            first = flight is None
            if flight is None:
                flight = self._flights[key] = Future()
        return self._fly(key, flight, work) if first else flight.result()

    def _fly(self, key: Hashable, flight: "Future[T]", work: Callable[[], T]) -> T:
        try:
            result = work()
        except BaseException as exc:
            self._land(key)
            flight.set_exception(exc)
            raise
        self._land(key)
        flight.set_result(result)
        return result

    def _land(self, key: Hashable) -> None:
        with self._lock:
            del self._flights[key]
