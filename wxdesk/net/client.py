"""One client for WeChat, signing endpoints and upload endpoints: httpx's requests, over connections that keep to limits.

No redirect is followed, no cookie kept, nothing taken from the environment, nothing logged. Whatever goes wrong
becomes a NetworkError that names a host and nothing else.
"""

import re
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

from wxdesk import __version__
from wxdesk.errors import NetworkError
from wxdesk.net import tls
from wxdesk.net.library import httpcore, httpx
from wxdesk.net.limits import LIMITS, Limits, RequestPolicy, Resend, megabytes
from wxdesk.net.network import Network, SslContextFactory
from wxdesk.net.socks import SocksProxy
from wxdesk.net.transfer import Transfer, without_context
from wxdesk.net.way import STRAIGHT, Way
from wxdesk.secrecy import Secret

__all__ = ["Client", "Request", "Response", "Target", "address_of"]

Request = httpx.Request
Response = httpx.Response
_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": f"wxdesk/{__version__}"}
_TARGET = re.compile(rb"[\x21-\x7e]+")  # RFC 9112, section 3: nothing in it may end the line
_SOCKS = "socks5"
_PORTS = {"http": 80, "https": 443, _SOCKS: 1080}
_BODILESS = (204, 304)
_DIGITS = 20  # more are no size
# What httpcore raises; a NetworkError of ours comes through it as it is.
_FAILURES = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, httpcore.TimeoutException)
Failure = Callable[[Exception], NetworkError]


class Target(bytes):
    """What goes into the request line as it is, in place of a URL's path and query: so no URL holds a secret, and none
    is mended on its way. It shows itself nowhere."""

    def __repr__(self) -> str:
        return "Target(***)"


class Client:
    """Any number of threads may use it. `keep`: idle connections at most. Raises what `way.load_password` does."""

    def __init__(
        self,
        way: Way = STRAIGHT,
        limits: Limits = LIMITS,
        contexts: SslContextFactory | None = None,
        keep: int = 32,
    ) -> None:
        url = address_of(way.proxy) if way.proxy else None
        password = way.load_password() if url and url.username else None
        socks = _socks(url, password) if url and url.scheme == _SOCKS else None
        self._forwarding = url is not None and socks is None
        # Alive as long as the connections, so that it is taken out of whatever would quote it.
        self._authorization = _basic(url.username, password) if url and url.username and not socks else None
        self._limits = limits
        self._network = Network(contexts or tls.system_context, limits, _host(url) if url else "", socks)
        self._kept, self._fresh = (
            httpcore.ConnectionPool(
                # Never used, but httpcore wants one: Network takes its own, one for each connection on some systems.
                ssl_context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                proxy=_http_proxy(url, self._authorization) if url and not socks else None,
                max_connections=None,
                max_keepalive_connections=most,
                keepalive_expiry=limits.idle_s,
                network_backend=self._network,
            )
            for most in (keep, 0)
        )

    def close(self) -> None:
        """End everything, also what other threads are waiting for: they, and later requests, get NetworkError
        connection_lost."""
        self._network.close()
        self._kept.close()
        self._fresh.close()

    @contextmanager
    def stream(
        self,
        method: str,
        url: str,
        policy: RequestPolicy,
        *,
        target: Target | None = None,
        headers: Mapping[str, str] = MappingProxyType({}),
        authorize: Callable[[Request], None] | None = None,
        **body: Any,
    ) -> Iterator[Response]:
        """The answer to a request, whose body (`response.stream`) is to be read while the block lasts.

        `target`: in place of the URL's path and query. `authorize` puts a credential on the request as it leaves.
        `body`: httpx's json=, content=. Responses carry the extensions `announced` (Content-Length, or None) and
        `delimited` (whether the answer says where it ends). Raises NetworkError, and what `content` raises;
        ValueError for a target or header that cannot be sent.
        """
        address = address_of(url)
        target = Target(address.raw_path) if target is None else target
        if not _TARGET.fullmatch(target):
            raise ValueError("an address that cannot be sent")
        # Nothing that holds this URL holds a secret.
        origin = address.copy_with(raw_path=b"/", userinfo=b"")
        all_headers = httpx.Headers(_HEADERS)
        all_headers.update(headers)
        request = Request(method, origin, headers=all_headers, **body)
        if authorize is not None:
            authorize(request)
        response = self._sent(request, target, policy)
        try:
            yield response
        finally:
            response.close()

    def _sent(self, request: Request, target: Target, policy: RequestPolicy) -> Response:
        pool = self._fresh if policy.resend is Resend.FRESH else self._kept
        transfer = Transfer(_host(request.url), self._limits, policy)
        try:
            return self._sent_on(pool, request, target, transfer)
        except NetworkError as error:
            dead = error.code in ("connection_lost", "not_http") and not transfer.fresh and not transfer.head
            if not dead or policy.resend is not Resend.YES:
                raise
        return self._sent_on(self._fresh, request, target, Transfer(transfer.host, self._limits, policy))

    def _sent_on(
        self, pool: httpcore.ConnectionPool, request: Request, target: Target, transfer: Transfer
    ) -> Response:
        url = request.url
        written = httpcore.Request(
            request.method,
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=target),
            headers=request.headers.raw,
            content=request.stream,
            extensions={"trace": transfer.on_trace},
        )
        transfer.enter()
        answer = without_context(lambda: pool.handle_request(written), _FAILURES, self._network.failure)
        headers = httpx.Headers(answer.headers)
        size = sum(len(name) + len(value) + 4 for name, value in answer.headers)
        # Without a head of its own it was answered by what stood behind the answer before it.
        if answer.status == 101 or size > self._limits.header_bytes or not transfer.head:
            answer.close()
            raise NetworkError("not_http", host=transfer.host)
        transfer.head_ended()
        if answer.status == 407 and self._forwarding and url.scheme == "http":  # nobody else asks for that
            answer.close()
            raise NetworkError("proxy_auth", host=self._network.proxy_host)
        length = headers.get("content-length", "")
        announced = int(length) if length.isdecimal() and len(length) < _DIGITS else None
        delimited = announced is not None or "transfer-encoding" in headers or answer.status in _BODILESS
        return Response(
            answer.status,
            headers=headers,
            stream=_Body(answer, transfer, announced, self._network.failure),
            extensions={"announced": announced, "delimited": delimited},
        )


class _Body(httpx.SyncByteStream):
    """The bytes of one response, once, as they arrive. Raises NetworkError; too_large beyond what the policy takes,
    too_slow for a body in splinters."""

    def __init__(
        self, answer: httpcore.Response, transfer: Transfer, announced: int | None, failure: Failure
    ) -> None:
        self._answer, self._transfer = answer, transfer
        self._announced, self._failure = announced, failure
        self._received = 0

    def __iter__(self) -> Iterator[bytes]:
        stream = self._answer.stream
        assert isinstance(stream, Iterable)
        pieces = iter(stream)
        self._refuse_beyond(self._announced or 0)
        while piece := without_context(self._next(pieces), _FAILURES, self._broken_off):
            self._received += len(piece)
            self._refuse_beyond(self._received)
            self._transfer.pieces_left -= 1
            if self._transfer.pieces_left < 0:
                raise NetworkError("too_slow", host=self._transfer.host)
            yield piece
        # Of an answer that is longer than it says, nothing can be trusted.
        if self._announced is not None and (self._transfer.body_bytes or 0) > self._announced:
            raise NetworkError("not_http", host=self._transfer.host)

    def close(self) -> None:
        self._answer.close()

    def _next(self, pieces: Iterator[bytes]) -> Callable[[], bytes]:
        self._transfer.enter()
        return lambda: next(pieces, b"")

    def _refuse_beyond(self, size: int) -> None:
        most = self._transfer.policy.body_bytes
        if size > most:
            raise NetworkError("too_large", host=self._transfer.host, limit_mb=megabytes(most))

    def _broken_off(self, exc: Exception) -> NetworkError:
        """What an error in the midst of a body means."""
        if "message body" in str(exc) or "chunked read" in str(exc):
            return NetworkError(
                "truncated", host=self._transfer.host, received=self._received, announced=self._announced
            )
        return self._failure(exc)


def address_of(url: str) -> httpx.URL:
    """Raises NetworkError host_unknown for what is none, and for a host whose name cannot be read."""
    name = "?"
    try:
        address = httpx.URL(url)
        name = _host(address) or name
        if address.host:  # decodes it: a name in Punycode may be none
            return address
    except (httpx.InvalidURL, UnicodeError):
        pass
    raise NetworkError("host_unknown", host=name)


def _host(url: httpx.URL) -> str:
    return url.raw_host.decode("ascii")


def _http_proxy(url: httpx.URL, authorization: Secret | None) -> httpcore.Proxy:
    return httpcore.Proxy(
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=_port(url), target=b"/"),
        headers=[(b"Proxy-Authorization", authorization.reveal().encode())] if authorization else None,
        ssl_context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if url.scheme == "https" else None,
    )


def _basic(user: str, password: Secret | None) -> Secret:
    """RFC 7617, in UTF-8."""
    pair = f"{user}:{password.reveal() if password else ''}"
    return Secret(f"Basic {b64encode(pair.encode()).decode()}")


def _socks(url: httpx.URL, password: Secret | None) -> SocksProxy:
    return SocksProxy(_host(url), _port(url), url.username, password)


def _port(url: httpx.URL) -> int:
    return url.port or _PORTS[url.scheme]
