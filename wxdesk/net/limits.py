"""How long wxdesk waits for a server, how much it takes from one, and which addresses a server may have."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from wxdesk.errors import NetworkError
from wxdesk.hosts import Address

MIB = 1 << 20
AddressPolicy = Callable[[Address], bool]


@dataclass(frozen=True)
class Limits:
    """Times in seconds, sizes in bytes. Tests pass smaller ones.

    A transfer is given up when fewer than `stall_bytes` arrived within `stall_s` of waiting (1 KB a second
    over 30 s): a server that drips a byte now and then would otherwise hold a job for ever. Only time spent
    waiting for the network counts, so that a slow disk or a paused batch is not taken for a slow server.
    """

    connect_s: float = 10  # name, TCP, proxy and TLS together
    stall_s: float = 30
    stall_bytes: int = 30 << 10
    total_s: float = 300  # media and uploads
    call_s: float = 60  # calls answered with JSON
    idle_s: float = 15  # a kept-alive connection older than this is not trusted to be alive
    body_bytes: int = 64 * MIB
    json_bytes: int = 1 * MIB
    header_bytes: int = 64 << 10
    # Of a body: each costs some fifty microseconds, which no wait counts, and no honest server sends one byte in each.
    pieces: int = 1 << 18


LIMITS = Limits()


class Resend(Enum):
    """What becomes of a request when a kept connection turns out to be dead under it."""

    YES = "yes"  # it is sent again, once, on a new connection: doing so harms nobody
    FRESH = "fresh connection"  # it goes out on a new connection in the first place
    NO = "no"  # whoever sent it is told


@dataclass(frozen=True, slots=True)
class RequestPolicy:
    """What a request may take: seconds for all of it, bytes of the answer's body, and which addresses its host may
    have (None: any)."""

    total_s: float
    body_bytes: int
    resend: Resend = Resend.FRESH
    address_policy: AddressPolicy | None = None


def megabytes(size_bytes: int) -> float:
    """For a sentence: 64, not 64.0."""
    return size_bytes // MIB if size_bytes % MIB == 0 else size_bytes / MIB


class Deadline:
    """A moment that comes `limit_s` seconds from now."""

    def __init__(self, limit_s: float) -> None:
        self._ends_at = time.monotonic() + limit_s

    def left_s(self) -> float:
        """More than 0, so that it can be given to a socket. Raises TimeoutError once there is nothing left."""
        left_s = self._ends_at - time.monotonic()
        if left_s <= 0:
            raise TimeoutError
        return left_s


class TransferLimit:
    """How long one request may still wait for the network.

    Each wait asks `next_wait_s()` how long it may take, which raises NetworkError timeout or too_slow once the
    time is up, and tells `waited()` how long it took and how many bytes came or went.
    """

    def __init__(self, host: str, limits: Limits, total_s: float) -> None:
        self._host = host
        self._limits = limits
        self._total_s = total_s
        self._total_left_s = total_s
        self._answering = False
        self._open_window()

    def next_wait_s(self) -> float:
        left_s = min(self._total_left_s, self._window_left_s)
        if left_s <= 0:
            raise self.expired()
        return left_s

    def waited(self, seconds: float, *, sent: int = 0, received: int = 0) -> None:
        self._answering = self._answering or received > 0
        self._total_left_s -= seconds
        self._window_left_s -= seconds
        self._window_bytes += sent + received
        if self._window_bytes >= self._limits.stall_bytes:
            self._open_window()

    def expired(self) -> NetworkError:
        """What to raise when a wait ran out."""
        if self._total_left_s <= self._window_left_s:
            return NetworkError("timeout", host=self._host, seconds=self._total_s)
        if not self._answering:
            return NetworkError("timeout", host=self._host, seconds=self._limits.stall_s)
        return NetworkError("too_slow", host=self._host)

    def _open_window(self) -> None:
        self._window_left_s = self._limits.stall_s
        self._window_bytes = 0
