"""One request under way, whose waits are counted wherever the network waits for it."""

import re
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from wxdesk.net.limits import Deadline, Limits, RequestPolicy, TransferLimit

T = TypeVar("T")

_HEAD_END = re.compile(rb"\n\r?\n")  # as h11 has it


def without_context(
    step: Callable[[], T],
    kinds: type[Exception] | tuple[type[Exception], ...],
    meaning: Callable[[Exception], Exception],
) -> T:
    """What `step` gives. An error of these kinds is raised as what it means, without a context, which would quote what a
    server sent."""
    try:
        return step()
    except kinds as exc:
        error = meaning(exc)
    raise error


class Transfer:
    """One request under way: what it may take, and what has come of it.

    `fresh`: a connection was made for it. The policy's addresses: which its host may have; asked about the very address
    that is then used, so that a name cannot answer twice differently.
    """

    _local = threading.local()

    def __init__(self, host: str, limits: Limits, policy: RequestPolicy) -> None:
        self.host = host
        self.policy = policy
        self.fresh = False
        self.head = bytearray()  # what was received until the answer's head was whole
        self.body_bytes: int | None = None  # received behind it; None before
        self.limit = TransferLimit(host, limits, policy.total_s)
        self.pieces_left = limits.pieces
        self.connecting: Deadline | None = None

    def head_ended(self) -> None:
        """What comes from now on is the body, and so is what came behind the head already."""
        end = 0
        while found := _HEAD_END.search(self.head, end):
            informational = self.head.startswith(b"1", self.head.find(b" ", end) + 1)
            end = found.end()
            if not informational:
                break
        self.body_bytes = len(self.head) - end

    def enter(self) -> None:
        """What this thread reads and writes from now on is this transfer's."""
        Transfer._local.transfer = self

    @classmethod
    def current(cls) -> "Transfer":
        transfer: Transfer = cls._local.transfer
        return transfer

    def on_trace(self, event: str, info: dict[str, Any]) -> None:
        """httpcore's `trace`: once the request itself goes out, the connection is made."""
        if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
            self.connecting = None
