"""QtWebEngine as this process starts it, once: with one way out, which leads through a proxy of our own, and with
nothing that goes around it."""

import os
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QAuthenticator
from PySide6.QtWebEngineCore import QWebEngineProfile

from wxdesk.inspector.proxy.proxy import Proxy
from wxdesk.process import protection
from wxdesk.ui.pages.inspector.browser import local_pictures

# What could open a door from outside: a debugger's port, no sandbox, another program in the renderer's place, the keys
# of every TLS connection in a file.
_NOT_OBEYED = (
    *("QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINEPROCESS_PATH"),
    "SSLKEYLOGFILE",
)


def flags(proxy: Proxy) -> tuple[str, ...]:
    return (
        f"--proxy-server={proxy.address}",
        # Chromium goes straight to this computer unless told that this, too, is the proxy's to judge.
        "--proxy-bypass-list=<-loopback>",
        # No UDP that a proxy would not see, nor this computer's addresses. TURN over TCP goes through the proxy.
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--disable-quic",
        # It would run shaders that a page wrote in this process, in the driver of the graphics card.
        "--disable-gpu",
        "--renderer-process-limit=4",
        "--js-flags=--max-old-space-size=512",
        "--disable-logging",
    )


@cache
def started() -> Proxy:
    """The proxy through which every page of this process goes. QtWebEngine reads its flags when the first profile is
    made, and never again. Raises OSError where this computer gives no port to listen at."""
    proxy = Proxy()
    proxy.start()
    for name in _NOT_OBEYED:
        os.environ.pop(name, None)
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(flags(proxy))
    local_pictures.register()
    with protection.set_aside():
        QWebEngineProfile()
    application = QCoreApplication.instance()
    assert application is not None
    application.aboutToQuit.connect(proxy.stop)
    return proxy


def sign_in(proxy: Proxy, authenticator: QAuthenticator, host: str) -> None:
    """To the proxy; nobody else is told its password."""
    if host == proxy.host:
        authenticator.setUser(proxy.user)
        authenticator.setPassword(proxy.password)
