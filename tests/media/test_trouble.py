"""What is told apart by asking few rows, however many there are: a server that is away, and one row that is odd."""

from collections.abc import Callable

import pytest

from tests.media.conftest import Shelf, shelf_of
from tests.media.odd_server import ran
from wxdesk.errors import ApiError, NetworkError, WxdeskError
from wxdesk.media.batch import Batch
from wxdesk.media.jobs.retry import MOST_RESTS, STRAIGHT_FAILURES, Backoff
from wxdesk.media.jobs.run import Run

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
    end = batch_of(shelf, jobs=2, backoff=SHORT).run()
    assert (end.succeeded, end.failed) == (20, 20)
