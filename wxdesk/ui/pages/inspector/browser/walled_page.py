"""A page behind walls: it opens nothing, saves nothing, asks nobody, and whatever it does too often ends it.

Every question of a page's is answered at once, with no: it waits for the answer, and this thread with it.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtNetwork import QAuthenticator
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineClientCertificateSelection,
    QWebEngineDesktopMediaRequest,
    QWebEngineDownloadRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineWebAuthUxRequest,
)

from wxdesk.inspector.incidents import Done, Incidents, Kind, Refused
from wxdesk.inspector.proxy.proxy import Proxy
from wxdesk.ui.pages.inspector.browser import engine, settings
from wxdesk.ui.pages.inspector.browser.interceptor import Interceptor, encoded, wall_before

# Qt asks this in the page's place, which could never be left otherwise.
_LEAVE = "Are you sure you want to leave this page? Changes that you made may not be saved."


class End(StrEnum):
    CRASH = "crash"  # of the process that renders the page
    FLOOD = "flood"


class WalledPage(QWebEnginePage):
    """`incident`: something was refused (Refused, what it was about). `requested`: an address, and why it was refused
    or None. `ended`: once, and nothing after it (End)."""

    incident = Signal(object, str)
    requested = Signal(str, object)
    ended = Signal(object)

    def __init__(self, profile: QWebEngineProfile, proxy: Proxy, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.incidents = Incidents()
        self._proxy = proxy
        self._is_over = False
        self._signing_in = QUrl()
        settings.restrict(profile)
        self.setAudioMuted(True)
        self._interceptor = Interceptor()  # nobody else keeps it
        self._interceptor.requested.connect(self._on_request)
        profile.setUrlRequestInterceptor(self._interceptor)  # also for what service workers ask
        profile.downloadRequested.connect(self._on_download)
        self._connect_questions()

    def goes_on(self, kind: Kind, detail: str = "") -> bool:
        """Counts one more of it; False once the page has ended, perhaps by that."""
        if self._is_over:
            return False
        if not self.incidents.add(kind, detail):
            self._end(End.FLOOD)
        elif isinstance(kind, Refused):
            self.incident.emit(kind, detail)
        return not self._is_over

    def _end(self, why: End) -> None:
        if not self._is_over:
            self._is_over = True
            self.ended.emit(why)

    def _on_renderer_gone(self, *_: object) -> None:
        self._end(End.CRASH)

    def _connect_questions(self) -> None:
        self.renderProcessTerminated.connect(self._on_renderer_gone)
        self.newWindowRequested.connect(self._on_window)
        self.permissionRequested.connect(self._on_permission)
        self.fullScreenRequested.connect(self._on_full_screen)
        self.registerProtocolHandlerRequested.connect(self._on_handler)
        self.fileSystemAccessRequested.connect(self._on_folder)
        self.desktopMediaRequested.connect(self._on_screen_capture)
        self.webAuthUxRequested.connect(self._on_security_key)
        self.selectClientCertificate.connect(self._on_certificate_choice)
        self.certificateError.connect(self._on_certificate)
        self.authenticationRequired.connect(self._on_sign_in)
        self.proxyAuthenticationRequired.connect(self._on_proxy)
        self.printRequested.connect(self._on_print)

    # --- requests and where they lead -------------------------------------------------------------------------------
    def _on_request(self, address: str, refused: Refused | None) -> None:
        goes_on = self.goes_on(Done.REQUEST) and (refused is None or self.goes_on(refused, address))
        if goes_on and self.incidents.is_shown(Done.REQUEST):
            self.requested.emit(address, refused)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Also where no request is made of it, as for an address that another program would open."""
        wall = wall_before(QUrl(url), is_main_frame)
        if wall is not None:
            self.goes_on(wall, encoded(QUrl(url)))
            return False
        return self.goes_on(Done.NAVIGATION)

    def _on_window(self, request: QWebEngineNewWindowRequest) -> None:
        """A link that its user clicked opens here, as it does in WeChat."""
        url = request.requestedUrl()
        if request.isUserInitiated() and url.scheme() in ("http", "https"):
            self.load(url)
        else:
            self.goes_on(Refused.POPUP, encoded(url))

    def _on_download(self, download: QWebEngineDownloadRequest) -> None:
        download.cancel()
        self.goes_on(Refused.DOWNLOAD, download.suggestedFileName())

    # --- questions --------------------------------------------------------------------------------------------------
    def javaScriptAlert(self, origin: QUrl | str, text: str) -> None:
        self.goes_on(Refused.DIALOG, text)

    def javaScriptConfirm(self, origin: QUrl | str, text: str) -> bool:
        if text == QCoreApplication.translate("QWebEnginePage", _LEAVE):
            return True
        self.goes_on(Refused.DIALOG, text)
        return False

    def javaScriptPrompt(self, origin: QUrl | str, text: str, proposal: str) -> tuple[bool, str]:
        self.goes_on(Refused.DIALOG, text)
        return False, ""

    def chooseFiles(
        self, mode: QWebEnginePage.FileSelectionMode, old: Sequence[str], types: Sequence[str]
    ) -> list[str]:
        self.goes_on(Refused.FILE_CHOICE, ", ".join(types))
        return []

    def _on_permission(self, permission: QWebEnginePermission) -> None:
        permission.deny()
        self.goes_on(Refused.PERMISSION, permission.permissionType().name)

    def _on_full_screen(self, request: QWebEngineFullScreenRequest) -> None:
        request.reject()
        self.goes_on(Refused.TAKEOVER, "full screen")

    def _on_print(self) -> None:
        self.goes_on(Refused.TAKEOVER, "print")

    def _on_handler(self, request: QWebEngineRegisterProtocolHandlerRequest) -> None:
        request.reject()
        self.goes_on(Refused.TAKEOVER, request.scheme())

    def _on_folder(self, request: QWebEngineFileSystemAccessRequest) -> None:
        request.reject()
        self.goes_on(Refused.FILE_CHOICE)

    def _on_screen_capture(self, request: QWebEngineDesktopMediaRequest) -> None:
        request.cancel()
        self.goes_on(Refused.PERMISSION, "screen")

    def _on_security_key(self, request: QWebEngineWebAuthUxRequest) -> None:
        request.cancel()
        self.goes_on(Refused.TAKEOVER, "security key")

    def _on_certificate_choice(self, choice: QWebEngineClientCertificateSelection) -> None:
        choice.selectNone()
        self.goes_on(Refused.SIGN_IN, choice.host().host())

    def _on_certificate(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
        self.goes_on(Refused.CERTIFICATE, error.url().host())

    def _on_sign_in(self, url: QUrl, authenticator: QAuthenticator) -> None:
        """No name and no password. There is no other no (QAuthenticator cannot be made null from Python): Chromium asks
        again until it has had thirty-two of them."""
        again = url == self._signing_in
        self._signing_in = url
        self.goes_on(*((Done.REQUEST,) if again else (Refused.SIGN_IN, url.host())))

    def _on_proxy(self, url: QUrl, authenticator: QAuthenticator, host: str) -> None:
        engine.sign_in(self._proxy, authenticator, host)
