"""Proxies that work, on this computer: HTTP, HTTPS and SOCKS5, with a password and without; and a front door with TLS
for the sandbox, so that it is reached as api.weixin.qq.com is.

They connect from `source`, another address of this computer than the program's own: as a listed server does.
"""

import base64
import contextlib
import ipaddress
import select
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

LISTED = "127.0.0.2"
_VIOLATIONS = (OSError, ValueError, IndexError, KeyError)


@dataclass
class Door:
    """Listens until `stop`; each connection is `serve`d on a thread of its own."""

    context: ssl.SSLContext | None = None
    connections: int = 0

    def __post_init__(self) -> None:
        self.stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self._start(self._accept)

    def stop(self) -> None:
        self.stopping.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in list(self._threads):
            thread.join()

    def serve(self, near: socket.socket, peer: str) -> None:
        raise NotImplementedError

    def _start(self, work: object, *values: object) -> None:
        thread = threading.Thread(target=work, args=values, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                near, peer = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._start(self._served, near, peer[0])

    def _served(self, near: socket.socket, peer: str) -> None:
        with contextlib.suppress(*_VIOLATIONS), contextlib.ExitStack() as stack:
            near.settimeout(10)
            stack.callback(lambda: near.close())
            if self.context:
                near = self.context.wrap_socket(near, server_side=True)
            self.serve(near, peer)

    def _pump(self, near: socket.socket, far: socket.socket, former: bytes = b"", new: bytes = b"") -> None:
        """What one says to the other, until one of them ends; `former` is said as `new`."""
        while not self.stopping.is_set():
            buffered = isinstance(near, ssl.SSLSocket) and near.pending()
            for one in [near] if buffered else select.select([near, far], [], [], 0.02)[0]:
                data = one.recv(1 << 16)
                if not data:
                    return
                if one is far:
                    near.sendall(data)
                else:
                    far.sendall(data.replace(former, new) if former else data)


@dataclass
class Front(Door):
    """TLS in front of a server that speaks plain HTTP, which sees the address of whoever came."""

    port_behind: int = 0
    host: str = "api.weixin.qq.com"

    def serve(self, near: socket.socket, peer: str) -> None:
        behind = ("127.0.0.1", self.port_behind)
        with socket.create_connection(behind, 5, (peer, 0)) as far:
            new = f"127.0.0.1:{self.port_behind}"
            self._pump(near, far, f"Host: {self.host}".encode(), f"Host: {new}".encode())


@dataclass
class Proxy(Door):
    """`routes`: where each host:port that may be asked for really is. `asked`: what was; `heard`: every byte of it."""

    routes: dict[str, int] = field(default_factory=dict)
    user: str = ""
    password: str = ""
    source: str = LISTED
    asked: list[str] = field(default_factory=list)
    heard: bytearray = field(default_factory=bytearray)
    scheme = ""

    def address(self, user: str | None = None) -> str:
        user = self.user if user is None else user
        return f"{self.scheme}://{user}{'@' * bool(user)}127.0.0.1:{self.port}"

    def _tunnel(self, target: str) -> socket.socket:
        """Raises KeyError for what may not be asked for, OSError for what is not there."""
        self.asked.append(target)
        return socket.create_connection(("127.0.0.1", self.routes[target]), 5, (self.source, 0))

    def _take(self, near: socket.socket, count: int) -> bytes:
        data = b""
        while len(data) < count:
            piece = near.recv(count - len(data))
            if not piece:
                raise OSError
            data += piece
        self.heard += data
        return data


@dataclass
class HttpProxy(Proxy):
    @property
    def scheme(self) -> str:  # type: ignore[override]
        return "https" if self.context else "http"

    def serve(self, near: socket.socket, peer: str) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self._take(near, 1)
        first, *lines = head.decode("latin-1").splitlines()
        method, target, _ = first.split(" ")
        pair = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        if self.user and f"Proxy-Authorization: Basic {pair}" not in lines:
            near.sendall(
                b"HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n"
            )
            return
        if method != "CONNECT" or target not in self.routes:
            near.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            return
        with self._tunnel(target) as far:
            near.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            self._pump(near, far)


@dataclass
class Socks5Proxy(Proxy):
    """RFC 1928 and 1929; `splintered`: each of its replies comes in pieces of one byte."""

    scheme = "socks5"
    splintered: bool = False

    def serve(self, near: socket.socket, peer: str) -> None:
        near.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        _, count = self._take(near, 2)
        wanted = 2 if self.user else 0
        if wanted not in self._take(near, count):
            self._say(near, b"\x05\xff")
            return
        self._say(near, bytes([5, wanted]))
        if self.user:
            self._take(near, 1)
            said = [self._take(near, self._take(near, 1)[0]).decode() for _ in range(2)]
            self._say(near, bytes([1, said != [self.user, self.password]]))
            if said != [self.user, self.password]:
                return
        kind = self._take(near, 4)[3]
        raw = self._take(near, {1: 4, 4: 16}[kind] if kind != 3 else self._take(near, 1)[0])
        host = raw.decode() if kind == 3 else str(ipaddress.ip_address(raw))
        target = f"{host}:{int.from_bytes(self._take(near, 2), 'big')}"
        try:
            far = self._tunnel(target)
        except (KeyError, OSError) as error:
            self._say(near, bytes([5, 2 if isinstance(error, KeyError) else 5, 0, 1, *bytes(6)]))
            return
        with far:
            self._say(near, bytes([5, 0, 0, 1, *bytes(6)]))
            self._pump(near, far)

    def _say(self, near: socket.socket, reply: bytes) -> None:
        for piece in [bytes([one]) for one in reply] if self.splintered else [reply]:
            near.sendall(piece)


@contextlib.contextmanager
def standing(*doors: Door) -> Iterator[None]:
    try:
        yield
    finally:
        for door in doors:
            door.stop()
