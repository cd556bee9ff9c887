"""How each file of a forwarding stands: written by its threads, read by whoever shows it."""

import threading
from collections import Counter
from collections.abc import Iterable

from wxdesk.errors import WxdeskError
from wxdesk.media.forwarding.records import ForwardRecord, ForwardState

# A code, and the HTTP status where the error has one
_Sort = tuple[str, object]


class Rows:
    """Row n is the nth file of the source; rows never move."""

    def __init__(self, count: int) -> None:
        self._states = bytearray(count)
        self._attempts = [0] * count
        self._records: dict[int, ForwardRecord] = {}
        self._counts = [count, *(0 for _ in list(ForwardState)[1:])]
        # Failures are counted as they happen: somebody looks at them ten times a second.
        self._sorts: dict[int, _Sort] = {}
        self._examples: dict[_Sort, WxdeskError] = {}
        self._counted: Counter[_Sort] = Counter()
        self._accepted_bytes = 0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._states)

    def __getitem__(self, row: int) -> ForwardState:
        return ForwardState(self._states[row])

    def record(self, row: int) -> ForwardRecord | None:
        """What became of it; None while it waits or is being sent."""
        return self._records.get(row)

    def those(self, state: ForwardState) -> list[int]:
        return [row for row, number in enumerate(bytes(self._states)) if number == state]

    def counts(self) -> dict[ForwardState, int]:
        """How many there are in each state: they add up to all."""
        with self._lock:
            return dict(zip(ForwardState, self._counts, strict=True))

    @property
    def accepted_bytes(self) -> int:
        return self._accepted_bytes

    def failures(self) -> list[tuple[WxdeskError, int]]:
        """Why files failed or are not confirmed: an error of each sort with its count, the most frequent first."""
        with self._lock:
            return [(self._examples[sort], count) for sort, count in self._counted.most_common() if count]

    def begin(self, row: int) -> int:
        """Row `row` is being sent; which attempt this is, from 1."""
        with self._lock:
            self._attempts[row] += 1
            self._move(row, ForwardState.SENDING)
            return self._attempts[row]

    def wait_again(self, rows: Iterable[int], uncharged: bool = False) -> None:
        """Rows are waiting once more; `uncharged`, as if they had never been tried."""
        with self._lock:
            for row in rows:
                if uncharged:
                    self._attempts[row] = 0
                self._move(row, ForwardState.WAITING)

    def settle(self, row: int, record: ForwardRecord) -> None:
        """Enter what the records have been told."""
        with self._lock:
            self._records[row] = record
            if record.state is ForwardState.ACCEPTED:
                self._accepted_bytes += record.size_bytes
            self._move(row, record.state)
            if error := record.failure():
                sort = self._sorts[row] = (error.code, error.fields.get("status"))
                self._examples.setdefault(sort, error)
                self._counted[sort] += 1

    def _move(self, row: int, state: ForwardState) -> None:
        self._counts[self._states[row]] -= 1
        self._counts[state] += 1
        self._states[row] = state
        if (sort := self._sorts.pop(row, None)) is not None:
            self._counted[sort] -= 1
        if state in (ForwardState.WAITING, ForwardState.SENDING):
            self._records.pop(row, None)
