"""Each check of the tour finds nothing on a sound widget, and finds its fault on the twin that has it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support import looks
from wxdesk.ui import theme
from wxdesk.ui.page import Page
from wxdesk.ui.pages.diagnose.overlay import Overlay
from wxdesk.ui.widgets import Button, Label
from wxdesk.ui.widgets.layout.scrolling import Scrolling


class Window(QWidget):
    """One control of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.label, self.wrapped = Label("a sentence too long", wrap=False), Label("words " * 40)
        self.button = QPushButton("a long word")
        column = QVBoxLayout(self)
        for widget in (self.label, self.wrapped, self.button):
            column.addWidget(widget)
        self.resize(500, 400)

    def wrong(self) -> dict[str, int]:
        return {name: len(found) for name, found in looks.all_wrong(self, self.grab()).items() if found}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    theme.apply(qapp, "light")
    window = Window()
    qtbot.addWidget(window)
    window.show()
    yield window


def narrow(window: Window) -> None:
    window.label.setFixedWidth(30)


def low(window: Window) -> None:
    window.wrapped.setFixedSize(100, 20)


def covered(window: Window) -> None:
    window.button.move(window.label.pos())


def tiny(window: Window) -> None:
    font = window.label.font()
    font.setPixelSize(10)
    window.label.setFont(font)


def pale(window: Window) -> None:
    window.label.set_colour("border")


def scrolling_twice(window: Window) -> None:
    inner = QPlainTextEdit("line\n" * 100)
    inner.setMinimumHeight(900)
    inner.setMaximumHeight(900)
    area = Scrolling(inner)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(area)


def test_a_sound_window_has_nothing_wrong(window: Window) -> None:
    assert window.wrong() == {}


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (narrow, "clipped"),
        (low, "clipped"),
        (covered, "overlap"),
        (tiny, "small"),
        (pale, "faint"),
        (scrolling_twice, "nested"),
    ],
)
def test_each_fault_is_found(
    window: Window, spoil: Callable[[Window], None], kind: str, qapp: QApplication
) -> None:
    spoil(window)
    if spoil is not covered:  # a layout would put it back
        qapp.processEvents()
    assert kind in window.wrong()


def test_what_lies_over_a_page_on_purpose_covers_nothing_but_itself(
    window: Window, qapp: QApplication
) -> None:
    over = Overlay(window, 300)
    first, second = Button("Keep"), Button("Drop")
    over.body.addWidget(first)
    over.body.addWidget(second)
    over.open_beside(window.label, first)
    qapp.processEvents()
    assert looks.overlapping(looks.seen(window)) == []
    second.move(first.pos())
    assert len(looks.overlapping(looks.seen(window))) == 1


def test_a_button_that_changes_its_place_is_found(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    start, extra = Button("Start"), Button("Retry")
    start.setObjectName("start")
    page.action_row.addWidget(start)
    page.action_row.addWidget(extra)
    page.resize(600, 300)
    page.show()
    before = looks.places(page)
    extra.setEnabled(False)
    QApplication.processEvents()
    assert looks.moved(before, looks.places(page)) == [], "disabled is no other place"
    extra.hide()
    QApplication.processEvents()
    assert [told.split()[0] for told in looks.moved(before, looks.places(page))] == ["start"]


def test_the_label_of_a_page_is_measured_as_the_standard_does() -> None:
    white, black, grey = (theme.QColor(name) for name in ("white", "black", "#767676"))
    assert looks.contrast(white, black) == pytest.approx(21)
    assert looks.contrast(white, grey) == pytest.approx(
        4.54, abs=0.01
    )  # the standard's well-known border case
    assert isinstance(Label("x"), QLabel)
