"""The rows of a batch in table and grid: what they say, and that they say it only when something changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.pages.media.some_rows import VOICE, fail, rows, sample, save
from wxdesk.ui.pages.media.rows.model import MediaModel
from wxdesk.ui.pages.media.rows.row import Column


@pytest.fixture
def model(qtbot: QtBot, tmp_path: Path) -> MediaModel:
    items = rows(6)
    save(items, tmp_path, {0: sample(1), 1: sample(VOICE)})
    fail(items, [2])
    items.begin(3)
    model = MediaModel()
    model.show_items(items, tmp_path)
    return model


def texts(model: QAbstractTableModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in Column]


def test_each_row_says_its_state_in_words(model: MediaModel) -> None:
    assert texts(model, 0)[2:] == ["00001_medium.jpg", "saved", "29 KB", "JPEG", "", ""]
    assert texts(model, 1)[2:] == ["00002_medium.amr", "saved", "4.8 KB", "AMR", "", ""]
    assert texts(model, 2)[2:] == ["", "failed", "", "", "expired or unknown", ""]
    assert texts(model, 3)[2:] == ["", "downloading", "", "", "", ""]
    assert texts(model, 4)[2:] == ["", "waiting", "", "", "", ""]
    tip = model.index(2, Column.REASON).data(Qt.ItemDataRole.ToolTipRole)
    assert "three days" in tip


def test_qt_finds_nothing_wrong_with_it_while_it_changes(qtbot: QtBot, tmp_path: Path) -> None:
    items = rows(50)
    model = MediaModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Warning  # a warning fails the test
    tester = QAbstractItemModelTester(model, mode)
    model.show_items(items, tmp_path)
    for row in range(0, 50, 3):
        items.begin(row)
    model.refresh()
    save(items, tmp_path, {5: sample(19)})
    fail(items, [7, 8])
    model.refresh()
    model.say_again()
    model.show_items(rows(0), tmp_path)
    model.say_again()
    assert tester.model() is model


def changed_ranges(model: MediaModel, change: list[int]) -> list[tuple[int, int]]:
    seen: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: seen.append((first.row(), last.row())))
    for row in change:
        model._items.begin(row)
    model.refresh()
    model.dataChanged.disconnect()
    return seen


def test_only_changed_rows_are_painted_again_neighbours_together(qtbot: QtBot, tmp_path: Path) -> None:
    model = MediaModel()
    model.show_items(rows(1000), tmp_path)
    assert changed_ranges(model, []) == []
    assert changed_ranges(model, [3]) == [(3, 3)]
    assert changed_ranges(model, [10, 11, 12, 40]) == [(10, 12), (40, 40)]
    assert changed_ranges(model, list(range(100, 900, 2))) == [(100, 898)], "many ranges are told as one"


def test_a_row_stays_what_it_is_until_it_is_looked_at_again(model: MediaModel) -> None:
    """Between two looks a row must not change under a view that has painted half of it."""
    assert texts(model, 4)[Column.STATE] == "waiting"
    model._items.begin(4)
    assert texts(model, 4)[Column.STATE] == "waiting"
    model.refresh()
    assert texts(model, 4)[Column.STATE] == "downloading"


def test_saved_files_can_be_dragged_out_and_nothing_else(model: MediaModel, tmp_path: Path) -> None:
    every = [model.index(row, column) for row in range(6) for column in Column]
    files = [Path(url.toLocalFile()) for url in model.mimeData(every).urls()]
    assert files == [tmp_path / "00001_medium.jpg", tmp_path / "00002_medium.amr"]
    draggable = [bool(model.index(row, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled) for row in range(6)]
    assert draggable == [True, True, False, False, False, False]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_headings_are_said_for_columns_only(model: MediaModel) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(column, across) for column in Column] == [
        "No.", "Media ID", "File", "Status", "Size", "Type", "Reason", "Forwarded to",
    ]  # fmt: skip
    assert model.headerData(0, down) is None
