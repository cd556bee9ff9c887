"""The network under httpcore: addresses chosen while connecting, limits that hold, an end that wakes every waiter.

httpcore asks for a stream, reads and writes on the thread whose request it is; what that request may take stands
in `Transfer.current()`. Names are resolved, connections opened and TLS agreed on threads of their own: nothing can
end these steps from outside, but whoever waits for them can go.
"""

import contextlib
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeVar

from wxdesk.errors import NetworkError
from wxdesk.net import tls
from wxdesk.net.background_steps import BackgroundSteps, Interrupted
from wxdesk.net.library import httpcore
from wxdesk.net.limits import AddressPolicy, Deadline, Limits
from wxdesk.net.socks import SocksProxy
from wxdesk.net.transfer import Transfer, without_context

SslContextFactory = Callable[[], ssl.SSLContext]
T = TypeVar("T")

_PIECE_BYTES = 64 << 10
_HEAD_START = b"HTTP/1."
_RAW = httpcore.SyncBackend()


class Network(httpcore.NetworkBackend):
    """`proxy_host`: empty, or the proxy that every connection goes through; `socks`: where it is one of these, which
    httpcore knows nothing of."""

    def __init__(
        self,
        contexts: SslContextFactory,
        limits: Limits,
        proxy_host: str = "",
        socks: SocksProxy | None = None,
    ) -> None:
        self.contexts = contexts
        self.limits = limits
        self.proxy_host = proxy_host
        self.socks = socks
        self.steps = BackgroundSteps()
        self._lock = threading.Lock()
        self._live: set[_Stream] = set()
        self.closed = False

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        transfer = Transfer.current()
        transfer.fresh = True
        transfer.connecting = deadline = Deadline(self.limits.connect_s)
        address_policy = transfer.policy.address_policy

        def dial() -> httpcore.NetworkStream:
            if self.proxy_host:
                return self._through_proxy(host, port, deadline)
            return _connected(host, port, address_policy, deadline)

        return self.alive(_Stream(self.in_background(dial, self.proxy_host or host, deadline), self))

    def _through_proxy(self, host: str, port: int, deadline: Deadline) -> httpcore.NetworkStream:
        """A proxy resolves names itself and cannot be asked what they lead to. httpcore gives the address of one that
        speaks HTTP, and that of the host for one that speaks SOCKS."""
        socks = self.socks
        proxy = (socks.host, socks.port) if socks else (host, port)
        try:
            stream = _connected(*proxy, None, deadline)
        except NetworkError:
            raise NetworkError("proxy_unreachable", host=self.proxy_host) from None
        if socks:
            try:
                socks.open_tunnel(stream, host, port, deadline)
            except BaseException:
                stream.close()
                raise
        return stream

    def in_background(
        self, step: Callable[[], httpcore.NetworkStream], host: str, deadline: Deadline
    ) -> httpcore.NetworkStream:
        """What `step` gives or raises; NetworkError timeout, connection_lost."""
        try:
            return self.steps.run(step, lambda stream: stream.close(), deadline.left_s())
        except TimeoutError:
            raise self.too_late(host) from None
        except Interrupted:
            raise NetworkError("connection_lost", host=host) from None

    def too_late(self, host: str) -> NetworkError:
        return NetworkError("timeout", host=host, seconds=self.limits.connect_s)

    def failure(self, exc: Exception) -> NetworkError:
        """What an error of httpcore's means for the current transfer."""
        transfer, proxy = Transfer.current(), self.proxy_host
        if isinstance(exc, httpcore.ProxyError) or (transfer.connecting and proxy):
            return NetworkError("proxy_auth" if str(exc).startswith("407 ") else "proxy_refused", host=proxy)
        # httpcore's and h11's own words for an end in the midst
        ended = str(exc).startswith(("Server disconnected", "peer closed"))
        if isinstance(exc, httpcore.ProtocolError) and not ended:
            return NetworkError("not_http", host=transfer.host)
        return NetworkError("connection_lost", host=transfer.host)

    def alive(self, stream: "_Stream") -> "_Stream":
        with self._lock:
            closed = self.closed
            if not closed:
                self._live.add(stream)
        if closed:
            stream.close()
            raise NetworkError("connection_lost", host=Transfer.current().host)
        return stream

    def forget(self, stream: "_Stream") -> None:
        with self._lock:
            self._live.discard(stream)

    def close(self) -> None:
        """Refuse new connections; whoever waits on one, or for one, wakes up to connection_lost."""
        with self._lock:
            self.closed = True
            live = list(self._live)
        self.steps.close()
        for stream in live:
            stream.cut()


class _Stream(httpcore.NetworkStream):
    """httpcore's own stream, whose waits are those of the current transfer."""

    def __init__(self, stream: httpcore.NetworkStream, network: Network) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        transfer = Transfer.current()
        data = self._waited(transfer, partial(self._read, max_bytes))
        if transfer.body_bytes is not None:
            transfer.body_bytes += len(data)
            return data
        transfer.head += data
        # httpcore reads 1xx answers for ever, and waits for the end of what will never be a head.
        too_long = len(transfer.head) > self._network.limits.header_bytes + _PIECE_BYTES
        if too_long or not transfer.head.startswith(_HEAD_START[: len(transfer.head)]):
            if transfer.connecting and self._network.proxy_host:
                raise NetworkError("proxy_refused", host=self._network.proxy_host)
            raise NetworkError("not_http", host=transfer.host)
        return data

    def _read(self, max_bytes: int, wait_s: float) -> bytes:
        try:
            return self._stream.read(max_bytes, wait_s)
        except httpcore.ReadError as exc:
            # As ssl.SSLSocket has it: an end without TLS's farewell is an end. Whether it came too early, HTTP knows.
            if isinstance(exc.__cause__, ssl.SSLEOFError | ssl.SSLZeroReturnError):
                return b""
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _PIECE_BYTES):
            piece = buffer[start : start + _PIECE_BYTES]
            self._waited(Transfer.current(), partial(self._stream.write, piece), len(piece))

    def _waited(self, transfer: Transfer, step: Callable[[float], T], sent: int = 0) -> T:
        connecting, limit = transfer.connecting, transfer.limit

        def late(exc: Exception) -> NetworkError:
            proxy_or_host = self._network.proxy_host or transfer.host
            return self._network.too_late(proxy_or_host) if connecting else limit.expired()

        began = time.monotonic()
        result = without_context(
            lambda: step(connecting.left_s() if connecting else limit.next_wait_s()),
            (TimeoutError, httpcore.TimeoutException),
            late,
        )
        received = len(result) if isinstance(result, bytes) else 0
        limit.waited(time.monotonic() - began, sent=sent, received=received)
        return result

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """With a context of ours in place of httpcore's, whose own settings it would change."""
        network, host = self._network, server_hostname or ""
        deadline = Transfer.current().connecting or Deadline(network.limits.connect_s)

        def step() -> httpcore.NetworkStream:
            return self._stream.start_tls(network.contexts(), host, deadline.left_s())

        # Errors are of ssl, httpcore or truststore.
        stream = without_context(
            lambda: network.in_background(step, host, deadline), Exception, partial(self._tls_error, host)
        )
        network.forget(self)
        Transfer.current().head.clear()  # it was a proxy's
        return network.alive(_Stream(stream, network))

    def _tls_error(self, host: str, error: Exception) -> NetworkError:
        self.close()
        if isinstance(error, NetworkError):
            return error
        if isinstance(error, httpcore.TimeoutException):
            return self._network.too_late(host)
        refusal = tls.refusal_in(error)
        if refusal is not None:
            return NetworkError("tls", host=host, reason=tls.failure_reason(refusal))
        return NetworkError("connection_lost", host=host)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def cut(self) -> None:
        """From any thread: whoever waits on it wakes up."""
        found = self._stream.get_extra_info("socket")
        with contextlib.suppress(OSError):  # it ended by itself
            # socket's own: SSLSocket's would take the TLS away under the thread that reads.
            socket.socket.shutdown(found, socket.SHUT_RDWR)

    def close(self) -> None:
        self._network.forget(self)
        self._stream.close()


def _connected(
    host: str, port: int, address_policy: AddressPolicy | None, deadline: Deadline
) -> httpcore.NetworkStream:
    """Raises NetworkError host_unknown, refused, unreachable, timeout, video_url_refused (no address within reach)."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NetworkError("host_unknown", host=host) from None
    addresses = [str(one[4][0]) for one in found]
    if address_policy is not None:
        addresses = [one for one in addresses if address_policy(ipaddress.ip_address(one))]
        if not addresses:
            raise NetworkError("video_url_refused", host=host)
    error: BaseException | None = None
    for tried, address in enumerate(addresses):
        # Each address gets its share, so that a dead IPv6 route leaves time for IPv4.
        share_s = deadline.left_s() / (len(addresses) - tried)
        try:
            return _RAW.connect_tcp(address, port, share_s)
        except (httpcore.ConnectTimeout, httpcore.ConnectError) as exc:
            error = exc
    if isinstance(error, httpcore.ConnectTimeout):
        raise TimeoutError
    refused = error is not None and isinstance(error.__cause__, ConnectionRefusedError)
    raise NetworkError("refused" if refused else "unreachable", host=host)
