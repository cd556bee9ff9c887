"""The way to WeChat: where it ends is told, and everything behind it is only not reached."""

from collections.abc import Callable, Iterator
from email.utils import formatdate
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wechat.servers import Answer, Line, Request, Server, always, http
from tests.wechat.transport.certificates import Authority
from wxdesk.accounts.account import Account, Environment
from wxdesk.checkup import line as lines
from wxdesk.checkup.desk import Asked
from wxdesk.checkup.line import Actor, State, Step, first_wrong
from wxdesk.checkup.run import run
from wxdesk.clock import ManualClock, SystemClock
from wxdesk.config import Directories
from wxdesk.net import tls
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.serving.exchange import Request as SandboxRequest
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.wechat import exchange

CheckHost = Callable[..., dict[Step, lines.Line]]


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
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """Whose certificates this computer trusts."""
    authority = Authority(tmp_path)
    monkeypatch.setattr(tls, "system_context", authority.trusting)
    return authority


@pytest.fixture
def check_host(services: Services) -> CheckHost:
    """Check the sandbox's account at another API host."""

    def checked(api_base: str, proxy: str = "") -> dict[Step, lines.Line]:
        account = Account("Shop", APPID, Environment.SANDBOX, api_base, proxy)
        services.store.given_secret = Secret(SECRET)
        return {line.step: line for line in run(services.checkup(account, Asked()))}

    return checked


def wechat(date: str = "") -> Answer:
    """The sandbox's platform, served by a server of the tests."""
    platform = Platform(SystemClock())

    def answer(request: Request, line: Line) -> bytes:
        query = dict(parse_qsl(urlsplit(request.target).query))
        kind = request.headers.get("content-type", "")
        asked = SandboxRequest(request.method, request.path, query, request.body, kind)
        return http(platform.answer(asked).body, *([f"Date: {date}"] if date else []))

    return answer


def state_of(found: dict[Step, lines.Line], state: State) -> list[Step]:
    return [step for step, line in found.items() if line.state is state]


def test_over_tls_every_step_of_the_way_is_good(
    serve: Callable[..., Server], authority: Authority, check_host: CheckHost
) -> None:
    found = check_host(serve(wechat(), context=authority.serving()).base)
    assert found[Step.TLS].outcome == "tls_trusted"
    assert found[Step.CLOCK].state is State.NOT_ASKED, "the server tells no time"
    assert first_wrong(found.values()) is None
    assert found[Step.KEYRING].outcome == "secret_given"


@pytest.mark.parametrize("values", [{"signed": False}, {"days": -1}, {"host": "other.example"}])
def test_a_certificate_that_is_not_trusted(
    serve: Callable[..., Server], authority: Authority, check_host: CheckHost, values: dict[str, Any]
) -> None:
    found = check_host(serve(wechat(), context=authority.serving(**values)).base)
    wrong = first_wrong(found.values())
    assert wrong is not None
    assert (wrong.step, wrong.who) == (Step.TLS, Actor.NETWORK)
    assert state_of(found, State.BAD) == [Step.TLS]
    assert found[Step.WAY].state is State.GOOD, "somebody did answer there"
    assert found[Step.CLOCK].state is found[Step.TOKEN].state is State.NOT_REACHED


def test_the_sandboxs_account_goes_to_no_other_host(check_host: CheckHost) -> None:
    found = check_host("https://api.no-such-host.invalid")
    wrong = first_wrong(found.values())
    assert wrong is not None
    assert wrong.step is Step.WAY


def test_a_name_that_is_not_found(services: Services) -> None:
    services.store.given_secret = Secret("0123456789abcdef0123456789abcdef")
    account = Account("Shop", "wx0123456789abcdef", api_base="https://api.no-such-host.invalid")
    found = {line.step: line for line in run(services.checkup(account, Asked()))}
    assert state_of(found, State.BAD) == [Step.DNS]
    assert found[Step.WAY].state is State.NOT_REACHED


def test_no_proxy_leads_to_this_computer_and_none_is_said_to(
    serve: Callable[..., Server], check_host: CheckHost
) -> None:
    found = check_host(serve(wechat()).base, proxy="http://127.0.0.1:9")
    assert found[Step.DNS].outcome == "dns_needless"
    assert found[Step.WAY].outcome == "way_direct"


def test_a_proxy_that_is_not_there_is_on_the_way(services: Services) -> None:
    services.store.given_secret = Secret("0123456789abcdef0123456789abcdef")
    account = Account("Shop", "wx0123456789abcdef", proxy="http://127.0.0.1:9")
    found = {line.step: line for line in run(services.checkup(account, Asked()))}
    assert found[Step.DNS].outcome == "dns_of_proxy"
    assert state_of(found, State.BAD) == [Step.WAY]
    assert found[Step.WAY].error is not None
    assert found[Step.WAY].error.code == "proxy_unreachable"


def test_a_port_where_nobody_listens(serve: Callable[..., Server], check_host: CheckHost) -> None:
    server = serve(wechat())
    server.stop()
    found = check_host(server.base)
    assert state_of(found, State.BAD) == [Step.WAY]
    assert found[Step.WAY].who is Actor.NETWORK


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"<html>", b'{"errcode": "x"}', b'{"errcode":41001', b"\xff\xfe{}"]
)
def test_what_is_not_wechat(serve: Callable[..., Server], check_host: CheckHost, body: bytes) -> None:
    found = check_host(serve(always(http(body))).base)
    assert state_of(found, State.BAD) == [Step.WAY]


def test_a_secret_in_an_odd_answer_is_in_no_line(serve: Callable[..., Server], check_host: CheckHost) -> None:
    def answer(request: Request, line: Line) -> bytes:
        said = request.body.decode() or '{"errmsg":"-"}'
        quoted = said.replace("\\", "").replace('"', "'")
        return http(f'{{"errcode":40125,"errmsg":"invalid {quoted}"}}'.encode())

    found = check_host(serve(answer).base)
    assert state_of(found, State.BAD) == [Step.SECRET]
    assert SECRET not in repr(found) + str(found[Step.SECRET].error)


@pytest.mark.parametrize(
    ("off_s", "outcome"),
    [
        (0, "clock_right"),
        (60, "clock_right"),
        (-60, "clock_right"),
        (61, "clock_ahead"),
        (-61, "clock_behind"),
    ],
)
def test_more_than_a_minute_off_is_told(
    serve: Callable[..., Server], profile: Path, off_s: int, outcome: str
) -> None:
    clock = ManualClock(wall=1_790_000_000.0)
    services = Services(Directories.of_profile(profile), clock)
    services.store.given_secret = Secret(SECRET)
    server = serve(wechat(formatdate(clock.wall - off_s, usegmt=True)))
    account = Account("Shop", APPID, Environment.SANDBOX, server.base)
    found = {line.step: line for line in run(services.checkup(account, Asked()))}
    services.close()
    assert found[Step.CLOCK].outcome == outcome
    assert found[Step.TOKEN].state is State.GOOD, "a wrong clock stops nothing"


@given(
    st.text() | st.from_regex(r"\A[A-Z][a-z]{2}, \d{1,3} [A-Z][a-z]{2} \d{1,6} \d\d:\d\d:\d\d [+-]?\w{0,8}\Z")
)
def test_any_date_header_is_read_or_passed_over(header: str) -> None:
    at = exchange._date(header)
    assert at is None or 0 <= at < 32_503_680_000
