"""`startup`: from starting the process to the first painted window with 3 accounts, against a bare QMainWindow; and
wxdesk-cli from its start to its end, against Python that does nothing.

All are processes of their own, run in turn, the windows to their first paint; each is compared with the bare one of its
turn, and the median counts. Offscreen, unless a DISPLAY is there.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from wxdesk.accounts.account import Account, Environment
from wxdesk.accounts.registry import Registry
from wxdesk.config import Directories

# Of each, the bare one's time that it may take
GOALS = {"window": 1.7, "help": 5.0, "explain": 5.0}

BARE = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
app = QApplication(sys.argv[:1])
window = Window()
window.resize(1120, 720)
window.show()
app.exec()
"""

# The program as its entry point starts it, loaded in its order; the first paint of the window ends it.
WHOLE = """
import os, sys
from wxdesk import __main__, services
from wxdesk.process.garbage import collector
with collector.loading():
    from wxdesk.ui.window import main_window
paint = main_window.MainWindow.paintEvent
def leave(self, event):
    paint(self, event)
    os._exit(0)
main_window.MainWindow.paintEvent = leave
__main__.main(["--profile", sys.argv[1]])
"""

NOTHING = "pass"
COMMAND_LINE = "import sys; from wxdesk.starting import command_line; sys.exit(command_line())"
COMMANDS = {"help": ("--help",), "explain": ("explain", "40164")}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench startup", description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args(arguments)
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder)
        _save_accounts(profile)
        good = _compare("window", options.runs, (BARE,), (WHOLE, str(profile)))
    for name, words in COMMANDS.items():
        good &= _compare(name, options.runs, (NOTHING,), (COMMAND_LINE, *words))
    return 0 if good else 1


def _compare(name: str, runs: int, bare: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Measure, print, and say whether the goal is reached."""
    _time(*bare), _time(*whole)  # bytecode and disk caches
    pairs = [(_time(*bare), _time(*whole)) for _ in range(runs)]
    before, after = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    ratio = statistics.median(whole_s / bare_s for bare_s, whole_s in pairs)
    print(
        f"{name:<8} bare {before:4.0f} ms, wxdesk {after:4.0f} ms (medians of {runs}), "
        f"ratio {ratio:.2f} (goal: {GOALS[name]:.2f} at most)"
    )
    return ratio <= GOALS[name]


def _save_accounts(profile: Path) -> None:
    registry = Registry(Directories.of_profile(profile).config / "accounts.json")
    registry.load()
    for number, environment in enumerate((Environment.PRODUCTION, Environment.TEST, Environment.DEV)):
        # An API host of this computer where nobody listens: what starts after the paint must not leave it.
        registry.add(
            Account(f"Shop {number}", f"wx000000000000000{number}", environment, "http://127.0.0.1:9")
        )


def _time(script: str, *words: str) -> float:
    # Compiled code is kept, as it is for an installed program.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", script, *words], check=True, env=environment, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
