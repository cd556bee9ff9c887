"""Messages to followers, and QR codes. Source: developers.weixin.qq.com, "messages", "template messages", "QR codes".

Nothing is delivered. Any follower counts as one who has written within 48 hours.
"""

from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.account import followers
from wxdesk.sandbox.account.quotas import Limit
from wxdesk.sandbox.endpoints.endpoint import OK, Call, Endpoint, fixed
from wxdesk.sandbox.refusals import WeChatError

TEMPLATE_ID = "5a4db0c5OrderArrivedTemplate_0123456789-abc"
_TEMPLATES = {
    "template_list": [
        {
            "template_id": TEMPLATE_ID,
            "title": "订单到货通知",
            "primary_industry": "IT科技",
            "deputy_industry": "互联网|电子商务",
            "content": "订单号:{{character_string1.DATA}}\n时间:{{time2.DATA}}\n",
            "example": "订单号:1001\n时间:2026年12月1日 12:00\n",
        }
    ]
}
# What a message of each type has inside, under the type's own name.
_INSIDE = {
    "text": "content",
    "image": "media_id",
    "voice": "media_id",
    "video": "media_id",
    "music": "thumb_media_id",
    "news": "articles",
    "mpnews": "media_id",
    "mpnewsarticle": "article_id",
    "msgmenu": "list",
    "wxcard": "card_id",
    "miniprogrampage": "thumb_media_id",
}
_MEDIA = ("image", "voice", "video")
_SCENES = {
    "QR_SCENE": "scene_id",
    "QR_STR_SCENE": "scene_str",
    "QR_LIMIT_SCENE": "scene_id",
    "QR_LIMIT_STR_SCENE": "scene_str",
}
_LONGEST_SCENE = 64
_USUAL_SCENE_S, _LONGEST_SCENE_S = 60, 2_592_000
_FIRST_MSGID = 200_000_000


def _send(call: Call) -> Mapping[str, Any]:
    fields = call.fields()
    followers.check(call.account.appid, fields.get("touser"))
    kind = fields.get("msgtype")
    if not isinstance(kind, str) or kind not in _INSIDE:
        raise WeChatError(40008)
    inside = fields.get(kind)
    value = inside.get(_INSIDE[kind]) if isinstance(inside, dict) else None
    if not value:
        raise WeChatError(44004 if kind == "text" else 47001)
    if kind in _MEDIA:
        _check_media(call, value)
    return OK


def _check_media(call: Call, media_id: object) -> None:
    """Temporary and permanent ones will do. Raises WeChatError 40007."""
    if not isinstance(media_id, str):
        raise WeChatError(40007)
    if not call.account.permanent.has(media_id):
        call.account.temporary.get(media_id, call.now)


def _send_template(call: Call) -> Mapping[str, Any]:
    fields = call.fields()
    followers.check(call.account.appid, fields.get("touser"))
    if fields.get("template_id") != TEMPLATE_ID:
        raise WeChatError(40037)
    if not isinstance(fields.get("data"), dict):
        raise WeChatError(47001)
    call.account.sent_messages += 1
    return {**OK, "msgid": _FIRST_MSGID + call.account.sent_messages}


def _qr_code(call: Call) -> Mapping[str, Any]:
    fields = call.fields()
    name = fields.get("action_name")
    if not isinstance(name, str) or name not in _SCENES:
        raise WeChatError(40052)
    action = fields.get("action_info")
    scene = action.get("scene") if isinstance(action, dict) else None
    value = scene.get(_SCENES[name]) if isinstance(scene, dict) else None
    wanted = int if _SCENES[name] == "scene_id" else str
    if type(value) is not wanted or not value or len(str(value)) > _LONGEST_SCENE:
        raise WeChatError(40053)
    # RFC 2606: .invalid leads nowhere. WeChat names an address that only its own client opens.
    chance = call.account.chance
    told = {
        "ticket": chance.text("qr_ticket", 96),
        "url": f"http://weixin.invalid/q/{chance.text('qr_url', 22)}",
    }
    if name.startswith("QR_LIMIT"):
        return told
    return {**told, "expire_seconds": _seconds(fields.get("expire_seconds"))}


def _seconds(value: object) -> int:
    if value is None:
        return _USUAL_SCENE_S
    if type(value) is not int or not 1 <= value <= _LONGEST_SCENE_S:
        raise WeChatError(40053)
    return value


ENDPOINTS = (
    Endpoint("/cgi-bin/message/custom/send", _send, post_only=True, limit=Limit(500_000)),
    Endpoint("/cgi-bin/message/template/send", _send_template, post_only=True),
    Endpoint("/cgi-bin/template/get_all_private_template", fixed(_TEMPLATES)),
    Endpoint("/cgi-bin/qrcode/create", _qr_code, post_only=True),
)
