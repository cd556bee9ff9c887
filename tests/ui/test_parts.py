"""Small parts that several pages are made of."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from enum import IntEnum

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.finding import let_pass, part
from wxdesk.config import Settings
from wxdesk.errors import StoreError
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.signing.masking import masked
from wxdesk.ui import theme
from wxdesk.ui.accounts.account_choice import AccountChoice
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import Language
from wxdesk.ui.page import Page
from wxdesk.ui.pages.accounts.account_pane import AccountPane
from wxdesk.ui.pages.accounts.accounts_page import AccountsPage
from wxdesk.ui.pages.activity.activity_page import ActivityPage
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.pages.inspector.inspector_page import HandOver, InspectorPage
from wxdesk.ui.pages.settings.settings_page import SettingsPage
from wxdesk.ui.pages.sign.sign_page import SignPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets import FlowLayout
from wxdesk.ui.widgets.copy_button import CopyButton
from wxdesk.ui.widgets.layout.tabs import Tabs
from wxdesk.ui.widgets.tables.table import Role, TableModel
from wxdesk.ui.widgets.text.difference_view import DifferenceView
from wxdesk.ui.widgets.text.mono_text import MonoText, Run
from wxdesk.ui.widgets.text.paste_box import PasteBox
from wxdesk.ui.widgets.waiting import LATER_AFTER_MS, SHOWN_AFTER_MS, Waiting
from wxdesk.ui.window_state import WindowState

# Qt ends a paragraph with U+2029, and takes these for places of its own.
_KEPT = st.text(st.characters(exclude_characters="\r\u2029\ufdd0\ufdd1\x00", exclude_categories=("Cs",)))


@given(text=_KEPT)
@example(text="\ufeff\ufeffwx.config")
@example(text="a\ufeffb\xa0c")
def test_the_box_gives_back_every_character(qapp: QApplication, text: str) -> None:
    box = PasteBox(1, 500_000)
    box.set_text(text)
    assert box.text() == text.lstrip("\ufeff"), "only a byte order mark at the beginning is none"


@given(text=_KEPT)
def test_text_is_never_taken_for_markup(qapp: QApplication, text: str) -> None:
    shown = MonoText()
    shown.set_text(f"<b>{text}</b><img src='file:///etc/passwd'>")
    assert shown.document().toRawText().startswith("<b>")
    assert shown.text() == f"<b>{text}</b><img src='file:///etc/passwd'>"


def test_a_monospace_text_is_as_high_as_its_lines_at_any_width(qtbot: QtBot) -> None:
    text = MonoText()
    qtbot.addWidget(text)
    text.set_text("x" * 200)
    text.resize(900, text.height())
    text.show()
    low = text.height()
    text.resize(200, text.height())
    assert text.height() > 2 * low


def test_a_difference_is_marked_by_more_than_colour(qtbot: QtBot) -> None:
    view = DifferenceView()
    qtbot.addWidget(view)
    view.show_difference("https://h5.example.com/a b", "https://h5.example.com/a%20b")
    for text, changed, colour in zip(view.stops(), ("␣", "%20"), ("bad", "good"), strict=True):
        assert isinstance(text, MonoText)
        cursor = text.textCursor()
        cursor.setPosition(text.text().index(changed) + 1)
        assert cursor.charFormat().foreground().color() == theme.colours(text.palette()).colour(colour)
        assert cursor.charFormat().fontUnderline()
        assert cursor.charFormat().fontWeight() > 400


def test_marks_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    text = MonoText()
    qtbot.addWidget(text)
    text.show()
    text.set_runs((Run("changed", "bad"),))

    def ink() -> str:
        cursor = text.textCursor()
        cursor.setPosition(2)
        return str(cursor.charFormat().foreground().color().name())

    try:
        for choice, colours in (("light", theme.LIGHT), ("dark", theme.DARK), ("light", theme.LIGHT)):
            theme.apply(qapp, choice)
            qtbot.waitUntil(lambda colours=colours: ink() == colours.bad)
    finally:
        theme.apply(qapp, "light")


def test_the_style_is_ours_whatever_the_system_prefers() -> None:
    script = (
        "from PySide6.QtWidgets import QApplication; from wxdesk.ui import theme;"
        "app = QApplication(['wxdesk', *{arguments}]); print(app.style().objectName(), len(app.arguments()))"
    )

    def style(arguments: str) -> str:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_STYLE_OVERRIDE": "windows"}
        command = [sys.executable, "-c", script.format(arguments=arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout

    assert style("theme.ARGUMENTS") == "fusion 1\n"
    assert style("[]") == "windows 1\n"  # the bad twin


def test_a_copied_text_is_confirmed_without_changing_the_button_s_width(
    qtbot: QtBot, clipboard: Clipboard
) -> None:
    button = CopyButton(clipboard, lambda: "abc")
    qtbot.addWidget(button)
    button.set_label("&Copy")
    before = button.sizeHint()
    button.click()
    assert QGuiApplication.clipboard().text() == "abc"
    assert button.text() == "Copied"
    assert button.sizeHint() == before
    let_pass(button, 1500)
    assert button.text() == "&Copy"


def test_of_two_copied_secrets_only_the_last_counts_down(qtbot: QtBot, clipboard: Clipboard) -> None:
    one, other = (CopyButton(clipboard, lambda: Secret("x" * 40), secret=True) for _ in range(2))
    for button in (one, other):
        qtbot.addWidget(button)
        button.set_label("Copy")
    before = one.sizeHint()
    one.click()
    assert "10" in one.text()
    assert one.sizeHint() == before
    other.click()
    assert (one.text(), "10" in other.text()) == ("Copy", True)
    let_pass(clipboard, 1000)
    assert "9" in other.text()
    clipboard.clear_secret()
    assert other.text() == "Copy"


def test_waiting_shows_nothing_at_first_then_words_then_other_words(qtbot: QtBot) -> None:
    waiting = Waiting()
    qtbot.addWidget(waiting)
    waiting.retranslate()
    waiting.show()
    height = waiting.sizeHint().height()
    waiting.start("Saving…", "Waiting for the keyring.")
    assert waiting.text() == ""
    let_pass(waiting, SHOWN_AFTER_MS)
    assert waiting.text() == "Saving…"
    let_pass(waiting, LATER_AFTER_MS)
    assert waiting.text() == "Waiting for the keyring."
    waiting.say("Half of it is done.")
    assert waiting.text() == "Half of it is done."
    with qtbot.waitSignal(waiting.cancelled):
        waiting.cancel.click()
    assert waiting.text() == ""
    assert waiting.sizeHint().height() == height, "nothing around it moves"


def test_a_masked_string1_tells_tickets_apart_and_shows_none() -> None:
    rest = "&noncestr=n&timestamp=1&url=https://h5.example.com/"
    one, other = "kgt8ON7yVITDhtdwci0qefK1QvDlwsAPwMnZOO", "kgt8ON7yVITDhtdwci0qefK1QvDlwsAPwMnZXX"
    assert masked(f"jsapi_ticket={one}{rest}") == f"jsapi_ticket=kgt8O…ZOO{rest}"
    assert masked(f"jsapi_ticket={one}{rest}") != masked(f"jsapi_ticket={other}{rest}")
    assert masked("no ticket at all") == "no ticket at all"
    assert masked(f"{one}abc1414587457https://a.com/", one) == "kgt8O…ZOOabc1414587457https://a.com/"
    assert masked("jsapi_ticket=null&noncestr=x") == "jsapi_ticket=null&noncestr=x"
    assert masked(masked(f"ticket={one}{rest}")) == masked(f"ticket={one}{rest}")


def test_what_is_hidden_leaves_no_gap_in_a_flow(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    labels = [QLabel(word, box) for word in ("one", "two", "three")]
    for label in labels:
        flow.addWidget(label)
    box.resize(400, 40)
    box.show()
    labels[1].hide()
    flow.activate()
    assert labels[2].x() == labels[0].sizeHint().width() + 6


def test_a_flow_knows_its_height_anew_once_something_in_it_is_another(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)  # a flow in another layout
    flow = FlowLayout()
    column.addLayout(flow)
    labels = [QLabel("a word") for _ in range(3)]
    for label in labels:
        flow.addWidget(label)
    width = 2 * labels[0].sizeHint().width() + 10
    box.show()
    two_lines = flow.heightForWidth(width)
    labels[1].hide()
    column.activate()
    one_line = flow.heightForWidth(width)
    labels[0].setText("a word " * 9)
    column.activate()
    assert two_lines == flow.heightForWidth(width) > one_line


Build = Callable[[Services, Tasks, Clipboard], Page]
PAGES: dict[str, Build] = {
    "sign": lambda services, tasks, clipboard: SignPage(services.broker, tasks, clipboard),
    "diagnose": lambda services, tasks, clipboard: DiagnosePage(
        services.store.accounts, services.broker, services.endpoint_asker, tasks, clipboard
    ),
    "inspector": lambda services, tasks, clipboard: InspectorPage(
        services.store.accounts, services.broker, tasks, clipboard, HandOver(print, print)
    ),
    "accounts": lambda services, tasks, clipboard: AccountsPage(
        services, AccountChoice(services.store.accounts), tasks, clipboard
    ),
    "settings": lambda services, tasks, clipboard: SettingsPage(Settings(), services, tasks),
    "activity": lambda services, tasks, clipboard: ActivityPage(
        services.activity, services.store.accounts, print, tasks, clipboard, WindowState()
    ),
}


def shown(page: QWidget) -> list[str]:
    texts = [widget.text() for widget in page.findChildren(QLabel)]
    texts += [widget.text() for widget in page.findChildren(QAbstractButton)]
    return [text for text in texts if text]


@pytest.mark.parametrize("name", PAGES)
def test_a_change_of_the_language_leaves_nothing_behind(
    qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard, name: str
) -> None:
    """There and back, with notices and errors on the page: every word is as before."""
    page = PAGES[name](services, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(services.start_sandbox())
    page.show()
    page.enter()
    if isinstance(page, AccountsPage):
        page.start_adding()
        part(page, AccountPane).remark.tell_error(StoreError("folder_missing", folder="/x"))
    before = shown(page)
    language = Language()
    try:
        language.use("zh_CN")
        page.retranslate()
        chinese = shown(page)
    finally:
        language.use("en")
    page.retranslate()
    assert shown(page) == before
    untouched = {text for text in set(before) & set(chinese) if re.search(r"[A-Za-z]{3} [a-z]{3}", text)}
    assert untouched == set()


def keys(page: QWidget, unseen: list[QWidget]) -> list[str]:
    """The letters that Alt leads somewhere with, while what is in `unseen` is not seen."""

    def seen(widget: QWidget) -> bool:
        return not any(other.isAncestorOf(widget) for other in unseen)

    texts = [widget.text() for widget in page.findChildren(QAbstractButton) if seen(widget)]
    texts += [
        label.text() for label in page.findChildren(QLabel) if label.buddy() is not None and seen(label)
    ]
    marked = [text.replace("&&", "").partition("&")[2][:1].lower() for text in texts]
    return [letter for letter in marked if letter]


@pytest.mark.parametrize("name", PAGES)
def test_no_two_things_on_a_page_have_the_same_key(
    qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard, name: str
) -> None:
    page = PAGES[name](services, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(None)
    tabs = page.findChild(Tabs)
    views = tabs.views if tabs is not None else []
    for unseen in [[other for other in views if other is not view] for view in views] or [[]]:
        letters = keys(page, unseen)
        assert letters
        assert sorted(letters) == sorted(set(letters))


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_takes_the_focus_has_a_name_for_assistive_tools(
    qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard, name: str
) -> None:
    page = PAGES[name](services, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(services.start_sandbox())
    page.show()
    page.enter()
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy().value
        and widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and (widget.text() or widget.toolTip()))
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget, QLabel)
    ]
    assert nameless == []


def test_no_tool_tip_of_a_table_is_taken_for_markup() -> None:
    """Qt takes for HTML what looks so, and would open the pictures that it names."""

    class Columns(IntEnum):
        ONLY = 0

    class Model(TableModel):
        columns = Columns

        def count(self) -> int:
            return 1

        def cell(self, row: int, column: int, role: int) -> object:
            return "<img src='//host/share'>" if role in (Role.DisplayRole, Role.ToolTipRole) else None

    model = Model()
    shown, tip = (model.data(model.index(0, 0), role) for role in (Role.DisplayRole, Role.ToolTipRole))
    document = QTextDocument()
    document.setHtml(str(tip))
    assert document.toPlainText() == shown
    document.setHtml(str(shown))
    assert document.toPlainText() != shown, "what must not be a tool tip"


@pytest.mark.parametrize("name", PAGES)
def test_what_an_input_method_still_composes_is_nobodys_text(
    qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard, name: str
) -> None:
    """Letters that will become Chinese are neither searched for nor judged; what was chosen is."""
    page = PAGES[name](services, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(services.start_sandbox())
    page.show()
    page.enter()
    fields = [field for field in written_into(page) if field.isVisible() and field.isEnabled()]
    assert fields or name in ("accounts", "inspector"), "there a form or a browser comes first"
    for field in fields:
        changes: list[object] = []
        field.textChanged.connect(lambda *given, changes=changes: changes.append(given))
        field.setFocus()
        QApplication.sendEvent(field, QInputMethodEvent("guoqi", []))
        assert changes == []
        chosen = QInputMethodEvent("", [])
        chosen.setCommitString("过期")
        QApplication.sendEvent(field, chosen)
        assert len(changes) == 1


def written_into(page: QWidget) -> list[QLineEdit | PasteBox]:
    lines = [line for line in page.findChildren(QLineEdit) if not isinstance(line.parent(), QAbstractSpinBox)]
    return [field for field in [*lines, *page.findChildren(PasteBox)] if not field.isReadOnly()]
