"""Widths that somebody gave to columns, at the edges of their headings: dragged, or fitted by a double click."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

_REMEMBERED_AT_MOST = 100


class ColumnWidths(QObject):
    """`remembered`: logical pixels by a column's name, which `name_of` tells; those that nobody dragged are not there."""

    def __init__(
        self, headings: QHeaderView, remembered: dict[str, int], name_of: Callable[[int], str]
    ) -> None:
        super().__init__(headings)
        self._remembered, self._name_of = remembered, name_of
        self._by_hand = True
        headings.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        headings.sectionResized.connect(self._on_resized)

    @contextmanager
    def laying_out(self) -> Iterator[None]:
        """Whatever gets another width meanwhile does not have it from somebody's hand."""
        self._by_hand = False
        try:
            yield
        finally:
            self._by_hand = True

    def _on_resized(self, column: int, before: int, pixels: int) -> None:
        if self._by_hand and pixels > 0:
            name = self._name_of(column)
            self._remembered.pop(name, None)
            self._remembered[name] = pixels
            for oldest in list(self._remembered)[:-_REMEMBERED_AT_MOST]:
                del self._remembered[oldest]
