"""What is kept of a file and is not understood costs that file: it may have been taken, and is not sent again by
itself."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.media.forwarding.conftest import Forwards
from wxdesk import translation
from wxdesk.media.forwarding import records as all_records
from wxdesk.media.forwarding.records import ForwardRecords, ForwardState
from wxdesk.sandbox.server import Sandbox
from wxdesk.wording.errors import describe

ODD: dict[str, tuple[str, object]] = {
    "state": ("state", "x"),
    "state unknown": ("state", 9),
    "state sending": ("state", 1),
    "state blob": ("state", b"2"),
    "sha256 text": ("sha256", "x"),
    "status text": ("status", "x"),
    "status enormous": ("status", 2**62),
    "reply blob": ("reply", b"x"),
    "error blob": ("error", b"x"),
    "attempts text": ("attempts", "x"),
    "attempts negative": ("attempts", -1),
    "finished_at text": ("finished_at", "abc"),
}
CHANGED: dict[str, tuple[str, object]] = {
    "size text": ("size_bytes", "x"),
    "mtime text": ("mtime_ns", "x"),
    "mtime blob": ("mtime_ns", b"x"),
    "key blob": ("file_key", b"x"),
}


def change(tmp_path: Path, column: str, value: object) -> None:
    with sqlite3.connect(tmp_path / "data" / "forwards.sqlite3") as database:
        database.execute(
            f"UPDATE forwards SET {column} = ? WHERE file_key = (SELECT min(file_key) FROM forwards)",
            (value,),
        )
    database.close()


@pytest.mark.parametrize("case", ODD)
def test_it_counts_as_not_confirmed_and_the_others_as_taken(
    forward: Forwards, sandbox: Sandbox, tmp_path: Path, case: str
) -> None:
    forward().run()
    change(tmp_path, *ODD[case])
    again = forward()
    progress = again.run()
    assert (progress.succeeded, progress.unconfirmed) == (4, 1)
    assert sum(sandbox.receiver.attempts.values()) == 5
    ((error, count),) = again.failures()
    assert (error.code, count) == ("row_unreadable", 1)
    assert str(describe(error, translation.translator("zh_CN")))
    assert again.send_unconfirmed() == 1
    assert again.run().succeeded == 5


@pytest.mark.parametrize("case", CHANGED)
def test_whose_content_is_not_known_is_sent(
    forward: Forwards, sandbox: Sandbox, tmp_path: Path, case: str
) -> None:
    forward().run()
    change(tmp_path, *CHANGED[case])
    assert forward().run().succeeded == 5
    assert len(sandbox.receiver.taken) == 5


@pytest.mark.parametrize(
    "error",
    [json.dumps(["NetworkError", "http_status", {"host": "h", "status": "many"}]), "null", "[" * 9999],
)
def test_a_reason_that_is_none(forward: Forwards, tmp_path: Path, error: str) -> None:
    forward().run()
    change(tmp_path, "state", int(ForwardState.FAILED))
    change(tmp_path, "error", error)
    again = forward()
    assert again.failures() == []
    again.retry_failed()
    assert again.run().succeeded == 5


def test_the_twin_of_old_ends_it_for_all(
    forward: Forwards, tmp_path: Path, records: ForwardRecords, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        all_records,
        "_record",
        lambda row: all_records.ForwardRecord(row[0], ForwardState(row[1]), *row[2:]),
    )
    forward().run()
    change(tmp_path, "state", "x")
    with pytest.raises(ValueError, match="ForwardState"):
        forward()


def test_a_key_that_reads_otherwise_than_it_is_sorted_comes_once(forward: Forwards, tmp_path: Path) -> None:
    forward().run()
    with sqlite3.connect(tmp_path / "data" / "forwards.sqlite3") as database:
        database.execute(
            "UPDATE forwards SET file_key = CAST(x'ff' AS TEXT) WHERE file_key = (SELECT max(file_key) FROM forwards)"
        )
    database.close()
    assert forward().run().succeeded >= 4
