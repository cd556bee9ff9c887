"""The call log: every call, in words, the last on top, and under the reader's eyes."""

import csv
import io
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.dragging_edges import double_click_edge, drag_edge
from tests.ui.finding import let_pass, line, part, said
from wxdesk.accounts.account import Account
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.activity.activity_page import ActivityPage
from wxdesk.ui.pages.activity.call_model import CallModel, Column, as_csv, as_tsv
from wxdesk.ui.pages.activity.call_table import CallTable
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Button
from wxdesk.ui.window_state import WindowState
from wxdesk.wechat.call_log import Call, CallLog

START = 1_760_000_000.0
SHOP = Account("Shop", "wx1234567890abcdef")
RID = "68e77a00-1f3a5c2e-7d90a1b2"


def call(number: int = 0, **fields: object) -> Call:
    known = {"method": "GET", "endpoint": "/cgi-bin/media/get", "duration_ms": 40 + number, "status": 200}
    return Call(START + number, **{**known, **fields})  # type: ignore[arg-type]


@pytest.fixture
def log() -> CallLog:
    return CallLog()


@pytest.fixture
def explained() -> list[str]:
    """What the Error codes page is asked about."""
    return []


@pytest.fixture
def memory() -> WindowState:
    return WindowState()


@pytest.fixture
def page(
    qtbot: QtBot, log: CallLog, explained: list[str], tasks: Tasks, clipboard: Clipboard, memory: WindowState
) -> ActivityPage:
    page = ActivityPage(log, lambda: (SHOP,), explained.append, tasks, clipboard, memory)
    qtbot.addWidget(page)
    page.retranslate()
    page.resize(920, 600)
    page.show()
    page.enter()
    return page


@pytest.fixture
def table(page: ActivityPage) -> QTableView:
    return part(page, QTableView, "calls")


def add(page: ActivityPage, log: CallLog, *calls: Call) -> None:
    for one in calls:
        log.add(one)
    let_pass(page, 200)


def cell(table: QTableView, row: int, column: Column) -> str:
    return str(table.model().index(row, column).data())


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = CallModel(capacity=8)
    qtmodeltester.check(model)
    model.add([call(number) for number in range(5)])
    model.filter("media")
    model.add([call(number, endpoint="/cgi-bin/token") for number in range(6)])
    model.filter("")
    qtmodeltester.check(model)
    assert model.rowCount() == 8
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_an_empty_page_says_what_will_be_there(page: ActivityPage, table: QTableView) -> None:
    assert not table.isVisible()
    assert "No calls yet" in said(page)


def test_a_call_is_told_in_words_with_its_rid(page: ActivityPage, log: CallLog, table: QTableView) -> None:
    add(page, log, call(), call(1, errcode=40007, rid=RID), call(2, status=None, error_code="timeout"))
    results = [cell(table, row, Column.RESULT) for row in range(3)]
    assert results[::2] == ["timed out", "OK"], "the last call stands on top"
    assert results[1].startswith("40007 · ")
    assert cell(table, 1, Column.RID) == RID
    assert cell(table, 2, Column.DURATION) == "40"
    assert "3" in page.answer()
    assert "failed: 2" in page.answer()


def test_the_chosen_call_is_explained_below(page: ActivityPage, log: CallLog, table: QTableView) -> None:
    add(page, log, call(1, errcode=40007, rid=RID, appid="wx1234567890abcdef"))
    table.selectRow(0)
    assert page._details._remedy.text() != ""
    assert RID in said(page)
    assert "wx1234567890abcdef" in said(page)


def test_calls_made_on_other_threads_appear_by_themselves(
    page: ActivityPage, log: CallLog, table: QTableView, qtbot: QtBot
) -> None:
    threads = [threading.Thread(target=lambda: [log.add(call(n)) for n in range(50)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: table.model().rowCount() == 200)


def test_no_call_is_lost_or_doubled_when_the_page_is_made_late(
    qtbot: QtBot, log: CallLog, tasks: Tasks, clipboard: Clipboard
) -> None:
    for number in range(10):
        log.add(call(number))
    page = ActivityPage(log, lambda: (), print, tasks, clipboard, WindowState())
    qtbot.addWidget(page)
    log.add(call(10))
    page.show()
    assert part(page, QTableView, "calls").model().calls() == log.calls()[::-1]


def test_who_reads_further_down_stays_there(page: ActivityPage, log: CallLog, table: QTableView) -> None:
    add(page, log, *[call(number) for number in range(200)])
    bar = table.verticalScrollBar()
    assert bar.value() == 0, "the newest are in view at first"
    bar.setValue(300)
    reading = cell(table, table.rowAt(0), Column.DURATION)
    add(page, log, *[call(number) for number in range(200, 260)])
    assert cell(table, table.rowAt(0), Column.DURATION) == reading
    bar.setValue(0)
    add(page, log, call(261))
    assert bar.value() == 0
    assert cell(table, 0, Column.DURATION) == "301"


def test_only_errors_are_shown_where_that_is_wanted(
    page: ActivityPage, log: CallLog, table: QTableView
) -> None:
    add(page, log, call(), call(1, errcode=40001), call(2, status=None, error_code="timeout"), call(3))
    part(page, Button, "errors_only").click()
    assert [cell(table, row, Column.DURATION) for row in range(table.model().rowCount())] == ["42", "41"]
    add(page, log, call(4), call(5, errcode=45009))
    assert cell(table, 0, Column.DURATION) == "45"
    assert table.model().rowCount() == 3
    part(page, Button, "errors_only").click()
    assert table.model().rowCount() == 6


def test_a_call_says_whose_it_was(page: ActivityPage, log: CallLog, table: QTableView) -> None:
    add(page, log, call(appid=SHOP.appid), call(1, appid="wxffffffffffffffff"))
    assert [cell(table, row, Column.ACCOUNT) for row in range(2)] == ["wxffffffffffffffff", "Shop"]
    line(page, "filter_calls").setText("shop")
    assert table.model().rowCount() == 1


def test_a_code_leads_to_its_explanation(
    page: ActivityPage, log: CallLog, table: QTableView, explained: list[str]
) -> None:
    add(page, log, call(), call(1, errcode=40164, rid=RID))
    explain = part(page, Button, "explain_call")
    assert not explain.isEnabled()
    table.selectRow(0)
    explain.click()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert explained == [f"errcode: 40164 rid: {RID}"] * 2
    table.selectRow(1)
    assert not explain.isEnabled(), "a call that succeeded has no code"


def test_the_oldest_leave_without_moving_what_is_read(
    qtbot: QtBot, tasks: Tasks, clipboard: Clipboard, page: ActivityPage, log: CallLog, table: QTableView
) -> None:
    page._model._capacity = 100
    add(page, log, *[call(number) for number in range(100)])
    height = table.verticalHeader().defaultSectionSize()
    table.verticalScrollBar().setValue(20 * height)
    reading = cell(table, table.rowAt(0), Column.DURATION)
    add(page, log, *[call(number) for number in range(100, 105)])
    assert table.model().rowCount() == 100
    assert cell(table, table.rowAt(0), Column.DURATION) == reading


def test_ctrl_f_leads_to_the_filter_which_looks_at_words_too(
    page: ActivityPage, log: CallLog, table: QTableView, qtbot: QtBot
) -> None:
    add(page, log, call(), call(1, errcode=40007), call(2, endpoint="/cgi-bin/stable_token"))
    qtbot.waitExposed(page)
    page.activateWindow()
    table.setFocus()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = page.findChild(QLineEdit, "filter_calls")
    assert box is not None
    qtbot.waitUntil(box.hasFocus)
    QTest.keyClicks(box, "THREE days")
    assert table.model().rowCount() == 1
    assert "1 of 3" in said(page)
    box.setText("no such thing")
    assert not table.isVisible()
    assert "No call matches" in said(page)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert table.model().rowCount() == 3


def test_ctrl_c_copies_the_chosen_rows_for_a_spreadsheet(
    page: ActivityPage, log: CallLog, table: QTableView, qtbot: QtBot
) -> None:
    add(page, log, *[call(number, rid=RID) for number in range(3)])
    qtbot.waitExposed(page)
    page.activateWindow()
    table.setFocus()
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert [len(row) for row in rows] == [len(Column)] * 3
    assert rows[0][0].startswith("2025-10-09T")
    assert rows[0][3] == "42"


def test_the_export_opens_in_a_spreadsheet(page: ActivityPage, log: CallLog, tmp_path: Path) -> None:
    add(page, log, call(), call(1, endpoint="/cgi-bin/token", errcode=40125, appid="wx1234567890abcdef"))
    line(page, "filter_calls").setText("token")
    path = tmp_path / "calls.csv"
    page.export_to(str(path))
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == ["Time", "Account", "Endpoint", "ms", "Result", "rid", "AppID", "HTTP", "Method"]
    assert len(rows) == 2
    assert rows[1][1:3] == ["Shop", "/cgi-bin/token"]
    assert str(path) in said(page)


def test_what_a_server_sent_is_no_formula() -> None:
    (_, row) = csv.reader(io.StringIO(as_csv((call(rid="=1+1"),)).decode("utf-8-sig")))
    assert row[5] == "'=1+1"


def test_an_export_that_cannot_be_written_says_so(page: ActivityPage, log: CallLog, tmp_path: Path) -> None:
    add(page, log, call())
    (tmp_path / "file").write_text("in the way")
    page.export_to(str(tmp_path / "file" / "calls.csv"))
    assert "Could not write" in said(page)


def test_what_became_of_a_call_is_read_in_a_narrow_window_too(
    page: ActivityPage, log: CallLog, table: QTableView
) -> None:
    add(page, log, call(errcode=45009, rid=RID))
    said = cell(table, 0, Column.RESULT)
    for width, with_rid in ((1400, True), (760, False), (1400, True)):
        page.resize(width, 600)
        assert table.isColumnHidden(Column.RID) is not with_rid
        assert table.columnWidth(Column.RESULT) >= table.fontMetrics().horizontalAdvance(said[:20])
        assert table.horizontalScrollBar().maximum() == 0


def test_an_address_that_the_log_does_not_hold_leaves_no_gap(
    page: ActivityPage, log: CallLog, table: QTableView
) -> None:
    add(page, log, call(errcode=40164, endpoint="/cgi-bin/stable_token"))
    said = cell(table, 0, Column.RESULT)
    assert said == "40164 · WeChat rejected your IP: it is not on the API IP whitelist."
    shown = (said, as_tsv([log.calls()[0]]), as_csv(log.calls()).decode("utf-8-sig"))
    assert not any("?" in text or "  " in text or " ." in text for text in shown)


def test_a_column_is_dragged_and_stays_so(
    table: QTableView, page: ActivityPage, log: CallLog, memory: WindowState, qtbot: QtBot
) -> None:
    log.add(call(endpoint="/cgi-bin/ticket/getticket"))
    qtbot.waitUntil(lambda: table.isVisible())
    assert memory.call_widths == {}
    drag_edge(table, Column.ENDPOINT, 60, qtbot)
    wide = table.columnWidth(Column.ENDPOINT)
    assert memory.call_widths == {"endpoint": wide}
    page.resize(1200, 700)
    assert table.columnWidth(Column.ENDPOINT) == wide
    double_click_edge(table, Column.ENDPOINT, qtbot)
    assert table.columnWidth(Column.ENDPOINT) < wide
    assert memory.call_widths == {"endpoint": table.columnWidth(Column.ENDPOINT)}


def test_dragged_columns_go_back_to_automatic_widths(
    table: QTableView, page: ActivityPage, log: CallLog, memory: WindowState, qtbot: QtBot
) -> None:
    log.add(call())
    qtbot.waitUntil(lambda: table.isVisible())
    before = [table.columnWidth(column) for column in Column]
    drag_edge(table, Column.ENDPOINT, 60, qtbot)
    for asked in (table, table.horizontalHeader()):
        asked.customContextMenuRequested.emit(QPoint(5, 5))
        menu = next(menu for menu in table.findChildren(QMenu) if menu.isVisible())
        (automatic,) = menu.actions()
        assert automatic.text() == "Automatic widths"
        assert automatic.isEnabled() == bool(memory.call_widths)
        automatic.trigger()
        menu.close()
        assert memory.call_widths == {}
        assert [table.columnWidth(column) for column in Column] == before


def test_a_videos_download_is_told_in_words(table: QTableView, log: CallLog, qtbot: QtBot) -> None:
    log.add(call(endpoint="video_url"))
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    assert table.model().index(0, Column.ENDPOINT).data() == "video download"


def test_what_was_dragged_is_there_again_and_the_result_has_the_rest(qtbot: QtBot) -> None:
    table = CallTable(CallModel(), {"endpoint": 333})
    qtbot.addWidget(table)
    table.resize(1300, 400)
    table.show()
    assert table.columnWidth(Column.ENDPOINT) == 333
    assert table.horizontalHeader().length() == table.viewport().width()
