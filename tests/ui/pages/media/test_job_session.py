"""A job in the window, whose worker comes late: what is said meanwhile is not lost."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.media.jobs.counting_job import ROWS, CountingJob
from wxdesk.ui.pages.media import job_session
from wxdesk.ui.pages.media.job_session import JobSession, Stage
from wxdesk.ui.tasks import Tasks, WorkerPool

LOOKS_MS = 350  # some looks at a job, at ten a second


class LateWorkers:
    """Nothing is worked on before `come`."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def come(self) -> None:
        pool = WorkerPool()
        for run in self.waiting:
            pool(run)
        self.waiting.clear()


@pytest.fixture
def late() -> LateWorkers:
    return LateWorkers()


@pytest.fixture
def session(qtbot: QtBot, late: LateWorkers) -> Iterator[JobSession[CountingJob]]:
    """One that shows its job as running, and waits for a worker."""
    tasks, parent = Tasks(start=late.waiting.append), QObject()
    session = JobSession[CountingJob](tasks, parent)
    session._open(lambda task: CountingJob())
    late.come()
    qtbot.waitUntil(lambda: session.stage is Stage.RUNNING and len(late.waiting) == 1)
    yield session
    tasks.close()


def test_a_job_runs_once_a_worker_comes(
    session: JobSession[CountingJob], late: LateWorkers, qtbot: QtBot
) -> None:
    job = session.job
    assert job is not None
    assert job.performed == []
    late.come()
    qtbot.waitUntil(lambda: session.stage is Stage.FINISHED)
    assert job.performed == list(range(ROWS))


def test_a_pause_before_there_is_a_worker_counts(
    session: JobSession[CountingJob], late: LateWorkers, qtbot: QtBot
) -> None:
    job = session.job
    assert job is not None
    session.pause()
    assert session.stage is Stage.PAUSED
    late.come()
    qtbot.wait(LOOKS_MS)
    assert job.performed == []
    assert session.stage is Stage.PAUSED
    session.go_on()
    qtbot.waitUntil(lambda: session.stage is Stage.FINISHED)
    assert job.performed == list(range(ROWS))


def test_a_pause_that_was_taken_back_is_none(
    session: JobSession[CountingJob], late: LateWorkers, qtbot: QtBot
) -> None:
    session.pause()
    session.go_on()
    assert session.stage is Stage.RUNNING
    late.come()
    qtbot.waitUntil(lambda: session.stage is Stage.FINISHED)


def test_called_off_before_there_is_a_worker_nothing_is_begun(
    session: JobSession[CountingJob], late: LateWorkers, qtbot: QtBot
) -> None:
    job = session.job
    assert job is not None
    session.cancel()
    late.come()
    qtbot.waitUntil(lambda: session.stage is Stage.STOPPED)
    assert job.performed == []
    session.go_on()
    late.come()
    qtbot.waitUntil(lambda: session.stage is Stage.FINISHED)


def test_a_pause_does_not_outlive_its_run(
    session: JobSession[CountingJob], late: LateWorkers, qtbot: QtBot
) -> None:
    session.pause()
    session.cancel()
    late.come()
    qtbot.waitUntil(lambda: session.stage is Stage.STOPPED)
    session.go_on()
    assert session.stage is Stage.RUNNING
    late.come()
    qtbot.waitUntil(lambda: session.stage is Stage.FINISHED)


def test_no_progress_asks_python_for_its_frozen_objects(
    session: JobSession[CountingJob], late: LateWorkers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would count them, all of them, while every other thread waits."""
    counted: list[str] = []
    monkeypatch.setattr(gc, "get_freeze_count", lambda: counted.append("counted") or 0)
    frozen: list[str] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append("frozen"))
    job_session._settle_memory.cache_clear()
    late.come()
    qtbot.waitUntil(lambda: session.stage is Stage.FINISHED)
    assert frozen == ["frozen"]
    assert counted == []
