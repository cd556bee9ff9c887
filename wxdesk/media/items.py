"""The rows of a batch: written by its threads, read by the table, a hundred thousand of them."""

import threading
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from wxdesk import error_record
from wxdesk.errors import WxdeskError
from wxdesk.media.item import Item, ItemState
from wxdesk.media.journal_rows import Outcome
from wxdesk.media.media_type import MediaType

_TYPES = tuple(MediaType)
_TYPE_NUMBERS = {media_type: number for number, media_type in enumerate(_TYPES)}


class Items(Sequence[Item]):
    """Row n is the item with seq n + 1; rows never move.

    Columns are kept apart and an `Item` is made when it is asked for: 100,000 rows take some 40 MB. Reading
    one is a few list look-ups, without a lock: its state is written last, so a row that says SAVED has its
    file. `take_changed` tells which rows to look at again.
    """

    def __init__(self, media_ids: Sequence[str]) -> None:
        size = len(media_ids)
        self._media_ids = list(media_ids)
        self._states = bytearray(size)
        self._attempts = bytearray(size)
        self._types = bytearray([_TYPE_NUMBERS[MediaType.UNKNOWN]]) * size
        self._sizes = array("q", bytes(8 * size))
        self._files: list[str] = [""] * size
        self._errors: dict[int, str] = {}
        self._unconfirmed: set[int] = set()  # few, or none
        self._lock = threading.Lock()
        self._counts = [size, 0, 0, 0]
        self._saved_bytes = 0
        self._changed: set[int] = set()

    def __len__(self) -> int:
        return len(self._media_ids)

    @overload
    def __getitem__(self, row: int) -> Item: ...
    @overload
    def __getitem__(self, row: slice) -> list[Item]: ...
    def __getitem__(self, row: int | slice) -> Item | list[Item]:
        if isinstance(row, slice):
            return [self[one] for one in range(*row.indices(len(self)))]
        row = row + len(self) if row < 0 else row
        if row < 0:
            raise IndexError(row)
        state = ItemState(self._states[row])
        error = self._errors.get(row) if state is ItemState.FAILED else None
        return Item(
            row + 1,
            self._media_ids[row],
            state,
            self._files[row],
            self._sizes[row],
            _TYPES[self._types[row]],
            self._attempts[row],
            error_record.read(error) if error else None,
            row not in self._unconfirmed,
        )

    def media_id(self, row: int) -> str:
        return self._media_ids[row]

    def state(self, row: int) -> ItemState:
        return ItemState(self._states[row])

    def attempts(self, row: int) -> int:
        return self._attempts[row]

    def rows(self, state: ItemState) -> list[int]:
        """The rows that are in `state` now."""
        return [row for row, number in enumerate(bytes(self._states)) if number == state]

    def saved_files(self) -> set[str]:
        """The names of the files that rows are saved in."""
        return {file for file in self._files if file}

    def counts(self) -> tuple[int, int, int, int]:
        """How many are waiting, being fetched, saved, failed: they add up to all."""
        with self._lock:
            waiting, fetching, saved, failed = self._counts
            return waiting, fetching, saved, failed

    @property
    def unconfirmed(self) -> int:
        """How many are saved whose size the server did not say."""
        return len(self._unconfirmed)

    @property
    def saved_bytes(self) -> int:
        return self._saved_bytes

    def errors(self) -> Iterator[WxdeskError]:
        """Why items failed, one for each failed item."""
        with self._lock:
            texts = [self._errors[row] for row in sorted(self._errors)]
        return (error for text in texts if (error := error_record.read(text)))

    def take_changed(self) -> list[int]:
        """The rows that changed since the last call, each once, in order."""
        with self._lock:
            changed, self._changed = self._changed, set()
        return sorted(changed)

    def begin(self, row: int) -> int:
        """Row `row` is being fetched; which attempt this is, from 1."""
        with self._lock:
            self._attempts[row] = min(self._attempts[row] + 1, 255)
            self._move(row, ItemState.FETCHING)
            return self._attempts[row]

    def wait_again(self, rows: Iterable[int], uncharged: bool = False) -> None:
        """Rows are waiting once more; `uncharged`, as if they had never been tried."""
        with self._lock:
            for row in rows:
                if uncharged:
                    self._attempts[row] = 0
                self._move(row, ItemState.WAITING)

    def settle(self, outcomes: Iterable[Outcome]) -> None:
        """Enter what the journal has been told."""
        with self._lock:
            for outcome in outcomes:
                self._settle(outcome.seq - 1, outcome)

    def _settle(self, row: int, outcome: Outcome) -> None:
        kept = outcome.kept
        self._saved_bytes += (kept.size_bytes if kept else 0) - self._sizes[row]
        (self._unconfirmed.discard if kept is None or kept.confirmed else self._unconfirmed.add)(row)
        self._files[row] = kept.file if kept else ""
        self._sizes[row] = kept.size_bytes if kept else 0
        self._types[row] = _TYPE_NUMBERS[kept.media_type if kept else MediaType.UNKNOWN]
        self._attempts[row] = min(outcome.attempts, 255)
        if outcome.error is not None:
            self._errors[row] = outcome.error
        self._move(row, outcome.state)

    def _move(self, row: int, state: ItemState) -> None:
        self._counts[self._states[row]] -= 1
        self._counts[state] += 1
        self._states[row] = state
        if state is not ItemState.FAILED:
            self._errors.pop(row, None)
        self._changed.add(row)
