"""What WeChat kept of one call, as openapi/rid/get tells it, with every secret taken out before it is a value.

The record repeats the call word for word: the AppSecret of a token call, the access_token in an address, the ticket in
an answer. Source: https://developers.weixin.qq.com/doc/service/openApi/get_rid_info.html
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wxdesk import outside
from wxdesk.secrecy import MASK, redact

_LONGEST = 4_000  # characters shown of each part
_LONGEST_READ = 1 << 20
_DURATIONS_MS = range(10**9)

_QUOTES = r"""(?:\\*["'\[]|%(?:25)*(?:20|22|5B|5C)|&quot;|\s){0,40}"""
_SECRETS = (
    # name=value, "name": "value", <Name>value</Name>, also escaped inside a string or encoded inside an address. Names
    # that only contain a telling word count too: component_verify_ticket, corpsecret, authorizer_refresh_token.
    re.compile(
        rf"""(?ix) ((?:secret|token|ticket|session_?key|aes_?key|passw(?:or)?d|(?<![a-z])code|auth(?:orization)?_?code)
                    [a-z0-9_-]{{0,20}} {_QUOTES} (?:=>|=|:|%(?:25)*3[AD]|>(?:<!\[CDATA\[)?) {_QUOTES})
                 (?!\*\*\*) ((?:(?!%(?:25)*2[26]|&quot;)[^\s"'\\&,;<>{{}}\[\]])+)"""
    ),
    # under whatever name: what has an AppSecret's shape, and a run longer than a media ID, as tokens and tickets are
    re.compile(r"()(?<![A-Za-z0-9_-])(?:[0-9a-f]{32}(?![A-Za-z0-9_-])|[A-Za-z0-9_-]{80,})"),
)


@dataclass(frozen=True)
class RidRecord:
    """`asked_at`: epoch seconds. `address`, `body`, `answer`: as WeChat received and sent them, secrets masked."""

    asked_at: int
    duration_ms: int
    address: str
    body: str
    answer: str
    client_ip: str


def record_of(told: Mapping[str, Any]) -> RidRecord:
    """From the reply's `request`; what it does not hold is empty or 0."""
    return RidRecord(
        asked_at=_number(told.get("invoke_time"), outside.TIMES),
        duration_ms=_number(told.get("cost_in_ms"), _DURATIONS_MS),
        address=_text(told.get("request_url")),
        body=_text(told.get("request_body")),
        answer=_text(told.get("response_body")),
        client_ip=_text(told.get("client_ip")),
    )


def without_secrets(text: str) -> str:
    """`text` with whatever may open an account masked; rather too much than too little."""
    for shape in _SECRETS:
        text = shape.sub(lambda found: found[1] + MASK, text)
    return redact(text)


def _text(value: object) -> str:
    return without_secrets(outside.text(value, _LONGEST_READ))[:_LONGEST]


def _number(value: object, bounds: range) -> int:
    return outside.whole_number(value, bounds) or 0
