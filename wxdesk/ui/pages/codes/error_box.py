"""The one box of the page: a code is typed into it, an error or a whole log pasted."""

from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy

from wxdesk.ui.widgets.text.paste_box import PasteBox
from wxdesk.wechat.errors.pasted_error import LIMIT_MB

# Qt takes long to break a long text into lines: of a longer one the beginning is shown, and all of it is read.
_LONGEST = 20_000
_LINES = 3


class ErrorBox(PasteBox):
    def __init__(self) -> None:
        super().__init__(LIMIT_MB, _LONGEST)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 18)

    def set_text(self, text: str) -> None:
        super().set_text(text)
        if not self.is_shortened:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def take(self, text: str) -> None:
        """A pasted error takes the place of the one before: two of them are pasted as one text."""
        self.set_text(text)
