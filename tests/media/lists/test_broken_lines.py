"""An id that was broken over lines is one; lines that only happen to be as long together stay what they are."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.lists.ids import PERMANENT, A, B, C, media_ids, parse
from wxdesk.media.lists import id_list
from wxdesk.media.lists.judgement import Reason

RANDOM = media_ids().filter(lambda one: all(re.search(kind, one) for kind in ("[A-Z]", "[a-z]", "[0-9]")))


def broken(media_id: str, places: list[int], line_end: str) -> str:
    ends = [0, *sorted(places), len(media_id)]
    return line_end.join(media_id[begin:end] for begin, end in pairwise(ends))


@given(
    RANDOM,
    st.lists(st.integers(1, 63), min_size=1, max_size=3, unique=True),
    st.sampled_from(["\n", "\r\n", "\n  ", "\n> "]),
)
def test_an_id_broken_over_lines_is_one(media_id: str, places: list[int], line_end: str) -> None:
    found = parse(f"{A}\n{broken(media_id, places, line_end)}\n{C}\n")
    assert found.ids == tuple(dict.fromkeys((A, media_id, C)))
    assert found.rejected == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{B[:30]}\n{B[30:]}",
        f"张三：{B[:30]}\n{B[30:]}",
        f"{B[:30]}\n{B[30:]} 李四",
        f"media_id={B[:60]}\n{B[60:]}",
        f"https://a.example/?media_id={B[:10]}\n{B[10:]}",
        f'name,media_id\nx,"{B[:30]}\n{B[30:]}"\n',
        f'{{"media_id": "{B[:30]}\\n{B[30:]}"}}',
    ],
)
def test_wherever_it_stands(text: str) -> None:
    found = parse(text)
    assert (found.ids, found.rejected) == ((B,), ())


def test_a_permanent_one_is_one_too() -> None:
    assert parse(f"{A}\n{PERMANENT[:20]}\n{PERMANENT[20:]}\n").ids == (A, PERMANENT)


def test_its_line_is_the_first_and_those_behind_keep_theirs() -> None:
    found = parse(f"{A}\n{B[:30]}\n{B[30:]}\n{C}\n")
    assert [entry.line for entry in found.entries] == [1, 2, 4]


def test_where_a_part_is_missing_the_pieces_are_told_of() -> None:
    found = parse(f"{A}\n{B[:30]}\n{B[32:]}\n{C}\n")
    assert found.ids == (A, C)
    assert [(one.line, one.reason) for one in found.rejected] == [
        (2, Reason.TOO_SHORT),
        (3, Reason.TOO_SHORT),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{'0123456789abcdef' * 2}\n{'fedcba9876543210' * 2}",  # digests, or AppSecrets
        "one_word_and_no_more_of_it_here_\nand_another_one_as_long_as_that_",
        "Dear colleague thank you for the pictures\nand_the_rest",
        f"1234567890123456789012345678901{'2' * 1}\n{'1' * 32}",
    ],
)
def test_what_only_happens_to_be_as_long(text: str) -> None:
    assert all(len(media_id) != 64 for media_id in parse(text).ids)


def test_without_mending_the_same_checks_find_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin."""
    monkeypatch.setattr(id_list, "repaired", lambda rows, at: (rows[at][0], 1))
    with pytest.raises(AssertionError):
        test_its_line_is_the_first_and_those_behind_keep_theirs()
