"""A check-up on a sandbox over real HTTP."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wxdesk.accounts.vault import SessionVault
from wxdesk.checkup.desk import Asked
from wxdesk.checkup.line import Line, Step
from wxdesk.checkup.run import run
from wxdesk.config import Directories
from wxdesk.services import Services

Check = Callable[..., dict[Step, Line]]


@pytest.fixture
def services(profile: Path) -> Iterator[Services]:
    services = Services(Directories.of_profile(profile), open_vault=SessionVault)
    services.store.load()
    yield services
    services.close()


@pytest.fixture
def check(services: Services) -> Check:
    """Check the sandbox's account, with faults switched on: every line by its step."""

    def checked(*faults: str, asked: Asked | None = None) -> dict[Step, Line]:
        account = services.start_sandbox()
        assert services.sandbox is not None
        for fault in faults:
            services.sandbox.faults.switch_on(fault)
        return {line.step: line for line in run(services.checkup(account, asked or Asked()))}

    return checked
