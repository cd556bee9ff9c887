"""An error in the place of a medium, however it is dressed up (D6): no file, and the batch does the right thing."""

import itertools
import json
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.media.conftest import APPID, QUICK, jpeg, media_id
from tests.wechat.servers import Line, Request, Server, http
from tests.wechat.test_error_bodies import CODES, DRESSINGS, TYPES, error_response
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.errors import ApiError
from wxdesk.media import source
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.item import ItemState
from wxdesk.media.journal import Journal
from wxdesk.media.progress import Progress
from wxdesk.secrecy import SANDBOX_PREFIX, Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat.api import Api

WHOLE = jpeg(5000)


class Refusing:
    """Answers the first request for a medium so, and the second with the medium."""

    def __init__(self, error: bytes) -> None:
        self.tokens = self.asked = 0
        self._error = error

    def __call__(self, request: Request, line: Line) -> bytes:
        if request.path == "/cgi-bin/stable_token":
            self.tokens += 1
            token = f"{SANDBOX_PREFIX}_token_{self.tokens}" + "t" * 40
            return http(json.dumps({"access_token": token, "expires_in": 7200}).encode())
        self.asked += 1
        return self._error if self.asked == 1 else http(WHOLE)


class Course(NamedTuple):
    """What becomes of the one medium. `waiting`: the batch paused, and was cancelled then."""

    state: ItemState
    attempts: int
    asked: int
    tokens: int


REFRESHED = Course(ItemState.SAVED, attempts=1, asked=2, tokens=2)
TRIED_AGAIN = Course(ItemState.SAVED, attempts=2, asked=2, tokens=1)
GIVEN_UP = Course(ItemState.FAILED, attempts=1, asked=1, tokens=1)
PAUSED = Course(ItemState.WAITING, attempts=0, asked=1, tokens=1)
COURSES = {
    40001: REFRESHED,
    42001: REFRESHED,
    -1: TRIED_AGAIN,
    40007: GIVEN_UP,
    40164: PAUSED,
    45009: PAUSED,
    48001: PAUSED,
}


@pytest.mark.parametrize("errcode", CODES)
def test_no_file_and_the_right_course(journal: Journal, tmp_path: Path, errcode: int) -> None:
    for number, (content_type, dressing) in enumerate(itertools.product(TYPES, DRESSINGS)):
        wechat = Refusing(error_response(content_type, dressing, errcode, disposition=bool(number % 2)))
        batch, reasons = run(wechat, journal, tmp_path / str(number))
        item = batch.items[0]
        course = Course(item.state, item.attempts, wechat.asked, wechat.tokens)
        assert course == COURSES[errcode], (content_type, dressing)
        files = [path.read_bytes() for path in batch.folder.iterdir()]
        assert files == ([WHOLE] if item.state is ItemState.SAVED else [])
        assert reasons == ([errcode] if course == PAUSED else [])
        if course == GIVEN_UP:
            assert isinstance(item.error, ApiError)
            assert item.error.errcode == errcode


def run(wechat: Refusing, journal: Journal, root: Path) -> tuple[Batch, list[int]]:
    """A batch of one medium, ended at its first pause; and the error codes that it paused for."""
    reasons: list[int] = []

    def listen(progress: Progress) -> None:
        if progress.paused and not progress.fetching and not reasons:
            assert isinstance(progress.reason, ApiError)
            reasons.append(progress.reason.errcode)
            batch.cancel()

    server = Server(wechat)
    try:
        account = Account("test", APPID, Environment.SANDBOX, server.base)
        secret = Secret(SANDBOX_PREFIX + "0123456789abcdef01234567")
        api = Api(account.api_base)
        broker = Broker(account, lambda: secret, api, SystemClock(), root / "locks")
        through = source.from_wechat(broker, api)
        batch = open_batch(journal, through, APPID, root / "media", [media_id()], 1, QUICK)
        batch.run(listen)
        api.close()
    finally:
        server.stop()
    return batch, reasons
