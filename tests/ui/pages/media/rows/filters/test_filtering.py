"""A filter's rows are held: what matches by now is told, and shown when it is asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.pages.media.some_rows import fail, rows, sample, save
from wxdesk.media.items import Items
from wxdesk.ui.pages.media.rows.filters import filtering as row_filtering
from wxdesk.ui.pages.media.rows.filters.filtering import FilterDelta, RowFiltering
from wxdesk.ui.pages.media.rows.filters.row_filter import RowFilter, Show
from wxdesk.ui.pages.media.rows.row import row_of
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.tasks import Tasks

FAILED = RowFilter(Show.FAILED)


class Shown:
    """What the view was told to show."""

    def __init__(self, filtering: RowFiltering) -> None:
        self.rows: list[list[int] | None] = []
        filtering.found.connect(lambda shown: self.rows.append(list(shown.rows) if shown.filtered else None))


@pytest.fixture
def items() -> Items:
    items = rows(10)
    fail(items, [2, 5])
    return items


@pytest.fixture
def filtering(qtbot: QtBot, tasks: Tasks, items: Items) -> RowFiltering:
    parent = QObject()
    filtering = RowFiltering(tasks, UiPriority(), lambda: lambda row: row_of(items[row], ""), parent)
    filtering.kept = parent  # type: ignore[attr-defined]
    filtering.show_items(items)
    return filtering


def test_rows_that_match_later_are_told_and_not_shown(filtering: RowFiltering, items: Items) -> None:
    shown = Shown(filtering)
    filtering.ask(FAILED)
    assert shown.rows == [[2, 5]]
    fail(items, [7])
    items.requeue([2])
    filtering.survey()
    assert filtering.news == FilterDelta(arrived=1, departed=1)
    assert shown.rows == [[2, 5]]
    filtering.again()
    assert shown.rows[-1] == [5, 7]
    assert filtering.news == FilterDelta()


def test_all_rows_are_shown_at_once_without_looking(filtering: RowFiltering) -> None:
    shown = Shown(filtering)
    filtering.ask(FAILED)
    filtering.ask(RowFilter())
    assert shown.rows == [[2, 5], None]
    filtering.survey()
    assert filtering.news == FilterDelta()


def test_while_somebody_types_only_the_last_text_is_looked_for(
    filtering: RowFiltering, items: Items, qtbot: QtBot
) -> None:
    shown = Shown(filtering)
    whole = items.media_id(4)
    for length in (1, 2, 40):
        filtering.ask(RowFilter(text=whole[:length]))
    assert shown.rows == []
    qtbot.waitUntil(lambda: bool(shown.rows))
    assert shown.rows == [[4]]


def test_another_batch_is_shown_whole(filtering: RowFiltering, tmp_path: Path) -> None:
    filtering.ask(FAILED)
    another = rows(3)
    save(another, tmp_path, {0: sample(1)})
    filtering.show_items(another)
    assert filtering.wanted == RowFilter()
    assert filtering.reasons == ()
    filtering.ask(RowFilter(Show.SAVED))
    assert filtering.news == FilterDelta()


def test_a_running_batch_is_surveyed_when_it_has_changed_and_some_time_has_passed(
    filtering: RowFiltering, items: Items, monkeypatch: pytest.MonkeyPatch
) -> None:
    surveys: list[Callable[[], None]] = []
    filtering.surveyed.connect(lambda: surveys.append(lambda: None))
    filtering.look(items.counts())  # nothing has changed
    fail(items, [8])
    filtering.look(items.counts())  # too soon
    assert surveys == []
    later = row_filtering.time.monotonic() + 60
    monkeypatch.setattr(row_filtering.time, "monotonic", lambda: later)
    filtering.look(items.counts())
    assert len(surveys) == 1
    assert filtering.reasons[0].count == 3
