"""Callers that are many, slow or silent: a limited number of threads, and everybody else is answered."""

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

import pytest

from tests.sandbox.conftest import Caller
from tests.sandbox.test_server import head, raw, status
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving import guest, listener
from wxdesk.sandbox.serving.guest import Guest

SPARE = 20  # threads of the sandbox and of the test besides those that answer


@pytest.fixture
def many_files() -> Iterator[None]:
    """Both ends of 800 connections are in this one process."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = before[1] if before[1] != resource.RLIM_INFINITY else 4096
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(before[0], min(most, 4096)), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def answered(sandbox: Sandbox) -> bool:
    with closing(Caller(sandbox.api_base).connection) as connection:
        connection.timeout = 20
        connection.request("GET", "/site/mistakes")
        return connection.getresponse().status == 200


BEGINNINGS = {
    "silence": b"",
    "half a line": b"GET /cgi-b",
    "half a head": b"GET / HTTP/1.1\r\nHost: a\r\n",
    "half a body": b"POST /cgi-bin/stable_token HTTP/1.1\r\nContent-Length: 500\r\n\r\n{",
}


def threads_for(sandbox: Sandbox, beginning: bytes, count: int) -> int:
    """How many threads more there are with `count` callers who have said no more than that; all others are answered."""
    before = threading.active_count()
    with ExitStack() as stack:
        for _ in range(count):
            connection = stack.enter_context(
                closing(socket.create_connection(("127.0.0.1", sandbox.port), 20))
            )
            connection.sendall(beginning)
        assert answered(sandbox)
        return threading.active_count() - before


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS)
def test_800_half_open_connections_cost_hardly_a_thread(
    sandbox: Sandbox, many_files: None, beginning: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "_LOOK_EVERY_S", 0.05)  # who waits so long makes room for another
    assert threads_for(sandbox, beginning, 800) < SPARE


def test_a_thread_for_each_would_be_seen(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad twin: whoever has connected gets a thread, as it was."""
    monkeypatch.setattr(Guest, "is_ready", property(lambda self: True))
    monkeypatch.setattr(listener, "THREADS", 1000)
    monkeypatch.setattr(sandbox._listener._pool, "_max_workers", 1000)  # type: ignore[union-attr]
    assert threads_for(sandbox, BEGINNINGS["half a head"], 60) > 60


def test_a_thousand_at_once_are_all_answered_by_a_few_threads(sandbox: Sandbox) -> None:
    most = 0

    def ask(_: int) -> int:
        nonlocal most
        answer = raw(sandbox, head(sandbox, "GET /site/mistakes HTTP/1.1"), 30)
        most = max(most, sum(one.name.startswith("sandbox-connection") for one in threading.enumerate()))
        return status(answer)

    with ThreadPoolExecutor(100) as pool:
        assert set(pool.map(ask, range(1000))) == {200}
    assert 0 < most <= listener.THREADS


def test_drop_by_drop_ends_in_time(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Slow-loris: every byte is a sign of life, and does not count as one."""
    monkeypatch.setattr(guest, "_FIRST_S", 0.3)
    monkeypatch.setattr(listener, "_LOOK_EVERY_S", 0.05)
    with closing(socket.create_connection(("127.0.0.1", sandbox.port), 20)) as connection:
        with pytest.raises(OSError):
            for number in range(2000):
                connection.sendall(b"GET / HTTP/1.1\r\nX: "[number : number + 1] or b"y")
                time.sleep(0.01)
        assert answered(sandbox)


def test_a_silent_connection_is_closed(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guest, "_FIRST_S", 0.1)
    monkeypatch.setattr(listener, "_LOOK_EVERY_S", 0.05)
    with closing(socket.create_connection(("127.0.0.1", sandbox.port), 20)) as connection:
        assert connection.recv(1) == b""


def test_a_kept_connection_is_answered_after_a_pause_and_in_pieces(sandbox: Sandbox) -> None:
    request = head(sandbox, "GET /site/mistakes HTTP/1.1")
    with closing(socket.create_connection(("127.0.0.1", sandbox.port), 20)) as connection:
        for pause_s in (0, 0.3, 0):
            time.sleep(pause_s)  # longer than its thread stays
            for piece in (request[:10], request[10:]):
                connection.sendall(piece)
                time.sleep(0.01)
            assert status(connection.recv(1 << 16)) == 200


def test_requests_sent_in_one_go_are_answered_in_their_order(sandbox: Sandbox) -> None:
    first = head(sandbox, "GET /site/mistakes HTTP/1.1")
    body = head(sandbox, "POST /cgi-bin/stable_token HTTP/1.1", "Content-Length: 2") + b"{}"
    last = head(sandbox, "GET /nothing HTTP/1.1", "Connection: close")
    answer = raw(sandbox, first + body + last)
    assert [int(one[:3]) for one in answer.split(b"HTTP/1.1 ")[1:]] == [200, 200, 404]


def test_who_asks_before_sending_a_body_is_told_to_go_on(sandbox: Sandbox) -> None:
    request = head(
        sandbox, "POST /cgi-bin/stable_token HTTP/1.1", "Content-Length: 2", "Expect: 100-continue"
    )
    with closing(socket.create_connection(("127.0.0.1", sandbox.port), 20)) as connection:
        connection.sendall(request)
        assert status(connection.recv(1 << 16)) == 100
        connection.sendall(b"{}")
        assert status(connection.recv(1 << 16)) == 200
