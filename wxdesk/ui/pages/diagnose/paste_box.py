"""The box that takes anything, and gives back every character of it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wxdesk.signing.evidence import LIMIT_MB
from wxdesk.ui import theme

# Qt takes seconds to break a line of 200,000 characters; longer texts are shown in part and kept in full.
_LONGEST_LINE, _LONGEST_TEXT = 10_000, 500_000
_SHOWN_OF_LINE, _SHOWN_LINES = 1_000, 2_000
# One more than is read: whoever reads it says that it is too long.
_MOST = (LIMIT_MB << 20) + 1


class PasteBox(QPlainTextEdit):
    """`text()` is what was pasted and typed. A text too long to be edited here `is_shortened`: shown in part."""

    edited = Signal()
    file_dropped = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole: str | None = None
        self.setFont(theme.font(mono=True))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_changed)

    @property
    def is_shortened(self) -> bool:
        return self._whole is not None

    def text(self) -> str:
        if self._whole is not None:
            return self._whole
        # toPlainText() would turn no-break spaces into spaces; a raw text ends its lines with U+2029.
        return self.document().toRawText().replace("\u2029", "\n")

    def set_text(self, text: str) -> None:
        text = text[:_MOST].lstrip(
            "\ufeff"
        )  # a byte order mark is no part of a text, and Qt drops one at the beginning
        short = len(text) <= _LONGEST_TEXT and all(len(line) <= _LONGEST_LINE for line in text.splitlines())
        self._whole = None if short else text
        self.setReadOnly(not short)
        self.setPlainText(text if short else _beginning(text))

    def take(self, text: str) -> None:
        """Put `text` where the cursor is, as if it had been typed; what is not edited here gets it at its end."""
        before = self.text()
        if self._whole is None and len(text) <= _LONGEST_LINE:
            self.insertPlainText(text)
        else:
            self.set_text(f"{before}\n{text}" if before else text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if paths:
            self.file_dropped.emit(paths[0])
        elif source.hasText():
            self.take(source.text())

    def _on_changed(self) -> None:
        self.edited.emit()


def _beginning(text: str) -> str:
    lines = text.splitlines()
    shown = [
        line if len(line) <= _SHOWN_OF_LINE else f"{line[:_SHOWN_OF_LINE]} …" for line in lines[:_SHOWN_LINES]
    ]
    return "\n".join([*shown, "…"] if len(lines) > _SHOWN_LINES else shown)
