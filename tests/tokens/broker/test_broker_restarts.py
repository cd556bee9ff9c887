"""What is known of a credential after wxdesk was closed and opened again, on the sandbox."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tokens.conftest import Calls
from tests.tokens.test_sighting_file import FakeKeyring
from wxdesk.clock import ManualClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.platform_clock import PlatformClock
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind, State
from wxdesk.tokens.sighting_file import SightingFile
from wxdesk.tokens.sightings import CredentialHistory, Event

TOKEN, TICKET = CredentialKind.ACCESS_TOKEN, CredentialKind.JSAPI_TICKET


@pytest.fixture
def started(new_broker: Callable[..., Broker], tmp_path: Path) -> Callable[[], Broker]:
    """A broker as the next process has it: nothing in memory."""
    keyring = FakeKeyring()

    def start() -> Broker:
        file = SightingFile(tmp_path / "sightings.json", "one", lambda: keyring)
        return new_broker(sightings=CredentialHistory(file))

    return start


def test_a_tickets_countdown_goes_on_from_when_its_value_was_first_seen(
    started: Callable[[], Broker], clock: ManualClock
) -> None:
    first = started().fetch(TICKET)
    clock.advance(3600)
    clock.boot = 20.0  # another start of the computer
    later = started().fetch(TICKET)
    assert later.value == first.value
    assert later.remaining_s(clock.now()) == 3600
    assert later.upper_bound


def test_a_ticket_that_was_seen_to_change_stays_exact(
    started: Callable[[], Broker], clock: ManualClock
) -> None:
    broker = started()
    broker.fetch(TICKET)
    clock.advance(7190)
    broker.refresh(TICKET)
    clock.advance(11)
    changed = broker.refresh(TICKET)
    assert not changed.upper_bound
    clock.advance(600)
    assert not started().fetch(TICKET).upper_bound


def test_a_token_that_was_replaced_in_between_is_told_with_its_times(
    started: Callable[[], Broker], clock: ManualClock, platform: Platform
) -> None:
    broker, begun = started(), clock.wall
    broker.fetch(TOKEN)
    clock.advance(100)
    broker.check()
    clock.advance(900)
    platform.replace_tokens()
    clock.advance(1000)
    again = started()
    again.fetch(TOKEN)
    old, new = [one for one in again.sightings.all() if one.kind is TOKEN]
    assert (old.over, old.good_at, old.over_at) == (Event.REPLACED, begun + 100, begun + 2000)
    assert (new.over, new.first_seen) == (None, begun + 2000)


def test_a_token_that_was_not_replaced_is_the_same_after_a_restart(
    started: Callable[[], Broker], clock: ManualClock
) -> None:
    started().fetch(TOKEN)
    clock.advance(1000)
    again = started()
    assert again.fetch(TOKEN).state(clock.now()) is State.FRESH
    (one,) = again.sightings.all()
    assert (one.over, one.last_seen) == (None, clock.wall)


def test_what_wxdesk_replaced_itself_was_replaced_by_nobody_else(
    started: Callable[[], Broker], clock: ManualClock
) -> None:
    started().fetch(TOKEN)
    clock.advance(1000)
    again = started()
    again.force_stable(consent=True)
    assert [one.over for one in again.sightings.all()] == [None, None]


def test_a_refusal_is_told_with_the_calls_before_it(
    started: Callable[[], Broker], clock: ManualClock, platform: Platform
) -> None:
    broker = started()
    broker.check()
    platform.replace_tokens()
    clock.advance(60)
    token = broker.check()
    assert token.refused_at is not None
    (one,) = started_history(started, clock)
    assert (one.over, one.errcode, one.calls_since) == (Event.REPLACED, 40001, 0)
    assert one.refused_at == one.accepted_at + 60


def started_history(started: Callable[[], Broker], clock: ManualClock):  # type: ignore[no-untyped-def]
    history = started().sightings
    history.load(clock.now())
    return history.all()


def test_the_file_holds_no_value(started: Callable[[], Broker], tmp_path: Path) -> None:
    broker = started()
    values = [broker.fetch(kind).value.reveal() for kind in CredentialKind]
    text = (tmp_path / "sightings.json").read_text()
    assert broker.sightings.fingerprint(TOKEN, broker.fetch(TOKEN).value) in text
    assert not [value for value in values if value[8:20] in text]


@pytest.mark.parametrize(
    "step_s", [2 * 3600, 3600, 60, -60, -3600, -10 * 365 * 86_400, 2**31 - 1_760_000_000]
)
def test_a_clock_that_is_set_between_two_starts_costs_nothing_and_counts_within_bounds(
    started: Callable[[], Broker], clock: ManualClock, platform: Platform, calls: Calls, step_s: float
) -> None:
    platform.clock = PlatformClock(ManualClock(clock.wall))  # WeChat's is right
    first = started()
    for kind in CredentialKind:
        first.fetch(kind)
    clock.advance(600)
    clock.wall += step_s
    clock.boot = 20.0
    calls.clear()
    again = started()
    for _ in range(120):
        for kind in CredentialKind:
            assert 0 <= again.fetch(kind).remaining_s(clock.now()) <= 7200
        clock.advance(1)
    asked = calls.paths()
    assert asked.count("stable_token") == 1
    assert len(asked) <= 3 + 2 * 120 // 30


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has no TZ")
@pytest.mark.parametrize(
    "changes_at", [1_774_746_000, 1_792_890_000]
)  # to summer time and back, 2026 in Berlin
def test_summer_time_changes_no_age(
    started: Callable[[], Broker], clock: ManualClock, monkeypatch: pytest.MonkeyPatch, changes_at: int
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        clock.wall = changes_at - 1800
        started().fetch(TICKET)
        clock.advance(3600)
        again = started().fetch(TICKET)
        assert again.remaining_s(clock.now()) == 3600
    finally:
        monkeypatch.undo()
        time.tzset()
