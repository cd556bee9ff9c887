"""What was refused to an inspected page, for its user to see: a bounded record."""

import threading
from dataclasses import dataclass

from wxdesk.inspector.proxy.reach import Place, Wall

_MOST_PLACES = 200


@dataclass(frozen=True, slots=True)
class Refused:
    """So many connections to a host and port that a page may not get to."""

    host: str
    port: int
    wall: Wall
    count: int


class Refusals:
    """From any thread. Beyond two hundred places only their number goes on."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._of_place: dict[Place, tuple[Wall, int]] = {}
        self._count = 0

    @property
    def count(self) -> int:
        return self._count

    def add(self, host: str, port: int, wall: Wall) -> None:
        with self._lock:
            self._count += 1
            _, before = self._of_place.get((host, port), (wall, 0))
            if before or len(self._of_place) < _MOST_PLACES:
                self._of_place[host, port] = (wall, before + 1)

    def places(self) -> tuple[Refused, ...]:
        """In the order in which they were first asked for."""
        with self._lock:
            return tuple(Refused(*place, *told) for place, told in self._of_place.items())

    def clear(self) -> None:
        with self._lock:
            self._of_place.clear()
            self._count = 0
