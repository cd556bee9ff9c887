"""How long wxdesk waits for a server, and how much it takes from one."""

from dataclasses import dataclass

MIB = 1 << 20


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


LIMITS = Limits()


def megabytes(size_bytes: int) -> float:
    """For a sentence: 64, not 64.0."""
    return size_bytes // MIB if size_bytes % MIB == 0 else size_bytes / MIB
