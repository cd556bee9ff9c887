"""A reply on its way: whole, or in one of the manners in which replies go wrong on the wire."""

import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

from wxdesk.process import system
from wxdesk.sandbox.serving.exchange import Manner, Reply

_SEND_S = 60
_PIECES_A_SECOND = 10
_CHUNK_BYTES = 8 << 10
_LOOK_EVERY_S = 0.5
_LINGER = "hh" if system.WINDOWS else "ii"
# Nothing that follows could be told from the rest of this one.
_ENDS = frozenset({Manner.RESET, Manner.SHORT_LENGTH, Manner.NO_LENGTH, Manner.CUT_CHUNK})


def is_last(reply: Reply) -> bool:
    """Whether the connection has to be closed behind it."""
    return reply.sent_bytes is not None or reply.manner in _ENDS


def is_reset(connection: socket.socket) -> bool:
    """Whether closing it will send RST."""
    linger = connection.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.calcsize(_LINGER))
    return bool(struct.unpack(_LINGER, linger)[0])


def framing(reply: Reply) -> tuple[str, ...]:
    """The line of the head that says where the body ends."""
    size = len(reply.body)
    if reply.manner in (Manner.CHUNKED, Manner.CUT_CHUNK):
        return ("Transfer-Encoding: chunked",)
    if reply.manner is Manner.NO_LENGTH:
        return ()
    return (f"Content-Length: {size // 2 if reply.manner is Manner.SHORT_LENGTH else size}",)


def send(connection: socket.socket, head: bytes, reply: Reply, stopping: threading.Event) -> None:
    """Raises OSError."""
    body = reply.body[: reply.sent_bytes]
    connection.settimeout(_SEND_S)
    if reply.manner is Manner.DRIP:
        _drip(connection, head, body, reply.bytes_per_s, stopping)
    elif reply.manner is Manner.RESET:
        connection.sendall(head + body[: len(body) // 2])
        # Closing then sends RST in the place of FIN (socket(7), SO_LINGER)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(_LINGER, 1, 0))
    elif reply.manner is Manner.CHUNKED:
        connection.sendall(head + b"".join(_chunks(body)) + b"0\r\n\r\n")
    elif reply.manner is Manner.CUT_CHUNK:
        connection.sendall(head + b"%x\r\n" % len(body) + body[: len(body) // 2])
    else:
        # One call: a head sent by itself would cost a packet, and the other side a wake-up.
        connection.sendall(head + body)


def _drip(
    connection: socket.socket, head: bytes, body: bytes, bytes_per_s: int, stopping: threading.Event
) -> None:
    connection.sendall(head)
    begins = time.monotonic()
    piece_bytes = max(1, bytes_per_s // _PIECES_A_SECOND)
    for sent in range(0, len(body), piece_bytes):
        if stopping.wait(max(begins + sent / bytes_per_s - time.monotonic(), 0)):
            raise ConnectionAbortedError
        connection.sendall(body[sent : sent + piece_bytes])


def say_nothing(connection: socket.socket, stopping: threading.Event) -> None:
    """Until the caller has had enough."""
    connection.settimeout(_LOOK_EVERY_S)
    while not stopping.is_set():
        with suppress(TimeoutError):
            if not connection.recv(4096):
                return


def _chunks(body: bytes) -> Iterator[bytes]:
    for start in range(0, len(body), _CHUNK_BYTES):
        piece = body[start : start + _CHUNK_BYTES]
        yield b"%x\r\n%b\r\n" % (len(piece), piece)
