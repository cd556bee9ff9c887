from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.wechat.servers import Answer, Server
from wxdesk.hosts import is_this_computer
from wxdesk.net.limits import Limits
from wxdesk.net.way import Way
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api
from wxdesk.wechat.call_log import Call

# Short enough to be waited for, long enough for a machine that is busy with something else.
QUICK = Limits(
    connect_s=5,
    stall_s=5,
    total_s=20,
    call_s=10,
    stall_bytes=1000,
    body_bytes=1 << 20,
    json_bytes=64 << 10,
    header_bytes=8 << 10,
)


@pytest.fixture
def token() -> Secret:
    return Secret("84_token_" + "t" * 40)


@pytest.fixture
def secret() -> Secret:
    return Secret("0123456789abcdef0123456789abcdef")


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    servers: list[Server] = []

    def start(answer: Answer, **values: Any) -> Server:
        servers.append(Server(answer, **values))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def calls() -> list[Call]:
    return []


@pytest.fixture
def api_of(calls: list[Call]) -> Iterator[Callable[..., Api]]:
    """An Api for a server or an address, closed at the end; its calls are in `calls`. Here it is the sandbox's."""
    apis: list[Api] = []

    def make(server: Server | str, **values: Any) -> Api:
        base = server if isinstance(server, str) else server.base
        here = is_this_computer(urlsplit(base).hostname or "")
        if proxy := values.pop("proxy", ""):
            values["way"] = Way(proxy)
        apis.append(Api(base, on_call=calls.append, **{"limits": QUICK, "sandbox": here, **values}))
        return apis[-1]

    yield make
    for api in apis:
        api.close()
