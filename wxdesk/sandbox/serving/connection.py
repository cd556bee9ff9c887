"""One request to the sandbox: HTTP/1.1 read with distrust, the reply written in one piece."""

import io
import logging
import socket
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any, Protocol, cast
from urllib.parse import parse_qsl, unquote

from wxdesk.sandbox.serving import sending
from wxdesk.sandbox.serving.exchange import Reply, Request

Answer = Callable[[Request], Reply]

_log = logging.getLogger(__name__)
_BODY_S = 60  # for all that is still to come of a request
_STALL_S = 5  # for its next piece: threads are few, and others wait for them
_HEARD_OUT_S = 1.0
_MOST_FIELDS = 50
# Above WeChat's own limits, so that its refusals can be seen; small for all that is not a file.
_BODY_BYTES = {
    "/cgi-bin/media/upload": 24 << 20,
    "/cgi-bin/material/add_material": 24 << 20,
    "/site/receive": 64 << 20,
}
_OTHER_BODY_BYTES = 64 << 10


class Server(Protocol):
    """What a connection knows of the server it belongs to."""

    scheme: str
    answer: Answer
    hosts: frozenset[str]
    origins: frozenset[str]
    stopping: threading.Event


class _RefusedError(Exception):
    """The request is not even looked at."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


class _Incoming(io.RawIOBase):
    """What was received already, and then what comes, all of it within so many seconds."""

    def __init__(self, connection: socket.socket, received: bytes) -> None:
        self._connection, self._received = connection, memoryview(received)
        self._ends_at = time.monotonic() + _BODY_S
        self.over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._received:
            piece = self._received[: len(buffer)]
            self._received = self._received[len(piece) :]
            buffer[: len(piece)] = piece
            return len(piece)
        if self.over:
            return 0
        self._connection.settimeout(min(max(self._ends_at - time.monotonic(), 0.001), _STALL_S))
        return self._connection.recv_into(buffer)


class Connection(BaseHTTPRequestHandler):
    """Reads one request, of which `received` has come, and answers it. `unread`: what had come behind it."""

    protocol_version = "HTTP/1.1"
    default_request_version = (
        "HTTP/1.0"  # of a line that cannot be read; 0.9 would be answered without a status
    )
    server_version = "wxdesk-sandbox"
    sys_version = ""
    disable_nagle_algorithm = True

    def __init__(
        self, connection: socket.socket, address: tuple[str, int], server: Server, received: bytes
    ) -> None:
        self._received = received
        self.unread = b""
        super().__init__(connection, address, cast(Any, server))

    def setup(self) -> None:
        super().setup()
        self.rfile.close()
        self._incoming = _Incoming(self.connection, self._received)
        self.rfile = io.BufferedReader(self._incoming)

    def handle(self) -> None:
        self.close_connection = True
        try:
            self.handle_one_request()
        except OSError:  # the caller is gone, or the sandbox stops
            self.close_connection = True
        if not self.close_connection:
            self._incoming.over = True
            self.unread = self.rfile.read()

    def parse_request(self) -> bool:
        self._arrived = time.monotonic()
        return super().parse_request()

    def do_GET(self) -> None:
        server = cast(Server, self.server)
        try:
            request = self._read(server)
        except _RefusedError as refused:
            self.close_connection = True  # whatever follows, it is not the beginning of a request
            self._send(Reply(f"{refused.status.phrase}\n".encode(), "text/plain", refused.status))
            self._hear_out()
            return
        try:
            reply = server.answer(request)
        except Exception:
            _log.exception("the sandbox failed on %s", request.path)
            self.close_connection = True
            return
        # An answer leaves so long after its request came: reading and thinking are part of that, not on top.
        delay_s = self._arrived + reply.delay_ms / 1000 - time.monotonic() if reply.delay_ms else 0.0
        if reply.dropped or (delay_s > 0 and server.stopping.wait(delay_s)):
            self.close_connection = True
            return
        self._send(reply)

    do_POST = do_GET  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: addresses hold credentials."""

    def _read(self, server: Server) -> Request:
        """The request with its body. Raises _RefusedError, and OSError when the caller leaves in the middle."""
        path, _, query = self.path.partition("?")
        site = self._checked_site(server)
        if not path.startswith("/"):
            raise _RefusedError(HTTPStatus.BAD_REQUEST)
        try:
            fields = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        except ValueError as exc:
            raise _RefusedError(HTTPStatus.BAD_REQUEST) from exc
        return Request(
            self.command,
            unquote(path) if "%" in path else path,
            dict((*fields, *reversed(fields))),  # of a field given twice, the first
            self._body(_BODY_BYTES.get(path, _OTHER_BODY_BYTES)),
            self.headers.get("Content-Type", ""),
            self.client_address[0],
            site,
            {name.lower(): value for name, value in self.headers.items()},
        )

    def _checked_site(self, server: Server) -> str:
        """Scheme, host and port the caller means. Raises _RefusedError when that, or its page, is not the
        sandbox.
        """
        hosts = self.headers.get_all("Host", [])
        own_page = server.origins.issuperset(self.headers.get_all("Origin", []))
        if len(hosts) != 1 or hosts[0] not in server.hosts or not own_page:
            raise _RefusedError(HTTPStatus.FORBIDDEN)
        return f"{server.scheme}://{hosts[0]}"

    def _body(self, limit_bytes: int) -> bytes:
        if "Transfer-Encoding" in self.headers:
            raise _RefusedError(HTTPStatus.LENGTH_REQUIRED)
        lengths = set(self.headers.get_all("Content-Length", ["0"]))
        text = lengths.pop()
        if lengths or not (text.isascii() and text.isdigit()):
            raise _RefusedError(HTTPStatus.BAD_REQUEST)
        if len(text) > 12 or int(text) > limit_bytes:
            raise _RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        body = self.rfile.read(int(text))
        if len(body) < int(text):
            raise ConnectionAbortedError
        return body

    def _send(self, reply: Reply) -> None:
        if sending.is_last(reply):
            self.close_connection = True
        lines = [
            f"HTTP/1.1 {int(reply.status)} {HTTPStatus(reply.status).phrase}",
            f"Server: {self.server_version}",
            *(
                ()
                if any(name == "Date" for name, _ in reply.headers)
                else (f"Date: {self.date_time_string(reply.at)}",)
            ),
            f"Content-Type: {reply.content_type}",
            *sending.framing(reply),
            *(f"{name}: {value}" for name, value in reply.headers),
            f"Connection: {'close' if self.close_connection else 'keep-alive'}",
            "\r\n",
        ]
        stopping = cast(Server, self.server).stopping
        sending.send(self.connection, "\r\n".join(lines).encode("latin-1"), reply, stopping)

    def _hear_out(self) -> None:
        """Take in what the caller is still sending: closing on it would lose the answer it is about to read."""
        deadline = time.monotonic() + _HEARD_OUT_S
        self.connection.shutdown(socket.SHUT_WR)
        self.connection.settimeout(_HEARD_OUT_S)
        while self.connection.recv(1 << 16) and time.monotonic() < deadline:
            pass
