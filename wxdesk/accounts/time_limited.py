"""Calls that may never come back, made with a time limit.

A locked or stopped keyring daemon can block a call for ever, a name server for long, and a blocked thread cannot be
ended. So each call runs on a thread of its own that nobody waits for when the program ends.
"""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
GivenUp = Callable[[], bool]
_STEP_S = 0.2  # Windows hears Ctrl+C between waits only


class CallTimeout(Exception):  # noqa: N818 -- it ends as a SecretError
    """The call did not come back in time. It may still do so, and sees then that it was given up."""


class TimeLimitedCalls:
    """Makes calls one at a time, each waiting its turn within its own limit."""

    def __init__(self, limit_s: float, name: str = "keyring") -> None:
        """`name`: of the threads."""
        self._limit_s = limit_s
        self._name = name
        self._turn = threading.Lock()

    def run(self, work: Callable[[GivenUp], T]) -> T:
        """What `work` returns or raises; CallTimeout after `limit_s`. `work` is given a function that tells whether
        it was given up, to be asked before anything that cannot be taken back."""
        call = _Call(work, self._turn, self._limit_s)
        threading.Thread(target=call.make, name=self._name, daemon=True).start()
        return call.result(self._limit_s)


class _Call(Generic[T]):
    def __init__(self, work: Callable[[GivenUp], T], turn: threading.Lock, limit_s: float) -> None:
        self._work = work
        self._turn = turn
        self._limit_s = limit_s
        self._done = threading.Event()
        self._given_up = threading.Event()
        self._value: T
        self._error: BaseException | None = None

    def make(self) -> None:
        if not self._turn.acquire(timeout=self._limit_s):
            return
        try:
            if not self._given_up.is_set():
                self._value = self._work(self._given_up.is_set)
        except BaseException as exc:  # whatever it is, it belongs to the caller
            self._error = exc
        finally:
            self._turn.release()
            self._done.set()

    def result(self, limit_s: float) -> T:
        while not self._done.wait(min(limit_s, _STEP_S)):
            limit_s -= _STEP_S
            if limit_s > 0:
                continue
            self._given_up.set()
            raise CallTimeout
        if self._error is not None:
            raise self._error
        return self._value
