"""One request to the sandbox: HTTP/1.1 read with distrust, the reply written in one piece."""

import io
import logging
import socket
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import Any, Protocol, cast
from urllib.parse import parse_qsl, unquote

from wxdesk.sandbox.serving import body, sending
from wxdesk.sandbox.serving.body import RefusedError
from wxdesk.sandbox.serving.exchange import Manner, Reply, Request

Answer = Callable[[Request], Reply]

_log = logging.getLogger(__name__)
_told: set[tuple[str, str, int | None]] = set()
_MOST_TOLD = 100
_BODY_S = 60  # for all that is still to come of a request
_STALL_S = 5  # for its next piece: threads are few, and others wait for them
_HEARD_OUT_S = 1.0
_MOST_FIELDS = 50
_LONGEST_LINE = 8 << 10
# Above WeChat's own limits, so that its refusals can be seen; small for all that is not a file.
_BODY_BYTES = {
    "/cgi-bin/media/upload": 24 << 20,
    "/cgi-bin/media/uploadimg": 24 << 20,
    "/cgi-bin/material/add_material": 24 << 20,
    "/cgi-bin/material/add_news": 1 << 20,
    "/cgi-bin/draft/add": 1 << 20,
    "/cgi-bin/draft/update": 1 << 20,
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
    """Reads one request, of which `received` has come, and answers it. `unread`: what had come behind it.

    `is_silent`: nothing was answered, and the connection is to stay open.
    """

    protocol_version = "HTTP/1.1"
    default_request_version = (
        "HTTP/1.0"  # of a line that cannot be read; 0.9 would be answered without a status
    )
    server_version = "wxdesk-sandbox"
    sys_version = ""
    disable_nagle_algorithm = True
    raw_requestline: bytes

    def __init__(
        self, connection: socket.socket, address: tuple[str, int], server: Server, received: bytes
    ) -> None:
        self._received = received
        self.unread = b""
        self.is_silent = False
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
        if len(self.raw_requestline) > _LONGEST_LINE:  # it is kept for rid/get and for who looks at the calls
            self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
            return False
        return super().parse_request()

    def do_GET(self) -> None:
        server = cast(Server, self.server)
        try:
            request = self._read(server)
        except RefusedError as refused:
            self.send_error(refused.status)
            return
        try:
            reply = server.answer(request)
        except Exception as exc:
            _tell_once(exc, request.path)
            self.close_connection = True
            self._send(Reply(b"the sandbox failed\n", "text/plain", HTTPStatus.INTERNAL_SERVER_ERROR))
            return
        # An answer leaves so long after its request came: reading and thinking are part of that, not on top.
        delay_s = self._arrived + reply.delay_ms / 1000 - time.monotonic() if reply.delay_ms else 0.0
        if reply.dropped or (delay_s > 0 and server.stopping.wait(delay_s)):
            self.close_connection = True
            return
        if reply.manner is Manner.SILENT:
            self.close_connection = self.is_silent = True
            return
        self._send(reply)

    do_POST = do_HEAD = do_GET  # noqa: N815

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The whole answer, which http.server asks for, too."""
        self.close_connection = True  # whatever follows, it is not the beginning of a request
        self._send(Reply(f"{HTTPStatus(code).phrase}\n".encode(), "text/plain", code))
        self._hear_out()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: addresses hold credentials."""

    def _read(self, server: Server) -> Request:
        """The request with its body; HEAD asks what GET does. Raises RefusedError; OSError when the caller is gone."""
        path, _, query = self.path.partition("?")
        site = self._checked_site(server)
        if not path.startswith("/"):
            raise RefusedError(HTTPStatus.BAD_REQUEST)
        try:
            fields = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        except ValueError as exc:
            raise RefusedError(HTTPStatus.BAD_REQUEST) from exc
        return Request(
            "GET" if self.command == "HEAD" else self.command,
            unquote(path) if "%" in path else path,
            dict((*fields, *reversed(fields))),  # of a field given twice, the first
            body.read(self.rfile, self.headers, _BODY_BYTES.get(path, _OTHER_BODY_BYTES)),
            self.headers.get("Content-Type", ""),
            self.client_address[0],
            site,
            {name.lower(): value for name, value in self.headers.items()},
        )

    def _checked_site(self, server: Server) -> str:
        """Scheme, host and port the caller means. Raises RefusedError when that, or its page, is not the
        sandbox.
        """
        hosts = self.headers.get_all("Host", [])
        own_page = server.origins.issuperset(self.headers.get_all("Origin", []))
        if len(hosts) != 1 or hosts[0] not in server.hosts or not own_page:
            raise RefusedError(HTTPStatus.FORBIDDEN)
        return f"{server.scheme}://{hosts[0]}"

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
        head = "\r\n".join(lines).encode("latin-1")
        if getattr(self, "command", None) == "HEAD":  # there is none before the first line was read
            reply = replace(reply, body=b"", manner=Manner.WHOLE)
        sending.send(self.connection, head, reply, cast(Server, self.server).stopping)

    def _hear_out(self) -> None:
        """Take in what the caller is still sending: closing on it would lose the answer it is about to read."""
        deadline = time.monotonic() + _HEARD_OUT_S
        self.connection.shutdown(socket.SHUT_WR)
        self.connection.settimeout(_HEARD_OUT_S)
        while self.connection.recv(1 << 16) and time.monotonic() < deadline:
            pass


def _tell_once(exc: Exception, path: str) -> None:
    """A bug of the sandbox goes to the log the first time: whoever repeats the request does not fill a disk."""
    frames = traceback.extract_tb(exc.__traceback__)
    place = (type(exc).__name__, frames[-1].filename, frames[-1].lineno)
    if place not in _told and len(_told) < _MOST_TOLD:
        _told.add(place)
        _log.error("the sandbox failed on %s", path, exc_info=exc)
