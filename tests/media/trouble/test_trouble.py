"""What is told apart by asking few rows, however many there are: a server that is away, and one row that is odd."""

import time
from collections.abc import Callable

import pytest

from tests.media.conftest import Shelf, code_of, shelf_of
from tests.media.trouble.odd_server import ran
from wxdesk.errors import ApiError, NetworkError, WxdeskError
from wxdesk.media.batch import Batch
from wxdesk.media.item import ItemState
from wxdesk.media.jobs.progress import Progress
from wxdesk.media.jobs.quota_reset import quota_reset_at
from wxdesk.media.jobs.retry import BUSY_ROWS, MOST_RESTS, STRAIGHT_FAILURES, Backoff, ErrorAction
from wxdesk.media.jobs.run import Run
from wxdesk.media.jobs.streak import Streak

BatchOf = Callable[..., Batch]
SHORT = Backoff(first_s=0.01, cap_s=0.02)
MANY = 300


class Always(list[BaseException]):
    """The same error for each attempt."""

    def pop(self, index: object = None) -> BaseException:
        return self[0]


def failing(shelf: Shelf, error: BaseException, ids: list[str]) -> None:
    shelf.errors = {one: Always([error]) for one in ids}


def api(errcode: int) -> ApiError:
    return ApiError(errcode=errcode, text="", endpoint="/cgi-bin/media/get", rid="1-2-3")


# --- a server that is away ------------------------------------------------------------------------------------------
@pytest.mark.parametrize("jobs", [1, 8])
@pytest.mark.parametrize(
    "error",
    [
        NetworkError("http_status", host="shelf.test", status=502),
        NetworkError("refused", host="shelf.test"),
        api(-1),
    ],
    ids=str,
)
def test_that_it_is_away_is_told_after_few_calls_however_long_the_list(
    batch_of: BatchOf, error: WxdeskError, jobs: int
) -> None:
    shelf = shelf_of(MANY, size=100)
    shelf.away = True
    failing(shelf, error, list(shelf.media))
    batch = batch_of(shelf, jobs=jobs, backoff=SHORT)
    for _ in range(7):  # more often than a row has attempts
        shelf.asked.clear()
        paused = ran(batch)
        assert paused is not None
        assert paused.reason is error
        assert (paused.failed, paused.waiting) == (0, MANY)
        assert len(shelf.asked) <= STRAIGHT_FAILURES + (MOST_RESTS + 1) * jobs
    shelf.errors.clear()
    assert batch.run().succeeded == MANY


def test_the_twin_that_only_rests_asks_for_nearly_all_of_them(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Run, "_has_rested_enough", lambda self, error: False)
    shelf = shelf_of(MANY, size=100)
    failing(shelf, NetworkError("http_status", host="shelf.test", status=502), list(shelf.media))
    assert ran(batch_of(shelf, jobs=1, backoff=SHORT)) is not None
    assert len(shelf.asked) > MANY // 2


def test_media_that_a_server_in_order_never_gives_do_not_pause_it(batch_of: BatchOf) -> None:
    shelf = shelf_of(40)
    bad = list(shelf.media)[:20]
    failing(shelf, NetworkError("connection_lost", host="shelf.test"), bad)
    batch = batch_of(shelf, jobs=2, backoff=SHORT)
    assert ran(batch) is None, "it paused"
    assert (batch.progress().succeeded, batch.progress().failed) == (20, 20)


# --- an error that may be every row's --------------------------------------------------------------------------------
ACCESS = (48001, 40164, 40001, 42001, 41001, 40013, 45009, 50002, 61024, 45035)


@pytest.mark.parametrize("jobs", [1, 4])
@pytest.mark.parametrize("errcode", ACCESS)
def test_one_row_that_is_refused_for_ever_fails_alone(batch_of: BatchOf, errcode: int, jobs: int) -> None:
    shelf = shelf_of(30)
    ids = list(shelf.media)
    failing(shelf, api(errcode), [ids[4]])
    batch = batch_of(shelf, jobs=jobs, backoff=SHORT)
    assert ran(batch) is None, "it paused"
    assert (batch.progress().succeeded, batch.progress().failed) == (29, 1)
    item = batch.items[4]
    assert (item.state, code_of(item.error)) == (ItemState.FAILED, "api")
    # Each time that a token is refused costs a call for another.
    assert item.attempts == (1 if errcode in ApiError.TOKEN_REJECTED else SHORT.attempts)
    assert batch.failed_in_passing() == [4]


def test_a_large_file_on_its_way_says_nothing_yet_about_the_one_that_is_refused(batch_of: BatchOf) -> None:
    shelf = shelf_of(2)
    refused, large = shelf.media
    failing(shelf, api(48001), [refused])

    def wait_for_many_refusals(media_id: str) -> None:
        while media_id == large and shelf.asked.count(refused) <= 2 * SHORT.attempts:
            time.sleep(0.01)

    shelf.before = wait_for_many_refusals
    batch = batch_of(shelf, jobs=2, backoff=SHORT)
    assert ran(batch) is None, "it paused"
    assert (batch.progress().succeeded, batch.progress().failed) == (1, 1)


@pytest.mark.parametrize("errcode", ACCESS)
def test_where_the_next_is_refused_as_well_it_pauses_after_two_calls(batch_of: BatchOf, errcode: int) -> None:
    shelf = shelf_of(30)
    failing(shelf, api(errcode), list(shelf.media))
    batch = batch_of(shelf, jobs=1, backoff=SHORT)
    paused = ran(batch)
    assert paused is not None
    assert (paused.failed, paused.waiting, len(shelf.asked)) == (0, 30, 2)
    assert {item.attempts for item in batch.items} == {0}


def test_a_quota_that_ends_in_mid_batch_pauses_it(batch_of: BatchOf) -> None:
    shelf = shelf_of(30)
    ids = list(shelf.media)
    failing(shelf, api(45009), ids[20:])
    paused = ran(batch_of(shelf, jobs=1, backoff=SHORT))
    assert paused is not None
    assert (paused.succeeded, paused.failed, len(shelf.asked)) == (20, 0, 22)


def test_where_none_other_is_left_to_ask_it_pauses_at_once(batch_of: BatchOf) -> None:
    shelf = shelf_of(1)
    failing(shelf, api(45009), list(shelf.media))
    paused = ran(batch_of(shelf, backoff=SHORT))
    assert paused is not None
    assert (paused.failed, len(shelf.asked)) == (0, 1)


def test_the_twin_that_pauses_at_the_first_saves_nothing(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Streak, "after_asking_another", lambda self, attempt, error, last: ErrorAction.PAUSE)
    shelf = shelf_of(30)
    failing(shelf, api(48001), list(shelf.media)[:1])
    paused = ran(batch_of(shelf, jobs=1, backoff=SHORT))
    assert paused is not None
    assert paused.succeeded == 0


# --- an error of ours ------------------------------------------------------------------------------------------------
@pytest.mark.expects_log
def test_an_unexpected_error_that_all_rows_meet_pauses_it(batch_of: BatchOf) -> None:
    shelf = shelf_of(30)
    failing(shelf, ZeroDivisionError("a bug"), list(shelf.media))
    batch = batch_of(shelf, jobs=1)
    paused = ran(batch)
    assert paused is not None
    assert (code_of(paused.reason), paused.failed, paused.waiting) == ("answer_unreadable", 2, 28)
    assert batch.failed_in_passing() == [0, 1], "the next run asks again"
    shelf.errors.clear()
    batch.retry_failed(batch.failed_in_passing())
    assert batch.run().succeeded == 30


@pytest.mark.expects_log
def test_rows_apart_that_meet_one_fail_alone(batch_of: BatchOf) -> None:
    shelf = shelf_of(30)
    failing(shelf, ZeroDivisionError("a bug"), list(shelf.media)[::5])
    batch = batch_of(shelf, jobs=1)
    assert ran(batch) is None
    assert batch.progress().failed == 6


@pytest.mark.expects_log
def test_the_twin_that_takes_each_for_its_rows_own_fails_them_all(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Streak, "is_everywhere", lambda self, row, exc: False)
    shelf = shelf_of(30)
    failing(shelf, ZeroDivisionError("a bug"), list(shelf.media))
    batch = batch_of(shelf, jobs=1)
    assert ran(batch) is None
    assert batch.progress().failed == 30


# --- a server that says when to come back ------------------------------------------------------------------------------
def busy(wait_s: float = 600.0) -> NetworkError:
    return NetworkError("server_busy", host="shelf.test", status=503, wait_s=wait_s)


def test_one_row_that_is_to_come_back_later_holds_up_no_other(batch_of: BatchOf) -> None:
    shelf = shelf_of(30)
    shelf.errors[next(iter(shelf.media))] = [busy()]
    batch = batch_of(shelf, jobs=2)
    saved: list[int] = []

    def look(progress: Progress) -> None:
        if progress.succeeded == 29 or progress.paused:
            saved.append(progress.succeeded)
            batch.cancel()

    batch.run(look)
    assert saved[0] == 29


def test_where_three_in_a_row_are_it_pauses_and_says_until_when(batch_of: BatchOf) -> None:
    shelf = shelf_of(30)
    failing(shelf, busy(), list(shelf.media))
    paused = ran(batch_of(shelf, jobs=1))
    assert paused is not None
    assert (paused.failed, paused.waiting, len(shelf.asked)) == (0, 30, BUSY_ROWS)
    assert paused.reason is not None
    assert quota_reset_at(paused.reason, 1000.0) == 1600.0


def test_the_twin_that_takes_one_for_all_saves_no_other(
    batch_of: BatchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Streak, "is_busy_for_all", lambda self, row, last: True)
    shelf = shelf_of(30)
    shelf.errors[next(iter(shelf.media))] = [busy()]
    paused = ran(batch_of(shelf, jobs=1))
    assert paused is not None
    assert paused.succeeded == 0
