"""An error in the place of a medium, however it is dressed up (D6): no file, and the batch does the right thing."""

import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.conftest import APPID, QUICK, jpeg, media_id
from tests.media.trouble.odd_server import PROBE
from tests.wechat.servers import Line, Request, Server, http
from tests.wechat.test_error_bodies import CODES, DRESSINGS, TYPES, error_response
from wxdesk.accounts.account import Account, Environment
from wxdesk.clock import SystemClock
from wxdesk.errors import ApiError, WxdeskError
from wxdesk.media import source
from wxdesk.media.batch import Batch, open_batch
from wxdesk.media.files import receiving
from wxdesk.media.files.json_text import looks_like_json
from wxdesk.media.item import ItemState
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.retry import ErrorAction
from wxdesk.media.journal.journal import Journal
from wxdesk.media.source import MediaSource
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.wechat import reply
from wxdesk.wechat.api import Api

WHOLE = jpeg(5000)
Through = Callable[[Broker, Api], MediaSource]


class Refusing:
    """Answers the first requests for a medium so, and the next with the medium."""

    def __init__(self, error: bytes, refusals: int = 1) -> None:
        self.tokens = self.asked = 0
        self._refusals = refusals
        self._error = error

    def __call__(self, request: Request, line: Line) -> bytes:
        if request.path == "/cgi-bin/stable_token":
            self.tokens += 1
            token = f"84_token_{self.tokens}" + "t" * 40
            return http(json.dumps({"access_token": token, "expires_in": 7200}).encode())
        if request.path == PROBE:  # whoever is refused is refused everything
            return self._error
        self.asked += 1
        return self._error if self.asked <= self._refusals else http(WHOLE)


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
    monkeypatch.setattr(receiving, "looks_like_json", lambda data: False)
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


ERROR = json.dumps({"errcode": 40007, "errmsg": "invalid media_id 无效"}, ensure_ascii=False)
# What is no error that could be read, and no medium either.
UNREADABLE = {
    **{f"in {name}": ERROR.encode(name) for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32")},
    "deep": b'{"errcode":40007,"a":' + b"[" * 150 + b"]" * 150 + b"}",
    "deep list": b"[" * 150 + b"]" * 150,
    "endless brackets": b"[" * 100_000,
    "above 64 KB": json.dumps({"errcode": 40007, "errmsg": "x" * 70_000}).encode(),
    "above what waits in memory": json.dumps({"errcode": 40007, "errmsg": "x" * 300_000}).encode(),
    "many spaces": b" " * 70_000 + ERROR.encode(),
    "spaces within": b"{" + b" " * 70_000 + ERROR.encode()[1:],
    "cut": ERROR.encode()[:-4],
    "list of objects": f"[{ERROR}]".encode(),
    "long list": json.dumps(list(range(50_000))).encode(),
    **{body: body.encode() for body in ("null", "true", "[1,2,3]", "[]", "12", '"no"', ' \n"no"')},
}
MIME = ("image/jpeg", "voice/speex")


@pytest.mark.parametrize("kind", UNREADABLE)
def test_json_of_any_kind_is_no_medium(journal: Journal, tmp_path: Path, kind: str) -> None:
    for number, content_type in enumerate(MIME):
        error = never_saved(journal, tmp_path / str(number), UNREADABLE[kind], content_type)
        assert error is not None
        assert error.code == "answer_unreadable"


def test_the_twin_that_takes_it_for_a_medium_is_caught(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "looks_like_json", lambda data: False)
    with pytest.raises(AssertionError):
        never_saved(journal, tmp_path, UNREADABLE["null"], MIME[0])
    assert [path.read_bytes() for path in (tmp_path / "media").iterdir()] == [b"null"]


@given(st.binary(min_size=1, max_size=400))
def test_bytes_that_are_no_text_are_no_json(data: bytes) -> None:
    assert not looks_like_json(b"\x01" + data)
    assert not looks_like_json(b"[\x01" + data)
    assert not looks_like_json(b'{"\x01' + data.replace(b'"', b""))


def never_saved(journal: Journal, root: Path, body: bytes, content_type: str) -> WxdeskError | None:
    wechat = Refusing(http(body, f"Content-Type: {content_type}"), refusals=100)
    batch, _ = run(wechat, journal, root, source.from_wechat)
    item = batch.items[0]
    assert item.state is ItemState.FAILED
    assert list(batch.folder.iterdir()) == []
    return item.error


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
