"""Ctrl+K and Ctrl+V on the whole window, by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import part, said
from tests.ui.window.conftest import Start
from wxdesk.accounts.account import Account
from wxdesk.app import Program
from wxdesk.config import Settings
from wxdesk.media.journal.journal import Journal
from wxdesk.sandbox.media.samples import MEDIA_IDS
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import Card, Label
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.ui.window.finder import Doing, Finder
from wxdesk.ui.window.palette.commands import COMMANDS
from wxdesk.ui.window.palette.entry import Kind
from wxdesk.ui.window.palette.entry_list import EntryList
from wxdesk.ui.window.palette.palette import Palette

SHOP = Account("Shop", "wx0123456789abcdef")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(start: Start, qtbot: QtBot) -> Program:
    program = start(sandbox=True, settings=Settings(language="en", theme="light"))
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.window.show_page("settings")
    return program


def press(program: Program, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or program.window, key, keys)


def palette(program: Program) -> Palette:
    return part(program.window, Palette)


def titles(program: Program) -> list[str]:
    return [one.title for one in part(palette(program), EntryList).entries()]


def ask(program: Program, text: str) -> list[str]:
    press(program, Qt.Key.Key_K, CONTROL)
    part(palette(program), QLineEdit, "palette_field").setText(text)
    return titles(program)


def paste(program: Program, text: str) -> list[str]:
    QGuiApplication.clipboard().setText(text)
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    press(program, Qt.Key.Key_V, CONTROL)
    return titles(program) if program.window.findChild(Palette) is not None else []


def test_the_palette_is_made_when_it_is_first_opened(program: Program) -> None:
    assert program.window.findChild(Palette) is None
    press(program, Qt.Key.Key_K, CONTROL)
    assert palette(program).isVisible()
    assert part(palette(program), QLineEdit, "palette_field").hasFocus()
    press(program, Qt.Key.Key_Escape)
    assert not palette(program).isVisible()
    assert program.window.current_page() == "settings"


def test_keys_alone_reach_a_page_a_code_and_an_account(program: Program) -> None:
    program.services.store.save(SHOP, None)
    program.choice.reload()
    assert ask(program, "error codes")[0] == "Error codes"
    press(program, Qt.Key.Key_Return)
    assert program.window.current_page() == "codes"
    assert ask(program, "40164")[0].startswith("40164 ")
    press(program, Qt.Key.Key_Return)
    assert "40164" in error_box(program)
    assert ask(program, "wx01234567")[0] == "Shop"
    press(program, Qt.Key.Key_Return)
    assert program.choice.current == SHOP


def test_chinese_words_find_in_the_english_window_and_english_ones_in_the_chinese(program: Program) -> None:
    assert "Dark theme" in ask(program, "深色")
    press(program, Qt.Key.Key_Escape)
    assert "40164" in ask(program, "白名单")[0]
    press(program, Qt.Key.Key_Escape)
    program.actions.commands()["language_zh_CN"]()
    assert ask(program, "settings") != []
    assert "深色主题" in ask_again(program, "dark")


def error_box(program: Program) -> str:
    return part(program.window.page("codes"), QPlainTextEdit, "error_box").toPlainText()


def ask_again(program: Program, text: str) -> list[str]:
    part(palette(program), QLineEdit, "palette_field").setText(text)
    return titles(program)


def test_every_command_does_something(program: Program) -> None:
    assert set(program.actions.commands()) == {one.name for one in COMMANDS}
    doing = program.actions.commands()
    doing["theme_dark"]()
    assert program.settings.theme == "dark"
    assert part(program.window.page("settings"), ChoiceBox, "theme").value() == "dark"
    doing["failed_calls"]()
    assert program.window.current_page() == "activity"
    doing["language_zh_CN"]()
    assert program.language.current == "zh_CN"
    doing["add_account"]()
    assert program.window.current_page() == "accounts"


def test_what_is_pasted_outside_a_field_is_offered_its_page(program: Program) -> None:
    assert paste(program, "\n".join(MEDIA_IDS)) == ["Open in Media"]
    assert any("24 media IDs" in label.text() for label in palette(program).findChildren(Label))
    assert program.window.current_page() == "settings", "nothing happens before it is taken"
    press(program, Qt.Key.Key_Return)
    assert program.window.current_page() == "media"
    assert len(program.window.page("media").list_stage.box.text().split()) == 24  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "offered", "page"),
    [
        ('{"errcode":40164,"errmsg":"invalid ip"}', ["Open in Error codes"], "codes"),
        ("https://h5.example.com/photo?uid=88", ["Open in Sign", "Open in Diagnose"], "sign"),
        (
            "signature: 0f9de62fce790f9a083d5c99e95740ceb90c27ed nonceStr: Wm3W",
            ["Open in Diagnose"],
            "diagnose",
        ),
    ],
)
def test_each_kind_leads_to_its_page_with_the_text(
    program: Program, text: str, offered: list[str], page: str
) -> None:
    assert paste(program, text) == offered
    press(program, Qt.Key.Key_Return)
    assert program.window.current_page() == page


def test_an_offer_that_is_left_changes_nothing(program: Program) -> None:
    paste(program, "40164")
    press(program, Qt.Key.Key_Escape)
    assert program.window.current_page() == "settings"
    assert not palette(program).isVisible()


def test_a_field_takes_its_own_paste(program: Program) -> None:
    program.window.show_page("sign")
    QGuiApplication.clipboard().setText("https://h5.example.com/")
    field = part(program.window.page("sign"), QLineEdit, "page_address")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    assert field.text() == "https://h5.example.com/"
    assert program.window.findChild(Palette) is None


@pytest.mark.parametrize("size", [(900, 600), (760, 420), (2560, 1440)])
def test_the_palette_stays_inside_the_window(program: Program, size: tuple[int, int]) -> None:
    program.window.resize(*size)
    ask(program, "")
    card = part(palette(program), Card)
    assert program.window.rect().contains(card.geometry())
    assert card.sizeHint().height() <= card.height() + 1


def test_a_click_beside_it_closes_it(program: Program, qtbot: QtBot) -> None:
    ask(program, "")
    qtbot.mouseClick(palette(program), Qt.MouseButton.LeftButton, pos=palette(program).rect().bottomLeft())
    assert not palette(program).isVisible()


def test_a_rid_that_is_typed_leads_to_its_page_at_once(program: Program) -> None:
    assert ask(program, "6214bb2b-1f3a5c2e-7d90a1b2") == ["Open in Error codes"]
    press(program, Qt.Key.Key_Return)
    assert program.window.current_page() == "codes"


def test_a_batch_of_this_profile_is_found_by_its_folder_and_opened(program: Program, tmp_path: Path) -> None:
    account = program.choice.current
    assert account is not None
    folder = tmp_path / "五月客户照片"
    program.services.open_journal().open_batch(account.appid, folder, MEDIA_IDS)
    assert ask(program, "客户照片") == ["五月客户照片"]
    press(program, Qt.Key.Key_Return)
    assert program.window.current_page() == "media"
    page = program.window.page("media")
    assert page.batches.batch is not None  # type: ignore[attr-defined]
    page.batches.cancel()  # type: ignore[attr-defined]  # or it would begin while the window closes, and wait for WeChat


def test_what_cannot_be_opened_now_is_said(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    page = program.window.page("media")
    monkeypatch.setattr(page.batches, "are_free", lambda: False)  # type: ignore[attr-defined]
    paste(program, MEDIA_IDS[0])
    press(program, Qt.Key.Key_Return)
    assert "A batch is running" in said(page)


def test_ctrl_n_anywhere_begins_a_case_on_diagnose(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    pressed: list[tuple[str, str]] = []
    monkeypatch.setattr(program.actions, "press", lambda name, keys: pressed.append((name, keys)))
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    press(program, Qt.Key.Key_N, CONTROL)
    assert pressed == [("diagnose", "Ctrl+N")]


def test_a_page_s_own_key_is_pressed_for_it(program: Program) -> None:
    program.window.show_page("codes")
    page = program.window.page("codes")
    page.take_text("40164")
    assert page.press("Esc")
    assert error_box(program) == ""
    assert not page.press("Ctrl+Shift+F9"), "keys that do nothing there"


@pytest.mark.parametrize("searching", [True, False])
def test_an_offer_that_comes_late_leaves_the_search_alone(qtbot: QtBot, searching: bool) -> None:
    window, waiting = QWidget(), list[Callable[[], None]]()
    qtbot.addWidget(window)
    window.show()
    nothing = Doing((), print, print, {}, tuple, print, tuple, Journal, print)
    finder = Finder(window, nothing, Tasks(start=waiting.append))
    QGuiApplication.clipboard().setText("40164")
    finder.paste()
    if searching:
        finder.search()
    waiting[0]()
    entries = part(finder.palette, EntryList).entries() if finder.palette.isVisible() else ()
    assert any(entry.kind is Kind.OFFER for entry in entries) is not searching
