"""A sentence inside a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets.cards import Card
from wxdesk.ui.widgets.text.texts import Label


class Notice(Card):
    """A sentence that matters now, with its icon and room for buttons; hidden while it has nothing to say.

    `narrow`: the buttons stand below the words, where there is no room for both beside each other."""

    _ICONS = {"good": "good", "warn": "warn", "bad": "warn"}  # noqa: RUF012 -- a constant

    def __init__(self, parent: QWidget | None = None, narrow: bool = False) -> None:
        super().__init__("warn", parent)
        self._icon = QLabel()
        self._text = Label(selectable=True)
        self._small = Label(scale=theme.SMALL, colour="faint", selectable=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._text)
        texts.addWidget(self._small)
        self.buttons = QHBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        if narrow:
            texts.addLayout(self.buttons)
            self.buttons.addStretch(1)
        else:
            row.addLayout(self.buttons)
        self.body.addLayout(row)
        self.body.setContentsMargins(14, 10, 14, 10)
        self.hide()

    def say(self, tone: str, text: str, small_print: str = "") -> None:
        """Show `text` in the tone good, warn or bad, or "" for plain. Assistive tools are told by its accessible name."""
        self.set_tone(tone)
        self._text.setText(text)
        self._small.setText(small_print)
        self._small.setVisible(bool(small_print))
        self._icon.setVisible(bool(tone))
        if tone:
            colour = theme.colours(self.palette()).colour(tone).name()
            self._icon.setPixmap(theme.pixmap(self._ICONS[tone], colour, 18, self.devicePixelRatioF()))
        self.setAccessibleName(text)
        self.show()

    def text(self) -> str:
        return self._text.text()

    def clear(self) -> None:
        self._text.clear()
        self.hide()
