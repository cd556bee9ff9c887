"""The processes that decode pictures, shared by a module's tests, their thumbnails, and workers."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.tasks import Tasks


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
