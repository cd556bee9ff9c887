import pytest

from wxdesk import error_record
from wxdesk.clock import ManualClock
from wxdesk.errors import ApiError, TokenError
from wxdesk.tokens.restraint import RefreshCircuitBreaker


def error(errcode):
    return ApiError(errcode=errcode, text="refused", endpoint="/cgi-bin/x")


def test_three_within_ten_minutes_are_enough():
    clock, failures = ManualClock(), RefreshCircuitBreaker()
    for errcode in (40001, 40014):
        failures.add(error(errcode), clock.now())
        failures.check(clock.now())
        clock.advance(299)
    failures.add(error(42001), clock.now())
    with pytest.raises(TokenError) as caught:
        failures.check(clock.now())
    assert caught.value.fields["again_at"] == clock.wall + 2
    assert error_record.from_json(caught.value.fields["cause"]).errcode == 42001
    clock.wall += 3600  # setting the clock does not help
    with pytest.raises(TokenError):
        failures.check(clock.now())
    clock.advance(2)
    failures.check(clock.now())  # the first is ten minutes old
    failures.add(error(40001), clock.now())
    with pytest.raises(TokenError):
        failures.check(clock.now())
    failures.clear()
    failures.check(clock.now())
