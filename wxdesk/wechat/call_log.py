"""The calls wxdesk made: what the Call log page shows. No address with its query, no value, no body."""

import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple


class Call(NamedTuple):
    """One call and its outcome.

    `started_at`: epoch seconds. `endpoint`: a path such as /cgi-bin/media/get, or `video_url` for the
    second hop of a video. `status`: HTTP's, None when no answer came. `errcode`: WeChat's, None when the
    answer had none. `error_code`: the code of the NetworkError, empty when there was none.
    """

    started_at: float
    method: str
    endpoint: str
    duration_ms: int
    status: int | None
    errcode: int | None = None
    rid: str = ""
    error_code: str = ""
    appid: str = ""


class CallLog:
    """The last `capacity` calls, oldest first; any thread may add and read.

    Each function in `on_added` is called with the call, on the thread that added it.
    """

    def __init__(self, capacity: int = 5000) -> None:
        self.on_added: list[Callable[[Call], None]] = []
        self._calls: deque[Call] = deque(maxlen=capacity)
        self._lock = threading.Lock()

    def add(self, call: Call) -> None:
        with self._lock:
            self._calls.append(call)
        for listener in tuple(self.on_added):
            listener(call)

    def calls(self) -> tuple[Call, ...]:
        with self._lock:
            return tuple(self._calls)
