"""The keyboard goes through a page as it is read, whichever part was made first."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def read_in_order(widgets: Iterable[QWidget]) -> None:
    """Tab leads from each of them to the next. All of them are in one window, or have no parent yet."""
    for before, after in pairwise(widgets):
        if before.window() is after.window():
            QWidget.setTabOrder(before, after)
