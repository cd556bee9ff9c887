"""The chosen rows stay chosen while a filter comes and goes."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from tests.ui.finding import said
from tests.ui.pages.media.some_rows import rows
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.selection import pieces_of
from wxdesk.ui.pages.media.rows.shown_rows import ShownRows, row_numbers
from wxdesk.ui.pages.media.rows.views import RowViews
from wxdesk.ui.pages.media.ui_priority import UiPriority

Flag = QItemSelectionModel.SelectionFlag


@pytest.fixture
def model(qtbot: QtBot, tmp_path: Path) -> MediaModel:
    model = MediaModel()
    model.show_items(rows(10_000), tmp_path)
    return model


@pytest.fixture
def views(model: MediaModel, qtbot: QtBot, decoder: Decoder) -> RowViews:
    views = RowViews(model, UiPriority(), decoder, ColumnChoice({}))
    qtbot.addWidget(views)
    views.resize(900, 500)
    views.retranslate()
    views.show()
    return views


def choose(views: RowViews, *places: int) -> None:
    selection = views.table.selectionModel()
    selection.clear()
    for place in places:
        index = views.table.model().index(place, 0)
        selection.select(index, Flag.Select | Flag.Rows)
        selection.setCurrentIndex(index, Flag.NoUpdate)


def some(views: RowViews, rows: Sequence[int] | None = None) -> ShownRows:
    """These rows of the batch; all of them, unless told."""
    return ShownRows(len(views._model.items), None if rows is None else row_numbers(rows))


def current(views: RowViews) -> int | None:
    index = views.table.currentIndex()
    return views._model.shown[index.row()] if index.isValid() else None


def test_what_a_filter_shows_of_the_choice_stays_chosen_and_the_rest_comes_back(views: RowViews) -> None:
    choose(views, 20, 21, 30, 500)
    views.show_rows(some(views, [20, 40, 500, 600]))
    assert views.choice.rows() == [20, 500]
    assert current(views) == 500
    views.show_rows(some(views, [40]))
    assert views.choice.rows() == []
    assert current(views) is None
    views.show_rows(some(views))
    assert views.choice.rows() == [20, 21, 30, 500]
    assert current(views) == 500


def test_who_chooses_something_else_meanwhile_has_chosen_that(views: RowViews) -> None:
    choose(views, 20, 21)
    views.show_rows(some(views, [40, 41]))
    choose(views, 1)
    views.show_rows(some(views))
    assert views.choice.rows() == [41]


def test_another_batch_has_nothing_chosen(views: RowViews, model: MediaModel, tmp_path: Path) -> None:
    choose(views, 20)
    views.show_rows(some(views, [40]))
    model.show_items(rows(100), tmp_path)
    views.show_rows(some(views))
    assert views.choice.rows() == []


def test_everything_chosen_is_one_piece(views: RowViews) -> None:
    views.table.selectAll()
    assert pieces_of(views.table.selectionModel()) == [(0, 9_999)]
    assert views.choice.places() == list(range(10_000))


def test_a_choice_in_very_many_pieces_is_let_go(views: RowViews) -> None:
    views.show_rows(some(views, range(0, 10_000, 2)))
    views.table.selectAll()
    assert len(views.choice.rows()) == 5_000
    views.show_rows(some(views))
    assert views.choice.rows() == []


@pytest.mark.parametrize("as_grid", [False, True])
def test_what_was_in_view_stays_in_view(views: RowViews, model: MediaModel, as_grid: bool) -> None:
    views.show_as_grid(as_grid)
    views.view().scrollTo(model.index(5_000, 0))
    top = model.shown[views.view().visible_rows().start]
    views.show_rows(some(views, range(0, 10_000, 3)))
    place = views.view().visible_rows().start
    assert abs(model.shown[place] - top) < 30
    choose(views, 3_000)
    views.view().scrollTo(model.index(3_000, 0))
    views.show_rows(some(views))
    assert 9_000 in views.view().visible_rows()


def test_nothing_found_is_said_instead_of_shown(views: RowViews) -> None:
    views.show_rows(some(views, []))
    assert views._nothing.isVisible()
    assert "Esc" in said(views)
    views.show_rows(some(views))
    assert views.table.isVisible()
    assert views.table.focusPolicy() is not Qt.FocusPolicy.NoFocus
