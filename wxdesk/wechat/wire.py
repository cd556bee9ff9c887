"""Bytes to and from a server, with a limit on every wait, and no wait where there is nothing to wait for.

A socket with a time limit asks the system twice for everything: may I, then do it; setting the limit is a
third call. Each of them hands the interpreter to another thread, and with sixteen that are busy it takes a
while to come back. So sockets here never block: they are asked first, and waited for only when they say so.
"""

import contextlib
import select
import socket
import ssl
import time
from typing import Protocol

from wxdesk.wechat.dial import Stream
from wxdesk.wechat.tls import TlsInTls


class Wire(Protocol):
    """Used by one thread at a time, but for `abort`. Raises OSError, of which TimeoutError is one."""

    def receive(self, size: int, within_s: float) -> bytes:
        """Up to `size` bytes as soon as there are any; none at the end."""

    def send(self, data: bytes, within_s: float) -> None:
        """All of `data`."""

    def quiet(self) -> bool:
        """Whether nothing, not even an end, has arrived that nobody has read."""

    def abort(self) -> None:
        """End it from another thread: whoever waits for it wakes up."""

    def close(self) -> None: ...


def wire_on(stream: Stream) -> Wire:
    return _NestedWire(stream) if isinstance(stream, TlsInTls) else _SocketWire(stream)


class _SocketWire:
    """On a socket, plain or with TLS."""

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(False)
        self._sock = sock
        # What was asked just now has no answer yet, so there is no use in looking. TLS may hold bytes that the
        # socket does not show.
        self._wait_first = False
        self._plain = not isinstance(sock, ssl.SSLSocket)

    def receive(self, size: int, within_s: float) -> bytes:
        ends_at = time.monotonic() + within_s
        if self._wait_first:
            self._wait_first = False
            _wait(self._sock, False, within_s)
        while True:
            try:
                return self._sock.recv(size)
            except (BlockingIOError, ssl.SSLWantReadError):
                writing = False
            except ssl.SSLWantWriteError:
                writing = True
            _wait(self._sock, writing, ends_at - time.monotonic())

    def send(self, data: bytes, within_s: float) -> None:
        ends_at = time.monotonic() + within_s
        left = memoryview(data)
        while True:
            writing = True
            try:
                left = left[self._sock.send(left) :]
            except (BlockingIOError, ssl.SSLWantWriteError):
                pass
            except ssl.SSLWantReadError:
                writing = False
            if not left:
                break
            _wait(self._sock, writing, ends_at - time.monotonic())
        self._wait_first = self._plain

    def quiet(self) -> bool:
        return _quiet(self._sock)

    def abort(self) -> None:
        _abort(self._sock)

    def close(self) -> None:
        self._sock.close()


class _NestedWire:
    """On TLS inside TLS, which looks after its waits itself."""

    def __init__(self, stream: TlsInTls) -> None:
        self._stream = stream

    def receive(self, size: int, within_s: float) -> bytes:
        self._stream.settimeout(within_s)
        return self._stream.recv(size)

    def send(self, data: bytes, within_s: float) -> None:
        self._stream.settimeout(within_s)
        self._stream.sendall(data)

    def quiet(self) -> bool:
        self._stream.outer.setblocking(False)
        return _quiet(self._stream.outer)

    def abort(self) -> None:
        _abort(self._stream.outer)

    def close(self) -> None:
        self._stream.close()


def _quiet(sock: socket.socket) -> bool:
    if isinstance(sock, ssl.SSLSocket) and sock.pending():
        return False
    try:
        # Past the TLS layer: what matters is whether the socket holds anything, not what.
        socket.socket.recv(sock, 1, socket.MSG_PEEK)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _abort(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):  # it may be closed already
        socket.socket.shutdown(sock, socket.SHUT_RDWR)


def _wait(sock: socket.socket, writing: bool, seconds: float) -> None:
    """Until there is something to be read, or room to write; also until the connection broke."""
    if seconds <= 0 or not _ready(sock, writing, seconds):
        raise TimeoutError


def _polled(sock: socket.socket, writing: bool, seconds: float) -> bool:
    poll = select.poll()
    poll.register(sock, select.POLLOUT if writing else select.POLLIN)
    return bool(poll.poll(seconds * 1000))


def _selected(sock: socket.socket, writing: bool, seconds: float) -> bool:
    one = [sock]
    # A connection that could not be kept up is exceptional to Windows, not readable.
    return any(select.select([] if writing else one, one if writing else [], one, seconds))


# Windows has no poll; elsewhere select cannot wait for a file whose number is beyond 1023.
_ready = _polled if hasattr(select, "poll") else _selected
