"""What can lie in the place of a database and of its companions: nothing of it is waited for, followed or run."""

import contextlib
import os
import signal
import sqlite3
import stat
import struct
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.media.conftest import APPID, code_of, media_id
from tests.media.trouble.odd_server import OddServer, batch_on
from tests.support.in_the_place_of_a_file import KINDS, needs_pipes
from wxdesk.errors import Cancelled, StoreError
from wxdesk.media.forwarding.records import ForwardRecords
from wxdesk.media.journal import database as databases
from wxdesk.media.journal import database_file
from wxdesk.media.journal.database import Database
from wxdesk.media.journal.journal import Journal

IDS = [media_id() for _ in range(3)]
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "batches.sqlite3"


@pytest.fixture
def used(path: Path, tmp_path: Path) -> Path:
    journal = Journal(path)
    journal.open_batch(APPID, tmp_path, IDS)
    journal.close()
    return path


def _naming(database: Path, victim: Path) -> bytes:
    """A rollback journal as SQLite writes one for several databases: once it is rolled back, `victim` is deleted."""
    magic, page = bytes.fromhex("d9d505f920a163d7"), int.from_bytes(database.read_bytes()[16:18], "big")
    head = magic + struct.pack(">IIIII", 0, 1, database.stat().st_size // page, 512, page)
    name = str(victim).encode()
    named = struct.pack(">I", (1 << 30) // page + 1) + name + struct.pack(">II", len(name), sum(name)) + magic
    return head.ljust(512, b"\0") + named


@pytest.mark.expects_log
def test_a_journal_that_names_another_file_deletes_nothing(used: Path, tmp_path: Path) -> None:
    precious = used.with_name("precious")
    precious.write_bytes(b"precious")
    used.with_name(f"{used.name}-journal").write_bytes(_naming(used, precious))
    journal = Journal(used)
    journal.close()
    assert precious.read_bytes() == b"precious"


def test_the_twin_that_lets_sqlite_read_it_loses_the_file(used: Path) -> None:
    precious = used.with_name("precious")
    precious.write_bytes(b"precious")
    used.with_name(f"{used.name}-journal").write_bytes(_naming(used, precious))
    with contextlib.closing(sqlite3.connect(used)) as database:
        database.execute("PRAGMA journal_mode=DELETE").fetchall()
        database.execute("SELECT count(*) FROM batches").fetchall()
    assert not precious.exists()


def test_rows_without_their_batch_are_in_nobodys_way(used: Path, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(used)) as database, database:
        database.execute("DELETE FROM batches")
    journal = Journal(used)
    record = journal.open_batch(APPID, tmp_path, [media_id()])
    assert record.total == 1
    journal.close()


# --- companions -------------------------------------------------------------------------------------------------------
def _link(path: Path) -> None:
    precious = path.with_name("precious")
    precious.write_bytes(b"precious")
    precious.chmod(0o644)
    path.symlink_to(precious)


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nothing"))


IN_PLACE = {"pipe": KINDS["pipe"], "folder": KINDS["folder"], "link": _link, "link to nothing": _dangling}
each_companion = pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])


@needs_pipes
@pytest.mark.expects_log
@each_companion
@pytest.mark.parametrize("put", IN_PLACE.values(), ids=IN_PLACE)
def test_a_companion_that_is_no_file_is_put_aside_and_no_batch_is_lost(
    used: Path, put: Callable[[Path], None], ending: str
) -> None:
    companion = used.with_name(used.name + ending)
    put(companion)
    journal = Journal(used)
    assert len(journal.unfinished()) == 1
    journal.close()
    aside = [one for one in used.parent.iterdir() if one.name.startswith(f"{companion.name}.bad-")]
    assert len(aside) == 1
    assert not companion.is_symlink()
    if (precious := used.with_name("precious")).exists():
        assert precious.read_bytes() == b"precious"
        assert stat.S_IMODE(precious.stat().st_mode) == 0o644
    assert not used.with_name("nothing").exists()


@needs_pipes
@pytest.mark.expects_log
@each_companion
def test_the_same_beside_what_endpoints_have_taken(tmp_path: Path, ending: str) -> None:
    os.mkfifo(tmp_path / f"forwards.sqlite3{ending}")
    records = ForwardRecords(tmp_path / "forwards.sqlite3")
    assert list(records.load(b"x", "y")) == []
    records.close()


@needs_pipes
def test_the_twin_that_does_not_look_waits_for_the_pipe(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_file, "_companions", lambda path: [])
    pipe = used.with_name(f"{used.name}-journal")
    os.mkfifo(pipe)

    def open_it() -> None:
        with contextlib.suppress(StoreError):
            Journal(used).close()

    opener = threading.Thread(target=open_it, daemon=True)
    opener.start()
    opener.join(1)
    assert opener.is_alive()
    descriptor = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    pipe.unlink()
    opener.join(10)
    os.close(descriptor)


@needs_pipes
@pytest.mark.parametrize("put", [_link, _dangling], ids=["link", "link to nothing"])
def test_a_link_in_the_place_of_the_file_is_not_followed(path: Path, put: Callable[[Path], None]) -> None:
    path.parent.mkdir()
    put(path)
    with pytest.raises(StoreError) as raised:
        Journal(path)
    assert code_of(raised.value) == "journal_damaged"
    assert Path(raised.value.fields["path"]).is_symlink()
    Journal(path).close()
    if (precious := path.with_name("precious")).exists():
        assert precious.read_bytes() == b"precious"
        assert stat.S_IMODE(precious.stat().st_mode) == 0o644


@needs_pipes
def test_folders_that_are_made_are_the_users_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        Journal(tmp_path / "profile" / "data" / "batches.sqlite3").close()
    finally:
        os.umask(before)
    made = [tmp_path / "profile", tmp_path / "profile" / "data"]
    assert [stat.S_IMODE(one.stat().st_mode) for one in made] == [0o700, 0o700]


# --- tables that are not ours -----------------------------------------------------------------------------------------
FOREIGN = {
    "endless trigger": f"CREATE TRIGGER t AFTER INSERT ON batches BEGIN {ENDLESS}; END",
    "endless trigger on items": f"CREATE TRIGGER t BEFORE UPDATE ON items BEGIN {ENDLESS}; END",
    "view beside": f"CREATE VIEW v AS {ENDLESS}",
    "view in the place of a table": f"DROP TABLE items; CREATE VIEW items AS {ENDLESS}",
    "another table": "CREATE TABLE theirs (x)",
    "index": "CREATE INDEX i ON items (media_id)",
    "index over an expression": "CREATE INDEX i ON items (hex(media_id))",
    "a column is missing": "ALTER TABLE items DROP COLUMN stem",
    "a column more": "ALTER TABLE items ADD COLUMN more TEXT",
    "a column made up": "ALTER TABLE items ADD COLUMN more AS (hex(zeroblob(1000000))) VIRTUAL",
    "a check": "ALTER TABLE items ADD COLUMN more TEXT CHECK (length(hex(randomblob(1000000))) > 1)",
    "a table is missing": "DROP TABLE items",
    "of a version before the first": "PRAGMA user_version = -3",
    "of version 0": "PRAGMA user_version = 0",
    "of another version": "PRAGMA user_version = 1",
    "full-text table": "CREATE VIRTUAL TABLE theirs USING fts5 (x)",
    "a text that is none": "CREATE TABLE theirs (x DEFAULT 'y'); PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = CAST(x'ff' || sql AS TEXT) WHERE name = 'theirs'",
    "a name that is no text, in SQLite's own message": "CREATE TABLE theirs (x); PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET name = CAST(x'ff' AS TEXT), sql = 'CREATE TABLE' WHERE name = 'theirs'",
}


@pytest.mark.parametrize("script", FOREIGN.values(), ids=FOREIGN)
def test_somebody_elses_tables_are_put_aside(used: Path, script: str) -> None:
    with sqlite3.connect(used) as theirs:
        theirs.executescript(script)
    theirs.close()
    began = time.monotonic()
    with pytest.raises(StoreError) as raised:
        Journal(used)
    assert code_of(raised.value) == "journal_damaged"
    assert time.monotonic() - began < 20
    assert Path(raised.value.fields["path"]).is_file()
    journal = Journal(used)
    assert journal.unfinished() == ()
    journal.close()


def test_white_space_is_no_difference(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    Database(path, "CREATE TABLE one (x, y)", 1).close()
    Database(path, "CREATE TABLE one  (x,\n    y)", 1).close()
    with pytest.raises(StoreError):
        Database(path, "CREATE TABLE one (x,y,z)", 1)


# --- what never ends is called off ------------------------------------------------------------------------------------
@pytest.fixture
def endless(used: Path) -> Iterator[Journal]:
    """A trigger that came after the tables were looked at."""
    journal = Journal(used)
    with sqlite3.connect(used) as theirs:
        theirs.execute(FOREIGN["endless trigger on items"])
    theirs.close()
    yield journal
    journal.close()


def test_closing_ends_what_never_ends(endless: Journal) -> None:
    raised: list[BaseException] = []

    def ask() -> None:
        try:
            endless._database.rows("UPDATE items SET state = 2")
        except BaseException as error:
            raised.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(0.3)
    assert asking.is_alive(), "it never ends"
    endless.close()
    asking.join(5)
    assert not asking.is_alive()
    assert [type(one) for one in raised] == [Cancelled]


def test_a_batch_that_never_gets_recorded_is_cancelled(path: Path, tmp_path: Path) -> None:
    journal = Journal(path)
    with batch_on(OddServer({}), IDS, journal, tmp_path) as batch:
        with sqlite3.connect(path) as theirs:
            theirs.execute(FOREIGN["endless trigger on items"])
        theirs.close()
        running = threading.Thread(target=batch.run, daemon=True)
        running.start()
        running.join(1)
        assert running.is_alive()
        began = time.monotonic()
        batch.cancel()
        running.join(10)
        journal.close()
        assert not running.is_alive()
        assert time.monotonic() - began < 10
    left = [one for one in threading.enumerate() if "media" in one.name]
    for one in left:
        one.join(5)
        assert not one.is_alive(), "it asks for ever"


def test_closing_does_not_wait_for_what_hangs(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that does not answer, which nothing calls off."""
    monkeypatch.setattr(databases, "_CLOSE_S", 0.1)
    journal = Journal(used)
    hangs, goes_on = threading.Event(), threading.Event()

    def hang() -> None:
        with journal._database._guarded():
            hangs.set()
            goes_on.wait(20)

    hanging = threading.Thread(target=hang)
    hanging.start()
    hangs.wait(5)
    began = time.monotonic()
    journal.close()
    assert time.monotonic() - began < 5
    goes_on.set()
    hanging.join()
    journal.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_ctrl_c_ends_it(endless: Journal) -> None:
    threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        endless._database.rows("UPDATE items SET state = 2")
    assert time.monotonic() - began < 20
    assert len(endless.unfinished()) == 1
