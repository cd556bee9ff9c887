import pytest

from wxdesk.clock import ManualClock
from wxdesk.errors import ApiError
from wxdesk.tokens.restraint import Failures


def error(errcode):
    return ApiError(errcode=errcode, text="refused", endpoint="/cgi-bin/x")


def test_three_within_ten_minutes_are_enough():
    clock, failures = ManualClock(), Failures()
    for errcode in (40001, 40014):
        failures.add(error(errcode), clock.now())
        failures.check(clock.now())
        clock.advance(299)
    failures.add(error(42001), clock.now())
    with pytest.raises(ApiError) as caught:
        failures.check(clock.now())
    assert caught.value.errcode == 42001
    clock.wall += 3600  # setting the clock does not help
    with pytest.raises(ApiError):
        failures.check(clock.now())
    clock.advance(2)
    failures.check(clock.now())  # the first is ten minutes old
    failures.add(error(40001), clock.now())
    with pytest.raises(ApiError):
        failures.check(clock.now())
    failures.clear()
    failures.check(clock.now())


def test_each_time_another_exception_is_raised():
    clock, failures = ManualClock(), Failures()
    for _ in range(3):
        failures.add(error(40001), clock.now())
    raised = []
    for _ in range(2):
        with pytest.raises(ApiError) as caught:
            failures.check(clock.now())
        raised.append(caught.value)
    assert raised[0] is not raised[1]
    assert raised[0].fields == raised[1].fields
