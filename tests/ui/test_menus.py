"""Menus stay inside their window, whatever they hold."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.buttons import menu_of, moved_inside
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

ROOT = Path(__file__).resolve().parents[2]
ROOM = QRect(100, 50, 900, 600)
lengths = st.integers(1, 500)
places = st.integers(-2_000, 2_000)


@given(places, places, lengths, lengths)
def test_what_has_room_is_moved_inside_and_no_further(x: int, y: int, wide: int, high: int) -> None:
    frame = QRect(x, y, wide, high)
    moved = QRect(moved_inside(frame, ROOM), frame.size())
    assert ROOM.contains(moved)
    if ROOM.adjusted(0, 0, -20, -20).contains(frame):
        assert moved == frame


def test_what_is_too_large_begins_where_the_room_does() -> None:
    assert moved_inside(QRect(500, 400, 2_000, 2_000), ROOM) == ROOM.topLeft()


def test_a_button_at_the_edge_opens_its_menu_inside(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Faults")
    QVBoxLayout(window).addWidget(button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
    menu = menu_of(button)
    for number in range(5):
        menu.addAction(f"a fault with rather a long name, number {number}")
    window.resize(700, 400)
    window.show()
    qtbot.waitExposed(window)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    assert window.geometry().contains(menu.geometry())
    menu.close()


def test_a_choice_whose_words_are_wider_than_its_box_opens_inside(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = ChoiceBox()
    box.setFixedWidth(120)
    QVBoxLayout(window).addWidget(box, 0, Qt.AlignmentFlag.AlignRight)
    box.offer(tuple((number, f"a mistake with rather a long name, number {number}") for number in range(4)))
    window.resize(700, 400)
    window.show()
    qtbot.waitExposed(window)
    box.view().setMinimumWidth(400)
    box.showPopup()
    assert window.geometry().contains(box.view().window().geometry())
    box.hidePopup()


def test_no_menu_is_of_the_kind_that_leaves_the_window() -> None:
    plain = [path.name for path in (ROOT / "wxdesk/ui").rglob("*.py") if " QMenu(" in path.read_text("utf-8")]
    assert plain == []
