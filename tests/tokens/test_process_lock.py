"""Four processes and one account: their requests never overlap."""

import subprocess
import sys
import threading

import filelock
import pytest

from wxdesk.errors import StoreError
from wxdesk.sandbox.platform import Platform
from wxdesk.tokens.credential import Kind
from wxdesk.tokens.process_lock import process_lock

PROGRAM = """
import sys
from pathlib import Path
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import APPID, SECRET
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Kind
from wxdesk.wechat.api import Api

api_base, folder = sys.argv[1:]
account = Account("Sandbox", APPID, Environment.SANDBOX, api_base)
broker = Broker(account, lambda: Secret(SECRET), Api(api_base), SystemClock(), Path(folder))
input()
print(broker.fetch(Kind.ACCESS_TOKEN).value.fingerprint())
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


def fetch_in_processes(api_base, folders):
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, api_base, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for folder in folders
    ]
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.communicate(timeout=60)[0].strip() for process in processes]


def test_four_processes_queue_and_get_the_same_token(sandbox, platform, tmp_path):
    found = fetch_in_processes(sandbox.api_base, [tmp_path / "locks"] * 4)
    assert len(found[0]) == 16
    assert found == found[:1] * 4
    assert (platform.requests, platform.most) == (4, 1)


def test_without_a_common_lock_the_check_above_would_fail(sandbox, platform, tmp_path):
    fetch_in_processes(sandbox.api_base, [tmp_path / str(number) for number in range(4)])
    assert platform.most > 1


def test_a_lock_that_is_not_given_up_is_told(new_broker, tmp_path, calls):
    broker = new_broker(lock_timeout_s=0.1)
    with process_lock(tmp_path / "locks", broker.account.appid, 1), pytest.raises(StoreError) as caught:
        broker.fetch(Kind.ACCESS_TOKEN)
    assert caught.value.code == "lock_timeout"
    assert calls == []
    broker.fetch(Kind.ACCESS_TOKEN)


def test_accounts_do_not_wait_for_each_other(tmp_path):
    with process_lock(tmp_path, "wx0000000000000001", 1), process_lock(tmp_path, "wx0000000000000002", 1):
        assert len(list(tmp_path.iterdir())) == 2


def test_the_lock_is_given_up_when_the_work_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), process_lock(tmp_path, "wx0000000000000001", 1):
        _ = 1 / 0
    (path,) = tmp_path.iterdir()
    with filelock.FileLock(path, timeout=0):
        assert path.read_bytes() == b""
