"""The proxy over real connections: what it lets through, what it refuses, what it bounds."""

import contextlib
import hashlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.inspector.proxy.places import (
    HERE,
    INTERNET,
    OK,
    Place,
    line_to,
    only,
    proxy_to,
    rest,
    says,
    status,
    talk,
)
from wxdesk.inspector.proxy.heads import basic
from wxdesk.inspector.proxy.proxy import LIMITS, Proxy
from wxdesk.inspector.proxy.reach import Wall
from wxdesk.inspector.proxy.refusals import Refused

NAMES = only({"h5.example.com": INTERNET, "inside.example.com": HERE})
Standing = Callable[..., Place]


@pytest.fixture
def standing() -> Iterator[Standing]:
    places: list[Place] = []

    def stand(answer: object = says(OK), **values: object) -> Place:
        places.append(Place(answer, **values))  # type: ignore[arg-type]
        return places[-1]

    yield stand
    for place in places:
        place.close()


def get(host: str, port: int, path: str = "/") -> str:
    return f"GET http://{host}:{port}{path} HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: a=b\r\n\r\n"


def connect(host: str, port: int) -> str:
    return f"CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n"


def test_a_request_is_handed_on_without_what_was_for_the_proxy(standing: Standing) -> None:
    place = standing()
    with proxy_to(NAMES) as proxy:
        answer = talk(
            proxy, get("h5.example.com", place.port, "/a?b=1#c").replace("\r\nCookie", "\r\nTE: x\r\nCookie")
        )
    assert answer == OK.replace(b"OK\r\n", b"OK\r\nConnection: close\r\n")
    authority = f"h5.example.com:{place.port}"
    assert place.heard == [
        f"GET /a?b=1 HTTP/1.1\r\nHost: {authority}\r\nCookie: a=b\r\nConnection: close\r\n\r\n".encode()
    ]


def test_the_host_field_is_what_was_asked_for_and_not_what_was_said(standing: Standing) -> None:
    place = standing()
    with proxy_to(NAMES) as proxy:
        talk(proxy, f"GET http://h5.example.com:{place.port} HTTP/1.1\r\nHost: inside.example.com\r\n\r\n")
    assert b"inside.example.com" not in place.heard[0] and b"GET / HTTP/1.1" in place.heard[0]


def test_a_body_goes_along_and_nothing_that_comes_after_it(standing: Standing) -> None:
    got = bytearray()

    def answer(connection: socket.socket, first: bytes) -> None:
        got.extend(first)
        while len(got.partition(b"\r\n\r\n")[2]) < 300_000:
            got.extend(connection.recv(1 << 16))
        connection.sendall(OK)
        connection.settimeout(0.2)
        with contextlib.suppress(TimeoutError):
            got.extend(connection.recv(1 << 16))

    place = standing(answer)
    head = f"POST http://h5.example.com:{place.port}/ HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n"
    another = get("inside.example.com", place.port)
    with proxy_to(NAMES) as proxy:
        talk(proxy, head.encode() + b"x" * 300_000 + another.encode())
    assert got.endswith(b"\r\n\r\n" + b"x" * 300_000), "what is meant for another host was sent to this one"


def test_a_tunnel_carries_both_directions_to_the_byte(standing: Standing) -> None:
    sent = b"".join(hashlib.sha256(bytes([number % 256, number >> 8])).digest() for number in range(60_000))

    def echo(connection: socket.socket, first: bytes) -> None:
        connection.sendall(first)
        while data := connection.recv(1 << 16):
            connection.sendall(data)

    place = standing(echo)
    with proxy_to(NAMES) as proxy, line_to(proxy, connect("h5.example.com", place.port)) as sock:
        assert sock.recv(100).startswith(b"HTTP/1.1 200 ")
        threading.Thread(target=sock.sendall, args=(sent,), daemon=True).start()
        got = b""
        while len(got) < len(sent):
            got += sock.recv(1 << 16)
    assert hashlib.sha256(got).digest() == hashlib.sha256(sent).digest()


@pytest.mark.parametrize("way", [get, connect])
@pytest.mark.parametrize(
    "host", [HERE, "127.1", "localhost", "inside.example.com", "[::1]", "0.0.0.0", "10.0.0.1"]
)
def test_what_is_near_is_refused_and_told(standing: Standing, way: Callable[..., str], host: str) -> None:
    place = standing(address=HERE)
    names = only({"localhost": HERE, "inside.example.com": HERE})
    with proxy_to(names) as proxy:
        assert status(talk(proxy, way(host, place.port))) == 403
        talk(proxy, way(host, place.port))
        (told,) = proxy.refusals.places()
    assert place.heard == []
    wall = Wall.NOT_PUBLIC if host == "10.0.0.1" else Wall.THIS_COMPUTER
    assert told == Refused(host.strip("[]"), place.port, wall, 2)


def rebinding() -> tuple[Callable[[str, int], list[str]], list[str]]:
    """A name that is on the internet for whoever asks first, and then on this computer."""
    answers = [INTERNET, *[HERE] * 9]
    asked: list[str] = []

    def look_up(name: str, port: int) -> list[str]:
        asked.append(name)
        return [answers.pop(0)]

    return look_up, asked


@pytest.mark.parametrize("way", [get, connect])
def test_a_name_that_leads_elsewhere_the_second_time_gains_nothing(
    standing: Standing, way: Callable[..., str]
) -> None:
    place = standing()
    canary = standing(address=HERE, port=place.port)
    look_up, asked = rebinding()
    with proxy_to(look_up) as proxy:
        with line_to(proxy, way("rebinding.example.com", place.port)) as sock:
            assert sock.recv(100).startswith(b"HTTP/1.1 200 ")
            assert asked == ["rebinding.example.com"], "one look-up for one connection"
        assert status(talk(proxy, way("rebinding.example.com", place.port))) == 403
    assert canary.heard == []


def test_a_proxy_that_looks_up_again_to_connect_would_be_caught(standing: Standing) -> None:
    """The twin: it checks one answer and connects to another."""
    place = standing()
    canary = standing(address=HERE, port=place.port)
    look_up, _ = rebinding()
    assert look_up("x", 0) == [INTERNET]
    socket.create_connection((look_up("x", 0)[0], place.port), 5).close()
    deadline = time.monotonic() + 5
    while not canary.heard and time.monotonic() < deadline:
        time.sleep(0.01)
    assert canary.heard == [b""]


def test_the_place_that_was_agreed_to_is_open_and_no_other_port(standing: Standing) -> None:
    page, other = standing(address=HERE), standing(address=HERE)
    with proxy_to(NAMES) as proxy:
        proxy.reach.agree(HERE, page.port, proxy.reach.find(HERE, page.port))
        assert status(talk(proxy, get(HERE, page.port))) == 200
        assert status(talk(proxy, get(HERE, other.port))) == 403
        proxy.reach.forget()
        assert status(talk(proxy, get(HERE, page.port))) == 403
    assert len(page.heard) == 1 and other.heard == []


def test_other_programs_cannot_use_it(standing: Standing) -> None:
    place = standing()
    with proxy_to(NAMES) as proxy:
        wrong = f"Proxy-Authorization: {basic(proxy.user, 'guess')}"
        foreign = "Proxy-Authorization: Basic \u00e4\u00ff"
        request = get("h5.example.com", place.port)
        for field in (
            "X: y",
            wrong,
            foreign,
            "Proxy-Authorization: Basic",
            f"Authorization: {proxy._credential}",
        ):
            answer = talk(proxy, request.replace("Cookie: a=b", field), credential=False)
            assert status(answer) == 407 and b"Proxy-Authenticate: Basic" in answer
        assert proxy.refusals.count == 0
        with Proxy() as another:
            assert another.password != proxy.password and another.port != proxy.port
    assert place.heard == []


def test_it_listens_on_this_computer_only() -> None:
    with proxy_to(NAMES) as proxy:
        for address in ("127.0.0.2", "::1"):
            with pytest.raises(OSError):
                socket.create_connection((address, proxy.port), 2)


MALFORMED = {
    "no HTTP": b"hello\r\n\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\n",
    "no address": b"GET / HTTP/1.1\r\n\r\n",
    "TLS that the proxy would have to speak": b"GET https://h5.example.com/ HTTP/1.1\r\n\r\n",
    "another scheme": b"GET ftp://h5.example.com/ HTTP/1.1\r\n\r\n",
    "a user in the address": b"GET http://u:p@h5.example.com/ HTTP/1.1\r\n\r\n",
    "no host": b"GET http:///x HTTP/1.1\r\n\r\n",
    "no port to connect to": b"CONNECT h5.example.com HTTP/1.1\r\n\r\n",
    "port 0": b"CONNECT h5.example.com:0 HTTP/1.1\r\n\r\n",
    "port 65536": b"CONNECT h5.example.com:65536 HTTP/1.1\r\n\r\n",
    "a host beyond ASCII": "CONNECT 例子.example:443 HTTP/1.1\r\n\r\n".encode(),
    "a broken field": b"GET http://h5.example.com/ HTTP/1.1\r\nno colon\r\n\r\n",
    "a folded field": b"GET http://h5.example.com/ HTTP/1.1\r\nA: b\r\n c\r\n\r\n",
    "a bare line feed": b"GET http://h5.example.com/ HTTP/1.1\r\nA: b\nHost: c\r\n\r\n",
    "two lengths": b"POST http://h5.example.com/ HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "a negative length": b"POST http://h5.example.com/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    "a length of 4,000 digits": b"POST http://h5.example.com/ HTTP/1.1\r\nContent-Length: "
    + b"9" * 4000
    + b"\r\n\r\n",
    "a length in other digits": "POST http://h5.example.com/ HTTP/1.1\r\nContent-Length: ²\r\n\r\n".encode(
        "latin-1"
    ),
    "a length nobody knows": b"POST http://h5.example.com/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
}


@pytest.mark.parametrize("case", MALFORMED)
def test_what_is_no_request_has_its_answer(case: str) -> None:
    with proxy_to(NAMES) as proxy:
        assert status(talk(proxy, MALFORMED[case], credential=False)) in (400, 411)


def test_a_head_without_end_and_one_that_never_comes_are_cut_off() -> None:
    limits = replace(LIMITS, head_s=0.2)
    with proxy_to(NAMES, limits) as proxy:
        assert (
            talk(proxy, b"GET http://h5.example.com/ HTTP/1.1\r\nA: " + b"x" * 300_000, credential=False)
            == b""
        )
        began = time.monotonic()
        assert talk(proxy, b"GET http://h5", credential=False) == b""
        assert time.monotonic() - began < 5


def test_a_server_that_is_not_there_and_a_name_that_nobody_knows_are_told() -> None:
    with socket.create_server((INTERNET, 0)) as free:
        port = free.getsockname()[1]
    with proxy_to(NAMES) as proxy:
        assert status(talk(proxy, connect("h5.example.com", port))) == 502
        assert status(talk(proxy, connect("nobody.example.com", port))) == 502
        assert proxy.refusals.places() == ()


def test_a_server_cannot_ask_for_the_proxys_password(standing: Standing) -> None:
    place = standing(says(b"HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n"))
    with proxy_to(NAMES) as proxy:
        answer = talk(proxy, get("h5.example.com", place.port))
    assert status(answer) == 502 and b"Proxy-Authenticate" not in answer


@pytest.mark.parametrize(
    "said", [b"", b"no HTTP\r\n\r\n", b"x" * 300_000], ids=["nothing", "no HTTP", "no end"]
)
def test_an_answer_that_is_none_ends_the_connection(standing: Standing, said: bytes) -> None:
    place = standing(says(said))
    with proxy_to(NAMES) as proxy:
        assert status(talk(proxy, get("h5.example.com", place.port))) in (0, 502)


def test_words_before_the_answer_do_not_stand_for_it(standing: Standing) -> None:
    place = standing(says(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK))
    with proxy_to(NAMES) as proxy:
        assert talk(proxy, get("h5.example.com", place.port)).endswith(b"\r\n\r\nok")


def test_a_connection_on_which_nothing_moves_ends_and_so_does_an_old_one(standing: Standing) -> None:
    def drip(connection: socket.socket, first: bytes) -> None:
        while True:
            connection.sendall(b"x")
            time.sleep(0.02)

    silent, dripping = standing(lambda connection, _: time.sleep(3)), standing(drip)
    for place, limits, least_s in (
        (silent, replace(LIMITS, idle_s=0.2), 0.1),
        (dripping, replace(LIMITS, idle_s=0.2, total_s=0.6), 0.5),
    ):
        with proxy_to(NAMES, limits) as proxy, line_to(proxy, connect("h5.example.com", place.port)) as sock:
            began = time.monotonic()
            sock.sendall(b"hello")
            assert rest(sock).startswith(b"HTTP/1.1 200 ")
            assert least_s < time.monotonic() - began < 2.5


def test_there_are_only_so_many_connections_at_a_time(standing: Standing) -> None:
    with proxy_to(NAMES, replace(LIMITS, connections=4)) as proxy, contextlib.ExitStack() as stack:
        lines = [stack.enter_context(socket.create_connection((HERE, proxy.port), 5)) for _ in range(4)]
        deadline = time.monotonic() + 5
        while proxy.connections < 4 and time.monotonic() < deadline:
            time.sleep(0.005)
        assert talk(proxy, get("h5.example.com", 80)) == b""
        lines[0].close()
        while proxy.connections > 3 and time.monotonic() < deadline:
            time.sleep(0.005)
        assert status(talk(proxy, get("nobody.example.com", 80))) == 502


def test_look_ups_that_do_not_end_hold_only_so_many_threads() -> None:
    free = threading.Event()

    def hanging(name: str, port: int) -> list[str]:
        free.wait(10)
        return []

    def looking() -> int:
        return sum(thread.name == "looking up" for thread in threading.enumerate())

    with proxy_to(hanging, replace(LIMITS, connect_s=0.3, look_ups=2)) as proxy:
        lines = [line_to(proxy, connect(f"h{number}.example.com", 443)) for number in range(6)]
        assert [status(rest(line)) for line in lines] == [504] * 6
        assert looking() == 2
        for line in lines:
            line.close()
        free.set()


def test_stopping_ends_everything_at_once(standing: Standing) -> None:
    place = standing(lambda connection, _: connection.recv(1))
    proxy = Proxy()
    proxy.stop()
    with proxy_to(NAMES) as proxy:
        tunnels = [line_to(proxy, connect("h5.example.com", place.port)) for _ in range(5)]
        for line in tunnels:
            assert line.recv(100)
        began = time.monotonic()
        proxy.stop()
        assert time.monotonic() - began < 1
        assert [rest(line) for line in tunnels] == [b""] * 5
        with pytest.raises(OSError):
            socket.create_connection((HERE, proxy.port), 2)
        proxy.stop()
    for line in tunnels:
        line.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "inspector-proxy"]


def test_a_browser_that_does_not_take_what_it_is_sent_does_not_hold_up_the_end(standing: Standing) -> None:
    def flood(connection: socket.socket, first: bytes) -> None:
        while True:
            connection.sendall(b"x" * 65536)

    place = standing(flood)
    with proxy_to(NAMES) as proxy, line_to(proxy, connect("h5.example.com", place.port)) as line:
        line.sendall(b"go")
        time.sleep(0.2)
        began = time.monotonic()
        proxy.stop()
        assert time.monotonic() - began < 2


def test_what_was_refused_is_kept_of_two_hundred_places_and_counted_of_all() -> None:
    with proxy_to(NAMES) as proxy:
        for number in range(300):
            proxy.refusals.add("10.0.0.1", number + 1, Wall.NOT_PUBLIC)
        proxy.refusals.add("10.0.0.1", 1, Wall.NOT_PUBLIC)
        assert proxy.refusals.count == 301 and len(proxy.refusals.places()) == 200
        assert proxy.refusals.places()[0].count == 2
        proxy.refusals.clear()
        assert proxy.refusals.count == 0 and proxy.refusals.places() == ()
