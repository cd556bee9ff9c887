"""An HTTP proxy on this computer that takes CONNECT to WeChat's API hosts, and answers there as WeChat would.

It leads nowhere else: what is asked for another host, another port or without CONNECT is refused, and nothing is ever
connected to. What comes through is answered by the sandbox inside this process. Who begins with TLS instead of CONNECT
is answered as well: for programs whose connections can be led here, but not through a proxy.
"""

import re
import socket
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from wxdesk.process import system
from wxdesk.sandbox.serving import sending
from wxdesk.sandbox.serving.connection import Answer, Connection
from wxdesk.sandbox.serving.listener import MOST_OPEN, listening

# developers.weixin.qq.com, "interface fields": the usual one, the one for disasters, and those of three regions.
API_HOSTS = tuple(f"{name}.weixin.qq.com" for name in ("api", "api2", "sh.api", "sz.api", "hk.api"))
_PORT = 443
_THREADS = 128
_HEAD_BYTES = 16 << 10
_HEAD_S = 10
_IDLE_S = 10  # each of them has a thread; whoever comes back later connects again
_LOOK_EVERY_S = 0.5
_FAREWELL_S = 0.2
_TLS_BEGINS = b"\x16"  # a record of the handshake (RFC 8446, 5.1)
_LINE = re.compile(rb"([A-Za-z]{1,20}) +([^ \r\n]{1,300}) +HTTP/1\.[01]\r?\n")
_BLANK_LINE = re.compile(rb"\n\r?\n")


class ConnectProxy:
    """Answers with `answer` what is asked of API_HOSTS; `context` is the server's. Raises InputError port_taken."""

    scheme = "https"
    origins: frozenset[str] = frozenset()
    hosts = frozenset((*API_HOSTS, *(f"{host}:{_PORT}" for host in API_HOSTS)))

    def __init__(self, answer: Answer, context: ssl.SSLContext, port: int = 0) -> None:
        self.answer = answer
        self.stopping = threading.Event()
        self._context = context
        self._socket = listening(port)
        self._socket.settimeout(_LOOK_EVERY_S)
        self.port = int(self._socket.getsockname()[1])
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._pool = ThreadPoolExecutor(_THREADS, "sandbox-proxy")
        self._thread = threading.Thread(target=self._accept, name="sandbox-proxy")

    def __enter__(self) -> "ConnectProxy":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopping.set()
        with suppress(OSError):  # it wakes who waits in accept, on some systems
            self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        with self._lock:
            for one in self._open:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
                if system.WINDOWS:  # there only closing wakes who reads
                    one.close()
        self._pool.shutdown(cancel_futures=True)
        for one in (*self._open, self._socket):
            one.close()

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                connection, address = self._socket.accept()
            except OSError:  # nobody, or no more files
                continue
            with self._lock:
                room = len(self._open) < MOST_OPEN
                if room:
                    self._open.add(connection)
            if room:
                self._pool.submit(self._serve, connection, address)
            else:
                connection.close()

    def _serve(self, connection: socket.socket, address: tuple[str, int]) -> None:
        try:
            connection.settimeout(_HEAD_S)
            if connection.recv(1, socket.MSG_PEEK) != _TLS_BEGINS:
                refusal = _refusal(_head(connection))
                connection.sendall(refusal or b"HTTP/1.1 200 Connection established\r\n\r\n")
                if refusal:
                    return
            with self._context.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            ) as tls:
                with self._lock:
                    self._open.discard(connection)  # it has gone over into the other one
                    self._open.add(tls)
                try:
                    tls.do_handshake()
                    self._answer_all(tls, address)
                finally:
                    with self._lock:
                        self._open.discard(tls)
        except OSError:  # a caller that went away, or does not trust the certificate
            pass
        finally:
            with self._lock:
                self._open.discard(connection)
            connection.close()

    def _answer_all(self, tls: ssl.SSLSocket, address: tuple[str, int]) -> None:
        received = b""
        while not self.stopping.is_set():
            if not received:
                tls.settimeout(_IDLE_S)
                received = tls.recv(_HEAD_BYTES)
                if not received:
                    return
            answered = Connection(tls, address, self, received)
            if answered.is_silent:
                sending.say_nothing(tls, self.stopping)
                return
            if answered.close_connection:
                if not sending.is_reset(tls):
                    tls.settimeout(_FAREWELL_S)
                    tls.unwrap()  # the end of a body without a length has to be told from a connection that broke
                return
            received = answered.unread


def _head(connection: socket.socket) -> bytes:
    """Up to the blank line; nothing behind it has come, as the caller waits for the answer."""
    head, ends_at = b"", time.monotonic() + _HEAD_S
    while not _BLANK_LINE.search(head) and len(head) <= _HEAD_BYTES and time.monotonic() < ends_at:
        piece = connection.recv(_HEAD_BYTES)
        if not piece:
            break
        head += piece
    return head


def _refusal(head: bytes) -> bytes:
    """What to answer instead of letting it through; empty for what is let through."""
    line = _LINE.match(head)
    if line is None or not _BLANK_LINE.search(head):
        return _response("400 Bad Request", "This is no request to a proxy.")
    host, _, port = line[2].decode("latin-1").lower().rpartition(":")
    allowed = f"only CONNECT to {', '.join(API_HOSTS)}, port {_PORT}"
    if line[1] != b"CONNECT":
        return _response(
            "405 Method Not Allowed", f"The sandbox's proxy takes {allowed}.", "Allow: CONNECT\r\n"
        )
    if host.removesuffix(".") not in API_HOSTS or port != str(_PORT):
        return _response("403 Forbidden", f"The sandbox's proxy leads nowhere else: {allowed}.")
    return b""


def _response(status: str, text: str, more: str = "") -> bytes:
    body = f"{text}\n".encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n{more}"
    return f"{head}Connection: close\r\n\r\n".encode("latin-1") + body
