"""Watching a token: a probe where nothing else has told that it is good, and never another token."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tokens.conftest import Calls
from tests.tokens.test_sighting_file import FakeKeyring
from wxdesk.clock import ManualClock
from wxdesk.errors import TokenError
from wxdesk.sandbox.platform import Platform
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind, State
from wxdesk.tokens.sighting_file import SightingFile
from wxdesk.tokens.sightings import CredentialHistory

TOKEN = CredentialKind.ACCESS_TOKEN
PROBE = "get_api_domain_ip"


def test_without_a_token_nothing_is_asked(broker: Broker, calls: Calls) -> None:
    broker.watch(300)
    assert calls.paths() == []


def test_a_replaced_one_is_found_out_and_left_at_that(
    broker: Broker, platform: Platform, clock: ManualClock, calls: Calls
) -> None:
    broker.fetch(TOKEN)
    platform.replace_tokens()
    clock.advance(299)
    calls.clear()
    broker.watch(300)
    assert calls.paths() == []
    clock.advance(1)
    for _ in range(3):
        broker.watch(300)
    assert calls.paths() == [PROBE]
    token = broker.get(TOKEN)
    assert token is not None
    assert token.state(clock.now()) is State.REPLACED


def test_of_two_windows_one_asks(
    new_broker: Callable[..., Broker], clock: ManualClock, calls: Calls, tmp_path: Path
) -> None:
    keyring = FakeKeyring()

    def window() -> Broker:
        file = SightingFile(tmp_path / "sightings.json", "one", lambda: keyring)
        return new_broker(sightings=CredentialHistory(file))

    windows = [window(), window()]
    for one in windows:
        one.fetch(TOKEN)
    clock.advance(300)
    calls.clear()
    for one in windows:
        one.watch(300)
    assert calls.paths() == [PROBE]


def test_where_tokens_were_refused_again_and_again_it_is_held_back(
    broker: Broker, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, calls: Calls
) -> None:
    broker.fetch(TOKEN)
    clock.advance(600)
    calls.clear()
    monkeypatch.setattr(broker._failures, "check", _refuse)
    with pytest.raises(TokenError):
        broker.watch(300)
    assert calls.paths() == []


def _refuse(now: object) -> None:
    raise TokenError("token_refused", again_at=0.0, cause="")
