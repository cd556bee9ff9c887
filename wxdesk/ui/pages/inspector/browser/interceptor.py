"""Requests that a page makes, before any of them is made: seen, and some of them refused."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from wxdesk.inspector.incidents import Refused
from wxdesk.ui.pages.inspector.browser.local_pictures import is_local

# Where any page may lead; what the proxy lets through of it is another question.
_WEB = frozenset(("http", "https", "ws", "wss"))
_ITS_OWN = frozenset(("data", "blob", "about"))
_BEACON_HOST = "open.weixin.qq.com"
_MAIN_FRAME = QWebEngineUrlRequestInfo.ResourceType.ResourceTypeMainFrame
_LONGEST = 2_000


class Interceptor(QWebEngineUrlRequestInterceptor):
    """`requested`: an address, and what it was refused for (Refused) or None."""

    requested = Signal(str, object)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        refused = wall_before(url, info.resourceType() is _MAIN_FRAME)
        info.block(refused is not None)
        if url.scheme() not in _ITS_OWN:
            self.requested.emit(encoded(url)[:_LONGEST], refused)


def wall_before(url: QUrl, is_main_frame: bool) -> Refused | None:
    """WeChat's sign-in page is at the host that the JS-SDK reports to, so that the window itself may go there."""
    if is_local(url.scheme(), url.host()) and not is_main_frame:
        return None
    if url.scheme() not in _WEB | _ITS_OWN:
        return Refused.SCHEME
    if url.host().rstrip(".") == _BEACON_HOST and not is_main_frame:
        return Refused.BEACON
    return None


def encoded(url: QUrl) -> str:
    """As it is sent: QUrl.toString() decodes."""
    return bytes(url.toEncoded().data()).decode("ascii", "replace")
