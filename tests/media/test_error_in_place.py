"""An error in the place of a medium, however it is dressed up (D6): no file, and the batch does the right thing."""

import itertools
import json
from collections.abc import Callable
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
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.retry import ErrorAction
from wxdesk.media.journal.journal import Journal
from wxdesk.media.source import Source
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat import reply
from wxdesk.wechat.api import Api

WHOLE = jpeg(5000)
Through = Callable[[Broker, Api], Source]


class Refusing:
    """Answers the first request for a medium so, and the second with the medium."""

    def __init__(self, error: bytes) -> None:
        self.tokens = self.asked = 0
        self._error = error

    def __call__(self, request: Request, line: Line) -> bytes:
        if request.path == "/cgi-bin/stable_token":
            self.tokens += 1
            token = f"84_token_{self.tokens}" + "t" * 40
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


class Dress(NamedTuple):
    content_type: str
    dressing: str
    disposition: bool


EVERY_DRESS = [Dress(*one) for one in itertools.product(TYPES, DRESSINGS, (False, True))]


@pytest.mark.parametrize("errcode", CODES)
def test_no_file_and_the_right_course(journal: Journal, tmp_path: Path, errcode: int) -> None:
    for number, dress in enumerate(EVERY_DRESS):
        checked(journal, tmp_path / str(number), errcode, dress, source.from_wechat)


@pytest.mark.parametrize("errcode", CODES)
def test_so_it_is_with_permanent_material(journal: Journal, tmp_path: Path, errcode: int) -> None:
    for number, dressing in enumerate(DRESSINGS):
        dress = Dress("text/plain", dressing, bool(number % 2))
        checked(journal, tmp_path / str(number), errcode, dress, source.permanent)


@pytest.mark.parametrize("errcode", CODES)
def test_the_twin_that_does_not_look_at_the_body_is_caught(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, errcode: int
) -> None:
    monkeypatch.setattr(reply, "may_be_object", lambda start: False)
    with pytest.raises(AssertionError):
        checked(journal, tmp_path, errcode, Dress("image/jpeg", "plain", True), source.from_wechat)
    (error,) = (tmp_path / "media").iterdir()
    assert json.loads(error.read_bytes())["errcode"] == errcode


def test_the_twin_that_takes_every_error_for_the_mediums_own_is_caught(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wxdesk.media.jobs.download.download_action", lambda error: ErrorAction.FAIL)
    for errcode in (-1, 40164, 45009, 48001):
        with pytest.raises(AssertionError):
            checked(journal, tmp_path / str(errcode), errcode, EVERY_DRESS[0], source.from_wechat)


def checked(journal: Journal, root: Path, errcode: int, dress: Dress, through: Through) -> None:
    wechat = Refusing(error_response(dress.content_type, dress.dressing, errcode, dress.disposition))
    batch, reasons = run(wechat, journal, root, through)
    item = batch.items[0]
    course = Course(item.state, item.attempts, wechat.asked, wechat.tokens)
    assert course == COURSES[errcode], dress
    files = [path.read_bytes() for path in batch.folder.iterdir()]
    assert files == ([WHOLE] if item.state is ItemState.SAVED else [])
    assert reasons == ([errcode] if course == PAUSED else [])
    if course == GIVEN_UP:
        assert isinstance(item.error, ApiError)
        assert item.error.errcode == errcode


def run(wechat: Refusing, journal: Journal, root: Path, through: Through) -> tuple[Batch, list[int]]:
    """A batch of one medium, ended at its first pause; and the error codes that it paused for."""
    reasons: list[int] = []

    def listen(progress: Progress) -> None:
        if progress.paused and not progress.active and not reasons:
            assert isinstance(progress.reason, ApiError)
            reasons.append(progress.reason.errcode)
            batch.cancel()

    server = Server(wechat)
    try:
        account = Account("test", APPID, Environment.SANDBOX, server.base)
        secret = Secret("0123456789abcdef0123456789abcdef")
        api = Api(account.api_base, sandbox=True)
        broker = Broker(account, lambda: secret, api, SystemClock(), root / "locks")
        batch = open_batch(journal, through(broker, api), APPID, root / "media", [media_id()], 1, QUICK)
        batch.run(listen)
        api.close()
    finally:
        server.stop()
    return batch, reasons
