"""Quick Look: over the whole window, from one medium to the next, and back to where one was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, part
from tests.ui.pages.media.test_media_page import (  # noqa: F401
    ALL,
    nobody_types,
    page,
    press,
    save_all,
)
from wxdesk.ui import desktop
from wxdesk.ui.pages.media.elided_label import ElidedLabel
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.pages.media.preview.quick_look import QuickLook


@pytest.fixture
def window(page: MediaPage, qtbot: QtBot) -> QMainWindow:  # noqa: F811
    """The page in a window with something beside it."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.setCentralWidget(page)
    window.show()
    window.activateWindow()
    save_all(page, ALL, qtbot)
    page.batch_stage.view().setFocus()
    return window


def look(page: MediaPage, row: int, qtbot: QtBot) -> QuickLook:  # noqa: F811
    page.batch_stage.table.selectRow(row)
    qtbot.keyClick(page.batch_stage.view(), Qt.Key.Key_Space)
    return page.batch_stage.quick_look


def shows(quick: QuickLook, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: quick.view.shows_picture, timeout=20_000)


def test_space_opens_it_over_the_whole_window_and_closes_it(
    window: QMainWindow,
    page: MediaPage,  # noqa: F811
    qtbot: QtBot,
) -> None:
    quick = look(page, 0, qtbot)
    assert quick.isVisible()
    assert quick.window() is window
    assert quick.geometry() == window.rect()
    assert quick.hasFocus()
    window.resize(1100, 750)
    assert quick.geometry() == window.rect()
    qtbot.keyClick(quick, Qt.Key.Key_Space)
    assert not quick.isVisible()
    assert page.batch_stage.view().hasFocus()
    assert page.batch_stage.preview.isVisible()


def test_arrows_go_from_one_to_the_next_and_stop_at_the_ends(
    window: QMainWindow,
    page: MediaPage,  # noqa: F811
    qtbot: QtBot,
) -> None:
    quick = look(page, 0, qtbot)
    assert "1 of 24" in part(quick, ElidedLabel).toolTip()
    qtbot.keyClick(quick, Qt.Key.Key_Left)
    assert page.batch_stage.table.currentIndex().row() == 0
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(quick, key)
    assert page.batch_stage.table.currentIndex().row() == 2
    assert "3 of 24" in part(quick, ElidedLabel).toolTip()
    button(quick, "quick_look_before").click()
    assert page.batch_stage.table.currentIndex().row() == 1
    qtbot.keyClick(button(quick, "quick_look_next"), Qt.Key.Key_Right)  # also while a button has the focus
    assert page.batch_stage.table.currentIndex().row() == 2


def test_it_zooms_turns_and_copies_the_picture(
    window: QMainWindow,
    page: MediaPage,  # noqa: F811
    qtbot: QtBot,
) -> None:
    quick = look(page, 0, qtbot)
    shows(quick, qtbot)
    image = quick.view.image
    qtbot.keyClick(quick, Qt.Key.Key_1)
    assert image.percent() == 100
    qtbot.keyClick(quick, Qt.Key.Key_Plus)
    assert image.percent() == 125
    qtbot.keyClick(quick, Qt.Key.Key_0)
    assert image.fitted
    assert image.wanted_size().width() > image.wanted_size().height()
    qtbot.keyClick(quick, Qt.Key.Key_R)
    assert image.wanted_size().width() < image.wanted_size().height()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(quick, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull())
    copied: QImage = QGuiApplication.clipboard().image()
    assert (copied.width(), copied.height()) == (600, 800)


def test_enter_opens_the_file_and_escape_goes_back(
    window: QMainWindow,
    page: MediaPage,  # noqa: F811
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(desktop, "open_path", lambda path: opened.append(path) or True)
    press(page, "media_show_failed")
    qtbot.waitUntil(lambda: page.batch_stage.table.model().rowCount() == 2)
    press(page, "media_show_all")
    qtbot.waitUntil(lambda: page.batch_stage.table.model().rowCount() == 24)
    quick = look(page, 3, qtbot)
    qtbot.keyClick(quick, Qt.Key.Key_Return)
    assert len(opened) == 1
    qtbot.keyClick(quick, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    assert page.batch_stage.table.currentIndex().row() == 3


def test_escape_in_it_is_not_the_pages(
    window: QMainWindow,
    page: MediaPage,  # noqa: F811
    qtbot: QtBot,
) -> None:
    field = page.batch_stage.filter_bar.text
    qtbot.keyClicks(field, "jpg")
    qtbot.waitUntil(lambda: 0 < page.batch_stage.table.model().rowCount() < 24)
    quick = look(page, 0, qtbot)
    qtbot.keyClick(quick, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    assert field.text() == "jpg"


def test_tab_stays_in_it(window: QMainWindow, page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    quick = look(page, 0, qtbot)
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget() or quick, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert now is quick or quick.isAncestorOf(now)


def test_a_medium_that_is_not_there_says_why(window: QMainWindow, page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    quick = look(page, 23, qtbot)
    assert "Expired or unknown" in quick.view.symbol.text()
    assert not button(quick, "quick_look_copy").isEnabled()


def test_another_page_closes_it(window: QMainWindow, page: MediaPage, qtbot: QtBot) -> None:  # noqa: F811
    quick = look(page, 0, qtbot)
    window.setCentralWidget(QWidget())
    qtbot.waitUntil(lambda: not quick.isVisible())
