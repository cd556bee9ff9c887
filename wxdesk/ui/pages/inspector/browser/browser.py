"""A browser that a page takes for WeChat's: a view, a profile in memory, and in it one page at a time.

Chromium renders in a process of its own, inside its sandbox; this process keeps tickets and tokens, and only answers of
the bridge go over. As root that sandbox does not work and QtWebEngine ends the whole process: absence() is asked before
any of this is loaded.
"""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.inspector.clients import Client
from wxdesk.inspector.proxy.reach import Found, place_of
from wxdesk.inspector.proxy.refusals import Refused
from wxdesk.ui.pages.inspector.browser import engine
from wxdesk.ui.pages.inspector.browser.page import InspectedPage
from wxdesk.ui.pages.inspector.browser.walled_page import End


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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def open(self, address: str, client: Client, nearby: Found | None = None) -> None:
        """Load the page anew, as `client` would: without anything that a page left behind before. `nearby`: where it is,
        if that is behind a wall and its user agreed to go there nevertheless."""
        self.close_page()
        self.proxy.begin()
        if nearby is not None:
            self.proxy.reach.agree(*place_of(address), nearby)
        profile = profile_for(client)
        self.page = InspectedPage(client, profile, self.proxy, self)
        self.page.ended.connect(self._on_ended)
        profile.setParent(self.page)  # it dies after the page: the other way round takes the program with it
        self.view.setPage(self.page)
        self.began.emit(self.page)
        self.page.load(QUrl.fromEncoded(address.encode()))

    def locate(self, address: str) -> Found:
        """Where a page is. Waits for the network where that is a name; from any thread."""
        return self.proxy.reach.locate(*place_of(address))

    def refusals(self) -> tuple[Refused, ...]:
        """The connections that the page wanted and did not get."""
        return self.proxy.refusals.places()

    def close_page(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.deleteLater()

    def _on_ended(self, why: End) -> None:
        self.close_page()
        self.stopped.emit(why)


def profile_for(client: Client) -> QWebEngineProfile:
    """Nothing of it is written to any disk."""
    profile = QWebEngineProfile()
    profile.setHttpUserAgent(client.user_agent)
    profile.setHttpAcceptLanguage("zh-CN,zh;q=0.9,en;q=0.8")
    return profile
