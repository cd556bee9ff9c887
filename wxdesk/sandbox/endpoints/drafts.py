"""Drafts and publishing. Source: developers.weixin.qq.com, "drafts". Nothing is ever published here."""

from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.endpoints.endpoint import OK, Call, Endpoint, fixed
from wxdesk.sandbox.endpoints.pages import page_of
from wxdesk.sandbox.media.articles import Article


def _add(call: Call) -> Mapping[str, Any]:
    return {"media_id": call.account.drafts.add(call.fields().get("articles"), call.now).media_id}


def _get(call: Call) -> Mapping[str, Any]:
    return call.account.drafts.get(call.fields().get("media_id")).content()


def _update(call: Call) -> Mapping[str, Any]:
    fields = call.fields()
    part = fields.get("articles")
    call.account.drafts.replace_part(fields.get("media_id"), fields.get("index"), part, call.now)
    return OK


def _delete(call: Call) -> Mapping[str, Any]:
    call.account.drafts.remove(call.fields().get("media_id"))
    return OK


def _count(call: Call) -> Mapping[str, Any]:
    return {"total_count": len(call.account.drafts.newest_first())}


def _page(call: Call) -> Mapping[str, Any]:
    with_content = call.fields().get("no_content") not in (1, True)

    def listed(article: Article) -> dict[str, Any]:
        content = article.content()
        if not with_content:
            content["news_item"] = [{**part, "content": ""} for part in content["news_item"]]
        return {"media_id": article.media_id, "content": content, "update_time": article.updated_at}

    return page_of(call, call.account.drafts.newest_first(), listed)


ENDPOINTS = (
    Endpoint("/cgi-bin/draft/add", _add, post_only=True),
    Endpoint("/cgi-bin/draft/get", _get, post_only=True),
    Endpoint("/cgi-bin/draft/update", _update, post_only=True),
    Endpoint("/cgi-bin/draft/delete", _delete, post_only=True),
    Endpoint("/cgi-bin/draft/count", _count),
    Endpoint("/cgi-bin/draft/batchget", _page, post_only=True),
    Endpoint(
        "/cgi-bin/freepublish/batchget",
        fixed({"total_count": 0, "item_count": 0, "item": []}),
        post_only=True,
    ),
)
