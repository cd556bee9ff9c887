"""A manifest is written although threads hang, and nobody waits long for it."""

import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from tests.media.conftest import shelf_of
from wxdesk import translation
from wxdesk.errors import Cancelled
from wxdesk.media import batch as batches
from wxdesk.media.batch import Batch
from wxdesk.media.forwarding.forwarded import Forwarded
from wxdesk.media.jobs.batching_queue import BatchingQueue
from wxdesk.media.jobs.progress import Progress
from wxdesk.wording.media.media import manifest_words

BatchOf = Callable[..., Batch]
WORDS = manifest_words(translation.translator("en"))


@pytest.fixture
def never() -> Iterator[threading.Event]:
    """What hangs waits for it; it comes when the test is over."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def cancelled(batch_of: BatchOf, never: threading.Event) -> Batch:
    """To be run: two of twelve media hang, and it is cancelled when the others are there."""
    shelf = shelf_of(12)
    hanging = set(list(shelf.media)[:2])
    shelf.before = lambda media_id: never.wait(60) and None if media_id in hanging else None
    return batch_of(shelf, jobs=4, words=WORDS)


def cancelled_in(batch: Batch) -> float:
    """How long it took to end, in seconds."""
    began = [0.0]

    def tell(progress: Progress) -> None:
        if progress.succeeded == 10 and not began[0]:
            began[0] = time.monotonic()
            batch.cancel()

    batch.run(tell)
    return time.monotonic() - began[0]


def test_what_was_saved_is_told_although_the_network_hangs(cancelled: Batch) -> None:
    assert cancelled_in(cancelled) < 3
    assert cancelled.manifest is not None
    told = json.loads(cancelled.manifest.with_suffix(".json").read_text(encoding="utf-8"))["items"]
    assert Counter(one["state"] for one in told) == {"saved": 10, "waiting": 2}


def test_one_that_takes_long_is_not_waited_for(
    cancelled: Batch, never: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is it said to be there; and whatever it finds when it goes on is no bug."""
    monkeypatch.setattr(batches, "_MANIFEST_S", 0.2)

    def hang() -> dict[int, tuple[Forwarded, ...]]:
        never.wait(60)
        raise Cancelled  # as a database does that is closed meanwhile

    cancelled.load_forwarded = hang
    assert cancelled_in(cancelled) < 3
    assert cancelled.manifest is None
    (writing,) = [thread for thread in threading.enumerate() if thread.name == "manifest"]
    uncaught: list[object] = []
    monkeypatch.setattr(threading, "excepthook", uncaught.append)
    never.set()
    writing.join(5)
    assert (writing.is_alive(), uncaught) == (False, [])


def test_none_is_begun_where_the_disk_hangs(
    cancelled: Batch, never: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin of the first: what is left to be recorded says so."""
    begun: list[bool] = []
    monkeypatch.setattr(BatchingQueue, "stop", lambda queue, timeout_s: False)
    monkeypatch.setattr(batches.manifest, "write_into", lambda *_: begun.append(True))
    assert cancelled_in(cancelled) < 3
    assert (begun, cancelled.manifest) == ([], None)
