"""What the journal knows survives whatever happens to the program, and damage is said out loud."""

import contextlib
import hashlib
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.media.conftest import APPID, code_of, media_id
from tests.support.credentials import APPSECRET
from wxdesk import error_record
from wxdesk.errors import ApiError, InputError, NetworkError, StoreError
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.files.storage import OnConflict, SavedFile
from wxdesk.media.item import ItemState
from wxdesk.media.journal import database
from wxdesk.media.journal import journal as journals
from wxdesk.media.journal.database import Database
from wxdesk.media.journal.journal import Journal
from wxdesk.media.journal.rows import BatchRecord, Outcome
from wxdesk.media.journal.schema import MIGRATIONS, VERSION

IDS = [media_id() for _ in range(5)]
KEPT = SavedFile("00001_a.jpg", 123, hashlib.sha256(b"x").digest(), MediaType.JPEG, True)
EXPIRED = ApiError(errcode=40007, text="invalid media_id", endpoint="/cgi-bin/media/get", rid="1-2-3")
OUTCOMES = [
    Outcome(1, ItemState.SAVED, 1, KEPT),
    Outcome(3, ItemState.FAILED, 5, error=error_record.to_json(EXPIRED)),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "batches.sqlite3"


def test_the_same_account_folder_and_list_are_the_same_batch(journal: Journal, tmp_path: Path) -> None:
    first = journal.open_batch(APPID, tmp_path / "a", IDS)
    assert journal.open_batch(APPID, tmp_path / "b" / ".." / "a", IDS) == first
    others = [
        journal.open_batch("wx" + "f" * 16, tmp_path / "a", IDS),
        journal.open_batch(APPID, tmp_path / "b", IDS),
        journal.open_batch(APPID, tmp_path / "a", IDS[:-1]),
        journal.open_batch(APPID, tmp_path / "a", IDS[::-1]),
    ]
    assert len({one.id for one in (first, *others)}) == 5
    assert len({one.tag for one in (first, *others)}) == 5


def test_no_ids_no_batch(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        journal.open_batch(APPID, tmp_path, [])
    assert code_of(raised.value) == "media_ids_none"


def test_outcomes_are_there_after_a_restart(path: Path, tmp_path: Path) -> None:
    journal = Journal(path)
    record = journal.open_batch(APPID, tmp_path, IDS)
    journal.write(record.id, OUTCOMES)
    journal.close()
    journal = Journal(path)
    items = list(journal.items(record))
    assert [item.media_id for item in items] == IDS
    assert [item.outcome for item in items][0::2][:2] == OUTCOMES
    assert [item.outcome.state for item in items] == [1 * ItemState.SAVED, 0, ItemState.FAILED, 0, 0]
    assert items[0].finished_at is not None
    error = error_record.from_json(items[2].outcome.error or "")
    assert isinstance(error, ApiError)
    assert (error.errcode, error.fields) == (40007, EXPIRED.fields)
    (unfinished,) = journal.unfinished()
    assert (unfinished.record, unfinished.saved, unfinished.failed, unfinished.waiting) == (record, 1, 1, 3)
    journal.close()


def test_finished_batches_are_not_offered_until_something_waits_again(
    journal: Journal, tmp_path: Path
) -> None:
    record = journal.open_batch(APPID, tmp_path, IDS)
    journal.finish(record.id)
    assert journal.unfinished() == ()
    finished = journal.record(record.id)
    assert finished is not None
    assert finished.finished_at is not None
    journal.write(record.id, [Outcome(1, ItemState.WAITING)])
    assert [one.record.id for one in journal.unfinished()] == [record.id]


def test_what_is_finished_is_told_by_account_the_last_one_first(journal: Journal, tmp_path: Path) -> None:
    one, other, waiting = (
        journal.open_batch(APPID, tmp_path / name, IDS) for name in ("one", "other", "waiting")
    )
    elsewhere = journal.open_batch("wx00000000000000ff", tmp_path, IDS)
    journal.write(other.id, OUTCOMES)
    for record in (other, one, elsewhere):
        journal.finish(record.id)
    found = journal.finished(APPID, 10)
    assert [earlier.record.id for earlier in found] == [one.id, other.id]
    assert (found[1].saved, found[1].failed) == (1, 1)
    assert journal.finished(APPID, 1) == found[:1]
    assert waiting.id not in [earlier.record.id for earlier in found]


def test_a_forgotten_batch_is_gone_with_its_items(journal: Journal, path: Path, tmp_path: Path) -> None:
    record = journal.open_batch(APPID, tmp_path, IDS)
    journal.forget(record.id)
    assert journal.record(record.id) is None
    journal.close()
    leftovers = b"".join(one.read_bytes() for one in path.parent.iterdir() if one.is_file())
    assert IDS[0].encode() not in leftovers


def test_an_outcome_of_a_batch_that_is_gone_is_not_swallowed(journal: Journal, tmp_path: Path) -> None:
    record = journal.open_batch(APPID, tmp_path, IDS)
    journal.forget(record.id)
    with pytest.raises(StoreError):
        journal.write(record.id, OUTCOMES)


def test_long_lists_are_read_in_pages(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wxdesk.media.journal.journal._PAGE", 7)
    ids = [media_id() for _ in range(50)]
    record = journal.open_batch(APPID, tmp_path, ids)
    assert [item.media_id for item in journal.items(record)] == ids


@pytest.mark.skipif(os.name == "nt", reason="modes are another matter on Windows")
def test_nobody_else_may_read_it(journal: Journal, path: Path, tmp_path: Path) -> None:
    journal.open_batch(APPID, tmp_path, IDS)
    modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    assert set(modes.values()) == {0o600}, modes


@pytest.mark.skipif(os.name == "nt", reason="modes are another matter on Windows")
def test_files_that_everybody_could_read_are_closed_to_them(
    journal: Journal, path: Path, tmp_path: Path
) -> None:
    journal.open_batch(APPID, tmp_path, IDS)
    files = list(path.parent.glob(f"{path.name}*"))
    assert len(files) == 3
    for file in files:
        file.chmod(0o644)
    Journal(path).close()
    assert {stat.S_IMODE(file.stat().st_mode) for file in files if file.exists()} == {0o600}


def test_it_is_set_up_to_survive_a_power_cut(journal: Journal, path: Path) -> None:
    rows = journal._database.rows
    assert rows("PRAGMA journal_mode") == [("wal",)]
    assert rows("PRAGMA synchronous") == [(2,)]
    assert rows("PRAGMA user_version") == [(VERSION,)]


# --- what a list brings along -------------------------------------------------------------------------------------
COLUMNS = ("客户", "shop")
FIELDS = [("张三", "A, “1”"), ("李四", ""), ("张三", "x\ny"), ("\ud800", "z")]  # one fewer than there are ids


def test_columns_template_policy_and_kind_are_kept(path: Path, tmp_path: Path) -> None:
    journal = Journal(path)
    record = journal.open_batch(
        APPID,
        tmp_path,
        IDS,
        columns=COLUMNS,
        fields=FIELDS,
        template="{shop}/{客户}",
        existing=OnConflict.SKIP,
        kind="permanent",
    )
    journal.close()
    journal = Journal(path)
    assert journal.record(record.id) == record
    assert (record.columns, record.template) == (COLUMNS, "{shop}/{客户}")
    assert (record.existing, record.kind) == (OnConflict.SKIP, "permanent")
    items = list(journal.items(record))
    assert [item.fields for item in items] == [*FIELDS[:3], ("?", "z"), ()]
    assert journal.fields(record.id, 1) == FIELDS[0]
    assert journal.fields(record.id, 99) == ()
    assert [item.stem for item in items] == ["A, “1”/张三", "_/李四", "x y/张三", "z/_", "_/_"]
    journal.close()


def test_a_list_of_ids_alone_has_none_of_it(journal: Journal, tmp_path: Path) -> None:
    record = journal.open_batch(APPID, tmp_path, IDS)
    assert (record.columns, record.template, record.existing, record.kind) == (
        (),
        "",
        OnConflict.RENAME,
        "temporary",
    )
    assert [(item.fields, item.stem) for item in journal.items(record)] == [((), "")] * 5


def test_the_same_names_are_the_same_batch_and_others_another(journal: Journal, tmp_path: Path) -> None:
    def opened(**asked: Any) -> BatchRecord:
        return journal.open_batch(APPID, tmp_path, IDS, **asked)

    named = {"columns": COLUMNS, "fields": FIELDS, "template": "{客户}"}
    first = opened(**named)
    assert opened(**named) == first
    assert opened(**named, existing=OnConflict.OVERWRITE) == replace(first, existing=OnConflict.OVERWRITE)
    assert opened(**named) == replace(first, existing=OnConflict.OVERWRITE)  # as it was last told
    others = [
        opened(),
        opened(columns=COLUMNS, fields=FIELDS),
        opened(**{**named, "template": "{shop}"}),
        opened(**{**named, "fields": FIELDS[:2]}),
        opened(**{**named, "columns": COLUMNS[::-1], "template": "{客户}"}),
        opened(**named, kind="permanent"),
        opened(kind="permanent"),
    ]
    assert len({one.id for one in (first, *others)}) == 1 + len(others)


def test_a_template_that_makes_no_names_makes_no_batch(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        journal.open_batch(APPID, tmp_path, IDS, columns=COLUMNS, fields=FIELDS, template="{kunde}")
    assert code_of(raised.value) == "template_field"
    assert journal.unfinished() == ()


# Version 1, and what it holds after half a batch
V1 = f"{MIGRATIONS[1].tables}; PRAGMA journal_mode = WAL; PRAGMA user_version = 1;"


@pytest.fixture
def of_version_1(path: Path, tmp_path: Path) -> Path:
    path.parent.mkdir()
    with sqlite3.connect(path) as database:
        database.executescript(V1)
        digest = hashlib.sha256("\n".join(IDS).encode()).digest()
        database.execute(
            "INSERT INTO batches VALUES (7, ?, ?, ?, '0123abcd', 5, 1700000000.5, NULL)",
            (APPID, str(tmp_path.resolve()), digest),
        )
        database.executemany("INSERT INTO items (batch, seq, media_id) VALUES (7, ?, ?)", enumerate(IDS, 1))
        database.execute(
            "UPDATE items SET state = 2, file = ?, size_bytes = ?, sha256 = ?, media_type = 'jpeg', confirmed = 1, "
            "attempts = 1, finished_at = 1700000001 WHERE seq = 1",
            (KEPT.file, KEPT.size_bytes, KEPT.sha256),
        )
        database.execute(
            "UPDATE items SET state = 3, error = ?, attempts = 5, finished_at = 1700000002 WHERE seq = 3",
            (error_record.to_json(EXPIRED),),
        )
    database.close()
    return path


def test_a_journal_of_version_1_goes_on(of_version_1: Path, tmp_path: Path) -> None:
    journal = Journal(of_version_1)
    (unfinished,) = journal.unfinished()
    record = unfinished.record
    assert record == BatchRecord(7, APPID, tmp_path.resolve(), "0123abcd", 5, 1700000000.5, None)
    assert (unfinished.saved, unfinished.failed, unfinished.waiting) == (1, 1, 3)
    items = list(journal.items(record))
    assert [item.media_id for item in items] == IDS
    assert [items[0].outcome, items[2].outcome] == OUTCOMES
    assert [(item.fields, item.stem) for item in items] == [((), "")] * 5
    assert journal.open_batch(APPID, tmp_path, IDS) == record
    journal.write(record.id, [Outcome(2, ItemState.SAVED, 1, KEPT)])
    journal.open_batch(APPID, tmp_path, IDS, columns=COLUMNS, fields=FIELDS, template="{客户}")
    journal.forget(record.id)
    assert journal.record(record.id) is None
    journal.close()
    with sqlite3.connect(of_version_1) as database:
        assert database.execute("SELECT count(*) FROM items WHERE batch = 7").fetchone() == (0,)
    database.close()


def test_its_tables_become_those_of_a_new_one(of_version_1: Path, tmp_path: Path) -> None:
    def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
        journal = Journal(path)
        rows = journal._database.rows
        found = {table: rows(f"PRAGMA table_info({table})") for table in ("batches", "items")}
        assert rows("PRAGMA user_version") == [(VERSION,)]
        journal.close()
        return found

    migrated, new = tables(of_version_1), tables(tmp_path / "new" / "batches.sqlite3")
    assert migrated == new


def test_several_processes_bring_it_up_together(of_version_1: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPENER, str(of_version_1), str(tmp_path)]
    openers = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(4)]
    assert len({opener.communicate(b"go\n")[0] for opener in openers}) == 1
    assert [opener.returncode for opener in openers] == [0, 0, 0, 0]


def test_a_migration_that_fails_leaves_everything_as_it_was(
    of_version_1: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sqlite3.connect(of_version_1).execute("SELECT sql FROM sqlite_schema").fetchall()
    statements = MIGRATIONS[1].statements + "; SELECT nothing FROM nowhere"
    broken = {1: MIGRATIONS[1]._replace(statements=statements)}
    monkeypatch.setattr("wxdesk.media.journal.journal.MIGRATIONS", broken)
    with pytest.raises(StoreError):
        Journal(of_version_1)
    with sqlite3.connect(of_version_1) as database:
        assert database.execute("SELECT sql FROM sqlite_schema").fetchall() == before
        assert database.execute("PRAGMA user_version").fetchone() == (1,)
    database.close()
    monkeypatch.undo()
    journal = Journal(of_version_1)
    assert len(journal.unfinished()) == 1
    journal.close()


# --- damage -----------------------------------------------------------------------------------------------------
def used(path: Path, tmp_path: Path) -> None:
    journal = Journal(path)
    record = journal.open_batch(APPID, tmp_path, [media_id() for _ in range(2000)])
    journal.write(record.id, OUTCOMES)
    journal.close()


def scribble(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 64] = os.urandom(64)
    path.write_bytes(data)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(os.urandom(8192)), id="random bytes"),
        pytest.param(lambda path: path.write_bytes(b"not a database at all"), id="text"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), id="half"),
        pytest.param(scribble, id="scribbled on"),
        pytest.param(
            lambda path: [path.unlink(), sqlite3.connect(path).execute("CREATE TABLE theirs (x)").connection.close()],
            id="somebody else's",
        ),
    ],
)  # fmt: skip
def test_a_damaged_file_is_kept_aside_and_said_so(
    path: Path, tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    used(path, tmp_path)
    damage(path)
    damaged = path.read_bytes()
    with pytest.raises(StoreError) as raised:
        Journal(path)
    assert code_of(raised.value) == "journal_damaged"
    assert Path(raised.value.fields["path"]).read_bytes() == damaged
    journal = Journal(path)
    assert journal.unfinished() == ()
    journal.open_batch(APPID, tmp_path, IDS)
    journal.close()


def test_an_empty_file_is_a_new_journal(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    journal = Journal(path)
    journal.open_batch(APPID, tmp_path, IDS)
    journal.close()


def test_a_newer_journal_is_left_alone(path: Path, tmp_path: Path) -> None:
    used(path, tmp_path)
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()
    before = path.read_bytes()
    with pytest.raises(StoreError) as raised:
        Journal(path)
    assert code_of(raised.value) == "journal_newer"
    assert path.read_bytes() == before


def test_damage_that_shows_later(path: Path, tmp_path: Path) -> None:
    journal = Journal(path)
    record = journal.open_batch(APPID, tmp_path, [media_id() for _ in range(2000)])
    journal._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    journal._database.rows("PRAGMA shrink_memory")
    scribble(path)
    with pytest.raises(StoreError) as raised:
        for seq in range(1, 2001):
            journal.write(record.id, [Outcome(seq, ItemState.SAVED, 1, KEPT)])
    assert code_of(raised.value) == "journal_damaged"
    assert journal.unfinished() == ()
    journal.close()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as raised:
        Journal(tmp_path / "file" / "batches.sqlite3")
    assert code_of(raised.value) == "folder_missing"


def test_a_folder_in_the_place_of_the_file(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError) as raised:
        Journal(path)
    assert code_of(raised.value) == "journal_damaged"
    assert Path(raised.value.fields["path"]).is_dir(), "it was put aside"
    Journal(path).close()


# --- several at once --------------------------------------------------------------------------------------------
def test_many_threads(journal: Journal, tmp_path: Path) -> None:
    record = journal.open_batch(APPID, tmp_path, [media_id() for _ in range(200)])

    def work(first: int) -> None:
        for seq in range(first, first + 25):
            journal.write(record.id, [Outcome(seq, ItemState.SAVED, 1, KEPT)])

    threads = [threading.Thread(target=work, args=(first,)) for first in range(1, 201, 25)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {item.outcome.state for item in journal.items(record)} == {ItemState.SAVED}


def test_one_batch_is_run_by_one_at_a_time(journal: Journal, path: Path, tmp_path: Path) -> None:
    record = journal.open_batch(APPID, tmp_path, IDS)
    other = journal.open_batch(APPID, tmp_path, IDS[:2])
    second = Journal(path)
    with journal.locked(record):
        with pytest.raises(StoreError) as raised, second.locked(record):
            pass
        assert code_of(raised.value) == "batch_busy"
        with second.locked(other):
            pass
    with second.locked(record):
        pass
    second.close()


HOLDER = """
import sys
from pathlib import Path
from wxdesk.media.journal.journal import Journal
journal = Journal(Path(sys.argv[1]))
with journal.locked(journal.record(int(sys.argv[2]))):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_process_holds_it_until_it_dies(journal: Journal, path: Path, tmp_path: Path) -> None:
    record = journal.open_batch(APPID, tmp_path, IDS)
    command = [sys.executable, "-c", HOLDER, str(path), str(record.id)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(StoreError), journal.locked(record):
            pass
        holder.kill()
        holder.wait()
    with journal.locked(record):
        pass


# --- errors as text ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "error",
    [
        EXPIRED,
        NetworkError("truncated", host="api.weixin.qq.com", received=1, announced=None),
        StoreError("disk_full", folder="/媒体", free_bytes=0),
        InputError("consent_needed"),
    ],
)
def test_errors_come_back_as_they_were(error: NetworkError) -> None:
    again = error_record.from_json(error_record.to_json(error))
    assert (type(again), again and again.code, again and again.fields) == (
        type(error),
        error.code,
        error.fields,
    )


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '["NetworkError","of_the_future",{}]', '["Exception","x",{}]']
)
def test_errors_of_another_version_are_unknown(text: str) -> None:
    assert error_record.from_json(text) is None


OPENER = """
import sys
from pathlib import Path
from wxdesk.media.journal.journal import Journal
sys.stdin.readline()
journal = Journal(Path(sys.argv[1]))
print(journal.open_batch("wx0123456789abcdef", Path(sys.argv[2]), ["a", "b"]).tag)
"""


def test_several_processes_make_one_new_journal_together(path: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPENER, str(path), str(tmp_path)]
    openers = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(4)]
    tags = {opener.communicate(b"go\n")[0] for opener in openers}
    assert [opener.returncode for opener in openers] == [0, 0, 0, 0]
    assert len(tags) == 1
    assert [one.name for one in path.parent.iterdir() if ".bad-" in one.name] == []


def _free_pages_hold(path: Path, value: str) -> bool:
    return any(value.encode() in file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def _forgotten(path: Path, setting: str) -> bool:
    """Whether a text that was written and deleted again is still in the files."""
    database = Database(path, "CREATE TABLE kept (text TEXT)", 1)
    with database.transaction() as connection:
        connection.execute(f"PRAGMA secure_delete = {setting}")
    with database.transaction() as connection:
        connection.executemany("INSERT INTO kept VALUES (?)", [(f"{APPSECRET}{n}",) for n in range(500)])
    with database.transaction() as connection:
        connection.execute("DELETE FROM kept")
    database.close()
    return not _free_pages_hold(path, APPSECRET)


def test_what_is_deleted_is_in_no_free_page(tmp_path: Path) -> None:
    assert _forgotten(tmp_path / "ours.sqlite3", "ON")
    assert not _forgotten(tmp_path / "careless.sqlite3", "OFF"), "the twin"


def test_the_journal_deletes_so(journal: Journal) -> None:
    assert journal._database.rows("PRAGMA secure_delete") == [(1,)]


def test_names_are_made_before_others_have_to_wait(
    journal: Journal, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred thousand take seconds, in which another wxdesk wants to record what it has saved."""
    made = journals.stems

    def watched(*given: Any) -> Iterator[str]:
        for stem in made(*given):
            with contextlib.closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
            yield stem

    monkeypatch.setattr(journals, "stems", watched)
    ids = [media_id() for _ in range(2)]
    record = journal.open_batch(APPID, tmp_path, ids, columns=("c",), fields=[("a",), ("b",)], template="{c}")
    assert record.total == 2


def test_that_another_process_writes_for_long_is_said(
    journal: Journal, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_BUSY_S", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    mine = Journal(path)
    try:
        with pytest.raises(StoreError) as raised:
            mine.open_batch(APPID, tmp_path, [media_id()])
        assert code_of(raised.value) == "journal_busy"
    finally:
        other.close()
        mine.close()


def test_a_folder_whose_name_is_no_text_is_refused(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        journal.open_batch(APPID, tmp_path / "\udccf\udcc2", [media_id()])
    assert (raised.value.code, raised.value.fields["folder"]) == (
        "folder_not_text",
        f"{tmp_path}/\ufffd\ufffd",
    )
