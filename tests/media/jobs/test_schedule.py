import itertools
import threading
import time

import pytest

from wxdesk.media.jobs.schedule import Schedule


def test_rows_in_their_order_then_nothing() -> None:
    schedule = Schedule([3, 1, 2])
    assert [schedule.take(), schedule.take(), schedule.take()] == [3, 1, 2]
    assert not schedule.finished
    schedule.done(3)
    assert schedule.finished
    assert schedule.take() is None
    assert schedule.wait(0)


def test_an_empty_schedule_is_finished() -> None:
    assert Schedule([]).finished
    assert Schedule([]).take() is None


def test_a_row_put_back_comes_first_again() -> None:
    schedule = Schedule([1, 2])
    assert schedule.take() == 1
    schedule.requeue(1)
    assert [schedule.take(), schedule.take()] == [1, 2]


def test_a_row_for_later_comes_later() -> None:
    schedule = Schedule([1, 2])
    started = time.monotonic()
    assert schedule.take() == 1
    schedule.requeue(1, 0.1)
    assert [schedule.take(), schedule.take()] == [2, 1]
    assert time.monotonic() - started > 0.05


def test_rows_that_failed_together_come_back_one_by_one() -> None:
    schedule = Schedule(range(16))
    for _ in range(16):
        row = schedule.take()
        assert row is not None
        schedule.requeue(row, 1.0)
    dues = sorted(due for due, _ in schedule._later)
    assert all(later - earlier >= 0.049 for earlier, later in itertools.pairwise(dues))


_TICK_S = 0.016  # in which Windows' clock moves on


def test_at_rest_it_gives_nothing_for_so_long_or_until_resumed() -> None:
    schedule = Schedule([1, 2, 3])
    schedule.pause_for(0.1)
    schedule.pause_for(0.01)  # the longer one counts
    started = time.monotonic()
    assert schedule.take() == 1
    assert time.monotonic() - started >= 0.1 - _TICK_S
    schedule.pause_for(60)
    schedule.resume()
    assert schedule.take() == 2


def test_paused_it_gives_nothing_until_resumed() -> None:
    schedule = Schedule([1, 2])
    assert schedule.take() == 1
    schedule.requeue(1, 60.0)
    schedule.pause()
    taken: list[int | None] = []
    takers = [threading.Thread(target=lambda: taken.append(schedule.take())) for _ in range(2)]
    for taker in takers:
        taker.start()
    assert not schedule.wait(0.05)
    assert taken == []
    schedule.resume()  # and what was to wait a minute does not
    for taker in takers:
        taker.join(5)
    assert sorted(row for row in taken if row is not None) == [1, 2]


@pytest.mark.parametrize("end", ["close", "done"])
def test_everybody_is_let_go(end: str) -> None:
    schedule = Schedule([1])
    schedule.take()
    taken: list[int | None] = []
    takers = [threading.Thread(target=lambda: taken.append(schedule.take())) for _ in range(5)]
    for taker in takers:
        taker.start()
    if end == "close":
        schedule.close()
    else:
        schedule.done()
    for taker in takers:
        taker.join(5)
    assert taken == [None] * 5
    assert schedule.finished == (end == "done")


def test_every_row_once_with_many_threads() -> None:
    schedule = Schedule(range(500))
    taken: list[int] = []
    lock = threading.Lock()

    def work() -> None:
        while (row := schedule.take()) is not None:
            with lock:
                again = row % 7 == 0 and row not in tried
                tried.add(row)
                if not again:
                    taken.append(row)
            if again:
                schedule.requeue(row, 0.001 if row % 2 else 0.0)
            else:
                schedule.done()

    tried: set[int] = set()
    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    assert schedule.wait(20)
    for thread in threads:
        thread.join(5)
    assert sorted(taken) == list(range(500))


def test_whoever_waits_for_the_end_takes_nobodys_turn() -> None:
    """A row put back wakes one who takes; were it the other one, the row would lie there for ever."""
    schedule = Schedule([1])
    assert schedule.take() == 1
    waiters = [threading.Thread(target=schedule.wait, args=(30,)) for _ in range(5)]
    for waiter in waiters:
        waiter.start()
    taken: list[int | None] = []
    taker = threading.Thread(target=lambda: taken.append(schedule.take()))
    taker.start()
    schedule.requeue(1, 0.01)
    taker.join(20)
    assert taken == [1]
    schedule.done()
    for waiter in waiters:
        waiter.join(20)


def test_how_long_nothing_is_begun_is_told_while_nothing_is_under_way() -> None:
    schedule = Schedule([1, 2])
    assert schedule.rests_s == 0.0
    assert schedule.take() == 1
    schedule.pause_for(30)
    assert schedule.rests_s == 0.0  # one is under way
    schedule.requeue(1, 5)
    assert 25 < schedule.rests_s <= 30
    schedule.pause()
    assert schedule.rests_s == 0.0  # until somebody resumes it
    schedule.resume()
    assert schedule.rests_s == 0.0
    assert schedule.take() is not None
    schedule.close()
    assert schedule.rests_s == 0.0
