"""Four processes and one account: one of them asks, and the others ask it (reliability K1)."""

import subprocess
import sys
import threading
from contextlib import contextmanager

import filelock
import pytest

from wxdesk.errors import StoreError
from wxdesk.sandbox.platform import Platform
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.process_lock import process_lock

THREADS = 50
PROGRAM = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.sharing import Sharing
from wxdesk.wechat.api import Api

api_base, folder, sharing, threads = sys.argv[1:]
account = Account("Sandbox", APPID, Environment.SANDBOX, api_base)
sharing = Sharing(Path(folder), account) if sharing == "shared" else None
api = Api(api_base, sandbox=True)
broker = Broker(account, lambda: Secret(SECRET), api, SystemClock(), Path(folder), sharing=sharing)
together = Barrier(int(threads))

def fetch(number):
    together.wait(30)
    return broker.fetch(CredentialKind.ACCESS_TOKEN).value.fingerprint()

input()
with ThreadPoolExecutor(int(threads)) as pool:
    print(*pool.map(fetch, range(int(threads))), flush=True)
sys.stdin.read()
"""


class Watched(Platform):
    """Holds every request for a token until another comes in beside it, or for a while."""

    def __init__(self, clock):
        super().__init__(clock)
        self.inside, self.most, self.requests = 0, 0, 0
        self._counting = threading.Lock()
        self._beside = threading.Event()

    def answer(self, request):
        with self._counting:
            self.inside += 1
            self.requests += 1
            self.most = max(self.most, self.inside)
            if self.inside > 1:
                self._beside.set()
        self._beside.wait(0.2)
        reply = super().answer(request)
        with self._counting:
            self.inside -= 1
        return reply


@pytest.fixture
def platform(platform_clock):
    return Watched(platform_clock)


@contextmanager
def processes(api_base, folders, sharing, threads):
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, api_base, str(folder), sharing, str(threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for folder in folders
    ]
    try:
        yield running
    finally:
        for process in running:
            process.communicate(timeout=60)


def go(running):
    for process in running:
        process.stdin.write("\n")
        process.stdin.flush()


def found_by(running):
    return [fingerprint for process in running for fingerprint in process.stdout.readline().split()]


def fetched(api_base, folders, sharing="shared", threads=THREADS):
    """What each thread of a process for each folder has found, all of them asking at once."""
    with processes(api_base, folders, sharing, threads) as running:
        go(running)
        return found_by(running)


def test_fifty_threads_in_each_of_four_processes_cost_one_call(sandbox, platform, tmp_path):
    found = fetched(sandbox.api_base, [tmp_path / "locks"] * 4)
    assert len(found) == 4 * THREADS
    assert len(found[0]) == 16
    assert set(found) == {found[0]}
    assert platform.requests == 1


def test_without_sharing_it_is_a_call_a_process_one_after_the_other(sandbox, platform, tmp_path):
    found = fetched(sandbox.api_base, [tmp_path / "locks"] * 4, sharing="alone")
    assert set(found) == {found[0]}
    assert (platform.requests, platform.most) == (4, 1)


def test_without_a_common_lock_they_would_overlap(sandbox, platform, tmp_path):
    fetched(sandbox.api_base, [tmp_path / str(number) for number in range(4)], threads=1)
    assert platform.requests == 4
    assert platform.most > 1


def test_once_the_process_that_asked_is_killed_the_next_asks_again(sandbox, platform, tmp_path):
    folders = [tmp_path / "locks"] * 2
    with processes(sandbox.api_base, folders, "shared", 1) as (first, second):
        go([first])
        found = found_by([first])
        first.kill()
        first.wait(30)
        go([second])
        assert found_by([second]) == found  # the stable line gives the same
    assert platform.requests == 2


def test_a_lock_that_is_not_given_up_is_told(new_broker, tmp_path, calls):
    broker = new_broker(lock_timeout_s=0.1)
    with process_lock(tmp_path / "locks", broker.account.appid, 1), pytest.raises(StoreError) as caught:
        broker.fetch(CredentialKind.ACCESS_TOKEN)
    assert caught.value.code == "lock_timeout"
    assert calls == []
    broker.fetch(CredentialKind.ACCESS_TOKEN)


def test_accounts_do_not_wait_for_each_other(tmp_path):
    with process_lock(tmp_path, "wx0000000000000001", 1), process_lock(tmp_path, "wx0000000000000002", 1):
        assert len(list(tmp_path.iterdir())) == 2


def test_the_lock_is_given_up_when_the_work_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), process_lock(tmp_path, "wx0000000000000001", 1):
        (path,) = tmp_path.iterdir()
        assert path.stat().st_size == 0
        _ = 1 / 0
    with filelock.FileLock(path, timeout=0):
        pass
