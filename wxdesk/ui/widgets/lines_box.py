"""A small box for a few lines, such as name=value: it takes no more than its page reads at once."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

# Far more than anybody types; a longer text was not meant for here, and its beginning is enough to see that.
LONGEST = 20_000


class LinesBox(QPlainTextEdit):
    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        selected = len(self.textCursor().selectedText())
        room = max(LONGEST - self.document().characterCount() + 1 + selected, 0)
        self.insertPlainText(source.text()[:room])
