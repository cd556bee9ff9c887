"""Which columns are shown: those of the list first, as many as there is room for, as somebody chose them once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.row import Column

OWN = len(Column)
UNIT = 7


def chosen(own: tuple[str, ...] = (), remembered: dict[str, bool] | None = None) -> ColumnChoice:
    columns = ColumnChoice({} if remembered is None else remembered)
    columns.show_list(own)
    return columns


def test_the_lists_own_columns_stand_before_the_file_and_media_ids_give_way_to_them() -> None:
    columns = chosen(("客户", "门店"))
    assert columns.shown()[:4] == [Column.NUMBER, OWN, OWN + 1, Column.FILE]
    assert Column.MEDIA_ID not in columns.shown()
    assert Column.MEDIA_ID in chosen().shown()


def test_a_list_without_columns_shows_the_file_too() -> None:
    widths = chosen().widths(640, UNIT, 90)
    assert Column.FILE in widths


def test_of_many_columns_the_first_few_are_shown_until_more_are_chosen() -> None:
    columns = chosen(tuple("abcdefgh"))
    assert columns.own_shown() == [0, 1, 2, 3]
    columns.choose(OWN + 6, True)
    columns.choose(OWN, False)
    assert columns.own_shown() == [1, 2, 3, 6]


def test_a_choice_is_remembered_for_the_next_list_with_that_column() -> None:
    remembered: dict[str, bool] = {}
    chosen(("客户", "门店"), remembered).choose(OWN + 1, False)
    assert chosen(("门店", "客户"), remembered).own_shown() == [1]
    assert remembered == {"门店": False}


def test_a_column_of_the_list_that_is_called_like_one_of_ours_is_another() -> None:
    columns = chosen(("#file", "file"))
    columns.choose(Column.SIZE, False)
    assert columns.is_shown(Column.FILE)
    assert columns.own_shown() == [0, 1]


def test_not_more_than_a_hundred_choices_are_kept() -> None:
    remembered: dict[str, bool] = {}
    for number in range(150):
        chosen((f"column {number}",), remembered).choose(OWN, True)
    assert len(remembered) == 100
    assert "column 149" in remembered


def test_where_files_went_is_shown_once_any_went() -> None:
    columns = chosen(("客户",))
    assert Column.FORWARDED not in columns.shown()
    columns.any_forwarded = True
    assert Column.FORWARDED in columns.shown()


@given(st.integers(0, 3000), st.integers(0, 12))
def test_they_never_need_more_room_than_there_is_and_the_number_stays(room: int, own: int) -> None:
    widths = chosen(tuple(f"c{number}" for number in range(own))).widths(room, UNIT, 90)
    assert sum(widths.values()) <= room
    assert Column.NUMBER in widths


@pytest.mark.parametrize("room", [300, 640, 900, 1400])
def test_the_first_of_the_lists_columns_is_there_at_any_width(room: int) -> None:
    assert OWN in chosen(("客户", "门店", "电话")).widths(room, UNIT, 90)


@given(st.integers(200, 3000), st.integers(20, 2000))
def test_a_dragged_column_keeps_its_width_and_the_others_theirs_at_least(room: int, pixels: int) -> None:
    columns = ColumnChoice({}, {"#file": pixels})
    columns.show_list(("客户",))
    widths = columns.widths(room, UNIT, 90)
    assert widths.get(Column.FILE, pixels) == pixels
    if Column.FILE in widths:
        assert all(width >= 9 * UNIT for width in widths.values() if width != pixels)


def test_the_rest_is_shared_by_those_that_nobody_dragged() -> None:
    columns = ColumnChoice({}, {"#state": 300})
    columns.show_list(("客户",))
    widths = columns.widths(1500, UNIT, 90)
    assert widths[Column.STATE] == 300
    assert 1490 <= sum(widths.values()) <= 1500
