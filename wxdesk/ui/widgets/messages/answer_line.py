"""The line under a page's title: the answer to its question, worst news first, with what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.widgets.messages.remedy_buttons import RemedyButtons
from wxdesk.ui.widgets.text.texts import Label
from wxdesk.ui.widgets.waiting import Waiting

_ABOVE, _GAP = 6, 2
_LINES = 5  # an answer with its small print has room for so many before anything below moves


class AnswerLine(QWidget):
    """While something is waited for, its words and a way out take the answer's place."""

    def __init__(self, clipboard: Clipboard | None = None) -> None:
        super().__init__()
        self._said = ("", "", "", "")
        self._text = Label(colour="faint", selectable=True)
        self._detail = Label(selectable=True)
        self._small = Label(scale=theme.SMALL, colour="faint", selectable=True)
        self.remedies = RemedyButtons(clipboard)
        self.waiting = Waiting()
        told = self._told = QWidget()
        texts = QVBoxLayout()
        texts.setSpacing(_GAP)
        texts.addWidget(self._text)
        texts.addWidget(self._detail)
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.CARD_PADDING)
        row.addLayout(texts, 1)
        row.addWidget(self.remedies, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(told)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(_GAP)
        whole.addLayout(row)
        whole.addWidget(self._small)
        self.waiting.hide()
        either = QVBoxLayout(self)  # a QStackedLayout would be as high as the longest text at its narrowest
        either.setContentsMargins(0, _ABOVE, 0, 0)
        either.addWidget(told)
        either.addWidget(self.waiting)
        either.addStretch(1)
        self.setMinimumHeight(_LINES * self._text.fontMetrics().lineSpacing() + 2 * theme.GRID + _ABOVE)
        self.waiting.shown.connect(self._on_waiting_shown)

    def retranslate(self) -> None:
        self.remedies.retranslate()
        self.waiting.retranslate()

    def say(self, text: str, tone: str = "", detail: str = "", small_print: str = "") -> None:
        """`tone`: good, warn or bad; bad news is bold. `detail` is what to do about it."""
        if (text, tone, detail, small_print) == self._said:
            return
        self._said = text, tone, detail, small_print
        self._text.setText(text)
        self._text.set_colour(tone or "faint")
        self._text.setFont(theme.font(bold=tone == "bad"))
        for label, words in ((self._detail, detail), (self._small, small_print)):
            label.setText(words)
            label.setVisible(bool(words))
        self.setAccessibleName(f"{text} {detail}".strip())

    def setText(self, text: str) -> None:
        self.say(text)

    def text(self) -> str:
        """All that it says now, without the small print."""
        return self.waiting.text() or f"{self._text.text()} {self._detail.text()}".strip()

    def tone(self) -> str:
        return self._said[1]

    def small_print(self) -> str:
        return self._small.text()

    def wait_for(self, words: str) -> None:
        """After a moment `words` stand here; said again, other ones."""
        if self.waiting.is_on:
            self.waiting.say(words)
        else:
            self.waiting.start(words)

    def stop_waiting(self) -> None:
        self._told.show()  # before the focus goes back there
        self.waiting.stop()
        self.waiting.hide()

    def _on_waiting_shown(self) -> None:
        focus = QApplication.focusWidget()
        pressed_here = focus is not None and self.remedies.isAncestorOf(focus)
        self.waiting.show()
        if pressed_here:
            self.waiting.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._told.hide()
