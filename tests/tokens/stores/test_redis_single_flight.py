"""Four desks with fifty threads each, and one Redis: one of them asks WeChat (reliability K1)."""

import subprocess
import sys

import pytest

from tests.support import redis_server
from tests.tokens.test_process_lock import THREADS, Watched, found_by, go

pytestmark = redis_server.needs_redis
DESKS = 4
PROGRAM = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.clock import SystemClock
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.stores.redis_store import RedisStore
from wxdesk.wechat.api import Api

api_base, folder, url, threads = sys.argv[1:]
redis = RedisPlace(url, may_refresh=True)
account = Account("S", APPID, Environment.SANDBOX, api_base, token_source=TokenSource.REDIS, redis=redis)
api = Api(api_base, sandbox=True)
store = RedisStore(account, lambda: None) if url else None
broker = Broker(account, lambda: Secret(SECRET), api, SystemClock(), Path(folder), store=store)
together = Barrier(int(threads))

def fetch(number):
    together.wait(30)
    return broker.fetch(CredentialKind.ACCESS_TOKEN).value.fingerprint()

input()
with ThreadPoolExecutor(int(threads)) as pool:
    print(*pool.map(fetch, range(int(threads))), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def platform(platform_clock):
    return Watched(platform_clock)


def fetched(sandbox, tmp_path, url):
    """What each thread of each desk has found; the desks share no folder, as on computers of their own."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, sandbox.api_base, str(tmp_path / str(desk)), url, str(THREADS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for desk in range(DESKS)
    ]
    try:
        go(running)
        return found_by(running)
    finally:
        for process in running:
            process.communicate(timeout=60)


def test_fifty_threads_on_each_of_four_desks_cost_one_call(sandbox, platform, tmp_path):
    with redis_server.running(tmp_path / "redis") as server:
        found = fetched(sandbox, tmp_path, server.url)
    assert len(found) == DESKS * THREADS
    assert set(found) == {found[0]}
    assert platform.requests == 1


def test_without_a_common_redis_it_is_a_call_a_desk(sandbox, platform, tmp_path):
    fetched(sandbox, tmp_path, "")
    assert platform.requests == DESKS
