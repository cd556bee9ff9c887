"""Where the time of a batch goes: measured at its connections, in a turn of its own, as looking takes time too."""

import contextlib
import statistics
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from unittest.mock import patch

from wxdesk.wechat.connection import Connection


@dataclass
class Rounds:
    """Seconds, of every round at every connection: from a request to the first bytes of its answer (`answering`),
    and from the last bytes of a body to the next request (`asking`). And when anything happened at all.
    """

    answering: list[float] = field(default_factory=list)
    asking: list[float] = field(default_factory=list)
    requests: list[float] = field(default_factory=list)
    last_bytes: float = 0.0

    def report(self, began: float, ended: float, latency_s: float, jobs: int) -> str:
        def ms(seconds: float) -> str:
            return f"{seconds * 1000:.1f} ms"

        answering, asking = statistics.mean(self.answering), statistics.mean(self.asking)
        requests = sorted(one for one in self.requests if one > began)  # not the token's
        at_work = requests[min(jobs, len(requests)) - 1] - began
        return (
            f"a round takes {ms(answering + asking)}: {ms(latency_s)} latency, {ms(answering - latency_s)} more until "
            f"the answer is here, {ms(asking)} until the next is asked for\n"
            f"besides, {ms(at_work)} until all jobs are at work and {ms(ended - self.last_bytes)} from the last byte "
            "to the last durable file"
        )


@contextlib.contextmanager
def watched() -> Iterator[Rounds]:
    rounds = Rounds()
    mine = threading.local()
    send, receive = Connection.send, Connection._receive

    def watched_send(self: Connection, *values: object) -> None:
        asked_at = time.perf_counter()
        if (got_at := getattr(mine, "got_at", None)) is not None:
            rounds.asking.append(asked_at - got_at)
        mine.got_at, mine.asked_at = None, asked_at
        rounds.requests.append(asked_at)
        send(self, *values)  # type: ignore[arg-type]

    def watched_receive(self: Connection, *values: object) -> bytes:
        data = receive(self, *values)  # type: ignore[arg-type]
        mine.got_at = rounds.last_bytes = time.perf_counter()
        if (asked_at := getattr(mine, "asked_at", None)) is not None:
            rounds.answering.append(mine.got_at - asked_at)
        mine.asked_at = None
        return data

    with (
        patch.object(Connection, "send", watched_send),
        patch.object(Connection, "_receive", watched_receive),
    ):
        yield rounds
