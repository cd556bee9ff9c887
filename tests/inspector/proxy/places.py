"""Servers at several addresses of this computer: one stands for the internet, the others for what is near."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from wxdesk.hosts import Address
from wxdesk.inspector.proxy.heads import basic
from wxdesk.inspector.proxy.proxy import LIMITS, Proxy, ProxyLimits
from wxdesk.inspector.proxy.reach import LookUp, Reach

INTERNET, HERE = "127.0.0.2", "127.0.0.1"
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def is_internet(address: Address) -> bool:
    return str(address) == INTERNET


def only(addresses: dict[str, str]) -> LookUp:
    def look_up(name: str, port: int) -> list[str]:
        if name not in addresses:
            raise socket.gaierror(name)
        return [addresses[name]]

    return look_up


@dataclass
class Place:
    """Answers each connection with `answer(connection, first bytes)`; keeps what came."""

    answer: Callable[[socket.socket, bytes], None]
    address: str = INTERNET
    port: int = 0
    heard: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listener = socket.create_server((self.address, self.port), backlog=300)
        self.port = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        for one in (self._listener, *self._open):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self._open.append(connection)
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(10)
            first = connection.recv(1 << 16)
            self.heard.append(first)
            self.answer(connection, first)


def says(answer: bytes) -> Callable[[socket.socket, bytes], None]:
    return lambda connection, _: connection.sendall(answer)


@contextlib.contextmanager
def proxy_to(look_up: LookUp, limits: ProxyLimits = LIMITS) -> Iterator[Proxy]:
    with Proxy(Reach(look_up, is_internet), limits) as proxy:
        yield proxy


def talk(proxy: Proxy, request: str | bytes, credential: bool = True, timeout_s: float = 10) -> bytes:
    """Everything that a request is answered with, to the end of the connection."""
    with line_to(proxy, request, credential, timeout_s) as sock:
        return rest(sock)


def line_to(
    proxy: Proxy, request: str | bytes, credential: bool = True, timeout_s: float = 10
) -> socket.socket:
    sock = socket.create_connection((HERE, proxy.port), timeout_s)
    first, end, more = (request.encode() if isinstance(request, str) else request).partition(b"\r\n")
    field_line = (
        f"Proxy-Authorization: {basic(proxy.user, proxy.password)}\r\n".encode() if credential else b""
    )
    sock.sendall(first + end + field_line + more)
    return sock


def rest(sock: socket.socket) -> bytes:
    data = b""
    with contextlib.suppress(ConnectionError):
        while piece := sock.recv(1 << 16):
            data += piece
    return data


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0
