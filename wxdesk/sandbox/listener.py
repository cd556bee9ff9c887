"""The sandbox's socket: on the loopback address only, a thread per connection, quickly stopped."""

import logging
import os
import socket
import sys
import threading
import time
from contextlib import suppress
from http.server import ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any

from wxdesk.errors import InputError
from wxdesk.sandbox.connection import Answer, Connection

HOST = "127.0.0.1"

_log = logging.getLogger(__name__)
_STOP_WITHIN_S = 2.0


class Listener(ThreadingHTTPServer):
    """Asks `answer` for every request, on a thread per connection. Raises InputError port_taken."""

    # On Windows this option lets another program take the same port.
    allow_reuse_address = os.name != "nt"
    request_queue_size = 256

    def __init__(self, answer: Answer, port: int) -> None:
        self.answer = answer
        self.stopping = threading.Event()
        self._open: dict[threading.Thread, socket.socket] = {}
        self._open_lock = threading.Lock()
        try:
            super().__init__((HOST, port), Connection)
        except (OSError, OverflowError) as exc:
            raise InputError("port_taken", port=port) from exc
        self.port = int(self.server_address[1])
        hosts = [f"{name}{ending}" for name in (HOST, "localhost") for ending in self._port_endings()]
        self.hosts = frozenset(hosts)
        self.origins = frozenset(f"http://{host}" for host in hosts)
        self._accepting = threading.Thread(target=self._accept, name="sandbox")

    def begin(self) -> None:
        self._accepting.start()

    def end(self) -> None:
        """Stop listening, end every connection, wait for the threads, all together two seconds at most."""
        deadline = time.monotonic() + _STOP_WITHIN_S
        self.stopping.set()
        with suppress(OSError):  # what it waits for is a connection
            socket.create_connection((HOST, self.port), _STOP_WITHIN_S).close()
        self._accepting.join()
        self.server_close()
        with self._open_lock:
            remaining = dict(self._open)
        for connection in remaining.values():
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in remaining:
            thread.join(max(deadline - time.monotonic(), 0))

    def server_bind(self) -> None:
        # HTTPServer's own looks the name of the address up, which can take seconds.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, int(self.server_address[1])

    def process_request(self, request: Any, client_address: Any) -> None:
        if self.stopping.is_set():
            self.shutdown_request(request)
            return
        thread = threading.Thread(
            target=self.process_request_thread,
            args=(request, client_address),
            name="sandbox-connection",
            daemon=True,
        )
        with self._open_lock:
            self._open[thread] = request
        try:
            thread.start()
        except RuntimeError:  # no more threads
            self._forget(thread)
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._forget(threading.current_thread())

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that went away is nothing to speak of; anything else is a bug of the sandbox."""
        if not isinstance(sys.exception(), OSError):
            _log.exception("the sandbox failed on a connection")

    def _accept(self) -> None:
        # Unlike serve_forever, this neither wakes up twice a second for nothing nor takes so long to end.
        while not self.stopping.is_set():
            self.handle_request()

    def _forget(self, thread: threading.Thread) -> None:
        with self._open_lock:
            self._open.pop(thread, None)

    def _port_endings(self) -> tuple[str, ...]:
        return (f":{self.port}", "") if self.port == 80 else (f":{self.port}",)
