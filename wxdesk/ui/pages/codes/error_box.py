"""The one box of the page: a code is typed into it, an error or a whole log pasted."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from wxdesk.ui import theme
from wxdesk.wechat.pasted_error import LIMIT_MB

# Qt takes long to break a long text into lines: of a longer one the beginning is shown, and all of it is read.
_LONGEST = 20_000
_LINES = 3
# One more than is read: whoever reads it says that it is too long.
_MOST = (LIMIT_MB << 20) + 1


class ErrorBox(QPlainTextEdit):
    """`text()` is what was typed and pasted, also where it is shown in part (`is_shortened`)."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._whole: str | None = None
        self.setFont(theme.font(mono=True))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 18)
        self.textChanged.connect(self.edited.emit)

    @property
    def is_shortened(self) -> bool:
        return self._whole is not None

    def text(self) -> str:
        return self.toPlainText() if self._whole is None else self._whole

    def set_text(self, text: str) -> None:
        text = text[:_MOST]
        self._whole = text if len(text) > _LONGEST else None
        self.setReadOnly(self.is_shortened)
        self.setPlainText(f"{text[:_LONGEST]}…" if self.is_shortened else text)
        if not self.is_shortened:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A pasted error takes the place of the one before: two of them are pasted as one text."""
        self.set_text(source.text())
