"""What the errors since the server last answered as it should say: is it one row's fault, the server's, or ours?"""

import threading
import time
import traceback
from collections.abc import Callable, Hashable
from typing import Any

from wxdesk.errors import ApiError, WxdeskError
from wxdesk.media.jobs.policy import Attempt
from wxdesk.media.jobs.retry import BUSY_ROWS, MOST_RESTS, SAME_BUGS, STRAIGHT_FAILURES, ErrorAction


class Streak:
    """Errors in a row, counted from any thread; `attempts`: how many a row has."""

    def __init__(self, attempts: int) -> None:
        self.gave = False  # the server has answered as it should, once at least
        self._attempts = attempts
        self._lock = threading.Lock()
        self._odd_rows: set[int] = set()  # those after which others were answered as they should be
        # Since the server last did:
        self._server_faults: set[Hashable] = set()
        self._rests, self._rests_until = 0, 0.0
        self._suspects: dict[str, int] = {}  # the row that met an error that may be every row's, by its sort
        self._busy_rows: set[int] = set()  # those for which the server said when to come back
        self._bugs: dict[Hashable, set[int]] = {}  # the rows that met an unexpected error, by its place

    def server_gave(self) -> None:
        """A row was answered as it should be: what failed before was about those rows."""
        with self._lock:
            self.gave = True
            self._odd_rows.update(self._suspects.values())
            self._begin_again()

    def forget(self) -> None:
        """Somebody looked into it and went on."""
        with self._lock:
            self._odd_rows.clear()
            self._begin_again()

    def _begin_again(self) -> None:
        self._server_faults.clear()
        self._suspects.clear()
        self._bugs.clear()
        self._busy_rows.clear()
        self._rests, self._rests_until = 0, 0.0

    def is_the_servers(self, fault: Hashable | None) -> bool:
        """Whether with this `fault`, None for one that says nothing of the server, so much failed in a row that it is
        the server, and not the rows."""
        if fault is None:
            return False
        with self._lock:
            self._server_faults.add(fault)
            return len(self._server_faults) >= STRAIGHT_FAILURES

    def is_everywhere(self, row: int, exc: Exception) -> bool:
        """Whether so many rows in a row met the same error of ours that it is not about them."""
        *_, (frame, line) = traceback.walk_tb(exc.__traceback__)
        with self._lock:
            rows = self._bugs.setdefault((type(exc), frame.f_code, line), set())
            rows.add(row)
            return len(rows) >= SAME_BUGS

    def is_busy_for_all(self, row: int, last: bool) -> bool:
        """Whether so many rows in a row were to come back later that the others would only meet the same; so is the
        last row's."""
        with self._lock:
            self._busy_rows.add(row)
            return len(self._busy_rows) >= BUSY_ROWS or last

    def next_rest_s(self, rest_s: Callable[[int], float]) -> float | None:
        """How long to leave the server alone from now, each time longer: `rest_s(times)`; 0 while it is, since what was
        under way when a rest began says nothing new; None once it was done often enough."""
        with self._lock:
            now = time.monotonic()
            if now < self._rests_until:
                return 0.0
            if self._rests == MOST_RESTS:
                return None
            self._rests += 1
            delay_s = rest_s(self._rests)
            self._rests_until = now + delay_s
            return delay_s

    def after_asking_another(self, attempt: Attempt[Any], error: WxdeskError, last: bool) -> ErrorAction:
        """For an error that each row may meet, as a quota that is spent: RETRY, which is after all others, until it is
        known whether they meet the same; PAUSE when they do, FAIL when this row alone does, ASK_ANOTHER when it is not
        known after its last attempt. `last`: there are no others."""
        costs_calls = isinstance(error, ApiError) and error.token_rejected  # of another token, each time
        remaining = attempt.number < self._attempts and not costs_calls
        with self._lock:
            if attempt.row in self._odd_rows:
                return ErrorAction.RETRY if remaining else ErrorAction.FAIL
            first = self._suspects.setdefault(str(error.fields.get("errcode", error.code)), attempt.row)
        if last or first != attempt.row:
            return ErrorAction.PAUSE
        return ErrorAction.RETRY if remaining else ErrorAction.ASK_ANOTHER
