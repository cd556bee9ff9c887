"""A browser that a page takes for WeChat's: a view, a profile in memory, and in it one page at a time.

Chromium renders in a process of its own, inside its sandbox; this process keeps tickets and tokens, and only answers of
the bridge go over. As root that sandbox does not work and QtWebEngine ends the whole process: absence() is asked before
any of this is loaded.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.inspector.clients import Client
from wxdesk.inspector.proxy.reach import Found
from wxdesk.ui.pages.inspector.browser import engine
from wxdesk.ui.pages.inspector.browser.page import InspectedPage
from wxdesk.ui.pages.inspector.browser.walled_page import End

_PREPARED_AFTER_MS = 200  # when a page has loaded: it may have more to do


class Browser(QWidget):
    """`began`: there is a new page (InspectedPage), whose signals are to be listened to; nothing was loaded into it.

    `stopped`: that page is gone, since it ended (End); its view is empty.
    """

    began = Signal(object)
    stopped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proxy = engine.started()  # before anything of QtWebEngine is made
        self.view = QWebEngineView(self)
        self.view.setContextMenuPolicy(
            Qt.ContextMenuPolicy.NoContextMenu
        )  # to save, print, and open elsewhere
        self.page: InspectedPage | None = None
        self._next: InspectedPage | None = None
        self._preparing = QTimer(self, singleShot=True, interval=_PREPARED_AFTER_MS)
        self._preparing.timeout.connect(self.prepare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def open(self, address: str, client: Client, nearby: Found | None = None) -> None:
        """Load the page anew, as `client` would: without anything that a page left behind before. `nearby`: where it is,
        if that is behind a wall and its user agreed to go there nevertheless."""
        self.close_page()
        page = self.page = self._ready_page()
        page.become(client)
        page.loadFinished.connect(self._preparing.start)
        self.view.setPage(page)
        self.began.emit(page)
        url = QUrl.fromEncoded(address.encode())
        self.proxy.begin()
        if nearby is not None:
            self.proxy.reach.agree(
                url.host(QUrl.ComponentFormattingOption.FullyEncoded), port_of(url), nearby
            )
        page.load(url)

    def prepare(self) -> None:
        """Make the next page, whose process is there before it is asked for: a new one takes Chromium longer than most
        pages do."""
        if self._next is None:
            self._next = self._new_page()
            self._next.load(QUrl("about:blank"))

    def _ready_page(self) -> InspectedPage:
        """One that still loads what it was prepared with would lose the next address over it."""
        self._preparing.stop()
        page, self._next = self._next, None
        if page is not None and page.isLoading():
            page.deleteLater()
            page = None
        return page or self._new_page()

    def _new_page(self) -> InspectedPage:
        profile = new_profile()
        page = InspectedPage(profile, self.proxy, self)
        page.ended.connect(partial(self._on_ended, page))
        profile.setParent(page)  # it dies after the page: the other way round takes the program with it
        return page

    def close_page(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.deleteLater()

    def _on_ended(self, page: InspectedPage, why: End) -> None:
        if page is self.page:
            self.close_page()
            self.stopped.emit(why)
        elif page is self._next:
            self._next = None
            page.deleteLater()


def port_of(url: QUrl) -> int:
    return url.port(443 if url.scheme() == "https" else 80)


def new_profile() -> QWebEngineProfile:
    """Without a name: nothing of it is written to any disk."""
    profile = QWebEngineProfile()
    profile.setHttpAcceptLanguage("zh-CN,zh;q=0.9,en;q=0.8")
    return profile
