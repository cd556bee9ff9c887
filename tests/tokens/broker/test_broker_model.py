"""Reliability K9: whatever happens in whatever order, a token shown as fresh is one, and WeChat is left in peace."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.support.slow import examples
from tests.tokens.test_sighting_file import FakeKeyring
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.clock import ManualClock
from wxdesk.errors import ApiError, InputError, NetworkError, TokenError
from wxdesk.sandbox.account.account import APPID, SECRET
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind, State
from wxdesk.tokens.sighting_file import SightingFile
from wxdesk.tokens.sightings import CredentialHistory
from wxdesk.wechat.api import Api

TOKEN = CredentialKind.ACCESS_TOKEN
LIFETIME_S = 7200
TOKEN_PATHS = ("/cgi-bin/stable_token", "/cgi-bin/token")
EXPECTED_REFUSALS = {-1, 40001, 42001, 45009}


class BrokerMachine(RuleBasedStateMachine):
    source = TokenSource.STABLE

    def __init__(self):
        super().__init__()
        self.cleanup = ExitStack()
        folder = Path(self.cleanup.enter_context(tempfile.TemporaryDirectory()))
        self.clock, self.platform_clock = ManualClock(), ManualClock()
        self.platform = Platform(self.platform_clock)
        self.sandbox = self.cleanup.enter_context(Sandbox(self.platform))
        self.calls = []
        api = Api(self.sandbox.api_base, on_call=self.calls.append, sandbox=True)
        self.cleanup.callback(api.close)
        self.api, self.folder = api, folder
        self.keyring = FakeKeyring()
        self.start()
        # When tokens were asked for, on a clock that only goes forward, by whatever this computer's is moved: for it,
        # calls are at least as long ago as for any reading of this computer's.
        self.passed, self.asked_at, self.forced_at = 0, [], []
        self.killed = False  # whether another system ended tokens since WeChat was last asked

    def start(self):
        account = Account("S", APPID, Environment.SANDBOX, self.sandbox.api_base, token_source=self.source)
        history = CredentialHistory(SightingFile(self.folder / "sightings.json", "one", lambda: self.keyring))
        self.broker = Broker(account, lambda: Secret(SECRET), self.api, self.clock, self.folder, history)

    def teardown(self):
        self.cleanup.close()

    def ask(self, work, *, token_calls, by_hand=False):
        """Do it; whatever comes of it, WeChat's token endpoints were asked at most so often, and F7 was kept to."""
        self.calls.clear()
        try:
            work()
        except (NetworkError, InputError, TokenError):
            pass
        except ApiError as exc:
            assert exc.errcode in EXPECTED_REFUSALS
        asked = sum(call.endpoint in TOKEN_PATHS for call in self.calls)
        assert asked <= token_calls
        self.asked_at += [self.passed] * asked
        within_an_hour = sum(at > self.passed - 3600 for at in self.asked_at)
        assert not asked or by_hand or within_an_hour <= 20
        assert len(self.calls) <= token_calls + 3
        if self.calls and self.calls[-1].errcode is None and not self.calls[-1].error_code:
            self.killed = False  # the last answer was a token, or to a token

    # --- what we do ---
    @rule(consent=st.booleans())
    def fetch(self, consent):
        self.ask(lambda: self.broker.fetch(TOKEN, consent), token_calls=1)

    @rule(consent=st.booleans())
    def refresh(self, consent):
        self.ask(lambda: self.broker.refresh(TOKEN, consent), token_calls=1, by_hand=True)

    @rule(consent=st.booleans())
    def many_scripts(self, consent):
        for _ in range(8):
            self.ask(lambda: self.broker.refresh(TOKEN, consent, by_hand=False), token_calls=1)

    @rule()
    def restart(self):
        self.start()

    @rule()
    def reboot(self):
        self.clock.boot = 10.0
        self.start()

    @rule(minutes=st.sampled_from([5, 60]))
    def watch(self, minutes):
        self.ask(lambda: self.broker.watch(minutes * 60), token_calls=0)

    @rule(consent=st.booleans())
    def force(self, consent):
        self.ask(lambda: self.broker.force_stable(consent), token_calls=1, by_hand=True)
        if self.source is TokenSource.STABLE and self.calls:
            assert not self.forced_at or self.passed - self.forced_at[-1] >= 30
            self.forced_at.append(self.passed)

    @rule()
    def check(self):
        self.ask(self.broker.check, token_calls=1, by_hand=True)

    @rule(
        consent=st.booleans(),
        kind=st.sampled_from([CredentialKind.JSAPI_TICKET, CredentialKind.WX_CARD_TICKET]),
    )
    def ticket(self, consent, kind):
        self.ask(lambda: self.broker.refresh(kind, consent), token_calls=2)

    @rule(consent=st.booleans())
    def use(self, consent):
        self.ask(lambda: self.broker.with_token(self.api.probe_token, consent), token_calls=2)

    # --- what happens ---
    @rule(seconds=st.sampled_from([1, 29, 300, 3000, 7000, 10_000]))
    def time_passes(self, seconds):
        self.passed += seconds
        self.clock.advance(seconds)
        self.platform_clock.advance(seconds)

    @rule(seconds=st.sampled_from([-86_400, -3600, -4, 4, 7, 3600, 8000]))
    def clock_is_set(self, seconds):
        self.passed += max(seconds, 0)
        self.clock.wall += seconds

    @rule()
    def another_system_takes_over(self):
        self.platform.replace_tokens(at_once=True)
        self.killed = True

    @precondition(lambda self: self.broker.get(TOKEN) is not None)
    @rule()
    def token_expires(self):
        self.platform.expire_token(self.broker.get(TOKEN).value.reveal())
        self.killed = True

    @rule(
        fault=st.sampled_from(["connection_lost", "system_busy", "quota_spent", "bad_proxy_html"]),
        on=st.booleans(),
    )
    def network(self, fault, on):
        if on:
            self.sandbox.faults.switch_on(fault, once=False)
        else:
            self.sandbox.faults.switch_off(fault)

    # --- what always holds ---
    @invariant()
    def fresh_means_accepted(self):
        token = self.broker.get(TOKEN)
        if token is not None and token.state(self.clock.now()) in (State.FRESH, State.SOON):
            assert self.killed or self.platform.accepts_token(token.value.reveal())

    @invariant()
    def no_countdown_leaves_its_bounds(self):
        for kind in CredentialKind:
            held = self.broker.get(kind)
            if held is not None:
                assert 0 <= held.remaining_s(self.clock.now()) <= LIFETIME_S

    @invariant()
    def what_was_seen_lies_behind_and_in_order(self):
        now = self.clock.now().wall
        for one in self.broker.sightings.all():
            assert one.first_seen <= one.last_seen
            assert not one.over_at or one.over is not None
            assert bool(one.refused_at) == bool(one.errcode)
        known = CredentialHistory(SightingFile(self.folder / "sightings.json", "one", lambda: self.keyring))
        known.load(self.clock.now())
        assert known.trouble is None
        assert all(event.at <= now for event in known.since(0))

    @invariant()
    def no_value_is_in_the_file(self):
        path = self.folder / "sightings.json"
        text = path.read_text() if path.exists() else ""
        assert not [
            kind for kind in CredentialKind if (held := self.broker.get(kind)) and held.value.reveal() in text
        ]

    @invariant()
    def nothing_is_both_current_and_previous(self):
        for kind in CredentialKind:
            held = self.broker.get(kind)
            assert held is None or held.value not in self.broker.previous(kind)


def test_without_a_limit_the_model_would_notice(monkeypatch):
    monkeypatch.setattr("wxdesk.tokens.ledger.HOUR_LIMIT", 1000)
    machine = BrokerMachine()
    try:
        machine.many_scripts(consent=True)
        machine.restart()
        machine.many_scripts(consent=True)
        with pytest.raises(AssertionError):
            machine.many_scripts(consent=True)
    finally:
        machine.teardown()


class ClassicMachine(BrokerMachine):
    source = TokenSource.CLASSIC


FEW = settings(examples(12), stateful_step_count=40)
TestStable = BrokerMachine.TestCase
TestStable.settings = FEW
TestClassic = ClassicMachine.TestCase
TestClassic.settings = FEW
