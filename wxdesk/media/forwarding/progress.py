"""How far a forwarding is."""

from dataclasses import dataclass

from wxdesk.errors import WxdeskError


@dataclass(frozen=True)
class ForwardProgress:
    """Counts add up to `total`. `reason`: why it paused by itself. `left_s`: at the present rate."""

    total: int
    waiting: int
    sending: int
    accepted: int
    failed: int
    unconfirmed: int
    accepted_bytes: int
    running: bool
    paused: bool
    reason: WxdeskError | None
    files_per_s: float
    bytes_per_s: float
    left_s: float | None

    @property
    def answered(self) -> int:
        """How many have come to an end, whichever."""
        return self.accepted + self.failed + self.unconfirmed

    @property
    def finished(self) -> bool:
        """Nothing is left to be sent (failed and unconfirmed ones may be tried again)."""
        return self.answered == self.total
