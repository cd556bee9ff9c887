"""`inspector`: from Enter to the first recorded wx.config of the demo page, against the loadFinished of a bare
QWebEngineView that opens the same page.

Cold is the first page of a process, with QtWebEngine still to be loaded; warm are those that follow. The inspector keeps
nothing of the page before, so the goal is held against a bare view in a new profile each time; beside it stands a bare
view that loads the page again, with everything still there. The processes run in turn, as an ordinary user, and the
medians count.
"""

import argparse
import json
import statistics
import subprocess
import sys

from tests.support import unprivileged
from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

GOAL = 1.5  # of the bare one's time, at most
_TIMEOUT_S = 120
WARM = 8  # pages of one process after its first

_BARE = """
import json, sys, time
from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv[:1])
times = []
kept = view = None
for number in range(int(sys.argv[2])):
    began = time.perf_counter()
    if view is None or sys.argv[3] == "anew":
        from PySide6.QtWebEngineCore import QWebEngineProfile
        from PySide6.QtWebEngineWidgets import QWebEngineView
        profile = QWebEngineProfile()
        profile.setHttpUserAgent("Mozilla/5.0 MicroMessenger/8.0.60")
        kept, view = view, QWebEngineView(profile)
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
    loop = QEventLoop()
    def listen(inspected):
        page.session.config_changed.connect(lambda config: loop.quit())
    page.browser.began.connect(listen)
    for _ in range(int(sys.argv[1])):
        page.bar.show_address(program.services.sandbox.site + "?order=1001")
        began = time.perf_counter()
        page.bar.submit()
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
    again: list[list[float]] = []
    whole: list[list[float]] = []
    with Sandbox(Platform(SystemClock())) as sandbox:
        address = f"{sandbox.site}?order=1001"
        for _ in range(options.runs):
            bare.append(_times(_BARE, address, str(1 + WARM), "anew"))
            again.append(_times(_BARE, address, str(1 + WARM), "again"))
            whole.append(_times(_WHOLE, str(1 + WARM)))
    good = _tell("cold", _firsts(bare), _firsts(whole))
    good &= _tell("warm", _rest(bare), _rest(whole))
    _tell("warm, the bare view loads it again", _rest(again), _rest(whole))
    return 0 if good else 1


def _firsts(runs: list[list[float]]) -> list[float]:
    return [times[0] for times in runs]


def _rest(runs: list[list[float]]) -> list[float]:
    return [one for times in runs for one in times[1:]]


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
            timeout=_TIMEOUT_S,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    times: list[float] = json.loads(result.stdout.splitlines()[-1])
    return times


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
