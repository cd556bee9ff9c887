"""From an address to an open byte stream: name, TCP, proxy, TLS, all within one time limit.

Whatever fails here becomes a NetworkError that names a host and nothing else.
"""

import ipaddress
import socket
import ssl
from collections.abc import Callable
from typing import Any, NamedTuple

from wxdesk.errors import NetworkError
from wxdesk.hosts import Address
from wxdesk.wechat.limits import Limits
from wxdesk.wechat.pace import Stopwatch
from wxdesk.wechat.response_head import HEAD_END, read_head
from wxdesk.wechat.tls import TlsInTls, failure_reason

Reach = Callable[[Address], bool]
Contexts = Callable[[], ssl.SSLContext]


class Origin(NamedTuple):
    """`scheme` is http or https; `host` is ASCII and without brackets."""

    scheme: str
    host: str
    port: int

    @property
    def authority(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


Stream = socket.socket | TlsInTls


def dial(
    origin: Origin, proxy: Origin | None, limits: Limits, contexts: Contexts, reach: Reach | None = None
) -> Stream:
    """An open stream to `origin`, through `proxy` if given.

    `reach` says which addresses of the name may be connected to; it is asked about the very address that is
    then used, so that a name cannot answer twice differently. A proxy resolves names itself and cannot be
    asked.

    Raises NetworkError host_unknown, refused, unreachable, timeout, tls, proxy_refused, video_url_refused (no
    address within reach).
    """
    watch = Stopwatch(limits.connect_s)
    stream = (
        _tunnel(origin, proxy, limits, watch, contexts)
        if proxy is not None
        else _connect(origin, limits, watch, reach)
    )
    if origin.scheme == "https":
        stream = _encrypted(stream, origin, limits, watch, contexts)
    return stream


def _connect(origin: Origin, limits: Limits, watch: Stopwatch, reach: Reach | None) -> socket.socket:
    try:
        found = socket.getaddrinfo(origin.host, origin.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NetworkError("host_unknown", host=origin.host) from None
    if reach is not None:
        found = [one for one in found if reach(ipaddress.ip_address(one[4][0]))]
        if not found:
            raise NetworkError("video_url_refused", host=origin.host)
    error: OSError | None = None
    for tried, (family, kind, protocol, _, address) in enumerate(found):
        try:
            # Each address gets its share, so that a dead IPv6 route leaves time for IPv4.
            share_s = watch.left_s() / (len(found) - tried)
            return _connected(socket.socket(family, kind, protocol), address, share_s)
        except OSError as exc:
            error = exc
    raise _connect_error(error, origin, limits) from error


def _connected(sock: socket.socket, address: Any, limit_s: float) -> socket.socket:
    try:
        sock.settimeout(limit_s)
        sock.connect(address)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError:
        sock.close()
        raise
    return sock


def _connect_error(error: OSError | None, origin: Origin, limits: Limits) -> NetworkError:
    if isinstance(error, TimeoutError):
        return NetworkError("timeout", host=origin.host, seconds=limits.connect_s)
    if isinstance(error, ConnectionRefusedError):
        return NetworkError("refused", host=origin.host)
    return NetworkError("unreachable", host=origin.host)


def _tunnel(origin: Origin, proxy: Origin, limits: Limits, watch: Stopwatch, contexts: Contexts) -> Stream:
    try:
        stream: Stream = _connect(proxy, limits, watch, None)
    except NetworkError as exc:
        if exc.code == "refused":
            raise NetworkError("proxy_refused", host=proxy.host) from exc
        raise
    if proxy.scheme == "https":
        stream = _encrypted(stream, proxy, limits, watch, contexts)
    try:
        _open_tunnel(stream, origin, proxy, limits, watch)
    except BaseException:
        stream.close()
        raise
    return stream


def _open_tunnel(stream: Stream, origin: Origin, proxy: Origin, limits: Limits, watch: Stopwatch) -> None:
    authority = origin.authority.encode()
    try:
        stream.settimeout(watch.left_s())
        stream.sendall(b"CONNECT %s HTTP/1.1\r\nHost: %s\r\n\r\n" % (authority, authority))
        accepted = _tunnel_accepted(stream, limits, watch)
    except TimeoutError:
        raise NetworkError("timeout", host=proxy.host, seconds=limits.connect_s) from None
    except OSError:
        accepted = False
    if not accepted:
        raise NetworkError("proxy_refused", host=proxy.host)


def _tunnel_accepted(stream: Stream, limits: Limits, watch: Stopwatch) -> bool:
    received, data = 0, b""
    while received <= limits.header_bytes:
        text, end, rest = data.partition(HEAD_END)
        if not end:
            stream.settimeout(watch.left_s())
            piece = stream.recv(4096)
            if not piece:
                return False
            received += len(piece)
            data += piece
            continue
        head = read_head(text + end)
        if head is None:
            return False
        if not head.informational:
            # What stands behind it now cannot be from the server, which has not been greeted yet.
            return 200 <= head.status < 300 and not rest
        data = rest
    return False


def _encrypted(
    stream: Stream, origin: Origin, limits: Limits, watch: Stopwatch, contexts: Contexts
) -> Stream:
    """`stream` with TLS on it. Whatever goes wrong, it is closed."""
    try:
        stream.settimeout(watch.left_s())
        if type(stream) is socket.socket:
            return contexts().wrap_socket(stream, server_hostname=origin.host)
        assert isinstance(stream, ssl.SSLSocket)
        return TlsInTls(contexts(), stream, origin.host, watch)
    except Exception as exc:
        stream.close()
        raise _tls_error(exc, origin, limits) from exc


def _tls_error(error: Exception, origin: Origin, limits: Limits) -> Exception:
    if isinstance(error, TimeoutError):
        return NetworkError("timeout", host=origin.host, seconds=limits.connect_s)
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return NetworkError("tls", host=origin.host, reason=failure_reason(error))
    if isinstance(error, OSError):
        return NetworkError("connection_lost", host=origin.host)
    return error
