import pytest

from wxdesk.errors import NetworkError
from wxdesk.net.limits import LIMITS, Deadline, Limits, TransferLimit

LIMIT = Limits(stall_s=30, stall_bytes=30_000)


def test_the_figures_are_those_of_the_design() -> None:
    assert (LIMITS.connect_s, LIMITS.stall_s, LIMITS.total_s, LIMITS.call_s) == (10, 30, 300, 60)
    assert LIMITS.stall_bytes / LIMITS.stall_s == 1024
    assert (LIMITS.body_bytes, LIMITS.header_bytes, LIMITS.json_bytes) == (64 << 20, 64 << 10, 1 << 20)


def test_a_wait_is_as_long_as_the_shorter_limit() -> None:
    assert TransferLimit("h", LIMIT, 300).next_wait_s() == 30
    assert TransferLimit("h", LIMIT, 20).next_wait_s() == 20


def test_enough_bytes_open_a_new_window_and_too_few_do_not() -> None:
    limit = TransferLimit("h", LIMIT, 300)
    limit.waited(29, received=29_999)
    assert limit.next_wait_s() == 1
    limit.waited(0.5, received=1)
    assert limit.next_wait_s() == 30


def test_a_transfer_below_the_rate_is_too_slow() -> None:
    limit = TransferLimit("h", LIMIT, 300)
    for _ in range(30):
        limit.waited(1, received=500)
    with pytest.raises(NetworkError) as caught:
        limit.next_wait_s()
    assert (caught.value.code, caught.value.fields) == ("too_slow", {"host": "h"})


def test_silence_from_the_start_is_a_timeout() -> None:
    limit = TransferLimit("h", LIMIT, 300)
    limit.waited(30, received=0)
    with pytest.raises(NetworkError) as caught:
        limit.next_wait_s()
    assert (caught.value.code, caught.value.fields) == ("timeout", {"host": "h", "seconds": 30})


def test_a_good_rate_does_not_outlast_the_total() -> None:
    limit = TransferLimit("h", LIMIT, 300)
    for _ in range(300):
        limit.waited(1, received=1_000_000)
    with pytest.raises(NetworkError) as caught:
        limit.next_wait_s()
    assert (caught.value.code, caught.value.fields["seconds"]) == ("timeout", 300)


def test_a_deadline_that_ran_out_says_so() -> None:
    assert 0 < Deadline(60).left_s() <= 60
    with pytest.raises(TimeoutError):
        Deadline(0).left_s()
