"""A text in one line, cut where there is no room for more of it; the whole of it is its tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from wxdesk.ui import theme
from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.text.texts import as_plain, shortened


class ElidedLabel(Label):
    def __init__(self, text: str = "", small: bool = False) -> None:
        super().__init__(scale=theme.SMALL if small else 1.0, colour="faint", wrap=False)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        self._whole = text = shortened(text)
        self.setToolTip(as_plain(text))
        self.setAccessibleName(text)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width() - 2)
        )
