"""One kept-alive HTTP/1.1 connection: a stream, and h11 that knows the protocol."""

import contextlib
import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import h11

from wxdesk.errors import NetworkError
from wxdesk.wechat.dial import Origin, Stream
from wxdesk.wechat.limits import Limits
from wxdesk.wechat.pace import Pace
from wxdesk.wechat.tls import TlsInTls

_PIECE = 64 << 10
_START = b"HTTP/1."
_STATUS_LINE = len(b"HTTP/1.1 100 \r\n\r\n")  # so that a flood of bare 100s comes to an end as well


@dataclass(frozen=True)
class Head:
    """A response without its body. `announced_bytes`: Content-Length. `delimited`: whether the response says
    itself where it ends; without that, an end and a lost connection look the same."""

    status: int
    headers: list[tuple[bytes, bytes]]
    announced_bytes: int | None
    delimited: bool


class Connection:
    """Used by one thread at a time: `send`, `read_head`, `read_body` to its end, and over again while
    `reusable`.

    All raise NetworkError connection_lost, not_http, truncated, timeout, too_slow; the connection is then
    spent.
    """

    def __init__(self, stream: Stream, origin: Origin, limits: Limits) -> None:
        self.origin = origin
        self.silent = True  # no byte of the current response has arrived
        self._stream = stream
        self._limits = limits
        self._protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=limits.header_bytes)
        self._ended = False  # the server closed its side
        self._in_body = False
        self._announced: int | None = None
        self._received = 0
        self._idle_since = 0.0

    def send(
        self,
        method: str,
        target: bytes,
        headers: list[tuple[bytes, bytes]],
        body: Iterable[bytes],
        pace: Pace,
    ) -> None:
        self.silent = True
        head = self._protocol.send(h11.Request(method=method, target=target, headers=headers))
        self._send(head or b"", pace)
        for part in body:
            for start in range(0, len(part), _PIECE):
                self._send(self._protocol.send(h11.Data(data=part[start : start + _PIECE])) or b"", pace)
        self._send(self._protocol.send(h11.EndOfMessage()) or b"", pace)

    def read_head(self, pace: Pace) -> Head:
        size = 0
        while True:
            event = self._next_event(pace)
            if not isinstance(event, h11.Response | h11.InformationalResponse):
                raise NetworkError("connection_lost", host=self.origin.host)
            headers = event.headers.raw_items()
            size += _STATUS_LINE + sum([len(name) + len(value) + 4 for name, value in headers])
            if size > self._limits.header_bytes:
                raise NetworkError("not_http", host=self.origin.host)
            if isinstance(event, h11.Response):
                return self._head(event, headers)

    def read_body(self, pace: Pace) -> Iterator[bytes]:
        """The body's pieces as they arrive; it ends where the response says that it ends, or raises."""
        while True:
            event = self._next_event(pace)
            if isinstance(event, h11.Data):
                self._received += len(event.data)
                yield bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                break
        if self._protocol.trailing_data[0]:  # longer than announced: nothing it says can be trusted
            raise NetworkError("not_http", host=self.origin.host)

    def rest(self) -> bool:
        """Make ready for another exchange. False when the connection is spent."""
        if (
            self._ended
            or self._protocol.our_state is not h11.DONE
            or self._protocol.their_state is not h11.DONE
        ):
            return False
        self._protocol.start_next_cycle()
        self._in_body = False
        self._received = 0
        self._idle_since = time.monotonic()
        return True

    def still_open(self) -> bool:
        """Whether a resting connection may be used again: young, and nothing (an end, say) has arrived on
        it."""
        if time.monotonic() - self._idle_since > self._limits.idle_s:
            return False
        carrier = self._carrier()
        if isinstance(carrier, ssl.SSLSocket) and carrier.pending():
            return False
        try:
            carrier.settimeout(0)
            # Past the TLS layer: what matters is whether the socket holds anything, not what.
            socket.socket.recv(carrier, 1, socket.MSG_PEEK)
        except BlockingIOError:
            return True
        except OSError:
            return False
        return False

    def abort(self) -> None:
        """End it from another thread: whoever waits on it wakes up to connection_lost or truncated."""
        with contextlib.suppress(OSError):  # it may be closed already
            socket.socket.shutdown(self._carrier(), socket.SHUT_RDWR)

    def close(self) -> None:
        self._stream.close()

    def _carrier(self) -> socket.socket:
        return self._stream.outer if isinstance(self._stream, TlsInTls) else self._stream

    def _head(self, response: h11.Response, headers: list[tuple[bytes, bytes]]) -> Head:
        self._in_body = True
        named = {name.lower(): value for name, value in headers}
        length = named.get(b"content-length")
        chunked = b"transfer-encoding" in named
        self._announced = int(length) if length is not None and not chunked else None
        bodiless = response.status_code in (204, 304)
        return Head(
            response.status_code, headers, self._announced, chunked or bodiless or self._announced is not None
        )

    def _next_event(self, pace: Pace) -> object:
        while True:
            event = self._parsed_event()
            if event is None:
                # Raised here and not where h11's own error is, which quotes what the server sent.
                raise self._broken()
            if event is not h11.NEED_DATA:
                return event
            self._protocol.receive_data(self._receive(pace))

    def _parsed_event(self) -> object:
        try:
            return self._protocol.next_event()
        except h11.RemoteProtocolError:
            return None

    def _broken(self) -> NetworkError:
        host = self.origin.host
        if not self._ended:
            return NetworkError("not_http", host=host)
        if self._in_body:
            return NetworkError("truncated", host=host, received=self._received, announced=self._announced)
        return NetworkError("connection_lost", host=host)

    def _receive(self, pace: Pace) -> bytes:
        wait_s = pace.next_wait_s()
        started_at = time.monotonic()
        try:
            self._stream.settimeout(wait_s)
            data = self._stream.recv(_PIECE)
        except TimeoutError:
            raise pace.expired() from None
        except OSError as exc:
            raise NetworkError("connection_lost", host=self.origin.host) from exc
        pace.received(time.monotonic() - started_at, len(data))
        if self.silent and not data.startswith(_START[: len(data)]):
            raise NetworkError("not_http", host=self.origin.host)
        self.silent = self.silent and not data
        self._ended = not data
        return data

    def _send(self, data: bytes, pace: Pace) -> None:
        if not data:
            return
        wait_s = pace.next_wait_s()
        started_at = time.monotonic()
        try:
            self._stream.settimeout(wait_s)
            self._stream.sendall(data)
        except TimeoutError:
            raise pace.expired() from None
        except OSError as exc:
            raise NetworkError("connection_lost", host=self.origin.host) from exc
        pace.sent(time.monotonic() - started_at, len(data))
