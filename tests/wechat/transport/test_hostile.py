"""Servers that mean harm, or are broken beyond repair, cost a bounded time and memory (T5)."""

import gzip
import itertools
import socket
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.wechat.conftest import QUICK
from tests.wechat.servers import Answer, Line, Request, Server, always, http
from wxdesk.errors import NetworkError
from wxdesk.secrecy import Secret
from wxdesk.wechat.api import Api

Serve = Callable[..., Server]
ApiOf = Callable[..., Api]
IMPATIENT = replace(QUICK, stall_s=0.2, total_s=0.5, call_s=0.4)


def fetched(api: Api, token: Secret) -> bytes:
    with api.ask_media(token, "M") as medium:
        return b"".join(medium.chunks())


def endless(start: bytes, again: bytes) -> Answer:
    def script(request: Request, line: Line) -> bool:
        line.send(start)
        for _ in itertools.count():
            line.send(again)
        return False

    return script


def silent_after(data: bytes) -> Answer:
    def script(request: Request, line: Line) -> bool:
        line.send(data)
        line.silence()
        return False

    return script


def dripping(data: bytes, pause_s: float) -> Answer:
    def script(request: Request, line: Line) -> bool:
        line.drip(data, pause_s)
        return False

    return script


CHUNK = b"1000\r\n" + b"x" * 0x1000 + b"\r\n"

CASES: dict[str, tuple[Answer, str]] = {
    "endless chunked": (
        endless(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", CHUNK),
        "too_large",
    ),
    "endless without length": (endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 4096), "too_large"),
    "a huge length": (silent_after(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx"), "too_large"),
    "a bomb": (always(http(gzip.compress(b"\0" * 50_000_000), "Content-Encoding: gzip")), "too_large"),
    "endless header": (endless(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 4096), "not_http"),
    "a header over the limit": (always(http(b"x", "X: " + "x" * 9000)), "not_http"),
    "many headers": (always(http(b"x", *[f"X-{n}: {n}" for n in range(2000)])), "not_http"),
    "a flood of 100 Continue": (endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 50), "not_http"),
    "an upgrade nobody wanted": (always(b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + b"x" * 99), "not_http"),
    "another protocol": (always(b"220 mail.example ESMTP\r\n" * 5), "not_http"),
    "nothing, then the end": (lambda request, line: False, "connection_lost"),
    "half a status line, then the end": (
        lambda request, line: line.send(b"HTTP/1.1 20") or False,  # type: ignore[func-returns-value]
        "connection_lost",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_ends_with_its_own_error(serve: Serve, api_of: ApiOf, token: Secret, case: str) -> None:
    answer, code = CASES[case]
    with pytest.raises(NetworkError) as caught:
        fetched(api_of(serve(answer)), token)
    assert (caught.value.code, caught.value.fields["host"]) == (code, "127.0.0.1")


@pytest.mark.parametrize("case", ["endless chunked", "a huge length", "a bomb"])
def test_json_is_held_to_its_own_smaller_limit(serve: Serve, api_of: ApiOf, token: Secret, case: str) -> None:
    with pytest.raises(NetworkError) as caught:
        api_of(serve(CASES[case][0])).probe_token(token)
    assert caught.value.fields == {"host": "127.0.0.1", "limit_mb": QUICK.json_bytes / (1 << 20)}


SLOW: dict[str, tuple[Answer, str]] = {
    "accepts and says nothing": (silent_after(b""), "timeout"),
    "drips its header": (dripping(http(b"x" * 100), 0.01), "too_slow timeout"),
    "sends one byte and no more": (
        silent_after(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"),
        "too_slow",
    ),
    "drips its body": (dripping(http(b"x" * 10_000), 0.01), "too_slow timeout"),
}


@pytest.mark.parametrize("case", SLOW)
def test_slowness_has_an_end(serve: Serve, api_of: ApiOf, token: Secret, case: str) -> None:
    answer, codes = SLOW[case]
    api = api_of(serve(answer), limits=IMPATIENT)
    with pytest.raises(NetworkError) as caught:
        fetched(api, token)
    assert caught.value.code in codes.split()
    with pytest.raises(NetworkError) as caught:
        api.probe_token(token)
    assert caught.value.code in ("timeout", "too_slow")


def test_a_steady_drip_is_stopped_by_the_total_limit_alone(
    serve: Serve, api_of: ApiOf, token: Secret
) -> None:
    """No single wait is long and the rate is good enough: only a limit on the whole can end it."""
    patient_with_drips = replace(QUICK, stall_s=1, stall_bytes=1, total_s=0.3)
    with pytest.raises(NetworkError) as caught:
        fetched(api_of(serve(dripping(http(b"x" * 10_000), 0.01)), limits=patient_with_drips), token)
    assert caught.value.fields == {"host": "127.0.0.1", "seconds": 0.3}


def test_time_the_consumer_takes_does_not_count(serve: Serve, api_of: ApiOf, token: Secret) -> None:
    body = b"x" * 300_000
    api = api_of(serve(always(http(body))), limits=replace(QUICK, stall_s=0.2, total_s=0.2))
    received = b""
    with api.ask_media(token, "M") as medium:
        for piece in medium.chunks():
            if not received:
                threading.Event().wait(0.3)  # a disk that takes longer over one write than the whole limit
            received += piece
    assert received == body


def test_nobody_listens(api_of: ApiOf, token: Secret, serve: Serve) -> None:
    server = serve(always(b""))
    server.stop()
    with pytest.raises(NetworkError, match="refused"):
        api_of(server).probe_token(token)


def test_an_unknown_host(api_of: ApiOf) -> None:
    with pytest.raises(NetworkError) as caught:
        api_of("https://no-such-host.invalid").probe_token(Secret("84_" + "r" * 100))
    assert (caught.value.code, caught.value.fields) == ("host_unknown", {"host": "no-such-host.invalid"})


def test_a_host_that_never_answers_is_given_up_in_the_connect_limit(api_of: ApiOf, token: Secret) -> None:
    # A listener whose queue is full answers no SYN, as a black hole on the way.
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.1", port))
        api = api_of(f"http://127.0.0.1:{port}", limits=replace(QUICK, connect_s=0.2))
        with pytest.raises(NetworkError) as caught:
            api.probe_token(token)
        for filler in fillers:
            filler.close()
    assert (caught.value.code, caught.value.fields["seconds"]) == ("timeout", 0.2)
