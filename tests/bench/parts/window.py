"""The real window on a sandbox elsewhere, with a heart whose beats tell how late the UI thread is."""

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.bench.parts.sandbox import Served
from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.vault import SessionVault, Vault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.secrecy import Secret
from wxdesk.services import Services
from wxdesk.ui.pages.media.decoding.thumbnails import Thumbnails
from wxdesk.ui.pages.media.job_session import Stage
from wxdesk.ui.pages.media.media_page import MediaPage

BEAT_MS = 10
_SCROLL_MS = 100


class Heart(QObject):
    """Beats on the UI thread; `late_ms()` is how much later than it should each beat came."""

    def __init__(self) -> None:
        super().__init__()
        self._beats: list[float] = []
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._beats.append(time.perf_counter()))

    def start(self) -> None:
        self._beats = [time.perf_counter()]
        self._timer.start()

    def stop(self) -> list[float]:
        self._timer.stop()
        gaps = zip(self._beats, self._beats[1:], strict=False)
        return [max((later - earlier) * 1000 - BEAT_MS, 0.0) for earlier, later in gaps]


class Window:
    """Opened on entering, closed on leaving."""

    def __init__(
        self, served: Served, profile: Path, jobs: int, open_vault: Callable[[], Vault] = SessionVault
    ) -> None:
        self._served = served
        self._app = QApplication.instance() or QApplication([])
        services = Services(Directories.of_profile(profile), open_vault=open_vault)
        services.store.given_secret = Secret(served.secret)
        self._program = Program(self._app, services)  # type: ignore[arg-type]
        self._program.settings = self._program.settings.__class__(download_jobs=jobs)
        self.heart = Heart()

    def __enter__(self) -> "Window":
        self._program.start()
        account = Account(
            "Bench", self._served.appid, Environment.DEV, self._served.api_base, local_relay=True
        )
        self._program.choice.choose(account)
        self._program.window.resize(1120, 720)  # as large as on a real screen, whatever this one is
        self._program.window.show_page("media")
        page = self._program.window.page("media")
        assert isinstance(page, MediaPage)
        self.page = page
        self.wait(0.5)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.window.close()

    def show_page(self, name: str) -> None:
        self._program.window.show_page(name)

    def show(self, view: str) -> None:
        """Show rows as a `table` or a `grid`."""
        self.page.findChild(QAbstractButton, f"media_show_{view}").click()

    def rest(self, seconds: float) -> list[float]:
        """The lateness of each beat, in ms, while nothing happens."""
        self.heart.start()
        self.wait(seconds)
        return self.heart.stop()

    def save_all(self, folder: Path) -> tuple[list[float], float, int]:
        """The same while everything is saved into `folder`; the seconds of saving; how many thumbnails were
        shown.
        """
        page, ids = self.page, self._served.media_ids
        page.buttons["new_list"].click()
        page.list_stage.folder.propose(folder)
        page.list_stage.box.set_text("\n".join(ids))
        self.wait(10, lambda: len(page.list_stage.ids()) == len(ids))
        seen: set[str] = set()
        page.batch_stage.findChild(Thumbnails).arrived.connect(seen.update)
        scrolling = QTimer(page, interval=_SCROLL_MS)
        scrolling.timeout.connect(lambda: _follow(page))
        self.heart.start()
        began = time.perf_counter()
        scrolling.start()
        page.buttons["start"].click()
        self.wait(600, lambda: page.session().stage is Stage.FINISHED)
        taken = time.perf_counter() - began
        scrolling.stop()
        return self.heart.stop(), taken, len(seen)

    def wait(self, seconds: float, until: Callable[[], bool] = lambda: False, look_ms: int = 50) -> None:
        """Let the event loop run, as it runs in the program."""
        loop = QEventLoop()
        looking = QTimer(interval=look_ms)
        looking.timeout.connect(lambda: until() and loop.quit())
        looking.start()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()
        looking.stop()


def _follow(page: MediaPage) -> None:
    """Scroll to what was saved last."""
    view = page.batch_stage.view()
    progress = page.session().progress()
    if progress is not None and progress.ended:
        view.scrollTo(view.model().index(progress.ended - 1, 0))
