"""Filtering a batch: by state, by the reason of a failure, by a text; the rows keep their order."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.pages.media.some_rows import VOICE, fail, fail_with, rows, sample, save
from wxdesk.errors import Cancelled, NetworkError
from wxdesk.media.items import Items
from wxdesk.ui.language import Language
from wxdesk.ui.pages.media.rows.filters.failure_reasons import reasons_of
from wxdesk.ui.pages.media.rows.filters.row_filter import RowFilter, Show, rows_matching

EXPIRED, LOST = "expired or unknown", "connection lost"


def breathe() -> None:
    pass


@pytest.fixture
def items(tmp_path: Path) -> Items:
    """0 and 1 saved, 2 and 3 expired, 4 lost, 5 being fetched, 6 and 7 waiting."""
    items = rows(8)
    save(items, tmp_path, {0: sample(1), 1: sample(VOICE)})
    fail(items, [2, 3])
    fail_with(items, [4], NetworkError("connection_lost", host="api.weixin.qq.com"))
    items.begin(5)
    return items


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (RowFilter(), [0, 1, 2, 3, 4, 5, 6, 7]),
        (RowFilter(Show.WAITING), [5, 6, 7]),
        (RowFilter(Show.SAVED), [0, 1]),
        (RowFilter(Show.FAILED), [2, 3, 4]),
        (RowFilter(Show.FAILED, EXPIRED), [2, 3]),
        (RowFilter(Show.FAILED, LOST), [4]),
        (RowFilter(Show.FAILED, "disk full"), []),
        (RowFilter(text="MEDIUM.AMR"), [1]),
        (RowFilter(Show.WAITING, text="medium"), []),
        (RowFilter(text="Expired"), [2, 3]),
        (RowFilter(Show.FAILED, EXPIRED, "connection"), []),
    ],
)
def test_a_filter_finds_its_rows_in_their_order(items: Items, wanted: RowFilter, found: list[int]) -> None:
    assert list(rows_matching(items, wanted, breathe)) == found


@given(st.data())
def test_any_part_of_a_media_id_finds_it_whatever_its_state(data: st.DataObject) -> None:
    items = rows(40)
    fail(items, [1, 5, 30])
    row = data.draw(st.sampled_from(range(40)))
    media_id = items.media_id(row)
    first = data.draw(st.integers(0, len(media_id) - 8))
    text = media_id[first : first + 8].swapcase()
    found = list(rows_matching(items, RowFilter(text=text), breathe))
    assert row in found
    assert found == sorted(found)
    assert all(text.casefold() in items.media_id(one).casefold() for one in found)


def test_a_reason_is_looked_for_in_the_language_of_now(items: Items, qapp: object) -> None:
    language = Language()
    language.use("zh_CN")
    try:
        assert list(rows_matching(items, RowFilter(text="已过期"), breathe)) == [2, 3]
        assert list(rows_matching(items, RowFilter(Show.FAILED, EXPIRED), breathe)) == [2, 3]
    finally:
        language.use("en")


def test_looking_can_be_called_off(items: Items) -> None:
    def called_off() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        rows_matching(items, RowFilter(text="x"), called_off)


def test_reasons_are_counted_the_most_frequent_first(items: Items) -> None:
    found = reasons_of(items, breathe)
    assert [(reason.key, reason.count) for reason in found] == [(EXPIRED, 2), (LOST, 1)]
    assert found[0].example.code == "api"


def test_errors_that_are_told_alike_are_one_reason(items: Items) -> None:
    fail_with(items, [5], NetworkError("refused", host="api.weixin.qq.com"))
    fail_with(items, [6], NetworkError("unreachable", host="api.weixin.qq.com"))
    assert ("no connection", 2) in [(reason.key, reason.count) for reason in reasons_of(items, breathe)]
