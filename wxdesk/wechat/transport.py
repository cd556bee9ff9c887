"""httpx's transport interface over wxdesk's own connections.

httpx.HTTPTransport would do, but for four things it cannot: a limit on an exchange as a whole (a server
that drips one byte before each read times out holds it for ever), a limit on the header's size, a choice
among the addresses of a name before connecting, and asking now for an answer that is waited for later. It
also takes ten times the processor time of this one for each file.
"""

import threading
from collections.abc import Iterable

import httpx

from wxdesk.errors import NetworkError
from wxdesk.wechat.connection import Connection
from wxdesk.wechat.dial import Contexts, Origin, Reach, dial
from wxdesk.wechat.limits import LIMITS, Limits
from wxdesk.wechat.message import Request, Terms, head_lines, request_head
from wxdesk.wechat.pace import Pace
from wxdesk.wechat.response import Body, Response

__all__ = ["Asked", "Terms", "Transport", "origin_of", "written"]

_PORTS = {"http": 80, "https": 443}


def origin_of(url: httpx.URL) -> Origin:
    return Origin(url.scheme, url.raw_host.decode("ascii"), url.port or _PORTS[url.scheme])


def written(request: httpx.Request, terms: Terms, target: bytes) -> Request:
    """`request` as it is sent, for `target` in place of its URL's path and query. Raises ValueError."""
    assert isinstance(request.stream, Iterable)
    head = request_head(request.method, target, head_lines(request.headers.raw))
    return Request(origin_of(request.url), terms, request.method == "GET", head, request.stream)


class Transport(httpx.BaseTransport):
    """Sends requests as they are: no redirects, no cookies, nothing from the environment, nothing logged.

    Keeps up to `keep` idle connections; any number of threads may use it. Errors are NetworkErrors with a
    host name at most. Responses carry the extensions `announced` (Content-Length) and `delimited` (see
    response_head.Head).
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
        """httpx's entrance. `request.extensions` may hold `terms` (without them, the limits of a JSON call)
        and `target`, to be asked for instead of the URL's path and query."""
        terms = request.extensions.get("terms", self._default_terms)
        target = request.extensions.get("target", request.url.raw_path)
        response = self.ask(written(request, terms, target)).answer()
        extensions = {"announced": response.announced_bytes, "delimited": response.delimited}
        return httpx.Response(
            response.status_code, headers=response.fields, stream=response.stream, extensions=extensions
        )

    def ask(self, request: Request) -> "Asked":
        """Send `request` now if it may be repeated and a connection is idle, else when its answer is wanted."""
        return Asked(self, request, Pace(request.origin.host, self._limits, request.terms.total_s))

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

    @property
    def closed(self) -> bool:
        return self._closed

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

    def kept_connection(self, origin: Origin) -> Connection | None:
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

    def new_connection(self, origin: Origin, reach: Reach | None) -> Connection:
        stream = dial(origin, self._proxy, self._limits, self._contexts, reach)
        connection = Connection(stream, origin, self._limits)
        with self._lock:
            closed = self._closed
            if not closed:
                self._busy.add(connection)
        if closed:
            connection.close()
            raise NetworkError("connection_lost", host=origin.host)
        return connection


class Asked:
    """A request on its way. `answer` waits; `close` is for an answer that nobody wants any more.

    Used by one thread. Nothing is raised before `answer`: a request that could not be sent at once is sent
    there.
    """

    def __init__(self, transport: Transport, request: Request, pace: Pace) -> None:
        self._transport = transport
        self._request = request
        self._pace = pace
        # Only what may safely be sent twice goes over a connection that the server may be closing this moment.
        self._kept = transport.kept_connection(request.origin) if request.repeatable else None
        self._lost: NetworkError | None = None
        if self._kept is not None:
            try:
                self._kept.send(request, pace)
            except NetworkError as exc:
                self._lost = exc

    @property
    def on_its_way(self) -> bool:
        return self._kept is not None

    def answer(self) -> Response:
        """Raises NetworkError."""
        response = self._answer_on_kept()
        if response is None:
            fresh = self._transport.new_connection(self._request.origin, self._request.terms.reach)
            try:
                fresh.send(self._request, self._pace)
                response = self._response(fresh)
            except BaseException:
                self._transport.give_back(fresh, whole=False)
                raise
        return response

    def close(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            self._transport.give_back(kept, whole=False)

    def _answer_on_kept(self) -> Response | None:
        """None when there is no connection, or it was lost before anything was answered on it."""
        kept, self._kept = self._kept, None
        if kept is None:
            return None
        error = self._lost
        try:
            if error is None:
                return self._response(kept)
        except NetworkError as exc:
            error = exc
        except BaseException:
            self._transport.give_back(kept, whole=False)
            raise
        self._transport.give_back(kept, whole=False)
        if error.code != "connection_lost" or not kept.silent or self._transport.closed:
            raise error
        return None

    def _response(self, connection: Connection) -> Response:
        head = connection.read_head(self._pace)
        cap_bytes = self._request.terms.body_bytes
        return Response(head, Body(connection, head, self._pace, cap_bytes, self._transport.give_back))
