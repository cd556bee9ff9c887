"""What WeChat does when its app on a phone asks, for the pages that it shows. Only this sandbox has addresses for it:
the app speaks to WeChat inside, where nobody else can ask.

    POST /site/preverify        {appId, timestamp, nonceStr, signature, url, landing} → what wx.config reports
    POST /site/client/upload    {appId, picture} → {serverId}; a picture of the phone's album, or none of its own
    GET  /site/client/album     → {pictures}: addresses of what the phone has photographed
    GET  /site/client/picture   ?serverId=… → the picture, as wx.downloadImage has it

`url`: the page's address at that moment; `landing`: the one that the visit began with, where that is another. On iPhones
WeChat checks the landing page's, on Android either has been seen to pass; where nothing tells, either is taken here.
"""

import hmac
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from wxdesk.files import resources
from wxdesk.sandbox.media.samples import CONTENT_TYPES
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.exchange import Reply, Request, json_reply
from wxdesk.sandbox.serving.multipart import Part
from wxdesk.signing.signature import digest, string1

# The account's JS interface safe domains: the same page opened as localhost is of a domain that is not bound.
SAFE_DOMAINS = ("127.0.0.1",)
ALBUM = tuple(f"image-{number:02}.jpg" for number in range(1, 7))
_ALBUM = "/site/client/album/"
_JSON = "application/json; charset=utf-8"


class WechatClient:
    """Any thread may ask it."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._pages: dict[str, Callable[[Request], Reply]] = {
            "/site/preverify": self._preverify,
            "/site/client/upload": self._upload,
            "/site/client/album": lambda _: _said({"pictures": [_ALBUM + name for name in ALBUM]}),
            "/site/client/picture": self._picture,
        }

    def answer(self, request: Request) -> Reply | None:
        """None for an address that is not the app's."""
        page = self._pages.get(request.path)
        if page is not None:
            return page(request)
        name = request.path.removeprefix(_ALBUM)
        return _album_picture(name) if name in ALBUM else None

    def _preverify(self, request: Request) -> Reply:
        try:
            given = request.json_object()
        except ValueError:
            return _said({"error": "a JSON object is expected"}, 400)
        addresses = _addresses(given)
        problem = self._problem(given, addresses)
        if problem is None:
            return _said({"errMsg": "config:ok"})
        errcode, text = problem
        return _said({"errcode": errcode, "errMsg": f"config:fail,{text}", "realAuthUrl": addresses})

    def _problem(self, given: dict[str, Any], addresses: list[str]) -> tuple[int, str] | None:
        appid = str(given.get("appId"))
        if appid not in self._platform.accounts:
            return 40013, "invalid appid"
        if any(_host(url) not in SAFE_DOMAINS for url in addresses):
            return 40048, "invalid url domain"
        ticket = self._platform.accepted_ticket(appid)
        signature = str(given.get("signature", "")).encode(errors="replace")
        nonce, timestamp = str(given.get("nonceStr", "")), str(given.get("timestamp", ""))
        checked = addresses[:1] if given.get("system") == "iphone" else addresses
        right = [digest(string1(ticket, nonce, timestamp, url)).encode() for url in checked]
        if not ticket or not any(hmac.compare_digest(one, signature) for one in right):
            return 63002, "invalid signature"
        return None

    def _upload(self, request: Request) -> Reply:
        try:
            given = request.json_object()
        except ValueError:
            return _said({"error": "a JSON object is expected"}, 400)
        account = self._platform.accounts.get(str(given.get("appId")))
        name = str(given.get("picture", "")).removeprefix(_ALBUM)
        if account is None or name not in ALBUM:
            return _said({"errMsg": "uploadImage:fail"})
        with account.lock:
            media = account.temporary.put("image", Part("media", name, _bytes(name)), self._platform.now())
        return _said({"errMsg": "uploadImage:ok", "serverId": media.media_id})

    def _picture(self, request: Request) -> Reply:
        media_id = request.query.get("serverId", "")
        for account in self._platform.accounts.values():
            with suppress(WeChatError), account.lock:
                media = account.temporary.get(media_id, self._platform.now())
                if media.kind == "image":
                    return Reply(media.load(), media.content_type)
        return _said({"errMsg": "downloadImage:fail"}, 404)


def _addresses(given: dict[str, Any]) -> list[str]:
    """The landing page's, then the current one, without what stands behind #; each once."""
    both = (str(given.get(name) or "").partition("#")[0] for name in ("landing", "url"))
    return list(dict.fromkeys(url for url in both if url)) or [""]


def _album_picture(name: str) -> Reply:
    return Reply(_bytes(name), CONTENT_TYPES["jpg"], headers=(("Cache-Control", "max-age=3600"),))


def _bytes(name: str) -> bytes:
    return resources.read(f"sandbox/{name}")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _said(value: dict[str, Any], status: int = 200) -> Reply:
    return json_reply(value, _JSON, status)
