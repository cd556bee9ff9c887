"""The window holds no more after a day than after an hour. `pytest --soak` takes ten minutes, `--soak 480` a night."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.soak.figures import LIMITS, Sample, growth, leaks
from tests.soak.window import LEAKED
from tests.support.x_server import x_server

needs_x = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb (tests/run brings it)")
_WARMING = 3  # rounds in which pages are built and workers started


@pytest.fixture
def display() -> Iterator[str]:
    with x_server() as display:
        yield display


def use(folder: Path, display: str, length: str, *twin: str) -> list[Sample]:
    ended = subprocess.run(
        [sys.executable, "-W", "default", "-m", "tests.soak.window", str(folder), length, *twin],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANGUAGE": "en"},
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return [Sample(**json.loads(line)) for line in ended.stdout.splitlines()]


@needs_x
def test_a_long_day(tmp_path: Path, display: str, request: pytest.FixtureRequest) -> None:
    minutes = request.config.getoption("--soak")
    if minutes is None:
        pytest.skip("takes ten minutes: run with --soak, or with --soak MINUTES")
    samples = use(tmp_path, display, str(60 * minutes))[_WARMING:]
    assert len(samples) >= _WARMING, "too short to tell"
    told = [
        f"{len(samples)} rounds",
        f"first {samples[0]}",
        f"last {samples[-1]}",
        f"growth {growth(samples)}",
    ]
    print("\n".join(told))
    assert leaks(samples) == {}


@needs_x
def test_a_window_that_leaks_is_told(tmp_path: Path, display: str) -> None:
    """And what it leaks is all that there is more of: the window itself keeps nothing from one round to the next."""
    leaking = use(tmp_path, display, "3r", "leak")[1:]
    assert {"widgets", "fds"} <= leaks(leaking).keys()
    assert growth(leaking)["widgets"] == LEAKED


@pytest.mark.parametrize("name", LIMITS)
def test_steady_growth_is_a_leak(name: str) -> None:
    steady = [Sample(200.0 + number % 3, 40, 12, 900 - number % 2) for number in range(60)]
    step = 1.0 if name == "rss_mb" else 1
    growing = [
        Sample(**{**vars(sample), name: getattr(sample, name) + step * number})
        for number, sample in enumerate(steady)
    ]
    assert leaks(steady) == {}
    assert leaks(growing).keys() == {name}
