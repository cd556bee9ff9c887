"""A job whose rows are done at once, and who knows which were."""

import contextlib
from collections.abc import Callable
from contextlib import AbstractContextManager

from wxdesk.errors import WxdeskError
from wxdesk.media.jobs.job import Job
from wxdesk.media.jobs.policy import Attempt, JobPolicy
from wxdesk.media.jobs.retry import ErrorAction
from wxdesk.media.jobs.rows import Rows, State

ROWS = 20


class _CountingPolicy(JobPolicy[int]):
    name, host = "counting", "api.example.com"

    def __init__(self, rows: Rows, performed: list[int]) -> None:
        self._rows, self._performed = rows, performed

    def perform(self, attempt: Attempt[int], check: Callable[[], None]) -> bool:
        self._performed.append(attempt.row)
        return True

    def record(self, attempts: list[Attempt[int]]) -> None:
        for attempt in attempts:
            self._rows._move(attempt.row, State.SUCCEEDED)

    def action(self, error: WxdeskError) -> ErrorAction:
        raise AssertionError(error)

    def server_fault(self, attempt: Attempt[int], error: WxdeskError) -> None:
        raise AssertionError(error)


class CountingJob(Job):
    """`before`: called on the worker when the job has begun and no row can be."""

    def __init__(self, before: Callable[[], object] = lambda: None) -> None:
        super().__init__(Rows(ROWS), 1, None)
        self.performed: list[int] = []
        self._before = before

    def _locked(self) -> AbstractContextManager[None]:
        return contextlib.nullcontext()

    def _work(self, tick: Callable[[], None], most: int | None) -> None:
        self._before()
        policy = _CountingPolicy(self._rows, self.performed)
        self._go(policy, self._rows.rows(State.WAITING)[:most], tick)
