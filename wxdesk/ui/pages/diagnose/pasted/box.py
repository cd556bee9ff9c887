"""The box that the customer's text stands in: what was found is marked in it, and not a character is changed."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit

from wxdesk.signing.evidence import LIMIT_MB
from wxdesk.ui import theme
from wxdesk.ui.pages.diagnose.pasted.marks import Mark
from wxdesk.ui.widgets.text.paste_box import PasteBox

# Qt takes seconds to break a line of 200,000 characters.
_LONGEST, _LONGEST_LINE = 500_000, 10_000


class MarkedBox(PasteBox):
    """`show_marks` lays colours over the text; they are no part of it, and no step of its undoing."""

    def __init__(self) -> None:
        super().__init__(LIMIT_MB, _LONGEST, _LONGEST_LINE, takes_files=True)
        self._marks: tuple[Mark, ...] = ()
        self.setObjectName("paste_box")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        self._marks = () if self.is_shortened else marks
        self._paint_marks()

    def marks(self) -> tuple[str, ...]:
        """The texts that are marked."""
        return tuple(one.cursor.selectedText() for one in self.extraSelections())

    def look_at(self, mark: Mark) -> None:
        """Bring it into view."""
        line = self.document().findBlock(min(mark.start, self.document().characterCount() - 1))
        if not self.is_shortened and not self._is_seen(mark):
            self.verticalScrollBar().setValue(max(line.firstLineNumber() - 2, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._marks:
            self._paint_marks()

    def _is_seen(self, mark: Mark) -> bool:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(mark.start, self.document().characterCount() - 1))
        return self.viewport().rect().contains(self.cursorRect(cursor))

    def _paint_marks(self) -> None:
        of = theme.colours(self.palette())
        last = self.document().characterCount() - 1
        selections = []
        for mark in self._marks:
            shape = QTextCharFormat()
            shape.setBackground(of.colour("accent_tint" if mark.taken else "warn_tint"))
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(mark.start, last))
            cursor.setPosition(min(mark.end, last), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, shape
            selections.append(selection)
        self.setExtraSelections(selections)
