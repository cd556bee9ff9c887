"""Work on worker threads, answers on the UI thread: the one bridge between the two.

    tasks.run(lambda task: broker.fetch(kind), owner=self, done=self._show, failed=self._show_error)

`work(task)` runs on a worker. Exactly one of `done(result)` and `failed(error)` is called on the UI thread, and neither
once `owner` was destroyed or the task cancelled. Without `failed` an error goes to `unexpected`, as every bug does.

Whatever was handed over is let go on the UI thread: `work` may be the last to know of a page that was closed meanwhile,
and a Qt object must not die on a worker.
"""

import queue
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from wxdesk.errors import Cancelled, WxdeskError

Result = TypeVar("Result")
Start = Callable[[Callable[[], None]], None]

PROGRESS_INTERVAL_S = 0.1


class Task:
    """One piece of work: `check()` between its steps, `report(value)` as it goes on, `cancel()` from outside."""

    def __init__(self, deliver: Callable[["Task", Any], None] | None = None) -> None:
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
        """Raises Cancelled once somebody called the task off."""
        if self.cancelled:
            raise Cancelled

    def report(self, value: Any) -> None:
        """Hand `value` to the task's `progress`; more than ten a second are dropped."""
        now = time.monotonic()
        if self._deliver is not None and now - self._reported >= PROGRESS_INTERVAL_S:
            self._reported = now
            self._deliver(self, value)


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
            try:
                self._waiting.get()()
            except BaseException:  # told like that of any thread, but the pool keeps this one
                threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread())))
            self._idle.release()


class _Order:
    """What a worker is sent for, for whom, and what came of it."""

    def __init__(
        self,
        owner: QObject,
        work: Callable[[Task], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[BaseException], None] | None,
        unexpected: Callable[[BaseException], None] | None,
        progress: Callable[[Any], None] | None,
    ) -> None:
        self._owner, self._work = owner, work
        self._done, self._progress = done, progress
        self._failed, self._unexpected = failed, unexpected
        self._answer: Callable[[], None] | None = None

    def perform(self, task: Task) -> None:
        """On the worker."""
        try:
            task.check()
            result = self._work(task)
            self._answer = partial(self._done, result) if self._done else None
        except Cancelled:
            pass
        except BaseException as error:
            self._answer = partial(self._tell_error, error)

    def tell(self, task: Task) -> None:
        """On the UI thread, after the work."""
        answer, self._answer = self._answer, None  # an error's traceback knows this task
        task.end()
        if answer is not None and self._is_wanted(task):
            answer()

    def tell_progress(self, task: Task, value: Any) -> None:
        """On the UI thread, while the work goes on."""
        if self._progress is not None and self._is_wanted(task):
            self._progress(value)

    def _tell_error(self, error: BaseException) -> None:
        if self._failed is not None:
            self._failed(error)
        # Whatever `failed` makes of a bug, there has to be a report of it.
        if self._unexpected is not None and not (self._failed and isinstance(error, WxdeskError)):
            self._unexpected(error)

    def _is_wanted(self, task: Task) -> bool:
        return not task.cancelled and bool(shiboken6.isValid(self._owner))


class Tasks(QObject):
    """`start` runs a callable on a worker; a test passes one that runs it at once, and everything is synchronous."""

    # The only signals that a worker ever emits. Qt queues the calls to the thread this object lives in.
    _ended = Signal(object)
    _progressed = Signal(object, object)

    def __init__(
        self, start: Start | None = None, unexpected: Callable[[BaseException], None] | None = None
    ) -> None:
        super().__init__()
        self._start = start or WorkerPool()
        self._unexpected = unexpected
        self._orders: dict[Task, _Order] = {}  # taken out on the UI thread alone
        self._at_work: set[Task] = set()
        self._ended.connect(self._on_ended)
        self._progressed.connect(self._on_progressed)

    def run(
        self,
        work: Callable[[Task], Result],
        *,
        owner: QObject,
        done: Callable[[Result], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        progress: Callable[[Any], None] | None = None,
    ) -> Task:
        task = Task(self._report if progress else None)
        self._orders[task] = _Order(owner, work, done, failed, self._unexpected, progress)
        self._at_work.add(task)
        self._start(lambda: self._perform(task))
        return task

    def close(self, wait_s: float = 2.5) -> None:
        """Cancel everything and give it a moment to end; what hangs dies with the process."""
        for task in list(self._at_work):
            task.cancel()
        deadline = time.monotonic() + wait_s
        while self._at_work and time.monotonic() < deadline:
            time.sleep(0.01)

    # --- on a worker ------------------------------------------------------------------------------------------------
    def _perform(self, task: Task) -> None:
        try:
            self._orders[task].perform(task)  # not held any longer than that
            if shiboken6.isValid(self):  # a worker may outlive the window
                self._ended.emit(task)
        finally:
            self._at_work.discard(task)

    def _report(self, task: Task, value: Any) -> None:
        if shiboken6.isValid(self):
            self._progressed.emit(task, value)

    # --- on the UI thread -------------------------------------------------------------------------------------------
    def _on_ended(self, task: Task) -> None:
        self._orders.pop(task).tell(task)

    def _on_progressed(self, task: Task, value: Any) -> None:
        order = self._orders.get(task)
        if order is not None:  # else a thread that the work had left behind speaks too late
            order.tell_progress(task, value)
