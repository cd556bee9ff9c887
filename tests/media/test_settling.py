import os
import threading
from pathlib import Path

import pytest

from tests.media.conftest import Medium, code_of, jpeg, parts
from wxdesk.errors import StoreError
from wxdesk.media.folder import Folder
from wxdesk.media.settling import Settling
from wxdesk.media.storage import Existing, SavedFile, keep, receive


@pytest.fixture(params=[0, 1, 3])
def settling(request: pytest.FixtureRequest) -> Settling:
    made = Settling(request.param)
    made.start()
    request.addfinalizer(made.stop)
    return made


def test_all_are_done_and_answers_stand_in_order(settling: Settling) -> None:
    done: list[int] = []

    def work(number: int) -> None:
        done.append(number)
        if number % 3 == 0:
            raise StoreError("write_failed", path=str(number), reason="")

    for count in (0, 1, 2, 32):
        done.clear()
        answers = settling.each([lambda number=number: work(number) for number in range(count)])  # type: ignore[misc]
        assert sorted(done) == list(range(count))
        assert [error and error.fields["path"] for error in answers] == [
            str(number) if number % 3 == 0 else None for number in range(count)
        ]


def test_a_bug_is_not_swallowed(settling: Settling) -> None:
    def work() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        settling.each([lambda: None, work, lambda: None])


def test_several_are_at_it_at_once() -> None:
    settling = Settling(3)
    settling.start()
    meeting = threading.Barrier(4, timeout=10)
    assert settling.each([lambda: meeting.wait() and None] * 4) == [None] * 4
    settling.stop()


def test_its_threads_end() -> None:
    settling = Settling(3)
    settling.start()
    settling.stop()
    for thread in settling._threads:
        thread.join(10)
        assert not thread.is_alive()


def test_one_that_cannot_be_synced_takes_no_other_with_it(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def failing(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").stat().st_size == 3005:
            raise OSError(5, "Input/output error")
        sync(descriptor)

    if not Path("/proc/self/fd").exists():
        pytest.skip("needs /proc")
    monkeypatch.setattr(os, "fsync", failing)
    settling = Settling(3)
    settling.start()
    media = [(receive(folder, Medium.whole(jpeg(3000 + seed, seed)), "h"), f"{seed}") for seed in range(10)]
    answers = keep(folder, media, Existing.RENAME, settling)
    settling.stop()
    assert [one.file if isinstance(one, SavedFile) else code_of(one) for one in answers] == [
        "write_failed" if seed == 5 else f"{seed}.jpg" for seed in range(10)
    ]
    assert parts(folder.path) == []
    assert len(list(folder.path.iterdir())) == 9
