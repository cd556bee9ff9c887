"""A platform on a clock moved by hand, and a running sandbox asked with http.client."""

import http.client
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.exchange import Reply, Request

ACCOUNT = {"grant_type": "client_credential", "appid": APPID, "secret": SECRET}


class Asker:
    """Asks a platform, or whatever answers requests, without sockets."""

    def __init__(self, answer: Callable[[Request], Reply]) -> None:
        self.reply_to = answer

    def get(self, path: str, **query: str) -> dict[str, Any]:
        return json.loads(self.reply_to(Request("GET", f"/cgi-bin/{path}", query)).body)

    def post(self, path: str, value: Any, **query: str) -> dict[str, Any]:
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        request = Request("POST", f"/cgi-bin/{path}", query, body, "application/json")
        return json.loads(self.reply_to(request).body)

    def classic(self, **changes: str) -> dict[str, Any]:
        return self.get("token", **{**ACCOUNT, **changes})

    def stable(self, **changes: Any) -> dict[str, Any]:
        return self.post("stable_token", {**ACCOUNT, **changes})

    def token(self) -> str:
        return self.stable()["access_token"]

    def errcode_with(self, token: str) -> int:
        """0 when the token is accepted."""
        return self.get("get_api_domain_ip", access_token=token).get("errcode", 0)


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Caller:
    """Asks a running sandbox over one connection that is kept alive."""

    def __init__(self, api_base: str) -> None:
        self.host = urlsplit(api_base).netloc
        self.connection = http.client.HTTPConnection(self.host, timeout=10)

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        self.connection.request(
            method, path, body, {name.replace("_", "-"): value for name, value in headers.items()}
        )
        response = self.connection.getresponse()
        lowered = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, lowered, response.read())

    def get(self, path: str, **query: str) -> Answer:
        return self.ask("GET", f"{path}?{urlencode(query)}" if query else path)

    def post(self, path: str, value: Any) -> Answer:
        return self.ask("POST", path, json.dumps(value).encode(), Content_Type="application/json")

    def token(self) -> str:
        return self.post("/cgi-bin/stable_token", ACCOUNT).json()["access_token"]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def platform(clock: ManualClock) -> Platform:
    return Platform(clock)


@pytest.fixture
def asker(platform: Platform) -> Asker:
    return Asker(platform.answer)


@pytest.fixture
def sandbox(platform: Platform) -> Iterator[Sandbox]:
    with Sandbox(platform) as running:
        yield running


@pytest.fixture
def caller(sandbox: Sandbox) -> Iterator[Caller]:
    caller = Caller(sandbox.api_base)
    yield caller
    caller.connection.close()
