"""A browser that a page takes for WeChat's: a view, a profile in memory, and in it one page at a time.

Chromium renders in a process of its own, inside its sandbox; this process keeps tickets and tokens, and only answers of
the bridge go over. As root that sandbox does not work and QtWebEngine ends the whole process: is_refused() is asked
before anything of it is made.
"""

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.inspector.clients import Client
from wxdesk.ui.pages.inspector.browser.page import InspectedPage

_PREPARED_AFTER_MS = 200  # when a page has loaded: it may have more to do


class Browser(QWidget):
    """`began`: there is a new page (InspectedPage), whose signals are to be listened to; nothing was loaded into it."""

    began = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = QWebEngineView(self)
        self.page: InspectedPage | None = None
        self._next: InspectedPage | None = None
        self._preparing = QTimer(self, singleShot=True, interval=_PREPARED_AFTER_MS)
        self._preparing.timeout.connect(self.prepare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def open(self, address: str, client: Client) -> None:
        """Load the page anew, as `client` would: without anything that a page left behind before."""
        self.close_page()
        self.prepare()
        page, self._next = self._next, None
        assert page is not None
        page.become(client)
        page.loadFinished.connect(self._preparing.start)
        self.page = page
        self.view.setPage(page)
        self.began.emit(page)
        page.load(QUrl.fromEncoded(address.encode()))

    def prepare(self) -> None:
        """Make the next page, in a profile of its own, whose process is there before it is asked for: a new one takes
        Chromium longer than most pages do."""
        if self._next is not None:
            return
        profile = QWebEngineProfile()  # without a name: nothing of it is written to any disk
        profile.setHttpAcceptLanguage("zh-CN,zh;q=0.9,en;q=0.8")
        self._next = InspectedPage(profile, self)
        profile.setParent(self._next)  # it dies after the page: the other way round takes the program with it
        self._next.load(QUrl("about:blank"))

    def close_page(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.deleteLater()
