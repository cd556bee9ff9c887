"""A desk that holds the company's lock and is stopped, or killed, while WeChat answers (reliability K3)."""

import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from tests.support import redis_server
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.secrecy import Secret
from wxdesk.tokens.stores.redis_store import RedisStore
from wxdesk.wechat.api import IssuedToken

pytestmark = [
    redis_server.needs_redis,
    pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="Windows stops no process"),
]
KEY = b"weChat_client_credential:access_token"
LOCK_S = 1.0
# It says that it holds the lock, and WeChat's answer comes when a line is typed.
HOLDER = """
import sys
from wxdesk.accounts.account import Account
from wxdesk.accounts.token_places import RedisPlace
from wxdesk.secrecy import Secret
from wxdesk.tokens.stores.redis_store import RedisStore
from wxdesk.wechat.api import IssuedToken

account = Account("S", sys.argv[2], redis=RedisPlace(sys.argv[1], may_refresh=True))
def ask():
    print("asking", flush=True)
    input()
    return IssuedToken(Secret("84_" + "late" * 30), 7200)
print(RedisStore(account, lambda: None, lock_s=1.0).renew(None, ask, 0).value.reveal()[3:8], flush=True)
"""


@pytest.fixture
def redis(tmp_path):
    with redis_server.running(tmp_path / "redis") as server:
        yield server


@pytest.fixture
def holder(redis, account):
    """A process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, redis.url, account.appid],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "asking\n"
    yield process
    process.kill()
    process.communicate()


def renewed(redis, account):
    """By another desk; and how long that took."""
    store = RedisStore(
        replace(account, redis=RedisPlace(redis.url, may_refresh=True)), lambda: None, lock_s=LOCK_S
    )
    began = time.monotonic()
    found = store.renew(None, lambda: IssuedToken(Secret("84_" + "newer" * 30), 7200), 0)
    return found.value.reveal()[3:8], time.monotonic() - began


def test_one_that_is_stopped_and_wakes_up_late_puts_back_no_older_token(redis, account, holder):
    holder.send_signal(signal.SIGSTOP)
    assert renewed(redis, account)[0] == "newer"
    holder.send_signal(signal.SIGCONT)
    holder.stdin.write("\n")
    holder.stdin.flush()
    assert holder.stdout.readline() == "newer\n"
    assert redis.ask("GET", KEY) == b"84_" + b"newer" * 30


def test_after_one_that_is_killed_the_next_waits_no_longer_than_the_lock_lasts(redis, account, holder):
    holder.kill()
    value, took_s = renewed(redis, account)
    assert value == "newer"
    assert took_s < LOCK_S + 1


def test_undisturbed_it_is_its_token_that_all_have(redis, account, holder):
    holder.stdin.write("\n")
    holder.stdin.flush()
    assert holder.stdout.readline() == "latel\n"
    assert renewed(redis, account)[0] == "latel"
