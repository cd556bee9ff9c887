"""Followers, as the company sees them. Source: developers.weixin.qq.com, "user management"."""

from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.account import followers
from wxdesk.sandbox.account.quotas import Limit
from wxdesk.sandbox.endpoints.endpoint import OK, Call, Endpoint, fixed
from wxdesk.sandbox.refusals import WeChatError

_MOST_AT_ONCE = 100


def _list(call: Call) -> Mapping[str, Any]:
    openids = followers.openids(call.account.appid)
    after = call.param("next_openid")
    if after and after not in openids:
        raise WeChatError(40003)
    page = openids[openids.index(after) + 1 :] if after else openids
    told: dict[str, Any] = {"total": len(openids), "count": len(page)}
    # Without anybody on the page there is no data, and next_openid is empty.
    return {**told, **({"data": {"openid": page}} if page else {}), "next_openid": page[-1] if page else ""}


def _info(call: Call) -> Mapping[str, Any]:
    if not call.param("openid"):
        raise WeChatError(41009)
    return followers.profile(call.account.appid, followers.check(call.account.appid, call.param("openid")))


def _infos(call: Call) -> Mapping[str, Any]:
    wanted = call.fields().get("user_list")
    if not isinstance(wanted, list) or not wanted or not all(isinstance(one, dict) for one in wanted):
        raise WeChatError(47001)
    if len(wanted) > _MOST_AT_ONCE:
        raise WeChatError(40032)
    appid = call.account.appid
    return {
        "user_info_list": [
            followers.profile(appid, followers.check(appid, one.get("openid"))) for one in wanted
        ]
    }


def _remark(call: Call) -> Mapping[str, Any]:
    followers.check(call.account.appid, call.fields().get("openid"))
    return OK


ENDPOINTS = (
    Endpoint("/cgi-bin/user/get", _list, limit=Limit(500)),
    Endpoint("/cgi-bin/user/info", _info, limit=Limit(5_000_000)),
    Endpoint("/cgi-bin/user/info/batchget", _infos, post_only=True),
    Endpoint("/cgi-bin/user/info/updateremark", _remark, post_only=True, limit=Limit(10_000)),
    Endpoint("/cgi-bin/tags/get", fixed({"tags": [{"id": 2, "name": "星标组", "count": 0}]})),
)
