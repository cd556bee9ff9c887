"""A broker that asks a running sandbox through the real Api, on clocks moved by hand."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.clock import ManualClock
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.sharing import Sharing
from wxdesk.wechat.api import Api
from wxdesk.wechat.call_log import Call

TOKEN_PATHS = ("/cgi-bin/stable_token", "/cgi-bin/token")


class Calls(list[Call]):
    def paths(self) -> list[str]:
        """The last part of each call's path since the last time this was asked."""
        found = [call.endpoint.rpartition("/")[2] for call in self]
        self.clear()
        return found


@pytest.fixture
def clock() -> ManualClock:
    """This computer's."""
    return ManualClock()


@pytest.fixture
def platform_clock(clock: ManualClock) -> ManualClock:
    """WeChat's; it agrees with this computer's until a test sets one of them."""
    return clock


@pytest.fixture
def platform(platform_clock: ManualClock) -> Platform:
    return Platform(platform_clock)


@pytest.fixture
def sandbox(platform: Platform) -> Iterator[Sandbox]:
    with Sandbox(platform) as running:
        yield running


@pytest.fixture
def calls() -> Calls:
    return Calls()


@pytest.fixture
def api(sandbox: Sandbox, calls: Calls) -> Iterator[Api]:
    api = Api(sandbox.api_base, on_call=calls.append, sandbox=True)
    yield api
    api.close()


@pytest.fixture
def account(sandbox: Sandbox) -> Account:
    return Account("Sandbox", APPID, Environment.SANDBOX, sandbox.api_base)


@pytest.fixture
def sharing(account: Account, tmp_path: Path) -> Iterator[Sharing]:
    sharing = Sharing(tmp_path / "locks", account)
    yield sharing
    sharing.close()


@pytest.fixture
def new_broker(api: Api, sandbox: Sandbox, clock: ManualClock, tmp_path: Path) -> Callable[..., Broker]:
    def new(source: TokenSource = TokenSource.STABLE, **changes: Any) -> Broker:
        account = Account("Sandbox", APPID, Environment.SANDBOX, sandbox.api_base, token_source=source)
        values: dict[str, Any] = {
            "load_secret": lambda: Secret(SECRET),
            "api": api,
            "clock": clock,
            "lock_folder": tmp_path / "locks",
            "spread_s": lambda: 0.0,
        }
        return Broker(**({"account": account} | values | changes))

    return new


@pytest.fixture
def broker(new_broker: Callable[..., Broker]) -> Broker:
    return new_broker()


@pytest.fixture
def classic(new_broker: Callable[..., Broker]) -> Broker:
    return new_broker(TokenSource.CLASSIC)
