"""The window on a real X server, used with the keys of a real keyboard."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.x_server import x_server

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "xdotool"))), reason="needs Xvfb and xdotool (tests/run brings both)"
)


@pytest.fixture
def window(tmp_path: Path) -> Iterator["Window"]:
    with x_server() as display:
        window = Window(tmp_path, display)
        try:
            window.open()
            yield window
        finally:
            window.end()


class Window:
    def __init__(
        self, profile: Path, display: str, program: tuple[str, ...] = (sys.executable, "-m", "wxdesk")
    ) -> None:
        self._environment = {**os.environ, "DISPLAY": display}
        environment = {**self._environment, "QT_QPA_PLATFORM": "xcb", "LANGUAGE": "en"}
        command = [*program, "--sandbox", "--profile", str(profile)]
        self.process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        self.number = ""

    def open(self) -> None:
        """Wait until it is there."""
        self.number = self._search("Sandbox – Tokens – wxdesk")

    def key(self, *keys: str) -> None:
        # Without a window manager nobody gives the window the keyboard.
        self._do("windowfocus", "--sync", self.number)
        self._do("key", "--clearmodifiers", *keys)

    def shows(self, title: str) -> bool:
        return bool(self._search(title))

    def end(self) -> tuple[int, str]:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        _, errors = self.process.communicate(timeout=30)
        return self.process.returncode, errors

    def _search(self, title: str) -> str:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.process.poll() is None:
            found = self._do("search", "--onlyvisible", "--name", f"^{title}$")
            if found:
                return found.splitlines()[0]
            time.sleep(0.1)  # xdotool has no way to wait for a title
        others = self._do("search", "--onlyvisible", "--name", ".", "getwindowname", "%@")
        raise AssertionError(f"no window is called {title}, but {others!r}; it ended: {self.end()}")

    def _do(self, *words: str) -> str:
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=False
        ).stdout.strip()


def test_every_page_opens_by_its_keys(window: Window) -> None:
    for number, word in enumerate(
        (
            "Tokens",
            "Diagnose",
            "Sign",
            "Media",
            "Inspector",
            "Error codes",
            "Call log",
            "Accounts",
            "Settings",
        ),
        start=1,
    ):
        window.key(f"ctrl+{number}")
        assert window.shows(f"Sandbox – {word} – wxdesk")


def test_a_signal_ends_it_cleanly(window: Window) -> None:
    code, errors = window.end()
    assert (code, errors) == (0, "")
