"""The garbage collector rests while somebody wants it to, and is left as it was."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from wxdesk.process.garbage import collector
from wxdesk.secrecy import Secret
from wxdesk.signing.evidence import Evidence
from wxdesk.signing.verdicts.diagnosis import diagnose
from wxdesk.signing.verdicts.search.walk import SearchBudget


class Circle:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(params=[True, False], ids=["on", "off"])
def was_on(request: pytest.FixtureRequest) -> Iterator[bool]:
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_a_rest_ends_when_the_last_who_wanted_it_is_done(was_on: bool) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def other() -> None:
        with collector.gc_paused():
            inside.set()
            go_on.wait(5)

    thread = threading.Thread(target=other)
    with collector.gc_paused():
        thread.start()
        assert inside.wait(5)
        assert not gc.isenabled()
    assert not gc.isenabled()
    go_on.set()
    thread.join()
    assert gc.isenabled() is was_on


def test_nothing_is_collected_during_a_rest() -> None:
    gone = weakref.ref(Circle())
    with collector.gc_paused():
        collector.collect(2)
        assert gone() is not None
    collector.collect(2)
    assert gone() is None


def test_what_was_loaded_is_not_looked_through_again(was_on: bool) -> None:
    before = gc.get_freeze_count()
    try:
        with collector.loading():
            assert not gc.isenabled()
            loaded = [[] for _ in range(1000)]
        assert gc.get_freeze_count() >= before + len(loaded)
        assert gc.isenabled() is was_on
    finally:
        gc.unfreeze()


def test_a_search_leaves_it_as_it_was(was_on: bool) -> None:
    unexplained = Evidence(noncestr="a", timestamp="1474350784", url="https://a.com/", signature="0" * 40)
    diagnose(unexplained, {"ticket": Secret("ticket-of-the-account-0001")}, budget=SearchBudget(60, 10_000))
    assert gc.isenabled() is was_on
