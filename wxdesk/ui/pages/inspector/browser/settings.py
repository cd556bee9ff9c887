"""What a page's browser is allowed; whatever is not named here is as Qt has it."""

from PySide6.QtWebEngineCore import QWebEngineProfile, QWebEngineSettings

_On = QWebEngineSettings.WebAttribute

_SETTINGS = {
    _On.JavascriptCanOpenWindows: False,  # but for what a click does, which the page itself sees to
    _On.JavascriptCanAccessClipboard: False,
    _On.JavascriptCanPaste: False,
    _On.LocalContentCanAccessFileUrls: False,
    _On.LocalContentCanAccessRemoteUrls: False,
    _On.PluginsEnabled: False,
    _On.PdfViewerEnabled: False,
    _On.FullScreenSupportEnabled: False,
    _On.ScreenCaptureEnabled: False,
    _On.WebGLEnabled: False,
    _On.Accelerated2dCanvasEnabled: False,
    _On.AllowGeolocationOnInsecureOrigins: False,
    _On.AllowWindowActivationFromJavaScript: False,
    _On.FocusOnNavigationEnabled: False,
    _On.PlaybackRequiresUserGesture: True,
    _On.WebRTCPublicInterfacesOnly: True,
    _On.DnsPrefetchEnabled: False,
    _On.HyperlinkAuditingEnabled: False,
    _On.NavigateOnDropEnabled: False,
    _On.AutoLoadIconsForPage: False,
    _On.TouchIconsEnabled: False,
}


def restrict(profile: QWebEngineProfile) -> None:
    settings = profile.settings()
    for attribute, allowed in _SETTINGS.items():
        settings.setAttribute(attribute, allowed)
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)
    profile.setSpellCheckEnabled(False)
    profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
    profile.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
    profile.setNotificationPresenter(lambda notification: None)
