"""Random things are done to the window, through several of its lives: it neither crashes nor complains."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.seeds import a_seed
from tests.support.x_server import x_server

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "openbox"))), reason="needs Xvfb and openbox (tests/run brings both)"
)


@pytest.fixture
def display() -> Iterator[str]:
    """With somebody who manages its windows."""
    with x_server() as display:
        command = ["openbox", "--sm-disable"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, env={**os.environ, "DISPLAY": display}, **quiet) as manager:
            try:
                yield display
            finally:
                manager.terminate()


class Monkey:
    def __init__(self, folder: Path, display: str, seed: int) -> None:
        self._folder, self._seed = folder, seed
        (folder / "home").mkdir(parents=True)
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        self._environment = {
            **kept,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LOGGING_RULES": "qt.text.font.db=false",  # which scripts this computer has no font for
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder),
            "XDG_RUNTIME_DIR": str(folder / "home"),
            "LANGUAGE": "en",
            "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(Path.cwd()),
        }

    def play(self, events: int) -> list[str]:
        """What was wrong."""
        done = 0
        while done < events:
            ended = self.live(done, events)
            if wrong := complaints(ended):
                return [f"seed {self._seed}, from event {done}", *wrong]
            done = int(ended.stdout)
        return []

    def live(self, first: int, events: int, twin: str = "") -> "subprocess.CompletedProcess[str]":
        words = [str(self._folder), str(self._seed), str(first), str(events), *filter(None, [twin])]
        return subprocess.run(
            [sys.executable, "-X", "faulthandler", "-W", "default", "-m", "tests.monkey.window", *words],
            capture_output=True,
            text=True,
            check=False,
            env=self._environment,
            cwd=self._folder,
        )


def complaints(ended: "subprocess.CompletedProcess[str]") -> list[str]:
    return [
        *([f"it ended with {ended.returncode}"] if ended.returncode else []),
        *([f"it says {ended.stderr}"] if ended.stderr else []),
    ]


_LONG = [pytest.param(turn, 10_000, marks=pytest.mark.slow) for turn in range(1, 21)]


@pytest.mark.parametrize(("turn", "events"), [(0, 200), *_LONG])
def test_nothing_brings_it_down(tmp_path: Path, display: str, turn: int, events: int) -> None:
    assert Monkey(tmp_path / "monkey", display, a_seed(turn)).play(events) == []


@pytest.mark.parametrize(
    ("twin", "told"), [("raise", "a slot that raises"), ("abort", "ended with -6"), ("warn", "negative")]
)
def test_a_fault_is_told(tmp_path: Path, display: str, twin: str, told: str) -> None:
    ended = Monkey(tmp_path, display, 1).live(0, 10, twin)
    assert told in "\n".join(complaints(ended))


_IMPORTS = "import os, socket; from pathlib import Path; from tests.monkey import cage\n"
_ESCAPES = """
def escapes(way):
    try:
        way()
    except OSError:
        return False
    return True

file = outside / "file"
cage.shut(inside)
assert not any(map(escapes, (
    lambda: file.write_text(""),
    file.unlink,
    (outside / "new").mkdir,
    lambda: file.rename(inside / "moved"),
    lambda: os.open(outside, os.O_DIRECTORY),
    lambda: socket.create_connection(("203.0.113.7", 80), 5),
    lambda: socket.getaddrinfo("api.weixin.qq.com", 443),
)))
(inside / "file").write_text(file.read_text())
"""


def test_the_cage_holds(tmp_path: Path) -> None:
    """It tries to get out in each way that the window has."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "file").write_text("kept")
    (tmp_path / "inside").mkdir()
    script = f"inside, outside = map(Path, {(str(tmp_path / 'inside'), str(outside))!r})\n{_ESCAPES}"
    command = [sys.executable, "-B", "-c", f"{_IMPORTS}{script}"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.stdout, ended.stderr) == ("", "")
    assert [file.read_text() for file in (outside / "file", tmp_path / "inside/file")] == ["kept", "kept"]
