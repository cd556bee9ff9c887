"""What each fault does to a request or a reply."""

from collections.abc import Callable
from dataclasses import replace
from email.utils import formatdate

from wxdesk.sandbox.endpoints.network import CALLBACK_CHECK, PUSH_LOST
from wxdesk.sandbox.endpoints.table import ENDPOINTS
from wxdesk.sandbox.endpoints.tokens import TOKEN_PATHS
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.exchange import Manner, Reply, Request, json_reply

_PAGE_OF_A_PROXY = b"""<!DOCTYPE html>
<html><head><title>Sign in to the network</title></head>
<body><h1>Sign in to the network</h1><p>Access to the internet is granted after signing in.</p></body></html>
"""
_HOSTILE_NAME = (
    "attachment; filename=\"../../../etc/cron.d/x:y*?<CON>.exe\"; filename*=utf-8''..%2F..%2Fa%0D%0Ab.bat"
)


def _of_api(request: Request) -> bool:
    return request.path.startswith("/cgi-bin/") or request.path in ENDPOINTS


def _is_sent(request: Request, reply: Reply) -> bool:
    return reply.of_media or _of_api(request)


def _bears_good_token(platform: Platform, request: Request) -> bool:
    token = request.query.get("access_token", "")
    return bool(token) and platform.accepts_token(token)


def replace_tokens(platform: Platform, request: Request, at_once: bool) -> Request | None:
    if not _bears_good_token(platform, request):
        return None
    account = platform.account_of(request.query["access_token"])
    if account is not None:
        platform.replace_tokens(at_once, account.appid)
    return request


def expire_token(platform: Platform, request: Request, _: object) -> Request | None:
    if not _bears_good_token(platform, request):
        return None
    platform.expire_token(request.query["access_token"])
    return request


def block_ip(platform: Platform, request: Request, address: str) -> Request | None:
    if not _of_api(request):
        return None
    return replace(request, ip_barred=True, client_ip=address or request.client_ip)


def block_secret(platform: Platform, request: Request, address: str) -> Request | None:
    if request.path not in TOKEN_PATHS:
        return None
    return replace(request, ip_barred=True, client_ip=address or request.client_ip)


def refuse_secret(platform: Platform, request: Request, errcode: int) -> Reply | None:
    """WeChat's own refusals come first: of another account, or another address."""
    if request.path not in TOKEN_PATHS or b'"errcode"' in platform.answer(request).body:
        return None
    return platform.refuse(WeChatError(errcode), request)


def forbid(platform: Platform, request: Request, path: str) -> Reply | None:
    if not _bears_good_token(platform, request) or path not in ("*", request.path):
        return None
    return platform.refuse(WeChatError(48001), request)


def forget_push(platform: Platform, request: Request, _: object) -> Reply | None:
    if request.path != CALLBACK_CHECK or not _bears_good_token(platform, request):
        return None
    return platform.refuse(WeChatError(40201), request)


def lose_pings(platform: Platform, request: Request, reply: Reply, _: object) -> Reply | None:
    of_check = request.path == CALLBACK_CHECK and b'"errcode"' not in reply.body
    return replace(reply, body=json_reply(PUSH_LOST).body) if of_check else None


def set_clock(platform: Platform, request: Request, reply: Reply, ahead_s: int) -> Reply | None:
    """WeChat's clock is right: one that seems ahead shows that this computer's is behind."""
    date = ("Date", formatdate(platform.now() + ahead_s, usegmt=True))
    return replace(reply, headers=(*reply.headers, date)) if _of_api(request) else None


def exhaust_quota(platform: Platform, request: Request, path: str) -> Request | None:
    if not _of_api(request) or (path not in ("*", request.path) and not request.path.endswith("/quota/get")):
        return None
    return replace(request, spent=path)


def refuse(platform: Platform, request: Request, errcode: int) -> Reply | None:
    refusal = WeChatError(errcode, ip=request.client_ip)
    return platform.refuse(refusal, request) if _of_api(request) else None


def return_busy(platform: Platform, request: Request, _: object) -> Reply | None:
    return platform.refuse(WeChatError(-1), request) if _of_api(request) else None


def answer_as_proxy(platform: Platform, request: Request, _: object) -> Reply | None:
    return Reply(_PAGE_OF_A_PROXY, "text/html; charset=utf-8") if _of_api(request) else None


def redirect(platform: Platform, request: Request, _: object) -> Reply | None:
    # 307 asks for the same request again, body and secret included. RFC 2606: .invalid leads nowhere.
    elsewhere = (("Location", f"http://login.invalid{request.path}"),)
    return Reply(b"", "text/html", 307, headers=elsewhere) if _of_api(request) else None


def drop_connection(platform: Platform, request: Request, _: object) -> Reply | None:
    return Reply(b"", dropped=True) if _of_api(request) else None


def delay(platform: Platform, request: Request, reply: Reply, delay_ms: int) -> Reply:
    return replace(reply, delay_ms=reply.delay_ms + delay_ms)


def drip(platform: Platform, request: Request, reply: Reply, bytes_per_s: int) -> Reply | None:
    return replace(reply, manner=Manner.DRIP, bytes_per_s=bytes_per_s) if _is_sent(request, reply) else None


def sent_in(manner: Manner) -> Callable[[Platform, Request, Reply, object], Reply | None]:
    """An effect after the answer: it leaves in another manner."""

    def effect(platform: Platform, request: Request, reply: Reply, _: object) -> Reply | None:
        return replace(reply, manner=manner) if _is_sent(request, reply) else None

    return effect


def mistype(platform: Platform, request: Request, reply: Reply, content_type: str) -> Reply | None:
    return replace(reply, content_type=content_type) if _is_sent(request, reply) else None


def cut(platform: Platform, request: Request, reply: Reply, _: object) -> Reply | None:
    return replace(reply, sent_bytes=len(reply.body) // 2) if reply.of_media else None


def error_in_place(platform: Platform, request: Request, reply: Reply, errcode: int) -> Reply | None:
    if not reply.of_media:
        return None
    error = platform.refuse(WeChatError(errcode, ip=request.client_ip), request)
    return replace(reply, body=error.body)


def empty(platform: Platform, request: Request, reply: Reply, _: object) -> Reply | None:
    return replace(reply, body=b"") if reply.of_media else None


def hostile_file_name(platform: Platform, request: Request, reply: Reply, _: object) -> Reply | None:
    return replace(reply, headers=(("Content-disposition", _HOSTILE_NAME),)) if reply.of_media else None


def omit_file_name(platform: Platform, request: Request, reply: Reply, _: object) -> Reply | None:
    return replace(reply, headers=()) if reply.of_media else None
