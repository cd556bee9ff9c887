"""What came back: a head, and a body that is still to come."""

from collections.abc import Callable, Iterator
from types import TracebackType

import httpx

from wxdesk.errors import NetworkError
from wxdesk.wechat.connection import Connection
from wxdesk.wechat.limits import megabytes
from wxdesk.wechat.pace import Pace
from wxdesk.wechat.response_head import Head


class Response:
    """What came back, named as httpx names it, so that reply.py reads either. `fields`, `headers`,
    `announced_bytes`, `delimited`: see response_head.Head."""

    def __init__(self, head: Head, stream: "Body") -> None:
        self.status_code = head.status
        self.fields = head.fields
        self.headers = head.headers
        self.announced_bytes = head.announced_bytes
        self.delimited = head.delimited
        self.stream = stream

    def __enter__(self) -> "Response":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stream.close()


class Body(httpx.SyncByteStream):
    """The bytes of one response, once, as they arrive. Then, or when it is closed before, `give_back` is told
    whether its connection was read to the end.

    Raises NetworkError as the connection does, too_large beyond `cap_bytes`.
    """

    def __init__(
        self,
        connection: Connection,
        head: Head,
        pace: Pace,
        cap_bytes: int,
        give_back: Callable[[Connection, bool], None],
    ) -> None:
        self._give = give_back
        self._connection: Connection | None = connection
        self._head = head
        self._pace = pace
        self._cap_bytes = cap_bytes

    def __iter__(self) -> Iterator[bytes]:
        connection = self._connection
        assert connection is not None, "a body is read once"
        received = self._head.announced_bytes or 0
        if received > self._cap_bytes:
            raise self._too_large(connection)
        received = 0
        for piece in connection.read_body(self._head, self._pace):
            received += len(piece)
            if received > self._cap_bytes:
                raise self._too_large(connection)
            yield piece
        self._give_back(whole=True)

    def close(self) -> None:
        self._give_back(whole=False)

    def _give_back(self, whole: bool) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            self._give(connection, whole)

    def _too_large(self, connection: Connection) -> NetworkError:
        return NetworkError("too_large", host=connection.origin.host, limit_mb=megabytes(self._cap_bytes))
