"""httpx's transport over httpcore's connection pools, with a network of wxdesk's own under them."""

import logging
import ssl
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from wxdesk.errors import NetworkError
from wxdesk.net.library import httpcore, httpx
from wxdesk.net.limits import Limits, megabytes
from wxdesk.net.network import AddressPolicy, Exchange, Network, SslContextFactory

# They log and quote what servers send; the handlers' filter is for what nobody foresaw.
for _name in ("httpx", "httpcore.connection", "httpcore.http11", "httpcore.proxy", "httpcore.socks"):
    logging.getLogger(_name).disabled = True

_PORTS = {"http": 80, "https": 443}
_BODILESS = (204, 304)
_DIGITS = 20  # more are no size


class Resend(Enum):
    """What becomes of a request when a kept connection turns out to be dead under it."""

    YES = "yes"  # it is sent again, once, on a new connection: doing so harms nobody
    FRESH = "fresh connection"  # it goes out on a new connection in the first place
    NO = "no"  # whoever sent it is told


@dataclass(frozen=True, slots=True)
class RequestPolicy:
    """What a request may take: seconds for all of it, bytes of the answer's body, and which addresses its host may
    have (None: any)."""

    total_s: float
    body_bytes: int
    resend: Resend = Resend.FRESH
    address_policy: AddressPolicy | None = None


class Target(bytes):
    """What goes into the request line as it is, in place of a URL's path and query: so no URL holds a secret, and none
    is mended on its way. It shows itself nowhere."""

    def __repr__(self) -> str:
        return "Target(***)"


class Sending(NamedTuple):
    """The extension `wxdesk` of an httpx.Request."""

    policy: RequestPolicy
    target: Target


class Transport(httpx.BaseTransport):
    """Responses carry the extensions `announced` (Content-Length, or None) and `delimited` (whether the answer says
    where it ends). Raises NetworkError alone."""

    def __init__(self, contexts: SslContextFactory, proxy: str, limits: Limits, keep: int) -> None:
        self._limits = limits
        url = httpx.URL(proxy) if proxy else None
        self._proxy = None if url is None else _proxy(url)
        self._network = Network(contexts, limits, url.raw_host.decode("ascii") if url else "")
        self._kept = self._pool(keep, limits.idle_s)
        self._fresh = self._pool(0, None)

    def close(self) -> None:
        """End everything, also what other threads are waiting for, and refuse what comes later."""
        self._network.close()
        self._kept.close()
        self._fresh.close()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        sending: Sending = request.extensions["wxdesk"]
        pool = self._fresh if sending.policy.resend is Resend.FRESH else self._kept
        try:
            return self._sent(request, sending, pool)
        except _DeadUnderRequest:
            pass
        return self._sent(request, sending, self._fresh)

    def _sent(
        self, request: httpx.Request, sending: Sending, pool: httpcore.ConnectionPool
    ) -> httpx.Response:
        host = request.url.raw_host.decode("ascii")
        policy = sending.policy
        if self._network.closed:
            raise NetworkError("connection_lost", host=host)
        exchange = Exchange(host, self._limits, policy.total_s, policy.address_policy)
        exchange.enter()
        error: NetworkError
        try:
            answer = pool.handle_request(_written(request, sending.target, exchange))
        except NetworkError as exc:
            error = exc
        except (
            httpcore.NetworkError,
            httpcore.ProtocolError,
            httpcore.ProxyError,
            httpcore.TimeoutException,
        ) as exc:
            error = self._error(exc, exchange)
        else:
            return self._response(answer, exchange, policy)
        # Raised out here it has no context, which would quote what the server sent.
        if error.code == "connection_lost" and not exchange.head:
            raise self._dead(exchange, policy, error)
        raise error

    def _dead(self, exchange: Exchange, policy: RequestPolicy, error: NetworkError) -> Exception:
        again = policy.resend is Resend.YES and not exchange.fresh and not self._network.closed
        return _DeadUnderRequest() if again else error

    def _response(
        self, answer: httpcore.Response, exchange: Exchange, policy: RequestPolicy
    ) -> httpx.Response:
        not_http = NetworkError("not_http", host=exchange.host)
        size = sum(len(name) + len(value) + 4 for name, value in answer.headers)
        if answer.status == 101 or size > self._limits.header_bytes:
            answer.close()
            raise not_http
        if not exchange.head:  # answered by what stood behind the answer before it
            answer.close()
            raise self._dead(exchange, policy, not_http)
        exchange.head_ended()
        headers = httpx.Headers(answer.headers)
        length = headers.get("content-length", "")
        announced = int(length) if length.isdecimal() and len(length) < _DIGITS else None
        said_where_it_ends = announced is not None or "transfer-encoding" in headers
        return httpx.Response(
            answer.status,
            headers=headers,
            stream=_Body(self, answer, exchange, announced, policy.body_bytes),
            extensions={
                "announced": announced,
                "delimited": said_where_it_ends or answer.status in _BODILESS,
            },
        )

    def _error(self, exc: Exception, exchange: Exchange) -> NetworkError:
        said = str(exc)
        proxy = self._network.proxy_host
        if isinstance(exc, httpcore.ProxyError) or (exchange.connecting and proxy):
            return NetworkError("proxy_refused", host=proxy)
        # httpcore's and h11's own words for an end in the midst
        ended = said.startswith(("Server disconnected", "peer closed"))
        if isinstance(exc, httpcore.ProtocolError) and not ended:
            return NetworkError("not_http", host=exchange.host)
        return NetworkError("connection_lost", host=exchange.host)

    def broken_off(
        self, exc: Exception, exchange: Exchange, received: int, announced: int | None
    ) -> NetworkError:
        """What an error in the midst of a body means."""
        if "message body" in str(exc) or "chunked read" in str(exc):
            return NetworkError("truncated", host=exchange.host, received=received, announced=announced)
        return self._error(exc, exchange)

    def _pool(self, keep: int, expiry_s: float | None) -> httpcore.ConnectionPool:
        return httpcore.ConnectionPool(
            # Never used, but httpcore wants one: Network takes its own, one for each connection on some systems.
            ssl_context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            proxy=self._proxy,
            max_connections=None,
            max_keepalive_connections=keep,
            keepalive_expiry=expiry_s,
            network_backend=self._network,
        )


class _DeadUnderRequest(Exception):  # noqa: N818 -- never seen outside
    pass


class _Body(httpx.SyncByteStream):
    """The bytes of one response, once, as they arrive. Raises NetworkError; too_large beyond `cap_bytes`."""

    def __init__(
        self,
        transport: Transport,
        answer: httpcore.Response,
        exchange: Exchange,
        announced: int | None,
        cap_bytes: int,
    ) -> None:
        self._transport = transport
        self._answer = answer
        self._exchange = exchange
        self._announced = announced
        self._cap_bytes = cap_bytes

    def __iter__(self) -> Iterator[bytes]:
        received = 0
        pieces = iter(self._pieces())
        if (self._announced or 0) > self._cap_bytes:
            raise self._too_large()
        while True:
            self._exchange.enter()
            error: NetworkError
            try:
                piece = next(pieces, None)
            except NetworkError as exc:
                error = exc
            except (httpcore.NetworkError, httpcore.ProtocolError) as exc:
                error = self._transport.broken_off(exc, self._exchange, received, self._announced)
            else:
                if piece is None:
                    self._refuse_surplus()
                    return
                received += len(piece)
                if received > self._cap_bytes:
                    raise self._too_large()
                yield piece
                continue
            raise error

    def close(self) -> None:
        self._answer.close()

    def _refuse_surplus(self) -> None:
        """Of an answer that is longer than it says, nothing can be trusted."""
        if self._announced is not None and (self._exchange.body_bytes or 0) > self._announced:
            raise NetworkError("not_http", host=self._exchange.host)

    def _pieces(self) -> Iterable[bytes]:
        stream = self._answer.stream
        assert isinstance(stream, Iterable)
        return stream

    def _too_large(self) -> NetworkError:
        return NetworkError("too_large", host=self._exchange.host, limit_mb=megabytes(self._cap_bytes))


def _written(request: httpx.Request, target: Target, exchange: Exchange) -> httpcore.Request:
    url = request.url
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=target),
        headers=request.headers.raw,
        content=request.stream,
        extensions={"trace": exchange.on_trace},
    )


def _proxy(url: httpx.URL) -> httpcore.Proxy:
    return httpcore.Proxy(
        httpcore.URL(
            scheme=url.raw_scheme,
            host=url.raw_host,
            port=url.port or _PORTS.get(url.scheme, 1080),
            target=b"/",
        ),
        auth=(url.username, url.password) if url.username else None,
        ssl_context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if url.scheme == "https" else None,
    )
