"""WeChat's clients as a page tells them apart: by the User-Agent, navigator.platform, and touch.

Shapes of the User-Agents: pages' own logs in WeChat's community; HarmonyOS: matomo-org/device-detector#8091. The JS-SDK
passes errors on only where the version is not less than "6.0.2" as text, so that every client here is an 8.0.
"""

from dataclasses import dataclass
from enum import StrEnum


class System(StrEnum):
    IPHONE = "iphone"
    ANDROID = "android"
    HARMONYOS = "harmonyos"
    WINDOWS = "windows"


class Checked(StrEnum):
    """Which of a page's addresses a signature is held against."""

    LANDING = "landing"  # of the document, when it began to load
    CURRENT = "current"  # when wx.config was called


@dataclass(frozen=True)
class Client:
    """`touch_points`: navigator.maxTouchPoints. `checks`: the addresses that this client takes, as far as is known; a
    signature for any of them is accepted. `lists_as_text`: in answers, lists and objects are JSON text."""

    system: System
    user_agent: str
    platform: str
    touch_points: int
    checks: tuple[Checked, ...]
    lists_as_text: bool = False

    @property
    def is_chromium(self) -> bool:
        return self.system is not System.IPHONE

    @property
    def is_phone(self) -> bool:
        return self.touch_points > 0


_WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"

CLIENTS: dict[System, Client] = {
    client.system: client
    for client in (
        Client(
            System.IPHONE,
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN",
            "iPhone",
            5,
            (Checked.LANDING,),
        ),
        Client(
            System.ANDROID,
            f"Mozilla/5.0 (Linux; Android 14; 23013RK75C Build/UKQ1.230804.001; wv) {_WEBKIT} Version/4.0 "
            "Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300473 MMWEBSDK/20250201 MMWEBID/4212 "
            "MicroMessenger/8.0.58.2840(0x28003A34) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
            "Linux armv8l",
            5,
            (Checked.CURRENT, Checked.LANDING),
            lists_as_text=True,
        ),
        Client(
            System.HARMONYOS,
            f"Mozilla/5.0 (Phone; OpenHarmony 5.1) {_WEBKIT} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile "
            "MicroMessenger/8.0.9.39(0xf3100927) Weixin NetType/WIFI Language/zh_CN ABI/arm64 XWEB/1140307",
            "Linux aarch64",
            5,
            (Checked.CURRENT, Checked.LANDING),
        ),
        Client(
            System.WINDOWS,
            f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_WEBKIT} Chrome/126.0.0.0 Safari/537.36 "
            "NetType/WIFI MicroMessenger/8.0.58.2841(0x63090c33) WindowsWechat(0x63090c33) XWEB/14185 Flue",
            "Win32",
            0,
            (Checked.CURRENT,),
        ),
    )
}
