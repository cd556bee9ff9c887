"""Addresses on both sides, and whether WeChat reaches the company's push server.

Source: developers.weixin.qq.com, "network detection". The addresses are set aside for documentation (RFC 5737).
"""

from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.endpoints.endpoint import Call, Endpoint, fixed
from wxdesk.sandbox.refusals import WeChatError

CALLBACK_CHECK = "/cgi-bin/callback/check"
_API_ADDRESSES = ("203.0.113.20", "203.0.113.21", "198.51.100.7")
_PUSH_ADDRESSES = ("203.0.113.30", "203.0.113.32/28")
_PUSH_SERVER = "203.0.113.44"
_OPERATORS = ("DEFAULT", "UNICOM", "CHINANET", "CAP")
_ACTIONS = {"dns": ("dns",), "ping": ("ping",), "all": ("dns", "ping")}


def _check(call: Call) -> Mapping[str, Any]:
    action, operator = call.text("action"), call.text("check_operator") or "DEFAULT"
    if action not in _ACTIONS:
        raise WeChatError(40202)
    if operator not in _OPERATORS:
        raise WeChatError(40203)
    found = _reached("UNICOM" if operator == "DEFAULT" else operator)
    return {name: found[name] for name in _ACTIONS[action]}


def _reached(operator: str) -> dict[str, Any]:
    return {
        "dns": [{"ip": _PUSH_SERVER, "real_operator": operator}],
        "ping": [{"ip": _PUSH_SERVER, "from_operator": operator, "package_loss": "0%", "time": "23.079ms"}],
    }


# What an account that has a push server, which does not answer, is told.
PUSH_LOST: Mapping[str, Any] = {
    "dns": [{"ip": _PUSH_SERVER, "real_operator": "UNICOM"}],
    "ping": [{"ip": _PUSH_SERVER, "from_operator": "UNICOM", "package_loss": "100%", "time": ""}],
}

ENDPOINTS = (
    Endpoint("/cgi-bin/get_api_domain_ip", fixed({"ip_list": _API_ADDRESSES})),
    Endpoint("/cgi-bin/getcallbackip", fixed({"ip_list": _PUSH_ADDRESSES})),
    Endpoint(CALLBACK_CHECK, _check, post_only=True),
)
