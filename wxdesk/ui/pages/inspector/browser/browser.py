"""A browser that a page takes for WeChat's: a view, a profile in memory, and in it one page at a time.

Chromium renders in a process of its own, inside its sandbox; this process keeps tickets and tokens, and only answers of
the bridge go over. As root that sandbox does not work and QtWebEngine ends the whole process: is_refused() is asked
before anything of it is made.
"""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.inspector.clients import Client
from wxdesk.ui.pages.inspector.browser.page import InspectedPage


class Browser(QWidget):
    """`began`: there is a new page (InspectedPage), whose signals are to be listened to; nothing was loaded into it."""

    began = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = QWebEngineView(self)
        self.page: InspectedPage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def open(self, address: str, client: Client) -> None:
        """Load the page anew, as `client` would: without anything that a page left behind before."""
        self.close_page()
        profile = profile_for(client)
        self.page = InspectedPage(client, profile, self)
        profile.setParent(self.page)  # it dies after the page: the other way round takes the program with it
        self.view.setPage(self.page)
        self.began.emit(self.page)
        self.page.load(QUrl.fromEncoded(address.encode()))

    def close_page(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            page.deleteLater()


def profile_for(client: Client) -> QWebEngineProfile:
    """Nothing of it is written to any disk."""
    profile = QWebEngineProfile()
    profile.setHttpUserAgent(client.user_agent)
    profile.setHttpAcceptLanguage("zh-CN,zh;q=0.9,en;q=0.8")
    return profile
