"""A message where the system has a place for it, and a sign in the task bar where it has none."""

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from wxdesk.ui.window.tray import Tray


@pytest.fixture
def tray(qtbot: QtBot) -> Tray:
    window = QWidget()
    qtbot.addWidget(window)
    return Tray(window, QIcon())


def test_without_a_tray_the_window_asks_for_attention(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    alerted: list[QWidget] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    monkeypatch.setattr(QApplication, "alert", alerted.append)
    tray.tell("title", "text")
    assert len(alerted) == 1
    tray.hide()


def test_with_one_the_icon_stays_until_the_window_is_looked_at(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[object, ...]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda icon, *message: shown.append(message[:2]))
    tray.tell("title", "text")
    tray.tell("another", "text")
    assert shown == [("title", "text"), ("another", "text")]
    (icon,) = tray.findChildren(QSystemTrayIcon)
    assert icon.isVisible()
    tray.hide()
    assert not icon.isVisible()
