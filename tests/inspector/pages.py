"""What a page sends through the bridge, made without a browser."""

import json
from typing import Any

from wxdesk.inspector.bridge import Call, Door
from wxdesk.inspector.clients import CLIENTS, Client, System
from wxdesk.inspector.recording import CONFIG, Recording, recording_of
from wxdesk.signing.signature import sign

APPID = "wx3f2a9c0e7b1d4586"
TICKET = "kgt8ON7yVITDhtdwci0qeZ8nS0vXtZq0NQ-q3uTm2xE9r0Jc1h5w6yA7bK3dLfPsVgU2iCeRnXo4"
LANDING = "https://h5.example.com/app/?from=menu"
CURRENT = "https://h5.example.com/app/goods/9#photos"
IPHONE = CLIENTS[System.IPHONE]


def signed(url: str, **changes: Any) -> dict[str, Any]:
    """As the SDK makes it of a wx.config that was signed for `url`; a change of None leaves the key out."""
    made = sign(TICKET, "Qm7xKd2RfT9wLzBc", "1718003600", url)
    given = {
        "verifyJsApiList": ["chooseImage", "imagePreview"],
        "appId": APPID,
        "verifyAppId": APPID,
        "verifySignType": "sha1",
        "verifyTimestamp": made.timestamp,
        "verifyNonceStr": made.noncestr,
        "verifySignature": made.signature,
        **changes,
    }
    return {name: value for name, value in given.items() if value is not None}


def message(door: Door, **values: Any) -> str:
    """A line of the console, as the script prints it."""
    return door.mark + json.dumps(values)


def call(name: str = CONFIG, **given: Any) -> Call:
    return Call("1", CURRENT, LANDING, 1, name, given)


def recorded(
    url: str = CURRENT,
    client: Client = IPHONE,
    landing: str = LANDING,
    address: str = CURRENT,
    **changes: Any,
) -> Recording:
    """A wx.config signed for `url`."""
    given = signed(url.partition("#")[0], **changes)
    return recording_of(Call("1", address, landing, 1, CONFIG, given), client)
