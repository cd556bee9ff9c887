"""What a page may rely on when it hands work to a worker."""

import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from wxdesk.errors import Cancelled, InputError
from wxdesk.ui.tasks import Task, Tasks, WorkerPool


@pytest.fixture
def threaded(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


def test_the_answer_arrives_on_the_ui_thread_and_the_work_does_not_run_there(
    threaded: Tasks, qtbot: QtBot
) -> None:
    owner, threads = QObject(), []

    def work(job: Task) -> int:
        threads.append(threading.current_thread())
        return 42

    answers: list[tuple[int, bool]] = []
    threaded.run(
        work, owner=owner, done=lambda n: answers.append((n, QThread.currentThread() is owner.thread()))
    )
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(42, True)]
    assert threads[0] is not threading.main_thread()


def test_exactly_one_of_done_and_failed_is_called(tasks: Tasks) -> None:
    owner, heard = QObject(), []

    def fail(job: Task) -> None:
        raise InputError("url_empty")

    tasks.run(fail, owner=owner, done=lambda r: heard.append("done"), failed=lambda e: heard.append(str(e)))
    tasks.run(
        lambda job: 1,
        owner=owner,
        done=lambda r: heard.append("done"),
        failed=lambda e: heard.append("failed"),
    )
    assert heard == ["url_empty()", "done"]


def test_cancelled_work_is_silent(tasks: Tasks) -> None:
    owner, heard = QObject(), []

    def work(job: Task) -> None:
        job.cancel()
        job.check()

    tasks.run(work, owner=owner, done=heard.append, failed=heard.append)

    def raises(job: Task) -> None:
        raise Cancelled

    tasks.run(raises, owner=owner, done=heard.append, failed=heard.append)
    assert heard == []


def test_nothing_arrives_once_the_owner_is_gone(threaded: Tasks, qtbot: QtBot) -> None:
    owner, go_on, ended, heard = QObject(), threading.Event(), threading.Event(), []

    def work(job: Task) -> int:
        go_on.wait(5)
        ended.set()
        return 1

    threaded.run(work, owner=owner, done=heard.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not _alive(owner))
    go_on.set()
    qtbot.waitUntil(ended.is_set)
    after: list[int] = []
    threaded.run(lambda job: 2, owner=threaded, done=after.append)
    qtbot.waitUntil(lambda: after == [2])
    assert heard == []


@pytest.mark.parametrize("ends", ["well", "badly", "called off"])
def test_what_the_work_was_the_last_to_know_of_dies_on_the_ui_thread(
    threaded: Tasks, qtbot: QtBot, ends: str
) -> None:
    died_on: list[threading.Thread] = []

    class Page(QObject):
        def work(self, job: Task) -> None:
            go_on.wait(5)
            if ends == "badly":
                raise ZeroDivisionError
            if ends == "called off":
                raise Cancelled

        def answered(self, answer: object) -> None:
            pass

    go_on, page = threading.Event(), Page()
    weakref.finalize(page, lambda: died_on.append(threading.current_thread()))
    threaded.run(page.work, owner=page, done=page.answered, failed=page.answered, progress=page.answered)
    del page
    go_on.set()
    qtbot.waitUntil(lambda: bool(died_on))
    assert died_on == [threading.main_thread()]


def test_an_error_nobody_asked_for_is_reported(qtbot: QtBot) -> None:
    reported: list[BaseException] = []
    tasks = Tasks(start=lambda run: run(), unexpected=reported.append)

    def work(job: Task) -> None:
        raise ZeroDivisionError

    tasks.run(work, owner=tasks)
    assert [type(error) for error in reported] == [ZeroDivisionError]


def test_progress_is_thinned_to_ten_a_second(tasks: Tasks) -> None:
    seen: list[int] = []

    def work(job: Task) -> None:
        for number in range(1000):
            job.report(number)

    tasks.run(work, owner=tasks, progress=seen.append)
    assert seen[0] == 0
    assert len(seen) < 100


def test_what_is_reported_after_the_end_is_not_heard(tasks: Tasks) -> None:
    seen: list[int] = []
    job = tasks.run(lambda job: 1, owner=tasks, progress=seen.append)
    job.report(2)
    assert seen == []


def test_the_pool_starts_no_more_threads_than_it_may_and_runs_everything() -> None:
    pool, done, lock, names = WorkerPool(3), threading.Semaphore(0), threading.Lock(), set()

    def run() -> None:
        with lock:
            names.add(threading.current_thread().name)
        done.release()

    for _ in range(200):
        pool(run)
    for _ in range(200):
        assert done.acquire(timeout=5)
    assert 1 <= len(names) <= 3


def test_closing_does_not_wait_for_work_that_hangs(qtbot: QtBot) -> None:
    hang = threading.Event()
    tasks = Tasks()
    tasks.run(lambda job: hang.wait(60), owner=tasks)
    tasks.close(wait_s=0.05)
    hang.set()


def _alive(thing: QObject) -> bool:
    import shiboken6

    return bool(shiboken6.isValid(thing))
