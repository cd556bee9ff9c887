"""The box that media IDs are pasted into, however many they are."""

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wxdesk.media.lists.reading import LIMIT_MB
from wxdesk.ui import theme

# A longer text is kept beside the box, which shows its beginning: a hundred thousand lines take Qt half a second.
_SHOWN_WHOLE = 200_000
_SHOWN_LINES = 200
# One more than is read: whoever reads it says that it is too long.
_MOST = (LIMIT_MB << 20) + 1


class IdBox(QPlainTextEdit):
    """`changed` follows every change of `text()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._long = ""
        self._inviting = False
        self.setObjectName("media_ids")
        self.setFont(theme.font(mono=True))
        # Columns of a spreadsheet: a telephone number and a space fit before the next one.
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance("0") * 12)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # the whole page takes drops
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        return self._long or self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace everything; a very long text is shown by its beginning and cannot be edited, only replaced."""
        text = text[:_MOST]
        self._long = text if len(text) > _SHOWN_WHOLE else ""
        self.setReadOnly(bool(self._long))
        if self._long:
            head = "\n".join(text[:_SHOWN_WHOLE].splitlines()[:_SHOWN_LINES])
            text = f"{head[: _SHOWN_WHOLE // 4]}\n…"
        self.setPlainText(text)

    def invite(self, inviting: bool) -> None:
        """Show, or no longer show, that something dropped now would land here."""
        self._inviting = inviting
        self.viewport().update()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if self._long or len(text) > _SHOWN_WHOLE:
            self.set_text(text)
        else:
            self.insertPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._inviting:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(theme.colours(self.palette()).colour("accent"), 2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(4, 4, -4, -4), 6, 6)

    def _on_text_changed(self) -> None:
        if self._long and not self.toPlainText():
            self._long = ""
            self.setReadOnly(False)
        self.changed.emit()
