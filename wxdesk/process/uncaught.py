"""Exceptions that nobody caught, wherever they were raised: handed to one function, a storm of the same only once.

Python's hooks run on the thread that raised. Whoever is told must therefore neither touch a window nor take long.
"""

import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType

from wxdesk.errors import Cancelled

_CALM_S = 10.0  # between two of the same that are told both


class Uncaught:
    """As a context manager it takes Python's hooks, and gives them back."""

    def __init__(
        self, tell: Callable[[BaseException], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`tell` is called on any thread."""
        self._tell, self._clock = tell, clock
        self._last: dict[object, float] = {}  # when each kind was raised
        self._lock = threading.RLock()  # an object that dies just here may raise once more

    def __enter__(self) -> "Uncaught":
        self._former = sys.excepthook, threading.excepthook, sys.unraisablehook
        self.install()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._former

    def install(self) -> None:
        """Take the hooks: of slots and events (PySide6 hands theirs to sys.excepthook), of threads, and of what has
        no caller at all, such as __del__."""
        sys.excepthook = self._of_main
        threading.excepthook = lambda args: self.report(args.exc_value)
        sys.unraisablehook = lambda args: self.report(args.exc_value)

    def report(self, error: BaseException | None) -> None:
        """From any thread. Cancelled and SystemExit are no errors."""
        if error is None or isinstance(error, (Cancelled, SystemExit)):
            return
        kind, now = _kind(error), self._clock()
        with self._lock:
            last, self._last[kind] = self._last.get(kind), now
        if last is None or now - last >= _CALM_S:
            self._tell(error)

    def _of_main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error)


def _kind(error: BaseException) -> object:
    """The same for what is raised at the same place again."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace is not None else None
    return type(error), place
