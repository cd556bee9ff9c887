"""One environment of the company: its account, what it keeps of WeChat in the cache, and how it asks WeChat."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wxdesk import outside
from wxdesk.sandbox.account.token_lines import LIFETIME_S as TOKEN_LIFETIME_S
from wxdesk.sandbox.company.cache import Cache, Fetched, kept, let_go
from wxdesk.sandbox.serving.exchange import Reply, Request

Wechat = Callable[[Request], Reply]

# As Java services of the kind name them; the AppID is only in the lock's.
TOKEN_KEY = "weChat_client_credential:access_token"  # noqa: S105 -- a name
TICKET_KEY = "weChat_client_credential:{kind}_ticket"
LOCK_KEY = "weChatApiToken:{appid}"
_EARLIER_S = 300  # a token is renewed so long before its end
# Nobody tells how old a ticket is that getticket gives: it always says two hours.
_TICKET_KEPT_S = 60.0
_TOKEN_REFUSED = frozenset({40001, 40014, 42001})


class ApiRefusedError(Exception):
    """What WeChat answered in the place of what it was asked for; errcode 0 for no answer at all."""

    def __init__(self, errcode: int, errmsg: str) -> None:
        super().__init__(errcode)
        self.errcode, self.errmsg = errcode, errmsg


@dataclass(frozen=True)
class Environment:
    """`suffix`: what it adds to the keys of the cache, so that each environment has its own."""

    appid: str
    secret: str = field(repr=False)
    suffix: str = ""


class Programs:
    """An environment's programs, as far as they deal with WeChat. From any thread.

    Each call may raise ApiRefusedError, and TokenStoreError of a cache in Redis.
    """

    def __init__(self, environment: Environment, wechat: Wechat, cache: Cache) -> None:
        self.appid = environment.appid
        self._environment = environment
        self._wechat = wechat
        self._cache = cache
        self._lock = LOCK_KEY.format(appid=environment.appid)

    def token(self) -> str:
        return kept(self._cache, self._token_key, self._lock, self._fetch_token)

    def ticket(self, kind: str = "jsapi") -> str:
        key = TICKET_KEY.format(kind=kind) + self._environment.suffix
        return kept(self._cache, key, f"{self._lock}:{kind}", lambda: self._fetch_ticket(kind))

    def media(self, media_id: str, retry: bool = True) -> Reply:
        """The file. `retry`: once more with another token, if it was the token that was refused."""
        reply = self._with_token("/cgi-bin/media/get", {"media_id": media_id}, retry)
        if not reply.body:
            raise ApiRefusedError(0, "empty")
        return reply

    @property
    def _token_key(self) -> str:
        return TOKEN_KEY + self._environment.suffix

    def _fetch_token(self) -> Fetched:
        order = {
            "grant_type": "client_credential",
            "appid": self._environment.appid,
            "secret": self._environment.secret,
        }
        body = json.dumps(order).encode()
        request = Request("POST", "/cgi-bin/stable_token", {}, body, "application/json")
        said = _said(self._wechat(request))
        lives_s = outside.whole_number(said.get("expires_in"), range(TOKEN_LIFETIME_S + 1)) or 0
        return Fetched(_text(said, "access_token"), max(0, lives_s - _EARLIER_S))

    def _fetch_ticket(self, kind: str) -> Fetched:
        reply = self._with_token("/cgi-bin/ticket/getticket", {"type": kind})
        return Fetched(_text(_said(reply), "ticket"), _TICKET_KEPT_S)

    def _with_token(self, path: str, query: Mapping[str, str], retry: bool = True) -> Reply:
        token = self.token()
        try:
            return self._ask(path, query, token)
        except ApiRefusedError as refused:
            if refused.errcode not in _TOKEN_REFUSED:
                raise
            let_go(self._cache, self._token_key, self._lock, token)
            if not retry:
                raise
        return self._ask(path, query, self.token())

    def _ask(self, path: str, query: Mapping[str, str], token: str) -> Reply:
        reply = self._wechat(Request("GET", path, {**query, "access_token": token}))
        _check(reply)
        return reply


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    if not isinstance(value, str) or not value:
        raise ApiRefusedError(0, f"no {name}")
    return value


def _said(reply: Reply) -> dict[str, Any]:
    """The JSON object of a reply. Raises ApiRefusedError."""
    _check(reply)
    try:
        value = outside.json_of(reply.body)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise ApiRefusedError(0, "no JSON")
    return value


def _check(reply: Reply) -> None:
    """Raises ApiRefusedError for an error JSON, whatever its type says, and for what is no answer of WeChat."""
    if reply.dropped or reply.status != 200 or reply.sent_bytes is not None:
        raise ApiRefusedError(0, f"HTTP {reply.status}")
    if not reply.body.startswith(b"{"):
        return
    try:
        value = outside.json_of(reply.body)
    except ValueError:
        return
    if isinstance(value, dict) and value.get("errcode"):
        raise ApiRefusedError(int(value["errcode"]), str(value.get("errmsg", "")))
