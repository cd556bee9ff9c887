"""What became of every row, for a spreadsheet and for a program."""

import csv
import hashlib
import io
import json
import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.media.conftest import APPID, code_of, media_id, parts
from tests.support.links import needs_links
from tests.support.memory import peak_mb
from wxdesk import error_record, translation
from wxdesk.errors import ApiError, NetworkError, StoreError
from wxdesk.media import manifest
from wxdesk.media.files.folder import Folder
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.files.storage import SavedFile
from wxdesk.media.item import ItemState
from wxdesk.media.journal.journal import Journal
from wxdesk.media.journal.rows import BatchRecord, Outcome
from wxdesk.process import system
from wxdesk.wording.media.media import manifest_words

IDS = ["-" + media_id(), *(media_id() for _ in range(3))]
COLUMNS = ("客户", "=shop")
FIELDS = [("张三", "=1+1"), ('李"四"', "x,y\nz"), ("", "-"), ("x",)]
EXPIRED = ApiError(errcode=40007, text="invalid media_id", endpoint="/cgi-bin/media/get")
LOST = NetworkError("connection_lost", host="h")
SHA256 = hashlib.sha256(b"x")
WORDS = manifest_words(translation.translator("en"))
CHINESE = manifest_words(translation.translator("zh_CN"))


@pytest.fixture
def record(journal: Journal, tmp_path: Path) -> BatchRecord:
    opened = journal.open_batch(
        APPID, tmp_path / "media", IDS, columns=COLUMNS, fields=FIELDS, template="{客户}/{seq}"
    )
    kept = SavedFile("张三/1.jpg", 123, SHA256.digest(), MediaType.JPEG, True)
    journal.write(
        opened.id,
        [
            Outcome(1, ItemState.SAVED, 1, kept),
            Outcome(2, ItemState.FAILED, 1, error=error_record.to_json(EXPIRED)),
            Outcome(3, ItemState.FAILED, 5, error=error_record.to_json(LOST)),
        ],
    )
    return opened


def rows_of(path: Path) -> list[list[str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert re.sub(rb'"[^"]*"', b"", data).count(b"\n") == data.count(b"\r\n") == 5
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.skipif(os.name == "nt", reason="modes are another matter on Windows")
def test_nobody_else_may_read_it_from_the_next_writing_on(journal: Journal, record: BatchRecord) -> None:
    paths = manifest.write(journal, record, WORDS)
    assert [stat.S_IMODE(path.stat().st_mode) for path in paths] == [0o600, 0o600]
    for path in paths:
        path.chmod(0o644)  # as those of earlier versions are
    assert manifest.write(journal, record, WORDS) == paths
    assert [stat.S_IMODE(path.stat().st_mode) for path in paths] == [0o600, 0o600]


def test_for_a_program(journal: Journal, record: BatchRecord) -> None:
    _, path = manifest.write(journal, record, CHINESE)
    told = json.loads(path.read_text(encoding="utf-8"))
    items = told.pop("items")
    begun_at = told.pop("begun_at")
    assert told == {
        "wxdesk_manifest": 1,
        "batch": record.tag,
        "appid": APPID,
        "kind": "temporary",
        "template": "{客户}/{seq}",
        "columns": list(COLUMNS),
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", begun_at)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", items[0].pop("saved_at"))
    assert items[0] == {
        "seq": 1,
        "media_id": IDS[0],
        "state": "saved",
        "file": "张三/1.jpg",
        "sha256": SHA256.hexdigest(),
        "size_bytes": 123,
        "size_confirmed": True,
        "type": "jpeg",
        "errcode": None,
        "reason": None,
        "forwarded": [],
        "fields": {"客户": "张三", "=shop": "=1+1"},
    }
    assert [(one["state"], one["errcode"], one["reason"]) for one in items[1:]] == [
        ("failed", 40007, "api"),
        ("failed", None, "connection_lost"),
        ("waiting", None, None),
    ]
    assert [list(one) for one in items[1:]] == [
        [*manifest.KEYS[:2], "state", *manifest.KEYS[2:], "fields"]
    ] * 3
    assert items[3]["fields"] == {"客户": "x"}


def test_for_a_spreadsheet(journal: Journal, record: BatchRecord) -> None:
    path, _ = manifest.write(journal, record, WORDS)
    header, *rows = rows_of(path)
    assert header == [*WORDS.headers.values(), "客户", "'=shop"]
    assert rows[0][:7] == ["1", "'" + IDS[0], "张三/1.jpg", SHA256.hexdigest(), "123", "yes", "JPEG"]
    assert rows[0][8:] == ["", "", "", "张三", "'=1+1"]
    assert rows[1][8] == "40007"
    assert rows[1][11:] == ['李"四"', "x,y\nz"]
    assert rows[2][9:] == ["The connection to h was lost.", "", "", "'-"]
    assert rows[3][9:] == ["not downloaded yet", "", "x"]


def test_in_the_readers_words(journal: Journal, record: BatchRecord) -> None:
    path, _ = manifest.write(journal, record, CHINESE)
    header, *rows = rows_of(path)
    assert all(
        re.search(r"[\u4e00-\u9fff]", name) for name in header[:10] if name not in ("media_id", "SHA-256")
    )
    assert all(re.search(r"[\u4e00-\u9fff]", row[9]) for row in rows[1:])


@pytest.mark.skipif(system.WINDOWS, reason="there nobody can replace what is open: test_held_files.py")
def test_the_next_one_takes_its_place_in_one_step(journal: Journal, record: BatchRecord) -> None:
    before = manifest.write(journal, record, WORDS)
    opened = [path.open("rb") for path in before]
    old = [path.read_bytes() for path in before]
    journal.write(record.id, [Outcome(2, ItemState.WAITING)])
    assert manifest.write(journal, record, WORDS) == before
    assert [file.read() for file in opened] == old
    assert [path.read_bytes() for path in before] != old
    for file in opened:
        file.close()
    assert sorted(path.name for path in record.folder.iterdir()) == [
        "wxdesk-manifest.csv",
        "wxdesk-manifest.json",
    ]


def test_that_of_another_batch_is_left_alone(journal: Journal, record: BatchRecord) -> None:
    first = manifest.write(journal, record, WORDS)
    before = [path.read_bytes() for path in first]
    other = journal.open_batch(APPID, record.folder, IDS[:2])
    for _ in range(2):
        second = manifest.write(journal, other, WORDS)
        assert [path.name for path in second] == [
            f"wxdesk-manifest-{other.tag}.csv",
            f"wxdesk-manifest-{other.tag}.json",
        ]
    assert [path.read_bytes() for path in first] == before
    assert manifest.write(journal, record, WORDS) == first
    assert len(list(record.folder.iterdir())) == 4


@pytest.mark.parametrize("name", ["wxdesk-manifest.csv", "wxdesk-manifest.json"])
def test_somebodys_own_file_of_that_name_is_left_alone(
    journal: Journal, record: BatchRecord, name: str
) -> None:
    record.folder.mkdir()
    (record.folder / name).write_text("theirs")
    written = manifest.write(journal, record, WORDS)
    assert (record.folder / name).read_text() == "theirs"
    assert all(record.tag in path.name for path in written)
    (record.folder / name).unlink()
    assert manifest.write(journal, record, WORDS) == written  # and there is one manifest, not two


@needs_links
def test_links_are_not_written_through(journal: Journal, record: BatchRecord, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    canary.write_text("do not touch")
    record.folder.mkdir()
    for name in (
        "wxdesk-manifest.json",
        f"wxdesk-manifest-{record.tag}.csv",
        f"wxdesk-manifest-{record.tag}.json",
    ):
        (record.folder / name).symlink_to(canary)
    path, as_json = manifest.write(journal, record, WORDS)
    assert canary.read_text() == "do not touch"
    assert not path.is_symlink()
    assert not as_json.is_symlink()


def swapped(
    journal: Journal, record: BatchRecord, tmp_path: Path, write: Callable[[Folder], object]
) -> list[Path]:
    """What is written behind a link that takes the folder's place between the media and the manifest."""
    victim = tmp_path / "victim"
    victim.mkdir()
    with Folder(record.folder, record.tag) as folder:
        record.folder.rename(tmp_path / "moved")
        record.folder.symlink_to(victim)
        with suppress(StoreError):
            write(folder)
    return list(victim.iterdir())


def test_a_folder_swapped_for_a_link_leads_nowhere(
    journal: Journal, record: BatchRecord, tmp_path: Path
) -> None:
    def write(folder: Folder) -> None:
        with pytest.raises(StoreError) as missing:
            manifest.write_into(folder, journal, record, WORDS)
        assert missing.value.code == "folder_missing"

    assert swapped(journal, record, tmp_path, write) == []
    assert list((tmp_path / "moved").iterdir()) == []


@needs_links
def test_one_that_goes_by_the_path_is_caught(journal: Journal, record: BatchRecord, tmp_path: Path) -> None:
    """The bad twin: the folder is opened again, and the link followed."""
    assert swapped(journal, record, tmp_path, lambda folder: manifest.write(journal, record, WORDS))


def test_what_cannot_be_written_leaves_nothing(
    journal: Journal, record: BatchRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest.write(journal, record, WORDS)
    before = {path.name: path.read_bytes() for path in record.folder.iterdir()}

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError) as raised:
        manifest.write(journal, record, WORDS)
    assert code_of(raised.value) == "disk_full"
    assert {path.name: path.read_bytes() for path in record.folder.iterdir()} == before


@pytest.mark.skipif(system.WINDOWS, reason="it says so itself: test_held_files.py")
def test_a_file_that_a_spreadsheet_holds_is_named(
    journal: Journal, record: BatchRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "It is being used by another process")

    manifest.write(journal, record, WORDS)
    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(StoreError) as raised:
        manifest.write(journal, record, WORDS)
    assert code_of(raised.value) == "write_failed"
    assert raised.value.fields["reason"] == "It is being used by another process"
    assert parts(record.folder) == []


def test_a_long_list_is_never_in_memory(journal: Journal, tmp_path: Path) -> None:
    fields = [("张三" * 20,)] * 8_000
    record = journal.open_batch(
        APPID, tmp_path / "media", [f"{n:064d}" for n in range(8_000)], columns=("a",), fields=fields
    )
    written: list[Path] = []
    # One page of the journal, and two buffers; the rows themselves take as much again.
    assert peak_mb(lambda: written.extend(manifest.write(journal, record, WORDS))) < 5.2
    assert written[0].stat().st_size > 1_500_000


def test_a_size_that_the_server_did_not_say_is_marked(journal: Journal, record: BatchRecord) -> None:
    kept = SavedFile("张三/1.jpg", 123, SHA256.digest(), MediaType.JPEG, confirmed=False)
    journal.write(record.id, [Outcome(1, ItemState.SAVED, 1, kept)])
    as_csv, as_json = manifest.write(journal, record, WORDS)
    header, *rows = rows_of(as_csv)
    column = header.index("Size confirmed")
    assert [row[column] for row in rows] == ["no", "", "", ""]
    told = json.loads(as_json.read_text(encoding="utf-8"))["items"]
    assert [one["size_confirmed"] for one in told] == [False, None, None, None]
