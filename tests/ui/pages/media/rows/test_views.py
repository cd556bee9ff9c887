"""Table and grid: the same rows, the same choice, at a hundred thousand as at ten."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages.media.decoding.test_pictures import png_of
from tests.ui.pages.media.some_rows import TURNED, fail, rows, sample, save
from wxdesk.media.items import Items
from wxdesk.ui import theme
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.pages.media.rows.columns import ColumnChoice
from wxdesk.ui.pages.media.rows.grid import MediaGrid
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.pictures import RowPictures
from wxdesk.ui.pages.media.rows.row import Column, Row
from wxdesk.ui.pages.media.rows.table import MediaTable
from wxdesk.ui.pages.media.ui_priority import UiPriority


class Counting(MediaModel):
    """How often Qt or a view asks for a row."""

    asked = 0

    def row(self, number: int) -> Row:
        self.asked += 1
        return super().row(number)


@pytest.fixture
def items() -> Items:
    return rows(100)


@pytest.fixture
def model(qtbot: QtBot, items: Items, tmp_path: Path) -> Counting:
    model = Counting()
    model.show_items(items, tmp_path)
    return model


@pytest.fixture
def grid(qtbot: QtBot, model: Counting, thumbnails: Thumbnails) -> MediaGrid:
    grid = MediaGrid(model, thumbnails, UiPriority(), ColumnChoice({}))
    qtbot.addWidget(grid)
    grid.resize(700, 480)
    grid.show()
    return grid


@pytest.fixture
def table(qtbot: QtBot, model: Counting, thumbnails: Thumbnails) -> MediaTable:
    table = MediaTable(model, thumbnails, UiPriority(), ColumnChoice({}))
    qtbot.addWidget(table)
    table.resize(900, 480)
    table.show()
    return table


def cell(grid: MediaGrid, row: int) -> QRect:
    return grid.visualRect(grid.model().index(row, 0))


def current(grid: MediaGrid) -> int:
    return grid.currentIndex().row()


# --- the grid ---------------------------------------------------------------------------------------------------------
def test_every_cell_is_found_where_it_is_drawn_and_none_covers_another(grid: MediaGrid) -> None:
    seen: list[QRect] = []
    for row in grid.visible_rows():
        area = grid.visualRect(grid.model().index(row, 0))
        assert grid.indexAt(area.center()).row() == row
        assert not any(area.intersects(other) for other in seen)
        assert grid.viewport().width() >= area.right()
        seen.append(area)
    assert len(seen) > 8
    assert not grid.indexAt(QPoint(seen[0].right() + 3, seen[0].center().y())).isValid(), "between two cells"


def test_the_arrows_move_by_one_and_by_a_line(grid: MediaGrid, qtbot: QtBot) -> None:
    a_line = sum(grid.visualRect(grid.model().index(row, 0)).top() == 0 for row in grid.visible_rows())
    assert a_line == 4
    grid.setCurrentIndex(grid.model().index(0, 0))
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 5),
        (Qt.Key.Key_Left, 4),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 99),
        (Qt.Key.Key_Down, 99),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_PageDown, 12),
    ):
        qtbot.keyClick(grid, key)
        assert current(grid) == row, key


def test_what_is_current_is_in_view(grid: MediaGrid, qtbot: QtBot) -> None:
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_End)
    qtbot.keyClick(grid, Qt.Key.Key_End)
    area = grid.visualRect(grid.currentIndex())
    assert grid.viewport().rect().contains(area)
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.verticalScrollBar().value() == 0


def test_another_width_keeps_the_first_row_in_view(grid: MediaGrid) -> None:
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum() // 2)
    top = grid.visible_rows().start
    grid.resize(400, 480)
    assert abs(grid.visible_rows().start - top) < 4
    assert top > 20


def test_a_rectangle_chooses_the_cells_it_touches(grid: MediaGrid) -> None:
    first = grid.visualRect(grid.model().index(0, 0))
    last = grid.visualRect(grid.model().index(5, 0))
    grid.setSelection(first.united(last), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    chosen = sorted(index.row() for index in grid.selectionModel().selectedRows())
    assert chosen == [0, 1, 4, 5]
    assert grid.visualRegionForSelection(grid.selectionModel().selection()).contains(last.center())


def test_a_click_chooses_and_a_click_beside_chooses_nothing(grid: MediaGrid, qtbot: QtBot) -> None:
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=cell(grid, 2).center())
    assert [index.row() for index in grid.selectionModel().selectedRows()] == [2]
    beside = QPoint(cell(grid, 2).right() + 3, 40)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert grid.selectionModel().selectedRows() == []


def test_thumbnails_are_painted_upright_when_they_have_arrived(
    grid: MediaGrid, model: Counting, items: Items, qtbot: QtBot, tmp_path: Path
) -> None:
    save(items, tmp_path, {0: sample(TURNED)})
    model.refresh()

    def arrow_is_seen() -> bool:
        image = grid.viewport().grab(cell(grid, 0)).toImage()
        upper = [image.pixelColor(image.width() // 2, y) for y in range(image.height() // 2)]
        return any(colour.red() > 180 and colour.green() < 110 for colour in upper)

    qtbot.waitUntil(arrow_is_seen)


def test_a_failed_row_says_why_under_its_picture(grid: MediaGrid, model: Counting, items: Items) -> None:
    before = grid.viewport().grab(cell(grid, 1)).toImage()
    fail(items, [1])
    model.refresh()
    after = grid.viewport().grab(cell(grid, 1)).toImage()
    assert red(after) > red(before) + 50


# --- the table --------------------------------------------------------------------------------------------------------
def test_the_table_paints_the_rows_in_view_and_asks_for_no_others(table: MediaTable, model: Counting) -> None:
    table.grab()
    model.asked = 0
    table.viewport().repaint()
    assert 0 < model.asked < 5 * len(table.visible_rows())


def test_where_there_is_little_room_columns_are_left_out_and_the_rest_fits(table: MediaTable) -> None:
    assert not table.isColumnHidden(Column.FILE)
    for width in (900, 560, 360):
        table.resize(width, 480)
        shown = [column for column in Column if not table.isColumnHidden(column)]
        assert {Column.NUMBER, Column.MEDIA_ID, Column.STATE, Column.REASON} <= set(shown)
        assert sum(table.columnWidth(column) for column in shown) <= table.viewport().width()
    assert table.isColumnHidden(Column.FILE)
    assert table.isColumnHidden(Column.SIZE)


def test_a_chosen_row_is_tinted_from_edge_to_edge(table: MediaTable) -> None:
    table.selectRow(2)
    image = table.viewport().grab().toImage()
    y = table.rowViewportPosition(2) + 2
    tint = image.pixelColor(3, y)
    assert tint == image.pixelColor(image.width() - 3, y)
    assert tint != image.pixelColor(3, table.rowViewportPosition(3) + 2)


class Noting(MediaTable):
    """Notes what of it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted = getattr(self, "painted", QRegion()) + event.region()
        super().paintEvent(event)


def test_the_frame_around_the_current_row_leaves_no_traces(
    model: Counting, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    """What is painted again after a step down holds both rows, whole."""
    table = Noting(model, thumbnails, UiPriority(), ColumnChoice({}))
    qtbot.addWidget(table)
    table.resize(900, 480)
    table.show()
    table.setCurrentIndex(model.index(1, 0))
    table.grab()
    QApplication.processEvents()
    table.painted = QRegion()
    table.selectionModel().setCurrentIndex(model.index(2, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    width = table.viewport().width()
    lines = [QRect(0, table.rowViewportPosition(row), width, table.rowHeight(row)) for row in (1, 2)]
    qtbot.waitUntil(lambda: all(table.painted.intersected(line).boundingRect() == line for line in lines))


class Painted(QObject):
    """How often each widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[QObject] = Counter()

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        self.times[widget] += event.type() is QEvent.Type.Paint
        return False


@pytest.mark.parametrize("opaque", [True, False], ids=["ours", "twin"])
def test_a_row_that_changes_has_nothing_painted_below_it(
    qapp: QApplication, table: MediaTable, qtbot: QtBot, opaque: bool
) -> None:
    """A style sheet's tables are painted below their rows, whole, with each row."""
    theme.apply(qapp, "light")
    table.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, opaque)
    qtbot.waitExposed(table)
    qtbot.wait(50)
    painted = Painted()
    for widget in (table, table.viewport()):
        widget.installEventFilter(painted)
    table.viewport().update(table._line(1))
    qtbot.waitUntil(lambda: painted.times[table.viewport()] > 0)
    assert (painted.times[table] == 0) is opaque


# --- both -------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", [MediaTable, MediaGrid])
def test_a_hundred_thousand_rows_cost_no_more_than_those_in_view(
    kind: type[MediaTable] | type[MediaGrid], qtbot: QtBot, thumbnails: Thumbnails, tmp_path: Path
) -> None:
    model = Counting()
    view = kind(model, thumbnails, UiPriority(), ColumnChoice({}))
    qtbot.addWidget(view)
    view.resize(640, 480)
    view.show()
    items = rows(100_000)
    model.show_items(items, tmp_path)
    view.grab()
    view.scrollTo(model.index(99_999, 0))
    view.grab()
    assert view.visible_rows().stop == 100_000
    for row in range(0, 100_000, 7):
        items.begin(row)
    model.refresh()
    view.grab()
    assert model.asked < 2000
    view.selectAll()
    view.grab()
    assert model.asked < 3000


def red(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 60
        for x in range(image.width())
        for y in range(image.height())
    )


def test_why_a_picture_is_not_shown_stands_in_its_row_and_below_its_tile(
    model: Counting, table: MediaTable, grid: MediaGrid, thumbnails: Thumbnails, qtbot: QtBot, tmp_path: Path
) -> None:
    """A bad twin comes first: nothing is known against the same row before its picture was tried."""
    items = rows(3)
    save(items, tmp_path, {0: sample(1), 1: png_of(20_000, 20_000)})
    model.show_items(items, tmp_path)
    row = model.row(1)

    def told() -> tuple[bytes, ...]:
        """What is painted of why, in the row and below the tile."""
        left, top = table.columnViewportPosition(Column.REASON), table.rowViewportPosition(1)
        reason = QRect(left, top, table.columnWidth(Column.REASON), table.rowHeight(1))
        below = cell(grid, 1)
        below.setTop(below.bottom() - grid.fontMetrics().height())
        grabbed = (table.viewport().grab(reason), grid.viewport().grab(below))
        return tuple(bytes(picture.toImage().bits()) for picture in grabbed)

    before = told()
    assert RowPictures(model, thumbnails, QSize(1, 1), 0).not_shown(row) == ""
    grid.grab()
    qtbot.waitUntil(lambda: row.path in thumbnails.failures)
    pictures = RowPictures(model, thumbnails, QSize(1, 1), 0)
    assert [pictures.not_shown(model.row(number)) for number in range(3)] == ["", "too large to show", ""]
    assert all(now != then for now, then in zip(told(), before, strict=True))
