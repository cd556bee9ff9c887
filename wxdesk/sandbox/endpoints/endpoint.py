"""An endpoint is a row: its address, who may call it, how often, and what it answers."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from wxdesk.sandbox.account.account import Account
from wxdesk.sandbox.account.quotas import Limit
from wxdesk.sandbox.refusals import RidLog, WeChatError
from wxdesk.sandbox.serving.exchange import JSON_TYPE, Reply, Request, json_reply

OK: Mapping[str, Any] = {"errcode": 0, "errmsg": "ok"}
# An ordinary account's number of most endpoints; a guess for those that "API call limits" does not list.
USUAL = Limit(100_000)
FREE = Limit(None)


@dataclass(frozen=True, slots=True)
class Call:
    """A request that was let in. `now`: epoch seconds at WeChat."""

    account: Account
    request: Request
    now: float
    rids: RidLog

    def param(self, name: str) -> str:
        """Of the address; empty where it is missing."""
        return self.request.query.get(name, "")

    def fields(self) -> dict[str, Any]:
        """Of the body. Raises WeChatError 47001 where it is no JSON object."""
        try:
            return self.request.json_object()
        except ValueError as exc:
            raise WeChatError(47001) from exc

    def text(self, name: str) -> str:
        """A text of the body; empty where it is missing or no text. Raises WeChatError 47001."""
        value = self.fields().get(name)
        return value if isinstance(value, str) else ""


Answer = Reply | Mapping[str, Any]


class Key(enum.Enum):
    """What opens an endpoint: an access_token; the AppSecret, in one of three places; the AppID alone; the access_token
    of one user.
    """

    ACCESS_TOKEN = enum.auto()
    SECRET_IN_ADDRESS = enum.auto()
    SECRET_IN_JSON = enum.auto()
    SECRET_ANYWHERE = enum.auto()
    APPID_IN_ADDRESS = enum.auto()
    USER_TOKEN = enum.auto()


class Endpoint(NamedTuple):
    """`answer` gives a reply, or what its JSON says. It raises WeChatError.

    `grant_type`: what the call has to name besides the AppSecret. `secret_name`: how the AppSecret is called there.
    """

    path: str
    answer: Callable[[Call], Answer]
    post_only: bool = False
    limit: Limit = USUAL
    error_type: str = JSON_TYPE
    key: Key = Key.ACCESS_TOKEN
    grant_type: str = ""
    secret_name: str = "secret"  # noqa: S105 -- the name of a field

    def check_method(self, request: Request) -> None:
        """Raises WeChatError 43002."""
        if self.post_only and request.method != "POST":
            raise WeChatError(43002)

    def reply(self, call: Call) -> Reply:
        answer = self.answer(call)
        return answer if isinstance(answer, Reply) else json_reply(answer)


def fixed(value: Mapping[str, Any]) -> Callable[[Call], Answer]:
    """An answer that is always the same."""
    return lambda _: value
