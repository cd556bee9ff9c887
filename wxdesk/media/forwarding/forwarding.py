"""Forwarding: a source of files, an endpoint, and the job of getting the one to the other, however often
interrupted.

    forwarding = load_forwarding(records, source, endpoint, credential)     waits for the disk: on a worker
    forwarding.run(on_progress)                                             waits for the end: on a worker
    forwarding.progress(), forwarding.failures()                            at once, from any thread
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from wxdesk import error_record
from wxdesk.errors import InputError, WxdeskError
from wxdesk.http.limits import Limits
from wxdesk.media.forwarding.answer import judged_again
from wxdesk.media.forwarding.credential import Credential
from wxdesk.media.forwarding.endpoint import Endpoint
from wxdesk.media.forwarding.progress import ForwardProgress
from wxdesk.media.forwarding.reaction import state_after
from wxdesk.media.forwarding.records import ForwardRecord, ForwardRecords, ForwardState
from wxdesk.media.forwarding.rows import Rows
from wxdesk.media.forwarding.run import Run
from wxdesk.media.forwarding.source import Source
from wxdesk.media.progress import Meter
from wxdesk.media.retry import Backoff

JOBS_MIN, JOBS_MAX, JOBS = 1, 16, 4


class Forwarding:
    """Use `load_forwarding`. `known`: what the endpoint has taken or may have taken, by row; `judged`: what the
    records are to be told of rows whose kept answers say more by the present rule."""

    def __init__(
        self,
        source: Source,
        endpoint: Endpoint,
        credential: Credential | None,
        records: ForwardRecords,
        rows: Rows,
        known: dict[int, ForwardRecord],
        judged: dict[int, ForwardRecord],
        jobs: int,
        backoff: Backoff,
        limits: Limits | None,
    ) -> None:
        self.source = source
        self.endpoint = endpoint
        self.rows = rows
        self._credential = credential
        self._records = records
        self._known = known
        self._judged = judged
        self._jobs = jobs
        self._backoff = backoff
        self._limits = limits
        self._meter = Meter()
        self._run: Run | None = None

    def run(
        self, on_progress: Callable[[ForwardProgress], None] = lambda progress: None, most: int | None = None
    ) -> ForwardProgress:
        """Send what is waiting, `most` files of it at most; how it ended. Waits, also while paused.

        `on_progress` is called on this thread ten times a second; what it raises ends the run. Raises
        StoreError forward_running when another run has these files and this endpoint.
        """

        def tick() -> None:
            if self._run is not None and not self._run.paused:
                self._meter.sample(self.progress().answered, self.rows.accepted_bytes)
            on_progress(self.progress())

        with self._records.locked(self.endpoint.digest, self.source.tag, self.endpoint.host):
            self._meter.restart()
            self._write_judged()
            waiting = self.rows.those(ForwardState.WAITING)[:most]
            if waiting:
                self._go(waiting, tick)
        progress = self.progress()
        on_progress(progress)
        return progress

    def pause(self) -> None:
        """Begin nothing new until `resume`; what is being sent is finished."""
        if run := self._run:
            run.pause()

    def resume(self) -> None:
        if run := self._run:
            self._meter.restart()
            run.resume()

    def cancel(self) -> None:
        """Make `run` return within 3 s. What was not accepted waits for the next run."""
        if run := self._run:
            run.cancel()

    def retry_failed(self) -> int:
        """Let failed files wait for the next run; how many. Not while one goes on."""
        failed = self.rows.those(ForwardState.FAILED)
        self.rows.wait_again(failed, uncharged=True)
        return len(failed)

    def send_unconfirmed(self) -> int:
        """As `retry_failed`, for what was sent and not confirmed: it is sent once more, with its key."""
        rows = self.rows.those(ForwardState.UNCONFIRMED)
        for row in rows:
            self._known.pop(row, None)
            self._judged.pop(row, None)
        self.rows.wait_again(rows, uncharged=True)
        return len(rows)

    def progress(self) -> ForwardProgress:
        run = self._run
        counts = self.rows.counts()
        waiting, sending = counts[ForwardState.WAITING], counts[ForwardState.SENDING]
        rate = self._meter.files_per_s if run else 0.0
        return ForwardProgress(
            total=len(self.rows),
            waiting=waiting,
            sending=sending,
            accepted=counts[ForwardState.ACCEPTED],
            failed=counts[ForwardState.FAILED],
            unconfirmed=counts[ForwardState.UNCONFIRMED],
            accepted_bytes=self.rows.accepted_bytes,
            running=run is not None,
            paused=run is not None and run.paused,
            reason=run.reason if run else None,
            files_per_s=rate,
            bytes_per_s=self._meter.bytes_per_s if run else 0.0,
            left_s=(waiting + sending) / rate if rate > 0 else None,
        )

    def failures(self) -> list[tuple[WxdeskError, int]]:
        """Why files failed or are not confirmed: an error of each sort with its count, the most frequent first."""
        return self.rows.failures()

    def _write_judged(self) -> None:
        while self._judged:
            row = next(iter(self._judged))
            self._records.write(self.endpoint.digest, self.source.tag, self._judged[row])
            del self._judged[row]

    def _go(self, waiting: list[int], tick: Callable[[], None]) -> None:
        from wxdesk.media.forwarding.sender import (  # with httpx; loading a forwarding does without it
            SENDING_LIMITS,
            Sender,
        )

        run = Run(self.source, self.endpoint, self.rows, self._known, self._records, self._backoff, waiting)
        sender = Sender(self.endpoint, self._credential, self._limits or SENDING_LIMITS)
        self._run = run
        try:
            run.go(sender, min(self._jobs, len(waiting)), tick)
        finally:
            self._run = None


def load_forwarding(
    records: ForwardRecords,
    source: Source,
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
    rows = Rows(len(source.files))
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
            rows.settle(row, record)
    return Forwarding(
        source, endpoint, credential, records, rows, known, judged, jobs, backoff or Backoff(), limits
    )


def _judged_again(record: ForwardRecord, endpoint: Endpoint) -> ForwardRecord:
    """What was sent and not confirmed, by the rule that is in force now."""
    error = judged_again(record.status or 0, record.reply, endpoint.acceptance, endpoint.host)
    return replace(record, state=state_after(error), error=error_record.written(error) if error else None)


def _unchanged(path: Path, record: ForwardRecord) -> bool:
    """Whether a file that was taken needs no second look; one that is gone by now was taken all the same."""
    try:
        found = path.stat()
    except OSError:
        return True
    return (found.st_size, found.st_mtime_ns) == (record.size_bytes, record.mtime_ns)
