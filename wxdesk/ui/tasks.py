"""Work on worker threads, answers on the UI thread: the one bridge between the two.

    tasks.run(lambda job: broker.fetch(kind), owner=self, done=self._show, failed=self._show_error)

`work(job)` runs on a worker. Exactly one of `done(result)` and `failed(error)` is called on the UI thread, and neither
once `owner` was destroyed or the job cancelled. Without `failed` an error goes to `unexpected`.
"""

import queue
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from wxdesk.errors import Cancelled

Result = TypeVar("Result")
Start = Callable[[Callable[[], None]], None]

PROGRESS_INTERVAL_S = 0.1


class Job:
    """One piece of work: `check()` between its steps, `report(value)` as it goes on, `cancel()` from outside."""

    def __init__(self, deliver: Callable[[Any], None] | None = None) -> None:
        self._cancelled = threading.Event()
        self._deliver = deliver
        self._reported = 0.0
        self._ended = False

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    @property
    def over(self) -> bool:
        """True from just before `done` or `failed` is called, or from when it was cancelled."""
        return self._ended or self.cancelled

    def cancel(self) -> None:
        self._cancelled.set()

    def end(self) -> None:
        """Called by Tasks on the UI thread, before the answer is handed over."""
        self._ended = True

    def check(self) -> None:
        """Raises Cancelled once somebody called the job off."""
        if self.cancelled:
            raise Cancelled

    def report(self, value: Any) -> None:
        """Hand `value` to the job's `progress`; more than ten a second are dropped."""
        now = time.monotonic()
        if self._deliver is not None and now - self._reported >= PROGRESS_INTERVAL_S:
            self._reported = now
            self._deliver(value)


class WorkerPool:
    """Up to `size` daemon threads, started when needed: one that hangs in a system call never holds up quitting."""

    def __init__(self, size: int = 6) -> None:
        self._size = size
        self._waiting: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._started = 0

    def __call__(self, run: Callable[[], None]) -> None:
        self._waiting.put(run)
        if not self._idle.acquire(blocking=False) and self._started < self._size:
            self._started += 1
            threading.Thread(target=self._work, name=f"worker-{self._started}", daemon=True).start()

    def _work(self) -> None:
        while True:
            self._waiting.get()()
            self._idle.release()


class Tasks(QObject):
    """`start` runs a callable on a worker; a test passes one that runs it at once, and everything is synchronous."""

    # The only signal that a worker ever emits. Its payload is what is left to do on the UI thread.
    _arrived = Signal(object)

    def __init__(
        self, start: Start | None = None, unexpected: Callable[[BaseException], None] | None = None
    ) -> None:
        super().__init__()
        self._start = start or WorkerPool()
        self._unexpected = unexpected
        self._running: set[Job] = set()
        self._arrived.connect(self._on_arrived)

    def run(
        self,
        work: Callable[[Job], Result],
        *,
        owner: QObject,
        done: Callable[[Result], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        progress: Callable[[Any], None] | None = None,
    ) -> Job:
        def deliver(receiver: Callable[[Any], None] | None, value: Any, last: bool = True) -> None:
            def on_ui_thread() -> None:
                if last:
                    job.end()
                if receiver is not None and not job.cancelled and shiboken6.isValid(owner):
                    receiver(value)

            self._emit(on_ui_thread)

        def on_worker() -> None:
            try:
                job.check()
                result = work(job)
            except Cancelled:
                pass
            except BaseException as error:
                deliver(failed or self._unexpected, error)
            else:
                deliver(done, result)
            finally:
                self._running.discard(job)

        job = Job((lambda value: deliver(progress, value, last=False)) if progress else None)
        self._running.add(job)
        self._start(on_worker)
        return job

    def close(self, wait_s: float = 2.5) -> None:
        """Cancel everything and give it a moment to end; what hangs dies with the process."""
        for job in list(self._running):
            job.cancel()
        deadline = time.monotonic() + wait_s
        while self._running and time.monotonic() < deadline:
            time.sleep(0.01)

    def _emit(self, on_ui_thread: Callable[[], None]) -> None:
        if shiboken6.isValid(self):  # a worker may outlive the window
            self._arrived.emit(on_ui_thread)

    def _on_arrived(self, on_ui_thread: Callable[[], None]) -> None:
        # A bound method of this QObject: Qt queues the call to the thread this object lives in.
        on_ui_thread()
