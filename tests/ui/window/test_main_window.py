"""The window: pages by mouse and keyboard, the account on top, what is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import button_saying, click, line, said
from tests.ui.window.conftest import Start
from wxdesk.accounts.account import Account
from wxdesk.accounts.keyring_kind import KeyringKind
from wxdesk.config import Settings
from wxdesk.errors import SecretError
from wxdesk.secrecy import Secret
from wxdesk.ui.window.main_window import MainWindow
from wxdesk.ui.window_state import WindowState, save_window_state

SHOP = Account("Shop", "wx0123456789abcdef")


def test_without_an_account_two_choices_are_offered(start: Start, qtbot: QtBot) -> None:
    program = start()
    qtbot.waitUntil(program.window.shows_first_start)
    first = program.window.first_start
    assert first.isVisible()
    assert "for this session only" in said(first), "there is no keyring"
    click(button_saying(first, "&Open the sandbox"))
    assert program.choice.current is not None
    assert program.choice.current.of_sandbox
    assert not first.isVisible()
    assert program.window.shows_banner()


def test_with_an_account_the_first_start_is_not_seen_before_its_page(start: Start, qtbot: QtBot) -> None:
    window = start(sandbox=True).window
    assert not window.shows_first_start()
    qtbot.waitUntil(lambda: window.is_made("tokens"))
    assert not window.shows_first_start()


def test_the_first_start_names_the_place_of_the_appsecret(start: Start) -> None:
    first = start().window.first_start
    first.show_place(KeyringKind.SECRET_SERVICE)
    assert "stored only in the system keyring (Secret Service)." in said(first)
    assert "memory" not in said(first)


def secret_missing(account: Account) -> Secret:
    raise SecretError("secret_missing", name=account.name)


def press_when_seen(window: QWidget, name: str) -> None:
    seen = [one for one in window.findChildren(QAbstractButton, name) if one.isVisible()]
    assert len(seen) == 1
    QTest.mouseClick(seen[0], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("page", ["tokens", "sign"])
def test_a_remedy_opens_the_chosen_account(start: Start, page: str) -> None:
    program = start()
    program.services.store.save(SHOP, None)
    program.services.store.save(Account("Zoo", "wxfedcba0987654321"), None)
    program.choice.reload()
    program.choice.choose(program.services.store.account("Zoo"))
    program.services.store.load_secret = secret_missing  # type: ignore[method-assign]
    program.window.show_page(page)
    if page == "sign":
        line(program.window, "page_address").setText("https://h5.example.com/")
    press_when_seen(program.window, "edit_account")
    assert program.window.current_page() == "accounts"
    assert line(program.window, "account_name").text() == "Zoo"


def test_every_page_opens_by_its_keys_and_says_its_answer(start: Start, qtbot: QtBot) -> None:
    program = start(sandbox=True)
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for number, name in enumerate((name for name, *_ in window.page_names()), start=1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.current_page() == name
        assert window.page(name).isVisible()
        assert window.page(name).answer()


def test_the_page_the_size_and_the_account_are_remembered(start: Start) -> None:
    program = start()
    program.services.store.save(SHOP, None)
    program.choice.reload()
    program.window.show_page("sign")
    program.window.resize(780, 560)
    program.window.close()
    again = start()
    assert again.window.current_page() == "sign"
    assert (again.window.width(), again.window.height()) == (780, 560)
    assert again.choice.current == SHOP


@pytest.mark.parametrize(
    "frame", [[-9000, -9000, 800, 600], [20_000, 0, 32_000, 32_000], [10, -500, 800, 600]]
)
def test_a_remembered_place_off_the_screen_is_corrected(
    start: Start, profile: Path, frame: list[int]
) -> None:
    save_window_state(profile / "config" / "window.json", WindowState(frame=frame))
    window = start().window
    screen = window.screen().availableGeometry()
    assert screen.contains(window.geometry().topLeft())
    assert (window.width(), window.height()) <= (screen.width(), screen.height())


def test_a_large_window_is_large_again_and_small_where_it_was_small(start: Start) -> None:
    window = start().window
    window.resize(790, 500)
    window.showMaximized()
    window.close()
    again = start().window
    assert again.isMaximized()
    again.showNormal()
    assert (again.width(), again.height()) == (790, 500)


@pytest.mark.expects_log
def test_a_folder_that_cannot_be_written_does_not_stop_the_closing(
    start: Start, profile: Path, caplog: pytest.LogCaptureFixture
) -> None:
    program = start()
    profile.mkdir(exist_ok=True)
    (profile / "config").write_bytes(b"")
    program.window.close()
    assert "not kept" in caplog.text


def test_another_account_shows_on_every_page_and_in_the_title(start: Start) -> None:
    program = start(sandbox=True)
    assert program.window.windowTitle().startswith("Sandbox")
    program.services.store.save(SHOP, None)
    program.choice.reload()
    program.choice.choose(SHOP)
    assert program.window.windowTitle().startswith("Shop")
    assert not program.window.shows_banner()
    assert program.window.page("tokens").account == SHOP


def test_language_and_theme_change_while_it_runs(start: Start, qapp: QApplication) -> None:
    program = start(sandbox=True, settings=Settings(language="en", theme="light"))
    assert program.window.windowTitle().startswith("Sandbox – Tokens")
    light = qapp.palette().window().color()
    program.window.page("settings").settings_changed.emit(Settings(language="zh_CN", theme="dark"))
    qapp.sendPostedEvents()
    assert "凭证" in program.window.windowTitle()
    assert qapp.palette().window().color() != light


def test_a_damaged_accounts_file_is_put_aside_and_said_so(start: Start, profile: Path) -> None:
    path = profile / "config" / "accounts.json"
    path.parent.mkdir(parents=True)
    path.write_text("{ not json")
    program = start()
    aside = list(path.parent.glob("accounts.json.bad-*"))
    assert [kept.read_text() for kept in aside] == ["{ not json"]
    box = QApplication.activeModalWidget() or next(
        widget for widget in QApplication.topLevelWidgets() if widget.inherits("MessageDialog")
    )
    assert str(aside[0]) in box.text()  # type: ignore[attr-defined]
    box.close()
    assert program.choice.accounts() == ()


def test_a_window_on_the_screen_is_not_moved_as_it_opens(
    start: Start, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place that is given before it is seen is its frame's: the window would sink by its title with each start."""
    save_window_state(profile / "config" / "window.json", WindowState(frame=[20, 60, 780, 560]))
    moved: list[object] = []
    monkeypatch.setattr(MainWindow, "move", lambda window, *place: moved.append(place))
    window = start().window
    assert moved == []
    assert window.geometry().getRect() == (20, 60, 780, 560)
