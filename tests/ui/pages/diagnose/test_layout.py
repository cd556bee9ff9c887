"""Where things stand on the Diagnose page: one scroll area, keys in the order of reading, nothing that jumps."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import button, part
from tests.ui.pages.diagnose.pasting import URL, WITH_TICKET, config, paste
from wxdesk.services import Services
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.pages.sign.sign_page import SignPage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets.layout.scrolling import Scrolling
from wxdesk.ui.widgets.text.mono_text import MonoText
from wxdesk.ui.widgets.text.paste_box import PasteBox

WRONG = config(f"{URL}#/a", f"{URL}#/a") + WITH_TICKET


def scrollable(widget: QWidget) -> list[QAbstractScrollArea]:
    """What takes the wheel in it: texts that are as high as what they hold do not."""
    found = widget.findChildren(QAbstractScrollArea)
    return [one for one in found if one.isVisible() and not isinstance(one, MonoText)]


def test_the_left_has_its_box_and_the_right_scrolls_as_one(page: DiagnosePage) -> None:
    paste(page, WRONG)
    assert scrollable(page.signature.pasted) == [page.signature.box]
    assert [type(one).__mro__[1] for one in scrollable(page.signature.result)] == [QScrollArea]


def test_a_scroll_area_in_another_would_be_seen(page: DiagnosePage) -> None:
    inner = QScrollArea(page.signature.verdict)
    inner.show()
    assert len(scrollable(page.signature.result)) == 2


def test_the_box_takes_the_height_that_is_there(page: DiagnosePage) -> None:
    before = page.signature.box.height()
    page.resize(page.width(), page.height() + 200)
    assert page.signature.box.height() >= before + 190


def test_the_keys_reach_what_can_be_done_before_what_can_be_read(page: DiagnosePage, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    page.activateWindow()
    paste(page, WRONG)
    order: list[str] = []
    met: list[QWidget] = []
    button(page, "paste").setFocus()
    for _ in range(60):
        now = page.window().focusWidget()
        assert now is not None
        if now in met:
            break
        met.append(now)
        order.append(now.objectName() or now.accessibleName())
        QApplication.sendEvent(
            now, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        )
    wanted = (
        "paste",
        "new_case",
        "tabs",
        "paste_box",
        "chip_appid",
        "chip_errcode",
        "copy_for_customer",
        "copy_for_customer_in",
        "copy_report",
        "change_ticket",
        "fix_javascript",
        "copy_expected_string1",
    )
    assert [name for name in order if name in wanted] == list(wanted)


def test_the_verdict_is_seen_first_when_the_next_case_comes(page: DiagnosePage, qtbot: QtBot) -> None:
    paste(page, WRONG)
    bar = part(page.signature.result, Scrolling).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    paste(page, config() + WITH_TICKET)
    assert bar.value() == 0


def test_a_long_query_widens_nothing(page: DiagnosePage) -> None:
    paste(page, config(URL.partition("?")[0], URL + "&name=%E5%B0%8F%E6%98%8E" * 8) + WITH_TICKET)
    assert "Missing" in page.signature.verdict.sentence()
    assert page.signature.verdict.minimumSizeHint().width() <= 420


def test_the_wheel_over_the_left_scrolls_nothing_but_the_box(page: DiagnosePage) -> None:
    paste(page, WRONG)
    chips = page.signature.fields
    assert not any(isinstance(parent, QAbstractScrollArea) for parent in parents(chips))
    assert part(page, PasteBox, "paste_box").isVisible()


def parents(widget: QWidget) -> list[QWidget]:
    found, now = [], widget.parentWidget()
    while now is not None:
        found.append(now)
        now = now.parentWidget()
    return found


def test_titles_stand_at_one_place_on_every_page_and_tab(
    page: DiagnosePage, qtbot: QtBot, services: Services, tasks: Tasks, clipboard: Clipboard
) -> None:
    sign = SignPage(services.broker, tasks, clipboard)
    qtbot.addWidget(sign)
    sign.retranslate()
    sign.show_account(None)
    sign.resize(page.size())
    sign.show()

    def place(one: DiagnosePage | SignPage) -> tuple[int, int, int]:
        heading, answer = one._heading, one._answer
        middle = heading.mapTo(one, QPoint(0, 0)).y() + heading.height() // 2
        return heading.mapTo(one, QPoint(0, 0)).x(), middle, answer.mapTo(one, QPoint(0, 0)).y()

    places = {place(sign)}
    for number in range(3):
        page.tabs.bar.setCurrentIndex(number)
        places.add(place(page))
    assert len(places) == 1
