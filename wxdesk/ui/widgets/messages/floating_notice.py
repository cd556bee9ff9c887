"""What is to be said now, over the lower end of the page: nothing moves for it, and it can be put away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.messages.inline_notice import InlineNotice

_GOOD_NEWS_MS = 8000  # what is well need not be put away


class FloatingNotice(InlineNotice):
    def __init__(self, page: QWidget, clipboard: Clipboard | None = None) -> None:
        super().__init__(clipboard)
        self.setParent(page)
        self.setObjectName("floating_notice")
        self._dismiss = Button()
        self._dismiss.setObjectName("floating_notice_dismiss")
        self._dismiss.clicked.connect(self.clear)
        self.buttons.addWidget(self._dismiss)
        self._soon = QTimer(self, singleShot=True, interval=_GOOD_NEWS_MS)
        self._soon.timeout.connect(self.clear)
        self._page = page
        page.installEventFilter(self)

    def retranslate(self) -> None:
        super().retranslate()
        self._dismiss.setText(self.tr("Dismiss"))
        self._stand()

    def tell(self, tone: str, words: Callable[[], tuple[str, str]]) -> None:
        super().tell(tone, words)
        self._soon.start() if tone == "good" else self._soon.stop()
        self.raise_()
        self._stand()

    def tell_error(self, error: BaseException, again: Callable[[], object] | None = None) -> None:
        super().tell_error(error, again)
        self._stand()  # the remedies have their room

    def eventFilter(self, page: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._stand()
        return False

    def _stand(self) -> None:
        page = self._page
        width = max(min(page.width(), theme.most_width(wide=False)) - 2 * theme.MARGIN, 0)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry(theme.MARGIN, page.height() - height - theme.GRID, width, height)
