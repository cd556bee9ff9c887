"""The demo company's page under /site/, and whatever stands behind it; see company/back_end.py and client.py.

    /site/            the page: it calls wx.config, chooses pictures, uploads them and hands them to its back end
                      ?mistake=…  a mistake that the back end makes; ?environment=test the company's other environment;
                      ?sdk=…      the JS-SDK to use: an address here or at res.wx.qq.com
    /site/mistakes    → the names that `mistake` takes
    /site/sign        the back end's signing address by another name
    /site/receive     the internal file server; see receiver.py
    /site/js-sdk.js   a JS-SDK from a file, where the sandbox was given one, as it is;
    /site/js-sdk-bundled.js   the same as a bundler puts it into a page: module.exports, and no global `wx`

Without a JS-SDK the page uses a stand-in of the sandbox's own; without WeixinJSBridge, as in any browser but WeChat's,
a bridge that asks client.py.
"""

import html
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from wxdesk.files import resources
from wxdesk.sandbox.account.account import TEST_APPID, TEST_SECRET
from wxdesk.sandbox.client import WechatClient
from wxdesk.sandbox.company.back_end import FILE_SERVER, JSON_TYPE, BackEnd
from wxdesk.sandbox.company.cache import Cache, MemoryCache
from wxdesk.sandbox.company.department import Department
from wxdesk.sandbox.company.environment import Environment
from wxdesk.sandbox.company.mistakes import MISTAKES
from wxdesk.sandbox.company.receiver import Receiver
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, Request, json_reply

# With something in it that each mistake can spoil.
_FIRST_ADDRESS = "/site/?order=1001&name=%E5%B0%8F%E6%98%8E"
_SDK_HOSTS = ("res.wx.qq.com", "res2.wx.qq.com")  # WeChat's own
_PICTURES = "img-src 'self' data: weixin: wxlocalresource:"
_SCRIPT_TYPE = "text/javascript; charset=utf-8"
_FILES = {
    "/site/site.js": ("sandbox/site.js", _SCRIPT_TYPE),
    "/site/words.js": ("sandbox/words.js", _SCRIPT_TYPE),
    "/site/bridge.js": ("sandbox/bridge.js", _SCRIPT_TYPE),
    "/site/stand-in.js": ("sandbox/stand-in.js", _SCRIPT_TYPE),
    "/site/site.css": ("sandbox/site.css", "text/css; charset=utf-8"),
}
_SDK, _BUNDLED_SDK, _STAND_IN = "/site/js-sdk.js", "/site/js-sdk-bundled.js", "/site/stand-in.js"
_SCRIPTS = (_SDK, _BUNDLED_SDK, _STAND_IN)
_BUNDLE = (
    "(function () {\nvar module = { exports: {} }, exports = module.exports;\n",
    "\nwindow.companySdk = module.exports;\n})();\n",
)


class DemoSite:
    """`cache`: None keeps the company's token in this process. `sdk`: a build of the JS-SDK."""

    def __init__(
        self, platform: Platform, receiver: Receiver, cache: Cache | None = None, sdk: bytes | None = None
    ) -> None:
        self.department = Department(lambda: platform.replace_tokens(at_once=True), platform.now)
        self.js_sdk = sdk
        self._cache = cache or MemoryCache(platform.now)
        self._back_end = BackEnd(
            Environment(platform.appid, platform.secret),
            _test_environment(platform),
            platform.answer,
            self._cache,
            receiver.answer,
            self.department,
            platform.now,
        )
        self._client = WechatClient(platform)
        self._pages: dict[str, Callable[[Request], Reply]] = {
            "/site": _welcome,
            "/site/": self._page,
            "/site/mistakes": lambda _: json_reply({"mistakes": list(MISTAKES)}, JSON_TYPE),
            FILE_SERVER: receiver.answer,
            _SDK: lambda _: self._sdk_script("", ""),
            _BUNDLED_SDK: lambda _: self._sdk_script(*_BUNDLE),
        }

    def answer(self, request: Request) -> Reply | None:
        """None for an address that is not the company's."""
        reply = self._back_end.answer(request) or self._client.answer(request)
        if reply is None and (request.path == "/site" or request.path.startswith("/site/")):
            page = self._pages.get(request.path)
            reply = _file(request.path) if page is None else page(request)
        return reply and _with_headers(reply, _sdk_source(request))

    def reset(self) -> None:
        """The company has asked WeChat for nothing yet."""
        self.department.rest()
        self._cache.clear()
        self._back_end.forget()

    def _page(self, request: Request) -> Reply:
        if not request.query:
            return _welcome(request)
        usual = _STAND_IN if self.js_sdk is None else _SDK
        address = request.query.get("sdk", "")
        script = address if address in _SCRIPTS or _sdk_source(request) else usual
        document = resources.read("sandbox/site.html").replace(b"SDK_ADDRESS", html.escape(script).encode())
        return Reply(document, "text/html; charset=utf-8")

    def _sdk_script(self, before: str, behind: str) -> Reply:
        if self.js_sdk is None:
            return _NOT_FOUND
        return Reply(before.encode() + self.js_sdk + behind.encode(), _SCRIPT_TYPE)


_NOT_FOUND = Reply(b"404 page not found", TEXT_TYPE, 404)


def _test_environment(platform: Platform) -> Environment:
    """On the second account, where there is one."""
    other = next((account for account in platform.accounts.values() if account is not platform.account), None)
    appid, secret = (other.appid, other.secret) if other else (TEST_APPID, TEST_SECRET)
    return Environment(appid, secret, ":test")


def _welcome(_: Request) -> Reply:
    return Reply(b"", TEXT_TYPE, 302, (("Location", _FIRST_ADDRESS),))


def _file(path: str) -> Reply:
    if path not in _FILES:
        return _NOT_FOUND
    name, content_type = _FILES[path]
    return Reply(resources.read(name), content_type)


def _sdk_source(request: Request) -> str:
    """Where the page takes WeChat's own script from; empty where it takes one of the sandbox."""
    try:
        asked = urlsplit(request.query.get("sdk", ""))
        host = asked.netloc
    except ValueError:
        return ""
    return f"https://{host}" if asked.scheme == "https" and host in _SDK_HOSTS else ""


def _with_headers(reply: Reply, sdk_source: str) -> Reply:
    policy = f"default-src 'self'; script-src 'self' {sdk_source}".rstrip()
    headers = {
        "Cache-Control": "no-store",
        "Content-Security-Policy": f"{policy}; {_PICTURES}; frame-ancestors 'none'; base-uri 'none'",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        **dict(reply.headers),
    }
    return replace(reply, headers=tuple(headers.items()))
