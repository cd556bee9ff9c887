"""A token that dies while sixteen threads use it (D15): one refresh, and no medium pays for it."""

import itertools
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.media.conftest import QUICK
from tests.support.slow import LONG
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.errors import ApiError
from wxdesk.media import source
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.journal.journal import Journal
from wxdesk.media.source import MediaSource, Medium
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Credential
from wxdesk.wechat.api import Api
from wxdesk.wechat.call_log import Call

MEDIA, DIES_AT = (5000, 1000) if LONG else (400, 100)
JOBS = 16


class Eager(Broker):
    """The bad twin: whoever is refused asks for a token of his own, one after the other, from the second refusal on."""

    refusals = itertools.count(1)
    refused_twice = threading.Event()
    one_at_a_time = threading.Lock()  # those who ask at the same time would share one answer

    def _replacement_for(self, token: Credential, refusal: ApiError, consent: bool) -> Credential:
        if next(self.refusals) > 1:
            self.refused_twice.set()
        self.refused_twice.wait(10)
        with self.one_at_a_time:
            return self._ask_token(agreed=True)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=MEDIA, image_size_bytes=0), latency_ms=2) as running:
        yield running


def fetched(
    sandbox: Sandbox, journal: Journal, root: Path, broker_of: type[Broker], fault: str
) -> tuple[Batch, Counter[str], int]:
    """All media, and the token dies when DIES_AT of them were asked for: the batch, how many calls succeeded, and how
    many found the token dead."""
    calls: list[Call] = []
    account = Account("test", sandbox.platform.appid, Environment.SANDBOX, sandbox.api_base)
    secret = Secret(sandbox.platform.secret)
    api = Api(account.api_base, on_call=calls.append, sandbox=True)
    wechat = source.from_wechat(broker_of(account, lambda: secret, api, SystemClock(), root / "locks"), api)
    asked = itertools.count(1)

    def ask(media_id: str) -> Medium:
        if next(asked) == DIES_AT:
            sandbox.faults.switch_on(fault, once=True)
        return wechat.ask(media_id)

    media_ids = list(sandbox.platform.images)
    through = MediaSource(wechat.host, ask)
    batch = open_batch(journal, through, account.appid, root / "media", media_ids, JOBS, QUICK)
    batch.run(lambda progress: batch.cancel() if progress.paused else None)
    api.close()
    assert sandbox.faults.active() == ()  # it has struck
    answered = [call for call in calls if call.status is not None]  # not those that got no answer
    good = Counter(call.endpoint for call in answered if call.errcode is None)
    return batch, good, len(answered) - good.total()


@pytest.mark.parametrize("fault", ["token_replaced=at_once", "token_expired"])
def test_one_refresh_and_nobody_pays(sandbox: Sandbox, journal: Journal, tmp_path: Path, fault: str) -> None:
    batch, calls, refused = fetched(sandbox, journal, tmp_path, Broker, fault)
    assert calls == {"/cgi-bin/stable_token": 2, "/cgi-bin/media/get": MEDIA}  # the first token, and one more
    assert 1 <= refused <= JOBS
    assert batch.progress().succeeded == MEDIA
    assert {item.attempts for item in batch.items} == {1}


def test_the_bad_twin_is_caught(sandbox: Sandbox, journal: Journal, tmp_path: Path) -> None:
    _, calls, _ = fetched(sandbox, journal, tmp_path, Eager, "token_replaced=at_once")
    assert calls["/cgi-bin/stable_token"] > 2
