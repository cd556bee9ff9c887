"""Who follows an account: always the same, and as many as fit on one page."""

import base64
import hashlib
from functools import cache
from typing import Any

from wxdesk.sandbox.refusals import WeChatError

COUNT = 12
_SUBSCRIBED_AT = 1_760_000_000


@cache
def openids(appid: str) -> tuple[str, ...]:
    """28 characters, o first, as WeChat's are."""
    return tuple(f"o{_text(f'{appid} follower {number}', 27)}" for number in range(COUNT))


def check(appid: str, openid: object) -> str:
    """Raises WeChatError 40003 for whoever does not follow the account."""
    if not isinstance(openid, str) or openid not in openids(appid):
        raise WeChatError(40003)
    return openid


def profile(appid: str, openid: str) -> dict[str, Any]:
    """What user/info says; since the end of 2021 neither name nor picture."""
    return {
        "subscribe": 1,
        "openid": openid,
        "language": "zh_CN",
        "subscribe_time": _SUBSCRIBED_AT + openids(appid).index(openid) * 3600,
        "remark": "",
        "groupid": 0,
        "tagid_list": [],
        "subscribe_scene": "ADD_SCENE_QR_CODE",
        "qr_scene": 0,
        "qr_scene_str": "",
    }


def visitor(openid: str) -> dict[str, Any]:
    """What sns/userinfo says of one who has agreed."""
    return {
        "openid": openid,
        "nickname": "微信用户",
        "sex": 0,
        "province": "",
        "city": "",
        "country": "",
        "headimgurl": "",
        "privilege": [],
    }


def _text(seed: str, length: int) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(seed.encode()).digest()).decode()[:length]
