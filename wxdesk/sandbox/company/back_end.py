"""The company's back end, once for each environment:

    GET  /wechat/jsSDK?url=…            → {appId, timestamp, nonceStr, signature}
    POST /p/active/weChatOa/upload      {"mediaId"} → fetches the file from WeChat, hands it to the internal file
                                        server as multipart/form-data, and says where it lies there

and the same under /test for the other environment, which has another account and shares the cache. `mistake=…` in the
address lets it make one; mistakes.py knows them.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from wxdesk.errors import TokenStoreError
from wxdesk.media.forwarding import multipart
from wxdesk.sandbox.company.cache import Cache, Fetched, kept
from wxdesk.sandbox.company.department import Department
from wxdesk.sandbox.company.environment import ApiRefusedError, Environment, Programs, Wechat
from wxdesk.sandbox.company.mistakes import MISTAKES, CompanyMistake, SigningInput, stale_ticket
from wxdesk.sandbox.serving.exchange import Reply, Request, json_reply
from wxdesk.signing.signature import digest, new_noncestr, string1

JSON_TYPE = "application/json; charset=utf-8"
SIGN, UPLOAD = "/wechat/jsSDK", "/p/active/weChatOa/upload"
PLAIN_SIGN = "/site/sign"  # the same
TEST = "/test"  # what stands before the addresses of the other environment
FILE_SERVER = "/site/receive"
_FILE_FIELD = "fileData"
_TICKET_LENGTH = 86
_REPLY_KEY = "weChat_client_credential:signature"
_REPLY_KEPT_S = 86_400


class BackEnd:
    """Any thread may ask it. `file_server` takes a multipart/form-data request, as receiver.py does."""

    def __init__(
        self,
        production: Environment,
        test: Environment,
        wechat: Wechat,
        cache: Cache,
        file_server: Callable[[Request], Reply],
        department: Department,
        now: Callable[[], float],
    ) -> None:
        self._production = Programs(production, wechat, cache)
        self._test = Programs(test, wechat, cache)
        # Both environments with the same keys: what the other one finds in the cache is not its own.
        mixed = Environment(test.appid, test.secret, production.suffix)
        self._mixed = Programs(mixed, wechat, cache)
        self._cache = cache
        self._file_server = file_server
        self._department = department
        self._now = now
        self._tickets: list[str] = []  # that it has signed with: the first, the former, the current one

    def answer(self, request: Request) -> Reply | None:
        """None for an address that is not the back end's."""
        path = request.path.removeprefix(TEST)
        asked = {SIGN: self._sign, PLAIN_SIGN: self._sign, UPLOAD: self._upload}.get(path)
        if asked is None:
            return None
        fields = _fields(request)
        mistake = MISTAKES.get(fields.get("mistake", "none"))
        if mistake is None:
            return _error(400, "mistake is not one of /site/mistakes")
        self._department.act()
        try:
            return asked(self._programs(request, mistake), mistake, fields)
        except ApiRefusedError as refused:
            return _error(502, "WeChat refused", errcode=refused.errcode, errmsg=refused.errmsg)
        except TokenStoreError as failed:
            return _error(502, "the cache failed", problem=failed.code)

    def token(self) -> str:
        return self._production.token()

    def ticket(self, kind: str = "jsapi") -> str:
        return self._production.ticket(kind)

    def former_ticket(self) -> str:
        """Of what production has signed with; where it has seen one ticket only, one that nobody else has seen."""
        self._remember(self.ticket())
        return self._tickets[-2] if len(self._tickets) > 1 else stale_ticket(_TICKET_LENGTH)[::-1]

    def oldest_ticket(self) -> str:
        """From before the former one; where there was none, one that nobody else has seen."""
        self._remember(self.ticket())
        return self._tickets[0] if len(self._tickets) > 2 else stale_ticket(_TICKET_LENGTH)

    def forget(self) -> None:
        self._tickets = []

    def _remember(self, ticket: str) -> None:
        if ticket not in self._tickets[-1:]:
            self._tickets = [*self._tickets[:1], *self._tickets[1:][-1:], ticket]

    def _programs(self, request: Request, mistake: CompanyMistake) -> Programs:
        if mistake.shared_keys:
            self._production.ticket()  # it was there first
            return self._mixed
        return self._test if request.path.startswith(TEST) else self._production

    def _sign(self, programs: Programs, mistake: CompanyMistake, fields: Mapping[str, str]) -> Reply:
        """As a back end does: for whatever address it is given."""
        url = fields.get("url", "")
        if not url:
            return _error(400, "url is missing")
        if mistake is not MISTAKES["fragment_kept"]:
            url = url.partition("#")[0]
        now = str(int(self._now()))
        right = SigningInput(url, programs.ticket(), new_noncestr(), now, programs.appid)
        if programs is self._production:
            self._remember(right.ticket)
        if mistake.department:
            self._department.work()  # now that the environment has its own token
        else:
            self._department.rest()
        made = mistake.signs(right, self)
        told = made if mistake.tells_signed else right
        reply = json.dumps(
            {
                "appId": made.appid,
                "timestamp": int(told.timestamp),
                mistake.noncestr: told.noncestr,
                "signature": digest(string1(made.ticket, made.noncestr, made.timestamp, made.url)),
            }
        )
        if mistake.cached:
            reply = kept(self._cache, _REPLY_KEY, _REPLY_KEY + ":lock", lambda: Fetched(reply, _REPLY_KEPT_S))
        return Reply(reply.encode(), JSON_TYPE)

    def _upload(self, programs: Programs, mistake: CompanyMistake, fields: Mapping[str, str]) -> Reply:
        media_id = fields.get("mediaId", "")
        if not media_id:
            return _error(400, "mediaId is missing")
        fetched = programs.media(media_id, retry=not mistake.department)
        name = _name(fetched)
        form = multipart.form(_FILE_FIELD, name, fetched.content_type, (("mediaId", media_id),))
        body = form.head + fetched.body + form.tail
        key = hashlib.sha256(media_id.encode()).hexdigest()[:32]
        headers = {"idempotency-key": key}
        stored = self._file_server(
            Request("POST", FILE_SERVER, {"keep": "1"}, body, form.content_type, headers=headers)
        )
        if stored.status != 200:
            return _error(502, "the file server refused")
        told = {"fileId": key, "fileName": name, "size": len(fetched.body)}
        return json_reply({"code": 0, "msg": "ok", "data": told}, JSON_TYPE)


def _fields(request: Request) -> dict[str, str]:
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


def _name(fetched: Reply) -> str:
    header = next((value for name, value in fetched.headers if name.lower() == "content-disposition"), "")
    return header.partition('filename="')[2].partition('"')[0] or "file"


def _error(code: int, msg: str, **more: Any) -> Reply:
    return json_reply({"code": code, "msg": msg, **more}, JSON_TYPE, 400 if code == 400 else 200)
