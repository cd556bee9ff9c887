"""A batch on the sandbox, looked through: by reason, by text, with the keyboard; fetched again and reported in parts."""

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.finding import said
from tests.ui.pages.media.test_media_page import (  # noqa: F401 -- fixtures
    ALL,
    nobody_types,
    page,
    press,
    save_all,
    states,
)
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.services import Services
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.pages.media.rows import dragging
from wxdesk.ui.pages.media.rows.filters.bar import FilterBar

EXPIRED = "media_show_expired_or_unknown"


@pytest.fixture
def done(page: MediaPage, qtbot: QtBot) -> MediaPage:  # noqa: F811
    """22 saved, 2 failed, and why is counted."""
    save_all(page, ALL, qtbot)
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, EXPIRED) is not None)
    return page


def bar(page: MediaPage) -> FilterBar:  # noqa: F811
    return page.batch_stage.filter_bar


def shown(page: MediaPage) -> int:  # noqa: F811
    return page.batch_stage.table.model().rowCount()


def test_a_click_on_a_reason_shows_its_rows(done: MediaPage, qtbot: QtBot) -> None:
    press(done, EXPIRED)
    qtbot.waitUntil(lambda: shown(done) == 2)
    assert states(done) == ["failed"] * 2
    press(done, "media_show_saved")
    qtbot.waitUntil(lambda: shown(done) == 22)


def test_ctrl_f_finds_by_text_and_escape_shows_all_again(done: MediaPage, qtbot: QtBot) -> None:
    table = done.batch_stage.table
    table.selectRow(9)
    qtbot.keyClick(table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar(done).text.hasFocus()
    qtbot.keyClicks(bar(done).text, MEDIA_IDS[9][10:30].lower())
    qtbot.waitUntil(lambda: shown(done) == 1)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
    qtbot.keyClick(bar(done).text, Qt.Key.Key_Escape)
    assert shown(done) == 24
    assert table.hasFocus()
    assert [index.row() for index in table.selectionModel().selectedRows()] == [9]


def test_only_what_is_shown_is_fetched_again_and_the_rows_stay(
    done: MediaPage, services: Services, qtbot: QtBot
) -> None:
    press(done, "media_show_failed")
    qtbot.waitUntil(lambda: shown(done) == 2)
    qtbot.keyClicks(bar(done).text, MEDIA_IDS[22][:20])
    qtbot.waitUntil(lambda: shown(done) == 1)
    assert done.buttons["retry"].text() == "Retry 1 shown"
    before = len(services.activity.calls())
    done.buttons["retry"].click()
    qtbot.waitUntil(lambda: len(services.activity.calls()) == before + 1, timeout=10_000)
    qtbot.waitUntil(lambda: states(done) == ["failed"], timeout=10_000)


def test_rows_that_are_saved_meanwhile_stay_until_they_are_asked_for_again(
    page: MediaPage,  # noqa: F811
    services: Services,
    qtbot: QtBot,
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("error_json=40007")
    save_all(page, "\n".join(MEDIA_IDS[:3]), qtbot)
    services.sandbox.faults.switch_off("error_json")
    press(page, "media_show_failed")
    qtbot.waitUntil(lambda: shown(page) == 3)
    page.batch_stage.row_actions.retry_wanted.emit([1])
    qtbot.waitUntil(lambda: bar(page).news.isVisible(), timeout=10_000)
    assert bar(page).news.text() == "1 no longer match"
    assert states(page) == ["failed", "saved", "failed"]
    qtbot.keyClick(page.batch_stage.table, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: shown(page) == 2)
    assert not bar(page).news.isVisible()


def test_the_menu_of_the_chosen_rows_copies_their_ids_and_retries_the_failed(
    done: MediaPage, qtbot: QtBot
) -> None:
    done.batch_stage.table.selectAll()
    menu = done.batch_stage.row_actions.menu(done)
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Open"].isEnabled()  # which of them?
    actions["Copy media IDs"].trigger()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == ALL)
    with qtbot.waitSignal(done.batch_stage.retry_wanted) as wanted:
        actions["Retry 2 failed"].trigger()
    assert wanted.args == [list(range(24))]


def test_the_report_has_the_rows_that_are_shown(done: MediaPage, qtbot: QtBot, tmp_path: Path) -> None:
    press(done, EXPIRED)
    qtbot.waitUntil(lambda: shown(done) == 2)
    file = tmp_path / "报告.csv"
    done.batch_stage.row_actions.save_report_to(str(file))
    qtbot.waitUntil(file.exists)
    lines = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    assert [line[0] for line in lines] == ["No.", "23", "24"]
    assert [line[1].strip() for line in lines[1:]] == list(MEDIA_IDS[22:])
    qtbot.waitUntil(lambda: str(file) in said(done))


def test_a_report_that_cannot_be_written_is_told(done: MediaPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    done.batch_stage.row_actions.save_report_to(str(tmp_path / "a file" / "report.csv"))
    qtbot.waitUntil(done._notice.isVisible)


@pytest.mark.parametrize("view", ["media_show_table", "media_show_grid"])
def test_the_saved_ones_among_the_chosen_are_dragged_out(
    done: MediaPage, monkeypatch: pytest.MonkeyPatch, view: str
) -> None:
    dragged: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *actions: dragged.append(drag.mimeData().urls()))
    press(done, view)
    done.batch_stage.table.selectAll()
    done.batch_stage.view().startDrag(Qt.DropAction.CopyAction)
    assert len(dragged[0]) == 22
    monkeypatch.setattr(dragging, "FILES_AT_MOST", 23)
    done.batch_stage.view().startDrag(Qt.DropAction.CopyAction)
    assert len(dragged) == 1, "too many: told instead"
    QApplication.processEvents()


def test_a_new_list_is_shown_whole(done: MediaPage, qtbot: QtBot) -> None:
    press(done, EXPIRED)
    qtbot.waitUntil(lambda: shown(done) == 2)
    done.buttons["new_list"].click()
    save_all(done, "\n".join(MEDIA_IDS[:3]), qtbot)
    assert states(done) == ["saved"] * 3
    assert bar(done).findChild(QAbstractButton, EXPIRED) is None or not bar(done)._chosen.reason
