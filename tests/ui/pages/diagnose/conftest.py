"""The Diagnose page on the sandbox, with work that has ended when the click returns."""

import pytest
from pytestqt.qtbot import QtBot

from wxdesk.accounts.account import Account
from wxdesk.services import Services
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.pages.diagnose.diagnose_page import DiagnosePage
from wxdesk.ui.tasks import Tasks


@pytest.fixture(autouse=True)
def searches_end_soon(short_search: None) -> None:
    """The window shows what a search finds; how far it gets is the search's own tests' to say."""


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, sandbox_account: Account, tasks: Tasks, clipboard: Clipboard
) -> DiagnosePage:
    page = DiagnosePage(services.store.accounts, services.broker, services.endpoint_asker, tasks, clipboard)
    qtbot.addWidget(page)
    page.retranslate()
    page.show_account(sandbox_account)
    page.resize(920, 640)
    page.show()
    page.enter()
    return page
