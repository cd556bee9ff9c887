"""What became of a batch's files at the endpoints they were sent to: for the table, the report and the manifest."""

from collections.abc import Iterable
from typing import NamedTuple

from wxdesk import outside
from wxdesk.media.forwarding.records import ForwardRecord, ForwardState


class Forwarded(NamedTuple):
    """One file at one endpoint. `host`: "" where an older version recorded it; `at`: epoch seconds; `status` and
    `reply`: what the endpoint answered, None and "" without an answer."""

    host: str
    state: ForwardState
    at: float
    status: int | None = None
    reply: str = ""


def by_row(records: Iterable[ForwardRecord]) -> dict[int, tuple[Forwarded, ...]]:
    """What is recorded of a batch's files, by its rows (from 0); of each the latest stands first."""
    found: dict[int, list[Forwarded]] = {}
    for record in records:
        if record.file_key.isascii() and record.file_key.isdecimal() and len(record.file_key) < 10:
            one = Forwarded(record.host, record.state, _time(record.finished_at), record.status, record.reply)
            found.setdefault(int(record.file_key) - 1, []).append(one)
    return {row: tuple(sorted(several, key=lambda one: -one.at)) for row, several in found.items()}


def _time(at: float) -> float:
    """What was recorded, where it is a time at all."""
    return at if outside.TIMES[0] <= at <= outside.TIMES[-1] else 0.0
