"""How each file of a forwarding stands: written by its threads, read by whoever shows it."""

from wxdesk.media.forwarding.records import ForwardRecord, ForwardState
from wxdesk.media.jobs.rows import Rows, State


class ForwardRows(Rows):
    """Row n is the nth file of the source; rows never move."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self._records: dict[int, ForwardRecord] = {}

    def __getitem__(self, row: int) -> ForwardState:
        return ForwardState(self._states[row])

    def record(self, row: int) -> ForwardRecord | None:
        """What became of it; None while it waits or is being sent."""
        return self._records.get(row)

    def set_record(self, row: int, record: ForwardRecord) -> None:
        """Enter what the records have been told."""
        with self._lock:
            self._attempts[row] = min(record.attempts, 255)
            self._move(row, record.state, record.error)
            self._records[row] = record
            if record.state is ForwardState.ACCEPTED:
                self.succeeded_bytes += record.size_bytes

    def _move(self, row: int, state: int, error: str | None = None) -> None:
        super()._move(row, state, error)
        if state in (State.WAITING, State.ACTIVE):
            self._records.pop(row, None)
