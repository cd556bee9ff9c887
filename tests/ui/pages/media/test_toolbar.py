"""The page's own row of buttons, its messages and its keys: nothing changes places, and nothing stops unasked."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, line, said
from tests.ui.pages.media.test_media_page import (  # noqa: F401
    ALL,
    able,
    begun,
    fill,
    green,
    nobody_types,
    page,
    press,
    save_all,
    slowly,
    stage,
    start,
    stop,
)
from wxdesk.accounts.account import Account
from wxdesk.errors import ApiError
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.services import Services
from wxdesk.ui.pages.media.batch.buttons import ButtonState, next_step
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.pages.media.rows.filters.chip import FilterChip
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog


def places(page: MediaPage) -> dict[str, QRect]:  # noqa: F811
    """Where each button of the row stands on the page, and what is below it."""
    found = {name: QRect(one.mapTo(page, QPoint()), one.size()) for name, one in page.buttons.items()}
    return found | {"below": QRect(page._stages.mapTo(page, QPoint()), page._stages.size())}


def test_no_button_changes_places_from_the_list_to_the_end(
    page: MediaPage,  # noqa: F811
    services: Services,
    qtbot: QtBot,
) -> None:
    QApplication.processEvents()
    before = places(page)
    assert all(one.isVisible() for one in page.buttons.values())
    begun(page, services, qtbot)
    assert places(page) == before
    page.buttons["pause"].click()
    QApplication.processEvents()
    assert places(page) == before
    stop(page, qtbot)
    qtbot.waitUntil(lambda: stage(page) is Stage.STOPPED)
    QApplication.processEvents()
    assert places(page) == before
    slowly(services, 0)
    page.buttons["pause"].click()
    qtbot.waitUntil(lambda: stage(page) is Stage.FINISHED, timeout=20_000)
    QApplication.processEvents()
    assert places(page) == before


@pytest.mark.parametrize(
    ("now", "green"),
    [
        (ButtonState(), "start"),
        (ButtonState(Stage.RUNNING), ""),
        (ButtonState(Stage.PAUSED), "pause"),
        (ButtonState(Stage.STOPPED, failed=3, retryable=3), "pause"),
        (ButtonState(Stage.FINISHED, any_saved=True), "open_folder"),
        (ButtonState(Stage.FINISHED, any_saved=True, failed=7), "open_folder"),
        (ButtonState(Stage.FINISHED, any_saved=True, failed=7, retryable=1), "retry"),
        (ButtonState(Stage.FINISHED, failed=7), "new_list"),
    ],
)
def test_the_next_step_is_the_green_one(now: ButtonState, green: str) -> None:  # noqa: F811
    assert next_step(now) == green


def test_a_button_that_was_pressed_keeps_the_focus(
    page: MediaPage,  # noqa: F811
    services: Services,
    qtbot: QtBot,
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("error_json=40007")
    save_all(page, "\n".join(MEDIA_IDS[:2]), qtbot)
    services.sandbox.faults.switch_off("error_json")
    retry = page.buttons["retry"]
    page.activateWindow()
    retry.setFocus()
    qtbot.waitUntil(retry.hasFocus)
    qtbot.keyClick(retry, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.answer().startswith("All 2 saved. Tried again at "), timeout=20_000)
    assert not retry.takes_presses()
    assert QApplication.focusWidget() is retry
    calls = len(services.activity.calls())
    qtbot.keyClick(retry, Qt.Key.Key_Space)  # it cannot act now
    qtbot.wait(100)
    assert len(services.activity.calls()) == calls
    page.buttons["new_list"].setFocus()
    assert not retry.isEnabled()


def test_escape_asks_before_it_stops_and_a_no_lets_it_go_on(
    page: MediaPage,  # noqa: F811
    services: Services,
    qtbot: QtBot,
) -> None:
    begun(page, services, qtbot)
    qtbot.keyClick(page.batch_stage.table, Qt.Key.Key_Escape)
    box = page.findChild(MessageDialog, "media_stop_box")
    assert box is not None
    assert stage(page) is Stage.RUNNING
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert stage(page) is Stage.RUNNING
    slowly(services, 0)
    qtbot.waitUntil(lambda: page.answer().startswith("22 saved"), timeout=20_000)


def test_new_list_asks_too_and_then_shows_the_box(
    page: MediaPage,  # noqa: F811
    services: Services,
    qtbot: QtBot,
) -> None:
    begun(page, services, qtbot)
    page.buttons["new_list"].click()
    box = page.findChild(MessageDialog, "media_stop_box")
    assert box is not None
    button(box, "dialog_yes").click()
    qtbot.waitUntil(page.list_stage.box.isVisible, timeout=10_000)
    assert stage(page) is Stage.NONE


def test_why_nothing_moves_and_when_the_next_try_is_are_said(
    page: MediaPage,  # noqa: F811
    services: Services,
    qtbot: QtBot,
) -> None:
    assert services.sandbox is not None
    services.sandbox.faults.switch_on("error_json=-1")
    start(page, ALL, qtbot)
    qtbot.waitUntil(lambda: "WeChat is busy; next try at " in page.answer(), timeout=30_000)
    hour, minute, second = page.answer().rpartition(" ")[2].split(":")
    assert len(hour) == len(minute) == len(second) == 2
    stop(page, qtbot)


def test_a_message_moves_nothing_and_can_be_put_away(page: MediaPage, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: F811
    save_all(page, MEDIA_IDS[0], qtbot)
    QApplication.processEvents()
    before = places(page)
    page._on_report_saved(str(tmp_path / "report.csv"))
    page._notice.tell_error(ApiError(errcode=40164, text="invalid ip", endpoint="/cgi-bin/token"))
    assert page._notice.isVisible()
    QApplication.processEvents()
    assert places(page) == before
    assert page.rect().contains(page._notice.geometry())
    press(page, "floating_notice_dismiss")
    assert not page._notice.isVisible()


def test_a_report_is_saved_beside_the_files_unless_somebody_wants_it_elsewhere(
    page: MediaPage,  # noqa: F811
    qtbot: QtBot,
) -> None:
    save_all(page, MEDIA_IDS[0], qtbot)
    page.buttons["save_report"].click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.directory().absolutePath()) == Path(line(page, "media_batch_folder").text())
    dialog.close()


def test_every_filter_chip_is_reached_with_tab_in_its_order(page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    save_all(page, ALL, qtbot)
    bar = page.batch_stage.filter_bar
    qtbot.waitUntil(lambda: len(bar.findChildren(FilterChip)) == 5)
    chips = bar.findChildren(FilterChip)
    qtbot.waitUntil(lambda: all(chip.isVisible() for chip in chips))
    assert all(chip.focusPolicy() & Qt.FocusPolicy.TabFocus for chip in chips)
    page.activateWindow()
    chips[0].setFocus()
    reached: list[QWidget | None] = []
    for _ in chips:
        reached.append(QApplication.focusWidget())
        page.focusNextChild()
    assert reached == chips
    assert QApplication.focusWidget() is bar.text


def test_a_chip_is_chosen_with_space_alone(page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    save_all(page, ALL, qtbot)
    failed = button(page, "media_show_failed")
    failed.setFocus()
    qtbot.keyClick(failed, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.batch_stage.table.model().rowCount() == 2)
    qtbot.keyClick(failed, Qt.Key.Key_Space)  # once more changes nothing
    assert failed.isChecked()


def test_a_new_batch_begins_at_its_first_row(page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    page.resize(920, 480)
    save_all(page, ALL, qtbot)
    table = page.batch_stage.table
    table.scrollToBottom()
    page.buttons["new_list"].click()
    save_all(page, "\n".join(reversed(MEDIA_IDS[:22])), qtbot)
    assert table.visible_rows().start == 0


def test_the_chosen_row_stays_in_view_when_the_preview_comes_and_goes(page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    save_all(page, ALL, qtbot)
    press(page, "media_show_grid")
    page.resize(1300, 420)
    grid = page.batch_stage.grid
    page.batch_stage.table.selectRow(21)
    grid.scrollTo(grid.currentIndex())
    for _ in range(2):
        press(page, "media_show_preview")
        qtbot.wait(60)
        assert 21 in grid.visible_rows()


def test_no_two_keys_are_alike(page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    fill(page, ALL, qtbot)
    used: dict[str, str] = {}
    for widget in page.findChildren(QWidget):
        text = str(widget.property("text") or "")
        key = next((b for a, b in pairwise(text) if a == "&" and b != "&"), "").casefold()
        if not key or (isinstance(widget, QLabel) and widget.buddy() is None):
            continue
        assert key not in used, f"{text} and {used[key]}"
        used[key] = text
    assert len(used) > 10


def test_with_three_unfinished_batches_the_box_is_of_use_in_the_smallest_window(
    page: MediaPage,  # noqa: F811
    services: Services,
    sandbox_account: Account,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    page.resize(840, 600)
    journal = services.open_journal()
    for number in range(3):
        journal.open_batch(sandbox_account.appid, tmp_path / str(number), ["a" * 64, "b" * 64])
    page.history.look(sandbox_account)
    qtbot.waitUntil(page.history.offers.isVisible)
    QApplication.processEvents()
    box = page.list_stage.box
    assert box.height() >= 5 * box.fontMetrics().lineSpacing()
    for name in ("media_file", "media_name", "media_folder", "media_continue_1"):
        part = page.findChild(QWidget, name)
        assert part is not None
        assert page.rect().contains(QRect(part.mapTo(page, QPoint()), part.size()))
    earlier = page.list_stage.earlier
    earlier.menu().aboutToShow.emit()
    assert len(earlier.menu().actions()) == 3
    assert said(page).count("2 of 2 files not downloaded yet") == 1


def test_numbers_have_thousands_separators(page: MediaPage) -> None:  # noqa: F811
    page._toolbar.show_state(ButtonState(Stage.FINISHED, failed=12_345))
    assert page.buttons["retry"].text() == "Retry 12,345 failed"
    page.batch_stage.filter_bar.show_chosen(12_345)
    assert "12,345 selected" in said(page.batch_stage.filter_bar) or not page.batch_stage.isVisible()


def tabbed(page: MediaPage, first: QWidget, count: int) -> list[str]:  # noqa: F811
    """The names of what Tab reaches from `first` on."""
    page.activateWindow()
    first.setFocus()
    reached = []
    for _ in range(count):
        now = QApplication.focusWidget()
        assert now is not None
        reached.append(now.objectName())
        page.focusNextChild()
    return reached


def test_tab_goes_through_the_list_as_it_is_read(
    page: MediaPage,  # noqa: F811
    services: Services,
    sandbox_account: Account,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    services.open_journal().open_batch(sandbox_account.appid, tmp_path / "x", ["a" * 64, "b" * 64])
    fill(page, ALL, qtbot)
    page.history.look(sandbox_account)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "media_continue_1") is not None)
    first = page.findChild(QWidget, "media_continue_1")
    assert first is not None
    page.list_stage.box.setTabChangesFocus(True)
    assert tabbed(page, first, 11) == [
        "media_continue_1", "media_forget_1", "media_file", "media_clear", "media_sandbox_ids", "media_earlier",
        "media_ids", "media_kind", "media_folder", "media_choose_folder", "media_name",
    ]  # fmt: skip


def test_tab_goes_through_the_batch_as_it_is_read(page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    save_all(page, MEDIA_IDS[0], qtbot)
    press(page, "media_show_table")
    assert tabbed(page, page.buttons["new_list"], 16) == [
        "media_new_list", "media_forward", "media_save_report", "media_open_folder",
        "media_batch_folder", "media_show_grid", "media_show_table", "media_show_preview", "media_columns",
        "media_show_all", "media_show_waiting", "media_show_saved", "media_show_failed", "media_filter",
        "media_table", "media_preview_image",
    ]  # fmt: skip
