"""A job in the window: opened and run on workers, looked at ten times a second."""

import gc
import random
import time
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cache
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.errors import WxdeskError
from wxdesk.media.jobs.job import Job
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.quota_reset import quota_reset_at
from wxdesk.ui import tasks

_LOOK_MS = 100
# WeChat's clock is not this computer's, and not everybody should come back at the same moment.
_RESUME_LATE_S = (5.0, 60.0)
_PAINTED_MS = 30  # its rows are seen first, then its threads compete for the interpreter

AnyJob = TypeVar("AnyJob", bound=Job)


@cache
def _settle_memory() -> None:
    """Once all that a job needs is loaded: no more looking through it for garbage. A full collection goes through
    every object of the program, 60,000 of them, and the window stands still for the 20 ms or more that
    it takes. Called with each progress, and done once: whether it was done is not asked of Python, which would count
    every frozen object, for several ms each time, with the interpreter's lock in its hand."""
    gc.freeze()


class Stage(Enum):
    NONE = "none"  # no job yet
    OPENING = "opening"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"  # called off, or something was in the way; what is missing can still be done
    FINISHED = "finished"


class JobSession(QObject, Generic[AnyJob]):
    """`opened`: there is another job. `looked`: it is running and may have changed. `ended`: it runs no more.
    `failed(error)`: it could not be opened or run. `stage` and `progress` tell the rest.
    """

    opened = Signal()
    looked = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(self, runner: tasks.Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.job: AnyJob | None = None
        # When a job that waits for quota or a token goes on by itself: epoch seconds.
        self.resumes_at: float | None = None
        self._tasks = runner
        self._opening: tasks.Task | None = None
        # What the user said also counts when there is no run yet to say it to: a worker may come late.
        self._running = self._called_off = self._held = False
        self._most: int | None = None
        self._reason: WxdeskError | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def stage(self) -> Stage:
        if self._opening is not None:
            return Stage.OPENING
        if self.job is None:
            return Stage.NONE
        progress = self.job.progress()
        if self._running:
            return Stage.PAUSED if progress.paused or self._held else Stage.RUNNING
        return Stage.FINISHED if progress.finished else Stage.STOPPED

    @property
    def busy(self) -> bool:
        return self._opening is not None or self._running

    def progress(self) -> Progress | None:
        return self.job.progress() if self.job else None

    # --- what the user does -----------------------------------------------------------------------------------------
    def go_on(self) -> None:
        """Resume what is paused; do what was left when it stopped."""
        if self.job is not None and self._running:
            self._held = False
            self.job.resume()
            self.looked.emit()
        else:
            self._run()

    def pause(self) -> None:
        if self.job is not None:
            self._held = True
            self.job.pause()
            self.looked.emit()

    def cancel(self) -> None:
        """Stop; what is not done can be done later."""
        self._called_off = True
        if self.job is not None:
            self.job.cancel()

    def retry_failed(self, rows: Sequence[int] | None = None) -> None:
        """Try failed ones again, after all others: every one, or those among `rows` (from 0)."""
        job = self.job
        if job is None:
            return

        def done(count: int) -> None:
            if job is self.job:
                self._run()
                self.looked.emit()

        # A hundred thousand rows take a moment, and the job's threads hold their lock.
        self._tasks.run(lambda _: job.retry_failed(rows), owner=self, done=done)

    def forget(self) -> None:
        """Make room for another job; what this one has done is recorded."""
        if not self.busy:
            self.job = None

    # --- opening and running: on the UI thread, but for `load` and `work` -------------------------------------------
    def _open(self, load: Callable[[tasks.Task], AnyJob], most: int | None = None) -> None:
        """Load a job and run it, `most` rows of it at most, unless one is busy."""
        if self.busy:
            return
        self._called_off, self._most = False, most
        self._opening = self._tasks.run(load, owner=self, done=self._on_opened, failed=self._on_failed)

    def _run(self) -> None:
        job = self.job
        if job is None or self._running:
            return
        self._running, self._called_off, self._held = True, False, False
        self._timer.start()
        most, self._most = self._most, None

        def work(task: tasks.Task) -> None:
            def on_progress(progress: Progress) -> None:
                _settle_memory()
                task.check()  # the window closes
                if self._called_off:
                    job.cancel()
                elif self._held and not progress.paused:
                    job.pause()

            job.run(on_progress, most)

        self._tasks.run(work, owner=self, done=lambda _: self._on_ended(most), failed=self._on_failed)

    def _on_opened(self, job: AnyJob) -> None:
        self.job = job
        self.opened.emit()
        QTimer.singleShot(_PAINTED_MS, self, self._begin)

    def _begin(self) -> None:
        self._opening = None
        if self._called_off:
            self.ended.emit()
        else:
            self._run()
            self.looked.emit()

    def _on_ended(self, most: int | None) -> None:
        self._stop_looking()
        progress = self.progress()
        if progress is not None and not (progress.finished or self._called_off or most):
            self._run()  # failed ones were to be tried again just as the run ended
        else:
            self.ended.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._opening = None
        self._stop_looking()
        self.failed.emit(error)

    def _look(self) -> None:
        self._resume_when_due()
        self.looked.emit()

    def _resume_when_due(self) -> None:
        progress = self.progress()
        reason = progress.reason if progress else None
        if reason is not self._reason:
            self._reason = reason
            again = quota_reset_at(reason, time.time()) if reason else None
            late_s = random.uniform(*_RESUME_LATE_S)  # noqa: S311 -- no secret
            self.resumes_at = None if again is None else again + late_s
        elif self.resumes_at is not None and time.time() >= self.resumes_at:
            self.resumes_at = None
            self.go_on()

    def _stop_looking(self) -> None:
        self._running = False
        self._timer.stop()
        self.resumes_at = self._reason = None
        self.looked.emit()
