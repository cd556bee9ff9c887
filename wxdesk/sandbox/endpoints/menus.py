"""The account's menu, and what it says by itself. Source: developers.weixin.qq.com, "custom menus"."""

from collections.abc import Mapping
from typing import Any

from wxdesk.sandbox.account.quotas import Limit
from wxdesk.sandbox.endpoints.endpoint import OK, Call, Endpoint, fixed
from wxdesk.sandbox.refusals import WeChatError

_MOST_BUTTONS, _MOST_SUB_BUTTONS = 3, 5


def _create(call: Call) -> Mapping[str, Any]:
    buttons: Any = call.fields().get("button")
    _check_buttons(buttons, _MOST_BUTTONS, 40016)
    call.account.menu = buttons
    return OK


def _check_buttons(buttons: Any, most: int, too_many: int) -> None:
    """Raises WeChatError: `too_many` for their number, 40018 for a name, 40017 for a type."""
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= most:
        raise WeChatError(too_many)
    for button in buttons:
        name = button.get("name") if isinstance(button, dict) else None
        if not isinstance(name, str) or not 1 <= len(name.encode(errors="replace")) <= 60:
            raise WeChatError(40018)
        if button.get("sub_button"):
            _check_buttons(button["sub_button"], _MOST_SUB_BUTTONS, 40023)
        elif not isinstance(button.get("type"), str):
            raise WeChatError(40017)


def _get(call: Call) -> Mapping[str, Any]:
    if not call.account.menu:
        raise WeChatError(46003)
    return {"menu": {"button": call.account.menu}}


def _delete(call: Call) -> Mapping[str, Any]:
    call.account.menu = []
    return OK


def _current(call: Call) -> Mapping[str, Any]:
    menu = call.account.menu
    return {"is_menu_open": 1 if menu else 0, "selfmenu_info": {"button": menu}}


ENDPOINTS = (
    Endpoint("/cgi-bin/menu/create", _create, post_only=True, limit=Limit(1_000)),
    Endpoint("/cgi-bin/menu/get", _get, limit=Limit(10_000)),
    Endpoint("/cgi-bin/menu/delete", _delete, limit=Limit(1_000)),
    Endpoint("/cgi-bin/get_current_selfmenu_info", _current),
    Endpoint(
        "/cgi-bin/get_current_autoreply_info",
        fixed(
            {"is_add_friend_reply_open": 0, "is_autoreply_open": 0, "keyword_autoreply_info": {"list": []}}
        ),
    ),
)
