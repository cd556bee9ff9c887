"""What the account's other read-only calls answer: shapes as in the documentation (developers.weixin.qq.com, menus,
automatic replies, tags, drafts, publishing, template and subscription messages, customer service, cards, network
detection), with next to nothing in them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

CALLBACK_CHECK = "/cgi-bin/callback/check"
# An address set aside for documentation (RFC 5737).
_PUSH_SERVER = "203.0.113.44"


class Answer(NamedTuple):
    value: Mapping[str, Any]
    post_only: bool = False


ANSWERS: dict[str, Answer] = {
    "/cgi-bin/getcallbackip": Answer({"ip_list": ["203.0.113.30", "203.0.113.32/28"]}),
    "/cgi-bin/get_current_selfmenu_info": Answer({"is_menu_open": 0, "selfmenu_info": {"button": []}}),
    "/cgi-bin/get_current_autoreply_info": Answer(
        {"is_add_friend_reply_open": 0, "is_autoreply_open": 0, "keyword_autoreply_info": {"list": []}}
    ),
    "/cgi-bin/tags/get": Answer({"tags": [{"id": 2, "name": "星标组", "count": 0}]}),
    "/cgi-bin/draft/count": Answer({"total_count": 0}),
    "/cgi-bin/freepublish/batchget": Answer({"total_count": 0, "item_count": 0, "item": []}, post_only=True),
    "/cgi-bin/template/get_all_private_template": Answer({"template_list": []}),
    "/wxaapi/newtmpl/getcategory": Answer({"errcode": 0, "errmsg": "ok", "data": []}),
    "/cgi-bin/customservice/getkflist": Answer({"kf_list": []}),
    "/card/batchget": Answer(
        {"errcode": 0, "errmsg": "ok", "card_id_list": [], "total_num": 0}, post_only=True
    ),
    CALLBACK_CHECK: Answer(
        {
            "dns": [{"ip": _PUSH_SERVER, "real_operator": "UNICOM"}],
            "ping": [
                {
                    "ip": _PUSH_SERVER,
                    "from_operator": "UNICOM",
                    "package_loss": "0%",
                    "time": "23.079ms",
                }
            ],
        },
        post_only=True,
    ),
}
# What an account that has a push server, which does not answer, is told.
PUSH_LOST: Mapping[str, Any] = {
    "dns": [{"ip": _PUSH_SERVER, "real_operator": "UNICOM"}],
    "ping": [{"ip": _PUSH_SERVER, "from_operator": "UNICOM", "package_loss": "100%", "time": ""}],
}
