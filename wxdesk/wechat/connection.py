"""One kept-alive HTTP/1.1 connection: requests go out, responses come in, one after the other."""

import time
from collections.abc import Iterator

from wxdesk.errors import NetworkError
from wxdesk.wechat.dial import Origin, Stream
from wxdesk.wechat.limits import Limits
from wxdesk.wechat.message import Request
from wxdesk.wechat.pace import Pace
from wxdesk.wechat.response_head import HEAD_END, HEAD_START, Chunks, Head, read_head
from wxdesk.wechat.wire import wire_on

_PIECE = 64 << 10


class Connection:
    """Used by one thread at a time: `send`, `read_head`, `read_body` to its end, and over again while
    `rest` says so.

    All raise NetworkError connection_lost, not_http, truncated, timeout, too_slow; the connection is then
    spent.
    """

    def __init__(self, stream: Stream, origin: Origin, limits: Limits) -> None:
        self.origin = origin
        self.silent = True  # no byte of the current response has arrived
        self._wire = wire_on(stream)
        self._limits = limits
        self._arrived = b""  # and not read yet
        self._whole = False  # the current response was read to its end, and another may follow
        self._idle_since = 0.0

    def send(self, request: Request, pace: Pace) -> None:
        self.silent = True
        self._whole = False
        self._send(request.head, pace)
        for part in request.body:
            for start in range(0, len(part), _PIECE):
                self._send(part[start : start + _PIECE], pace)

    def read_head(self, pace: Pace) -> Head:
        size = 0
        while True:
            data = self._next_head(pace)
            size += len(data)
            head = read_head(data) if size <= self._limits.header_bytes else None
            if head is None:
                raise self._not_http()
            if not head.informational:
                return head

    def read_body(self, head: Head, pace: Pace) -> Iterator[bytes]:
        """The body's pieces as they arrive; it ends where the response says that it ends, or raises."""
        if head.chunks is not None:
            yield from self._chunked(head.chunks, pace)
        elif head.body_bytes is not None:
            yield from self._counted(head.body_bytes, pace)
        else:
            yield from self._up_to_the_end(pace)
        self._whole = head.lasting and head.delimited

    def rest(self) -> bool:
        """Make ready for another exchange. False when the connection is spent."""
        self._idle_since = time.monotonic()
        return self._whole

    def still_open(self) -> bool:
        """Whether a resting connection may be used again: young, and nothing (an end, say) has arrived on
        it."""
        return time.monotonic() - self._idle_since <= self._limits.idle_s and self._wire.quiet()

    def abort(self) -> None:
        """End it from another thread: whoever waits on it wakes up to connection_lost or truncated."""
        self._wire.abort()

    def close(self) -> None:
        self._wire.close()

    def _next_head(self, pace: Pace) -> bytes:
        """The bytes of a head, its end included; what stands behind it stays in `_arrived`."""
        data, searched = self._arrived, 0
        while True:
            if not data.startswith(HEAD_START[: len(data)]):
                raise self._not_http()
            end = data.find(HEAD_END, max(searched - len(HEAD_END), 0))
            if end >= 0:
                break
            if len(data) > self._limits.header_bytes:
                raise self._not_http()
            searched = len(data)
            more = self._receive(pace)
            if not more:
                raise NetworkError("connection_lost", host=self.origin.host)
            data += more
        end += len(HEAD_END)
        self._arrived = data[end:]
        return data[:end]

    def _counted(self, size: int, pace: Pace) -> Iterator[bytes]:
        left = size
        data = self._taken()
        while True:
            left -= len(data)
            if left < 0:  # longer than announced: nothing it says can be trusted
                raise self._not_http()
            if data:
                yield data
            if not left:
                return
            data = self._more(pace, size - left, size)

    def _chunked(self, chunks: Chunks, pace: Pace) -> Iterator[bytes]:
        received = barren = 0
        data = self._taken()
        while True:
            piece = chunks.feed(data)
            barren = 0 if piece else barren + len(data)  # a chunk's or a trailer's line without an end
            if piece is None or barren > self._limits.header_bytes:
                raise self._not_http()
            received += len(piece)
            if piece:
                yield piece
            if chunks.end:
                return
            data = self._more(pace, received, None)

    def _up_to_the_end(self, pace: Pace) -> Iterator[bytes]:
        data = self._taken() or self._receive(pace)
        while data:
            yield data
            data = self._receive(pace)

    def _taken(self) -> bytes:
        data, self._arrived = self._arrived, b""
        return data

    def _more(self, pace: Pace, received: int, announced: int | None) -> bytes:
        data = self._receive(pace)
        if not data:
            raise NetworkError("truncated", host=self.origin.host, received=received, announced=announced)
        return data

    def _receive(self, pace: Pace) -> bytes:
        wait_s = pace.next_wait_s()
        started_at = time.monotonic()
        try:
            data = self._wire.receive(_PIECE, wait_s)
        except TimeoutError:
            raise pace.expired() from None
        except OSError as exc:
            raise NetworkError("connection_lost", host=self.origin.host) from exc
        pace.received(time.monotonic() - started_at, len(data))
        self.silent = self.silent and not data
        return data

    def _send(self, data: bytes, pace: Pace) -> None:
        if not data:
            return
        wait_s = pace.next_wait_s()
        started_at = time.monotonic()
        try:
            self._wire.send(data, wait_s)
        except TimeoutError:
            raise pace.expired() from None
        except OSError as exc:
            raise NetworkError("connection_lost", host=self.origin.host) from exc
        pace.sent(time.monotonic() - started_at, len(data))

    def _not_http(self) -> NetworkError:
        return NetworkError("not_http", host=self.origin.host)
