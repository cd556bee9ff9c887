"""The replies to JS-API calls, in the shapes that the SDK's builds take."""

import json

import pytest

from tests.inspector.pages import IPHONE, call
from wxdesk.inspector.answers import Media, Permission, answer
from wxdesk.inspector.api_names import web_name
from wxdesk.inspector.clients import CLIENTS, Client, System

ANDROID = CLIENTS[System.ANDROID]
_LISTED = (
    *(
        "chooseImage",
        "uploadImage",
        "downloadImage",
        "getLocalImgData",
        "previewImage",
        "scanQRCode",
        "getLocation",
    ),
    *("chooseWXPay", "closeWindow", "openAddress", "updateAppMessageShareData", "onMenuShareTimeline"),
)
ALL = Permission(True, frozenset(_LISTED))


def replied(
    name: str, client: Client = IPHONE, permission: Permission = ALL, **given: object
) -> dict[str, object]:
    reply = answer(call(name, **given), client, permission)
    assert isinstance(reply, dict)
    return reply


@pytest.mark.parametrize(
    "name", ["imagePreview", "updateAppMessageShareData", "shareTimeline", "closeWindow"]
)
def test_what_needs_nothing_is_ok(name: str) -> None:
    assert replied(name) == {"errMsg": f"{web_name(name)}:ok"}


def test_the_place_is_under_the_bridge_name() -> None:
    assert replied("geoLocation")["errMsg"] == "getLocation:ok"
    assert {"latitude", "longitude", "speed", "accuracy"} <= replied("geoLocation").keys()


def test_the_network_type_comes_in_its_old_form() -> None:
    """The SDK makes a failure of the new one."""
    assert replied("getNetworkType", permission=Permission()) == {"err_msg": "network_type:wifi"}


def test_android_gets_lists_as_text() -> None:
    asked = {"jsApiList": ["imagePreview", "nothingLikeIt", 7]}
    expected = {"imagePreview": True, "nothingLikeIt": False}
    assert replied("checkJsApi", IPHONE, **asked)["checkResult"] == expected
    assert json.loads(str(replied("checkJsApi", ANDROID, **asked)["checkResult"])) == expected


def test_an_iphone_scans_json_and_others_the_text() -> None:
    scanned = json.loads(str(replied("scanQRCode", IPHONE, needResult=1)["resultStr"]))
    assert scanned["scan_code"]["scan_result"] == replied("scanQRCode", ANDROID, needResult=1)["resultStr"]
    assert "resultStr" not in replied("scanQRCode", IPHONE, needResult=0)


def test_nobody_is_told_to_have_paid() -> None:
    assert replied("getBrandWCPayRequest") == {"errMsg": "chooseWXPay:cancel"}


@pytest.mark.parametrize("media", Media)
def test_pictures_are_somebody_elses(media: Media) -> None:
    assert answer(call(media.value), IPHONE, ALL) is media


@pytest.mark.parametrize("name", ["imagePreview", "geoLocation", "chooseImage", "getBrandWCPayRequest"])
@pytest.mark.parametrize("permission", [Permission(), Permission(True, frozenset(["hideMenuItems"]))])
def test_nothing_is_done_that_wx_config_did_not_allow(name: str, permission: Permission) -> None:
    assert replied(name, permission=permission) == {
        "err_msg": f"{name}:fail_the permission value is offline verifying"
    }


@pytest.mark.parametrize("name", ["", "noSuchThing", "__proto__", "openWXDeviceLib"])
def test_an_unknown_one_does_not_exist(name: str) -> None:
    assert replied(name) == {"err_msg": "system:function_not_exist"}
