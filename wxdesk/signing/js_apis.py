"""The names that wx.config's jsApiList takes (JS-SDK documentation, appendix 2, and the pages of later interfaces)."""

from difflib import get_close_matches

_TEXT = """
    checkJsApi updateAppMessageShareData updateTimelineShareData onMenuShareTimeline onMenuShareAppMessage
    onMenuShareQQ onMenuShareWeibo onMenuShareQZone startRecord stopRecord onVoiceRecordEnd playVoice
    pauseVoice stopVoice onVoicePlayEnd uploadVoice downloadVoice translateVoice chooseImage previewImage
    uploadImage downloadImage getLocalImgData getNetworkType openLocation getLocation hideOptionMenu
    showOptionMenu hideMenuItems showMenuItems hideAllNonBaseMenuItem showAllNonBaseMenuItem closeWindow
    scanQRCode chooseWXPay openProductSpecificView addCard chooseCard openCard consumeAndShareCard openAddress
    startSearchBeacons stopSearchBeacons onSearchBeacons openWXDeviceLib closeWXDeviceLib getWXDeviceInfos
    getWXDeviceTicket sendDataToWXDevice startScanWXDevice stopScanWXDevice connectWXDevice disconnectWXDevice
    onScanWXDeviceResult onReceiveDataFromWXDevice onWXDeviceBindStateChange onWXDeviceBluetoothStateChange
    onWXDeviceStateChange configWXDeviceWiFi launchMiniProgram openEnterpriseChat openBusinessView
    requestMerchantTransfer openChannelsLive openChannelsActivity openCustomerServiceChat shareToWeRun
    openUserProfile chooseVideo requestSubscribeMessage openSubscribeMessage
"""
NAMES = frozenset(_TEXT.split())
_BY_LOWER = {name.lower(): name for name in NAMES}


def right_case(name: str) -> str:
    """The name that `name` is, but for its letter case; empty where it is none."""
    return _BY_LOWER.get(name.strip().lower(), "")


def nearest(name: str) -> str:
    """The name that `name` is likely to have been meant as; empty where none is near."""
    found = get_close_matches(name.strip().lower(), _BY_LOWER, 1, 0.8)
    return _BY_LOWER[found[0]] if found else ""
