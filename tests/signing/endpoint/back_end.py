"""A company's signing back end without sockets, right or wrong as a test wants it."""

import json
from collections.abc import Callable
from itertools import count
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from wxdesk.secrecy import Secret
from wxdesk.signing.endpoint.check import Fetch
from wxdesk.signing.endpoint.finding import Known
from wxdesk.signing.endpoint.reply import EndpointReply
from wxdesk.signing.endpoint.request import EndpointRequest
from wxdesk.signing.signature import sign

TICKET = "kgt8ON7yVITDhtdwci0qefK1QvDlwsAPwMnZOO_J0MxaUpuHtIU_IltC7zs3kfNOYTHEqeIEvEXZHbS3xXNx3g"
APPID = "wx0123456789abcdef"
KNOWN = Known({"jsapi_ticket": Secret(TICKET)}, APPID)

_numbers = count(1)


def parameters(request: EndpointRequest) -> dict[str, str]:
    """As a web framework hands them to the back end."""
    if request.content_type == "application/json":
        return dict(json.loads(request.body))
    text = request.body.decode() if request.method == "POST" else urlsplit(request.url).query
    return dict(parse_qsl(text, keep_blank_values=True))


def fields(url: str, ticket: str = TICKET) -> dict[str, Any]:
    """What a right back end answers; the nonce is another one each time."""
    signed = sign(ticket, f"nonce{next(_numbers):011}", "1700000000", url.partition("#")[0])
    return {
        "appId": APPID,
        "timestamp": int(signed.timestamp),
        "nonceStr": signed.noncestr,
        "signature": signed.signature,
    }


def answering(make: Callable[[str], Any], status: int = 200) -> Fetch:
    """A back end that answers an address with what `make` gives: text as it is, all else as JSON."""

    def fetch(request: EndpointRequest) -> EndpointReply:
        made = make(parameters(request)["url"])
        return EndpointReply(status, made if isinstance(made, str) else json.dumps(made))

    return fetch


def signing(change: Callable[[str], str], ticket: str = TICKET) -> Fetch:
    """A back end that signs what `change` makes of the address."""
    return answering(lambda url: fields(change(url.partition("#")[0]), ticket))


RIGHT = answering(fields)
