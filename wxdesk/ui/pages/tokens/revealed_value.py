"""A secret value in full, over what stands below its card: the card itself keeps its shape."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from wxdesk.secrecy import Secret
from wxdesk.ui import theme
from wxdesk.ui.widgets import Card, Label


class RevealedValue(Card):
    def __init__(self, beside: QWidget) -> None:
        super().__init__(parent=beside)
        self._beside = beside
        self._text = Label(mono=True, wrap=False)
        pad = theme.GRID
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.addWidget(self._text)
        self.hide()

    def text(self) -> str:
        return self._text.text()

    def show_value(self, value: Secret, top: int) -> None:
        """As wide as the card that it belongs to, from `top` of that card on."""
        over = self._beside.parentWidget() or self._beside
        self.setParent(over)
        width = self._beside.width()
        letters = max((width - 3 * theme.GRID) // QFontMetrics(self._text.font()).horizontalAdvance("0"), 8)
        text = value.reveal()
        self._text.setText("\n".join(text[at : at + letters] for at in range(0, len(text), letters)))
        self.adjustSize()
        self.setFixedWidth(width)
        self.move(self._beside.mapTo(over, QPoint(0, top)))
        self.show()
        self.raise_()

    def forget(self) -> None:
        self.hide()
        self._text.clear()
