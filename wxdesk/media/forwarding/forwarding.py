"""Forwarding: a source of files, an endpoint, and the job of getting the one to the other, however often
interrupted.

    forwarding = load_forwarding(records, source, endpoint, credential)     waits for the disk: on a worker
    forwarding.run(on_progress)                                             waits for the end: on a worker
    forwarding.progress(), forwarding.failures()                            at once, from any thread
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from wxdesk import error_record
from wxdesk.errors import InputError
from wxdesk.media.forwarding.answer import judged_again
from wxdesk.media.forwarding.credential import Credential
from wxdesk.media.forwarding.endpoint import Endpoint
from wxdesk.media.forwarding.records import ForwardRecord, ForwardRecords, ForwardState
from wxdesk.media.forwarding.rows import ForwardRows
from wxdesk.media.forwarding.source import FileSource
from wxdesk.media.jobs.forward import ForwardPolicy, state_after
from wxdesk.media.jobs.job import Job
from wxdesk.media.jobs.retry import Backoff
from wxdesk.net.limits import Limits

JOBS_MIN, JOBS_MAX, JOBS = 1, 16, 4


class Forwarding(Job):
    """Use `load_forwarding`. `known`: what the endpoint has taken or may have taken, by row; `judged`: what the
    records are to be told of rows whose kept answers say more by the present rule."""

    def __init__(
        self,
        source: FileSource,
        endpoint: Endpoint,
        credential: Credential | None,
        records: ForwardRecords,
        rows: ForwardRows,
        known: dict[int, ForwardRecord],
        judged: dict[int, ForwardRecord],
        jobs: int,
        backoff: Backoff | None,
        limits: Limits | None,
    ) -> None:
        super().__init__(rows, jobs, backoff)
        self.source = source
        self.endpoint = endpoint
        self.rows = rows
        self._credential = credential
        self._records = records
        self._known = known
        self._judged = judged
        self._limits = limits

    def send_unconfirmed(self) -> int:
        """As `retry_failed`, for what was sent and not confirmed: it is sent once more, with its key."""
        rows = self.rows.rows(ForwardState.UNCONFIRMED)
        for row in rows:
            self._known.pop(row, None)
            self._judged.pop(row, None)
        self.rows.requeue(rows, uncharged=True)
        return len(rows)

    def _locked(self) -> AbstractContextManager[None]:
        return self._records.locked(self.endpoint.digest, self.source.tag, self.endpoint.host)

    def _work(self, tick: Callable[[], None], most: int | None) -> None:
        self._write_judged()
        if waiting := self.rows.rows(ForwardState.WAITING)[:most]:
            self._send(waiting, tick)

    def _write_judged(self) -> None:
        while self._judged:
            row = next(iter(self._judged))
            self._records.write(self.endpoint.digest, self.source.tag, self._judged[row])
            del self._judged[row]

    def _send(self, waiting: list[int], tick: Callable[[], None]) -> None:
        from wxdesk.media.forwarding.sender import (  # with httpx; loading a forwarding does without it
            SENDING_LIMITS,
            Sender,
        )

        sender = Sender(self.endpoint, self._credential, self._limits or SENDING_LIMITS)
        policy = ForwardPolicy(self.source, self.endpoint, self.rows, self._known, self._records, sender)
        self._go(policy, waiting, tick)


def load_forwarding(
    records: ForwardRecords,
    source: FileSource,
    endpoint: Endpoint,
    credential: Credential | None = None,
    jobs: int = JOBS,
    backoff: Backoff | None = None,
    limits: Limits | None = None,
) -> Forwarding:
    """A forwarding as the records have it: what this endpoint has taken, and has not changed since, is not sent.

    Raises InputError forward_jobs_range, forward_template_name; StoreError as the records do.
    """
    if not JOBS_MIN <= jobs <= JOBS_MAX:
        raise InputError("forward_jobs_range", text=str(jobs), least=JOBS_MIN, most=JOBS_MAX)
    source.check(text for _, text in endpoint.extra)
    numbers = {file.key: row for row, file in enumerate(source.files)}
    rows = ForwardRows(len(source.files))
    known: dict[int, ForwardRecord] = {}
    judged: dict[int, ForwardRecord] = {}
    for record in records.load(endpoint.digest, source.tag):
        row = numbers.get(record.file_key)
        if row is None:
            continue
        if record.state is ForwardState.UNCONFIRMED:
            again = _judged_again(record, endpoint)
            if again.state is not record.state:
                record = judged[row] = again
        if record.state in (ForwardState.ACCEPTED, ForwardState.UNCONFIRMED):
            known[row] = record
        if record.state is ForwardState.FAILED or _unchanged(source.files[row].path, record):
            rows.set_record(row, record)
    return Forwarding(source, endpoint, credential, records, rows, known, judged, jobs, backoff, limits)


def _judged_again(record: ForwardRecord, endpoint: Endpoint) -> ForwardRecord:
    """What was sent and not confirmed, by the rule that is in force now."""
    if record.status is None:  # there is no answer to be judged
        return record
    error = judged_again(record.status, record.reply, endpoint.acceptance, endpoint.host)
    return replace(record, state=state_after(error), error=error_record.to_json(error) if error else None)


def _unchanged(path: Path, record: ForwardRecord) -> bool:
    """Whether a file that was taken needs no second look; one that is gone by now was taken all the same."""
    try:
        found = path.stat()
    except OSError:
        return True
    return (found.st_size, found.st_mtime_ns) == (record.size_bytes, record.mtime_ns)
