import pytest

from wxdesk.tokens.credential import CredentialKind, CredentialSource
from wxdesk.tokens.sightings import Event, Sighting
from wxdesk.wording.numbers import clock_time
from wxdesk.wording.tokens.sightings import ending, happened

ONE = Sighting(
    CredentialKind.ACCESS_TOKEN,
    "ab" * 10,
    CredentialSource.STABLE_TOKEN,
    1_000.0,
    2_000.0,
    8_200.0,
    calls_since=3,
)


def plain(context: str, text: str) -> str:
    return text


def test_one_that_did_not_end_before_its_time_has_no_ending() -> None:
    assert ending(ONE, plain) == happened(ONE, plain) == ""


def test_a_refusal_is_told_with_its_times_its_code_and_the_calls_in_between() -> None:
    one = ONE.accepted(2_500.0).refused(2_600.0, 40001).ended(Event.REPLACED, 2_600.0)
    told = happened(one, plain)
    assert told.startswith("Another system replaced the access_token: ")
    for part in (
        clock_time(2_500, seconds=True),
        clock_time(2_600, seconds=True),
        "(40001)",
        "in between: 0",
    ):
        assert part in told


@pytest.mark.parametrize("how", [Event.REPLACED, Event.EXPIRED])
def test_what_another_took_the_place_of_is_told_without_a_refusal(how: Event) -> None:
    told = ending(ONE.ended(how, 3_000.0), plain)
    assert clock_time(2_000, seconds=True) in told
    assert clock_time(3_000, seconds=True) in told
    assert "refused" not in told
