"""Exceptions that nobody caught: told once each, from wherever they come."""

import sys
import threading
from collections.abc import Iterator

import pytest

from wxdesk.errors import Cancelled
from wxdesk.process.uncaught import Uncaught

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


class UserMessage:
    def __init__(self) -> None:
        self.kinds: list[str] = []

    def __call__(self, error: BaseException) -> None:
        self.kinds.append(type(error).__name__)


@pytest.fixture
def told() -> UserMessage:
    return UserMessage()


@pytest.fixture
def uncaught(told: UserMessage) -> Iterator[Uncaught]:
    with Uncaught(told, Clock()) as uncaught:
        yield uncaught


def fail() -> None:
    raise ZeroDivisionError


def raised(error: BaseException) -> BaseException:
    """With a trace, always the same one."""
    with pytest.raises(type(error)) as caught:
        raise error
    return caught.value


class Dying:
    def __del__(self) -> None:
        fail()


def on_a_thread(work: object) -> None:
    thread = threading.Thread(target=work)  # type: ignore[arg-type]
    thread.start()
    thread.join()


def test_of_a_thread(uncaught: Uncaught, told: UserMessage) -> None:
    on_a_thread(fail)
    assert told.kinds == ["ZeroDivisionError"]


def test_of_what_has_no_caller(uncaught: Uncaught, told: UserMessage) -> None:
    dying = Dying()
    del dying
    assert told.kinds == ["ZeroDivisionError"]


def test_what_ends_a_thread_on_purpose_is_no_error(uncaught: Uncaught, told: UserMessage) -> None:
    on_a_thread(sys.exit)
    uncaught.report(raised(Cancelled()))
    assert told.kinds == []


def test_a_storm_is_told_once_and_what_comes_after_a_calm_again(told: UserMessage) -> None:
    clock = Clock()
    uncaught = Uncaught(told, clock)
    for _ in range(200):
        clock.now += 1
        uncaught.report(raised(ValueError()))
    assert told.kinds == ["ValueError"]
    clock.now += 11
    uncaught.report(raised(ValueError()))
    assert told.kinds == ["ValueError", "ValueError"]


def test_two_kinds_are_told_both(uncaught: Uncaught, told: UserMessage) -> None:
    uncaught.report(raised(ValueError()))
    uncaught.report(raised(KeyError()))
    assert told.kinds == ["ValueError", "KeyError"]


def test_the_hooks_are_given_back(told: UserMessage) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with Uncaught(told):
        assert sys.excepthook != before[0]
        assert threading.excepthook != before[1]
        assert sys.unraisablehook != before[2]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
