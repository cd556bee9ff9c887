"""One connection to a company's Redis for each operation, which takes OPERATION_S at most: a server that hangs holds
nobody longer, and whatever redis-py raises is a TokenStoreError without anything of a value or of the password."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote, urlsplit

from wxdesk.accounts.time_limited import CallTimeout, TimeLimitedCalls
from wxdesk.errors import TokenStoreError
from wxdesk.net import tls
from wxdesk.net.transfer import without_context
from wxdesk.secrecy import Secret, forgetful
from wxdesk.tokens.redis_socket import BoundedSocket
from wxdesk.tokens.stored_token import Unusable

if TYPE_CHECKING:
    from redis import Redis as Redis
    from redis.lock import Lock as Lock

T = TypeVar("T")

OPERATION_S = 4.0
_SOCKET_S = 2.0
_PORT = 6379
# What redis-py makes of an answer that is none: numbers without an end, arrays in arrays, letters of no alphabet.
_NO_REDIS = (ValueError, RecursionError)
_FIRST_WORDS = 60
_NOT_KNOWN = "unknown command"  # to a Sentinel, which tells where servers are and holds no key

# By the names of redis-py's classes, or the first word of what Redis says; the more special one first.
_TOLD: tuple[tuple[str, frozenset[str]], ...] = (
    ("redis_denied", frozenset({"AuthenticationError", "AuthenticationWrongNumberOfArgsError", "NOAUTH"})),
    ("redis_no_permission", frozenset({"NoPermissionError", "AuthorizationError"})),
    ("redis_full", frozenset({"OutOfMemoryError", "OOM"})),
    ("redis_read_only", frozenset({"ReadOnlyError", "READONLY", "MISCONF"})),
    ("redis_not_ready", frozenset({"BusyLoadingError", "MasterDownError", "TryAgainError", "BUSY"})),
    ("redis_cluster", frozenset({"AskError", "ClusterError", "ClusterDownError", "ClusterCrossSlotError"})),
    ("redis_unreachable", frozenset({"ConnectionError", "OSError"})),
)


class RedisConnection:
    """Any number of threads may use it. `url` as check_redis_url takes it; `where`: what its key is called in errors."""

    def __init__(self, url: str, where: str, tls_context: Callable[[], Any] = tls.system_context) -> None:
        self._url = urlsplit(url)
        self._where = where
        self._tls_context = tls_context

    @property
    def _host(self) -> str:
        return self._url.hostname or ""

    def run(self, password: Secret | None, work: "Callable[[Redis], T]") -> T:
        """What `work` makes of a connection. Raises TokenStoreError redis_…, and stored_token_unusable for a key of
        another type."""

        def step(given_up: Callable[[], bool]) -> T:
            return self._connected(password, work)

        try:
            return TimeLimitedCalls(OPERATION_S, "redis").run(step)
        except CallTimeout:
            raise TokenStoreError("redis_timeout", host=self._host, seconds=round(OPERATION_S)) from None

    @forgetful
    def _connected(self, password: Secret | None, work: "Callable[[Redis], T]") -> T:
        try:
            import redis
        except ImportError:
            raise TokenStoreError("redis_library") from None
        client = redis.Redis(connection_pool=self._pool(password))
        try:
            return without_context(lambda: work(client), (redis.RedisError, OSError, *_NO_REDIS), self._error)
        finally:
            with suppress(Exception):
                client.connection_pool.disconnect()

    def _pool(self, password: Secret | None) -> Any:
        import redis
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        context, ends_at = self._tls_context, time.monotonic() + OPERATION_S

        class Plain(redis.Connection):
            def _connect(self) -> Any:
                return BoundedSocket(super()._connect(), ends_at)  # type: ignore[no-untyped-call]

        class Encrypted(redis.SSLConnection):
            """With the system's trust, a company's own CA included, and no key log."""

            def _connect(self) -> Any:
                return BoundedSocket(super()._connect(), ends_at)  # type: ignore[no-untyped-call]

            def _wrap_socket_with_ssl(self, sock: Any) -> Any:
                return context().wrap_socket(sock, server_hostname=self.host)

        return redis.ConnectionPool(
            connection_class=Encrypted if self._url.scheme == "rediss" else Plain,
            max_connections=1,
            host=self._host,
            port=self._url.port or _PORT,
            db=int(self._url.path.removeprefix("/") or 0),
            username=unquote(self._url.username) if self._url.username else None,
            password=password.reveal() if password else None,
            socket_timeout=_SOCKET_S,
            socket_connect_timeout=_SOCKET_S,
            retry=Retry(NoBackoff(), 0),
            protocol=2,
            driver_info=None,
        )

    def _error(self, exc: Exception) -> TokenStoreError:
        refusal = tls.refusal_in(exc)
        if refusal is not None:
            return TokenStoreError("redis_tls", host=self._host, reason=tls.failure_reason(refusal))
        kinds = {kind.__name__ for kind in type(exc).__mro__}
        first = str(exc).partition(" ")[0]
        if "TimeoutError" in kinds:
            return TokenStoreError("redis_timeout", host=self._host, seconds=round(_SOCKET_S))
        if first == "WRONGTYPE":
            return TokenStoreError("stored_token_unusable", where=self._where, unusable=Unusable.WRONG_TYPE)
        if _NOT_KNOWN in str(exc)[:_FIRST_WORDS]:
            return TokenStoreError("redis_sentinel", host=self._host)
        code = next((code for code, names in _TOLD if kinds & names or first in names), "redis_odd")
        return TokenStoreError(code, host=self._host)


def release(lock: "Lock", client: "Redis") -> None:
    """Give up a lock that may have run out meanwhile, over a connection that need not be the one it was taken on."""
    from redis.exceptions import LockError

    lock.redis = client
    with suppress(LockError):
        lock.release()
