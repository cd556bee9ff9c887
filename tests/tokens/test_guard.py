"""Calls for a token are counted over restarts, crashes and processes (reliability F7, K7), and stop when they fail."""

import json
import os
import subprocess
import sys
import threading
import time

import pytest

from wxdesk import error_record
from wxdesk.accounts.account import Account
from wxdesk.accounts.vault import SessionVault
from wxdesk.clock import ManualClock
from wxdesk.config import Directories
from wxdesk.errors import ApiError, InputError, NetworkError, StoreError, TokenError
from wxdesk.sandbox.account.account import APPID
from wxdesk.sandbox.platform import Platform
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.tokens import guard as guard_module
from wxdesk.tokens.guard import Guard, close_circuit
from wxdesk.tokens.ledger import Ledger

APPID_OF_A_SHOP = "wx0123456789abcdef"
MIDNIGHT = 1_760_000_000 // 86_400 * 86_400 + 16 * 3600.0  # in Shanghai
HOUR, DAY = 3600, 86_400
LOST = NetworkError("connection_lost", host="h")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "locks").mkdir()
    return tmp_path / "locks"


@pytest.fixture
def path(folder, new_guard):
    """Of the count."""
    asked(new_guard())
    (path,) = folder.iterdir()
    return path


@pytest.fixture
def new_guard(folder, clock):
    """As after a restart, or in another process."""
    return lambda: Guard(folder, APPID, clock)


def asked(guard, times=1, **how):
    for _ in range(times):
        guard.call(lambda: "token", **{"by_hand": False, **how})


def fails(guard, error=LOST, **how):
    def ask():
        raise error

    with pytest.raises(type(error)) as caught:
        guard.call(ask, **{"by_hand": False, **how})
    assert caught.value is error


def refusal(guard):
    """The code and the time of what keeps the next call from being made."""
    with pytest.raises(TokenError) as caught:
        guard.call(lambda: pytest.fail("it was made"), by_hand=False)
    return caught.value.code, caught.value.fields["again_at"]


# --- an hour, a day ---------------------------------------------------------------------------------------------


def test_twenty_an_hour_over_restarts(new_guard, clock):
    began = clock.wall
    for _ in range(20):
        asked(new_guard())
        clock.advance(1)
    assert refusal(new_guard()) == ("token_calls_hour", began + HOUR)
    clock.advance(HOUR - 21)
    assert refusal(new_guard()) == ("token_calls_hour", began + HOUR)
    clock.advance(1)
    asked(new_guard())
    assert refusal(new_guard()) == ("token_calls_hour", began + HOUR + 1)


def test_a_call_that_never_left_is_not_counted(new_guard):
    for _ in range(25):
        fails(new_guard(), InputError("api_base_this_computer", host="127.0.0.1"))
    asked(new_guard(), 20)
    assert refusal(new_guard())[0] == "token_calls_hour"


def test_without_the_file_a_restart_would_reset_it(new_guard, folder):
    for _ in range(25):
        asked(new_guard())
        for path in folder.iterdir():
            path.unlink()


def test_two_hundred_a_day_until_midnight_in_shanghai(new_guard, clock):
    clock.wall = MIDNIGHT - 2 * HOUR  # yesterday's calls do not count
    asked(new_guard(), 20)
    clock.wall = MIDNIGHT
    for _ in range(10):
        asked(new_guard(), 20)
        clock.advance(HOUR)
    assert refusal(new_guard()) == ("token_calls_day", MIDNIGHT + DAY)
    clock.wall = MIDNIGHT + DAY - 0.1
    assert refusal(new_guard())[0] == "token_calls_day"
    clock.wall = MIDNIGHT + DAY
    asked(new_guard(), 20)
    assert refusal(new_guard())[0] == "token_calls_hour"


def test_a_click_goes_through_and_is_counted(new_guard):
    asked(new_guard(), 25, by_hand=True)
    assert refusal(new_guard())[0] == "token_calls_hour"
    asked(new_guard(), by_hand=True)


def test_two_instances_count_together(new_guard):
    one, other = new_guard(), new_guard()
    for _ in range(10):
        asked(one)
        asked(other)
    assert refusal(one) == refusal(other)


def test_accounts_are_counted_apart(new_guard, folder, clock):
    asked(new_guard(), 20)
    asked(Guard(folder, "wx0000000000000000", clock), 20)
    assert not any(APPID in path.name or APPID in path.read_text() for path in folder.iterdir())


# --- clocks -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("back_s", [1, HOUR, 30 * HOUR, 10 * 365 * DAY])
def test_a_clock_that_is_set_back_neither_unlocks_nor_locks_for_ever(new_guard, clock, back_s):
    asked(new_guard(), 20)
    clock.wall -= back_s
    set_back = clock.wall
    for _ in range(3):
        assert refusal(new_guard()) == ("token_calls_hour", set_back + HOUR)
        clock.advance(60)
    clock.wall = set_back + HOUR
    asked(new_guard())


def test_the_days_count_survives_a_clock_that_is_set_back_over_midnight(new_guard, clock):
    clock.wall = MIDNIGHT
    for _ in range(10):
        asked(new_guard(), 20)
        clock.advance(HOUR)
    clock.wall = MIDNIGHT + DAY + 1
    asked(new_guard())
    clock.wall = MIDNIGHT + DAY - HOUR
    assert refusal(new_guard()) == ("token_calls_day", MIDNIGHT + DAY)


# --- crashes, lost and damaged files ----------------------------------------------------------------------------


class Silent(Platform):
    """Takes requests and does not answer for a while."""

    def __init__(self, clock):
        super().__init__(clock)
        self.asked = threading.Event()
        self.killed = threading.Event()

    def answer(self, request):
        self.asked.set()
        self.killed.wait(60)
        return super().answer(request)


class TestKilled:
    PROGRAM = """
import sys
from pathlib import Path
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.wechat.api import Api

api_base, folder = sys.argv[1:]
account = Account("Sandbox", APPID, Environment.SANDBOX, api_base)
api = Api(api_base, sandbox=True)
Broker(account, lambda: Secret(SECRET), api, SystemClock(), Path(folder)).fetch(CredentialKind.ACCESS_TOKEN)
"""

    @pytest.fixture
    def platform(self, platform_clock):
        return Silent(platform_clock)

    def test_a_call_counts_even_if_its_process_is_killed_in_it(self, sandbox, platform, folder):
        process = subprocess.Popen([sys.executable, "-c", self.PROGRAM, sandbox.api_base, str(folder)])
        assert platform.asked.wait(60)
        process.kill()
        process.wait(60)
        platform.killed.set()
        guard = Guard(folder, APPID, ManualClock(wall=time.time()))
        asked(guard, 19)
        assert refusal(guard)[0] == "token_calls_hour"


def test_counted_afterwards_such_a_call_would_be_forgotten(new_guard, path):
    before = path.read_bytes()
    seen = []
    new_guard().call(lambda: seen.append(path.read_bytes()), by_hand=False)
    assert seen != [before]
    assert len(json.loads(seen[0])["calls"]) == 2


@pytest.mark.expects_log
@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00" * 200,
        b"[]",
        b'{"calls": [1',
        b'{"calls": [], "forced": [], "failures": 0, "failed_at": NaN, "cause": ""}',
        b'{"calls": ["x"], "forced": [], "failures": 0, "failed_at": 0, "cause": ""}',
        b'{"calls": [1e999], "forced": [], "failures": 1e999, "failed_at": 0, "cause": ""}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_put_aside_and_does_not_give_the_hour_back(path, new_guard, clock, damage):
    path.write_bytes(damage)
    os.utime(path, (clock.wall, clock.wall))
    clock.advance(600)
    for _ in range(2):
        assert refusal(new_guard()) == ("token_calls_hour", clock.wall - 600 + HOUR)
    (aside,) = path.parent.glob("*.bad-*")
    assert aside.read_bytes() == damage
    asked(new_guard(), by_hand=True)
    clock.advance(HOUR)
    asked(new_guard())


@pytest.mark.expects_log
@pytest.mark.parametrize("damage", [None, b"damage"])
def test_who_runs_remembers_what_the_file_has_lost(path, new_guard, damage):
    guard = new_guard()
    asked(guard, 18)
    path.unlink() if damage is None else path.write_bytes(damage)
    asked(guard)
    assert refusal(guard)[0] == "token_calls_hour"
    assert refusal(new_guard())[0] == "token_calls_hour"


def test_what_cannot_be_counted_is_asked_only_by_hand(new_guard, folder, monkeypatch):
    def full(path, value):
        raise StoreError("write_failed", path=str(path), reason="no space left")

    monkeypatch.setattr(guard_module.atomic_file, "write_json", full)
    guard = new_guard()
    with pytest.raises(StoreError):
        guard.call(lambda: pytest.fail("it was made"), by_hand=False)
    asked(guard, 20, by_hand=True)
    monkeypatch.undo()
    assert refusal(guard)[0] == "token_calls_hour"


# --- by force ---------------------------------------------------------------------------------------------------


def force_wait_s(guard):
    with pytest.raises(InputError) as caught:
        guard.call(lambda: pytest.fail("it was made"), by_hand=True, forced=True)
    return caught.value.fields["wait_s"]


def test_force_keeps_to_wechats_limits_over_restarts(new_guard, clock):
    clock.wall = MIDNIGHT
    for _ in range(20):
        asked(new_guard(), by_hand=True, forced=True)
        assert force_wait_s(new_guard()) >= 30
        clock.advance(30)
    assert force_wait_s(new_guard()) == DAY - 600
    clock.wall -= HOUR
    assert force_wait_s(new_guard()) > 30
    clock.wall = MIDNIGHT + DAY
    asked(new_guard(), by_hand=True, forced=True)


# --- the circuit breaker ----------------------------------------------------------------------------------------


def test_three_failures_in_a_row_open_it_and_one_call_tries_it_out(new_guard, clock):
    for wait_s in (0, 0, 60, 120, 240, 480, 900, 900):
        fails(new_guard())
        if wait_s:
            assert refusal(new_guard()) == ("token_calls_failed", clock.wall + wait_s)
            clock.advance(wait_s)
    asked(new_guard())
    fails(new_guard())
    asked(new_guard())  # from one failure alone it does not open again


def test_it_says_what_the_last_failure_was(new_guard):
    error = ApiError(errcode=40125, text="invalid appsecret", endpoint="/cgi-bin/stable_token")
    for _ in range(3):
        fails(new_guard(), error)
    with pytest.raises(TokenError) as caught:
        asked(new_guard())
    assert error_record.from_json(caught.value.fields["cause"]).errcode == 40125


def test_a_failure_says_that_it_was_the_call_for_the_token(new_guard):
    error = NetworkError("not_json", host="h")
    fails(new_guard(), error)
    assert error.of_token_call
    assert not LOST.__class__.of_token_call


def test_a_click_tries_at_once_and_does_not_make_it_wait_longer(new_guard, clock):
    for _ in range(3):
        fails(new_guard())
    until = clock.wall + 60
    clock.advance(30)
    for _ in range(5):
        fails(new_guard(), by_hand=True)
    assert refusal(new_guard()) == ("token_calls_failed", until)
    asked(new_guard(), by_hand=True)
    asked(new_guard())


def test_failures_of_long_ago_are_no_row(new_guard, clock):
    for _ in range(4):
        fails(new_guard())
        clock.advance(HOUR + 1)
    asked(new_guard())


def test_a_clock_that_is_set_back_does_not_hold_it_open(new_guard, clock):
    for _ in range(3):
        fails(new_guard())
    clock.wall -= 10 * DAY
    assert refusal(new_guard()) == ("token_calls_failed", clock.wall + 60)
    clock.advance(60)
    asked(new_guard())


def test_an_account_that_was_edited_is_tried_at_once(new_guard, folder, clock):
    for _ in range(3):
        fails(new_guard())
    close_circuit(folder, APPID, clock)
    asked(new_guard(), 17)
    assert refusal(new_guard())[0] == "token_calls_hour"  # that is not forgotten


def test_saving_an_account_is_such_an_edit(profile, clock):
    services = Services(Directories.of_profile(profile), clock, open_vault=SessionVault)
    services.store.load()
    shop = Account("Shop", APPID_OF_A_SHOP)
    services.store.save(shop, Secret("0" * 32))
    (services.directories.data / "locks").mkdir(parents=True, exist_ok=True)
    guard = Guard(services.directories.data / "locks", APPID_OF_A_SHOP, clock)
    for _ in range(3):
        fails(guard)
    services.store.save(shop, Secret("1" * 32), former=shop)
    asked(guard)
    services.close()


def test_of_several_limits_the_one_that_lasts_is_said(new_guard, clock):
    asked(new_guard(), 17)
    for _ in range(3):
        fails(new_guard())
    assert refusal(new_guard()) == ("token_calls_hour", clock.wall + HOUR)


def test_what_was_written_is_read():
    ledger = Ledger().counted(1.5, True).failed(2.0, error_record.to_json(LOST), False)
    assert Ledger.read(json.dumps(ledger.written()).encode()) == ledger
