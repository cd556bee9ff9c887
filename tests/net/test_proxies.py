"""Proxies with and without a password: what goes through them, what each of their refusals is called."""

import base64
import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.proxies import HttpProxy, Proxy, Socks5Proxy, standing
from tests.wechat.servers import Answer, Server, always, http, then_closes
from tests.wechat.transport.certificates import Authority
from wxdesk.errors import NetworkError, SecretError
from wxdesk.net.client import Client, Target
from wxdesk.net.limits import Limits, RequestPolicy, Resend
from wxdesk.net.way import Way
from wxdesk.secrecy import Secret, redact

HOST = "api.weixin.qq.com"
USER, PASSWORD = "desk", Secret("pass word:é%41/@#1")
CREDENTIAL = "84_" + "r" * 60
POLICY = RequestPolicy(10, 1 << 20, Resend.YES)
Made = Callable[..., Client]


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def wechat(authority: Authority) -> Iterator[Server]:
    server = Server(always(http(b"{}")), authority.serving(HOST))
    yield server
    server.stop()


@pytest.fixture
def client_by(authority: Authority) -> Iterator[Made]:
    clients: list[Client] = []

    def make(proxy: Proxy | str, password: Secret | None = None, **limits: float) -> Client:
        address = proxy if isinstance(proxy, str) else proxy.address()
        way = Way(address, lambda: password)
        clients.append(Client(way, Limits(**limits), authority.trusting))  # type: ignore[arg-type]
        return clients[-1]

    yield make
    for client in clients:
        client.close()


def asked(client: Client, base: str = f"https://{HOST}") -> bytes:
    with client.stream(
        "GET", base, POLICY, target=Target(f"/x?access_token={CREDENTIAL}".encode())
    ) as answer:
        return b"".join(answer.iter_raw())


def failure(client: Client, base: str = f"https://{HOST}") -> tuple[str, str]:
    with pytest.raises(NetworkError) as caught:
        asked(client, base)
    assert PASSWORD.reveal() not in repr(vars(caught.value))
    return caught.value.code, caught.value.fields["host"]


KINDS: dict[str, Callable[..., Proxy]] = {
    "http": HttpProxy,
    "https": lambda **values: HttpProxy(values.pop("authority").serving("127.0.0.1"), **values),
    "socks5": Socks5Proxy,
    "socks5, in splinters": lambda **values: Socks5Proxy(splintered=True, **values),
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest, authority: Authority) -> Callable[..., Proxy]:
    def make(**values: object) -> Proxy:
        if request.param == "https":
            values["authority"] = authority
        return KINDS[request.param](**values)

    return make


@pytest.mark.parametrize("user", ["", USER])
def test_calls_go_through_and_the_proxy_is_given_the_name(
    kind: Callable[..., Proxy], wechat: Server, client_by: Made, user: str
) -> None:
    proxy = kind(routes={f"{HOST}:443": wechat.port}, user=user, password=PASSWORD.reveal())
    with standing(proxy):
        client = client_by(proxy, PASSWORD if user else None)
        assert asked(client) == asked(client) == b"{}"
    assert proxy.asked == [f"{HOST}:443"], "one tunnel for both, and the name is the proxy's to look up"
    assert len(wechat.requests) == 2
    assert CREDENTIAL.encode() not in proxy.heard


@pytest.mark.parametrize("given", [None, Secret("wrong-password")])
def test_a_wrong_password_is_told_apart(
    kind: Callable[..., Proxy], client_by: Made, given: Secret | None
) -> None:
    proxy = kind(user=USER, password=PASSWORD.reveal())
    with standing(proxy):
        assert failure(client_by(proxy, given)) == ("proxy_auth", "127.0.0.1")
        assert failure(client_by(proxy.address(user=""))) == ("proxy_auth", "127.0.0.1")
    assert proxy.asked == []


def test_a_user_may_be_given_to_a_proxy_that_asks_for_none(wechat: Server, client_by: Made) -> None:
    """As `ssh -D` is; and what the password would be is not said."""
    proxy = Socks5Proxy(routes={f"{HOST}:443": wechat.port})
    with standing(proxy):
        assert asked(client_by(proxy.address(user=USER), PASSWORD)) == b"{}"
    assert PASSWORD.reveal().encode() not in proxy.heard


def test_what_a_proxy_does_not_let_through_is_its_refusal(
    kind: Callable[..., Proxy], client_by: Made
) -> None:
    with standing(proxy := kind()):
        assert failure(client_by(proxy)) == ("proxy_refused", "127.0.0.1")


def test_a_proxy_that_is_not_there(kind: Callable[..., Proxy], client_by: Made) -> None:
    with standing(proxy := kind()):
        client = client_by(proxy)
    assert failure(client) == ("proxy_unreachable", "127.0.0.1")


def test_a_host_that_is_not_there_is_the_hosts_own_error(client_by: Made) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with standing(proxy := Socks5Proxy(routes={f"{HOST}:443": port})):
        assert failure(client_by(proxy)) == ("refused", HOST)


def test_the_host_is_verified_through_every_tunnel(
    kind: Callable[..., Proxy], client_by: Made, authority: Authority
) -> None:
    impostor = Server(always(http(b"{}")), authority.serving("other.example"))
    with standing(proxy := kind(routes={f"{HOST}:443": impostor.port})):
        assert failure(client_by(proxy)) == ("tls", HOST)
    impostor.stop()
    assert impostor.requests == []


SAID: dict[str, tuple[list[bytes], tuple[str, str]]] = {
    "HTTP": ([b"HTTP/1.1 400 Bad Request\r\n\r\n"], ("proxy_refused", "127.0.0.1")),
    "the end": ([b""], ("proxy_refused", "127.0.0.1")),
    "half a reply": ([b"\x05"], ("proxy_refused", "127.0.0.1")),
    "SOCKS4": ([b"\x00\x5b"], ("proxy_refused", "127.0.0.1")),
    "a method nobody offered": ([b"\x05\x01"], ("proxy_refused", "127.0.0.1")),
    "a password nobody offered": ([b"\x05\x02"], ("proxy_auth", "127.0.0.1")),
    "no method": ([b"\x05\xff"], ("proxy_auth", "127.0.0.1")),
    "a failure": ([b"\x05\x00", b"\x05\x01\x00\x01" + bytes(6)], ("proxy_refused", "127.0.0.1")),
    "its rules": ([b"\x05\x00", b"\x05\x02\x00\x01" + bytes(6)], ("proxy_refused", "127.0.0.1")),
    "no network": ([b"\x05\x00", b"\x05\x03\x00\x01" + bytes(6)], ("unreachable", HOST)),
    "no host, by name": ([b"\x05\x00", b"\x05\x04\x00\x03\x01x" + bytes(2)], ("unreachable", HOST)),
    "refused, and no more said": ([b"\x05\x00", b"\x05\x05\x00\x01"], ("refused", HOST)),
    "a code that is none": ([b"\x05\x00", b"\x05\x7f\x00\x01" + bytes(6)], ("proxy_refused", "127.0.0.1")),
    "an address that is none": ([b"\x05\x00", b"\x05\x00\x00\x09"], ("proxy_refused", "127.0.0.1")),
    "success, and the end": ([b"\x05\x00", b"\x05\x00\x00\x01" + bytes(6)], ("connection_lost", HOST)),
}


def scripted(replies: list[bytes]) -> tuple[int, threading.Thread]:
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        near, _ = listener.accept()
        with near, listener, contextlib.suppress(ConnectionError):
            near.settimeout(5)
            for reply in replies:
                near.recv(4096)
                near.sendall(reply)
            with contextlib.suppress(OSError):  # the client may have gone already
                near.shutdown(socket.SHUT_WR)
            while near.recv(4096):
                pass

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    return listener.getsockname()[1], thread


@pytest.mark.parametrize("case", SAID)
def test_whatever_a_socks_proxy_says_has_a_meaning(client_by: Made, case: str) -> None:
    replies, meant = SAID[case]
    port, thread = scripted(replies)
    assert failure(client_by(f"socks5://127.0.0.1:{port}")) == meant
    thread.join(10)
    assert not thread.is_alive(), "the connection was left open"


def test_a_silent_socks_proxy_is_given_up_and_close_wakes_who_waits(client_by: Made) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"socks5://127.0.0.1:{listener.getsockname()[1]}"
        assert failure(client_by(address, connect_s=0.2)) == ("timeout", "127.0.0.1")
        client = client_by(address, connect_s=60)
        threading.Timer(0.2, client.close).start()
        began = time.monotonic()
        assert failure(client)[0] == "connection_lost"
        assert time.monotonic() - began < 10


def test_an_address_goes_to_a_socks_proxy_as_one(client_by: Made) -> None:
    with standing(proxy := Socks5Proxy()):
        failure(client_by(proxy), "https://203.0.113.9:8443")
        failure(client_by(proxy), "https://[2001:db8::9]")
    assert proxy.asked == ["203.0.113.9:8443", "2001:db8::9:443"]


def test_a_plain_request_that_is_forwarded_is_told_when_the_password_is_wrong(client_by: Made) -> None:
    answer: Answer = then_closes(http(b"", status="407 Proxy Authentication Required"))
    server = Server(answer)
    try:
        assert failure(client_by(server.base), "http://h5.example.com") == ("proxy_auth", "127.0.0.1")
    finally:
        server.stop()


def test_the_password_is_asked_for_once_and_only_where_there_is_a_user(client_by: Made) -> None:
    def locked() -> Secret:
        raise SecretError("keyring_locked", place="x")

    Client(Way("socks5://127.0.0.1:1", locked)).close()
    Client(Way("", locked)).close()
    with pytest.raises(SecretError, match="keyring_locked"):
        Client(Way("http://desk@127.0.0.1:1", locked))


def test_no_form_of_the_password_is_in_a_log_or_an_error(
    kind: Callable[..., Proxy], client_by: Made, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    proxy = kind(user=USER, password="another")
    with standing(proxy), pytest.raises(NetworkError) as caught:
        asked(client_by(proxy, PASSWORD))
    pair = base64.b64encode(f"{USER}:{PASSWORD.reveal()}".encode()).decode()
    told = f"{caught.value!r} {caught.value} {caught.value.__context__} {caplog.text}"
    assert not [form for form in (*PASSWORD.forms(), pair) if form in told]
    if isinstance(proxy, HttpProxy):
        assert pair.encode() in proxy.heard, "the right credential was sent in this form"


def test_what_a_library_would_quote_of_the_header_is_taken_out(client_by: Made) -> None:
    client = client_by("http://desk@127.0.0.1:1", PASSWORD)
    pair = base64.b64encode(f"{USER}:{PASSWORD.reveal()}".encode()).decode()
    quoted = f"sent 'Proxy-Authorization': b'Basic {pair}'"
    assert pair not in redact(quoted)
    client.close()


def test_a_ssl_context_of_a_proxy_is_ours(authority: Authority, client_by: Made) -> None:
    proxy = HttpProxy(authority.serving("127.0.0.1", signed=False))
    with standing(proxy):
        assert failure(client_by(proxy)) == ("tls", "127.0.0.1")
    assert isinstance(proxy.context, ssl.SSLContext)
