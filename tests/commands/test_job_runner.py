"""Ctrl+C while a job is still being prepared."""

import argparse
import signal
import threading
from collections.abc import Callable, Iterator

import pytest

from tests.media.jobs.counting_job import ROWS, CountingJob
from wxdesk.commands.call import Call, Exit
from wxdesk.commands.job_runner import JobRunner
from wxdesk.process.interruption import INTERRUPTS
from wxdesk.wording.errors import describe


@pytest.fixture(autouse=True)
def own_interrupts() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in INTERRUPTS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def _run(job: CountingJob, heard: list[str], on_cancel: Callable[[], object] = lambda: None) -> Exit:
    def cancel() -> None:
        heard.append("cancelled")
        on_cancel()

    call = Call(argparse.Namespace(), lambda context, sentence: sentence)
    runner = JobRunner(call, job, describe, lambda error: Exit.FAILED, cancel)
    return runner.exit_code(runner.run())


def test_ctrl_c_before_the_first_row_ends_the_job() -> None:
    heard: list[str] = []
    job = CountingJob(before=lambda: signal.raise_signal(signal.SIGINT))
    assert _run(job, heard) is Exit.INTERRUPTED
    assert job.performed == []
    assert set(heard) == {"cancelled"}


def test_ctrl_c_takes_no_lock_while_it_interrupts() -> None:
    """The thread that it interrupts may hold the very lock, and would wait for itself."""
    lock = threading.Lock()

    def interrupted_within() -> None:
        with lock:
            signal.raise_signal(signal.SIGINT)

    heard: list[str] = []
    free: list[bool] = []
    job = CountingJob(before=interrupted_within)
    assert _run(job, heard, lambda: free.append(not lock.locked())) is Exit.INTERRUPTED
    assert free
    assert all(free)


def test_without_it_every_row_is_done() -> None:
    heard: list[str] = []
    job = CountingJob()
    assert _run(job, heard) is Exit.DONE
    assert len(job.performed) == ROWS
    assert heard == []
