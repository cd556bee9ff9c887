"""The measurement of the window can be run at all."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="measured on Linux")

from tests.bench import ui


def test_it_measures_both_views() -> None:
    """In a process of its own: it builds a whole program, with an application, hooks and settings."""
    words = [
        "ui",
        "--files",
        "12",
        "--size",
        "30000",
        "--latency-ms",
        "5",
        "--rounds",
        "1",
        "--idle-s",
        "0.2",
    ]
    command = [sys.executable, "-m", "tests.bench", *words]
    root = Path(__file__).parent.parent.parent
    ended = subprocess.run(command, capture_output=True, text=True, cwd=root, check=False)
    assert ended.returncode in (0, 1), ended.stderr
    assert "Traceback" not in ended.stderr
    lines = ended.stdout.splitlines()
    assert lines[0] == "1 × 12 files of 30000 bytes, 5 ms latency, 8 jobs"
    assert [line.split()[0] for line in lines if " p50 " in line] == ["at", "table", "grid"]


def test_a_share_of_values_is_that_of_the_sorted_ones() -> None:
    values = [float(number) for number in range(100, 0, -1)]
    assert (ui.at(values, 0.5), ui.at(values, 0.99), ui.at(values, 1.0)) == (50, 99, 100)
    assert ui.at([7.0], 0.99) == 7
