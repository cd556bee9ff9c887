import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.clock import Moment
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import CLOCK_TOLERANCE_S, Credential, CredentialKind, CredentialSource, State

START = Moment(1_760_000_000.0, 1_000.0)
TOKEN = Credential(
    CredentialKind.ACCESS_TOKEN, Secret("a-token-of-some-length"), CredentialSource.STABLE_TOKEN, START, 7200
)


def later(wall, boot=None):
    return Moment(START.wall + wall, START.boot + (wall if boot is None else boot))


@pytest.mark.parametrize(
    ("now", "state", "remaining_s"),
    [
        (later(0), State.FRESH, 7200),
        (later(6900), State.FRESH, 300),
        (later(6900.5), State.SOON, 299.5),
        (later(7200), State.EXPIRED, 0),
        (later(10**9), State.EXPIRED, 0),
        (later(105, 100), State.FRESH, 7095),
        (later(106, 100), State.UNKNOWN, 7094),  # the more pessimistic of the two
        (later(-3600, 100), State.UNKNOWN, 7100),
        (later(-3600, -50), State.UNKNOWN, 7200),  # never more than it had
        (later(7200, 0), State.EXPIRED, 0),
    ],
)
def test_states(now, state, remaining_s):
    assert TOKEN.state(now) is state
    assert TOKEN.remaining_s(now) == remaining_s


def test_a_replaced_value_is_over_and_stays_marked_as_it_was():
    replaced = TOKEN.refused(START.wall + 10, 40001)
    assert (replaced.state(later(0)), replaced.remaining_s(later(0))) == (State.REPLACED, 0)
    assert replaced.refused(START.wall + 20, 42001) is replaced
    assert replaced.state(later(10**6)) is State.REPLACED


def test_one_that_wechat_calls_expired_was_not_replaced():
    expired = TOKEN.refused(START.wall + 10, 42001)
    assert (expired.state(later(0)), expired.remaining_s(later(0))) == (State.EXPIRED, 0)


def test_the_end_is_in_epoch_seconds():
    assert TOKEN.ends_at == START.wall + 7200


ROUNDING_S = 1e-3  # a float of today's epoch seconds knows them to some 10⁻⁷ s
seconds = st.floats(-1e7, 1e7)


@given(seconds, seconds)
def test_the_countdown_stays_within_its_bounds(wall, boot):
    now = later(wall, boot)
    remaining_s = TOKEN.remaining_s(now)
    assert 0 <= remaining_s <= 7200
    assert remaining_s <= max(7200 - max(wall, boot), 0) + ROUNDING_S
    if TOKEN.state(now) in (State.FRESH, State.SOON):
        assert abs(wall - boot) <= CLOCK_TOLERANCE_S + ROUNDING_S


@given(st.floats(0, 20_000), st.floats(0, 20_000))
def test_the_countdown_only_goes_down(one, other):
    first, second = sorted((one, other))
    assert TOKEN.remaining_s(later(first)) >= TOKEN.remaining_s(later(second))


def test_the_value_is_not_in_the_repr():
    assert TOKEN.value.reveal() not in repr(TOKEN)
