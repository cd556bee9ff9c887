"""Web authorization (OAuth 2.0): what a page goes through to learn who its visitor is.

Source: developers.weixin.qq.com, "web page authorization". In this sandbox every visitor is the account's first
follower, and agrees at once; at WeChat /connect/ is on the host open.weixin.qq.com. Chosen, as it is not known: the
whitelist holds for the AppSecret here as it does elsewhere.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit

from wxdesk.sandbox.account import followers
from wxdesk.sandbox.account.oauth import SCOPES, Grant
from wxdesk.sandbox.endpoints.endpoint import FREE, OK, Call, Endpoint, Key
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply

_KEPT = "/%:@!$&'(),;=?~*+"  # in the address of a page, which is encoded already


def _authorize(call: Call) -> Reply:
    """The visitor agrees: on to redirect_uri, with code and state."""
    scope, page = call.param("scope"), _page(call.param("redirect_uri"))
    if scope not in SCOPES:
        raise WeChatError(10005)
    code = call.account.oauth.new_code(followers.openids(call.account.appid)[0], scope, call.now)
    query = [*parse_qsl(page.query, keep_blank_values=True), ("code", code), ("state", call.param("state"))]
    address = page._replace(
        path=quote(page.path, _KEPT), query=urlencode(query), fragment=quote(page.fragment, _KEPT)
    )
    return Reply(b"", TEXT_TYPE, 302, (("Location", address.geturl()),))


def _page(address: str) -> SplitResult:
    """Raises WeChatError 10003 for what is no address of a page."""
    try:
        page = urlsplit(address)
    except ValueError as exc:
        raise WeChatError(10003) from exc
    host_alone = page.netloc and page.netloc.isascii() and "@" not in page.netloc
    if page.scheme not in ("http", "https") or not host_alone or not address.isprintable():
        raise WeChatError(10003)
    return page


def _redeem(call: Call) -> Mapping[str, Any]:
    return call.account.oauth.redeem(call.param("code"), call.now).answer(call.now)


def _refresh(call: Call) -> Mapping[str, Any]:
    if call.param("grant_type") != "refresh_token":
        raise WeChatError(40002)
    return call.account.oauth.refresh(call.param("refresh_token"), call.now).answer(call.now)


def _granted(call: Call) -> Grant:
    return call.account.oauth.check(call.param("access_token"), call.param("openid"), call.now)


def _user(call: Call) -> Mapping[str, Any]:
    grant = _granted(call)
    if grant.scope != "snsapi_userinfo":
        raise WeChatError(48001)
    return followers.visitor(grant.openid)


def _check(call: Call) -> Mapping[str, Any]:
    _granted(call)
    return OK


ENDPOINTS = (
    Endpoint("/connect/oauth2/authorize", _authorize, limit=FREE, key=Key.APPID_IN_ADDRESS),
    Endpoint(
        "/sns/oauth2/access_token",
        _redeem,
        limit=FREE,
        key=Key.SECRET_IN_ADDRESS,
        grant_type="authorization_code",
    ),
    Endpoint("/sns/oauth2/refresh_token", _refresh, limit=FREE, key=Key.APPID_IN_ADDRESS),
    Endpoint("/sns/userinfo", _user, limit=FREE, key=Key.USER_TOKEN),
    Endpoint("/sns/auth", _check, limit=FREE, key=Key.USER_TOKEN),
)
