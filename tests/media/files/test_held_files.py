"""On Windows nothing that is open in another program can be replaced: a medium that meets one is waited for, fails alone,
and can be tried again."""

from collections.abc import Callable
from pathlib import Path

from tests.media.conftest import code_of, shelf_of
from tests.support.windows import WindowsFiles
from wxdesk import translation
from wxdesk.media.batch import Batch
from wxdesk.media.files.storage import OnConflict
from wxdesk.media.item import ItemState
from wxdesk.wording.media.media import manifest_words

BatchOf = Callable[..., Batch]
A_FEW = 3  # attempts: a scanner
WORDS = manifest_words(translation.translator("en"))


def test_scanners_stop_no_batch(windows: WindowsFiles, batch_of: BatchOf) -> None:
    shelf = shelf_of(12)
    windows.hold(lambda path: path.endswith((".part", ".jpg")), A_FEW)
    batch = batch_of(shelf)
    assert batch.run().succeeded == 12
    assert windows.refused >= A_FEW
    assert {path.name for path in batch.folder.iterdir() if path.suffix == ".part"} == set()


def test_one_that_is_held_fails_alone_and_can_be_tried_again(
    windows: WindowsFiles,
    batch_of: BatchOf,
) -> None:
    shelf = shelf_of(6)
    windows.hold(lambda path: "00003_" in path)
    batch = batch_of(shelf)
    progress = batch.run()
    assert (progress.succeeded, progress.failed, progress.paused) == (5, 1, False)
    assert code_of(batch.items[2].error) == "file_held"
    assert [shelf.asked.count(media_id) for media_id in shelf.media] == [1] * 6
    windows.let_go()
    again = batch_of(shelf)
    assert again.retry_failed(again.failed_in_passing()) == 1
    assert again.run().succeeded == 6
    assert {item.state for item in again.items} == {ItemState.SAVED}


def test_a_file_that_is_to_be_replaced_and_is_shown_fails_alone(
    windows: WindowsFiles,
    batch_of: BatchOf,
    tmp_path: Path,
) -> None:
    named = {"columns": ("n",), "fields": [("a",), ("b",), ("c",)], "template": "{n}"}
    shelf = shelf_of(3)
    batch = batch_of(shelf, existing=OnConflict.OVERWRITE, **named)
    batch.folder.mkdir(parents=True, exist_ok=True)
    (batch.folder / "b.jpg").write_bytes(b"somebody looks at it")
    windows.hold(batch.folder / "b.jpg")
    assert batch.run().failed == 1
    assert code_of(batch.items[1].error) == "file_held"
    assert (batch.folder / "b.jpg").read_bytes() == b"somebody looks at it"


def test_names_below_a_deep_folder_are_saved(batch_of: BatchOf) -> None:
    """On Windows too: there a path of more than 259 characters is not found, and the folder would be called missing."""
    shelf = shelf_of(2)
    named = {"columns": ("n",), "fields": [("n" * 80,), ("m" * 80,)], "template": "{n}/{n}/{n}"}
    batch = batch_of(shelf, **named)
    assert batch.run().succeeded == 2
    assert all(len(str(batch.folder / item.file)) > 260 for item in batch.items)


def test_a_manifest_that_a_spreadsheet_shows_is_said_so_and_nothing_else_is_lost(
    windows: WindowsFiles, batch_of: BatchOf
) -> None:
    shelf = shelf_of(3)
    batch = batch_of(shelf, words=WORDS)
    assert batch.run().succeeded == 3
    shown = batch.folder / "wxdesk-manifest.csv"
    before = shown.read_bytes()
    windows.hold(shown)
    again = batch_of(shelf, words=WORDS)
    assert again.run().finished
    assert code_of(again.manifest_error) == "file_held"
    assert again.manifest_error is not None and again.manifest_error.fields == {"path": str(shown)}
    assert shown.read_bytes() == before
    assert {item.state for item in again.items} == {ItemState.SAVED}
    windows.let_go()
    last = batch_of(shelf, words=WORDS)
    last.run()
    assert last.manifest_error is None
