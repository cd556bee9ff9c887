"""The account switcher's popup, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, part
from tests.ui.window.conftest import Start
from wxdesk.accounts.account import Account, Environment
from wxdesk.app import Program
from wxdesk.ui.window.account_popup import AccountPopup


@pytest.fixture
def program(start: Start, qtbot: QtBot) -> Program:
    """With 28 accounts."""
    program = start()
    for number in range(28):
        environment = Environment.TEST if number % 2 else Environment.PRODUCTION
        program.services.store.save(Account(f"Shop {number:02}", f"wx{number:016x}", environment), None)
    program.choice.reload()
    program.window.resize(900, 600)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return program


def opened(program: Program) -> AccountPopup:
    QTest.mouseClick(program.window.switcher, Qt.MouseButton.LeftButton)
    popup = part(program.window, AccountPopup)
    assert popup.isVisible()
    return popup


def names(popup: AccountPopup) -> list[str]:
    model = part(popup, QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def field(popup: AccountPopup) -> QLineEdit:
    return part(popup, QLineEdit, "find_account")


def test_28_accounts_stay_inside_the_window(program: Program) -> None:
    popup = opened(program)
    window = QRect(program.window.mapToGlobal(QPoint()), program.window.size())
    assert window.contains(QRect(popup.pos(), popup.size()))
    assert len(names(popup)) == 28
    view = part(popup, QListView)
    assert view.height() % view.sizeHintForRow(0) == 0, "no row is cut"


def test_typing_finds_by_name_appid_and_environment(program: Program) -> None:
    popup = opened(program)
    assert QApplication.focusWidget() is field(popup)
    QTest.keyClicks(field(popup), "shop 1")
    assert names(popup)[:10] == [f"Shop {number}" for number in range(10, 20)], "by their names first"
    QTest.keyClicks(field(popup), "1 test")
    assert names(popup) == ["Shop 11", "Shop 17"], "one by its name, one by its AppID"
    field(popup).clear()
    QTest.keyClicks(field(popup), "001b")
    assert names(popup) == ["Shop 27"]
    QTest.keyClicks(field(popup), "zebra")
    assert names(popup) == []
    QTest.keyClick(field(popup), Qt.Key.Key_Return)
    assert popup.isVisible(), "there is nothing to choose"


def test_arrows_and_enter_choose(program: Program) -> None:
    popup = opened(program)
    QTest.keyClicks(field(popup), "shop 2")
    QTest.keyClick(field(popup), Qt.Key.Key_Down)
    QTest.keyClick(field(popup), Qt.Key.Key_Down)
    QTest.keyClick(field(popup), Qt.Key.Key_Up)
    QTest.keyClick(field(popup), Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert program.choice.current is not None
    assert program.choice.current.name == "Shop 21"


def test_it_opens_on_the_present_account_and_esc_changes_nothing(program: Program, qtbot: QtBot) -> None:
    program.choice.choose(program.services.store.account("Shop 20"))
    popup = opened(program)
    assert part(popup, QListView).currentIndex().data() == "Shop 20"
    QTest.keyClicks(field(popup), "shop 1")
    QTest.keyClick(field(popup), Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert program.choice.current is not None
    assert program.choice.current.name == "Shop 20"


def test_a_click_chooses(program: Program) -> None:
    popup = opened(program)
    view = part(popup, QListView)
    spot = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert program.choice.current is not None
    assert program.choice.current.name == "Shop 02"


def test_each_row_says_all_that_is_painted(program: Program) -> None:
    view = part(opened(program), QListView)
    spoken = view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Shop 01, test, wx0000000000000001"


@pytest.mark.parametrize(("name", "page"), [("switch_add", "accounts"), ("switch_manage", "accounts")])
def test_the_other_choices_are_there_too(program: Program, name: str, page: str) -> None:
    popup = opened(program)
    QTest.mouseClick(button(popup, name), Qt.MouseButton.LeftButton)
    assert not popup.isVisible()
    assert program.window.current_page() == page


def test_without_accounts_it_offers_to_add_one(start: Start) -> None:
    popup = opened(start())
    assert button(popup, "switch_add").isVisible()
    assert not part(popup, QListView).height()


def test_nothing_moves_where_nothing_is_found(program: Program) -> None:
    popup = opened(program)
    manage = button(popup, "switch_manage")
    before = (popup.geometry(), manage.geometry())
    QTest.keyClicks(field(popup), "zebra")
    QApplication.processEvents()
    assert (popup.geometry(), manage.geometry()) == before
    assert popup._nothing.isVisible()
    assert popup._nothing.visibleRegion().boundingRect().height() >= popup._nothing.fontMetrics().height()
