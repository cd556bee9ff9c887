"""What WeChat's client answers to the JS-API calls that a page makes after wx.config, as far as nothing has to be asked.

The shapes are those that the SDK's builds take (measured on 14 of them): lists are JSON text on Android, getNetworkType
wants its old form, resultStr of scanQRCode is JSON on an iPhone. Payment is never said to have happened.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wxdesk.inspector.api_names import web_name
from wxdesk.inspector.bridge import Call
from wxdesk.inspector.clients import Client, System

Reply = dict[str, Any]

# What is scanned, and where a phone is: plain examples, said to be such beside the call.
SCANNED = "https://example.com/scanned?code=wxdesk"
_PLACE = {"latitude": 39.9087, "longitude": 116.3975, "speed": 0, "accuracy": 30}
_ADDRESS = {
    "userName": "张三",
    "addressPostalCode": "510000",
    "proviceFirstStageName": "广东省",
    "addressCitySecondStageName": "广州市",
    "addressCountiesThirdStageName": "海珠区",
    "addressDetailInfo": "新港中路397号",
    "nationalCode": "510000",
    "telNumber": "020-81167888",
}


class Media(StrEnum):
    """Calls that need pictures, which somebody else has (pictures.py)."""

    CHOOSE = "chooseImage"
    DATA = "getLocalImgData"
    UPLOAD = "uploadImage"
    DOWNLOAD = "downloadImage"


@dataclass(frozen=True)
class Permission:
    """What a document may call: nothing before a wx.config that was taken, and then what its jsApiList names."""

    configured: bool = False
    apis: frozenset[str] = frozenset()

    def allows(self, name: str) -> bool:
        return name in _FREE or (self.configured and web_name(name) in self.apis)


# Each of them works, or is called by the SDK itself, without being in jsApiList.
_FREE = frozenset(
    [
        "checkJsApi",
        "getNetworkType",
        "closeWindow",
        "hideOptionMenu",
        "showOptionMenu",
        "hideToolbar",
        "showToolbar",
    ]
)
_OK = frozenset(
    (
        *("imagePreview", "openLocation", "hideMenuItems", "showMenuItems", "hideAllNonBaseMenuItem"),
        *(
            "showAllNonBaseMenuItem",
            "closeWindow",
            "hideOptionMenu",
            "showOptionMenu",
            "hideToolbar",
            "showToolbar",
        ),
        *(
            "updateAppMessageShareData",
            "updateTimelineShareData",
            "shareTimeline",
            "sendAppMessage",
            "shareQQ",
        ),
        *("shareWeiboApp", "shareQZone", "playVoice", "pauseVoice", "stopVoice"),
    )
)
_CANCELLED = frozenset(["getBrandWCPayRequest", "chooseCard", "batchAddCard", "getRecevieBizHongBaoRequest"])


def ok(name: str, **more: Any) -> Reply:
    return {"errMsg": f"{web_name(name)}:ok", **more}


def cancelled(name: str) -> Reply:
    return {"errMsg": f"{web_name(name)}:cancel"}


def failed(name: str, why: str) -> Reply:
    return {"errMsg": f"{web_name(name)}:fail, {why}"}


def not_permitted(name: str) -> Reply:
    """WeChat's words for a call before wx.config has succeeded, and for one that jsApiList does not name (JS-SDK
    documentation, appendix 5)."""
    return {"err_msg": f"{name}:fail_the permission value is offline verifying"}


def unknown(name: str) -> Reply:
    return {"err_msg": "system:function_not_exist"}


def listed(client: Client, value: object) -> object:
    """A list or an object as this client hands it over."""
    return json.dumps(value, ensure_ascii=False) if client.lists_as_text else value


def _checked(call: Call, client: Client) -> Reply:
    names = call.arguments.get("jsApiList")
    asked = [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
    return ok(call.name, checkResult=listed(client, {name: is_known(name) for name in asked}))


def _scanned(call: Call, client: Client) -> Reply:
    if str(call.arguments.get("needResult")) != "1":
        return ok(call.name)
    plain = json.dumps({"scan_code": {"scan_result": SCANNED}}) if client.system is System.IPHONE else SCANNED
    return ok(call.name, resultStr=plain)


_COMPUTED: Mapping[str, Callable[[Call, Client], Reply]] = {
    "checkJsApi": _checked,
    "scanQRCode": _scanned,
    "geoLocation": lambda call, client: ok(call.name, **_PLACE),
    "editAddress": lambda call, client: ok(call.name, **_ADDRESS),
    "getNetworkType": lambda call, client: {"err_msg": "network_type:wifi"},
}


def is_known(name: str) -> bool:
    return name in _OK or name in _CANCELLED or name in _COMPUTED or name in tuple(Media)


def answer(call: Call, client: Client, permission: Permission) -> Reply | Media:
    """The reply, or what has to be done with pictures before there is one."""
    if not is_known(call.name):
        return unknown(call.name)
    if not permission.allows(call.name):
        return not_permitted(call.name)
    if call.name in tuple(Media):
        return Media(call.name)
    if call.name in _CANCELLED:
        return cancelled(call.name)
    compute = _COMPUTED.get(call.name)
    return compute(call, client) if compute is not None else ok(call.name)
