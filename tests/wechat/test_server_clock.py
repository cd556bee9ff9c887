import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.clock import ManualClock
from wxdesk.wechat.server_clock import ServerClock

AT, DATE = 784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"  # RFC 9110, section 5.6.7


def reading(wall: float, date: str = DATE) -> tuple[ServerClock, ManualClock]:
    clock = ManualClock(wall)
    server = ServerClock(clock)
    server.heard(date, clock.now())
    return server, clock


@pytest.mark.parametrize("off_s", [3600, 61, -61, -86_400])
def test_a_wrong_clock_is_told_by_how_much(off_s: float) -> None:
    server, clock = reading(AT + off_s)
    assert server.off_s == pytest.approx(off_s, abs=1)
    clock.advance(7200)  # also after two hours, and a sleep
    assert server.off_s == pytest.approx(off_s, abs=1)


def test_a_clock_that_is_put_right_is_right_at_once() -> None:
    server, clock = reading(AT + 3600)
    clock.advance(10)
    clock.wall -= 3600
    assert server.off_s == 0


def test_a_clock_that_is_set_wrong_later_is_told_without_another_call() -> None:
    server, clock = reading(AT)
    assert server.off_s == 0
    clock.wall -= 7200
    assert server.off_s == -7200


@given(st.floats(0, 50), st.floats(0, 1))
def test_an_answer_that_takes_long_makes_no_clock_wrong(taken_s: float, share: float) -> None:
    clock = ManualClock(AT - taken_s * share)
    server, asked = ServerClock(clock), clock.now()
    clock.advance(taken_s)
    server.heard(DATE, asked)
    assert server.off_s == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize(
    "date",
    ["", "yesterday", "7", "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 9999999 08:49:37 GMT", "x" * 10_000],
)
def test_what_is_no_date_says_nothing(date: str) -> None:
    server, _ = reading(AT, date)
    assert server.off_s is None
