"""A slip is told by its place, and only what is one."""

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.signing.slips import KINDS, letters, slipped
from wxdesk.signing.mistakes.slip import one_edit

texts = st.text("aab=&/1", min_size=2, max_size=12)


@given(texts, st.sampled_from(KINDS), st.integers(0, 12), letters)
def test_any_slip_is_found_and_makes_the_text(text: str, kind: str, at: int, letter: str) -> None:
    other = slipped(text, kind, min(at, len(text)), letter)
    assume(other != text)
    slip = one_edit(text, other)
    assert slip is not None
    assert text[: slip.at] + slip.added + text[slip.at + len(slip.removed) :] == other
    assert max(len(slip.removed), len(slip.added)) == 1


@given(texts, texts)
def test_two_slips_are_none(text: str, behind: str) -> None:
    assert one_edit(text + "-x-" + behind, text + "-y-" + behind[::-1] + "zz") is None
    assert one_edit(text, text) is None


def test_the_first_place_is_told() -> None:
    assert str(one_edit("baab", "baaab")) == "2: “” → “a”"
