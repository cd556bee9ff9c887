"""The time left: believed, because it does not jump."""

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.ui.pages.media.batch.time_left import TimeLeft


def shown(estimates: list[float], every_s: float = 0.3) -> list[int | None]:
    left = TimeLeft()
    return [left.see(estimate, 100 + number * every_s) for number, estimate in enumerate(estimates)]


def test_it_counts_down_with_an_even_pace() -> None:
    said = shown([60 - number * 0.3 for number in range(190)])
    known = [seconds for seconds in said if seconds is not None]
    assert known == sorted(known, reverse=True)
    assert known[-1] <= 5


def test_nothing_is_said_while_nobody_can_know() -> None:
    assert shown([40.0] * 6) == [None] * 6
    assert shown([40.0] * 8)[-1] is not None
    assert TimeLeft().see(None, 0) is None


@given(st.lists(st.floats(0.85, 1.15), min_size=60, max_size=120))
def test_a_pace_that_wavers_never_makes_it_go_up(noise: list[float]) -> None:
    truth = [90 - number * 0.3 for number in range(len(noise))]
    said = [
        s for s in shown([left * share for left, share in zip(truth, noise, strict=True)]) if s is not None
    ]
    assert said == sorted(said, reverse=True)


def test_the_plain_estimate_would_go_up_and_down() -> None:
    """What the smoothing is for: the check above can fail."""
    plain = [(90 - number * 0.3) * (0.85 if number % 2 else 1.15) for number in range(60)]
    assert plain != sorted(plain, reverse=True)


def test_a_lasting_change_of_pace_is_followed() -> None:
    said = shown([50.0] * 20 + [20.0] * 60)
    assert said[19] == 50
    assert said[-1] == 20


def test_it_is_rounded_as_people_say_it() -> None:
    def at(seconds: float) -> int | None:
        return shown([seconds + (29 - number) * 0.3 for number in range(30)])[-1]

    said = {seconds: at(seconds) for seconds in (4.2, 8.9, 31.0, 58.0, 68.0, 95.0, 2999.0)}
    assert said == {4.2: 5, 8.9: 9, 31.0: 35, 58.0: 60, 68.0: 60, 95.0: 120, 2999.0: 3000}


def test_after_a_pause_it_begins_anew() -> None:
    left = TimeLeft()
    for number in range(20):
        left.see(30.0, number)
    left.restart()
    assert left.see(90.0, 500) is None
