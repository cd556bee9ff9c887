"""Permanent material. Source: developers.weixin.qq.com, "permanent material".

Chosen, as it is not known: the order of an error's checks.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from wxdesk.sandbox.endpoints.endpoint import OK, Call, Endpoint
from wxdesk.sandbox.endpoints.media import uploaded
from wxdesk.sandbox.endpoints.pages import page_of
from wxdesk.sandbox.media.permanent import KINDS, Entry
from wxdesk.sandbox.refusals import WeChatError
from wxdesk.sandbox.serving.exchange import TEXT_TYPE, Reply, json_reply
from wxdesk.sandbox.serving.multipart import field, parts

GET, PAGE, COUNTS, ADD, DELETE = (
    f"/cgi-bin/material/{name}"
    for name in ("get_material", "batchget_material", "get_materialcount", "add_material", "del_material")
)


def _get(call: Call) -> Reply:
    entry = call.account.permanent.get(call.fields().get("media_id"))
    if entry.media is None:
        return json_reply({"news_item": list(entry.parts)}, TEXT_TYPE)
    if entry.kind == "video":
        address = entry.address(call.request.site)
        told = {"title": entry.name, "description": entry.description, "down_url": address}
        return json_reply(told, TEXT_TYPE)
    # text/plain, whatever it is: easywechat#290
    name = f'attachment; filename="{entry.media_id}.{entry.media.extension}"'
    return Reply(entry.media.load(), TEXT_TYPE, headers=(("Content-disposition", name),), of_media=True)


def _page(call: Call) -> Mapping[str, Any]:
    kind = call.text("type")
    if kind not in KINDS:
        raise WeChatError(40004)
    return page_of(call, call.account.permanent.newest_first(kind), partial(_listed, call.request.site))


def _counts(call: Call) -> Mapping[str, Any]:
    return {f"{kind}_count": len(call.account.permanent.newest_first(kind)) for kind in KINDS}


def _add(call: Call) -> Mapping[str, Any]:
    described = field(parts(call.request.content_type, call.request.body), "description")
    entry = call.account.permanent.add_file(call.param("type"), uploaded(call), described, call.now)
    told = {"media_id": entry.media_id}
    return {**told, "url": entry.address(call.request.site)} if entry.kind == "image" else told


def _add_news(call: Call) -> Mapping[str, Any]:
    return {"media_id": call.account.permanent.add_article(call.fields().get("articles"), call.now).media_id}


def _delete(call: Call) -> Mapping[str, Any]:
    call.account.permanent.remove(call.fields().get("media_id"))
    return OK


def _listed(site: str, entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {"media_id": entry.media_id}
    if entry.media is None:
        times = {"create_time": entry.updated_at, "update_time": entry.updated_at}
        return {
            **told,
            "content": {"news_item": list(entry.parts), **times},
            "update_time": entry.updated_at,
        }
    told.update(name=entry.name, update_time=entry.updated_at)
    return {**told, "url": entry.address(site)} if entry.kind == "image" else told


ENDPOINTS = (
    Endpoint(GET, _get, post_only=True, error_type=TEXT_TYPE),
    Endpoint(PAGE, _page, post_only=True),
    Endpoint(COUNTS, _counts),
    Endpoint(ADD, _add, post_only=True),
    Endpoint("/cgi-bin/material/add_news", _add_news, post_only=True),
    Endpoint(DELETE, _delete, post_only=True),
)
