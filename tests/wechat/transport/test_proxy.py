"""An explicit proxy: a tunnel to the API host and nothing else, refusals told apart from the host's."""

import select
import socket
import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.proxies import HttpProxy, Proxy, Socks5Proxy, standing
from tests.wechat.conftest import QUICK
from tests.wechat.servers import Answer, Line, Request, Server, always, http, then_closes
from tests.wechat.transport.certificates import Authority
from wxdesk.errors import NetworkError
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
REAL = Secret("84_" + "r" * 130)
BASE = "https://api.weixin.qq.com"
BODY = b"\xff\xd8" + b"j" * 300_000


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def wechat(serve: Serve, authority: Authority) -> Server:
    return serve(always(http(BODY)), context=authority.serving("api.weixin.qq.com"))


def tunnelling_to(server: Server) -> Answer:
    def script(request: Request, line: Line) -> bool:
        assert (request.method, request.target) == ("CONNECT", "api.weixin.qq.com:443")
        with socket.create_connection(("127.0.0.1", server.port)) as far:
            line.send(b"HTTP/1.1 200 Connection established\r\nProxy-agent: test\r\n\r\n")
            pump(line, far)
        return False

    return script


def pump(line: Line, far: socket.socket) -> None:
    near = line.sock
    near.settimeout(5)
    while not line.stopping.is_set():
        buffered = isinstance(near, ssl.SSLSocket) and near.pending()
        ready = [near] if buffered else select.select([near, far], [], [], 0.02)[0]
        for source in ready:
            data = source.recv(16384)
            if not data:
                return
            (far if source is near else near).sendall(data)


def fetched(api: Api) -> bytes:
    with api.ask_media(REAL, "M") as medium:
        return b"".join(medium.chunks())


def test_calls_go_through_the_tunnel(
    serve: Serve, api_of: ApiOf, authority: Authority, wechat: Server
) -> None:
    proxy = serve(tunnelling_to(wechat))
    api = api_of(BASE, proxy=proxy.base, tls_contexts=authority.trusting)
    assert fetched(api) == fetched(api) == BODY
    assert (len(wechat.requests), len(proxy.requests)) == (2, 1)
    assert wechat.requests[0].headers["host"] == "api.weixin.qq.com"
    assert REAL.reveal() in wechat.requests[0].target
    assert REAL.reveal() not in f"{proxy.requests}"


def test_a_proxy_may_itself_be_reached_by_tls(
    serve: Serve, api_of: ApiOf, authority: Authority, wechat: Server
) -> None:
    proxy = serve(tunnelling_to(wechat), context=authority.serving("127.0.0.1"))
    api = api_of(BASE, proxy=proxy.base, tls_contexts=authority.trusting)
    assert fetched(api) == fetched(api) == BODY
    assert (len(wechat.requests), len(proxy.requests)) == (2, 1)


def test_the_host_is_verified_through_the_tunnel(serve: Serve, api_of: ApiOf, authority: Authority) -> None:
    impostor = serve(always(http(BODY)), context=authority.serving("other.example"))
    for context in (None, authority.serving("127.0.0.1")):
        proxy = serve(tunnelling_to(impostor), context=context)
        with pytest.raises(NetworkError) as caught:
            fetched(api_of(BASE, proxy=proxy.base, tls_contexts=authority.trusting))
        assert caught.value.fields == {"host": "api.weixin.qq.com", "reason": "wrong_host"}
    assert impostor.requests == []


def test_the_proxys_own_certificate_is_verified(serve: Serve, api_of: ApiOf, authority: Authority) -> None:
    proxy = serve(always(b""), context=authority.serving("127.0.0.1", signed=False))
    with pytest.raises(NetworkError) as caught:
        fetched(api_of(BASE, proxy=proxy.base, tls_contexts=authority.trusting))
    assert caught.value.fields == {"host": "127.0.0.1", "reason": "self_signed"}


REFUSALS: dict[str, Answer] = {
    "403": then_closes(http(b"<html>blocked</html>", status="403 Forbidden")),
    "407": then_closes(http(b"", "Proxy-Authenticate: Basic", status="407 Proxy Authentication Required")),
    "502": then_closes(http(b"", status="502 Bad Gateway")),
    "a redirect": then_closes(http(b"", "Location: http://login.example/", status="302 Found")),
    "another protocol": then_closes(b"SSH-2.0-OpenSSH\r\n\r\n"),
    "the end": then_closes(b""),
    "an endless header": then_closes(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 40_000),
    "100 Continue for ever": then_closes(b"HTTP/1.1 100 Continue\r\n\r\n" * 3000),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_proxy_that_refuses_is_named(serve: Serve, api_of: ApiOf, authority: Authority, case: str) -> None:
    proxy = serve(REFUSALS[case])
    with pytest.raises(NetworkError) as caught:
        fetched(api_of(BASE, proxy=proxy.base, tls_contexts=authority.trusting))
    code = "proxy_auth" if case == "407" else "proxy_refused"
    assert (caught.value.code, caught.value.fields) == (code, {"host": "127.0.0.1"})


def test_a_proxy_that_is_not_there_is_named(serve: Serve, api_of: ApiOf) -> None:
    proxy = serve(always(b""))
    proxy.stop()
    with pytest.raises(NetworkError, match="proxy_unreachable"):
        fetched(api_of(BASE, proxy=proxy.base))


def test_a_proxy_whose_name_is_unknown_is_named(api_of: ApiOf) -> None:
    with pytest.raises(NetworkError) as caught:
        fetched(api_of(BASE, proxy="http://no-such-proxy.invalid:3128"))
    assert (caught.value.code, caught.value.fields) == (
        "proxy_unreachable",
        {"host": "no-such-proxy.invalid"},
    )


def test_a_proxy_that_drips_its_answer_is_given_up(serve: Serve, api_of: ApiOf) -> None:
    def script(request: Request, line: Line) -> bool:
        line.drip(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1000, 0.01)
        return False

    api = api_of(BASE, proxy=serve(script).base, limits=replace(QUICK, connect_s=0.2))
    with pytest.raises(NetworkError) as caught:
        fetched(api)
    assert caught.value.fields == {"host": "127.0.0.1", "seconds": 0.2}


def test_a_tunnel_to_nowhere_is_the_hosts_fault(serve: Serve, api_of: ApiOf, authority: Authority) -> None:
    proxy = serve(then_closes(b"HTTP/1.1 200 OK\r\n\r\n"))
    with pytest.raises(NetworkError) as caught:
        fetched(api_of(BASE, proxy=proxy.base, tls_contexts=authority.trusting))
    assert (caught.value.code, caught.value.fields) == ("connection_lost", {"host": "api.weixin.qq.com"})


def test_a_tunnel_that_breaks_in_the_middle_of_a_file_is_noticed(
    serve: Serve, api_of: ApiOf, authority: Authority
) -> None:
    for context in (None, authority.serving("127.0.0.1")):
        broken = serve(
            then_closes(http(BODY[:1000], length=len(BODY))), context=authority.serving("api.weixin.qq.com")
        )
        proxy = serve(tunnelling_to(broken), context=context)
        with pytest.raises(NetworkError, match="truncated"):
            fetched(api_of(BASE, proxy=proxy.base, tls_contexts=authority.trusting))


@pytest.mark.parametrize("kind", [HttpProxy, Socks5Proxy])
def test_a_relay_on_this_computer_is_never_asked_through_a_proxy(
    serve: Serve, api_of: ApiOf, kind: type[Proxy]
) -> None:
    """What is sent to this computer is not encrypted: another computer's 127.0.0.1 is not this one."""
    relay = serve(always(http(BODY)))
    proxy = kind(routes={f"127.0.0.1:{relay.port}": relay.port, "api.weixin.qq.com:443": relay.port})
    with standing(proxy):
        assert fetched(api_of(relay, proxy=proxy.address(), sandbox=False, local_relay=True)) == BODY
        assert fetched(api_of(relay, proxy=proxy.address(), sandbox=True)) == BODY
        assert proxy.connections == 0
        with pytest.raises(NetworkError):  # the twin: what is elsewhere goes through it
            fetched(api_of(BASE, proxy=proxy.address()))
    assert proxy.asked == ["api.weixin.qq.com:443"]
