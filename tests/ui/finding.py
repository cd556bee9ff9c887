"""Parts of a page by their object names, as a user finds them by their looks."""

from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from wxdesk.ui.widgets.quiet_inputs import ChoiceBox

Part = TypeVar("Part", bound=QObject)


def part(page: QObject, kind: type[Part], name: str = "") -> Part:
    """The one of that name, which has to be there."""
    found = page.findChild(kind, name) if name else page.findChild(kind)
    assert isinstance(found, kind), f"no {kind.__name__} {name}"
    return found


def button(page: QObject, name: str) -> QAbstractButton:
    return part(page, QAbstractButton, name)


def button_saying(page: QObject, words: str) -> QAbstractButton:
    return next(one for one in page.findChildren(QAbstractButton) if one.text() == words)


def line(page: QObject, name: str) -> QLineEdit:
    return part(page, QLineEdit, name)


def said(widget: QWidget) -> str:
    """All that stands on its labels and buttons, a line each, as far as it is shown where `widget` is."""
    parts = [one for kind in (QLabel, QAbstractButton) for one in widget.findChildren(kind)]
    return "\n".join(one.text() for one in parts if one.isVisibleTo(widget))


def click(widget: QWidget) -> None:
    """With the mouse, in its middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def pick(box: ChoiceBox, value: object) -> None:
    """As somebody picks it: whoever listens is told."""
    box.choose(value)
    assert box.value() == value
    box.currentIndexChanged.emit(box.currentIndex())


def let_pass(owner: QObject, interval_ms: int) -> None:
    """What `owner` does after `interval_ms`, or each time they have passed, is done now."""
    waiting = [timer for timer in owner.findChildren(QTimer) if timer.isActive()]
    due = [timer for timer in waiting if timer.interval() == interval_ms]
    assert due, f"waits for {[timer.interval() for timer in waiting]} ms"
    for timer in due:
        if timer.isSingleShot():
            timer.stop()
        timer.timeout.emit()
