"""The first stage of the Media page by itself."""

import pytest
from pytestqt.qtbot import QtBot

from wxdesk.services import Services
from wxdesk.ui.pages.media.list.material_lister import MaterialLister
from wxdesk.ui.pages.media.list.stage import ListStage
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.window_state import WindowState


@pytest.fixture
def stage(qtbot: QtBot, services: Services, tasks: Tasks, memory: WindowState) -> ListStage:
    stage = ListStage(tasks, MaterialLister(services, tasks), memory)
    qtbot.addWidget(stage)
    stage.retranslate()
    stage.show()
    return stage
