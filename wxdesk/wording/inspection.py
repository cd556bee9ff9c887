"""What the page inspector says of clients, of the two addresses, and of what a page was told."""

from wxdesk.inspector.clients import Checked, System
from wxdesk.inspector.incidents import Refused
from wxdesk.inspector.judging import Answer
from wxdesk.inspector.proxy.reach import Wall
from wxdesk.wording import tr_noop

# Names, the same in every language.
SYSTEMS: dict[System, str] = {
    System.IPHONE: "iPhone",
    System.ANDROID: "Android",
    System.HARMONYOS: "HarmonyOS",
    System.WINDOWS: "Windows",
}
# Which address this client checks, and how sure that is.
KNOWN: dict[System, str] = {
    System.IPHONE: tr_noop(
        "inspection", "WeChat on iPhone checks the landing URL; WeChat staff confirmed this in 2025."
    ),
    System.ANDROID: tr_noop(
        "inspection", "On Android both URLs have been seen to be checked; a signature for either passes here."
    ),
    System.HARMONYOS: tr_noop(
        "inspection",
        "On HarmonyOS, WeChat has been seen to check the URL of an iframe loaded later. The page's own URLs are checked "
        "here.",
    ),
    System.WINDOWS: tr_noop(
        "inspection", "WeChat on Windows appears to check the current URL; this is not confirmed."
    ),
}
CHECKED: dict[Checked, str] = {
    Checked.LANDING: tr_noop("inspection", "Landing URL"),
    Checked.CURRENT: tr_noop("inspection", "URL when wx.config was called"),
}
ANSWERS: dict[Answer, str] = {
    Answer.OK: tr_noop("inspection", "Response to the page: config:ok"),
    Answer.NOT_CHECKED: tr_noop(
        "inspection", "Response to the page: config:ok, without a check, as no ticket is available"
    ),
    Answer.INVALID_SIGNATURE: tr_noop("inspection", "Response to the page: 63002 invalid signature"),
    Answer.INVALID_DOMAIN: tr_noop("inspection", "Response to the page: 40048 invalid url domain"),
    Answer.INVALID_APPID: tr_noop("inspection", "Response to the page: 40013 invalid appid"),
}
# WeChat's share menu, by the names that pages listen to.
SHARES: dict[str, str] = {
    "onMenuShareAppMessage": tr_noop("inspection", "Send to a chat"),
    "onMenuShareTimeline": tr_noop("inspection", "Share to Moments"),
    "onMenuShareQQ": tr_noop("inspection", "Share to QQ"),
    "onMenuShareWeibo": tr_noop("inspection", "Share to Tencent Weibo"),
    "onMenuShareQZone": tr_noop("inspection", "Share to Qzone"),
}
# What a page tried and was not let.
REFUSED: dict[Refused, str] = {
    Refused.BEACON: tr_noop("inspection", "report to WeChat"),
    Refused.SCHEME: tr_noop("inspection", "a file or another program"),
    Refused.POPUP: tr_noop("inspection", "new window"),
    Refused.DOWNLOAD: tr_noop("inspection", "download"),
    Refused.PERMISSION: tr_noop("inspection", "permission"),
    Refused.DIALOG: tr_noop("inspection", "dialog"),
    Refused.SIGN_IN: tr_noop("inspection", "HTTP login"),
    Refused.CERTIFICATE: tr_noop("inspection", "invalid certificate"),
    Refused.FILE_CHOICE: tr_noop("inspection", "choice of a file"),
    Refused.TAKEOVER: tr_noop("inspection", "takeover of the screen or the system"),
}
WALLS: dict[Wall, str] = {
    Wall.THIS_COMPUTER: tr_noop("inspection", "{place} is on this computer."),
    Wall.NOT_PUBLIC: tr_noop("inspection", "{place} is in a local network."),
}
