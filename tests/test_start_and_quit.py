"""The program as a process: it opens, it closes, and without a screen it says so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DRIVER = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from wxdesk import app
from wxdesk.__main__ import arguments
start = app.Program.start
def start_and_leave(self, sandbox=False):
    start(self, sandbox)
    QTimer.singleShot({after_ms}, self.window.close)
app.Program.start = start_and_leave
code = app.run(arguments(["--profile", sys.argv[1], *sys.argv[2:]]))
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


@pytest.mark.parametrize("after_ms", [0, 30, 400])
def test_it_opens_and_closes_cleanly_at_any_moment(tmp_path: Path, after_ms: int) -> None:
    ended = run(
        "-c", DRIVER.format(after_ms=after_ms), str(tmp_path), "--sandbox", QT_QPA_PLATFORM="offscreen"
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_without_a_screen_it_says_so_in_one_sentence_and_exits_2() -> None:
    clean = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    ended = run("-m", "wxdesk", "--sandbox", **clean)
    assert ended.returncode == 2
    assert "screen" in ended.stderr
    assert "xvfb-run" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_a_display_that_nobody_serves_is_no_screen() -> None:
    ended = run("-m", "wxdesk", DISPLAY=":4711", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert ended.returncode == 2


def test_the_sentence_is_chinese_on_a_chinese_system() -> None:
    clean = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    ended = run("-m", "wxdesk", **{**clean, "LANGUAGE": "zh_CN", "PYTHONUTF8": "1"})
    assert "屏幕" in ended.stderr
