import pytest

from wxdesk.wording.tokens.clocks import wrong_clock


def plain(context: str, text: str) -> str:
    return text


@pytest.mark.parametrize("off_s", [None, 0.0, 60.0, -60.0, 59.9])
def test_a_clock_that_is_right_or_not_known_is_not_spoken_of(off_s: float | None) -> None:
    assert wrong_clock(off_s, plain) == ""


@pytest.mark.parametrize(
    ("off_s", "words"),
    [
        (60.5, "1 min ahead"),
        (-119.5, "2 min behind"),
        (3600.0, "1 h 0 min ahead"),
        (-864_000.0, "10 days behind"),
    ],
)
def test_a_wrong_one_is_told_by_how_much(off_s: float, words: str) -> None:
    assert words in wrong_clock(off_s, plain)
