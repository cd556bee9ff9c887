"""Every endpoint is in one table; a good call of each has the shape that WeChat's documentation shows."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox.conftest import Asker
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account import followers
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.endpoints import messages
from wxdesk.sandbox.endpoints.endpoint import Key
from wxdesk.sandbox.endpoints.table import ENDPOINTS
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.refusals import ERRMSG
from wxdesk.sandbox.serving.exchange import Request

OPENID = followers.openids(APPID)[0]
ARTICLE = {"title": "秋季新品", "content": "<p>新</p>", "thumb_media_id": "x"}
BUTTON = {"type": "view", "name": "官网", "url": "https://h5.example.com/"}

# What is posted, and the names that the answer has to have.
POSTED: dict[str, tuple[Any, set[str]]] = {
    "callback/check": ({"action": "all", "check_operator": "DEFAULT"}, {"dns", "ping"}),
    "clear_quota": ({"appid": APPID}, {"errcode", "errmsg"}),
    "openapi/quota/get": ({"cgi_path": "/cgi-bin/media/get"}, {"errcode", "errmsg", "quota"}),
    "openapi/quota/clear": ({"cgi_path": "/cgi-bin/media/get"}, {"errcode", "errmsg"}),
    "material/batchget_material": (
        {"type": "news", "offset": 0, "count": 1},
        {"total_count", "item_count", "item"},
    ),
    "material/add_news": ({"articles": [ARTICLE]}, {"media_id"}),
    "draft/add": ({"articles": [ARTICLE]}, {"media_id"}),
    "draft/batchget": ({"offset": 0, "count": 20}, {"total_count", "item_count", "item"}),
    "freepublish/batchget": ({"offset": 0, "count": 20}, {"total_count", "item_count", "item"}),
    "menu/create": ({"button": [BUTTON]}, {"errcode", "errmsg"}),
    "user/info/batchget": ({"user_list": [{"openid": OPENID}]}, {"user_info_list"}),
    "user/info/updateremark": ({"openid": OPENID, "remark": "老客户"}, {"errcode", "errmsg"}),
    "message/custom/send": (
        {"touser": OPENID, "msgtype": "text", "text": {"content": "在吗"}},
        {"errcode", "errmsg"},
    ),
    "message/template/send": (
        {"touser": OPENID, "template_id": messages.TEMPLATE_ID, "data": {}},
        {"errcode", "errmsg", "msgid"},
    ),
    "qrcode/create": (
        {"action_name": "QR_SCENE", "action_info": {"scene": {"scene_id": 7}}},
        {"ticket", "url", "expire_seconds"},
    ),
}
GOT: dict[str, set[str]] = {
    "getcallbackip": {"ip_list"},
    "get_api_domain_ip": {"ip_list"},
    "ticket/getticket": {"errcode", "errmsg", "ticket", "expires_in"},
    "material/get_materialcount": {"image_count", "voice_count", "video_count", "news_count"},
    "draft/count": {"total_count"},
    "user/get": {"total", "count", "data", "next_openid"},
    "user/info": {
        *("subscribe", "openid", "language", "subscribe_time", "remark", "groupid", "tagid_list"),
        *("subscribe_scene", "qr_scene", "qr_scene_str"),
    },
    "menu/delete": {"errcode", "errmsg"},
    "get_current_selfmenu_info": {"is_menu_open", "selfmenu_info"},
    "get_current_autoreply_info": {
        "is_add_friend_reply_open",
        "is_autoreply_open",
        "keyword_autoreply_info",
    },
    "tags/get": {"tags"},
    "template/get_all_private_template": {"template_list"},
    "customservice/getkflist": {"kf_list"},
}


@pytest.mark.parametrize("path", POSTED)
def test_a_post_has_its_documented_shape(asker: Asker, path: str) -> None:
    body, names = POSTED[path]
    answer = asker.post(path, body, access_token=asker.token())
    assert answer.keys() == names
    assert answer.get("errcode", 0) == 0


@pytest.mark.parametrize("path", GOT)
def test_a_get_has_its_documented_shape(asker: Asker, path: str) -> None:
    answer = asker.get(path, access_token=asker.token(), type="jsapi", openid=OPENID)
    assert answer.keys() == GOT[path]
    assert answer.get("errcode", 0) == 0


def test_every_endpoint_asks_for_its_key(asker: Asker) -> None:
    """The token before anything else; the AppID before the AppSecret."""
    for path, endpoint in ENDPOINTS.items():
        reply = asker.reply_to(Request("POST" if endpoint.post_only else "GET", path))
        expected = (
            b'"errcode":41001' if endpoint.key in (Key.ACCESS_TOKEN, Key.USER_TOKEN) else b'"errcode":41002'
        )
        assert expected in reply.body, path
        assert reply.status == 200


def test_what_only_posts_says_so_first(asker: Asker) -> None:
    for path, endpoint in ENDPOINTS.items():
        if endpoint.post_only:
            assert b'"errcode":43002' in asker.reply_to(Request("GET", path)).body, path


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[" * 1500, b"[1]", b"\xff", b'{"a":' * 1000 + b"1" + b"}" * 1000]
)
def test_what_reads_json_says_that_it_is_none(asker: Asker, body: bytes) -> None:
    token = asker.token()
    for path in [*POSTED, "draft/get", "draft/update", "draft/delete", "openapi/rid/get"]:
        if path != "freepublish/batchget":
            assert asker.post(path, body, access_token=token)["errcode"] == 47001, path


def test_every_errcode_in_the_source_has_its_text() -> None:
    import re
    from pathlib import Path

    import wxdesk.sandbox

    used = {
        int(code)
        for file in Path(wxdesk.sandbox.__path__[0]).rglob("*.py")
        for code in re.findall(r"WeChatError\((-?\d+)", file.read_text(encoding="utf-8"))
    }
    assert used <= ERRMSG.keys()
    assert len(used) > 40


@pytest.mark.parametrize(
    ("lenient", "token", "errcode"),
    [(False, None, 40066), (True, None, 0), (True, "x" * 136, 40001), (True, "", 41001)],
)
def test_an_unknown_call_is_answered_only_when_asked_for(
    clock: ManualClock, lenient: bool, token: str | None, errcode: int
) -> None:
    asker = Asker(Platform(clock, lenient=lenient).answer)
    token = asker.token() if token is None else token
    assert asker.get("shake/around", access_token=token)["errcode"] == errcode
    assert asker.reply_to(Request("GET", "/nothing")).status == 404


def test_each_way_of_giving_quotas_back(asker: Asker) -> None:
    ways: list[Callable[[], dict[str, Any]]] = [
        lambda: asker.post("clear_quota", {"appid": APPID}, access_token=asker.token()),
        lambda: asker.post("clear_quota/v2", {"appid": APPID, "appsecret": SECRET}),
        lambda: asker.post("clear_quota/v2", b"", appid=APPID, appsecret=SECRET),
        lambda: asker.post(
            "openapi/quota/clear", {"cgi_path": "/cgi-bin/menu/get"}, access_token=asker.token()
        ),
    ]
    for way in ways:
        assert way()["errcode"] == 0
    assert asker.post("clear_quota/v2", {"appid": APPID, "appsecret": "wrong"})["errcode"] == 40125
