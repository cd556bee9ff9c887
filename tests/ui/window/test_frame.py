"""What stands around the pages: the rail, the banner, the width of a page and where its heading begins."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support import looks
from tests.ui.finding import part
from tests.ui.window.conftest import Start
from wxdesk.app import Program
from wxdesk.config import Settings
from wxdesk.ui import theme
from wxdesk.ui.page import Page

PAGES = ("tokens", "diagnose", "sign", "media", "inspector", "codes", "activity", "accounts", "settings")


def shown(start: Start, width: int = 1120, height: int = 720) -> Program:
    program = start(sandbox=True, settings=Settings(language="en", theme="light"))
    program.window.resize(width, height)
    QApplication.processEvents()
    return program


def settle(program: Program, name: str) -> Page:
    program.window.show_page(name)
    QApplication.processEvents()
    return program.window.page(name)


def content(page: Page) -> tuple[int, int]:
    """Where what stands on a page begins and ends, in the window."""
    inner, frame = page.body.parentWidget(), page.body.geometry()
    assert inner is not None
    left = inner.mapTo(page.window(), frame.topLeft()).x()
    return left, left + frame.width()


@pytest.mark.parametrize("height", [420, 720, 1440])
def test_every_heading_begins_at_the_same_pixel(start: Start, height: int) -> None:
    program = shown(start, height=height)
    assert len({looks.places(settle(program, name))["heading"] for name in PAGES}) == 1


def test_a_heading_stays_when_another_tab_has_no_buttons(start: Start) -> None:
    page = settle(shown(start), "diagnose")
    before = looks.places(page)["heading"]
    page.tabs.bar.setCurrentIndex(1)  # type: ignore[attr-defined]
    QApplication.processEvents()
    assert looks.places(page)["heading"] == before


@pytest.mark.parametrize("size", [(1120, 420), (900, 1400), (2560, 1440)])
def test_the_banner_is_as_wide_as_the_page_with_and_without_a_scroll_bar(
    start: Start, size: tuple[int, int]
) -> None:
    program = shown(start, *size)
    banner = program.window.banner
    for name in ("settings", "tokens", "activity"):
        page = settle(program, name)
        left = banner.mapTo(program.window, QPoint(0, 0)).x()
        assert (left, left + banner.width()) == content(page), name


def test_text_is_at_most_as_wide_as_it_is_read_and_a_table_as_the_window(start: Start) -> None:
    program = shown(start, 2560, 1440)
    left, right = content(settle(program, "settings"))
    assert right - left == 1120
    left, right = content(settle(program, "activity"))
    assert right - left > 2000


def test_the_rail_shows_icons_with_tips_where_it_is_narrow(start: Start) -> None:
    program = shown(start, 999)
    button, rail = program.window._buttons["codes"], program.window._rail
    assert rail.width() < 60
    assert button.toolTip().startswith("Error codes (")
    assert button.accessibleName() == "Error codes"
    program.window.resize(1000, 700)
    QApplication.processEvents()
    assert rail.width() > 180
    assert button.toolTip() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_W])
def test_the_usual_keys_close_the_window(start: Start, qtbot: QtBot, key: Qt.Key) -> None:
    program = shown(start)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, key, Qt.KeyboardModifier.ControlModifier)
    assert not program.window.isVisible()


@pytest.mark.parametrize("of", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_a_disabled_placeholder_is_fainter_than_a_disabled_value(of: theme.Colours) -> None:
    palette = theme.palette(of)
    disabled, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole
    behind = of.colour("window")
    value = looks.contrast(palette.color(disabled, role.Text), behind)
    placeholder = looks.contrast(palette.color(disabled, role.PlaceholderText), behind)
    assert placeholder < value < looks.contrast(palette.color(role.Text), behind)


def test_no_font_is_smaller_than_small_print(start: Start) -> None:
    program = shown(start)
    assert theme.font().pixelSize() == 13
    assert {theme.font(scale).pixelSize() for scale in (0.1, 0.5, theme.SMALL)} == {12}
    assert [round(13 * scale) for scale in (theme.HEADING, theme.TITLE)] == [17, 21]
    field = part(settle(program, "sign"), QLineEdit, "page_address")
    assert field.font().pixelSize() == 13


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_every_widget_is_painted_in_the_colours_of_the_theme(start: Start, choice: str) -> None:
    program = start(sandbox=True, settings=Settings(language="en", theme=choice))
    of = theme.DARK if choice == "dark" else theme.LIGHT
    for name in PAGES:
        page = settle(program, name)
        odd = [one for one in page.findChildren(QWidget) if theme.colours(one.palette()) is not of]
        assert odd == [], name
