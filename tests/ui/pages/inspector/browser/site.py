"""A site with hostile pages, and what must not be reached from them; both keep what came."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.ui.pages.inspector.browser.hostile import PAGES


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 200
    heard: list[str]
    moved_to = ""

    def handle_error(self, *_: object) -> None:
        """A browser that has gone away is nothing to speak of."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.server.heard.append(self.path)
        if path == "/moved":
            self._say(302, "", Location=self.server.moved_to)
        elif path == "/private":
            self._say(401, "who?", **{"WWW-Authenticate": 'Basic realm="x"'})
        elif path == "/file":
            self._say(200, "MZ", **{"Content-Type": "application/octet-stream"})
        elif path.endswith(".js"):
            self._say(200, PAGES.get(path, ""), **{"Content-Type": "text/javascript"})
        else:
            self._say(
                200 if path in PAGES else 404,
                PAGES.get(path, ""),
                **{"Content-Type": "text/html; charset=utf-8"},
            )

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def _say(self, status: int, text: str, **fields: str) -> None:
        body = text.encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **fields}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def site(address: str) -> Iterator[_Server]:
    server = _Server((address, 0), _Handler)
    server.heard = []
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Canary:
    """Listens at one port of this computer: TCP by IPv4 and IPv6, and UDP. `heard`: the first bytes of whoever came."""

    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        first = socket.create_server(("127.0.0.1", 0))
        self.port: int = first.getsockname()[1]
        self._sockets = [first]
        with contextlib.suppress(OSError):  # no IPv6
            self._sockets.append(socket.create_server(("::1", self.port), family=socket.AF_INET6))
        datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        datagrams.bind(("127.0.0.1", self.port))
        self._sockets.append(datagrams)
        for one in self._sockets:
            threading.Thread(target=self._listen, args=(one,), daemon=True).start()

    def close(self) -> None:
        for one in self._sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _listen(self, listening: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                if listening.type == socket.SOCK_DGRAM:
                    if not listening.recv(2000):
                        return
                    self.heard.append("UDP")
                    continue
                connection, _ = listening.accept()
                with connection, contextlib.suppress(OSError):
                    connection.settimeout(2)
                    self.heard.append(connection.recv(300).split(b"\r\n")[0].decode("latin-1"))
