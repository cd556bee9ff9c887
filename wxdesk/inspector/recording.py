"""What a page passed to wx.config, as it came through the bridge, with the addresses at that moment.

The SDK's builds all send preVerifyJSAPI: appId, verifyJsApiList, verifyTimestamp (always a text), verifyNonceStr and
verifySignature as the page gave them, and no address. A key that the page did not give, or gave by another name, is
not there; a timestamp that it did not give is the text "undefined".
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wxdesk import outside
from wxdesk.errors import InputError
from wxdesk.inspector.api_names import web_name
from wxdesk.inspector.bridge import Call
from wxdesk.inspector.clients import Checked, Client, System
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.mistakes.digest import parse_signature
from wxdesk.signing.mistakes.mistake import Cause
from wxdesk.signing.place import Platform
from wxdesk.signing.signature import check_timestamp

CONFIG = "preVerifyJSAPI"
_LONGEST = 1_000  # characters of a value
_MOST_APIS = 200
_SHOWN = 40
# By the page's name and the bridge's.
_NEEDED = {
    "appId": "appId",
    "timestamp": "verifyTimestamp",
    "nonceStr": "verifyNonceStr",
    "signature": "verifySignature",
}
_NOTHING = ("", "undefined", "null", "NaN", "[object Object]")
_PLATFORMS = {
    System.IPHONE: Platform.IOS,
    System.ANDROID: Platform.ANDROID,
    System.WINDOWS: Platform.WINDOWS,
}


@dataclass(frozen=True)
class Recording:
    """`landing` and `address` are location.href with its fragment; `apis` by the names that pages use. `faults`: what
    is wrong with the keys, whatever the signature. `given`: all of it, as it came."""

    document: str
    client: Client
    address: str
    landing: str
    appid: str
    timestamp: str
    noncestr: str
    signature: str
    apis: tuple[str, ...]
    faults: tuple[Cause, ...]
    given: str

    def address_of(self, which: Checked) -> str:
        return self.landing if which is Checked.LANDING else self.address

    def signed_address(self, which: Checked) -> str:
        """location.href.split('#')[0]"""
        return self.address_of(which).partition("#")[0]

    @property
    def moved(self) -> bool:
        """The page has changed its address since it was loaded."""
        return self.signed_address(Checked.LANDING) != self.signed_address(Checked.CURRENT)

    def evidence(self, which: Checked) -> Evidence:
        """For diagnosis, as if the client had said that it checked one of the two."""
        checked = (self.landing,) if which is Checked.LANDING and self.moved else ()
        platform = _PLATFORMS.get(self.client.system)
        sound = _is_digest(self.signature)
        return Evidence(
            appid=self.appid,
            timestamp=self.timestamp if _is_timestamp(self.timestamp) else "",
            noncestr=self.noncestr,
            signature=self.signature if sound else "",
            malformed_signature="" if sound else self.signature,
            url=self.address,
            other_urls=(self.landing,) if self.moved and not checked else (),
            real_auth_urls=checked,
            js_api_list=self.apis,
            platforms=(platform,) if platform is not None else (),
            config_faults=self.faults,
        )

    def text(self, answer: Mapping[str, Any] | None = None) -> str:
        """As the script of the Diagnose page prints it, which reads it."""
        about = {"url": self.address, "landing": self.landing, "userAgent": self.client.user_agent}
        lines = [about, {"url": self.address, CONFIG: json.loads(self.given)}]
        if answer is not None:
            lines.append({"answer": dict(answer)})
        return "".join(f"wxdesk {json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def recording_of(call: Call, client: Client) -> Recording:
    """`call` is one of preVerifyJSAPI."""
    given = call.arguments
    values = {name: _text(given.get(key)) for name, key in _NEEDED.items()}
    listed = given.get("verifyJsApiList")
    apis = listed[:_MOST_APIS] if isinstance(listed, list) else []
    return Recording(
        call.document,
        client,
        call.address,
        call.landing,
        "" if values["appId"] in _NOTHING else values["appId"],
        "" if values["timestamp"] in _NOTHING else values["timestamp"],
        values["nonceStr"],
        values["signature"],
        tuple(filter(None, (web_name(outside.text(name, _SHOWN)) for name in apis))),
        tuple(_faults(given, values)),
        json.dumps(dict(given), ensure_ascii=False),
    )


def _faults(given: Mapping[str, Any], values: Mapping[str, str]) -> Iterator[Cause]:
    for name, key in _NEEDED.items():
        value = given.get(key)
        if value is None or (name == "timestamp" and value == "undefined"):
            yield Cause("config.key_missing", name)
        elif (values[name] in _NOTHING and name != "nonceStr") or not values[name]:
            yield Cause("config.value_missing", f"{name}: {json.dumps(value)[:_SHOWN]}")
        elif name == "timestamp" and not _is_timestamp(values[name]):
            yield Cause("config.value_missing", f"timestamp: {values[name][:_SHOWN]}")
    if given.get("verifyJsApiList") is None and not given.get("verifyOpenTagList"):
        yield Cause("config.key_missing", "jsApiList")


def _text(value: object) -> str:
    """As the client signs it: a number that the page did not make a text is one all the same."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)[:_LONGEST]
    return outside.text(value, _LONGEST)


def _is_timestamp(text: str) -> bool:
    try:
        check_timestamp(text)
    except InputError:
        return False
    return True


def _is_digest(text: str) -> bool:
    try:
        parse_signature(text)
    except InputError:
        return False
    return True
