import random
import threading
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.media.conftest import media_id
from wxdesk import error_record
from wxdesk.errors import ApiError, NetworkError
from wxdesk.media.files.media_type import MediaType
from wxdesk.media.files.storage import SavedFile
from wxdesk.media.item import Item, ItemState
from wxdesk.media.items import Items
from wxdesk.media.journal.rows import Outcome

KEPT = SavedFile("00001_a.png", 123, b"x" * 32, MediaType.PNG, True)
LOST = error_record.to_json(NetworkError("connection_lost", host="h"))


def test_a_row_through_its_life() -> None:
    items = Items(["a", "b"])
    assert items[0] == Item(1, "a", ItemState.WAITING)
    assert items.begin(0) == 1
    assert items[0] == Item(1, "a", ItemState.FETCHING, attempts=1)
    items.requeue([0])
    assert items.begin(0) == 2
    items.set_outcomes([Outcome(1, ItemState.FAILED, 2, error=LOST)])
    failed = items[0]
    assert (failed.state, failed.attempts) == (ItemState.FAILED, 2)
    assert failed.error is not None
    assert (failed.error.code, failed.error.fields) == ("connection_lost", {"host": "h"})
    items.requeue([0], uncharged=True)
    assert items[0] == Item(1, "a", ItemState.WAITING)
    items.set_outcomes([Outcome(1, ItemState.SAVED, 1, KEPT)])
    assert items[0] == Item(1, "a", ItemState.SAVED, "00001_a.png", 123, MediaType.PNG, 1)
    assert (items.counts(), items.succeeded_bytes, items.saved_files()) == (
        (1, 0, 1, 0),
        123,
        {"00001_a.png"},
    )


def test_it_is_a_sequence() -> None:
    items = Items(["a", "b", "c"])
    assert len(items) == 3
    assert [item.media_id for item in items] == ["a", "b", "c"]
    assert items[-1].seq == 3
    assert [item.seq for item in items[1:]] == [2, 3]
    with pytest.raises(IndexError):
        items[3]
    with pytest.raises(IndexError):
        items[-4]


def test_changes_are_told_once() -> None:
    items = Items(["a", "b", "c"])
    assert items.take_changed() == []
    items.begin(2)
    items.begin(0)
    items.requeue([2])
    assert items.take_changed() == [0, 2]
    assert items.take_changed() == []


def test_errors_are_those_of_failed_rows() -> None:
    items = Items(["a", "b", "c"])
    refused = ApiError(errcode=40007, text="invalid media_id", endpoint="/cgi-bin/media/get")
    items.set_outcomes([Outcome(3, ItemState.FAILED, 1, error=LOST)])
    items.set_outcomes([Outcome(1, ItemState.FAILED, 1, error=error_record.to_json(refused))])
    assert [error.code for error, _ in items.failures()] == ["api", "connection_lost"]
    items.requeue([0])
    assert [error.code for error, _ in items.failures()] == ["connection_lost"]


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.sampled_from(["begin", "again", "saved", "failed"])), max_size=60
    )
)
def test_counts_are_those_of_the_states(steps: list[tuple[int, str]]) -> None:
    items = Items([str(number) for number in range(10)])
    for row, step in steps:
        if step == "begin":
            items.begin(row)
        elif step == "again":
            items.requeue([row])
        elif step == "saved":
            items.set_outcomes([Outcome(row + 1, ItemState.SAVED, 1, KEPT)])
        else:
            items.set_outcomes([Outcome(row + 1, ItemState.FAILED, 1, error=LOST)])
    states = [item.state for item in items]
    assert items.counts() == tuple(states.count(state) for state in ItemState)
    assert items.rows(ItemState.SAVED) == [
        row for row, state in enumerate(states) if state is ItemState.SAVED
    ]
    assert items.succeeded_bytes == sum(item.size_bytes for item in items)


def test_reading_while_others_write() -> None:
    """Whoever sees SAVED sees the file; counts always add up."""
    items = Items([media_id() for _ in range(300)])
    wrong: list[object] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            item = items[random.randrange(300)]
            if item.state is ItemState.SAVED and (item.file, item.size_bytes) != ("00001_a.png", 123):
                wrong.append(item)
            if sum(items.counts()) != 300:
                wrong.append(items.counts())

    def write(first: int) -> None:
        for row in range(first, 300, 4):
            items.begin(row)
            items.set_outcomes([Outcome(row + 1, ItemState.SAVED, 1, KEPT)])

    reader = threading.Thread(target=read)
    writers = [threading.Thread(target=write, args=(first,)) for first in range(4)]
    reader.start()
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    done.set()
    reader.join()
    assert wrong == []
    assert items.take_changed() == list(range(300))


def test_a_hundred_thousand_rows_are_light() -> None:
    ids = [media_id() for _ in range(100_000)]
    tracemalloc.start()
    items = Items(ids)
    items.set_outcomes(Outcome(seq, ItemState.FAILED, 1, error=LOST) for seq in range(1, 100_001))
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < 40 << 20
    assert items.counts() == (0, 0, 0, 100_000)
