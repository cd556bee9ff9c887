"""Bytes over a socket that never blocks: waited for where there is nothing, for so long and no longer."""

import select
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from wxdesk.wechat import wire as module
from wxdesk.wechat.wire import Wire, wire_on

SHORT_S, LONG_S = 0.05, 20.0


@pytest.fixture(params=["poll", "select"])
def pair(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Wire, socket.socket]]:
    """A wire and what is at its other end, waited for in the way of each system."""
    if request.param == "poll" and not hasattr(select, "poll"):
        pytest.skip("Windows has no poll")
    monkeypatch.setattr(module, "_ready", {"poll": module._polled, "select": module._selected}[request.param])
    mine, other = socket.socketpair()
    wire = wire_on(mine)
    yield wire, other
    wire.close()
    other.close()


def later(act: Callable[[], object]) -> None:
    threading.Timer(SHORT_S, act).start()


def test_what_is_there_is_had_at_once_and_what_comes_later_is_waited_for(
    pair: tuple[Wire, socket.socket],
) -> None:
    wire, other = pair
    other.sendall(b"here")
    assert wire.receive(100, LONG_S) == b"here"
    later(lambda: other.sendall(b"later"))
    assert wire.receive(100, LONG_S) == b"later"
    wire.send(b"question", LONG_S)
    later(lambda: other.sendall(b"answer"))
    assert wire.receive(3, LONG_S) + wire.receive(100, LONG_S) == b"answer"


def test_waiting_has_an_end(pair: tuple[Wire, socket.socket]) -> None:
    wire, other = pair
    for _ in range(2):
        began = time.monotonic()
        with pytest.raises(TimeoutError):
            wire.receive(100, SHORT_S)
        assert SHORT_S * 0.9 < time.monotonic() - began < LONG_S
        wire.send(b"question", LONG_S)
    with pytest.raises(TimeoutError):
        wire.send(b"x" * 50_000_000, SHORT_S)
    del other


def test_much_is_sent_whole_to_one_who_reads_slowly(pair: tuple[Wire, socket.socket]) -> None:
    wire, other = pair
    data = bytes(range(256)) * 40_000

    def read() -> bytes:
        read = b""
        while len(read) < len(data):
            read += other.recv(1 << 20)
        return read

    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read)
        wire.send(data, LONG_S)
        assert reading.result(LONG_S) == data


def test_the_end_is_no_bytes(pair: tuple[Wire, socket.socket]) -> None:
    wire, other = pair
    assert wire.quiet()
    other.sendall(b"last")
    assert not wire.quiet()
    other.close()
    assert [wire.receive(100, LONG_S), wire.receive(100, LONG_S)] == [b"last", b""]
    assert not wire.quiet()


def test_another_thread_can_end_the_wait(pair: tuple[Wire, socket.socket]) -> None:
    wire, _ = pair
    later(wire.abort)
    assert wire.receive(100, LONG_S) == b""
    wire.close()
    wire.abort()  # whoever is late does no harm
