"""The window's parts on the real services and the real sandbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from wxdesk.accounts.account import Account
from wxdesk.accounts.vault import SessionVault
from wxdesk.config import Directories
from wxdesk.services import Services
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.window_state import WindowState


@pytest.fixture
def services(profile: Path) -> Iterator[Services]:
    services = Services(Directories.of_profile(profile), open_vault=SessionVault)
    services.store.load()
    yield services
    services.close()


@pytest.fixture
def sandbox_account(services: Services) -> Account:
    return services.start_sandbox()


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    """Work runs at once, on this thread: what a click starts has ended when it returns."""
    tasks = Tasks(start=lambda run: run(), unexpected=_raise)
    yield tasks
    tasks.close()


@pytest.fixture
def memory() -> WindowState:
    """What the window remembers from one start to the next."""
    return WindowState()


@pytest.fixture
def clipboard(qapp: object) -> Clipboard:
    return Clipboard()


def _raise(error: BaseException) -> None:
    raise error
