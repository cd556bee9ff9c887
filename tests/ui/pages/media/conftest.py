"""The processes that decode pictures, shared by a module's tests, their thumbnails, and workers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.tasks import Tasks


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """No handler of Qt's messages in Python here: a thread of the player's would wait with its warning for the main
    thread, which waits for that thread in QMediaPlayer.stop."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.no_qt_log)


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    decoder = Decoder(limit_s=30)  # what is slow here is the computer
    yield decoder
    decoder.close()


@pytest.fixture
def thumbnails(qtbot: QtBot, decoder: Decoder) -> Iterator[Thumbnails]:
    thumbnails = Thumbnails(decoder)
    yield thumbnails
    thumbnails.deleteLater()


@pytest.fixture
def threaded(qtbot: QtBot) -> Iterator[Tasks]:
    """Workers, as in the program: a batch runs while the window lives."""
    errors: list[BaseException] = []
    tasks = Tasks(unexpected=errors.append)
    yield tasks
    tasks.close()
    assert errors == []
