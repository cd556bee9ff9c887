"""The demo page under /site/: a company's page, its signing back end, and the check that WeChat's client
makes.

    /site/            the page; it calls wx.config
    /site/sign        ?url=…&mistake=…, or the same as a form or a JSON object
                      → {appId, timestamp, nonceStr, signature}, as a company's back end answers
    /site/mistakes    → the names that `mistake` takes
    /site/preverify   POST {appId, timestamp, nonceStr, signature, url} → what wx.config reports
    /site/receive     takes forwarded files, as a company's back end does; see receiver.py

preverify exists in this sandbox only: WeChat's client asks an internal address of WeChat, and nobody else
can.
"""

import hmac
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from wxdesk.files import resources
from wxdesk.sandbox.account import APPID
from wxdesk.sandbox.company_mistakes import MISTAKES, SigningInput
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.receiver import Receiver
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, Request, json_reply
from wxdesk.signing.signature import digest, new_noncestr, string1

# The account's JS interface safe domains: the same page opened as localhost is of a domain that is not bound.
SAFE_DOMAINS = ("127.0.0.1",)
# With something in it that each mistake can spoil.
_FIRST_ADDRESS = "/site/?order=1001&name=%E5%B0%8F%E6%98%8E"

_HEADERS = (
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
_FILES = {
    "/site/": ("sandbox/site.html", "text/html; charset=utf-8"),
    "/site/site.js": ("sandbox/site.js", "text/javascript; charset=utf-8"),
    "/site/site.css": ("sandbox/site.css", "text/css; charset=utf-8"),
}
_JSON = "application/json; charset=utf-8"


class DemoSite:
    def __init__(self, platform: Platform, receiver: Receiver) -> None:
        self._platform = platform
        self._pages: dict[str, Callable[[Request], Reply]] = {
            "/site/sign": self._sign,
            "/site/mistakes": lambda _: _json({"mistakes": list(MISTAKES)}),
            "/site/preverify": self._preverify,
            "/site/receive": receiver.answer,
        }

    def answer(self, request: Request) -> Reply:
        page = self._pages.get(request.path)
        if page is not None:
            return page(request)
        if request.path in ("/site", "/site/") and not request.query:
            return Reply(b"", TEXT_TYPE, 302, (*_HEADERS, ("Location", _FIRST_ADDRESS)))
        if request.path not in _FILES:
            return Reply(b"404 page not found", TEXT_TYPE, 404, _HEADERS)
        name, content_type = _FILES[request.path]
        return Reply(resources.read(name), content_type, headers=_HEADERS)

    def _sign(self, request: Request) -> Reply:
        """As a back end does: for whatever address it is given, with a mistake if asked for one."""
        asked = _parameters(request)
        url, change = asked.get("url", ""), MISTAKES.get(asked.get("mistake", "none"))
        if not url or change is None:
            return _json({"error": "url is missing, or mistake is not one of /site/mistakes"}, 400)
        if change is not MISTAKES["fragment_kept"]:
            url = url.partition("#")[0]
        right = SigningInput(
            url, self._platform.company_ticket(), new_noncestr(), str(int(self._platform.now())), APPID
        )
        made = change(right, self._platform)
        signature = digest(string1(made.ticket, made.noncestr, made.timestamp, made.url))
        return _json(
            {
                "appId": made.appid,
                "timestamp": int(right.timestamp),
                "nonceStr": right.noncestr,
                "signature": signature,
            }
        )

    def _preverify(self, request: Request) -> Reply:
        try:
            given = request.json_object()
        except ValueError:
            return _json({"error": "a JSON object is expected"}, 400)
        url = str(given.get("url", "")).partition("#")[0]
        problem = self._problem(given, url)
        if problem is None:
            return _json({"errMsg": "config:ok"})
        errcode, text = problem
        return _json({"errcode": errcode, "errMsg": f"config:fail,{text}", "realAuthUrl": [url]})

    def _problem(self, given: dict[str, Any], url: str) -> tuple[int, str] | None:
        if given.get("appId") != APPID:
            return 40013, "invalid appid"
        if _host(url) not in SAFE_DOMAINS:
            return 40048, "invalid url domain"
        ticket = self._platform.accepted_ticket()
        text = string1(ticket, str(given.get("nonceStr", "")), str(given.get("timestamp", "")), url)
        signature = str(given.get("signature", ""))
        if not ticket or not hmac.compare_digest(digest(text).encode(), signature.encode(errors="replace")):
            return 63002, "invalid signature"
        return None


def _parameters(request: Request) -> dict[str, str]:
    """Those of the query, and of a body that is a form or a JSON object."""
    if request.content_type.startswith("application/json"):
        try:
            inside = {name: str(value) for name, value in request.json_object().items()}
        except (ValueError, RecursionError):
            inside = {}
    elif request.content_type.startswith("application/x-www-form-urlencoded"):
        fields = parse_qsl(request.body.decode(errors="replace"), keep_blank_values=True)
        inside = dict(reversed(fields))  # of a field given twice, the first
    else:
        inside = {}
    return {**request.query, **inside}


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _json(value: dict[str, Any], status: int = 200) -> Reply:
    reply = json_reply(value, _JSON, status)
    return Reply(reply.body, reply.content_type, status, _HEADERS)
