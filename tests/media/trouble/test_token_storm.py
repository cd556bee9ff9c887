"""A batch of many media while no token is to be had: it asks a few times, pauses, and says why and until when."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.media.conftest import QUICK
from wxdesk import error_record
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import ManualClock, SystemClock
from wxdesk.errors import TokenError
from wxdesk.media import source
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.jobs.quota_reset import quota_reset_at
from wxdesk.media.journal.journal import Journal
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.sandbox.serving.exchange import Reply, Request, json_reply
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.guard import Guard
from wxdesk.tokens.ledger import FAILURES, HOUR_LIMIT
from wxdesk.wechat.api import Api

MEDIA, JOBS = 2000, 16
BAD = {
    "html": Reply(b"<html>Sign in</html>", "text/html"),
    "nonsense": Reply(b"\x00\xff{"),
    "no token": json_reply({"ok": True}),
    "500": Reply(b"", "text/html", 500),
    "404": Reply(b"", "text/html", 404),
    "hangs up": Reply(b"", dropped=True),
    "busy": json_reply({"errcode": -1, "errmsg": "system error"}),
}
REFUSALS = {
    "wrong secret": json_reply({"errcode": 40125, "errmsg": "invalid appsecret"}),
    "new code": json_reply({"errcode": 98765, "errmsg": "of the future"}),
}


class NoTokens(Platform):
    """Its token endpoint answers `bad`, as long as there is one; everything else is in order."""

    def __init__(self) -> None:
        super().__init__(SystemClock(), images=MEDIA, image_size_bytes=0)
        self.bad: Reply | None = None
        self.asked = 0

    def answer(self, request: Request) -> Reply:
        if request.path == "/cgi-bin/stable_token":
            self.asked += 1
            if self.bad is not None:
                return self.bad
        return super().answer(request)


@pytest.fixture(scope="module")
def platform() -> NoTokens:
    return NoTokens()


@pytest.fixture(scope="module")
def sandbox(platform: NoTokens) -> Iterator[Sandbox]:
    with Sandbox(platform) as running:
        yield running


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(SystemClock().now().wall)


@pytest.fixture
def batch(
    sandbox: Sandbox, platform: NoTokens, journal: Journal, tmp_path: Path, clock: ManualClock
) -> Iterator[Batch]:
    account = Account("test", platform.appid, Environment.SANDBOX, sandbox.api_base)
    secret = Secret(platform.secret)
    api = Api(account.api_base, sandbox=True)
    broker = Broker(account, lambda: secret, api, clock, tmp_path / "locks")
    media_ids = list(platform.images)
    yield open_batch(
        journal,
        source.from_wechat(broker, api),
        account.appid,
        tmp_path / "media",
        media_ids,
        JOBS,
        QUICK,
    )
    api.close()
    platform.asked, platform.bad = 0, None


def run_until_paused(batch: Batch) -> Any:
    """Why it paused, after nothing but that."""
    reasons = []

    def look(progress: Any) -> None:
        if progress.paused and progress.active == 0:
            reasons.append(progress.reason)
            batch.cancel()

    end = batch.run(look)
    assert (end.succeeded, end.failed, end.waiting) == (0, 0, MEDIA)
    assert {item.attempts for item in batch.items} == {0}, "no medium is charged for it"
    return reasons[0]


@pytest.mark.parametrize("bad", BAD)
def test_three_calls_and_it_pauses_until_one_is_made_again(
    batch: Batch, platform: NoTokens, clock: ManualClock, bad: str
) -> None:
    platform.bad = BAD[bad]
    reason = run_until_paused(batch)
    assert platform.asked == FAILURES
    assert isinstance(reason, TokenError)
    assert quota_reset_at(reason, 0.0) == clock.wall + 60
    cause = error_record.from_json(reason.fields["cause"])
    assert cause is not None
    assert cause.code in {"not_json", "wrong_shape", "http_status", "connection_lost", "api"}
    run_until_paused(batch)
    assert platform.asked == FAILURES, "started anew it does not even ask"


@pytest.mark.parametrize("bad", REFUSALS)
def test_a_refusal_pauses_it_at_the_first_call(batch: Batch, platform: NoTokens, bad: str) -> None:
    platform.bad = REFUSALS[bad]
    assert run_until_paused(batch).of_token_call
    assert 1 <= platform.asked <= FAILURES  # threads that came a moment too late ask as well


def test_when_it_is_time_one_call_is_made_and_all_goes_on(
    batch: Batch, platform: NoTokens, clock: ManualClock
) -> None:
    platform.bad = BAD["html"]
    run_until_paused(batch)
    clock.advance(60)
    reason = run_until_paused(batch)
    assert platform.asked == FAILURES + 1
    assert reason.fields["again_at"] == clock.wall + 120
    clock.advance(120)
    platform.bad = None
    seen = []

    def look(progress: Any) -> None:
        if progress.succeeded >= 50:
            seen.append(progress.failed)
            batch.cancel()

    batch.run(look)
    assert seen[0] == 0
    assert platform.asked == FAILURES + 2


@pytest.mark.parametrize("bad", ["no token", "404"])
def test_without_the_guard_it_would_be_a_storm(
    batch: Batch, platform: NoTokens, monkeypatch: pytest.MonkeyPatch, bad: str
) -> None:
    monkeypatch.setattr(Guard, "call", lambda guard, ask, **how: ask())
    platform.bad = BAD[bad]

    def look(progress: Any) -> None:
        if platform.asked > 2 * HOUR_LIMIT:
            batch.cancel()

    batch.run(look)
    assert platform.asked > 2 * HOUR_LIMIT
