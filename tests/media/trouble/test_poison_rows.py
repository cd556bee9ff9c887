"""A medium that for ever is answered with something else: its row fails with a reason, wherever in the list it stands;
the batch pauses only where the server is away indeed."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.media.conftest import QUICK, code_of, jpeg, png
from tests.media.trouble.odd_server import LIMITS, WHOLE, OddServer, batch_on, ids, ran
from tests.wechat.servers import Answer, Line, Request, always, http
from wxdesk.media.batch import Batch
from wxdesk.media.item import ItemState
from wxdesk.media.jobs import run
from wxdesk.media.jobs.run import Run
from wxdesk.media.journal.journal import Journal
from wxdesk.wechat.media_reply import MediaReply


def _reset(request: Request, line: Line) -> bool:
    line.reset()
    return False


def _silent(request: Request, line: Line) -> bool:
    line.silence()
    return False


def _endless(request: Request, line: Line) -> bool:
    with contextlib.suppress(OSError):
        line.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in range(10_000):
            line.send(b"4000\r\n" + bytes(0x4000) + b"\r\n")
    return False


def _closing(data: bytes) -> Answer:
    def answer(request: Request, line: Line) -> bool:
        line.send(data)
        return False

    return answer


def _video(address: str) -> Answer:
    return always(http(f'{{"video_url":"{address}"}}'.encode()))


# What it is answered with, the row's reason, and how often it is asked for; the last: whether all else being answered
# so means that the server is away.
POISONS: dict[str, tuple[Answer, str, int, bool]] = {
    "HTML": (always(http(b"<!DOCTYPE html><title>Sign in</title>", "Content-Type: text/html")), "not_json", 5, True),
    "redirect": (always(http(b"", "Location: http://127.0.0.1/", status="302 Found")), "redirected", 1, True),
    "reset": (_reset, "connection_lost", 5, True),
    "silence": (_silent, "timeout", 5, True),
    "garbage": (_closing(b"\x00\x01\x02 220 mail.example ESMTP\r\n\r\n"), "not_http", 5, True),
    "large header": (
        _closing(b"HTTP/1.1 200 OK\r\nX: " + b"x" * (LIMITS.header_bytes + 1) + b"\r\n\r\n"), "not_http", 5, True
    ),
    "endless body": (_endless, "too_large", 1, False),
    "bad chunk": (
        _closing(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\xff\xd8\r\n0\r\n\r\n"), "not_http", 5, True
    ),
    "unknown coding": (always(http(WHOLE, "Content-Encoding: br")), "not_http", 5, True),
    "video of a refused host": (_video("https://10.0.0.1/video.mp4"), "video_url_refused", 1, False),
    "video of a host that is away": (_video("http://127.0.0.1:1/video.mp4"), "refused", 5, False),
    "not found": (always(http(b"404", status="404 Not Found")), "http_status", 1, False),
}  # fmt: skip
PLACES: dict[str, Callable[[list[str]], list[str]]] = {
    "only row": lambda media_ids: media_ids[:1],
    "last row": lambda media_ids: media_ids[-1:],
    "first of many": lambda media_ids: media_ids[:1],
    "all rows": lambda media_ids: media_ids,
}
SLOW = {"silence"}  # each attempt waits for its time


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", POISONS)
def test_it_fails_with_its_reason_and_all_others_are_saved(
    journal: Journal, tmp_path: Path, kind: str, place: str
) -> None:
    answer, code, attempts, _ = POISONS[kind]
    media_ids = ids(1 if place == "only row" else 3 if place == "all rows" else 6)
    poisoned = PLACES[place](media_ids)
    wechat = OddServer(dict.fromkeys(poisoned, answer))
    with batch_on(wechat, media_ids, journal, tmp_path, jobs=3 if kind in SLOW else 2) as batch:
        assert ran(batch) is None, "it paused"
    for item in batch.items:
        if item.media_id in poisoned:
            assert (item.state, code_of(item.error), item.attempts) == (ItemState.FAILED, code, attempts)
        else:
            assert item.state is ItemState.SAVED
    assert wechat.probes <= len(poisoned)


@pytest.mark.parametrize("kind", [kind for kind, poison in POISONS.items() if poison[3]])
def test_where_the_server_is_away_it_pauses_and_nothing_fails(
    journal: Journal, tmp_path: Path, kind: str
) -> None:
    answer, code, _, _ = POISONS[kind]
    wechat = OddServer({}, away=answer)
    with batch_on(wechat, ids(3), journal, tmp_path, jobs=1 if kind not in SLOW else 3) as batch:
        paused = ran(batch)
        assert paused is not None
        assert code_of(paused.reason) == code
        assert (paused.failed, paused.waiting) == (0, 3)
        wechat.away = None
        assert ran(batch) is None
    assert batch.progress().succeeded == 3


def test_without_a_token_nothing_is_asked_and_it_pauses(journal: Journal, tmp_path: Path) -> None:
    """What stands in the way of a token is no row's fault."""
    wechat = OddServer({})
    with batch_on(wechat, ids(2), journal, tmp_path) as batch:
        page = http(b"<html>", "Content-Type: text/html")
        wechat_call = OddServer.__call__

        def no_token(self: OddServer, request: Request, line: Line) -> bytes | bool | None:
            return page if request.path == "/cgi-bin/stable_token" else wechat_call(self, request, line)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(OddServer, "__call__", no_token)
            paused = ran(batch)
    assert paused is not None
    assert (paused.failed, code_of(paused.reason), wechat.probes) == (0, "token_calls_failed", 0)


def test_the_twin_that_goes_by_what_is_left_pauses_for_ever(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Run, "_server_answers", lambda self: False)
    media_ids = ids(3)
    with batch_on(OddServer({media_ids[-1]: POISONS["HTML"][0]}), media_ids, journal, tmp_path) as batch:
        for _ in range(3):
            paused = ran(batch)
            assert paused is not None
            assert (paused.succeeded, paused.waiting) == (2, 1)


# --- media whose size nobody said (D5) ------------------------------------------------------------------------------
WITHOUT_LENGTH = b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"
LARGE = jpeg(200_000)


def _fetched(journal: Journal, root: Path, body: bytes) -> Batch:
    (one,) = media_ids = ids(1)
    wechat = OddServer({one: _closing(WITHOUT_LENGTH + body)})
    with batch_on(wechat, media_ids, journal, root) as batch:
        assert ran(batch) is None
    return batch


@pytest.mark.parametrize("body", [WHOLE, LARGE, png()], ids=["JPEG", "large JPEG", "PNG"])
def test_one_with_its_end_mark_is_saved_and_marked(journal: Journal, tmp_path: Path, body: bytes) -> None:
    batch = _fetched(journal, tmp_path, body)
    (item,) = batch.items
    assert (item.state, item.confirmed, batch.items.unconfirmed) == (ItemState.SAVED, False, 1)
    assert (batch.folder / item.file).read_bytes() == body
    (told,) = journal.items(batch.record)
    assert told.outcome.kept is not None
    assert told.outcome.kept.confirmed is False


@pytest.mark.parametrize(
    "body",
    [WHOLE[:-2], png()[:-12], b"#!AMR\n" + (b"\x3c" + bytes(31)) * 5, b""],
    ids=["cut JPEG", "cut PNG", "AMR, which has no end mark", "nothing"],
)
def test_one_without_is_not(journal: Journal, tmp_path: Path, body: bytes) -> None:
    (item,) = _fetched(journal, tmp_path, body).items
    assert (item.state, code_of(item.error), item.attempts) == (ItemState.FAILED, "truncated", 5)


def test_one_whose_size_was_said_is_not_marked(journal: Journal, tmp_path: Path) -> None:
    media_ids = ids(1)
    with batch_on(OddServer({}), media_ids, journal, tmp_path) as batch:
        assert ran(batch) is None
    assert batch.items[0].confirmed


def test_the_twin_that_takes_the_servers_silence_for_a_length_marks_nothing(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = MediaReply.__init__

    def trusting(self: MediaReply, *arguments: object) -> None:
        opened(self, *arguments)  # type: ignore[arg-type]
        self.delimited = True

    monkeypatch.setattr(MediaReply, "__init__", trusting)
    assert _fetched(journal, tmp_path / "1", WHOLE).items[0].confirmed
    amr = b"#!AMR\n" + (b"\x3c" + bytes(31)) * 5
    assert _fetched(journal, tmp_path / "2", amr).items[0].state is ItemState.SAVED


# --- run again --------------------------------------------------------------------------------------------------------
def test_what_failed_for_good_is_told_from_what_may_pass(journal: Journal, tmp_path: Path) -> None:
    expired, page, late = media_ids = ids(3)
    odd = {
        expired: always(http(b'{"errcode":40007,"errmsg":"invalid media_id"}')),
        page: POISONS["HTML"][0],
        late: POISONS["video of a refused host"][0],
    }
    with batch_on(OddServer(odd), media_ids, journal, tmp_path, backoff=QUICK) as batch:
        assert ran(batch) is None
        assert batch.progress().failed == 3
        assert batch.failed_in_passing() == [1]


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_the_last_row_for_which_the_server_wants_a_long_rest_fails(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    # A second is long here: it is waited for once where the row before is not yet recorded.
    monkeypatch.setattr(run, "_SILENT_S", 0.5)
    media_ids = ids(4)
    server = OddServer({media_ids[3]: always(http(b"x", "Retry-After: 1", status=status))})
    with batch_on(server, media_ids, journal, tmp_path, jobs=1) as batch:
        assert ran(batch) is None, "it paused"
        assert (batch.progress().succeeded, batch.progress().failed) == (3, 1)
        assert code_of(batch.items[3].error) == "server_busy"
        assert batch.failed_in_passing() == [3]


@pytest.mark.parametrize("jobs", [1, 4])
@pytest.mark.parametrize("others", [0, 5])
def test_a_long_rest_for_a_row_that_was_answered_among_others_is_not_waited_for(
    journal: Journal, tmp_path: Path, others: int, jobs: int
) -> None:
    """Nobody is left alone for an hour with no word of why."""
    media_ids = ids(1 + others)
    busy = always(http(b"x", "Retry-After: 3600", status="429 Too Many Requests"))
    with batch_on(OddServer({media_ids[0]: busy}), media_ids, journal, tmp_path, jobs=jobs) as batch:
        assert ran(batch) is None, "it paused"
        assert (batch.progress().succeeded, batch.progress().failed) == (others, 1)
        assert code_of(batch.items[0].error) == "server_busy"


def test_two_rows_that_are_put_off_for_long_pause_the_batch_with_the_reason(
    journal: Journal, tmp_path: Path
) -> None:
    media_ids = ids(6)
    busy = always(http(b"x", "Retry-After: 3600", status="429 Too Many Requests"))
    server = OddServer(dict.fromkeys(media_ids[:2], busy))
    with batch_on(server, media_ids, journal, tmp_path, jobs=4) as batch:
        paused = ran(batch)
        assert paused is not None and paused.succeeded == 4
        assert paused.reason is not None and code_of(paused.reason) == "server_busy"
    assert max(server.asked.values()) <= 3


@pytest.mark.parametrize("others", [0, 3])
@pytest.mark.parametrize("errcode", [40001, 40164, 48001, 50002])
def test_a_row_that_is_answered_as_if_the_account_were_wrong_fails_alone(
    journal: Journal, tmp_path: Path, errcode: int, others: int
) -> None:
    """The same token is good for everything else: what is said is about this medium."""
    media_ids = ids(1 + others)
    refused = always(http(json.dumps({"errcode": errcode, "errmsg": "no"}).encode()))
    with batch_on(OddServer({media_ids[0]: refused}), media_ids, journal, tmp_path) as batch:
        assert ran(batch) is None, "it paused"
        assert (batch.progress().succeeded, batch.progress().failed) == (others, 1)
        assert code_of(batch.items[0].error) == "api"


def test_a_quota_that_is_spent_with_the_last_row_is_waited_for(journal: Journal, tmp_path: Path) -> None:
    (one,) = media_ids = ids(1)
    spent = always(http(b'{"errcode":45009,"errmsg":"reach max api daily quota limit"}'))
    with batch_on(OddServer({one: spent}), media_ids, journal, tmp_path) as batch:
        paused = ran(batch)
        assert paused is not None and paused.failed == 0


@pytest.mark.parametrize(
    "answer",
    [
        always(http(b"oops", status="500 Internal Server Error")),
        always(http(b'{"errcode":-1,"errmsg":"system error"}')),
    ],
    ids=["500", "busy"],
)
def test_some_rows_that_fail_for_ever_end_the_batch_where_the_server_answers_all_else(
    journal: Journal, tmp_path: Path, answer: Answer
) -> None:
    media_ids = ids(17)
    server = OddServer(dict.fromkeys(media_ids[3:], answer))
    with batch_on(server, media_ids, journal, tmp_path, jobs=2) as batch:
        assert ran(batch) is None, "it paused"
        assert (batch.progress().succeeded, batch.progress().failed) == (3, 14)


def test_where_it_answers_nothing_else_they_wait(journal: Journal, tmp_path: Path) -> None:
    """The bad twin."""
    media_ids = ids(14)
    server = OddServer({}, away=always(http(b"", status="500 Internal Server Error")))
    with batch_on(server, media_ids, journal, tmp_path, jobs=2) as batch:
        paused = ran(batch)
        assert paused is not None
        assert (paused.failed, paused.waiting) == (0, 14)
