"""The client by itself: what it sends, what it refuses, and that closing it wakes whoever waits, wherever that is."""

import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.wechat.servers import Line, Request, Server, always, http
from tests.wechat.transport.certificates import Authority
from wxdesk.errors import NetworkError
from wxdesk.net import network
from wxdesk.net.client import Client, address_of
from wxdesk.net.limits import Limits, RequestPolicy, Resend

ROOT = Path(__file__).parents[2]
POLICY = RequestPolicy(total_s=20, body_bytes=1 << 20, resend=Resend.YES)
HANGS_S = 20  # what waits for longer was not woken


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    servers: list[Server] = []

    def start(answer: object, **values: object) -> Server:
        servers.append(Server(answer, **values))  # type: ignore[arg-type]
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client(limits=Limits(connect_s=60, stall_s=60, header_bytes=8 << 10))
    yield made
    made.close()


def read(client: Client, url: str, **values: object) -> bytes:
    with client.stream("GET", url, POLICY, **values) as response:  # type: ignore[arg-type]
        return b"".join(response.iter_raw())


def test_the_target_goes_out_to_the_letter_and_an_address_as_a_browser_would_send_it(
    serve: Callable[..., Server], client: Client
) -> None:
    server = serve(always(http(b"x")))
    read(client, server.base, target=b"/a b"[:2] + b"?c=|^`%zz")
    read(client, f"{server.base}/路?q=客 户#f")
    assert [one.target for one in server.requests] == ["/a?c=|^`%zz", "/%E8%B7%AF?q=%E5%AE%A2%20%E6%88%B7"]


@pytest.mark.parametrize("target", [b"", b"/a b", b"/a\r\nX: y", b"/\x80"])
def test_a_target_that_would_end_its_line_is_refused(client: Client, target: bytes) -> None:
    with pytest.raises(ValueError, match="cannot be sent"):
        read(client, "http://127.0.0.1:9", target=target)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x",
        "http://",
        "http://[::1",
        "http://a:b/",
        "http://\x01/",
        "https://xn--a.example/",
        "https://xn--0.pt/",
    ],
)
def test_what_is_no_address_names_no_host(url: str) -> None:
    with pytest.raises(NetworkError, match="host_unknown"):
        address_of(url)


def test_no_cookie_is_kept_and_no_location_is_read(serve: Callable[..., Server], client: Client) -> None:
    server = serve(always(http(b"x", "Set-Cookie: a=1; Path=/")))
    for _ in range(2):
        read(client, server.base)
    assert all("cookie" not in one.headers for one in server.requests)
    odd = serve(always(http(b"", "Location: http://a:b/", status="302 Found")))
    assert read(client, odd.base) == b""


def test_what_stands_behind_an_answer_answers_nobody(serve: Callable[..., Server], client: Client) -> None:
    """A server that sends two answers at once would otherwise give the second to whoever asks next."""
    others = http(b"another customer's")

    def script(request: Request, line: Line) -> bytes:
        first = line.number == 1 and request.target == "/1"
        return http(b"1") + others if first else http(request.target.encode())

    server = serve(script)
    with pytest.raises(NetworkError, match="not_http"):
        read(client, f"{server.base}/1")
    chunked = serve(
        lambda request, line: (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n1\r\n0\r\n\r\n" + others
            if request.target == "/1"
            else http(request.target.encode())
        )
    )
    assert read(client, f"{chunked.base}/1") == b"1"
    assert read(client, f"{chunked.base}/2") == b"/2"
    assert chunked.connections == 2


# --- closing ------------------------------------------------------------------------------------------------------
class Held:
    """Takes a place at which nothing from outside can end the wait."""

    def __init__(self) -> None:
        self.reached, self.released = threading.Event(), threading.Event()

    def __call__(self, *values: object, **named: object) -> None:
        self.reached.set()
        self.released.wait(HANGS_S)
        raise OSError("too late")


def woken(client: Client, url: str, reached: threading.Event) -> NetworkError:
    """What somebody who waits gets when the client is closed meanwhile."""
    caught: list[NetworkError] = []

    def ask() -> None:
        with pytest.raises(NetworkError) as error:
            read(client, url)
        caught.append(error.value)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    assert reached.wait(HANGS_S)
    client.close()
    asking.join(HANGS_S)
    (error,) = caught
    return error


@pytest.mark.parametrize("pieces", [50, 51])
def test_a_body_in_splinters_is_given_up(serve: Callable[..., Server], pieces: int) -> None:
    """The time that it takes to put them together is none of waiting, and so no other limit ends it."""
    body = b"1\r\nx\r\n" * pieces + b"0\r\n\r\n"
    server = serve(always(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body))
    client = Client(limits=Limits(pieces=50))
    try:
        if pieces <= 50:
            assert read(client, server.base) == b"x" * pieces
            return
        with pytest.raises(NetworkError) as given_up:
            read(client, server.base)
        assert given_up.value.code == "too_slow"
    finally:
        client.close()


def test_closing_wakes_whoever_waits_for_a_name(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held()
    monkeypatch.setattr(socket, "getaddrinfo", held)
    assert woken(client, "http://name.example/", held.reached).code == "connection_lost"
    assert not held.released.is_set()
    held.released.set()


def test_closing_wakes_whoever_waits_for_a_connection(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held()
    monkeypatch.setattr(network._RAW, "connect_tcp", held)
    assert woken(client, "http://127.0.0.1:9/", held.reached).code == "connection_lost"
    held.released.set()


def test_closing_wakes_whoever_waits_for_tls(client: Client) -> None:
    accepted = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        far: list[socket.socket] = []

        def accept() -> None:
            far.append(listener.accept()[0])
            far[0].recv(1)  # the greeting has come; it is not answered
            accepted.set()

        threading.Thread(target=accept, daemon=True).start()
        port = listener.getsockname()[1]
        assert woken(client, f"https://127.0.0.1:{port}/", accepted).code == "connection_lost"
        far[0].close()


@pytest.mark.parametrize("encrypted", [False, True])
def test_closing_wakes_whoever_waits_for_an_answer(
    serve: Callable[..., Server], tmp_path: Path, encrypted: bool
) -> None:
    asked = threading.Event()

    def silent(request: Request, line: Line) -> bool:
        asked.set()
        line.silence()
        return False

    authority = Authority(tmp_path)
    server = serve(silent, context=authority.serving() if encrypted else None)
    client = Client(contexts=authority.trusting)
    assert woken(client, server.base, asked).code == "connection_lost"
    with pytest.raises(NetworkError, match="connection_lost"):
        read(client, server.base)


def test_what_comes_too_late_is_closed() -> None:
    steps, gate, discarded = network.BackgroundSteps(), threading.Event(), threading.Event()

    def step() -> str:
        gate.wait(HANGS_S)
        return "a connection"

    with pytest.raises(TimeoutError):
        steps.run(step, lambda result: discarded.set(), 0.01)
    gate.set()
    assert discarded.wait(HANGS_S)
    assert steps.run(lambda: 1, print, HANGS_S) == 1
    steps.close()
    with pytest.raises(network.Interrupted):
        steps.run(lambda: 1, print, HANGS_S)


@pytest.mark.slow
def test_httpx2_does_as_well() -> None:
    """The library that carries httpx on, in its place, under every test of the client."""
    command = [sys.executable, "-m", "pytest", "-p", "tests.net.with_httpx2", "tests/net", "tests/wechat"]
    subprocess.run(command, cwd=ROOT, check=True)
