"""A button whose press takes a while keeps the focus, and takes no second press."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.busy_button import BusyButton


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    row = QWidget()
    qtbot.addWidget(row)
    layout = QHBoxLayout(row)
    for button in (BusyButton("Check now"), Button("Copy")):
        layout.addWidget(button)
    row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    return row


def parts(row: QWidget) -> tuple[BusyButton, Button]:
    first, second = row.findChildren(QPushButton)
    assert isinstance(first, BusyButton)
    assert isinstance(second, Button)
    return first, second


@pytest.mark.parametrize("busy", [True, False])
def test_it_keeps_the_focus_and_takes_no_press(row: QWidget, busy: bool) -> None:
    button, other = parts(row)
    presses: list[str] = []
    button.clicked.connect(lambda: presses.append("this"))
    other.clicked.connect(lambda: presses.append("other"))
    button.setFocus()
    button.show_state(False, busy)
    assert QApplication.focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert presses == []
    button.show_state(True)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert presses == ["this"]


def test_the_twin_that_is_disabled_gives_the_focus_away(row: QWidget) -> None:
    button, other = parts(row)
    button.setFocus()
    button.setEnabled(False)
    assert QApplication.focusWidget() is other


def test_once_the_focus_has_left_it_is_disabled_like_any_other(row: QWidget) -> None:
    button, other = parts(row)
    button.setFocus()
    button.show_state(False)
    assert button.isEnabled()
    other.setFocus()
    assert not button.isEnabled()
    button.show_state(False)
    assert not button.isEnabled()


def test_its_spinner_comes_after_a_moment_and_nothing_grows(row: QWidget, qtbot: QtBot) -> None:
    button, _ = parts(row)
    calm, hint = button.grab().toImage(), button.sizeHint()
    button.show_state(False, busy=True)
    qtbot.wait(50)
    assert button.grab().toImage() == calm, "a short wait does not flicker"
    qtbot.wait(400)
    assert button.grab().toImage() != calm
    assert button.sizeHint() == hint
    button.show_state(True)
    assert button.grab().toImage() == calm
