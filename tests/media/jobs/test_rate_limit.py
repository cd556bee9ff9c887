"""At a pace: never more than allowed in any span of time, nobody passed over, and called off at once."""

import threading
from collections.abc import Callable
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.conftest import shelf_of
from wxdesk.errors import ApiError, Cancelled
from wxdesk.media.batch import Batch
from wxdesk.media.jobs.rate_limit import Bucket, RateLimit, rate_limited

RATES = st.floats(0.1, 1000)
BURSTS = st.floats(0, 1000)
# What is taken, and how many seconds after the one before
TAKEN = st.lists(st.tuples(st.floats(0, 3000), st.floats(0, 60)), min_size=1, max_size=60)


def uses(rate: float, burst: float, taken: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """When each amount may be used, and the amount."""
    bucket = Bucket(rate, burst)
    moments = accumulate(after for _, after in taken)
    return [(now + bucket.take(amount, now), amount) for (amount, _), now in zip(taken, moments, strict=True)]


@given(RATES, BURSTS, TAKEN)
def test_in_no_span_of_time_more_is_used_than_the_burst_and_what_flows_in(
    rate: float, burst: float, taken: list[tuple[float, float]]
) -> None:
    used = uses(rate, burst, taken)
    for first, (start, _) in enumerate(used):
        # What is used right at the start of the span is counted in full.
        for last in range(first, len(used)):
            total = sum(amount for _, amount in used[first : last + 1])
            allowed = max(burst, used[first][1]) + rate * (used[last][0] - start)
            assert total <= allowed * (1 + 1e-9) + 1e-6


@given(RATES, BURSTS, TAKEN)
def test_they_are_served_in_their_order_and_within_the_time_that_all_of_it_takes(
    rate: float, burst: float, taken: list[tuple[float, float]]
) -> None:
    used = uses(rate, burst, taken)
    moments = list(accumulate(after for _, after in taken))
    assert all(one <= other + 1e-6 for (one, _), (other, _) in pairwise(used))
    before = 0.0
    for (at, amount), now in zip(used, moments, strict=True):
        before += amount
        assert now <= at <= now + before / rate + 1e-6


@given(RATES, st.floats(1, 1000), st.integers(1, 60))
def test_it_is_no_slower_than_it_has_to_be(rate: float, burst: float, count: int) -> None:
    at, _ = uses(rate, burst, [(1.0, 0.0)] * count)[-1]
    assert at == pytest.approx(max(count - burst, 0) / rate, abs=1e-6)


def test_what_was_given_back_is_there_for_the_next() -> None:
    bucket = Bucket(rate=1, burst=1)
    assert [bucket.take(1, 0.0) for _ in range(3)] == [0, 1, 2]
    bucket.give_back(1)
    bucket.give_back(1)
    assert bucket.take(1, 0.0) == 1


def test_no_limit_never_waits() -> None:
    limit = RateLimit()
    limit.stop()
    for _ in range(1000):
        limit.await_file()
        limit.await_bytes(1 << 30)


def test_who_waits_is_sent_away_at_once_and_may_come_back() -> None:
    limit = RateLimit(files_per_s=0.001)
    limit.await_file()
    ends: list[str] = []

    def wait() -> None:
        try:
            limit.await_file()
        except Cancelled:
            ends.append("cancelled")

    threads = [threading.Thread(target=wait) for _ in range(4)]
    for thread in threads:
        thread.start()
    limit.stop()
    for thread in threads:
        thread.join(10)
    assert ends == ["cancelled"] * 4
    quicker = RateLimit(files_per_s=1000)
    quicker.stop()
    quicker.start()
    for _ in range(3):
        quicker.await_file()


class Watch:
    """A clock that moves by what is waited for."""

    def __init__(self) -> None:
        self.moment = 0.0

    def now(self) -> float:
        return self.moment

    def wait(self, stopped: threading.Event, seconds: float) -> bool:
        self.moment += seconds
        return stopped.is_set()


def test_a_source_at_a_pace() -> None:
    shelf = shelf_of(5, size=500_000)
    watch = Watch()
    slow = rate_limited(shelf.source, RateLimit(2, 0, watch.now, watch.wait))
    began = []
    for media_id in shelf.media:
        with slow.ask(media_id) as reply:
            began.append(watch.moment)
            assert (reply.content_type, reply.announced_bytes) == ("image/jpeg", 500_000)
            assert b"".join(reply.chunks()) == shelf.media[media_id]
    assert began == [0, 0.5, 1, 1.5, 2]


def test_bytes_at_a_pace() -> None:
    shelf = shelf_of(4, size=500_000)
    watch = Watch()
    slow = rate_limited(shelf.source, RateLimit(0, 1, watch.now, watch.wait))
    for media_id in shelf.media:
        with slow.ask(media_id) as reply:
            assert b"".join(reply.chunks()) == shelf.media[media_id]
    assert watch.moment == pytest.approx(2.0 - 0.25)


def test_a_batch_at_a_pace_is_cancelled_without_waiting(batch_of: Callable[..., Batch]) -> None:
    shelf = shelf_of(20)
    limit = RateLimit(files_per_s=0.001)
    batch = batch_of(shelf)
    batch._source = rate_limited(shelf.source, limit)

    def stop() -> None:
        limit.stop()
        batch.cancel()

    end = batch.run(lambda progress: stop() if progress.succeeded else None)
    assert (end.succeeded, end.waiting, end.failed) == (1, 19, 0)
    assert len(shelf.asked) == 1
    waiting = [thread for thread in threading.enumerate() if thread.name.startswith("media-")]
    for thread in waiting:
        thread.join(10)
        assert not thread.is_alive()


def test_without_a_limit_it_is_the_source_itself() -> None:
    source = shelf_of(1).source
    assert rate_limited(source, RateLimit()) is source


def test_a_refusal_comes_through() -> None:
    shelf = shelf_of(1)
    (media_id,) = shelf.media
    shelf.errors[media_id] = [ApiError(errcode=40007, text="", endpoint="/cgi-bin/media/get")]
    with pytest.raises(ApiError), rate_limited(shelf.source, RateLimit(1, 1)).ask(media_id):
        pytest.fail("a refused medium was given out")
