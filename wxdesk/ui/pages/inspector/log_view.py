"""Lines as they come in, the last at the bottom: so many and no more, each cut at a length, never markup."""

from PySide6.QtWidgets import QPlainTextEdit

from wxdesk import outside
from wxdesk.ui import theme
from wxdesk.ui.widgets.text.texts import shortened

MOST_LINES = 500


class LogView(QPlainTextEdit):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(theme.SMALL, mono=True))
        self.setMaximumBlockCount(MOST_LINES)
        self.setUndoRedoEnabled(False)

    def add(self, line: str) -> None:
        """A page may print anything at any length."""
        text = shortened(outside.text(line, 2_000))
        self.appendPlainText(text.replace("\n", " ⏎ "))
