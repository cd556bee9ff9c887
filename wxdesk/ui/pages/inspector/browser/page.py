"""One page in a profile that leaves no traces, with WeChat's bridge in it before any script of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript

from wxdesk.inspector.bridge import Call, Door, Listens, Said
from wxdesk.inspector.clients import Client
from wxdesk.inspector.incidents import Done
from wxdesk.inspector.proxy.proxy import Proxy
from wxdesk.ui.pages.inspector.browser.local_pictures import SCHEME, LocalPictures
from wxdesk.ui.pages.inspector.browser.walled_page import WalledPage

_LONGEST_LINE = 2_000  # of the console, in characters
# The page's own scripts run in the main world; answers are given from one that it cannot reach.
_OURS = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


class InspectedPage(WalledPage):
    """`said`: what the bridge was told, in order. `printed`: a line of the page's own console.

    `navigated`: the address that the main frame goes to, and whether a server sent it there.
    """

    said = Signal(object)  # Said
    printed = Signal(str, str)  # level, line
    navigated = Signal(str, bool)

    def __init__(self, profile: QWebEngineProfile, proxy: Proxy, parent: QObject) -> None:
        super().__init__(profile, proxy, parent)
        self._door = Door()

    def become(self, client: Client) -> None:
        """Be a page of this client's from the next document on; called once, before the first."""
        script = QWebEngineScript()
        script.setName("wxdesk")
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld.value)
        script.setRunsOnSubFrames(False)
        script.setSourceCode(self._door.script(client))
        self.scripts().insert(script)
        self.profile().setHttpUserAgent(client.user_agent)

    def show_pictures(self, get: Callable[[object], bytes | None]) -> None:
        """Those that it knows by local ids; `get` gives them."""
        profile = self.profile()
        profile.installUrlSchemeHandler(SCHEME.encode(), LocalPictures(get, profile))

    def answer(self, call: Call, reply: dict[str, object]) -> None:
        self.runJavaScript(self._door.answering(call, reply), _OURS)

    def share(self, listens: Listens) -> None:
        """As if its visitor had chosen that in WeChat's menu."""
        self.runJavaScript(self._door.sharing(listens), _OURS)

    # --- Qt's own ---------------------------------------------------------------------------------------------------
    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        if not self.goes_on(Done.LINE):
            return
        said: Said | None = self._door.read(message)
        if said is not None:
            self.said.emit(said)
        elif self.incidents.is_shown(Done.LINE):
            self.printed.emit(_LEVELS[level], message[:_LONGEST_LINE])

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        if not super().acceptNavigationRequest(url, kind, is_main_frame):
            return False
        if is_main_frame:
            address = bytes(QUrl(url).toEncoded().data()).decode()
            self.navigated.emit(address, kind is QWebEnginePage.NavigationType.NavigationTypeRedirect)
        return True


_LEVELS = {
    QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel: "info",
    QWebEnginePage.JavaScriptConsoleMessageLevel.WarningMessageLevel: "warning",
    QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel: "error",
}
