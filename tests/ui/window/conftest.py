"""The whole program, opened in this process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories, Settings, save_settings
from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.alerts import Alerts
from wxdesk.ui.tasks import Tasks

Start = Callable[..., Program]


@pytest.fixture
def start(qapp: QApplication, profile: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Open the program on the profile, as often as wanted; every window is closed at the end."""
    monkeypatch.setattr(Alerts, "install", lambda alerts: None)
    opened: list[Program] = []

    def open_program(sandbox: bool = False, settings: Settings | None = None) -> Program:
        if settings is not None:
            save_settings(profile / "config" / "settings.json", settings)
        services = Services(Directories.of_profile(profile), open_vault=SessionVault)
        tasks = Tasks(start=lambda run: run())
        program = Program(qapp, services, tasks)
        program.start(sandbox)
        opened.append(program)
        return program

    yield open_program
    for program in opened:
        program.window.close()
        program.language.use("en")
        program.close()
        program.window.deleteLater()  # each that stays is painted anew with every change of the theme
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme.apply(qapp, "light")
