import threading
import time

from wxdesk.media.jobs.batching_queue import BatchingQueue


class Handler:
    def __init__(self) -> None:
        self.groups: list[list[int]] = []
        self.may_go_on = threading.Event()
        self.began = threading.Event()

    def __call__(self, group: list[int]) -> None:
        self.began.set()
        assert self.may_go_on.wait(20)
        self.groups.append(group)


def queue_of(
    handler: Handler, size: int = 4, limit: int = 100, max_delay_s: float = 0.0, idle_s: float = 60.0
) -> BatchingQueue[int]:
    made = BatchingQueue(handler, size, lambda thing: thing, limit, idle_s, max_delay_s, "test")
    made.start()
    return made


def test_what_comes_meanwhile_is_one_group() -> None:
    handler = Handler()
    group = queue_of(handler)
    group.put(1)
    assert handler.began.wait(20)
    for number in range(2, 9):
        group.put(number)
    handler.may_go_on.set()
    assert group.stop(20)
    assert handler.groups == [[1], [2, 3, 4, 5], [6, 7, 8]]


def test_things_gather_until_there_are_enough() -> None:
    handler = Handler()
    handler.may_go_on.set()
    group = queue_of(handler, max_delay_s=20)
    for number in range(8):
        group.put(number + 1)
    started = time.monotonic()
    assert group.stop(20)
    assert time.monotonic() - started < 10
    assert [thing for one in handler.groups for thing in one] == list(range(1, 9))
    assert all(len(one) <= 4 for one in handler.groups)


def test_they_gather_for_so_long_only() -> None:
    handler = Handler()
    group = queue_of(handler, max_delay_s=0.05)
    group.put(1)
    group.put(2)
    assert handler.began.wait(20)
    handler.may_go_on.set()
    assert group.stop(20)
    assert handler.groups == [[1, 2]]


def test_the_last_one_does_not_wait_for_company() -> None:
    handler = Handler()
    handler.may_go_on.set()
    group = queue_of(handler, max_delay_s=60)
    group.put(1)
    assert not handler.began.wait(0.05)
    group.put(2, urgent=True)
    assert handler.began.wait(20)
    assert group.stop(20)
    assert handler.groups == [[1, 2]]


def test_who_hands_over_too_much_waits() -> None:
    handler = Handler()
    group = queue_of(handler, limit=10, max_delay_s=60)
    group.put(12)  # enough by itself: it is taken at once
    assert handler.began.wait(20)
    group.put(6)
    group.put(6)  # the last that is taken: from here on it weighs enough
    late = threading.Thread(target=group.put, args=(6,))
    late.start()
    late.join(0.05)
    assert late.is_alive()
    handler.may_go_on.set()
    late.join(20)
    assert not late.is_alive()
    assert group.stop(20)
    assert [thing for one in handler.groups for thing in one] == [12, 6, 6, 6]


def test_stopping_does_not_wait_for_ever() -> None:
    handler = Handler()
    group = queue_of(handler)
    group.put(1)
    assert handler.began.wait(20)
    assert not group.stop(0.05)
    handler.may_go_on.set()
    assert group.stop(20)


def test_stopping_with_nothing_to_do() -> None:
    group = queue_of(Handler(), max_delay_s=60)
    assert group.stop(20)


def test_a_lull_ends_the_gathering() -> None:
    handler = Handler()
    handler.may_go_on.set()
    group = queue_of(handler, max_delay_s=60, idle_s=0.05)
    group.put(1)
    group.put(2)
    assert handler.began.wait(20)
    assert group.stop(20)
    assert handler.groups == [[1, 2]]


def test_whoever_would_have_to_wait_is_told_so() -> None:
    handler = Handler()
    group = queue_of(handler, limit=10)
    assert not group.full
    group.put(1)
    assert handler.began.wait(20)
    group.put(12)
    assert group.full
    handler.may_go_on.set()
    assert group.stop(20)
    assert not group.full
