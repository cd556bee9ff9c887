import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.tokens.credential import CredentialKind, CredentialSource
from wxdesk.tokens.sighting import Event, Sighting, merged, read

ONE = Sighting(
    CredentialKind.JSAPI_TICKET, "ab" * 10, CredentialSource.GETTICKET, 1_000.0, 2_000.0, 8_200.0, True
)
moments = st.floats(1.0, 5_000.0)
sightings = st.builds(
    lambda seen, more, accepted, calls, refused, over: replace(
        ONE,
        first_seen=seen,
        last_seen=seen + more,
        accepted_at=accepted,
        calls_since=calls,
        refused_at=refused,
        errcode=40001 if refused else 0,
        over=Event.REPLACED if refused else None,
        over_at=refused if refused else 0.0,
    ),
    moments,
    moments,
    st.just(0.0) | moments,
    st.integers(0, 9),
    st.just(0.0) | moments,
    st.booleans(),
)


@given(sightings)
def test_what_was_written_is_read(one: Sighting) -> None:
    assert read(json.loads(json.dumps(one.written())), 1e9) == one


@given(sightings, sightings)
def test_what_two_processes_saw_is_the_same_in_either_order(one: Sighting, other: Sighting) -> None:
    both, turned = merged(one, other), merged(other, one)
    assert both == turned or one.last_seen == other.last_seen
    assert both.first_seen <= min(one.first_seen, other.first_seen)
    assert both.good_at == max(one.good_at, other.good_at)


@given(sightings)
def test_a_sighting_merged_with_itself_is_itself(one: Sighting) -> None:
    agreed = one if one.refused_at >= one.accepted_at else one.accepted(one.accepted_at)
    assert merged(agreed, agreed) == agreed


def test_what_was_accepted_after_a_refusal_is_good_again() -> None:
    refused = ONE.refused(2_100.0, 40001).ended(Event.REPLACED, 2_100.0)
    accepted = merged(refused, ONE.accepted(2_200.0))
    assert (accepted.refused_at, accepted.over, accepted.errcode) == (0.0, None, 0)
    still = merged(refused, ONE.accepted(2_050.0))  # the twin: accepted before it was refused
    assert (still.refused_at, still.over, still.errcode) == (2_100.0, Event.REPLACED, 40001)


def test_the_first_refusal_counts() -> None:
    one = ONE.refused(2_100.0, 40001).refused(2_200.0, 42001)
    assert (one.refused_at, one.errcode) == (2_100.0, 40001)
    assert merged(ONE.refused(2_150.0, 40014), one).errcode == 40001


def test_the_events_come_in_the_order_of_a_life() -> None:
    one = ONE.refused(2_100.0, 40001).ended(Event.REPLACED, 2_100.0)
    assert [event.event for event in one.events()] == [Event.OBTAINED, Event.REJECTED, Event.REPLACED]
    assert [event.errcode for event in one.events()] == [0, 40001, 0]


@pytest.mark.parametrize(
    "damage",
    [
        {"first_seen": "1000"},
        {"first_seen": 0},
        {"first_seen": True},
        {"last_seen": float("nan")},
        {"ends_at": 10.0**300},
        {"accepted_at": -1},
        {"calls_since": 10**400},
        {"errcode": None},
        {"fingerprint": 7},
        {"fingerprint": ""},
        {"unknown": 1},
    ],
)
def test_what_is_no_sighting_is_refused(damage: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError, OverflowError)):
        read(ONE.written() | damage, 1e9)


def test_what_only_a_newer_version_knows_is_passed_over() -> None:
    assert read(ONE.written() | {"source": "a new one"}, 1e9) is None
    assert read(ONE.written() | {"kind": "another"}, 1e9) is None


def test_of_a_clock_that_was_set_back_nothing_lies_in_the_future() -> None:
    one = read(ONE.written(), 500.0)
    assert one is not None
    assert (one.first_seen, one.last_seen) == (500.0, 500.0)
