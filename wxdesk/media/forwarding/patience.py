"""How long an endpoint is waited for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Patience:
    """Times in seconds. `silence_s`: between two signs of life; `total_s`: for one file, upload and answer."""

    connect_s: float = 10
    silence_s: float = 30
    total_s: float = 300


PATIENCE = Patience()
