"""A batch from its list to its files, with everything that can come between."""

import errno
import hashlib
import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.media.conftest import (
    APPID,
    QUICK,
    Shelf,
    code_of,
    jpeg,
    media_id,
    parts,
    shelf_of,
)
from tests.support.slow import LONG
from wxdesk.errors import ApiError, Cancelled, InputError, NetworkError, SecretError, StoreError, WxdeskError
from wxdesk.media.batch import Batch, load_batch, open_batch
from wxdesk.media.files import storage
from wxdesk.media.files.directory import Directory
from wxdesk.media.files.folder import Folder
from wxdesk.media.item import ItemState
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.retry import Backoff
from wxdesk.media.journal.journal import Journal
from wxdesk.media.names import default_name as naming

BatchOf = Callable[..., Batch]


def api(errcode: int) -> ApiError:
    return ApiError(errcode=errcode, text="", endpoint="/cgi-bin/media/get", rid="1-2-3")


def lost() -> NetworkError:
    return NetworkError("connection_lost", host="shelf.test")


def busy() -> NetworkError:
    return NetworkError("http_status", host="shelf.test", status=503)


def is_whole(batch: Batch, shelf: Shelf) -> None:
    """Every medium is there under its name, byte for byte, and nothing else is."""
    found = {path.name: path.read_bytes() for path in batch.folder.iterdir()}
    expected = {
        naming.stem(seq, media_id) + ".jpg": data
        for seq, (media_id, data) in enumerate(shelf.media.items(), 1)
    }
    assert found == expected
    assert [item.file for item in batch.items] == list(expected)
    assert {item.state for item in batch.items} == {ItemState.SAVED}


class Background:
    """A batch that runs on a thread, with what it said."""

    def __init__(self, batch: Batch) -> None:
        self.batch = batch
        self.said: list[Progress] = []
        self.end: Progress | None = None
        self.error: BaseException | None = None
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.end = self.batch.run(self._tell)
        except BaseException as exc:
            self.error = exc

    def _tell(self, progress: Progress) -> None:
        with self._news:
            self.said.append(progress)
            self._news.notify_all()

    def wait_for(self, condition: Callable[[Progress], bool]) -> Progress:
        with self._news:
            assert self._news.wait_for(lambda: bool(self.said) and condition(self.said[-1]), 20), self.said[
                -1:
            ]
            return self.said[-1]

    def join(self) -> Progress:
        self._thread.join(20)
        assert not self._thread.is_alive()
        if self.error is not None:
            raise self.error
        assert self.end is not None
        return self.end


# --- the good case ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("jobs", [1, 8, 32])
def test_all_of_it(batch_of: BatchOf, jobs: int) -> None:
    shelf = shelf_of(60)
    batch = batch_of(shelf, jobs=jobs)
    end = batch.run()
    is_whole(batch, shelf)
    assert (end.total, end.waiting, end.active, end.succeeded, end.failed) == (60, 0, 0, 60, 0)
    assert end.succeeded_bytes == sum(map(len, shelf.media.values()))
    assert (end.finished, end.running, end.paused, end.reason) == (True, False, False, None)
    assert sorted(batch.take_changed()) == list(range(60))
    assert Counter(shelf.asked) == Counter(list(shelf.media))
    assert shelf.most_at_once <= jobs


def test_jobs_are_used(batch_of: BatchOf) -> None:
    together = threading.Barrier(8)
    shelf = shelf_of(16)
    shelf.before = lambda media_id: together.wait(20) and None
    assert batch_of(shelf, jobs=8).run().succeeded == 16


def test_progress_is_told_and_adds_up(batch_of: BatchOf) -> None:
    said: list[Progress] = []
    gate = threading.Event()
    shelf = shelf_of(30)
    shelf.before = lambda media_id: gate.wait(20) and None

    def listen(progress: Progress) -> None:
        said.append(progress)
        gate.set()

    batch_of(shelf).run(listen)
    assert len(said) >= 2
    assert all(one.waiting + one.active + one.succeeded + one.failed == 30 for one in said)
    assert said[0].running
    assert said[-1].finished
    assert not said[-1].running


@pytest.mark.parametrize("jobs", [0, 33, -1])
def test_jobs_out_of_range(batch_of: BatchOf, jobs: int) -> None:
    with pytest.raises(InputError) as raised:
        batch_of(shelf_of(1), jobs=jobs)
    assert code_of(raised.value) == "jobs_range"


# --- errors of one medium ---------------------------------------------------------------------------------------
def test_a_medium_that_is_not_to_be_had_fails_at_once(batch_of: BatchOf) -> None:
    shelf = shelf_of(10)
    bad = list(shelf.media)[3]
    shelf.errors[bad] = [api(40007) for _ in range(9)]
    batch = batch_of(shelf)
    end = batch.run()
    assert (end.succeeded, end.failed, end.finished) == (9, 1, True)
    item = batch.items[3]
    assert (item.state, item.attempts, item.file) == (ItemState.FAILED, 1, "")
    assert isinstance(item.error, ApiError)
    assert (item.error.errcode, item.error.fields["rid"]) == (40007, "1-2-3")
    assert shelf.asked.count(bad) == 1
    ((error, count),) = batch.failures()
    assert (error.code, count) == ("api", 1)


def test_passing_errors_are_tried_again(batch_of: BatchOf) -> None:
    shelf = shelf_of(10)
    ids = list(shelf.media)
    shelf.errors = {
        ids[0]: [busy(), lost(), api(-1), NetworkError("truncated", host="h", received=1, announced=2)],
        ids[1]: [api(45011)],
    }
    batch = batch_of(shelf)
    batch.run()
    is_whole(batch, shelf)
    assert [batch.items[row].attempts for row in (0, 1, 2)] == [5, 2, 1]


def test_five_attempts_are_enough(batch_of: BatchOf) -> None:
    shelf = shelf_of(10)
    bad = next(iter(shelf.media))
    shelf.errors[bad] = [busy() for _ in range(50)]
    batch = batch_of(shelf)
    end = batch.run()
    assert (end.succeeded, end.failed) == (9, 1)
    assert shelf.asked.count(bad) == 5
    assert code_of(batch.items[0].error) == "http_status"


def test_failed_ones_can_be_tried_again(batch_of: BatchOf, journal: Journal) -> None:
    shelf = shelf_of(10)
    ids = list(shelf.media)
    shelf.errors = {ids[2]: [api(40007)], ids[5]: [api(40007)]}
    batch = batch_of(shelf)
    assert batch.run().failed == 2
    assert journal.unfinished() == ()
    assert batch.retry_failed([2, 3]) == 1
    assert batch.run().failed == 1
    assert batch.retry_failed() == 1
    assert batch.run().finished
    is_whole(batch, shelf)
    assert batch.failures() == []


def test_failed_ones_are_tried_again_by_the_run_that_goes_on(batch_of: BatchOf) -> None:
    shelf = shelf_of(10)
    shelf.errors = {one: [api(40007)] for one in list(shelf.media)[:3]}
    last = list(shelf.media)[-1]
    gate = threading.Event()
    shelf.before = lambda media_id: gate.wait(20) and None if media_id == last else None
    batch = batch_of(shelf, jobs=2)
    running = Background(batch)
    running.wait_for(lambda progress: progress.failed == 3 and progress.succeeded == 6)
    assert batch.retry_failed() == 3
    gate.set()
    assert running.join().succeeded == 10
    is_whole(batch, shelf)


# --- errors of all ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "error",
    [
        api(45009),
        api(40164),
        api(40001),
        api(48001),
        SecretError("keyring_locked", place="kwallet"),
        InputError("consent_needed"),
    ],
    ids=str,
)
def test_what_would_fail_them_all_pauses_the_batch_once(batch_of: BatchOf, error: WxdeskError) -> None:
    shelf = shelf_of(60)
    shelf.errors = {one: [error] * 9 for one in shelf.media}
    batch = batch_of(shelf, jobs=8)
    running = Background(batch)
    said = running.wait_for(lambda progress: progress.paused and progress.active == 0)
    assert said.reason is error
    assert (said.succeeded, said.failed, said.waiting) == (0, 0, 60)
    assert len(shelf.asked) <= 8 + 1  # another tells whether the first was odd
    shelf.errors.clear()
    batch.resume()
    assert running.join().finished
    is_whole(batch, shelf)
    assert {item.attempts for item in batch.items} == {1}


def test_a_network_that_is_away_fails_nothing(batch_of: BatchOf) -> None:
    shelf = shelf_of(40)
    shelf.errors = {one: [lost() for _ in range(500)] for one in shelf.media}
    shelf.away = True
    batch = batch_of(shelf)
    running = Background(batch)
    said = running.wait_for(lambda progress: progress.paused and progress.active == 0)
    assert code_of(said.reason) == "connection_lost"
    assert said.failed == 0
    assert shelf.probes == 1, "the others were not asked for each again"
    shelf.errors.clear()
    batch.resume()
    assert running.join().finished
    is_whole(batch, shelf)


def test_a_busy_server_is_left_alone_for_as_long_as_it_says(batch_of: BatchOf) -> None:
    shelf = shelf_of(20)
    asked_at: list[float] = []
    shelf.before = lambda media_id: asked_at.append(time.monotonic())
    for one in list(shelf.media)[:3]:
        shelf.errors[one] = [NetworkError("server_busy", host="shelf.test", status=503, wait_s=0.3)]
    assert batch_of(shelf, jobs=1).run().succeeded == 20
    assert len(asked_at) == 23
    # Windows' clock moves 64 times a second
    assert asked_at[3] - asked_at[2] >= 0.3 - 1 / 64, "no other medium was asked for meanwhile"


@pytest.mark.parametrize("error", [busy(), api(-1)], ids=["503", "-1"])
def test_a_server_in_trouble_pauses_it_and_fails_nothing(batch_of: BatchOf, error: WxdeskError) -> None:
    shelf = shelf_of(40)
    shelf.errors = {one: [error] * 500 for one in shelf.media}
    batch = batch_of(shelf)
    running = Background(batch)
    said = running.wait_for(lambda progress: progress.paused and progress.active == 0)
    assert said.reason is error
    assert (said.succeeded, said.failed) == (0, 0)
    assert len(shelf.asked) < 40 * 5
    shelf.errors.clear()
    batch.resume()
    assert running.join().finished
    is_whole(batch, shelf)


def test_media_that_a_server_in_order_cannot_give_fail_by_themselves(batch_of: BatchOf) -> None:
    shelf = shelf_of(60)
    bad = list(shelf.media)[::20]
    shelf.errors = {one: [api(-1) for _ in range(50)] for one in bad}
    end = batch_of(shelf, jobs=2).run()
    assert (end.succeeded, end.failed, end.paused) == (57, 3, False)


def test_one_medium_that_breaks_the_connection_is_its_own_fault(batch_of: BatchOf) -> None:
    shelf = shelf_of(60)
    bad = next(iter(shelf.media))
    shelf.errors[bad] = [lost() for _ in range(50)]
    patient = Backoff(first_s=0.03, cap_s=0.03)
    end = batch_of(shelf, jobs=2, backoff=patient).run()
    assert (end.succeeded, end.failed, end.paused) == (59, 1, False)


# --- the disk ---------------------------------------------------------------------------------------------------
def test_a_full_disk_pauses_once_and_resuming_goes_on(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = 0
    full = threading.Event()
    attempts: list[int] = []
    write = os.write

    def limited(descriptor: int, data: bytes) -> int:
        nonlocal written
        if full.is_set():
            attempts.append(descriptor)
            raise OSError(errno.ENOSPC, "No space left on device")
        written += 1
        if written == 20:
            full.set()
        return write(descriptor, data)

    monkeypatch.setattr(os, "write", limited)
    shelf = shelf_of(60)
    batch = batch_of(shelf, jobs=8)
    running = Background(batch)
    said = running.wait_for(lambda progress: progress.paused and progress.active == 0)
    assert code_of(said.reason) == "disk_full"
    assert said.reason is not None
    assert said.reason.fields["folder"] == str(batch.folder)
    assert (said.succeeded, said.failed) == (20, 0)
    assert len(attempts) == 1
    assert len(list(batch.folder.iterdir())) == 20
    full.clear()
    written = -1000
    batch.resume()
    assert running.join().finished
    is_whole(batch, shelf)


def test_a_journal_that_cannot_be_written_pauses_and_nothing_is_fetched_twice(
    batch_of: BatchOf, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = journal.write
    full = threading.Event()
    full.set()

    def limited(*arguments: object) -> None:
        if full.is_set():
            raise StoreError("disk_full", folder="/data", free_bytes=0)
        write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(journal, "write", limited)
    shelf = shelf_of(40)
    batch = batch_of(shelf, jobs=4)
    running = Background(batch)
    said = running.wait_for(lambda progress: progress.paused and progress.active == 0)
    assert (code_of(said.reason), said.succeeded) == ("disk_full", 0)
    full.clear()
    batch.resume()
    assert running.join().finished
    is_whole(batch, shelf)
    assert max(Counter(shelf.asked).values()) <= 2


def test_a_disk_with_errors_fails_items_not_the_batch(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync
    calls = iter(range(10**9))

    def unreliable(descriptor: int) -> None:
        if next(calls) % 3 == 0:
            raise OSError(errno.EIO, "Input/output error")
        fsync(descriptor)

    shelf = shelf_of(40)
    batch = batch_of(shelf)
    monkeypatch.setattr(os, "fsync", unreliable)
    end = batch.run()
    assert (end.succeeded + end.failed, end.waiting) == (40, 0)
    assert {error.code for error, _ in batch.failures()} <= {"write_failed"}
    assert parts(batch.folder) == []


def test_a_folder_that_vanishes_pauses(batch_of: BatchOf) -> None:
    gate = threading.Event()
    shelf = shelf_of(40)
    shelf.before = lambda media_id: gate.wait(20) and None
    batch = batch_of(shelf)
    running = Background(batch)
    running.wait_for(lambda progress: progress.active == 8)
    batch.folder.rmdir()
    gate.set()
    said = running.wait_for(lambda progress: progress.paused and progress.active == 0)
    assert code_of(said.reason) == "folder_missing"
    assert said.failed == 0
    batch.cancel()
    running.join()
    assert batch.run().finished
    is_whole(batch, shelf)


def test_a_folder_that_cannot_be_written_is_said_at_once(tmp_path: Path, journal: Journal) -> None:
    (tmp_path / "file").touch()
    shelf = shelf_of(3)
    batch = open_batch(journal, shelf.source, APPID, tmp_path / "file" / "media", list(shelf.media))
    with pytest.raises(StoreError) as raised:
        batch.run()
    assert code_of(raised.value) == "folder_missing"
    assert shelf.asked == []
    assert batch.progress().waiting == 3


# --- pause, cancel, again ---------------------------------------------------------------------------------------
def test_paused_nothing_new_begins(batch_of: BatchOf) -> None:
    gate = threading.Event()
    shelf = shelf_of(40)
    shelf.before = lambda media_id: gate.wait(20) and None
    batch = batch_of(shelf, jobs=4)
    running = Background(batch)
    running.wait_for(lambda progress: progress.active == 4)
    batch.pause()
    gate.set()
    said = running.wait_for(lambda progress: progress.paused and progress.active == 0)
    assert (said.succeeded, said.waiting, said.reason) == (4, 36, None)
    assert len(shelf.asked) == 4
    batch.resume()
    assert running.join().finished
    is_whole(batch, shelf)


def test_cancelled_and_run_again_only_what_is_missing_is_fetched(batch_of: BatchOf) -> None:
    shelf = shelf_of(100)
    batch = batch_of(shelf, jobs=4)
    shelf.before = lambda media_id: batch.cancel() if len(shelf.asked) == 30 else None
    end = batch.run()
    assert not end.finished
    assert end.active == 0
    assert end.succeeded + end.waiting == 100
    assert parts(batch.folder) == []
    shelf.before = lambda media_id: None
    assert batch.run().finished
    is_whole(batch, shelf)
    assert len(shelf.asked) <= 104


@pytest.mark.parametrize("paused", [False, True])
def test_threads_that_hang_do_not_hold_up_the_end(batch_of: BatchOf, paused: bool) -> None:
    never = threading.Event()
    shelf = shelf_of(40)
    hanging = set(list(shelf.media)[:2])
    shelf.before = lambda media_id: never.wait(60) and None if media_id in hanging else None
    batch = batch_of(shelf, jobs=4)
    running = Background(batch)
    running.wait_for(lambda progress: progress.succeeded == 38)
    if paused:
        batch.pause()
    batch.cancel()
    end = running.join()
    assert (end.succeeded, end.waiting, end.active) == (38, 2, 0)
    shelf.before = lambda media_id: None
    assert batch.run().finished
    never.set()  # the stragglers come back to a batch that is over, and change nothing
    is_whole(batch, shelf)
    assert parts(batch.folder) == []


def test_pauses_and_cancels_at_random_moments(batch_of: BatchOf) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    shelf = shelf_of(1500 if LONG else 300)
    batch = batch_of(shelf, jobs=16)
    for _ in range(50 if LONG else 12):
        stop_at, pause_at = (len(shelf.asked) + chance.randrange(1, 25) for _ in range(2))

        def act(media_id: str, stop_at: int = stop_at, pause_at: int = pause_at) -> None:
            if len(shelf.asked) == pause_at:
                batch.pause()
                batch.resume()
            if len(shelf.asked) == stop_at:
                batch.cancel()

        shelf.before = act
        end = batch.run()
        assert (end.active, end.failed) == (0, 0)
        assert parts(batch.folder) == []
    shelf.before = lambda media_id: None
    assert batch.run().finished
    is_whole(batch, shelf)


def test_whoever_listens_may_end_it(batch_of: BatchOf) -> None:
    gate = threading.Event()
    shelf = shelf_of(10)
    shelf.before = lambda media_id: gate.wait(20) and None

    def listen(progress: Progress) -> None:
        gate.set()
        raise Cancelled

    batch = batch_of(shelf)
    with pytest.raises(Cancelled):
        batch.run(listen)
    assert not batch.running
    assert batch.run().finished


@pytest.mark.expects_log
def test_a_bug_of_ours_is_its_row_alone_and_not_hidden(
    batch_of: BatchOf, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = shelf_of(20)
    shelf.errors[list(shelf.media)[5]] = [ZeroDivisionError("a bug")]
    batch = batch_of(shelf)
    end = batch.run()
    assert (end.succeeded, end.failed) == (19, 1)
    assert code_of(batch.items[5].error) == "answer_unreadable"
    assert "ZeroDivisionError: a bug" in caplog.text
    batch.retry_failed()
    assert batch.run().finished
    is_whole(batch, shelf)


@pytest.mark.parametrize("error", [MemoryError, KeyboardInterrupt])
def test_what_concerns_the_whole_program_ends_the_run(batch_of: BatchOf, error: type[BaseException]) -> None:
    shelf = shelf_of(20)
    shelf.errors[list(shelf.media)[5]] = [error()]
    batch = batch_of(shelf)
    with pytest.raises(error):
        batch.run()
    progress = batch.progress()
    assert (progress.running, progress.active, progress.failed) == (False, 0, 0)
    assert batch.run().finished
    is_whole(batch, shelf)


@pytest.mark.expects_log
@pytest.mark.parametrize(
    ("owner", "step"), [(storage, "write"), (Folder, "settle"), (Directory, "take")], ids=str
)
def test_a_bug_while_one_file_is_kept_is_that_files_alone(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch, owner: object, step: str
) -> None:
    whole = getattr(owner, step)
    struck: list[object] = []

    def once(*arguments: Any) -> object:
        if not struck:
            struck.append(arguments)
            if step == "settle":
                os.close(arguments[2])
            raise UnicodeError("half a character")
        return whole(*arguments)

    shelf = shelf_of(20)
    batch = batch_of(shelf, backoff=replace(QUICK, attempts=1))
    monkeypatch.setattr(owner, step, once)
    end = batch.run()
    assert (end.succeeded, end.failed, len(struck)) == (19, 1, 1)
    ((error, _),) = batch.failures()
    assert (error.code, error.fields["reason"]) == ("write_failed", "UnicodeError")
    assert parts(batch.folder) == []


def test_one_batch_is_not_run_twice_at_once(batch_of: BatchOf) -> None:
    gate = threading.Event()
    shelf = shelf_of(10)
    shelf.before = lambda media_id: gate.wait(20) and None
    batch = batch_of(shelf)
    running = Background(batch)
    running.wait_for(lambda progress: progress.active == 8)
    for other in (batch, batch_of(shelf)):
        with pytest.raises(StoreError) as raised:
            other.run()
        assert code_of(raised.value) == "batch_busy"
    gate.set()
    assert running.join().finished


def test_without_a_run_the_controls_do_nothing(batch_of: BatchOf) -> None:
    shelf = shelf_of(3)
    batch = batch_of(shelf)
    batch.pause()
    batch.resume()
    batch.cancel()
    assert batch.run().finished
    batch.cancel()
    assert batch.run().finished
    assert Counter(shelf.asked) == Counter(list(shelf.media))


# --- after a restart --------------------------------------------------------------------------------------------
def test_the_same_list_again_goes_on(batch_of: BatchOf, journal: Journal) -> None:
    shelf = shelf_of(50)
    shelf.errors[next(iter(shelf.media))] = [api(40007)]
    batch = batch_of(shelf, jobs=2)
    shelf.before = lambda media_id: batch.cancel() if len(shelf.asked) == 20 else None
    batch.run()
    saved = batch.progress().succeeded
    (unfinished,) = journal.unfinished()
    assert (unfinished.saved, unfinished.failed) == (saved, 1)
    again = load_batch(journal, shelf.source, unfinished.record, backoff=QUICK)
    assert [item.state for item in again.items] == [item.state for item in batch.items]
    assert again.progress() == again.progress()
    assert (again.progress().succeeded, again.progress().failed) == (saved, 1)
    assert again.progress().succeeded_bytes == batch.progress().succeeded_bytes
    assert code_of(again.items[0].error) == "api"
    shelf.asked.clear()
    assert again.run().succeeded == 49
    assert len(shelf.asked) == 49 - saved
    again.retry_failed()
    assert again.run().finished
    is_whole(again, shelf)
    assert journal.unfinished() == ()


def test_files_that_are_gone_or_changed_are_fetched_again(batch_of: BatchOf) -> None:
    shelf = shelf_of(5)
    batch = batch_of(shelf)
    batch.run()
    (batch.folder / batch.items[1].file).unlink()
    (batch.folder / batch.items[2].file).write_bytes(b"cut")
    again = batch_of(shelf)
    assert [item.state for item in again.items] == [2, 0, 0, 2, 2]
    shelf.asked.clear()
    assert again.run().finished
    assert sorted(shelf.asked) == sorted(list(shelf.media)[1:3])
    assert again.items[2].file.endswith(" (2).jpg")
    assert (again.folder / again.items[2].file).read_bytes() == shelf.media[again.items[2].media_id]


def test_files_of_a_forgotten_batch_are_not_fetched_again(batch_of: BatchOf, journal: Journal) -> None:
    shelf = shelf_of(20)
    batch = batch_of(shelf)
    batch.run()
    journal.forget(batch.record.id)
    (batch.folder / batch.items[7].file).write_bytes(jpeg()[:-5])  # this one is not whole
    shelf.asked.clear()
    again = batch_of(shelf)
    assert again.progress().waiting == 20
    assert again.run().finished
    assert shelf.asked == [list(shelf.media)[7]]
    hashes = {item.outcome.seq: item.outcome.kept for item in journal.items(again.record)}
    for seq, data in enumerate(shelf.media.values(), 1):
        kept = hashes[seq]
        assert kept is not None
        assert kept.sha256 == hashlib.sha256(data).digest()


def test_parts_of_a_dead_run_are_swept(batch_of: BatchOf) -> None:
    shelf = shelf_of(3)
    batch = batch_of(shelf)
    batch.folder.mkdir()
    (batch.folder / f".wxdesk-{batch.record.tag}-{'0' * 16}.part").write_bytes(b"half")
    batch.run()
    assert parts(batch.folder) == []


def test_the_journal_holds_no_more_than_it_should(batch_of: BatchOf, tmp_path: Path) -> None:
    shelf = shelf_of(3)
    shelf.errors[next(iter(shelf.media))] = [
        ApiError(
            errcode=40007, text="invalid media_id access_token=84_secretsecret", endpoint="/cgi-bin/media/get"
        )
    ]
    batch_of(shelf).run()
    stored = b"".join(path.read_bytes() for path in (tmp_path / "data").iterdir() if path.is_file())
    assert b"84_secretsecret" not in stored
    assert next(iter(shelf.media)).encode() in stored


def test_a_long_list_with_few_media(journal: Journal, tmp_path: Path) -> None:
    """Rows are cheap: what is not to be had costs no thread, no file and no megabytes."""
    ids = [media_id() for _ in range(400)]
    shelf = Shelf({one: jpeg(200) for one in ids})
    batch = open_batch(journal, shelf.source, APPID, tmp_path / "media", ids, jobs=32)
    assert batch.run().succeeded == 400
    is_whole(batch, shelf)
