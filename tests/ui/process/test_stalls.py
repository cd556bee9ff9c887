"""A window that does not answer says in the log where it is; one that answers says nothing."""

import logging
import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from wxdesk.ui.process import stalls
from wxdesk.ui.process.stalls import Stalls


@pytest.fixture
def watched(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> Iterator[Stalls]:
    caplog.set_level(logging.INFO, logger=stalls.__name__)
    watched = Stalls()
    qtbot.wait(100)
    yield watched
    watched.close()


def hold_up(caplog: pytest.LogCaptureFixture) -> None:
    """Until it is told, as a computer under load may take its time for that."""
    so_far, ends = len(caplog.records), time.monotonic() + 30
    while len(caplog.records) == so_far and time.monotonic() < ends:
        time.sleep(0.01)


def test_the_line_names_the_place(watched: Stalls, caplog: pytest.LogCaptureFixture) -> None:
    hold_up(caplog)
    (record,) = caplog.records
    assert record.levelno == logging.INFO
    assert "has not answered for 0." in record.getMessage()
    assert "in hold_up" in record.getMessage()


def test_in_a_busy_minute_only_a_much_longer_one_is_told(
    watched: Stalls, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    hold_up(caplog)
    qtbot.wait(100)
    time.sleep(stalls.LATE_S + 0.1)
    qtbot.wait(100)
    assert len(caplog.records) == 1
    hold_up(caplog)
    assert len(caplog.records) == 2


def test_waiting_for_events_is_no_stall(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.INFO, logger=stalls.__name__)
    monkeypatch.setattr(stalls, "LATE_S", 5.0)  # whatever else this computer is doing
    watched = Stalls()
    qtbot.wait(400)
    watched.close()
    assert caplog.records == []


def test_where_nobody_would_hear_of_it_nothing_beats(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, logger=stalls.__name__)
    qtbot.waitUntil(lambda: not is_watching())  # that of the test before may be about to end
    unheard = Stalls()
    assert not unheard._timer.isActive()
    assert not is_watching()


def test_nothing_is_left_of_it(watched: Stalls, qtbot: QtBot) -> None:
    assert is_watching()
    watched.close()
    qtbot.waitUntil(lambda: not is_watching())


def is_watching() -> bool:
    return any(thread.name == "stalls" for thread in threading.enumerate())
