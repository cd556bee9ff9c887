"""A connection to Redis that reads no more and no longer than the answer to a question about one key can need."""

import socket
import time
from typing import Any

BYTES_MOST = 64 << 10


class BoundedSocket:
    """A connected `socket.socket` for redis-py. What a server sends beyond BYTES_MOST raises ValueError, which no Redis
    does; `ends_at`: monotonic seconds, after which nothing is waited for (TimeoutError). So whoever was given up on has
    not got a thread and memory of ours for as long as it likes."""

    def __init__(self, connected: socket.socket, ends_at: float) -> None:
        self._socket, self._ends_at = connected, ends_at
        self._left = BYTES_MOST

    def recv(self, size: int) -> bytes:
        self._check_time()
        data = self._socket.recv(size)
        self._count(len(data))
        return data

    def recv_into(self, buffer: Any, size: int = 0) -> int:
        self._check_time()
        count = self._socket.recv_into(buffer, size)
        self._count(count)
        return count

    def __getattr__(self, name: str) -> Any:
        return getattr(self._socket, name)

    def _check_time(self) -> None:
        if time.monotonic() > self._ends_at:
            raise TimeoutError

    def _count(self, received: int) -> None:
        self._left -= received
        if self._left < 0:
            raise ValueError("too much for an answer")
