"""Whatever goes on, the program ends when it is told to: soon, cleanly, and with all of its processes."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.quitting_window import HOWS, JOBS
from tests.support.seeds import a_seed
from tests.support.x_server import x_server

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb (tests/run brings it)")

SOON_S = 3.0
_BUSY = 4  # times as long as this, on a computer that does much else
LATEST_MS = 900  # of the moments at which it is told


def end_in_the_middle(profile: Path, display: str, seed: int, *twin: str) -> list[str]:
    """What was wrong with how it ended."""
    dice = random.Random(seed)
    job, how, after_ms = dice.choice(JOBS), dice.choice(HOWS), dice.randint(0, LATEST_MS)
    case = f"seed {seed}: {job}, ended by its {how} after {after_ms} ms"
    command = [sys.executable, "-X", "faulthandler", "-W", "default", "-m", "tests.support.quitting_window"]
    window = subprocess.Popen(
        [*command, str(profile), job, str(after_ms), how, *twin],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "LANGUAGE": "en", "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        start_new_session=True,
    )
    assert window.stdout is not None
    assert window.stderr is not None
    try:
        told = window.stdout.readline()
        began = time.monotonic()
        window.wait(SOON_S * _BUSY)
        taken = time.monotonic() - began
    except subprocess.TimeoutExpired:
        return [f"{case}: it does not end"]
    finally:
        left = of_session(window.pid)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(window.pid, signal.SIGKILL)
        errors = window.stderr.read()
        window.wait()
        window.stdout.close()
        window.stderr.close()
    wrong = {
        "it was over before that": told != "ends\n",
        f"code {window.returncode}": window.returncode != 0,
        errors: bool(errors),
        f"{taken:.1f} s": taken > SOON_S * _BUSY,
        f"left behind: {left}": bool(left),
    }
    return [f"{case}: {what}" for what, is_so in wrong.items() if is_so]


def of_session(leader: int) -> list[str]:
    """The processes that it started and that are there still."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == leader and fields[0] != "Z" and int(entry.name) != leader:
                found.append((entry / "cmdline").read_text().replace("\0", " "))
        except OSError:  # it has ended meanwhile
            continue
    return found


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with x_server() as display:
        yield display


_LONG = [pytest.param(turn, 10, marks=pytest.mark.slow) for turn in range(1, 11)]


@pytest.mark.parametrize(("turn", "times"), [(0, 4), *_LONG])
def test_it_ends_in_the_middle_of_anything(tmp_path: Path, display: str, turn: int, times: int) -> None:
    for number in range(times):
        seed = a_seed(turn * times + number)
        assert end_in_the_middle(tmp_path / str(number), display, seed) == []


@pytest.mark.parametrize(
    ("twin", "told"), [("thread", "does not end"), ("process", "left behind"), ("trace", "ZeroDivisionError")]
)
def test_an_end_that_is_none_is_told(
    tmp_path: Path, display: str, twin: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(random.Random, "choice", lambda dice, among: among[0])  # nothing goes on
    monkeypatch.setattr("tests.program.test_quitting._BUSY", 0.5 if twin == "thread" else _BUSY)
    assert told in "\n".join(end_in_the_middle(tmp_path, display, 1, twin))
