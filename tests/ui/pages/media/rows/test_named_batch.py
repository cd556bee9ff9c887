"""A batch of a list with columns of its own: seen, sorted, chosen and found by them, without a row moving by itself."""

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.dragging_edges import double_click_edge, drag_edge
from tests.ui.finding import said
from tests.ui.pages.media.named import NAMES, give_named, save_named
from tests.ui.pages.media.test_media_page import nobody_types, page, press  # noqa: F401
from wxdesk.accounts.account import Account
from wxdesk.services import Services
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.pages.media.rows.row import Column
from wxdesk.ui.window_state import WindowState

NAME = len(Column)


@pytest.fixture
def named(page: MediaPage, tmp_path: Path, qtbot: QtBot) -> MediaPage:  # noqa: F811
    save_named(page, tmp_path, qtbot)
    press(page, "media_show_table")
    return page


def names(page: MediaPage) -> list[str]:  # noqa: F811
    model = page.batch_stage.table.model()
    return [model.index(row, NAME).data() for row in range(model.rowCount())]


def click_heading(page: MediaPage, column: int, qtbot: QtBot) -> None:  # noqa: F811
    header = page.batch_stage.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 5, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def choose_column(page: MediaPage, heading: str) -> None:  # noqa: F811
    press(page, "media_columns")
    menu = page.batch_stage.findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == heading).trigger()
    menu.close()


def test_the_lists_columns_are_in_the_table_with_the_file_beside_them(named: MediaPage) -> None:
    table = named.batch_stage.table
    named.resize(1400, named.height())  # room for all of them, whatever the font
    assert names(named) == list(NAMES)
    for column in (NAME, NAME + 1, Column.FILE, Column.STATE):
        assert not table.isColumnHidden(column)
    header = table.horizontalHeader()
    assert header.visualIndex(NAME) == 1
    assert table.model().headerData(NAME, Qt.Orientation.Horizontal) == "客户"


def test_files_are_named_after_the_list_and_the_list_is_named(
    page: MediaPage,  # noqa: F811
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    give_named(page, tmp_path, qtbot)
    assert page.list_stage.names.template() == "{seq:04}_{客户}"
    assert "五月客户.csv" in said(page)
    page.list_stage.folder.line.setText(str(tmp_path / "saved"))
    page.buttons["start"].click()
    qtbot.waitUntil(lambda: "All 6 saved" in page.answer(), timeout=20_000)
    assert page.answer().startswith("五月客户.csv: ")
    assert (tmp_path / "saved" / "0001_张三.jpg").exists()


def test_who_wrote_a_template_keeps_it(page: MediaPage, tmp_path: Path, qtbot: QtBot) -> None:  # noqa: F811
    page.list_stage.names.line.setText("{seq}_mine")
    give_named(page, tmp_path, qtbot)
    assert page.list_stage.names.template() == "{seq}_mine"
    page.list_stage.names.line.setText("")
    page.list_stage.box.set_text("")
    qtbot.waitUntil(lambda: page.list_stage.id_list() is None)
    give_named(page, tmp_path, qtbot)
    assert page.list_stage.names.template() == "{seq:04}_{客户}"


def test_a_click_on_a_heading_sorts_another_turns_it_and_a_third_goes_back(
    named: MediaPage, qtbot: QtBot
) -> None:
    upwards = ["b9", "b10", "陈六", "李四", "王五", "张三"]
    for expected in (upwards, upwards[::-1], list(NAMES)):
        click_heading(named, NAME, qtbot)
        qtbot.waitUntil(lambda expected=expected: names(named) == expected)


def test_no_row_moves_by_itself_and_f5_sorts_again(
    named: MediaPage, services: Services, qtbot: QtBot
) -> None:
    click_heading(named, Column.STATE, qtbot)
    click_heading(named, NAME, qtbot)
    qtbot.waitUntil(lambda: names(named)[0] == "b9")
    before = names(named)
    batch = named.batches.batch
    assert batch is not None
    batch.items.begin(0)  # something becomes of a row
    named.batch_stage.refresh(batch)
    assert names(named) == before
    qtbot.keyClick(named.batch_stage.table, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: names(named) == before)


def test_what_was_chosen_stays_so_while_it_is_sorted(named: MediaPage, qtbot: QtBot) -> None:
    table = named.batch_stage.table
    table.selectRow(0)
    click_heading(named, NAME, qtbot)
    qtbot.waitUntil(lambda: names(named)[0] == "b9")
    assert named.batch_stage.rows.choice.rows() == [0]
    assert table.currentIndex().row() == 5
    assert "张三" in said(named.batch_stage.preview)


def test_the_number_of_chosen_rows_is_said(named: MediaPage) -> None:
    named.batch_stage.table.selectRow(0)
    assert "selected" not in said(named.batch_stage.filter_bar)
    named.batch_stage.table.selectAll()
    assert "6 selected" in said(named.batch_stage.filter_bar)


def test_the_preview_shows_every_field_of_the_list(named: MediaPage) -> None:
    named.batch_stage.table.selectRow(1)
    assert named.batch_stage.preview.fields.fields() == [("客户", "李四"), ("门店", "store 1")]


def test_what_the_list_says_is_found_by_the_filter(named: MediaPage, qtbot: QtBot) -> None:
    field = named.batch_stage.filter_bar.text
    qtbot.keyClicks(field, "STORE 4")
    qtbot.waitUntil(lambda: names(named) == ["b10"])


def test_a_column_is_hidden_once_and_stays_hidden_in_another_session(
    named: MediaPage,
    services: Services,
    sandbox_account: Account,
    threaded: object,
    clipboard: Clipboard,
    memory: WindowState,
    decoder: Decoder,
) -> None:
    choose_column(named, "门店")
    assert named.batch_stage.table.isColumnHidden(NAME + 1)
    assert memory.media_columns == {"门店": False}
    choose_column(named, "门店")
    assert not named.batch_stage.table.isColumnHidden(NAME + 1)


def test_tiles_say_what_the_list_says(named: MediaPage) -> None:
    press(named, "media_show_grid")
    grid = named.batch_stage.grid
    title, _, told = grid._words_of(named.batch_stage._model.row(0))
    assert title == "001 张三"
    assert told == "store 0"


def test_rows_are_copied_and_reported_with_the_lists_columns(
    named: MediaPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "report.csv"
    named.batch_stage.row_actions.save_report_to(str(file))
    qtbot.waitUntil(file.exists)
    header, first, *_ = csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")))
    assert header[-3:-1] == ["客户", "门店"]
    assert first[-3:-1] == ["张三", "store 0"]


def test_a_dragged_column_is_remembered_by_its_name_and_a_double_click_fits_it(
    named: MediaPage, qtbot: QtBot
) -> None:
    stage = named.batch_stage
    table, remembered = stage.table, stage._memory.media_widths
    named.resize(1000, 700)
    assert remembered == {}
    before = [table.columnWidth(column) for column in (Column.FILE, Column.STATE)]
    order = stage.filtering.order
    drag_edge(table, NAME, 80, qtbot)
    assert remembered == {"客户": table.columnWidth(NAME)}
    assert [table.columnWidth(column) for column in (Column.FILE, Column.STATE)] == before
    assert stage.filtering.order is order  # it was no click
    wide = table.columnWidth(NAME)
    named.resize(1300, 700)
    assert table.columnWidth(NAME) == wide
    double_click_edge(table, NAME, qtbot)
    metrics = table.fontMetrics()
    longest = max(map(metrics.horizontalAdvance, (*NAMES, "客户")))
    assert longest + 16 <= table.columnWidth(NAME) < wide
    assert remembered == {"客户": table.columnWidth(NAME)}
    choose_column(named, "Automatic widths")
    assert remembered == {}
