"""What is to be said now, over the lower end of the page: nothing moves for it, and it can be put away."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from wxdesk.ui import theme
from wxdesk.ui.widgets import Button, Notice

_GOOD_NEWS_MS = 8000  # what is well need not be put away


class FloatingNotice(Notice):
    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("media_notice")
        self._dismiss = Button()
        self._dismiss.setObjectName("media_notice_dismiss")
        self._dismiss.clicked.connect(self.clear)
        self.buttons.addWidget(self._dismiss)
        self._soon = QTimer(self, singleShot=True, interval=_GOOD_NEWS_MS)
        self._soon.timeout.connect(self.clear)
        self._page = page
        page.installEventFilter(self)

    def retranslate(self) -> None:
        self._dismiss.setText(self.tr("Dismiss"))
        self._stand()

    def say(self, tone: str, text: str, small_print: str = "") -> None:
        super().say(tone, text, small_print)
        self._soon.start() if tone == "good" else self._soon.stop()
        self.raise_()
        self._stand()

    def eventFilter(self, page: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._stand()
        return False

    def _stand(self) -> None:
        page = self._page
        width = max(page.width() - 2 * theme.MARGIN, 0)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry(theme.MARGIN, page.height() - height - theme.GRID, width, height)
