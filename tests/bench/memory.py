"""`memory`: what a batch of 1,000, 10,000 and 100,000 rows takes: memory, and time a row.

The window opens it, shows it, filters it, scrolls through its thumbnails, and chooses and copies all of it; the command
line fetches what is missing of it. Goals for the largest: 400 MB in the window, 150 MB in the command, no beat of the
window more than 100 ms late while it filters, shown in 0.2 s. Opening, showing and filtering may not cost more a row
than 1.25 times what they cost in the smallest batch.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.bench.parts.rows import Task, prepare
from tests.bench.parts.sandbox import Served, sandbox_process

GOAL_WINDOW_MB, GOAL_COMMAND_MB = 400.0, 150.0
GOAL_LATE_MS, GOAL_SHOWN_S, GOAL_GROWTH = 100.0, 0.2, 1.25
SIZES = (1_000, 10_000, 100_000)
_STEPS = ("list_s", "open_s", "show_s", "filter_s")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench memory", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    options = parser.parse_args(arguments)
    found = {}
    with sandbox_process(200, 20_000, 0) as served:
        for rows in options.sizes:
            with tempfile.TemporaryDirectory() as place:
                window, command = measure(Path(place), served, rows)
            found[rows] = {**window, "command_mb": command}
            steps = "  ".join(f"{step[:-2]} {window[step] * 1000:5.0f} ms" for step in _STEPS)
            print(
                f"{rows:7} rows: window {window['peak_mb']:4.0f} MB, command {command:4.0f} MB; {steps}; "
                f"{window['late_ms']:3.0f} ms late"
            )
    return 0 if judge(found[min(found)], found[max(found)], min(found), max(found)) else 1


def measure(place: Path, served: Served, rows: int) -> tuple[dict[str, float], float]:
    """What the window measured, and the MB that the command needed. The command comes last: it leaves nothing to do."""
    task = prepare(place, served, rows)
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench.parts.rows"],
        input=json.dumps(asdict(task)),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(ended.stdout), command_mb(task)


def command_mb(task: Task) -> float:
    script = (
        "import sys; from wxdesk.cli import main; from tests.bench.parts.rows import peak_mb; main(sys.argv[1:]); "
        "sys.stderr.write(f'\\npeak {peak_mb()}')"
    )
    words = ["--profile", task.profile, "fetch", task.list_file, "-o", task.folder]
    words += ["--appid", task.appid, "--api-base", task.api_base]
    ended = subprocess.run(
        [sys.executable, "-c", script, *words],
        env={**os.environ, "WXDESK_APPSECRET": task.secret},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    return float(ended.stderr.rpartition("peak ")[2])


def judge(small: dict[str, float], large: dict[str, float], few: int, many: int) -> bool:
    """Print each figure as a ratio to its goal; whether all hold."""
    figures = [
        ("memory of the window", large["peak_mb"] / GOAL_WINDOW_MB),
        ("memory of the command", large["command_mb"] / GOAL_COMMAND_MB),
        ("lateness while filtering", large["late_ms"] / GOAL_LATE_MS),
        ("showing", large["show_s"] / GOAL_SHOWN_S),
        *(
            (
                f"{step[:-2]} a row, {many} to {few} rows",
                large[step] / many / (small[step] / few) / GOAL_GROWTH,
            )
            for step in _STEPS
        ),
    ]
    for name, ratio in figures:
        print(f"{name}: {ratio:.2f} of its goal")
    a_row = (large["peak_mb"] - small["peak_mb"]) / max(many - few, 1) * 1e6
    print(f"a row takes {a_row:.0f} bytes in the window")
    return all(ratio <= 1 for _, ratio in figures)
