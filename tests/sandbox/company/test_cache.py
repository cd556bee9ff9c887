"""The company's cache: values end, one at a time renews them, in this process and in a real Redis."""

import threading
import time
from collections.abc import Iterator

import pytest

from tests.support.redis_server import RedisServer, needs_redis, running
from wxdesk.clock import ManualClock
from wxdesk.errors import TokenStoreError
from wxdesk.sandbox.company import cache as caches
from wxdesk.sandbox.company.cache import Cache, Fetched, MemoryCache, RedisCache, kept, let_go


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    with running(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture(params=["memory", pytest.param("redis", marks=needs_redis)])
def cache(request: pytest.FixtureRequest) -> Cache:
    if request.param == "memory":
        return MemoryCache(time.time)
    server = request.getfixturevalue("redis")
    server.ask("FLUSHALL")
    return RedisCache(server.url)


def test_what_is_put_is_kept_until_it_is_dropped(cache: Cache) -> None:
    assert cache.get("key") == ""
    cache.put("key", "一", 60)
    assert cache.get("key") == "一"
    cache.drop("key")
    assert cache.get("key") == ""


def test_twenty_who_ask_at_once_fetch_once(cache: Cache) -> None:
    fetched = []

    def fetch() -> Fetched:
        fetched.append(1)
        time.sleep(0.02)
        return Fetched(f"value {len(fetched)}", 60)

    got: list[str] = []
    threads = [
        threading.Thread(target=lambda: got.append(kept(cache, "key", "lock", fetch))) for _ in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == ["value 1"] * 20
    assert len(fetched) == 1


def test_only_the_refused_value_is_let_go(cache: Cache) -> None:
    cache.put("key", "newer", 60)
    let_go(cache, "key", "lock", "older")
    assert cache.get("key") == "newer"
    let_go(cache, "key", "lock", "newer")
    assert cache.get("key") == ""


def test_a_fetch_that_fails_leaves_no_lock(cache: Cache) -> None:
    def fail() -> Fetched:
        raise ZeroDivisionError

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            kept(cache, "key", "lock", fail)
    assert kept(cache, "key", "lock", lambda: Fetched("value", 60)) == "value"


def test_a_value_in_memory_ends_by_the_sandbox_clock() -> None:
    clock = ManualClock()
    cache = MemoryCache(lambda: clock.now().wall)
    cache.put("key", "value", 60)
    clock.advance(59.9)
    assert cache.get("key") == "value"
    clock.advance(0.1)
    assert cache.get("key") == ""


@needs_redis
def test_a_value_in_redis_has_its_time_to_live(redis: RedisServer) -> None:
    RedisCache(redis.url).put("key", "value", 60)
    assert 0 < int(str(redis.ask("PTTL", "key"))) <= 60_000


@needs_redis
def test_a_lock_of_redis_is_waited_for_and_ends_by_itself(
    redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caches, "LOCK_S", 0.2)
    cache = RedisCache(redis.url)
    with cache.locked("lock"):
        started = time.monotonic()
        with cache.locked("lock"):  # as another process would; the first one's runs out
            assert 0.1 < time.monotonic() - started < 5


@needs_redis
def test_a_lock_that_others_renew_for_ever_is_not_waited_for_as_long(
    redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caches, "LOCK_S", 0.2)
    redis.ask("SET", "lock", "somebody's")
    with pytest.raises(TokenStoreError) as failed, RedisCache(redis.url).locked("lock"):
        pass
    redis.ask("DEL", "lock")
    assert failed.value.code == "redis_timeout"


@needs_redis
def test_a_redis_that_is_gone_is_said_so() -> None:
    with pytest.raises(TokenStoreError) as failed:
        RedisCache("redis://127.0.0.1:1/0").get("key")
    assert failed.value.code == "redis_unreachable"
