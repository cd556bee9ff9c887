"""The window on a sandbox of another process, while libfaketime sets the clock of its own.

`python -m tests.support.clock_window PROFILE API_BASE APPID SECRET`: for each line of standard input, which goes into the
file that libfaketime reads, a JSON object once the Tokens page is of one mind with WeChat again.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.tokens import _shown_s
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories, Settings, save_settings
from wxdesk.secrecy import Secret
from wxdesk.services import Services

_LOOK_MS, _PATIENCE = 50, 600


def main() -> None:
    profile, api_base, appid, secret = sys.argv[1:]
    directories = Directories.of_profile(Path(profile))
    save_settings(directories.config / "settings.json", Settings(language="en"))
    services = Services(directories, open_vault=SessionVault)
    services.store.built_in = Account("Sandbox", appid, Environment.SANDBOX, api_base), Secret(secret)
    program = Program(QApplication([]), services)
    program.start(sandbox=True)
    program.window.show_page("tokens")
    page = program.window.page("tokens")
    for step in sys.stdin:
        Path(os.environ["FAKETIME_TIMESTAMP_FILE"]).write_text(step)
        print(json.dumps(_watched(program, page)), flush=True)
    program.window.close()
    program.close()


def _watched(program: Program, page: Any) -> dict[str, Any]:
    seen: list[int] = []
    for look in range(_PATIENCE):
        _pass()
        seen += [part for part in _shown(page).values() if part is not None]
        if look > 1000 / _LOOK_MS * 2 and page.answer().startswith("All valid"):
            break
    calls = [one.endpoint.rpartition("/")[2] for one in program.services.activity.calls()]
    ends = [min(seen), max(seen)]
    return {
        "wall": time.time(),
        "shown": _shown(page),
        "between": ends,
        "calls": calls,
        "said": page.answer(),
    }


def _shown(page: Any) -> dict[str, int | None]:
    try:
        return dict(_shown_s(page))
    except ValueError:  # "–": one is not fetched yet
        return {"access_token": None}


def _pass() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_LOOK_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
