"""httpx's transport interface over wxdesk's own connections.

httpx.HTTPTransport would do, but for three things it cannot: a limit on an exchange as a whole (a server
that drips one byte before each read times out holds it for ever), a limit on the header's size, and a
choice among the addresses of a name before connecting. It also takes three times the processor time of this
one for each file.
"""

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import httpx

from wxdesk.errors import NetworkError
from wxdesk.wechat.connection import Connection, Head
from wxdesk.wechat.dial import Contexts, Origin, Reach, dial
from wxdesk.wechat.limits import LIMITS, Limits, megabytes
from wxdesk.wechat.pace import Pace

_PORTS = {"http": 80, "https": 443}


def origin_of(url: httpx.URL) -> Origin:
    return Origin(url.scheme, url.raw_host.decode("ascii"), url.port or _PORTS[url.scheme])


@dataclass(frozen=True)
class Terms:
    """What a request is given as `extensions={"terms": …}`; without it the limits of a JSON call."""

    total_s: float
    body_bytes: int
    reach: Reach | None = None


class Transport(httpx.BaseTransport):
    """Sends requests as they are: no redirects, no cookies, nothing from the environment, nothing logged.

    Keeps up to `keep` idle connections; any number of threads may use it. Errors are NetworkErrors with a
    host name at most. Responses carry the extensions `announced` and `delimited` (see connection.Head).
    """

    def __init__(self, contexts: Contexts, proxy: str = "", limits: Limits = LIMITS, keep: int = 32) -> None:
        self._contexts = contexts
        self._proxy = origin_of(httpx.URL(proxy)) if proxy else None
        self._limits = limits
        self._keep = keep
        self._default_terms = Terms(limits.call_s, limits.json_bytes)
        self._lock = threading.Lock()
        self._idle: list[Connection] = []
        self._busy: set[Connection] = set()
        self._closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        origin = origin_of(request.url)
        terms: Terms = request.extensions.get("terms", self._default_terms)
        pace = Pace(origin.host, self._limits, terms.total_s)
        connection, head = self._exchange(request, origin, terms, pace)
        body = _Body(self, connection, head, pace, terms.body_bytes)
        return httpx.Response(
            head.status,
            headers=head.headers,
            stream=body,
            extensions={"announced": head.announced_bytes, "delimited": head.delimited},
        )

    def close(self) -> None:
        """End everything, also what other threads are waiting for."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            busy = list(self._busy)
        for connection in idle:
            connection.close()
        for connection in busy:
            connection.abort()

    def give_back(self, connection: Connection, whole: bool) -> None:
        """`whole`: the response was read to its end."""
        reusable = whole and connection.rest()
        with self._lock:
            self._busy.discard(connection)
            kept = reusable and not self._closed and len(self._idle) < self._keep
            if kept:
                self._idle.append(connection)
        if not kept:
            connection.close()

    def _exchange(
        self, request: httpx.Request, origin: Origin, terms: Terms, pace: Pace
    ) -> tuple[Connection, Head]:
        # Only what may safely be sent twice goes over a connection that the server may be closing this
        # moment.
        kept = self._kept_connection(origin) if request.method == "GET" else None
        if kept is not None:
            try:
                return kept, self._send(kept, request, pace)
            except NetworkError as exc:
                if exc.code != "connection_lost" or not kept.silent or self._closed:
                    raise
        fresh = self._new_connection(origin, terms)
        return fresh, self._send(fresh, request, pace)

    def _send(self, connection: Connection, request: httpx.Request, pace: Pace) -> Head:
        try:
            body = request.stream
            assert isinstance(body, Iterable)
            target: bytes = request.extensions.get("target", request.url.raw_path)
            connection.send(request.method, target, request.headers.raw, body, pace)
            return connection.read_head(pace)
        except BaseException:
            self.give_back(connection, whole=False)
            raise

    def _kept_connection(self, origin: Origin) -> Connection | None:
        while True:
            with self._lock:
                # The one used last is the likeliest to be alive.
                found = next((one for one in reversed(self._idle) if one.origin == origin), None)
                if found is None:
                    return None
                self._idle.remove(found)
                self._busy.add(found)
            if found.still_open():
                return found
            self.give_back(found, whole=False)

    def _new_connection(self, origin: Origin, terms: Terms) -> Connection:
        stream = dial(origin, self._proxy, self._limits, self._contexts, terms.reach)
        connection = Connection(stream, origin, self._limits)
        with self._lock:
            closed = self._closed
            if not closed:
                self._busy.add(connection)
        if closed:
            connection.close()
            raise NetworkError("connection_lost", host=origin.host)
        return connection


class _Body(httpx.SyncByteStream):
    def __init__(
        self, transport: Transport, connection: Connection, head: Head, pace: Pace, cap_bytes: int
    ) -> None:
        self._transport = transport
        self._connection: Connection | None = connection
        self._head = head
        self._pace = pace
        self._cap_bytes = cap_bytes

    def __iter__(self) -> Iterator[bytes]:
        connection = self._connection
        assert connection is not None, "a body is read once"
        received = self._head.announced_bytes or 0
        if received > self._cap_bytes:
            raise self._too_large(connection)
        received = 0
        for piece in connection.read_body(self._pace):
            received += len(piece)
            if received > self._cap_bytes:
                raise self._too_large(connection)
            yield piece
        self._give_back(whole=True)

    def close(self) -> None:
        self._give_back(whole=False)

    def _give_back(self, whole: bool) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            self._transport.give_back(connection, whole)

    def _too_large(self, connection: Connection) -> NetworkError:
        return NetworkError("too_large", host=connection.origin.host, limit_mb=megabytes(self._cap_bytes))
