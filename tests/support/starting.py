"""The program started in a process of its own, which leaves by itself."""

import os
import subprocess
import sys
from pathlib import Path

DRIVER = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from wxdesk import app
from wxdesk.__main__ import main
start = app.Program.start
def start_and_leave(self, sandbox=False):
    start(self, sandbox)
    QTimer.singleShot({after_ms}, self.window.close)
app.Program.start = start_and_leave
code = main(["--profile", sys.argv[1], *sys.argv[2:]])
print("threads", threading.active_count())
sys.exit(code)
"""


def run(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "LANGUAGE": "en", **environment},
    )


def open_and_close(
    profile: Path, *words: str, after_ms: int = 400, before: str = "", **environment: str
) -> "subprocess.CompletedProcess[str]":
    """The window, offscreen, for a moment; `before` is Python that runs first."""
    return run(
        "-c",
        before + DRIVER.format(after_ms=after_ms),
        str(profile),
        *words,
        QT_QPA_PLATFORM="offscreen",
        **environment,
    )
