"""Servers on this computer that answer exactly what a test tells them to, byte for byte."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: dict[str, str]  # names in lower case
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


@dataclass
class Line:
    """One connection, as the answering function of a test sees it."""

    sock: socket.socket
    number: int  # of the connection, from 1
    stopping: threading.Event

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def drip(self, data: bytes, pause_s: float) -> None:
        """One byte at a time, until the client has had enough."""
        for one in data:
            if self.stopping.wait(pause_s):
                return
            self.sock.sendall(bytes([one]))

    def silence(self) -> None:
        """Say nothing more until the test is over or the client goes away."""
        self.sock.settimeout(0.02)
        while not self.stopping.is_set():
            with contextlib.suppress(TimeoutError):
                if not self.sock.recv(4096):
                    return

    def reset(self) -> None:
        """End the connection as a firewall does."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        self.sock.close()


# Answers a request, by returning bytes or through the line; False closes the connection, None keeps it open.
Answer = Callable[[Request, Line], "bytes | bool | None"]


@dataclass
class Server:
    answer: Answer
    context: ssl.SSLContext | None = None
    host: str = "127.0.0.1"
    requests: list[Request] = field(default_factory=list)
    connections: int = 0

    def __post_init__(self) -> None:
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server((self.host, 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self._start(self._accept)

    @property
    def base(self) -> str:
        return f"{'https' if self.context else 'http'}://{self.host}:{self.port}"

    def stop(self) -> None:
        self._stopping.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in list(self._threads):
            thread.join()

    def _start(self, work: Callable[..., None], *values: object) -> None:
        thread = threading.Thread(target=work, args=values, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._start(self._serve, sock, self.connections)

    def _serve(self, sock: socket.socket, number: int) -> None:
        with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
            stack.callback(sock.close)
            if self.context:
                sock = self.context.wrap_socket(sock, server_side=True)
                stack.callback(sock.close)
            self._converse(Line(sock, number, self._stopping))

    def _converse(self, line: Line) -> None:
        pending = b""
        while True:
            request, pending = self._read(line.sock, pending)
            if request is None:
                return
            self.requests.append(request)
            answer = self.answer(request, line)
            if isinstance(answer, bytes):
                line.send(answer)
            if answer is False:
                return

    def _read(self, sock: socket.socket, pending: bytes) -> tuple[Request | None, bytes]:
        while b"\r\n\r\n" not in pending:
            data = self._receive(sock)
            if not data:
                return None, b""
            pending += data
        head, _, pending = pending.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (one.partition(":") for one in lines)}
        length = int(headers.get("content-length", 0))
        while len(pending) < length:
            pending += self._receive(sock)
        method, target, _ = first.split(" ")
        return Request(method, target, headers, pending[:length]), pending[length:]

    def _receive(self, sock: socket.socket) -> bytes:
        sock.settimeout(0.02)
        while not self._stopping.is_set():
            with contextlib.suppress(TimeoutError):
                data = sock.recv(65536)
                sock.settimeout(5)
                return data
        return b""


def http(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """A whole response with its Content-Length, or with another `length` than the true one."""
    announced = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {announced}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def always(answer: bytes) -> Answer:
    return lambda request, line: answer


def then_closes(answer: bytes) -> Answer:
    """It, whole or not, and the end of the connection."""

    def script(request: Request, line: Line) -> bool:
        line.send(answer)
        return False

    return script
