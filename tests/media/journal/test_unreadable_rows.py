"""A row of the journal that wxdesk did not write costs itself: the batch, or the item, and no other one."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.media.conftest import APPID, QUICK, media_id
from tests.media.trouble.odd_server import OddServer, batch_on, ran
from wxdesk import translation
from wxdesk.errors import InputError
from wxdesk.media import manifest
from wxdesk.media.batch import load_batch
from wxdesk.media.item import ItemState
from wxdesk.media.journal import rows
from wxdesk.media.journal.journal import Journal
from wxdesk.media.journal.rows import Earlier, UnreadableBatch
from wxdesk.wording.errors import describe
from wxdesk.wording.media.media import manifest_words, short_reason

IDS = [media_id() for _ in range(6)]
COLUMNS = ("shop",)
FIELDS = [(f"S{n}",) for n in range(6)]
NAMED: dict[str, Any] = {"columns": COLUMNS, "fields": FIELDS, "template": "{shop}-{seq}"}
NESTED = "[" * 100_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "batches.sqlite3"


def change(path: Path, sql: str, *values: object) -> None:
    with sqlite3.connect(path) as database:
        database.execute(sql, values)
    database.close()


# --- batches ----------------------------------------------------------------------------------------------------------
ODD_BATCHES: dict[str, tuple[str, object]] = {
    "existing": ("existing", "zzz"),
    "existing blob": ("existing", b"rename"),
    "columns number": ("columns", "5"),
    "columns null": ("columns", "null"),
    "columns of numbers": ("columns", "[1, 2]"),
    "columns no JSON": ("columns", "x"),
    "columns blob": ("columns", b"[]"),
    "columns deep": ("columns", NESTED),
    "created_at text": ("created_at", "abc"),
    "created_at infinite": ("created_at", float("inf")),
    "created_at beyond the calendar": ("created_at", 1e300),
    "created_at blob": ("created_at", b"1"),
    "finished_at text": ("finished_at", "abc"),
    "finished_at before all": ("finished_at", -1e18),
    "kind": ("kind", "zzz"),
    "tag a path": ("tag", "../../../x"),
    "tag blob": ("tag", b"01234567"),
    "folder blob": ("folder", b"/tmp"),
    "folder relative": ("folder", "x/y"),
    "folder empty": ("folder", ""),
    "folder with zero": ("folder", "/x\0y"),
    "template blob": ("template", b"{seq}"),
    "total text": ("total", "x"),
    "total nothing": ("total", 0),
    "total below": ("total", -5),
    "total enormous": ("total", 2**62),
    "total more than twice": ("total", 13),
    "appid blob": ("appid", b"wx"),
}


@pytest.mark.parametrize("done", [False, True], ids=["waiting", "done"])
@pytest.mark.parametrize("case", ODD_BATCHES)
def test_an_odd_batch_is_told_and_the_others_are_listed(
    journal: Journal, path: Path, tmp_path: Path, case: str, done: bool
) -> None:
    odd, good = (journal.open_batch(APPID, tmp_path / name, IDS, **NAMED) for name in ("odd", "good"))
    if done:
        journal.finish(odd.id)
        journal.finish(good.id)
        good = journal.record(good.id) or good
    column, value = ODD_BATCHES[case]
    change(path, f"UPDATE batches SET {column} = ? WHERE id = ?", value, odd.id)
    listed = (*journal.unfinished(), *journal.finished(APPID, 10))
    assert [one.record for one in listed if isinstance(one, Earlier)] == [good]
    unreadable = [one for one in listed if isinstance(one, UnreadableBatch)]
    if done and column == "appid":  # whose it is is not known, and it is not offered to be gone on with
        return
    assert [one.id for one in unreadable] == [odd.id]
    assert isinstance(unreadable[0].appid, str)
    assert isinstance(unreadable[0].folder, str)
    assert journal.record(odd.id) is None
    journal.forget(odd.id)
    listed = (*journal.unfinished(), *journal.finished(APPID, 10))
    assert [one.record for one in listed if isinstance(one, Earlier)] == [good]
    assert len(listed) == 1


@pytest.mark.parametrize("case", [case for case in ODD_BATCHES if not case.startswith(("folder", "appid"))])
def test_the_same_list_again_begins_it_anew(journal: Journal, path: Path, tmp_path: Path, case: str) -> None:
    odd = journal.open_batch(APPID, tmp_path, IDS, **NAMED)
    column, value = ODD_BATCHES[case]
    change(path, f"UPDATE batches SET {column} = ? WHERE id = ?", value, odd.id)
    again = journal.open_batch(APPID, tmp_path, IDS, **NAMED)
    assert replace(again, id=0, tag="", created_at=0.0) == replace(odd, id=0, tag="", created_at=0.0)
    assert [item.media_id for item in journal.items(again)] == IDS


def test_the_reader_of_old_ended_it_for_all(
    journal: Journal, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bad twin, which believed what it read."""
    monkeypatch.setattr(rows, "_check", lambda sound: None)
    odd = journal.open_batch(APPID, tmp_path, IDS, **NAMED)
    change(path, "UPDATE batches SET columns = '5' WHERE id = ?", odd.id)
    with pytest.raises(TypeError):
        journal.unfinished()


# --- items ------------------------------------------------------------------------------------------------------------
ODD_ITEMS: dict[str, tuple[str, object]] = {
    "state": ("state", "x"),
    "state unknown": ("state", 9),
    "state negative": ("state", -1),
    "state blob": ("state", b"2"),
    "saved without a file": ("file", None),
    "file blob": ("file", b"x.jpg"),
    "file above": ("file", "../x.jpg"),
    "file from the root": ("file", "/etc/passwd"),
    "size text": ("size_bytes", "x"),
    "size negative": ("size_bytes", -1),
    "size enormous": ("size_bytes", 2**62),
    "sha256 text": ("sha256", "x"),
    "sha256 missing": ("sha256", None),
    "media_type": ("media_type", "zzz"),
    "media_type blob": ("media_type", b"jpeg"),
    "media_type missing": ("media_type", None),
    "confirmed": ("confirmed", "x"),
    "error blob": ("error", b"x"),
    "attempts text": ("attempts", "x"),
    "attempts negative": ("attempts", -3),
    "attempts enormous": ("attempts", 2**62),
    "finished_at text": ("finished_at", "abc"),
    "finished_at infinite": ("finished_at", float("inf")),
}
LOST_ITEMS: dict[str, tuple[str, object]] = {
    "media_id blob": ("media_id", b"\xff\xfe"),
    "media_id empty": ("media_id", ""),
    "seq out of range": ("seq", 10**12),
    "seq below": ("seq", -4),
    "seq no number": ("seq", "x"),
    "seq between": ("seq", 1.5),
}
HARMLESS: dict[str, tuple[str, object]] = {
    "fields null": ("fields", "null"),
    "fields number": ("fields", "5"),
    "fields of numbers": ("fields", "[1]"),
    "fields blob": ("fields", b"[]"),
    "fields deep": ("fields", NESTED),
    "fields half": ("fields", r'["\ud800"]'),
    "stem blob": ("stem", b"x"),
    "stem above": ("stem", "../../x"),
    "stem number": ("stem", 5),
    "stem empty": ("stem", ""),
}
EVERY = {**ODD_ITEMS, **LOST_ITEMS, **HARMLESS}


@pytest.mark.parametrize("case", EVERY)
def test_an_odd_item_costs_itself(journal: Journal, path: Path, tmp_path: Path, case: str) -> None:
    with batch_on(OddServer({}), IDS, journal, tmp_path, **NAMED) as batch:
        assert ran(batch) is None
        assert batch.progress().succeeded == 6
        column, value = EVERY[case]
        change(path, f"UPDATE items SET {column} = ? WHERE seq = 2", value)
        assert all(isinstance(one, Earlier) for one in journal.finished(APPID, 10))
        items = list(journal.items(batch.record))
        assert [item.outcome.seq for item in items] == [1, 2, 3, 4, 5, 6]
        assert all(isinstance(field, str) for field in items[1].fields)
        again = load_batch(journal, batch._source, batch.record, backoff=QUICK)
        if case in LOST_ITEMS:
            _is_lost(again)
        else:
            assert again.progress().succeeded == (6 if case in HARMLESS else 5)
        again.retry_failed()
        again.run()
        saved = [ItemState.SAVED] * 6
        assert [one.state for one in again.items] == (
            [saved[0], ItemState.FAILED, *saved[2:]] if case in LOST_ITEMS else saved
        )
        assert journal.fields(batch.record.id, 1) == FIELDS[0]
    manifest.write(journal, batch.record, manifest_words(translation.translator("zh_CN")))
    told = json.loads((batch.folder / "wxdesk-manifest.json").read_text(encoding="utf-8"))
    assert [item["media_id"] for item in told["items"]][2:] == IDS[2:]
    assert [item["state"] for item in told["items"]][2:] == ["saved"] * 4


def _is_lost(batch: Any) -> None:
    error = batch.items[1].error
    assert error is not None
    assert error.code == "row_unreadable"
    assert batch.failed_in_passing() == []
    for language in ("en", "zh_CN"):
        translate = translation.translator(language)
        assert str(describe(error, translate))
        assert short_reason(error, translate)


def test_a_name_that_cannot_be_read_is_the_one_without_a_template(
    journal: Journal, path: Path, tmp_path: Path
) -> None:
    with batch_on(OddServer({}), IDS, journal, tmp_path, **NAMED) as batch:
        change(path, "UPDATE items SET stem = '../../out' WHERE seq = 2")
        again = load_batch(journal, batch._source, batch.record, backoff=QUICK)
        again.run()
        assert again.progress().succeeded == 6
        assert again.items[1].file.startswith("00002_")
    assert not list(tmp_path.parent.glob("out*"))


def test_texts_that_are_none(journal: Journal, path: Path, tmp_path: Path) -> None:
    record = journal.open_batch(APPID, tmp_path, IDS)
    change(path, "UPDATE items SET media_id = CAST(x'ff41' AS TEXT) WHERE seq = 2")
    change(path, "UPDATE batches SET template = CAST(x'ff' AS TEXT)")
    assert [item.media_id for item in journal.items(record)] == [IDS[0], "\ufffdA", *IDS[2:]]
    assert len(journal.unfinished()) == 1


def test_most_rows_gone(journal: Journal, path: Path, tmp_path: Path) -> None:
    record = journal.open_batch(APPID, tmp_path, IDS)
    change(path, "DELETE FROM items WHERE seq > 3")
    assert isinstance(journal.unfinished()[0], Earlier)
    change(path, "DELETE FROM items WHERE seq > 2")
    assert isinstance(journal.unfinished()[0], UnreadableBatch)
    assert [item.media_id for item in journal.items(journal.open_batch(APPID, tmp_path, IDS))] == IDS
    assert journal.record(record.id) is None or journal.record(record.id) != record


def test_an_empty_list_is_still_refused(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        journal.open_batch(APPID, tmp_path, [])
