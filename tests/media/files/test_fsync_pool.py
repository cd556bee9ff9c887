import os
import threading
from functools import partial
from pathlib import Path

import pytest

from tests.media.conftest import Medium, code_of, jpeg, parts
from wxdesk.errors import StoreError
from wxdesk.media.files.folder import Folder
from wxdesk.media.files.fsync_pool import run_all
from wxdesk.media.files.receiving import receive
from wxdesk.media.files.storage import OnConflict, SavedFile, keep
from wxdesk.process import system


@pytest.mark.parametrize("helpers", [0, 1, 3])
def test_all_are_done_and_answers_stand_in_order(helpers: int) -> None:
    done: list[int] = []

    def work(number: int) -> None:
        done.append(number)
        if number % 3 == 0:
            raise StoreError("write_failed", path=str(number), reason="")

    for count in (0, 1, 2, 32):
        done.clear()
        answers = run_all([partial(work, number) for number in range(count)], helpers)
        assert sorted(done) == list(range(count))
        assert [error and error.fields["path"] for error in answers] == [
            str(number) if number % 3 == 0 else None for number in range(count)
        ]


@pytest.mark.parametrize("helpers", [0, 1, 3])
def test_a_bug_is_not_swallowed(helpers: int) -> None:
    def work() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run_all([lambda: None, work, lambda: None], helpers)


def test_several_are_at_it_at_once_and_their_threads_end() -> None:
    meeting = threading.Barrier(4, timeout=10)
    before = threading.active_count()
    assert run_all([lambda: meeting.wait() and None] * 4, helpers=3) == [None] * 4
    assert threading.active_count() == before


@pytest.mark.skipif(not system.LINUX, reason="Linux alone has /proc")
def test_one_that_cannot_be_synced_takes_no_other_with_it(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def failing(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").stat().st_size == 3005:
            raise OSError(5, "Input/output error")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", failing)
    media = [(receive(folder, Medium.whole(jpeg(3000 + seed, seed)), "h"), f"{seed}") for seed in range(10)]
    answers = keep(folder, media, OnConflict.RENAME, helpers=3)
    assert [one.file if isinstance(one, SavedFile) else code_of(one) for one in answers] == [
        "write_failed" if seed == 5 else f"{seed}.jpg" for seed in range(10)
    ]
    assert parts(folder.path) == []
    assert len(list(folder.path.iterdir())) == 9
