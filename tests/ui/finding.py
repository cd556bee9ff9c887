"""Parts of a page by their object names, as a user finds them by their looks."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

Part = TypeVar("Part", bound=QObject)


def part(page: QObject, kind: type[Part], name: str = "") -> Part:
    """The one of that name, which has to be there."""
    found = page.findChild(kind, name) if name else page.findChild(kind)
    assert isinstance(found, kind), f"no {kind.__name__} {name}"
    return found


def button(page: QObject, name: str) -> QAbstractButton:
    return part(page, QAbstractButton, name)


def line(page: QObject, name: str) -> QLineEdit:
    return part(page, QLineEdit, name)


def said(widget: QWidget) -> str:
    """All that stands on its labels and buttons, a line each, as far as it is shown where `widget` is."""
    parts = [one for kind in (QLabel, QAbstractButton) for one in widget.findChildren(kind)]
    return "\n".join(one.text() for one in parts if one.isVisibleTo(widget))
