"""The browser with its walls taken down one by one, for the twins of the checks."""

import contextlib
from collections.abc import Callable

from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile

from wxdesk.inspector import incidents
from wxdesk.process import protection
from wxdesk.ui.pages.inspector.browser import browser, engine, interceptor, walled_page


def be_careless() -> None:
    flags: Callable[..., tuple[str, ...]] = engine.flags
    _replace(engine, "flags", lambda proxy: tuple(one for one in flags(proxy) if not _is_wall(one)))
    for module in (interceptor, walled_page):
        _replace(module, "wall_before", lambda url, is_main_frame: None)
    _replace(walled_page.WalledPage, "javaScriptAlert", QWebEnginePage.javaScriptAlert)
    _replace(protection, "set_aside", contextlib.nullcontext)
    _replace(incidents, "_MOST", dict.fromkeys(incidents.Done, 10**9))
    _replace(browser, "new_profile", lambda: QWebEngineProfile("kept"))
    _replace(browser, "_PREPARED_AFTER_MS", 10**8)  # never two profiles of one name


def _is_wall(flag: str) -> bool:
    return flag.startswith(("--proxy-bypass-list", "--force-webrtc"))


def _replace(place: object, name: str, value: object) -> None:
    assert hasattr(place, name)
    setattr(place, name, value)
