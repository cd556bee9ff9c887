"""One row with an answer that nobody expected, before good ones: all good ones are saved, and the row says why not."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.media.conftest import code_of
from tests.media.trouble.odd_server import OddServer, batch_on, ids, ran
from tests.support.slow import LONG
from tests.wechat.servers import always, http
from tests.wechat.test_odd_replies import BODIES
from wxdesk import error_record, translation
from wxdesk.media import manifest
from wxdesk.media.item import ItemState
from wxdesk.media.journal.journal import Journal
from wxdesk.wechat import reply
from wxdesk.wording.errors import describe
from wxdesk.wording.media.media import manifest_words

GOOD = 299 if LONG else 12
ODD_ROWS = {
    **BODIES,
    "video without an address": b'{"video_url":["https://a.example/"]}',
    "video's address without end": b'{"video_url":"https://a.example/' + b"a" * 10_000 + b'"}',
    "video's host is no name": b'{"video_url":"https://\\u2024\\u2024/"}',
    "video's port is none": b'{"video_url":"https://a.example:99999999999999999999/"}',
    "errmsg of a megabyte": b'{"errcode":40007,"errmsg":"' + b"x" * 60_000 + b'"}',
    "errmsg with control characters": rb'{"errcode":40007,"errmsg":"\u0000\u001b[31m\u202e"}',
}


@pytest.mark.parametrize("kind", ODD_ROWS)
def test_all_good_ones_are_saved(journal: Journal, tmp_path: Path, kind: str) -> None:
    odd, *_ = media_ids = ids(GOOD + 1)
    with batch_on(OddServer({odd: always(http(ODD_ROWS[kind]))}), media_ids, journal, tmp_path) as batch:
        assert ran(batch) is None
    states = [item.state for item in batch.items]
    assert states == [ItemState.FAILED] + [ItemState.SAVED] * GOOD
    error = batch.items[0].error
    assert error is not None
    assert str(describe(error, translation.translator("en")))
    manifest.write(journal, batch.record, manifest_words(translation.translator("zh_CN")))
    told = json.loads((batch.folder / "wxdesk-manifest.json").read_text(encoding="utf-8"))
    assert told["items"][0]["reason"] == error.code


@pytest.mark.expects_log
def test_what_not_even_the_reader_expected_is_still_that_rows_alone(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The reader of old, which ended the run with a ValueError."""
    monkeypatch.setattr(reply, "errcode", _as_it_comes)
    odd, *_ = media_ids = ids(GOOD + 1)
    wechat = OddServer({odd: always(http(BODIES["errcode --1"]))})
    with batch_on(wechat, media_ids, journal, tmp_path) as batch:
        assert ran(batch) is None
    assert batch.progress().succeeded == GOOD
    assert code_of(batch.items[0].error) == "answer_unreadable"
    assert wechat.asked[odd] == 1
    assert "ValueError" in caplog.text
    assert "_token_" not in caplog.text


def test_the_twin_without_that_net_saves_nothing_more(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reply, "errcode", _as_it_comes)
    monkeypatch.setattr("wxdesk.media.jobs.run._log.exception", _raises_again)
    odd, *_ = media_ids = ids(3)
    wechat = OddServer({odd: always(http(BODIES["errcode --1"]))})
    with (
        batch_on(wechat, media_ids, journal, tmp_path, jobs=1) as batch,
        pytest.raises(ValueError, match="invalid literal"),
    ):
        ran(batch)
    assert batch.progress().succeeded == 0


def _as_it_comes(answer: dict[str, Any], host: str) -> int:
    value = answer.get("errcode", 0)
    return int(value) if isinstance(value, str) and value.lstrip("-").isdecimal() else 0


def _raises_again(*_: object) -> None:
    raise  # called where an exception is handled


# --- errors that come back from the journal ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[1, 2]",
        '["NetworkError", "timeout", []]',
        '["NetworkError", ["timeout"], {"host": "h", "seconds": 1}]',
        '[["NetworkError"], "timeout", {"host": "h", "seconds": 1}]',
        '["NetworkError", "timeout", {"host": {"a": 1}, "seconds": 1}]',
        '["NetworkError", "http_status", {"host": "h", "status": "many"}]',
        '["NetworkError", "http_status", {"host": "h", "status": 1e400}]',
        '["StoreError", "disk_full", {"folder": "/f", "free_bytes": ' + "9" * 5000 + "}]",
        '["ApiError", "api", {"errcode": "--1", "text": "", "endpoint": ""}]',
        '["ApiError", "api", {"errcode": 1, "text": "", "endpoint": "", "rid_time": ' + "9" * 400 + "}]",
        "[" * 100_000,
    ],
)
def test_an_error_in_the_journal_that_is_none(text: str) -> None:
    assert error_record.from_json(text) is None
