"""What a list says of one row: each of its columns with its value, and where the file went."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.layout.scrolling import Scrolling

_LONGEST_NAME = 16


class FieldsView(Scrolling):
    """As high as it needs to be, up to `most` pixels; hidden without fields."""

    def __init__(self) -> None:
        self._inner = QWidget()
        super().__init__(self._inner)
        self.setObjectName("media_fields")
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Label, Label]] = []
        self._most = 200
        self.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self.hide()

    def show_fields(self, fields: Sequence[tuple[str, str]]) -> None:
        """Names and values, in their order; those without a value are left out."""
        told = [(name, value) for name, value in fields if value.strip()]
        while len(self._lines) < len(told):
            self._add_line()
        for number, (name, value) in enumerate(self._lines):
            there = number < len(told)
            name.setVisible(there)
            value.setVisible(there)
            text, what = told[number] if there else ("", "")
            name.setText(text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…")
            name.setToolTip(text)
            value.setText(what)
            value.setAccessibleName(f"{text}: {what}" if there else "")
        self.setVisible(bool(told))
        self._fit()

    def fields(self) -> list[tuple[str, str]]:
        """As they are shown."""
        return [(name.text(), value.text()) for name, value in self._lines if value.text()]

    def set_most(self, pixels: int) -> None:
        self._most = pixels
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _wanted(self) -> int:
        return min(self._grid.heightForWidth(max(self.viewport().width(), 60)), self._most)

    def _fit(self) -> None:
        height = max(self._wanted(), 1)
        if height != self.height():
            self.setFixedHeight(height)

    def _add_line(self) -> None:
        name, value = Label(colour="faint", wrap=False), Label(selectable=True)
        row = len(self._lines)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(value, row, 1)
        self._lines.append((name, value))
