"""WeChat's refusals: the errmsg of each errcode as it reads today, and the rids that end them.

Texts as seen live or, where no live one is known, as the documentation has them; sources: return-code pages
of developers.weixin.qq.com and public samples.
"""

import json
import threading
from collections import OrderedDict
from typing import Any, NamedTuple

from wxdesk.sandbox.chance import Chance
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, Request, json_reply

_HINT = "could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r"
ERRMSG: dict[int, str] = {
    -1: "system error",
    10003: "redirect_uri domain is inconsistent with the configuration",
    10005: "invalid scope",
    40001: f"invalid credential, access_token is invalid or not latest, {_HINT}",
    40002: "invalid grant_type",
    40003: "invalid openid",
    40004: "invalid media type",
    40005: "invalid file type",
    40007: "invalid media_id",
    40008: "invalid message type",
    40009: "invalid image size",
    40010: "invalid voice size",
    40011: "invalid video size",
    40012: "invalid thumb size",
    40013: "invalid appid",
    40014: "invalid access_token",
    40016: "invalid button size",
    40017: "invalid button type",
    40018: "invalid button name size",
    40023: "invalid sub button size",
    40029: "invalid code",
    40030: "invalid refresh_token",
    40032: "invalid openid list size",
    40037: "invalid template_id",
    40052: "invalid action name",
    40053: "invalid action info",
    40066: "invalid url",
    40097: "invalid args",
    40114: "invalid index value",
    40125: "invalid appsecret,",
    40163: "code been used",
    40164: "invalid ip {ip} ipv6 ::ffff:{ip}, not in whitelist",
    40201: "invalid callback url",
    40202: "invalid action",
    40203: "invalid check_operator",
    40243: "appsecret has been frozen",
    41001: "access_token missing",
    41002: "appid missing",
    41003: "refresh_token missing",
    41004: "appsecret missing",
    41005: "media data missing",
    41006: "media_id missing",
    41008: "missing code",
    41009: "openid missing",
    42001: "access_token expired",
    42002: "refresh_token expired",
    42003: "code expired",
    43002: "require POST method",
    44001: "empty media data",
    44004: "empty content",
    45002: "content size out of limit",
    45003: "title size out of limit",
    45004: "description size out of limit",
    45007: "playtime out of limit",
    45008: "article size out of limit",
    45009: "reach max api daily quota limit",
    45011: "api minute-quota reach limit must slower retry next minute",
    45110: "author size out of limit",
    46003: "menu no exist",
    47001: "data format error",
    48001: "api unauthorized,",
    48006: "forbid to clear quota because of reaching the limit",
    50004: "user not allow to use accesstoken, maybe for punishment",
    76001: "rid not found",
    76002: "rid is error",
    76003: "could not query this rid,no permission",
    76021: "cgi_path not found",
    76022: "could not use this cgi_path,no permission",
    89501: "waiting for the administrator to confirm this ip",
    89503: "this ip has to be confirmed by the administrator",
    89506: "this ip was refused twice by the administrator within 24 hours",
    89507: "this ip was refused by the administrator within the hour",
}
# Of the token endpoint, 45009 names the way out.
TOKEN_QUOTA = f"{ERRMSG[45009]}, {_HINT}"

RID_KEPT_S = 7 * 86_400
_MOST_RIDS = 10_000
_MOST_SHOWN = 2000  # of what was asked
_WITHOUT_RIDS = ("/sns/", "/connect/")  # web authorization


class WeChatError(Exception):
    """WeChat says no: `errcode`, and `text` without hint and rid."""

    def __init__(self, errcode: int, text: str = "", **values: str) -> None:
        super().__init__(errcode)
        self.errcode = errcode
        self.text = text or ERRMSG[errcode].format(**values)


def new_rid(now: float, chance: Chance) -> str:
    """Three groups of eight hex digits, the first the time (documented example: 617682e0-…)."""
    return f"{int(now) & 0xFFFFFFFF:08x}-{chance.hex('rid', 8)}-{chance.hex('rid', 8)}"


class _Kept(NamedTuple):
    """`appid` is the one that the call was for, empty where it named none."""

    appid: str
    record: dict[str, Any]


def _appid_of(request: Request) -> str:
    try:
        named = request.query.get("appid") or request.json_object().get("appid")
    except ValueError:
        return ""
    return named if isinstance(named, str) else ""


class RidLog:
    """What was asked and answered under each rid, for openapi/rid/get: the newest 10,000 of seven days. Any thread may
    ask it.
    """

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def refuse(
        self, refusal: WeChatError, request: Request, now: float, content_type: str, appid: str
    ) -> Reply:
        """The error JSON, status 200 as always, remembered under its rid for the account `appid`, empty for the one
        that the request names."""
        rid = new_rid(now, self._chance)
        errmsg = f"{refusal.text}{self._ending(request.path, content_type, rid)}"
        reply = json_reply({"errcode": refusal.errcode, "errmsg": errmsg}, content_type)
        if not request.path.startswith(_WITHOUT_RIDS):
            self._keep(rid, appid or _appid_of(request), request, reply, now)
        return reply

    def _ending(self, path: str, content_type: str, rid: str) -> str:
        """What follows the text of an errmsg."""
        if path.startswith(_WITHOUT_RIDS):
            return f", hints: [ req_id: {self._chance.text('req_id', 8)} ]"
        # Texts in text/plain come from media/get, which still has the older hint before the rid.
        hint = f" hint: [{self._chance.text('hint', 6)}{rid[:8]}]" if content_type == TEXT_TYPE else ""
        return f"{hint} rid: {rid}"

    def look_up(self, rid: str, appid: str, now: float) -> dict[str, Any]:
        """What openapi/rid/get says of it. Raises WeChatError 76001 (unknown or older than 7 days), 76003 (the call named
        another account than `appid`)."""
        known = self._kept.get(rid)
        if known is None or now - known.record["invoke_time"] > RID_KEPT_S:
            raise WeChatError(76001)
        if known.appid not in ("", appid):
            raise WeChatError(76003)
        return known.record

    def _keep(self, rid: str, appid: str, request: Request, reply: Reply, now: float) -> None:
        query = "&".join(f"{name}={value}" for name, value in request.query.items())
        readable = request.content_type.startswith(("application/json", "text/"))
        record = {
            "invoke_time": int(now),
            "cost_in_ms": 1,
            "request_url": query[:_MOST_SHOWN],  # the parameters alone, as in the documentation's example
            "request_body": request.body[:_MOST_SHOWN].decode(errors="replace") if readable else "",
            "response_body": json.dumps(json.loads(reply.body), ensure_ascii=False),
            "client_ip": request.client_ip,
        }
        with self._lock:
            self._kept[rid] = _Kept(appid, record)
            if len(self._kept) > _MOST_RIDS:
                self._kept.popitem(last=False)
