"""Where a view has a row of the batch, and which row stands at a place: each the other's inverse."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.ui.pages.media.rows.shown_rows import ShownRows, ranges_of, row_numbers

ROWS = st.sets(st.integers(0, 60)).map(sorted)


@given(ROWS)
def test_a_place_has_its_row_and_a_row_its_place(rows: list[int]) -> None:
    shown = ShownRows(61, row_numbers(rows))
    assert [shown[place] for place in range(len(shown))] == rows
    assert [shown.place(row) for row in rows] == list(range(len(rows)))
    assert {row for row in range(61) if shown.place(row) is not None} == set(rows)


@given(ROWS, ROWS)
def test_of_changed_rows_those_that_are_shown_have_places(rows: list[int], changed: list[int]) -> None:
    shown = ShownRows(61, row_numbers(rows))
    assert [shown[place] for place in shown.places(changed)] == sorted(set(rows) & set(changed))


@given(ROWS, st.integers(0, 60))
def test_behind_a_hidden_row_comes_the_next_one_that_is_shown(rows: list[int], row: int) -> None:
    shown = ShownRows(61, row_numbers(rows))
    assert list(shown.rows[shown.at_or_after(row) :]) == [one for one in rows if one >= row]


def test_without_a_filter_a_row_is_its_own_place() -> None:
    shown = ShownRows(5)
    assert (len(shown), shown[3], shown.place(3), shown.place(5)) == (5, 3, 3, None)
    assert shown.places([1, 4]) == [1, 4]
    assert not shown.filtered


def test_so_many_changes_that_looking_for_each_would_take_long_are_told_as_all() -> None:
    shown = ShownRows(10_000, row_numbers([7, 8, 9_000]))
    assert shown.places(list(range(2001))) == [0, 1, 2]


@given(ROWS)
def test_ranges_hold_the_numbers_and_no_others_and_do_not_touch(numbers: list[int]) -> None:
    ranges = ranges_of(numbers)
    assert [number for first, last in ranges for number in range(first, last + 1)] == numbers
    assert all(after[0] > before[1] + 1 for before, after in itertools.pairwise(ranges))
