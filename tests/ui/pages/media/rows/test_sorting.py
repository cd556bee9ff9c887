"""Sorted by a column: numbers by their size, Chinese by pinyin, what says nothing last, and nothing moves by itself."""

import random
import time
from collections.abc import Callable

import pytest

from tests.ui.pages.media.some_rows import fail
from wxdesk.media.items import Items
from wxdesk.media.journal.rows import texts
from wxdesk.media.packed_texts import PackedTexts
from wxdesk.sandbox.media.samples import new_id
from wxdesk.ui.pages.media.rows.row import Column, Row, row_of
from wxdesk.ui.pages.media.rows.shown_rows import ShownRows
from wxdesk.ui.pages.media.rows.sorting import SortOrder, natural, sorted_rows

NAME = len(Column)


def listed(*names: str) -> Items:
    """A row for each of these names."""
    fields = PackedTexts(texts([(name,) for name in names]))
    return Items([new_id(str(number)) for number in range(len(names))], ("客户",), fields)


def reader(items: Items) -> Callable[[int], Row]:
    return lambda row: row_of(items[row], "", items.fields(row))


def in_order(items: Items, order: SortOrder, rows: list[int] | None = None) -> list[int]:
    wanted = range(len(items)) if rows is None else rows
    return list(sorted_rows(wanted, order, items, reader(items), lambda: None))


def test_names_stand_in_the_order_of_pinyin_and_numbers_by_their_size() -> None:
    items = listed("张三", "李四", "b10", "王五", "B9", "陈六")
    assert [items.fields(row)[0] for row in in_order(items, SortOrder(NAME))] == [
        "B9", "b10", "陈六", "李四", "王五", "张三",
    ]  # fmt: skip


def test_what_says_nothing_comes_last_both_ways_and_equal_ones_keep_the_lists_order() -> None:
    items = listed("b", "", "a", "b", "", "a")
    assert in_order(items, SortOrder(NAME)) == [2, 5, 0, 3, 1, 4]
    assert in_order(items, SortOrder(NAME, descending=True)) == [0, 3, 2, 5, 1, 4]


def test_only_the_rows_that_are_shown_are_sorted() -> None:
    items = listed("c", "b", "a", "d")
    assert in_order(items, SortOrder(NAME), [0, 2, 3]) == [2, 0, 3]


@pytest.mark.parametrize("column", list(Column))
def test_every_column_can_be_sorted_by(column: Column) -> None:
    items = listed("a", "b", "c")
    fail(items, [1])
    for descending in (False, True):
        assert sorted(in_order(items, SortOrder(column, descending))) == [0, 1, 2]


def test_by_number_downwards_the_last_comes_first() -> None:
    assert in_order(listed("a", "b", "c"), SortOrder(Column.NUMBER, descending=True)) == [2, 1, 0]


def test_a_click_goes_up_then_down_then_back_to_the_list() -> None:
    once = SortOrder(NAME)
    assert once.next(NAME) == SortOrder(NAME, descending=True)
    assert SortOrder(NAME, descending=True).next(NAME) is None
    assert once.next(Column.SIZE) == SortOrder(Column.SIZE)


def test_digits_without_end_are_no_trouble() -> None:
    began = time.perf_counter()
    assert natural("1" * 200_000)
    assert natural("\ud800 half a character")
    assert time.perf_counter() - began < 2


def test_places_are_found_in_any_order() -> None:
    rows = random.Random(7).sample(range(50), 30)
    shown = ShownRows(50, rows, ordered=True)
    for place, row in enumerate(rows):
        assert shown[place] == row
        assert shown.place(row) == place
    assert all(shown.place(row) is None for row in set(range(50)) - set(rows))
    assert shown.places(sorted(rows[:4])) == [0, 1, 2, 3]
    assert shown.filtered


def test_others_go_first_again_and_again() -> None:
    calls: list[None] = []
    items = listed(*(str(number % 97) for number in range(3_000)))
    sorted_rows(range(3_000), SortOrder(NAME), items, reader(items), lambda: calls.append(None))
    assert len(calls) >= 10
