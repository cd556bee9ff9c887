"""`<img src="weixin://resourceid/…">`: on Android, HarmonyOS and Windows a page shows a picture by its local id. An
iPhone does not; there the JS-SDK asks for the picture's data."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler

from wxdesk.inspector.pictures import type_of

SCHEME = "weixin"
_HOST = "resourceid"


def register() -> None:
    """Before anything else of QtWebEngine. Pages need not allow it in a policy of theirs, as in WeChat."""
    scheme = QWebEngineUrlScheme(SCHEME.encode())
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.ContentSecurityPolicyIgnored)
    QWebEngineUrlScheme.registerScheme(scheme)


def is_local(scheme: str, host: str) -> bool:
    return (scheme, host) == (SCHEME, _HOST)


class LocalPictures(QWebEngineUrlSchemeHandler):
    """`get`: a picture by its local id, None for an unknown one."""

    def __init__(self, get: Callable[[object], bytes | None], parent: QObject) -> None:
        super().__init__(parent)
        self._get = get

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        content = self._get(bytes(job.requestUrl().toEncoded().data()).decode("ascii", "replace"))
        if content is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(content))
        job.reply(QByteArray(type_of(content)[0].encode()), buffer)
