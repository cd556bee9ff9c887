"""The box that text is pasted into, however long it is: it gives back every character of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from wxdesk.ui import theme
from wxdesk.ui.widgets.cards import Card

_SHOWN_OF_LINE, _SHOWN_LINES = 1_000, 1_000


class PasteBox(QPlainTextEdit):
    """`text()` is what was pasted and typed. What would take Qt seconds to break into lines `is_shortened`: shown by its
    beginning, and not edited here.
    """

    file_dropped = Signal(object)  # Path
    undo_wanted = Signal()  # Ctrl+Z, and there is nothing in the text itself that could be undone

    def __init__(
        self, limit_mb: int, longest: int, longest_line: int | None = None, takes_files: bool = False
    ) -> None:
        """`limit_mb`: what its reader reads; `longest`: how many characters are still shown whole."""
        super().__init__()
        # One more than is read: whoever reads it says that it is too long.
        self.most = (limit_mb << 20) + 1
        self._longest, self._longest_line = longest, longest_line or longest
        self._takes_files = takes_files
        self._whole: str | None = None
        self.on_pasted: Callable[[str], None] = self.take  # what becomes of a text that is pasted or dropped
        self.setFont(theme.font(mono=True))
        self.setTabChangesFocus(True)

    @property
    def is_shortened(self) -> bool:
        return self._whole is not None

    def text(self) -> str:
        return raw_text(self) if self._whole is None else self._whole

    def set_text(self, text: str) -> None:
        # A byte-order mark is no part of a text, and Qt drops one at the beginning.
        text = text[: self.most].lstrip("\ufeff")
        short = len(text) <= self._longest and all(
            len(line) <= self._longest_line for line in text.splitlines()
        )
        self._whole = None if short else text
        self.setReadOnly(not short)
        self.setPlainText(text if short else _beginning(text))

    def take(self, text: str) -> None:
        """Put `text` where the cursor is, as if it had been typed; what is not edited here gets it at its end."""
        before = self.text()
        if self._whole is None and len(text) <= self._longest_line:
            self.insertPlainText(text)
        else:
            self.set_text(f"{before}\n{text}" if before else text)

    def replace(self, text: str) -> None:
        """Put `text` in the place of all that is there, so that it can be undone by keys where both are edited here."""
        if self._whole is None and len(text) <= self._longest_line:
            self.selectAll()
            self.insertPlainText(text)
        else:
            self.set_text(text)

    def length_told(self) -> str:
        """How much there is, where not all of it is shown."""
        if not self.is_shortened:
            return ""
        words = QCoreApplication.translate(
            "PasteBox", "Preview shortened; all {count} characters were analysed."
        )
        return words.format(count=f"{len(self.text()):,}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        # To Qt each letter of a word that is still composed is a change, though the text has none of them yet.
        before = self.blockSignals(not event.commitString() and not event.replacementLength())
        super().inputMethodEvent(event)
        self.blockSignals(before)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or (self._takes_files and source.hasUrls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if paths and self._takes_files:
            self.file_dropped.emit(paths[0])
        elif source.hasText():
            self.on_pasted(source.text())


def on_paper(box: PasteBox) -> Card:
    """A card that is all box."""
    box.setFrameShape(QFrame.Shape.NoFrame)
    box.viewport().setAutoFillBackground(False)
    paper = Card()
    paper.body.setContentsMargins(6, 6, 4, 6)
    paper.body.addWidget(box)
    return paper


def raw_text(box: QPlainTextEdit) -> str:
    """What stands in any box; toPlainText() would turn no-break spaces into spaces."""
    return box.document().toRawText().replace("\u2029", "\n")


def _beginning(text: str) -> str:
    lines = text.splitlines()
    shown = [
        line if len(line) <= _SHOWN_OF_LINE else f"{line[:_SHOWN_OF_LINE]} …" for line in lines[:_SHOWN_LINES]
    ]
    return "\n".join([*shown, "…"] if len(lines) > _SHOWN_LINES else shown)
