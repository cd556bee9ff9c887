"""Answers that a sound WeChat hardly gives, and what is made of them."""

import pytest

from wxdesk.secrecy import Secret
from wxdesk.tokens.cached_credential import CachedCredential
from wxdesk.tokens.credential import CredentialKind, CredentialSource, State
from wxdesk.tokens.sightings import CredentialHistory
from wxdesk.wechat.api import IssuedToken


@pytest.fixture
def new_held(clock):
    return lambda kind: CachedCredential(kind, clock, CredentialHistory(), lambda: 0.0)


def grant(name, expires_in=7200):
    return IssuedToken(Secret(f"value-{name}-and-more"), expires_in)


def test_a_value_that_comes_back_is_no_longer_a_previous_one(new_held, clock):
    held = new_held(CredentialKind.JSAPI_TICKET)
    first = held.keep(grant("a"), CredentialSource.GETTICKET, clock.now())
    clock.advance(10)
    held.keep(grant("b"), CredentialSource.GETTICKET, clock.now())
    clock.advance(10)
    again = held.keep(grant("a"), CredentialSource.GETTICKET, clock.now())
    assert held.previous == (grant("b").value,)
    assert again.obtained == first.obtained  # it was seen before, and is that old
    assert again.upper_bound


def test_a_token_without_time_left_is_used_where_it_was_just_given(new_held, clock):
    held = new_held(CredentialKind.ACCESS_TOKEN)
    token = held.keep(grant("a", 0), CredentialSource.STABLE_TOKEN, clock.now())
    assert token.state(clock.now()) is State.EXPIRED
    assert held.fresh() == token  # WeChat's word, this minute
    held.reject(token, 42001)
    assert held.fresh() is None  # and WeChat's word against it
    assert held.alive() is None


def test_a_token_said_to_live_longer_than_its_kind_does_is_believed(new_held, clock):
    token = new_held(CredentialKind.ACCESS_TOKEN).keep(
        grant("a", 9000), CredentialSource.STABLE_TOKEN, clock.now()
    )
    assert token.remaining_s(clock.now()) == 9000


def test_a_refused_token_given_again_stays_refused_until_it_is_accepted(new_held, clock):
    held = new_held(CredentialKind.ACCESS_TOKEN)
    token = held.keep(grant("a"), CredentialSource.STABLE_TOKEN, clock.now())
    assert held.reject(token, 40001)
    assert not held.reject(token, 40001)
    again = held.keep(grant("a"), CredentialSource.STABLE_TOKEN, clock.now())
    assert again.state(clock.now()) is State.REPLACED
    assert held.fresh() == again, "it is tried once rather than asked for once more"
    assert not held.reject(again, 40001)
    assert held.fresh() is None
    assert held.revalidate(token)
    assert not held.revalidate(token)
    assert held.fresh().state(clock.now()) is State.FRESH


def test_a_slow_answer_makes_nothing_younger_than_its_question(new_held, clock):
    kinds = (
        (CredentialKind.ACCESS_TOKEN, CredentialSource.STABLE_TOKEN, 7197),
        (CredentialKind.JSAPI_TICKET, CredentialSource.GETTICKET, 7200),
    )
    for kind, source, said_again in kinds:
        held, asked = new_held(kind), clock.now()
        clock.advance(3)
        first = held.keep(grant("a"), source, asked)
        assert first.remaining_s(clock.now()) == 7197
        asked = clock.now()
        clock.advance(30)
        again = held.keep(grant("a", said_again), source, asked)
        assert again.remaining_s(clock.now()) == 7167
