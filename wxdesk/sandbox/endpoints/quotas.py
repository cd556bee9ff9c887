"""How many calls are left, their being given back, and what was said under a rid.

Source: developers.weixin.qq.com, "API management". Ten times a month quotas are given back, whichever way; chosen,
as it is not known: openapi/quota/clear counts among the ten.
"""

import re
from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.endpoints.endpoint import FREE, OK, Call, Endpoint, Key
from wxdesk.sandbox.refusals import WeChatError

_RID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}")


def _report(call: Call) -> Mapping[str, Any]:
    path = call.text("cgi_path")
    return {**OK, **call.account.quotas.report(path, call.now, call.request.spent)}


def _clear_all(call: Call) -> Mapping[str, Any]:
    appid = call.text("appid")
    if appid != call.account.appid:
        raise WeChatError(40013 if appid else 41002)
    return _clear_by_secret(call)


def _clear_by_secret(call: Call) -> Mapping[str, Any]:
    call.account.quotas.clear(call.now)
    return OK


def _clear_one(call: Call) -> Mapping[str, Any]:
    path = call.text("cgi_path")
    if not path:
        raise WeChatError(76021)
    call.account.quotas.clear(call.now, path)
    return OK


def _look_up(call: Call) -> Mapping[str, Any]:
    rid = call.text("rid")
    if not _RID.fullmatch(rid):
        raise WeChatError(76002)
    return {**OK, "request": call.rids.look_up(rid, call.account.appid, call.now)}


# What asks about quotas costs none here; giving them back has a limit of its own, by the month.
ENDPOINTS = (
    Endpoint("/cgi-bin/openapi/quota/get", _report, post_only=True, limit=FREE),
    Endpoint("/cgi-bin/openapi/quota/clear", _clear_one, post_only=True, limit=FREE),
    Endpoint("/cgi-bin/clear_quota", _clear_all, post_only=True, limit=FREE),
    Endpoint(
        "/cgi-bin/clear_quota/v2",
        _clear_by_secret,
        post_only=True,
        limit=FREE,
        key=Key.SECRET_ANYWHERE,
        secret_name="appsecret",  # noqa: S106 -- the name of a field
    ),
    Endpoint("/cgi-bin/openapi/rid/get", _look_up, post_only=True, limit=FREE),
)
