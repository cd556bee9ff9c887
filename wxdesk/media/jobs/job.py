"""A resumable job: rows, and the way to have each of them done, however often interrupted.

`run` waits for the end: on a worker. All else is done at once, from any thread.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from wxdesk.errors import WxdeskError
from wxdesk.media.jobs.policy import JobPolicy
from wxdesk.media.jobs.progress import Meter, Progress
from wxdesk.media.jobs.retry import Backoff
from wxdesk.media.jobs.rows import Rows, State
from wxdesk.media.jobs.run import Run

OnProgress = Callable[[Progress], None]


def _say_nothing(progress: Progress) -> None:
    return None


class Job(ABC):
    def __init__(self, rows: Rows, jobs: int, backoff: Backoff | None) -> None:
        """`jobs`: how many rows are worked on at a time."""
        self._rows = rows
        self._jobs = jobs
        self._backoff = backoff or Backoff()
        self._meter = Meter()
        self._run: Run[Any] | None = None
        self._hangs = self._disk_hangs = False

    # --- what is particular -----------------------------------------------------------------------------------------
    @abstractmethod
    def _locked(self) -> AbstractContextManager[None]:
        """Keep the job to oneself; raises StoreError when it runs already, here or in another process."""

    @abstractmethod
    def _work(self, tick: Callable[[], None], most: int | None) -> None:
        """Do what is to be done, `most` rows of it at most, with `_go` for the rows."""

    # --- on a worker ------------------------------------------------------------------------------------------------
    def run(self, on_progress: OnProgress = _say_nothing, most: int | None = None) -> Progress:
        """Do what is waiting, `most` rows of it at most; how it ended: `finished`, or not after `cancel`. Waits, also
        while paused.

        `on_progress` is called on this thread, first before any row is begun, where `pause` and `cancel` count for all
        of them, then ten times a second; what it raises ends the run. Raises StoreError
        when this job is being run already, here or by another process, and what disks say at the start; later they
        pause it instead.
        """

        def tick() -> None:
            progress = self.progress()
            if not progress.paused:
                self._meter.sample(progress.ended, progress.succeeded_bytes)
            on_progress(self.progress())

        with self._locked():
            self._meter.restart()
            self._work(tick, most)
        progress = self.progress()
        on_progress(progress)
        return progress

    def _go(self, policy: JobPolicy[Any], waiting: Sequence[int], tick: Callable[[], None]) -> bool:
        """Whether all of `waiting` was done."""
        run = self._run = Run(policy, self._rows, self._backoff, waiting)
        try:
            return run.go(min(self._jobs, len(waiting)), tick)
        finally:
            self._hangs, self._disk_hangs = run.hangs, run.disk_hangs
            self._run = None

    # --- from any thread --------------------------------------------------------------------------------------------
    @property
    def running(self) -> bool:
        return self._run is not None

    def pause(self) -> None:
        """Begin nothing new until `resume`; what is under way is finished."""
        if run := self._run:
            run.pause()

    def resume(self) -> None:
        if run := self._run:
            self._meter.restart()
            run.resume()

    def cancel(self) -> None:
        """Make `run` return, within 3 s also when threads hang. What did not succeed waits for the next run."""
        if run := self._run:
            run.cancel()

    def retry_failed(self, rows: Iterable[int] | None = None) -> int:
        """Let failed rows (all of them, unless told) wait again; how many. They are tried after all others by the
        next run."""
        failed = set(self._rows.rows(State.FAILED))
        chosen = failed if rows is None else failed.intersection(rows)
        self._rows.requeue(chosen, uncharged=True)
        return len(chosen)

    def take_changed(self) -> list[int]:
        """The rows that changed since the last call, in order."""
        return self._rows.take_changed()

    def failures(self) -> list[tuple[WxdeskError, int]]:
        """Why rows failed or are not confirmed: an error of each sort with its count, the most frequent first."""
        return self._rows.failures()

    def progress(self) -> Progress:
        run = self._run
        counts = self._rows.state_counts()
        unfinished = counts[State.WAITING] + counts[State.ACTIVE]
        rate = self._meter.files_per_s if run else 0.0
        return Progress(
            total=len(self._rows),
            waiting=counts[State.WAITING],
            active=counts[State.ACTIVE],
            succeeded=counts[State.SUCCEEDED],
            failed=counts[State.FAILED],
            unconfirmed=counts[State.UNCONFIRMED],
            succeeded_bytes=self._rows.succeeded_bytes,
            running=run is not None,
            paused=run is not None and run.paused,
            reason=run.reason if run else None,
            files_per_s=rate,
            bytes_per_s=self._meter.bytes_per_s if run else 0.0,
            left_s=unfinished / rate if rate > 0 else None,
            rests_s=run.rests_s if run else 0.0,
            trouble=run.trouble if run else None,
        )

    @property
    def _unfinished(self) -> int:
        counts = self._rows.state_counts()
        return counts[State.WAITING] + counts[State.ACTIVE]
