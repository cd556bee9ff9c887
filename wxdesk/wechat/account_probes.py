"""What WeChat tells about an account and about this computer's calls, without changing anything.

Sources: developers.weixin.qq.com, "API management" (openapi/rid/get), "Network detection"
(callback/check); that a call without a token is answered 41001 and with a Date header, as any HTTP server's answer is.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wxdesk import outside
from wxdesk.errors import ApiError
from wxdesk.secrecy import Secret, forgetful
from wxdesk.wechat.rid_record import record_of

if TYPE_CHECKING:
    from wxdesk.wechat.exchange import Exchange, Greeting

GREETING = "/cgi-bin/get_api_domain_ip"
RID = "/cgi-bin/openapi/rid/get"
CALLBACK = "/cgi-bin/callback/check"
_MOST_LISTED, _LONGEST = 100, 100


@dataclass(frozen=True)
class CallbackCheck:
    """What WeChat's network test of the message push host found: its addresses, and how many of them let no ping
    through."""

    addresses: tuple[str, ...]
    pinged: int
    lost: int


class AccountProbes:
    """Raises ApiError and NetworkError, as every call."""

    def __init__(self, exchange: "Callable[[], Exchange]") -> None:
        self._exchange = exchange

    def greet(self) -> "Greeting":
        """GET /cgi-bin/get_api_domain_ip without a token: that it is refused is the answer."""
        return self._exchange().greeting(GREETING)

    @forgetful
    def ask(
        self,
        token: Secret,
        method: str,
        path: str,
        query: Mapping[str, str],
        body: Mapping[str, Any] | None,
    ) -> None:
        """Any call; of its answer only that it came."""
        more: dict[str, Any] = {} if body is None else {"json": dict(body)}
        self._exchange().answer(method, path, {"access_token": token, **query}, needs={}, **more)

    @forgetful
    def check_callback(self, token: Secret) -> CallbackCheck:
        """POST /cgi-bin/callback/check: WeChat looks the push server's name up and pings it; 40201 where none is set."""
        body = {"action": "all", "check_operator": "DEFAULT"}
        answer = self._post(token, CALLBACK, body, {"dns": list, "ping": list})
        pings = [one for one in answer["ping"][:_MOST_LISTED] if isinstance(one, dict)]
        addresses = (
            outside.text(one.get("ip"), _LONGEST)
            for one in answer["dns"][:_MOST_LISTED]
            if isinstance(one, dict)
        )
        lost = sum(outside.text(one.get("package_loss"), _LONGEST).strip() == "100%" for one in pings)
        return CallbackCheck(tuple(filter(None, addresses)), len(pings), lost)

    @forgetful
    def fetch_exit_address(self, token: Secret) -> str:
        """The IP that WeChat saw a call come from, empty where it did not keep it: an empty rid is asked for, and the
        rid of the refusal is then looked up."""
        try:
            self._post(token, RID, {"rid": ""}, {})
        except ApiError as refusal:
            rid = str(refusal.fields["rid"])
            if refusal.errcode != 76002 or not rid:
                raise
            with suppress(ApiError):
                record = self._post(token, RID, {"rid": rid}, {"request": dict})["request"]
                return outside.text(record_of(record).client_ip, _LONGEST)
        return ""

    def _post(self, token: Secret, path: str, body: Any, needs: dict[str, type | range]) -> dict[str, Any]:
        return self._exchange().answer("POST", path, {"access_token": token}, needs=needs, json=body)
