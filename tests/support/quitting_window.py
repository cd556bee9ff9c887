"""A window that is told to end in the middle of something.

`python -m tests.support.quitting_window PROFILE JOB AFTER_MS HOW [TWIN]` starts JOB on the sandbox and, AFTER_MS later,
ends as HOW says; a line is printed at that moment. TWIN is a fault to be caught.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton

from wxdesk import __main__, app
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.registry import Registry
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.errors import StoreError
from wxdesk.sandbox.media.samples import MEDIA_IDS, new_id
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui.pages.media.media_page import MediaPage
from wxdesk.ui.pages.tokens.consent import CLASSIC, agreed

HOWS = ("window", "terminal", "system")
_ROWS = 50_000


class Hanging(SessionVault):
    """A keyring whose daemon has stopped."""

    def load(self, appid: str) -> Secret | None:
        threading.Event().wait()
        return None


class Jobs:
    """What may be going on."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._window = program.window

    def nothing(self) -> None:
        pass

    def batch(self) -> None:
        self._be_slow()
        self._media().list_stage.box.set_text("\n".join(MEDIA_IDS))
        self._click_when_ready("media_start")

    def paused_batch(self) -> None:
        self.batch()
        self._click_when_ready("media_pause")

    def list(self) -> None:
        path = self._program.services.directories.config / "ids.csv"
        rows = "".join(f"{new_id(str(number % 500))},{number}\n" for number in range(_ROWS))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"media_id,单号\n{rows}", encoding="utf-8")
        self._media().list_stage.add_files([path])

    def permanent(self) -> None:
        self._be_slow()
        self._media()
        self._click_when_ready("media_list_all")

    def forward(self) -> None:
        self._media().list_stage.box.set_text("\n".join(MEDIA_IDS))
        for name in ("media_start", "media_forward", "forward_start"):
            self._click_when_ready(name)

    def keyring(self) -> None:
        """Pages ask for the secret of the account that is chosen."""
        account = Account(
            "Shop", "wx0123456789abcdef", Environment.TEST, self._sandbox().api_base, local_relay=True
        )
        services = self._program.services
        Registry(services.directories.config / "accounts.json").add(account)
        services.store.load()
        self._program.choice.choose(account)
        self._window.show_page("tokens")

    def message(self) -> None:
        self._program.alerts.tell(StoreError("set_aside", path="settings.json"))

    def question(self) -> None:
        agreed(CLASSIC, self._sandbox(), self._window)

    def folder(self) -> None:
        self._media()
        self._click_when_ready("media_choose_folder")

    def menu(self) -> None:
        self._window.switcher.open_menu()

    # --- on the way there -------------------------------------------------------------------------------------------
    def _sandbox(self) -> Account:
        return self._program.services.start_sandbox()

    def _be_slow(self) -> None:
        sandbox = self._program.services.sandbox
        assert sandbox is not None
        sandbox.faults.switch_on("slow=5000,always")

    def _media(self) -> MediaPage:
        self._window.show_page("media")
        page = self._window.page("media")
        assert isinstance(page, MediaPage)
        return page

    def _click_when_ready(self, name: str) -> None:
        looking = QTimer(self._window, interval=5)

        def look() -> None:
            button = self._window.findChild(QAbstractButton, name)
            if button is not None and button.isVisible() and button.isEnabled():
                looking.stop()
                button.click()

        looking.timeout.connect(look)
        looking.start()


JOBS = tuple(name for name in vars(Jobs) if not name.startswith("_"))

TWINS: dict[str, Callable[[], object]] = {
    "thread": lambda: threading.Thread(target=time.sleep, args=(60,)).start(),
    "process": lambda: subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]),
    "trace": lambda: threading.Timer(0.1, lambda: 1 / 0).start(),
}


def main() -> int:
    profile, job, after_ms, how, *twin = sys.argv[1:]
    vault = Hanging if job == "keyring" else SessionVault
    start = Program.start

    def begin_and_leave(program: Program, sandbox: bool = False) -> None:
        start(program, sandbox)
        QTimer.singleShot(0, getattr(Jobs(program), job))
        QTimer.singleShot(int(after_ms), leave(program))

    def leave(program: Program) -> Callable[[], None]:
        def go() -> None:
            print("ends", flush=True)
            if how == "window":
                program.window.close()
            else:
                os.kill(os.getpid(), signal.SIGTERM if how == "system" else signal.SIGINT)

        return go

    app.services_of = lambda profile: Services(Directories.of_profile(profile), open_vault=vault)
    Program.start = begin_and_leave  # type: ignore[method-assign]
    for name in twin:
        TWINS[name]()
    return __main__.main(["--sandbox", "--profile", str(Path(profile))])


if __name__ == "__main__":
    sys.exit(main())
