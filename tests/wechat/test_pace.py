import pytest

from wxdesk.errors import NetworkError
from wxdesk.wechat.limits import LIMITS, Limits
from wxdesk.wechat.pace import Pace, Stopwatch

LIMIT = Limits(stall_s=30, stall_bytes=30_000)


def test_the_figures_are_those_of_the_design() -> None:
    assert (LIMITS.connect_s, LIMITS.stall_s, LIMITS.total_s, LIMITS.call_s) == (10, 30, 300, 60)
    assert LIMITS.stall_bytes / LIMITS.stall_s == 1024
    assert (LIMITS.body_bytes, LIMITS.header_bytes, LIMITS.json_bytes) == (64 << 20, 64 << 10, 1 << 20)


def test_a_wait_is_as_long_as_the_shorter_limit() -> None:
    assert Pace("h", LIMIT, 300).next_wait_s() == 30
    assert Pace("h", LIMIT, 20).next_wait_s() == 20


def test_enough_bytes_open_a_new_window_and_too_few_do_not() -> None:
    pace = Pace("h", LIMIT, 300)
    pace.received(29, 29_999)
    assert pace.next_wait_s() == 1
    pace.received(0.5, 1)
    assert pace.next_wait_s() == 30


def test_a_transfer_below_the_rate_is_too_slow() -> None:
    pace = Pace("h", LIMIT, 300)
    for _ in range(30):
        pace.received(1, 500)
    with pytest.raises(NetworkError) as caught:
        pace.next_wait_s()
    assert (caught.value.code, caught.value.fields) == ("too_slow", {"host": "h"})


def test_silence_from_the_start_is_a_timeout() -> None:
    pace = Pace("h", LIMIT, 300)
    pace.received(30, 0)
    with pytest.raises(NetworkError) as caught:
        pace.next_wait_s()
    assert (caught.value.code, caught.value.fields) == ("timeout", {"host": "h", "seconds": 30})


def test_a_good_rate_does_not_outlast_the_total() -> None:
    pace = Pace("h", LIMIT, 300)
    for _ in range(300):
        pace.received(1, 1_000_000)
    with pytest.raises(NetworkError) as caught:
        pace.next_wait_s()
    assert (caught.value.code, caught.value.fields["seconds"]) == ("timeout", 300)


def test_a_stopwatch_that_ran_out_says_so() -> None:
    assert 0 < Stopwatch(60).left_s() <= 60
    with pytest.raises(TimeoutError):
        Stopwatch(0).left_s()
