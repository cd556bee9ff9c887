"""What nothing can end from outside (a name looked up, TLS agreed on), so that whoever waits for it can go."""

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, InvalidStateError
from typing import Any, TypeVar

T = TypeVar("T")


class Interrupted(Exception):  # noqa: N818 -- it is an end, as KeyboardInterrupt is
    pass


class BackgroundSteps:
    """Steps that nothing can end from outside, each on a thread of its own; `close` ends the wait for all of them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waited_for: set[Future[Any]] = set()
        self._closed = False

    def run(self, step: Callable[[], T], discard: Callable[[T], None], timeout_s: float) -> T:
        """What `step` gives or raises; TimeoutError after `timeout_s`, Interrupted at `close`. What comes too late is
        given to `discard`."""
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                raise Interrupted
            self._waited_for.add(future)
        threading.Thread(target=_fulfil, args=(future, step, discard), name="connecting", daemon=True).start()
        try:
            return future.result(timeout_s)
        except CancelledError:
            raise Interrupted from None
        except TimeoutError:
            if future.cancel():
                raise
            return future.result()  # it came just now; or it is the step's own
        finally:
            with self._lock:
                self._waited_for.discard(future)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            waited_for = list(self._waited_for)
        for future in waited_for:
            future.cancel()


def _fulfil(future: "Future[T]", step: Callable[[], T], discard: Callable[[T], None]) -> None:
    try:
        result = step()
    except BaseException as exc:  # handed to whoever waits
        with contextlib.suppress(InvalidStateError):
            future.set_exception(exc)
        return
    try:
        future.set_result(result)
    except InvalidStateError:  # nobody waits any more
        discard(result)
