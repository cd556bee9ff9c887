"""Where the company's programs keep token and ticket: each with its time to live, renewed by one at a time under a lock.

In this process, or in a Redis as companies have it, which several processes share.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar
from urllib.parse import urlsplit

from wxdesk.errors import TokenStoreError
from wxdesk.secrecy import Secret

if TYPE_CHECKING:
    from wxdesk.tokens.redis_connection import Lock, Redis

T = TypeVar("T")

LOCK_S = 30.0  # longer than WeChat ever takes
_ASK_AGAIN_S = 0.05


class Fetched(NamedTuple):
    value: str
    lives_s: float


class Cache(Protocol):
    """From any thread. Values are texts; `lives_s` is how long one is kept."""

    def get(self, key: str) -> str: ...

    def put(self, key: str, value: str, lives_s: float) -> None: ...

    def drop(self, key: str) -> None: ...

    def clear(self) -> None:
        """Of what was put here."""

    def locked(self, name: str) -> AbstractContextManager[None]: ...


def kept(cache: Cache, key: str, lock: str, fetch: Callable[[], Fetched]) -> str:
    """What is kept under `key`, else what `fetch` gives, asked by one at a time. Raises what `fetch` raises."""
    value = cache.get(key)
    if value:
        return value
    with cache.locked(lock):
        value = cache.get(key)  # another may have been here meanwhile
        if not value:
            value, lives_s = fetch()
            cache.put(key, value, lives_s)
        return value


def let_go(cache: Cache, key: str, lock: str, value: str) -> None:
    """`value` was refused: it is kept no longer, unless another stands there by now."""
    with cache.locked(lock):
        if cache.get(key) == value:
            cache.drop(key)


class MemoryCache:
    """`now`: epoch seconds, by which values end."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._kept: dict[str, tuple[str, float]] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._making_lock = threading.Lock()

    def get(self, key: str) -> str:
        value, ends_at = self._kept.get(key, ("", 0.0))
        return value if self._now() < ends_at else ""

    def put(self, key: str, value: str, lives_s: float) -> None:
        self._kept[key] = (value, self._now() + lives_s)

    def drop(self, key: str) -> None:
        self._kept.pop(key, None)

    def clear(self) -> None:
        self._kept.clear()

    @contextmanager
    def locked(self, name: str) -> Iterator[None]:
        with self._making_lock:
            lock = self._locks.setdefault(name, threading.Lock())
        with lock:
            yield


class RedisCache:
    """`url` as token_places.check_redis_url takes it. Every call may raise TokenStoreError redis_…"""

    def __init__(self, url: str, password: Secret | None = None) -> None:
        # Here, so that a sandbox without Redis needs nothing but Python.
        from wxdesk.tokens.redis_connection import RedisConnection

        self._connection = RedisConnection(url, "Redis")
        self._password = password
        self._host = urlsplit(url).hostname or ""
        self._keys: set[str] = set()

    def get(self, key: str) -> str:
        found = self._run(lambda client: client.get(key))
        return found.decode(errors="replace") if isinstance(found, bytes) else ""

    def put(self, key: str, value: str, lives_s: float) -> None:
        self._keys.add(key)
        self._run(lambda client: client.set(key, value, px=max(1, int(lives_s * 1000))))

    def drop(self, key: str) -> None:
        self._run(lambda client: client.delete(key))

    def clear(self) -> None:
        for key in self._keys.copy():
            self.drop(key)

    @contextmanager
    def locked(self, name: str) -> Iterator[None]:
        from wxdesk.tokens.redis_connection import release

        lock = self._taken(name)
        try:
            yield
        finally:
            self._run(lambda client: release(lock, client))

    def _taken(self, name: str) -> "Lock":
        """Asked for again and again: an operation on Redis takes no more than four seconds. A lock that its holder
        forgot ends by itself.
        """

        def take(client: "Redis") -> "Lock | None":
            lock = client.lock(name, timeout=LOCK_S, thread_local=False)
            return lock if lock.acquire(blocking=False) else None

        given_up_at = time.monotonic() + LOCK_S
        while (lock := self._run(take)) is None:
            if time.monotonic() >= given_up_at:
                raise TokenStoreError("redis_timeout", host=self._host, seconds=round(LOCK_S))
            time.sleep(_ASK_AGAIN_S)
        return lock

    def _run(self, work: "Callable[[Redis], T]") -> T:
        return self._connection.run(self._password, work)
