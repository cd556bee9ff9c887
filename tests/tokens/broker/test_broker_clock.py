"""Clocks that are set, and clocks that disagree with WeChat's (reliability F8)."""

import pytest

from wxdesk.clock import ManualClock
from wxdesk.errors import InputError, NetworkError
from wxdesk.tokens.credential import CredentialKind, State

TOKEN, TICKET = CredentialKind.ACCESS_TOKEN, CredentialKind.JSAPI_TICKET
PROBE = "get_api_domain_ip"
HOUR = 3600


@pytest.fixture
def platform_clock():
    return ManualClock()


@pytest.fixture
def advance(clock, platform_clock):
    def move(seconds):
        clock.advance(seconds)
        platform_clock.advance(seconds)

    return move


@pytest.mark.parametrize("step", [HOUR, -HOUR, 10, -10 * 365 * 24 * HOUR])
def test_after_the_clock_was_set_the_token_is_probed_and_keeps_its_age(broker, clock, calls, advance, step):
    token = broker.fetch(TOKEN)
    advance(1000)
    clock.wall += step
    assert token.state(clock.now()) is State.UNKNOWN
    again = broker.fetch(TOKEN)
    assert calls.paths() == ["stable_token", PROBE]
    assert again.value == token.value
    assert (again.state(clock.now()), again.remaining_s(clock.now())) == (State.FRESH, 6200)
    assert again.ends_at == clock.wall + 6200
    broker.fetch(TOKEN)
    assert calls.paths() == []


def test_a_step_within_the_tolerance_is_none(broker, clock, calls):
    broker.fetch(TOKEN)
    clock.wall += 5
    broker.fetch(TOKEN)
    assert calls.paths() == ["stable_token"]


def test_a_token_that_died_before_the_clock_was_set_is_not_trusted(broker, platform, clock, calls):
    token = broker.fetch(TOKEN)
    platform.replace_tokens(at_once=True)
    clock.wall += HOUR
    assert broker.fetch(TOKEN).value != token.value
    assert calls.paths() == ["stable_token", PROBE, "stable_token"]


def test_without_an_answer_the_token_stays_in_doubt(broker, sandbox, clock):
    broker.fetch(TOKEN)
    clock.wall += HOUR
    sandbox.faults.switch_on("connection_lost", once=False)
    with pytest.raises(NetworkError):
        broker.fetch(TOKEN)
    assert broker.get(TOKEN).state(clock.now()) is State.UNKNOWN


def test_a_clock_set_beyond_the_end_does_not_cost_a_classic_token(classic, clock, calls, advance):
    token = classic.fetch(TOKEN, consent=True)
    advance(1000)
    clock.wall += 3 * HOUR
    assert token.state(clock.now()) is State.EXPIRED  # the pessimistic view, until WeChat was asked
    assert classic.fetch(TOKEN).value == token.value
    assert calls.paths() == ["token", PROBE]
    assert classic.get(TOKEN).state(clock.now()) is State.FRESH


def test_a_classic_token_in_doubt_and_refused_needs_consent(classic, platform, clock, calls):
    classic.fetch(TOKEN, consent=True)
    platform.replace_tokens(at_once=True)
    clock.wall += 3 * HOUR
    with pytest.raises(InputError):
        classic.fetch(TOKEN)
    assert calls.paths() == ["token", PROBE]
    assert classic.get(TOKEN).state(clock.now()) is State.REPLACED
    with pytest.raises(InputError):
        classic.fetch(TOKEN)
    assert calls.paths() == []


def test_a_refresh_after_the_clock_was_set_asks_without_probing(broker, clock, calls, advance):
    broker.fetch(TOKEN)
    advance(100)
    clock.wall -= HOUR
    again = broker.refresh(TOKEN)
    assert calls.paths() == ["stable_token"] * 2
    assert (again.state(clock.now()), again.remaining_s(clock.now())) == (State.FRESH, 7100)


def test_a_ticket_keeps_its_age_too(broker, clock, calls, advance):
    ticket = broker.fetch(TICKET)
    advance(1000)
    clock.wall += HOUR
    assert ticket.state(clock.now()) is State.UNKNOWN
    again = broker.fetch(TICKET)
    assert (again.value, again.remaining_s(clock.now())) == (ticket.value, 6200)
    assert again.state(clock.now()) is State.FRESH
    assert calls.paths() == ["stable_token", "getticket", PROBE, "getticket"]


def test_after_sleep_the_token_is_as_old_as_the_wall_says(broker, clock, calls, advance):
    broker.fetch(TOKEN)
    advance(8 * HOUR)  # both clocks run on through sleep
    assert broker.get(TOKEN).state(clock.now()) is State.EXPIRED
    assert broker.fetch(TOKEN).state(clock.now()) is State.FRESH
    assert calls.paths() == ["stable_token"] * 2


def test_a_ticket_that_wechat_gives_beyond_its_reckoned_end_is_used_but_not_called_fresh(
    broker, clock, calls
):
    ticket = broker.fetch(TICKET)
    clock.advance(7201)  # WeChat's clock is behind
    calls.clear()
    again = broker.fetch(TICKET)
    assert (again.value, again.state(clock.now())) == (ticket.value, State.EXPIRED)
    assert calls.paths()[-1] == "getticket"
    assert broker.fetch(TICKET) == again
    assert calls.paths() == []  # and WeChat is not asked at every use
    clock.advance(30)
    broker.fetch(TICKET)
    assert calls.paths() == ["getticket"]
