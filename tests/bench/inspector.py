"""`inspector`: from Enter to the first recorded wx.config of the demo page, against the loadFinished of a bare
QWebEngineView that opens the same page.

Cold is the first page of a process, with QtWebEngine still to be loaded; warm are those that follow, each in a profile of
its own. The processes run in turn, as an ordinary user, and the medians count.
"""

import argparse
import json
import statistics
import subprocess
import sys

from tests import unprivileged
from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

GOAL = 1.5  # of the bare one's time, at most
WARM = 8  # pages of one process after its first

_BARE = """
import json, sys, time
from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv[:1])
times = []
view = None
for _ in range(int(sys.argv[2])):
    began = time.perf_counter()
    if view is None:
        from PySide6.QtWebEngineCore import QWebEngineProfile
        from PySide6.QtWebEngineWidgets import QWebEngineView
        profile = QWebEngineProfile()
        profile.setHttpUserAgent("Mozilla/5.0 MicroMessenger/8.0.60")
        view = QWebEngineView(profile)
        view.resize(390, 600)
        view.show()
    loop = QEventLoop()
    view.loadFinished.connect(loop.quit)
    view.load(QUrl(sys.argv[1]))
    loop.exec()
    times.append(time.perf_counter() - began)
    pause = QEventLoop()
    QTimer.singleShot(700, pause.quit)
    pause.exec()
view.page().deleteLater()
print(json.dumps(times), flush=True)
import os; os._exit(0)
"""

_WHOLE = """
import json, os, sys, tempfile, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from wxdesk.accounts.vault import SessionVault
from wxdesk.app import Program
from wxdesk.config import Directories
from wxdesk.services import Services
app = QApplication(sys.argv[:1])
with tempfile.TemporaryDirectory() as folder:
    program = Program(app, Services(Directories.of_profile(Path(folder)), open_vault=SessionVault))
    program.start(sandbox=True)
    page = program.window.page("inspector")
    program.window.show_page("inspector")
    def pause(ms):
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()
    pause(500)
    times = []
    for _ in range(int(sys.argv[1])):
        page.bar.show_address(program.services.sandbox.site + "?order=1001")
        loop = QEventLoop()
        began = time.perf_counter()
        page.bar.submit()
        page.session.config_changed.connect(lambda config: loop.quit())
        QTimer.singleShot(20_000, loop.quit)
        loop.exec()
        times.append(time.perf_counter() - began)
        assert page.session.configs
        pause(700)
    print(json.dumps(times), flush=True)
    os._exit(0)
"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench inspector", description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args(arguments)
    bare: list[list[float]] = []
    whole: list[list[float]] = []
    with Sandbox(Platform(SystemClock())) as sandbox:
        address = f"{sandbox.site}?order=1001"
        for _ in range(options.runs):
            bare.append(_times(_BARE, address, str(1 + WARM)))
            whole.append(_times(_WHOLE, str(1 + WARM)))
    cold = _tell("cold", [times[0] for times in bare], [times[0] for times in whole])
    warm = _tell("warm", *([one for times in all_of for one in times[1:]] for all_of in (bare, whole)))
    return 0 if cold and warm else 1


def _tell(name: str, bare: list[float], whole: list[float]) -> bool:
    before, after = statistics.median(bare) * 1000, statistics.median(whole) * 1000
    ratio = after / before
    print(
        f"{name}: bare loadFinished {before:4.0f} ms, first wx.config recorded {after:4.0f} ms (medians of {len(bare)}), "
        f"ratio {ratio:.2f} (goal: {GOAL:.2f} at most)"
    )
    return ratio <= GOAL


def _times(script: str, *words: str) -> list[float]:
    with unprivileged.folder() as home:
        result = subprocess.run(
            unprivileged.python("-c", script, *words),
            check=True,
            env=unprivileged.environment(home),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    times: list[float] = json.loads(result.stdout.splitlines()[-1])
    return times


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
