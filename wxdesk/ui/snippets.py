"""What the front end, the back end and a terminal do with a signature, as text to copy. None of it holds the ticket."""

import json
import shlex
from collections.abc import Callable
from enum import StrEnum

from wxdesk.signing.signature import Signed


class Snippet(StrEnum):
    WX_CONFIG = "wx_config"
    JSON = "json"
    SHELL = "shell"


def wx_config(signed: Signed, appid: str) -> str:
    """The page's call. Values are JSON strings, which JavaScript reads too, whatever stands in them."""
    return (
        "wx.config({\n"
        "  debug: false,\n"
        f"  appId: {json.dumps(appid)},\n"
        f"  timestamp: {int(signed.timestamp)},\n"
        f"  nonceStr: {json.dumps(signed.noncestr)},\n"
        f"  signature: {json.dumps(signed.signature)},\n"
        '  jsApiList: ["chooseImage", "uploadImage"]\n'
        "});"
    )


def json_reply(signed: Signed, appid: str) -> str:
    """What a signing endpoint answers to its page."""
    reply = {
        "appId": appid,
        "timestamp": int(signed.timestamp),
        "nonceStr": signed.noncestr,
        "signature": signed.signature,
    }
    return json.dumps(reply, indent=2)


def shell(signed: Signed, appid: str) -> str:
    """For the company's server: the same digest from the ticket that is held there. Another result, another ticket."""
    rest = f"&noncestr={signed.noncestr}&timestamp={signed.timestamp}&url={signed.url}"
    return f'printf %s "jsapi_ticket=$TICKET"{shlex.quote(rest)} | openssl dgst -sha1\n# {signed.signature}'


SNIPPETS: dict[Snippet, Callable[[Signed, str], str]] = {
    Snippet.WX_CONFIG: wx_config,
    Snippet.JSON: json_reply,
    Snippet.SHELL: shell,
}
