"""The Settings page: each change is announced at once, and places are said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from tests.ui.finding import part, said
from wxdesk import __version__
from wxdesk.config import Settings
from wxdesk.services import Services
from wxdesk.ui.language import Language
from wxdesk.ui.pages.settings.settings_page import SettingsPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets.text.mono_text import MonoText


@pytest.fixture
def heard() -> list[Settings]:
    return []


@pytest.fixture
def page(qtbot: QtBot, services: Services, tasks: Tasks, heard: list[Settings]) -> SettingsPage:
    page = SettingsPage(Settings(theme="dark", download_jobs=4), services, tasks)
    page.settings_changed.connect(heard.append)
    qtbot.addWidget(page)
    page.retranslate()
    page.show()
    page.enter()
    return page


def combo(page: SettingsPage, name: str) -> QComboBox:
    return part(page, QComboBox, name)


def number(page: SettingsPage, name: str) -> QSpinBox:
    return part(page, QSpinBox, name)


def folder(page: SettingsPage) -> QLineEdit:
    return part(page, QLineEdit, "download_folder")


def test_it_shows_the_settings_and_announces_nothing_by_itself(
    page: SettingsPage, heard: list[Settings]
) -> None:
    assert combo(page, "language").currentText() == "Follow system"
    assert combo(page, "theme").currentText() == "Dark"
    assert number(page, "download_jobs").value() == 4
    assert number(page, "mb_per_s").text() == "no limit"
    page.retranslate()
    assert heard == []


def test_each_change_is_announced_with_all_the_others(page: SettingsPage, heard: list[Settings]) -> None:
    combo(page, "language").setCurrentIndex(2)
    combo(page, "theme").setCurrentIndex(1)
    number(page, "clear_clipboard").setValue(30)
    number(page, "download_jobs").setValue(16)
    number(page, "files_per_s").setValue(20)
    number(page, "mb_per_s").setValue(2)
    assert heard[-1] == Settings("zh_CN", "light", 30, "", 16, 20, 2)
    assert len(heard) == 6


def test_numbers_stay_in_their_range(page: SettingsPage, heard: list[Settings]) -> None:
    number(page, "download_jobs").setValue(500)
    number(page, "clear_clipboard").setValue(0)
    assert heard[-1].download_jobs == 32
    assert heard[-1].clear_clipboard_s == 5


def test_a_folder_is_taken_and_can_be_put_back(
    page: SettingsPage, heard: list[Settings], tmp_path: Path
) -> None:
    page.use_folder(str(tmp_path))
    assert heard[-1].download_folder == str(tmp_path)
    button = page.findChild(QAbstractButton, "usual_folder")
    assert button is not None
    button.click()
    assert heard[-1].download_folder == ""
    assert "downloads" in folder(page).placeholderText()


def test_a_folder_without_its_beginning_is_refused_beside_the_field(
    page: SettingsPage, heard: list[Settings]
) -> None:
    QTest.keyClicks(folder(page), "media/today")
    QTest.keyClick(folder(page), Qt.Key.Key_Return)
    assert "full path" in folder(page).accessibleDescription()
    assert heard == []


def test_the_wheel_scrolls_the_page_and_changes_nothing(page: SettingsPage, heard: list[Settings]) -> None:
    folder(page).setFocus()
    for widget in (combo(page, "theme"), number(page, "download_jobs")):
        turn = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, turn)
        assert not turn.isAccepted()
    assert heard == []


def test_places_and_version_are_said(page: SettingsPage, services: Services) -> None:
    shown = [text.text() for text in page.findChildren(MonoText)]
    assert str(services.directories.config) in shown
    assert str(services.directories.data) in shown
    assert "no usable keyring" in said(page)
    assert __version__ in said(page)


def test_a_folder_that_cannot_be_made_is_said(page: SettingsPage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    page._on_open(tmp_path / "file" / "folder")
    assert "cannot be created" in said(page)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_fields_of_both_cards_begin_at_one_place(page: SettingsPage, language: str) -> None:
    spoken = Language()
    spoken.use(language)
    try:
        page.retranslate()
        QApplication.processEvents()
        boxes = [combo(page, "language"), number(page, "download_jobs"), folder(page)]
        assert len({box.mapTo(page, QPoint()).x() for box in boxes}) == 1
    finally:
        spoken.use("en")


def test_watching_is_off_and_messages_are_on_until_somebody_chooses(
    page: SettingsPage, heard: list[Settings]
) -> None:
    watch, messages = combo(page, "watch_minutes"), combo(page, "tray_messages")
    assert (watch.currentText(), messages.currentText()) == ("Off", "On")
    watch.setCurrentIndex(2)
    messages.setCurrentIndex(1)
    assert (heard[-1].watch_minutes, heard[-1].tray_messages) == (10, False)
