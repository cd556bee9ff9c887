"""The read-only calls that show what an account may do, and the paths whose quotas are looked at.

Each stands for an area of permissions at WeChat (接口权限); none writes, and none brings a follower's data. Addresses and
bodies: developers.weixin.qq.com, "API" of Official Accounts; whether an account may call them depends on its kind and on
whether it is verified.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

UNAUTHORIZED = frozenset({48001, 48004, 50002, 50004, 50005})


@dataclass(frozen=True)
class Probe:
    """`answered`: errcodes that come only once the permission was found. `essential`: wxdesk's own jobs need it."""

    name: str
    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    answered: frozenset[int] = frozenset()
    essential: bool = False


# 40007: no such media ID. 65400: the customer service of today is not switched on. 46003: there is no menu.
PROBES: tuple[Probe, ...] = (
    Probe(
        "media",
        "GET",
        "/cgi-bin/media/get",
        {"media_id": "wxdesk"},
        answered=frozenset({40007}),
        essential=True,
    ),
    Probe("material", "GET", "/cgi-bin/material/get_materialcount"),
    Probe("menu", "GET", "/cgi-bin/get_current_selfmenu_info", answered=frozenset({46003})),
    Probe("autoreply", "GET", "/cgi-bin/get_current_autoreply_info"),
    Probe("tags", "GET", "/cgi-bin/tags/get"),
    Probe("drafts", "GET", "/cgi-bin/draft/count"),
    Probe(
        "publishing",
        "POST",
        "/cgi-bin/freepublish/batchget",
        body={"offset": 0, "count": 1, "no_content": 1},
    ),
    Probe("templates", "GET", "/cgi-bin/template/get_all_private_template"),
    Probe("subscriptions", "GET", "/wxaapi/newtmpl/getcategory"),
    Probe("service", "GET", "/cgi-bin/customservice/getkflist", answered=frozenset({65400})),
    Probe("push_addresses", "GET", "/cgi-bin/getcallbackip"),
    Probe("cards", "POST", "/card/batchget", body={"offset": 0, "count": 1}),
)

QUOTA_PATHS: dict[str, str] = {
    "stable_token": "/cgi-bin/stable_token",
    "token": "/cgi-bin/token",  # of the company's servers, which many of them still use
    "ticket": "/cgi-bin/ticket/getticket",
    "media": "/cgi-bin/media/get",
}
