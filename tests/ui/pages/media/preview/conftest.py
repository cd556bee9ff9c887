"""The preview, as high as beside a batch."""

import pytest
from pytestqt.qtbot import QtBot

from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.media.decoding.decoder import Decoder
from wxdesk.ui.pages.media.preview.pane import PreviewPane
from wxdesk.ui.tasks import Tasks


@pytest.fixture
def pane(qtbot: QtBot, tasks: Tasks, clipboard: Clipboard, decoder: Decoder) -> PreviewPane:
    pane = PreviewPane(tasks, clipboard, decoder)
    qtbot.addWidget(pane)
    pane.retranslate()
    pane.resize(260, 560)
    pane.show()
    return pane
