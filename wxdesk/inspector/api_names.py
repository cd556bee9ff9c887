"""What the JS-SDK calls an interface towards a page, and what towards the bridge, where the two differ."""

# Measured on 14 builds of the JS-SDK, 1.0.0 to 1.6.5.
_BRIDGE_NAMES = {
    "config": "preVerifyJSAPI",
    "onMenuShareTimeline": "menu:share:timeline",
    "onMenuShareAppMessage": "menu:share:appmessage",
    "onMenuShareQQ": "menu:share:qq",
    "onMenuShareWeibo": "menu:share:weiboApp",
    "onMenuShareQZone": "menu:share:QZone",
    "previewImage": "imagePreview",
    "getLocation": "geoLocation",
    "openProductSpecificView": "openProductViewWithPid",
    "addCard": "batchAddCard",
    "openCard": "batchViewCard",
    "consumeAndShareCard": "consumedShareCard",
    "chooseWXPay": "getBrandWCPayRequest",
    "openEnterpriseRedPacket": "getRecevieBizHongBaoRequest",
    "startSearchBeacons": "startMonitoringBeacons",
    "stopSearchBeacons": "stopMonitoringBeacons",
    "onSearchBeacons": "onBeaconsInRange",
    "openAddress": "editAddress",
}
_WEB_NAMES = {bridge: web for web, bridge in _BRIDGE_NAMES.items()}
# What the SDK itself calls when an event of the share menu has come, by what the page had asked for.
SHARED_BY = {
    "shareTimeline": "onMenuShareTimeline",
    "sendAppMessage": "onMenuShareAppMessage",
    "shareQQ": "onMenuShareQQ",
    "shareWeiboApp": "onMenuShareWeibo",
    "shareQZone": "onMenuShareQZone",
}
# The entries of WeChat's own share menu, as the bridge calls their events.
SHARE_MENU = tuple(_BRIDGE_NAMES[name] for name in SHARED_BY.values())


def web_name(bridge_name: str) -> str:
    """The name that pages know; unknown ones are the same on both sides."""
    return _WEB_NAMES.get(bridge_name) or SHARED_BY.get(bridge_name) or bridge_name
