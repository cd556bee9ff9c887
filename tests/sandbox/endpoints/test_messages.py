"""Messages, QR codes, followers, menus: what is refused, and what is remembered."""

from typing import Any

import pytest

from tests.sandbox.conftest import Asker
from wxdesk.sandbox.account import followers
from wxdesk.sandbox.account.account import APPID
from wxdesk.sandbox.endpoints.messages import TEMPLATE_ID
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.platform import Platform

OPENIDS = followers.openids(APPID)
BUTTON = {"type": "click", "name": "今日", "key": "V1"}


def custom(asker: Asker, **message: Any) -> int:
    sent = {"touser": OPENIDS[0], **message}
    return asker.post("message/custom/send", sent, access_token=asker.token())["errcode"]


@pytest.mark.parametrize(
    ("message", "errcode"),
    [
        ({"msgtype": "text", "text": {"content": "在"}}, 0),
        ({"msgtype": "image", "image": {"media_id": samples.MEDIA_IDS[0]}}, 0),
        ({"msgtype": "news", "news": {"articles": [{"title": "a"}]}}, 0),
        ({"msgtype": "text", "text": {"content": ""}}, 44004),
        ({"msgtype": "image", "image": {"media_id": samples.UNKNOWN_ID}}, 40007),
        ({"msgtype": "image", "image": {"media_id": samples.EXPIRED.media_id}}, 40007),
        ({"msgtype": "image", "image": {"media_id": 5}}, 40007),
        ({"msgtype": "image"}, 47001),
        ({"msgtype": "text", "text": []}, 44004),
        ({"msgtype": "telegram"}, 40008),
        ({"msgtype": ["text"]}, 40008),
        ({}, 40008),
        ({"touser": "o" * 28, "msgtype": "text", "text": {"content": "在"}}, 40003),
        ({"touser": None}, 40003),
    ],
)
def test_a_message_to_a_follower(asker: Asker, message: dict[str, Any], errcode: int) -> None:
    assert custom(asker, **message) == errcode


def test_permanent_material_can_be_sent_too(asker: Asker, platform: Platform) -> None:
    media_id = platform.permanent.media_ids("image")[0]
    assert custom(asker, msgtype="image", image={"media_id": media_id}) == 0


@pytest.mark.parametrize(
    ("changes", "errcode"),
    [({"template_id": "x"}, 40037), ({"touser": "x"}, 40003), ({"data": None}, 47001), ({}, 0)],
)
def test_a_template_message(asker: Asker, changes: dict[str, Any], errcode: int) -> None:
    sent = {"touser": OPENIDS[0], "template_id": TEMPLATE_ID, "data": {}, **changes}
    assert asker.post("message/template/send", sent, access_token=asker.token())["errcode"] == errcode


def test_the_template_is_listed_and_each_message_has_its_number(asker: Asker) -> None:
    token = asker.token()
    listed = asker.get("template/get_all_private_template", access_token=token)["template_list"]
    sent = {"touser": OPENIDS[0], "template_id": listed[0]["template_id"], "data": {}}
    assert (
        len({asker.post("message/template/send", sent, access_token=token)["msgid"] for _ in range(3)}) == 3
    )


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"action_name": "QR_STR_SCENE", "action_info": {"scene": {"scene_str": "a"}}}, {"expire_seconds"}),
        ({"action_name": "QR_LIMIT_SCENE", "action_info": {"scene": {"scene_id": 1}}}, set()),
        ({"action_name": "QR_LIMIT_STR_SCENE", "action_info": {"scene": {"scene_str": "a"}}}, set()),
    ],
)
def test_a_qr_code(asker: Asker, asked: dict[str, Any], names: set[str]) -> None:
    answer = asker.post("qrcode/create", asked, access_token=asker.token())
    assert answer.keys() == {"ticket", "url", *names}
    assert answer.get("expire_seconds", 60) == 60


@pytest.mark.parametrize(
    ("asked", "errcode"),
    [
        ({}, 40052),
        ({"action_name": "QR"}, 40052),
        ({"action_name": "QR_SCENE"}, 40053),
        ({"action_name": "QR_SCENE", "action_info": {"scene": {"scene_id": "1"}}}, 40053),
        ({"action_name": "QR_SCENE", "action_info": {"scene": {"scene_id": True}}}, 40053),
        ({"action_name": "QR_STR_SCENE", "action_info": {"scene": {"scene_str": "a" * 65}}}, 40053),
        (
            {"action_name": "QR_SCENE", "expire_seconds": -1, "action_info": {"scene": {"scene_id": 1}}},
            40053,
        ),
    ],
)
def test_no_qr_code(asker: Asker, asked: dict[str, Any], errcode: int) -> None:
    assert asker.post("qrcode/create", asked, access_token=asker.token())["errcode"] == errcode


# --- followers --------------------------------------------------------------------------------------------------------
def test_followers_are_listed_from_one_on(asker: Asker) -> None:
    token = asker.token()
    listed = asker.get("user/get", access_token=token)
    assert listed["data"]["openid"] == list(OPENIDS)
    assert (listed["total"], listed["count"]) == (len(OPENIDS), len(OPENIDS))
    rest = asker.get("user/get", access_token=token, next_openid=OPENIDS[-3])
    assert rest["data"]["openid"] == list(OPENIDS[-2:])
    end = asker.get("user/get", access_token=token, next_openid=rest["next_openid"])
    assert end == {"total": len(OPENIDS), "count": 0, "next_openid": ""}
    assert asker.get("user/get", access_token=token, next_openid="x")["errcode"] == 40003


def test_who_follows_another_account_is_unknown(asker: Asker) -> None:
    token = asker.token()
    foreign = followers.openids("wx00000000000000b2")[0]
    assert asker.get("user/info", access_token=token, openid=foreign)["errcode"] == 40003
    assert asker.get("user/info", access_token=token)["errcode"] == 41009
    batch = {"user_list": [{"openid": OPENIDS[0]}, {"openid": foreign}]}
    assert asker.post("user/info/batchget", batch, access_token=token)["errcode"] == 40003
    many = {"user_list": [{"openid": OPENIDS[0]}] * 101}
    assert asker.post("user/info/batchget", many, access_token=token)["errcode"] == 40032
    assert asker.post("user/info/batchget", {"user_list": [7]}, access_token=token)["errcode"] == 47001


# --- menus ------------------------------------------------------------------------------------------------------------
def test_a_menu_is_there_until_it_is_deleted(asker: Asker) -> None:
    token = asker.token()
    assert asker.get("menu/get", access_token=token)["errcode"] == 46003
    menu = [BUTTON, {"name": "更多", "sub_button": [BUTTON]}]
    assert asker.post("menu/create", {"button": menu}, access_token=token)["errcode"] == 0
    assert asker.get("menu/get", access_token=token) == {"menu": {"button": menu}}
    assert asker.get("get_current_selfmenu_info", access_token=token)["is_menu_open"] == 1
    assert asker.get("menu/delete", access_token=token)["errcode"] == 0
    assert asker.get("menu/get", access_token=token)["errcode"] == 46003


@pytest.mark.parametrize(
    ("menu", "errcode"),
    [
        ([], 40016),
        ([BUTTON] * 4, 40016),
        ("x", 40016),
        ([{"type": "click"}], 40018),
        ([{"name": "a"}], 40017),
        ([{"name": "a", "sub_button": [BUTTON] * 6}], 40023),
        ([7], 40018),
    ],
)
def test_no_menu(asker: Asker, menu: Any, errcode: int) -> None:
    assert asker.post("menu/create", {"button": menu}, access_token=asker.token())["errcode"] == errcode
