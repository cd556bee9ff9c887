"""A call while it lasts, and what is told of it once it is over."""

import time
from collections.abc import Callable
from types import TracebackType

from wxdesk.errors import ApiError, NetworkError
from wxdesk.wechat.call_log import Call


class CallRecorder:
    """As a context manager around all that a call takes: `tell` hears of it at the end, however that comes.

    Its time runs from when this was made. `status`, HTTP's, is set as soon as it is known.
    """

    def __init__(
        self, method: str, endpoint: str, tell: Callable[[Call], None] | None, appid: str = ""
    ) -> None:
        self.endpoint = endpoint
        self.status: int | None = None
        self._method = method
        self._tell = tell
        self._appid = appid
        self._started_at, self._started = time.time(), time.monotonic()

    def __enter__(self) -> "CallRecorder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._tell is None:
            return
        self._tell(
            Call(
                self._started_at,
                self._method,
                self.endpoint,
                round((time.monotonic() - self._started) * 1000),
                self.status,
                error.errcode if isinstance(error, ApiError) else None,
                str(error.fields["rid"]) if isinstance(error, ApiError) else "",
                error.code if isinstance(error, NetworkError) else "",
                self._appid,
            )
        )
