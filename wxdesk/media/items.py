"""The rows of a batch: written by its threads, read by the table, a hundred thousand of them."""

from array import array
from collections.abc import Iterable, Sequence
from typing import overload

from wxdesk import error_record
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.item import Item, ItemState
from wxdesk.media.jobs.rows import Rows
from wxdesk.media.journal.rows import Outcome, listed_fields

_TYPES = tuple(MediaType)
_TYPE_NUMBERS = {media_type: number for number, media_type in enumerate(_TYPES)}


class Items(Rows, Sequence[Item]):
    """Row n is the item with seq n + 1; rows never move.

    Columns are kept apart and an `Item` is made when it is asked for: 100,000 rows take some 40 MB. Reading
    one is a few list look-ups, without a lock: its state is written last, so a row that says SAVED has its
    file. `take_changed` tells which rows to look at again.
    """

    def __init__(
        self, media_ids: Sequence[str], columns: Sequence[str] = (), fields: Sequence[str] = ()
    ) -> None:
        """`columns`: the list's own; `fields`: of each row, what the list says in them, as the journal keeps it."""
        size = len(media_ids)
        super().__init__(size)
        self.columns = tuple(columns)
        self._fields = fields
        self._media_ids = list(media_ids)
        self._types = bytearray([_TYPE_NUMBERS[MediaType.UNKNOWN]]) * size
        self._sizes = array("q", bytes(8 * size))
        self._files: list[str] = [""] * size
        self._unconfirmed: set[int] = set()  # few, or none

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
            error_record.from_json(error) if error else None,
            row not in self._unconfirmed,
        )

    def media_id(self, row: int) -> str:
        return self._media_ids[row]

    def fields_json(self, row: int) -> str:
        """What the list says of a row, unread: to be searched in."""
        return self._fields[row] if row < len(self._fields) else "[]"

    def fields(self, row: int) -> tuple[str, ...]:
        """What the list says of a row, as many texts as there are `columns`."""
        if not self.columns:
            return ()
        told = listed_fields(self.fields_json(row))[: len(self.columns)]
        return told + ("",) * (len(self.columns) - len(told))

    def state(self, row: int) -> ItemState:
        return ItemState(self._states[row])

    def saved_files(self) -> set[str]:
        """The names of the files that rows are saved in."""
        return {file for file in self._files if file}

    def counts(self) -> tuple[int, int, int, int]:
        """How many are waiting, being fetched, saved, failed: they add up to all."""
        waiting, fetching, saved, failed, _ = self.state_counts().values()
        return waiting, fetching, saved, failed

    @property
    def unconfirmed(self) -> int:
        """How many are saved whose size the server did not say."""
        return len(self._unconfirmed)

    def set_outcomes(self, outcomes: Iterable[Outcome]) -> None:
        """Enter what the journal has been told."""
        with self._lock:
            for outcome in outcomes:
                self._set_outcome(outcome.seq - 1, outcome)

    def _set_outcome(self, row: int, outcome: Outcome) -> None:
        kept = outcome.kept
        self.succeeded_bytes += (kept.size_bytes if kept else 0) - self._sizes[row]
        (self._unconfirmed.discard if kept is None or kept.confirmed else self._unconfirmed.add)(row)
        self._files[row] = kept.file if kept else ""
        self._sizes[row] = kept.size_bytes if kept else 0
        self._types[row] = _TYPE_NUMBERS[kept.media_type if kept else MediaType.UNKNOWN]
        self._attempts[row] = min(outcome.attempts, 255)
        self._move(row, outcome.state, outcome.error)
