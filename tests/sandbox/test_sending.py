"""Replies that go wrong on the wire, seen by a client that reads bytes and by one that reads HTTP."""

import http.client
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

import httpx
import pytest

from tests.sandbox.conftest import ACCOUNT, Caller
from tests.sandbox.test_server import head, raw
from tests.support.wine import not_under_wine
from wxdesk.sandbox.media import samples
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.listener import THREADS

PHOTO = samples.GOOD[18]
SIZE = len(PHOTO.data())


def photo_head(sandbox: Sandbox, token: str) -> bytes:
    return head(sandbox, f"GET /cgi-bin/media/get?access_token={token}&media_id={PHOTO.media_id} HTTP/1.1")


@pytest.fixture
def photo(sandbox: Sandbox, caller: Caller) -> bytes:
    """The request for one."""
    return photo_head(sandbox, caller.token())


def parts(answer: bytes) -> tuple[str, bytes]:
    top, _, body = answer.partition(b"\r\n\r\n")
    return top.decode("latin-1").lower(), body


def test_chunks_are_a_whole_photo(sandbox: Sandbox, caller: Caller) -> None:
    token = caller.token()
    sandbox.faults.switch_on("chunked")
    for _ in range(2):
        answer = caller.get("/cgi-bin/media/get", access_token=token, media_id=PHOTO.media_id)
        assert answer.body == PHOTO.data()
        assert answer.headers["transfer-encoding"] == "chunked"
        assert "content-length" not in answer.headers
    assert caller.get("/cgi-bin/token").json()["errcode"] == 41002, "the connection goes on"


def test_a_chunk_that_is_cut(sandbox: Sandbox, caller: Caller, photo: bytes) -> None:
    sandbox.faults.switch_on("cut_chunk@media/get")
    top, body = parts(raw(sandbox, photo))
    assert "transfer-encoding: chunked" in top
    assert body == b"%x\r\n" % SIZE + PHOTO.data()[: SIZE // 2]
    with pytest.raises(http.client.IncompleteRead):
        caller.get("/cgi-bin/media/get", access_token=caller.token(), media_id=PHOTO.media_id)


def test_a_length_that_is_too_small(sandbox: Sandbox, photo: bytes) -> None:
    sandbox.faults.switch_on("short_length")
    top, body = parts(raw(sandbox, photo))
    assert f"content-length: {SIZE // 2}\r\n" in top
    assert body == PHOTO.data()
    assert "connection: close" in top


def test_no_length_but_the_end_of_the_connection(sandbox: Sandbox, photo: bytes) -> None:
    sandbox.faults.switch_on("no_length")
    top, body = parts(raw(sandbox, photo))
    assert "content-length" not in top
    assert "transfer-encoding" not in top
    assert body == PHOTO.data()


@not_under_wine("tells a reset as an end")
def test_a_reset_in_the_middle(sandbox: Sandbox, photo: bytes) -> None:
    sandbox.faults.switch_on("connection_reset=once")
    with closing(socket.create_connection(("127.0.0.1", sandbox.port), 5)) as connection:
        connection.sendall(photo)
        received = b""
        with pytest.raises(ConnectionResetError):
            while piece := connection.recv(1000):
                received += piece
            pytest.fail("that was an end, and no reset")
    assert PHOTO.data() not in received
    assert parts(raw(sandbox, photo))[1] == PHOTO.data()


def test_nothing_at_all(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.faults.switch_on("black_hole")
    with pytest.raises(httpx.ReadTimeout), httpx.Client(trust_env=False, timeout=0.3) as client:
        client.get(f"{sandbox.api_base}/cgi-bin/token")
    assert caller.get("/sandbox/health").status == 200
    begins = time.monotonic()
    with closing(socket.create_connection(("127.0.0.1", sandbox.port), 5)) as connection:
        connection.sendall(head(sandbox))
        time.sleep(0.1)
        sandbox.stop()
        assert connection.recv(100) == b""
    assert time.monotonic() - begins < 2.5


def test_black_holes_take_no_thread(sandbox: Sandbox, caller: Caller) -> None:
    """More callers wait than there are threads, and say more meanwhile; all others are answered."""
    sandbox.faults.switch_on("black_hole")
    before = threading.active_count()
    with ExitStack() as stack:
        waiting = [
            stack.enter_context(closing(socket.create_connection(("127.0.0.1", sandbox.port), 5)))
            for _ in range(THREADS + 20)
        ]
        for connection in waiting:
            connection.sendall(head(sandbox))
        deadline = time.monotonic() + 10
        while len(sandbox.requests.calls()) < len(waiting) and time.monotonic() < deadline:
            time.sleep(0.01)
        for connection in waiting:
            connection.sendall(head(sandbox))
        assert caller.get("/sandbox/health").status == 200
        sandbox.faults.switch_all_off()
        assert b"41002" in raw(sandbox, head(sandbox))
        assert len(sandbox.requests.calls()) == len(waiting) + 1, "what they say is not heard"
        waiting[0].setblocking(False)
        with pytest.raises(BlockingIOError):
            waiting[0].recv(1)
    assert threading.active_count() - before <= THREADS


def test_the_head_alone_is_not_told_either(sandbox: Sandbox) -> None:
    sandbox.faults.switch_on("black_hole")
    with pytest.raises(httpx.ReadTimeout), httpx.Client(trust_env=False, timeout=0.2) as client:
        client.head(f"{sandbox.api_base}/cgi-bin/token")


def test_drop_by_drop(sandbox: Sandbox, caller: Caller) -> None:
    token = caller.token()
    sandbox.faults.switch_on(f"drip={SIZE * 4}@media/get")
    begins = time.monotonic()
    answer = caller.get("/cgi-bin/media/get", access_token=token, media_id=PHOTO.media_id)
    assert answer.body == PHOTO.data()
    assert 0.15 < time.monotonic() - begins < 2
    begins = time.monotonic()
    caller.get("/cgi-bin/token")
    assert time.monotonic() - begins < 0.15


def test_the_first_drop_comes_at_once_and_stopping_waits_for_none(sandbox: Sandbox, photo: bytes) -> None:
    sandbox.faults.switch_on("drip=10")
    with closing(socket.create_connection(("127.0.0.1", sandbox.port), 5)) as connection:
        connection.sendall(photo)
        assert connection.recv(100).startswith(b"HTTP/1.1 200")
        begins = time.monotonic()
        sandbox.stop()
    assert time.monotonic() - begins < 2


def test_a_hundred_drips_at_a_time(sandbox: Sandbox, caller: Caller) -> None:
    asked = f"/cgi-bin/media/get?access_token={caller.token()}&media_id={PHOTO.media_id}"
    sandbox.faults.switch_on(f"drip={SIZE}")
    together = threading.Barrier(100)

    def fetch(_: int) -> bool:
        with closing(http.client.HTTPConnection("127.0.0.1", sandbox.port, timeout=10)) as connection:
            together.wait(10)
            connection.request("GET", asked)
            return connection.getresponse().read() == PHOTO.data()

    begins = time.monotonic()
    with ThreadPoolExecutor(100) as pool:
        assert all(pool.map(fetch, range(100)))
    assert time.monotonic() - begins < 5, "they were served side by side"


@pytest.mark.parametrize(("text", "told"), [("", "text/plain"), ("=application/json", "application/json")])
def test_another_content_type(sandbox: Sandbox, caller: Caller, text: str, told: str) -> None:
    sandbox.faults.switch_on(f"wrong_type{text}")
    answer = caller.get("/cgi-bin/media/get", access_token=caller.token(), media_id=PHOTO.media_id)
    assert (answer.headers["content-type"], answer.body) == (told, PHOTO.data())
    error = caller.get("/cgi-bin/media/get", access_token=caller.token(), media_id="x")
    assert error.headers["content-type"] == told


def test_any_refusal_on_any_call(sandbox: Sandbox, caller: Caller) -> None:
    sandbox.faults.switch_on("refused=48001@media/get")
    error = caller.get("/cgi-bin/media/get", access_token=caller.token(), media_id=PHOTO.media_id)
    assert error.json()["errmsg"].startswith("api unauthorized, rid: ")
    sandbox.faults.switch_on("refused")
    assert caller.get("/cgi-bin/token", **ACCOUNT).json()["errcode"] == 45011
