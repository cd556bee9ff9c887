"""A cell of eighty thousand characters: no more of it is measured, painted or laid out than anybody could see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wxdesk.media.items import Items
from wxdesk.media.journal.rows import texts
from wxdesk.media.packed_texts import PackedTexts
from wxdesk.sandbox.media.samples import new_id
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.pages.media.elided_label import ElidedLabel
from wxdesk.ui.pages.media.preview.fields_view import FieldsView
from wxdesk.ui.pages.media.rows import grid, table
from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.grid import MediaGrid
from wxdesk.ui.pages.media.rows.model import MediaModel, Role
from wxdesk.ui.pages.media.rows.row import Column
from wxdesk.ui.pages.media.rows.table import MediaTable
from wxdesk.ui.pages.media.ui_priority import UiPriority
from wxdesk.ui.widgets.text.texts import MOST_SHOWN, shortened

LONG = "客户 abc " * 10_000
VIEWS = (MediaTable, MediaGrid)


@pytest.fixture
def thumbnails(qtbot: QtBot, decoder: Decoder) -> Iterator[Thumbnails]:
    thumbnails = Thumbnails(decoder)
    yield thumbnails
    thumbnails.deleteLater()


def long_rows(folder: Path) -> MediaModel:
    columns = ("a", "b")
    fields = PackedTexts(texts([(LONG, LONG)] * 3))
    rows = MediaModel()
    rows.show_items(Items([new_id(str(number)) for number in range(3)], columns, fields), folder)
    return rows


def longest_elided(
    view: type[MediaTable | MediaGrid], qtbot: QtBot, rows: MediaModel, thumbnails: Thumbnails
) -> int:
    """How long the longest text is that a view measures while it is painted."""
    measured: list[int] = []
    whole = view._elide

    def counted(self: QWidget, text: str, *more: object) -> str:
        measured.append(len(text))
        return str(whole(self, text[:100], *more))  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(view, "_elide", counted)
        columns = ColumnChoice({})
        columns.show_list(("a", "b"))
        shown = view(rows, thumbnails, UiPriority(), columns)
        qtbot.addWidget(shown)
        shown.resize(900, 480)
        shown.lay_out()
        shown.grab()
    return max(measured)


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_measures_no_more_than_is_shown(
    view: type[MediaTable | MediaGrid], qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    assert 500 < longest_elided(view, qtbot, long_rows(tmp_path), thumbnails) < 2 * MOST_SHOWN


@pytest.mark.parametrize("view", VIEWS)
def test_one_that_measures_all_of_it_is_caught(
    view: type[MediaTable | MediaGrid],
    qtbot: QtBot,
    thumbnails: Thumbnails,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The bad twin."""
    for module in (grid, table):
        monkeypatch.setattr(module, "shortened", str)
    assert longest_elided(view, qtbot, long_rows(tmp_path), thumbnails) >= len(LONG)


@pytest.mark.parametrize("role", [Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole])
def test_nor_is_more_of_it_told(qtbot: QtBot, tmp_path: Path, role: Role) -> None:
    rows = long_rows(tmp_path)
    assert rows.index(0, len(Column)).data(role) == shortened(LONG)
    assert rows.row(0).own == (LONG, LONG), "the row itself has all of it"


def test_the_preview_and_labels_show_its_beginning(qtbot: QtBot) -> None:
    fields, label = FieldsView((), ()), ElidedLabel(LONG)
    qtbot.addWidget(fields)
    qtbot.addWidget(label)
    fields.show_fields([("a", LONG)])
    assert fields.fields() == [("a", shortened(LONG))]
    assert len(label.toolTip()) == len(label.accessibleName()) == MOST_SHOWN
    assert shortened(LONG[:MOST_SHOWN]) == LONG[:MOST_SHOWN]
