"""The box that media IDs are pasted into, however many they are."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from wxdesk.media.lists.reading import LIMIT_MB
from wxdesk.ui import theme
from wxdesk.ui.widgets.text.paste_box import PasteBox

# A hundred thousand lines take Qt half a second.
_LONGEST = 200_000


class IdBox(PasteBox):
    def __init__(self) -> None:
        super().__init__(LIMIT_MB, _LONGEST)
        self._inviting = False
        self.setObjectName("media_ids")
        # Columns of a spreadsheet: a telephone number and a space fit before the next one.
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance("0") * 12)
        self.setAcceptDrops(False)  # the whole page takes drops

    def take(self, text: str) -> None:
        """A list too long to be edited takes the place of the one before, and gives it to the next one."""
        if self.is_shortened or len(text) > _LONGEST:
            self.set_text(text)
        else:
            self.insertPlainText(text)

    def invite(self, inviting: bool) -> None:
        """Show, or no longer show, that something dropped now would land here."""
        self._inviting = inviting
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._inviting:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(theme.colours(self.palette()).colour("accent"), 2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(4, 4, -4, -4), 6, 6)
