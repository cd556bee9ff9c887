"""A batch whose files are called by a template: what goes on, what is in the way, what is told at the end."""

import json
import os
import shutil
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.media.conftest import APPID, Shelf, code_of, jpeg, media_id, parts, shelf_of
from tests.support.links import needs_links
from wxdesk import translation
from wxdesk.errors import ApiError, InputError, StoreError
from wxdesk.media import manifest
from wxdesk.media.batch import Batch, load_batch
from wxdesk.media.files.storage import OnConflict
from wxdesk.media.item import ItemState
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.journal.journal import Journal
from wxdesk.process import system
from wxdesk.wording.media.media import manifest_words

BatchOf = Callable[..., Batch]
WORDS = manifest_words(translation.translator("en"))


def named(shelf: Shelf, template: str = "{客户}/{seq:03}", **asked: Any) -> dict[str, Any]:
    """Every third row is of the same customer."""
    fields = [(f"客户{row % 3}",) for row in range(len(shelf.media))]
    return {"columns": ("客户",), "fields": fields, "template": template, **asked}


def files(batch: Batch) -> dict[str, bytes]:
    return {
        path.relative_to(batch.folder).as_posix(): path.read_bytes()
        for path in batch.folder.rglob("*")
        if path.is_file()
    }


def expected(shelf: Shelf) -> dict[str, bytes]:
    return {f"客户{row % 3}/{row + 1:03}.jpg": data for row, data in enumerate(shelf.media.values())}


def test_files_are_called_as_the_template_says(batch_of: BatchOf) -> None:
    shelf = shelf_of(40)
    batch = batch_of(shelf, **named(shelf))
    assert batch.run().succeeded == 40
    assert files(batch) == expected(shelf)
    assert [item.file for item in batch.items] == list(expected(shelf))


def test_rows_of_one_name_have_files_of_their_own(batch_of: BatchOf) -> None:
    shelf = shelf_of(9)
    batch = batch_of(shelf, **named(shelf, "{客户}"))
    assert batch.run().succeeded == 9
    assert len({item.file.casefold() for item in batch.items}) == 9
    assert [item.file for item in batch.items][:3] == ["客户0.jpg", "客户1.jpg", "客户2.jpg"]
    assert {batch.folder / item.file: (batch.folder / item.file).read_bytes() for item in batch.items} == {
        batch.folder / item.file: shelf.media[item.media_id] for item in batch.items
    }


def test_it_goes_on_under_the_same_names(batch_of: BatchOf) -> None:
    shelf = shelf_of(60)
    batch = batch_of(shelf, 2, **named(shelf, "{date}/{客户}_{time}"))
    shelf.before = lambda media_id: None if len(shelf.asked) < 20 else batch.cancel()
    assert not batch.run().finished
    half = files(batch)
    assert half
    shelf.before = lambda media_id: None
    again = batch_of(shelf, **named(shelf, "{date}/{客户}_{time}"))
    assert again.record == batch.record
    asked_before = len(shelf.asked)
    assert again.run().succeeded == 60
    assert len(shelf.asked) - asked_before == 60 - len(half)
    assert half.items() <= files(again).items()
    assert len(files(again)) == 60


def test_files_that_are_gone_or_changed_below_the_folder_are_fetched_again(batch_of: BatchOf) -> None:
    shelf = shelf_of(12)
    batch = batch_of(shelf, **named(shelf))
    batch.run()
    (batch.folder / "客户0" / "001.jpg").unlink()
    shutil.rmtree(batch.folder / "客户1")
    again = batch_of(shelf, **named(shelf))
    assert again.progress().succeeded == 12 - 1 - 4
    assert again.run().succeeded == 12
    assert files(again) == expected(shelf)


@needs_links
def test_a_sub_folder_that_became_a_link_is_not_believed(batch_of: BatchOf, tmp_path: Path) -> None:
    shelf = shelf_of(6)
    batch = batch_of(shelf, **named(shelf))
    batch.run()
    (batch.folder / "客户0").rename(tmp_path / "elsewhere")
    (batch.folder / "客户0").symlink_to(tmp_path / "elsewhere")
    again = batch_of(shelf, **named(shelf))
    assert again.progress().succeeded == 4
    end = again.run()
    assert (end.succeeded, end.failed) == (4, 2)
    assert {code_of(item.error) for item in again.items if item.error} == {"subfolder_blocked"}


def test_a_file_that_only_has_the_name_is_not_taken_for_the_medium(batch_of: BatchOf) -> None:
    shelf = shelf_of(3)
    batch = batch_of(shelf, **named(shelf))
    (batch.folder / "客户0").mkdir(parents=True)
    (batch.folder / "客户0" / "001.jpg").write_bytes(jpeg(2000, 99))
    assert batch.run().succeeded == 3
    assert batch.items[0].file == "客户0/001 (2).jpg"
    assert len(shelf.asked) == 3


def test_saved_just_before_a_crash_it_counts_as_saved(batch_of: BatchOf) -> None:
    """The file has its name, and the journal has not been told."""
    shelf = shelf_of(3)
    batch = batch_of(shelf, **named(shelf))
    (batch.folder / "客户0").mkdir(parents=True)
    (batch.folder / "客户0" / "001.jpg").write_bytes(jpeg(2000, 0))
    assert batch.run().succeeded == 3
    assert files(batch) == expected(shelf)


# --- what is in the way -------------------------------------------------------------------------------------------
def find_conflicts(batch: Batch) -> None:
    (batch.folder / "客户1").mkdir(parents=True)
    (batch.folder / "客户1" / "002.jpg").write_bytes(b"theirs")


def test_skipped_it_is_said_and_can_be_tried_again(batch_of: BatchOf) -> None:
    shelf = shelf_of(3)
    batch = batch_of(shelf, **named(shelf, existing=OnConflict.SKIP))
    find_conflicts(batch)
    end = batch.run()
    assert (end.succeeded, end.failed) == (2, 1)
    assert code_of(batch.items[1].error) == "file_in_the_way"
    assert batch.items[1].attempts == 1
    (batch.folder / "客户1" / "002.jpg").unlink()
    batch.retry_failed()
    assert batch.run().succeeded == 3
    assert files(batch) == expected(shelf)


def test_overwritten(batch_of: BatchOf) -> None:
    shelf = shelf_of(3)
    batch = batch_of(shelf, **named(shelf, existing=OnConflict.OVERWRITE))
    find_conflicts(batch)
    assert batch.run().succeeded == 3
    assert files(batch) == expected(shelf)


def test_what_is_chosen_last_is_done(batch_of: BatchOf) -> None:
    shelf = shelf_of(3)
    find_conflicts(batch_of(shelf, **named(shelf, existing=OnConflict.SKIP)))
    batch = batch_of(shelf, **named(shelf, existing=OnConflict.OVERWRITE))
    assert batch.run().succeeded == 3
    assert files(batch) == expected(shelf)


def test_our_own_names_heed_it_too(batch_of: BatchOf) -> None:
    shelf = shelf_of(2)
    first = batch_of(shelf)
    first.run()
    name = first.items[0].file
    (first.folder / name).write_bytes(b"theirs")
    again = batch_of(shelf, existing=OnConflict.OVERWRITE)
    assert again.run().succeeded == 2
    assert again.items[0].file == name
    assert len(files(again)) == 2


def test_a_template_that_cannot_be_read_opens_nothing(batch_of: BatchOf, journal: Journal) -> None:
    shelf = shelf_of(2)
    with pytest.raises(InputError) as raised:
        batch_of(shelf, **named(shelf, "{kunde}"))
    assert code_of(raised.value) == "template_field"
    assert journal.unfinished() == ()


def test_a_journal_that_fails_for_a_moment_costs_no_second_fetch(
    batch_of: BatchOf, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = shelf_of(4)
    batch = batch_of(shelf, **named(shelf))
    write = journal.write
    failures = [StoreError("disk_full", folder="x", free_bytes=0)]

    def failing(batch_id: int, outcomes: Any) -> None:
        if failures:
            raise failures.pop()
        write(batch_id, outcomes)

    monkeypatch.setattr(journal, "write", failing)

    def go_on(progress: Progress) -> None:
        if progress.paused:
            batch.resume()

    assert batch.run(go_on).succeeded == 4
    assert sorted(shelf.asked) == sorted(shelf.media)
    assert files(batch) == expected(shelf)


# --- the manifest ---------------------------------------------------------------------------------------------------
def told(batch: Batch) -> list[dict[str, Any]]:
    assert batch.manifest is not None
    items: list[dict[str, Any]] = json.loads(batch.manifest.with_suffix(".json").read_text(encoding="utf-8"))[
        "items"
    ]
    return items


def test_every_run_ends_with_a_manifest(batch_of: BatchOf) -> None:
    shelf = shelf_of(5)
    gone = ApiError(errcode=40007, text="invalid media_id", endpoint="/cgi-bin/media/get")
    shelf.errors[list(shelf.media)[1]] = [gone]
    batch = batch_of(shelf, **named(shelf), words=WORDS)
    batch.run()
    assert [(one["state"], one["errcode"]) for one in told(batch)][:2] == [("saved", None), ("failed", 40007)]
    batch.retry_failed()
    batch.run()
    assert {one["state"] for one in told(batch)} == {"saved"}
    assert [one["file"] for one in told(batch)] == list(expected(shelf))
    assert [one["fields"]["客户"] for one in told(batch)][:4] == ["客户0", "客户1", "客户2", "客户0"]


def test_also_one_that_was_called_off(batch_of: BatchOf) -> None:
    shelf = shelf_of(30)
    batch = batch_of(shelf, 1, words=WORDS)
    shelf.before = lambda media_id: batch.cancel() if len(shelf.asked) > 5 else None
    end = batch.run()
    assert end.waiting > 0
    states = [one["state"] for one in told(batch)]
    assert (states.count("saved"), states.count("waiting")) == (end.succeeded, end.waiting)


def test_killed_while_the_manifest_is_written(
    batch_of: BatchOf, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All is saved by then. The batch is offered again, and ends with a manifest and nothing left behind."""

    def killed(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    shelf = shelf_of(3)
    batch = batch_of(shelf, words=WORDS)
    with monkeypatch.context() as patched:
        patched.setattr("wxdesk.media.manifest._published", killed)
        patched.setattr("wxdesk.media.files.folder.Folder.remove", lambda self, name: None)
        with pytest.raises(KeyboardInterrupt):
            batch.run()
    (unfinished,) = journal.unfinished()
    again = load_batch(journal, shelf.source, unfinished.record, words=WORDS)
    assert again.run().succeeded == 3
    assert journal.unfinished() == ()
    assert parts(again.folder) == []
    assert {one["state"] for one in told(again)} == {"saved"}


@needs_links
def test_a_manifest_goes_where_the_media_went_and_not_behind_a_link(
    batch_of: BatchOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is swapped when the last medium is safe and the manifest is not yet written."""
    batch = batch_of(shelf_of(3), words=WORDS)
    victim, write_into = tmp_path / "victim", manifest.write_into
    victim.mkdir()

    def swapping(*arguments: Any) -> tuple[Path, Path]:
        batch.record.folder.rename(tmp_path / "moved")
        batch.record.folder.symlink_to(victim)
        return write_into(*arguments)

    monkeypatch.setattr(manifest, "write_into", swapping)
    assert batch.run().finished
    assert code_of(batch.manifest_error) == "folder_missing"
    assert list(victim.iterdir()) == []


@pytest.mark.skipif(system.WINDOWS, reason="it is said otherwise: test_held_files.py")
def test_a_manifest_that_cannot_be_written_is_said_and_nothing_else_is_lost(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    shelf = shelf_of(3)
    batch = batch_of(shelf, words=WORDS)
    batch.run()
    again = batch_of(shelf, words=WORDS)
    monkeypatch.setattr(os, "replace", held)
    assert again.run().finished
    assert code_of(again.manifest_error) == "write_failed"
    assert {item.state for item in again.items} == {ItemState.SAVED}


def test_a_long_list_with_names_takes_little_memory(journal: Journal, tmp_path: Path) -> None:
    ids = [media_id() for _ in range(20_000)]
    fields = [(f"客户{row}", "x" * 200) for row in range(len(ids))]
    record = journal.open_batch(
        APPID, tmp_path, ids, columns=("客户", "note"), fields=fields, template="{客户}_{media_id:8}"
    )
    tracemalloc.start()
    batch = load_batch(journal, shelf_of(0).source, record)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(batch.items) == 20_000
    assert size < 20_000 * 500  # 50 MB for 100,000 rows, their own columns packed among them
