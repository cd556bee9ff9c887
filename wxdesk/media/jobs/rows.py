"""How each row of a job stands: written by its threads, read by whoever shows it."""

import threading
from collections import Counter
from collections.abc import Iterable
from enum import IntEnum

from wxdesk import error_record
from wxdesk.errors import WxdeskError

# A code, and the errcode or HTTP status where the error has one
_Sort = tuple[str, object]


class State(IntEnum):
    """Their numbers stand in the databases, and are those of ItemState and ForwardState: never change one."""

    WAITING = 0
    ACTIVE = 1
    SUCCEEDED = 2
    FAILED = 3
    UNCONFIRMED = 4


class Rows:
    """Rows never move. A hundred thousand of them are light: bytes for most, a text for those that failed."""

    def __init__(self, count: int) -> None:
        self._states = bytearray(count)
        self._attempts = bytearray(count)
        self._errors: dict[int, str] = {}
        # Each failure is read and counted once: somebody looks at them ten times a second.
        self._sorts: dict[int, _Sort] = {}
        self._examples: dict[_Sort, tuple[_Sort, WxdeskError]] = {}
        self._counted: Counter[_Sort] = Counter()
        self._lock = threading.Lock()
        self._counts = [count, *(0 for _ in list(State)[1:])]
        self._changed: set[int] = set()
        self.succeeded_bytes = 0

    def __len__(self) -> int:
        return len(self._states)

    def attempts(self, row: int) -> int:
        return self._attempts[row]

    def rows(self, state: int) -> list[int]:
        """The rows that are in `state` now."""
        return [row for row, number in enumerate(bytes(self._states)) if number == state]

    def state_counts(self) -> dict[State, int]:
        """How many there are in each state: they add up to all."""
        with self._lock:
            return dict(zip(State, self._counts, strict=True))

    def failures(self) -> list[tuple[WxdeskError, int]]:
        """Why rows failed or are not confirmed: an error of each sort with its count, the most frequent first."""
        with self._lock:
            new = [(row, self._errors[row]) for row in sorted(self._errors.keys() - self._sorts.keys())]
        read = [(row, text, error_record.from_json(text)) for row, text in new]
        with self._lock:
            for row, text, error in read:
                if error is not None and self._errors.get(row) is text:  # a newer version may have written it
                    self._count(row, error)
            return [(self._examples[sort][1], count) for sort, count in self._counted.most_common() if count]

    def take_changed(self) -> list[int]:
        """The rows that changed since the last call, each once, in order."""
        with self._lock:
            changed, self._changed = self._changed, set()
        return sorted(changed)

    def begin(self, row: int) -> int:
        """Row `row` is being worked on; which attempt this is, from 1."""
        with self._lock:
            self._attempts[row] = min(self._attempts[row] + 1, 255)
            self._move(row, State.ACTIVE)
            return self._attempts[row]

    def requeue(self, rows: Iterable[int], uncharged: bool = False) -> None:
        """Rows are waiting once more; `uncharged`, as if they had never been tried."""
        with self._lock:
            for row in rows:
                if uncharged:
                    self._attempts[row] = 0
                self._move(row, State.WAITING)

    def _move(self, row: int, state: int, error: str | None = None) -> None:
        """With the lock held, and after all else about the row: whoever sees its state sees that too."""
        self._counts[self._states[row]] -= 1
        self._counts[state] += 1
        if (sort := self._sorts.pop(row, None)) is not None:
            self._counted[sort] -= 1
        if error is None:
            self._errors.pop(row, None)
        else:
            self._errors[row] = error
        self._states[row] = state
        self._changed.add(row)

    def _count(self, row: int, error: WxdeskError) -> None:
        if row in self._sorts:  # somebody else looked at the same time
            return
        sort = (error.code, error.fields.get("errcode", error.fields.get("status")))
        self._sorts[row], _ = self._examples.setdefault(sort, (sort, error))
        self._counted[sort] += 1
