"""What a job does for each of its rows: all in which downloading and forwarding differ."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from wxdesk.errors import WxdeskError
from wxdesk.media.jobs.batching_queue import BatchingQueue
from wxdesk.media.jobs.retry import ErrorAction

Value = TypeVar("Value")


@dataclass(eq=False, slots=True)
class Attempt(Generic[Value]):
    """One try at a row, the `number`-th (from 1): what came of it so far, or why nothing will."""

    row: int
    number: int
    value: Value | None = None
    error: WxdeskError | None = None


class JobPolicy(ABC, Generic[Value]):
    """Any thread of a run may call it. `host`: the server, for errors; `name`: of the threads."""

    host: str
    name: str

    @abstractmethod
    def perform(self, attempt: Attempt[Value], check: Callable[[], None]) -> bool:
        """Do what waits for the network and put it into `attempt.value`; whether the server answered as it should.

        Raises what went wrong. `check` raises Cancelled once the run is to stop.
        """

    @abstractmethod
    def record(self, attempts: list[Attempt[Value]]) -> None:
        """Note how these ended, durably and in the rows. Raises StoreError; then all of them are tried again."""

    @abstractmethod
    def action(self, error: WxdeskError) -> ErrorAction: ...

    @abstractmethod
    def server_fault(self, attempt: Attempt[Value], error: WxdeskError) -> Hashable | None:
        """Where `error` speaks against the server: what makes it differ from others, else None.
        STRAIGHT_FAILURES that differ, and no answer as it should be among them, mean that the server is in trouble."""

    def queue(self, settle: Callable[[list[Attempt[Value]]], None]) -> BatchingQueue[Attempt[Value]] | None:
        """What collects attempts so that `settle` gets several at once, on a thread of its own; None: each is settled
        by the thread that made it."""
        return None

    def complete(self, attempts: list[Attempt[Value]], reason: WxdeskError | None) -> None:
        """Do what waits for the disk, for those that went well; sets `value`, or `error`. `reason`: why it paused."""

    def discard(self, attempt: Attempt[Value]) -> None:
        """It comes too late."""

    def interrupt(self) -> bool:
        """Threads that wait for the network are to give up; whether they can notice."""
        return False

    def may_be_network_down(self, error: WxdeskError) -> bool:
        """Whether the server is to be asked something else before a row fails with this."""
        return False

    def account_accepted(self) -> bool:
        """Asked now: whether the account may ask the server for anything else than a row."""
        return False

    def server_answers(self) -> bool:
        """Asked now, and something else than a row; not where there is nothing else to ask."""
        return False
