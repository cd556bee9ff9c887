"""What is known of one row, below its picture: a few lines in words, and each column of the list with its value."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.layout.scrolling import ScrollBody, Scrolling
from wxdesk.ui.widgets.text.texts import as_plain, shortened

_LONGEST_NAME = 16
_LEAST = 64  # pixels of height: three lines, and it scrolls


class FieldsView(Scrolling):
    """As high as it needs to be, up to a part of the room that is set with `set_most`; then it scrolls."""

    def __init__(self, above: Sequence[QWidget], below: Sequence[QWidget]) -> None:
        """`above` and `below`: what stands over and under the fields."""
        self._inner = ScrollBody()
        super().__init__(self._inner)
        self.setObjectName("media_fields")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for widget in above:
            self._column.addWidget(widget)
        self._column.addLayout(self._grid)
        for widget in below:
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._lines: list[tuple[Label, Label]] = []
        self._most = 200
        self.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)

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
            name.setToolTip(as_plain(text))
            value.setText(shortened(what))
        self.fit()

    def fields(self) -> list[tuple[str, str]]:
        """As they are shown."""
        return [(name.text(), value.text()) for name, value in self._lines if value.text()]

    def set_most(self, pixels: int) -> None:
        self._most = pixels
        self.fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """After something else is shown in it."""
        wanted = self._wanted()
        if wanted != self.maximumHeight():
            self.setMaximumHeight(wanted)
            self.setMinimumHeight(min(wanted, _LEAST))
            self.updateGeometry()

    def _wanted(self) -> int:
        width = max(self.viewport().width(), 60)
        height = self._column.heightForWidth(width) if self._column.hasHeightForWidth() else -1
        return min(max(height, self._column.sizeHint().height() if height < 0 else height), self._most)

    def _add_line(self) -> None:
        name, value = Label(colour="faint", wrap=False), Label(selectable=True)
        row = len(self._lines)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(value, row, 1)
        self._lines.append((name, value))
