"""The window answers while it has everything to do at once; `python -m tests.bench ui` has the exact figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="measured on Linux")

from tests.bench import ui
from tests.bench.parts.busy import run
from tests.bench.parts.rows import Task, prepare
from tests.bench.parts.sandbox import sandbox_process

LONG_MS = 3000.0  # on a computer that does much else


@pytest.fixture
def task(tmp_path: Path, rows: int) -> Iterator[Task]:
    with sandbox_process(200, 20_000, 0) as served:
        yield prepare(tmp_path, served, rows)


@pytest.mark.parametrize(
    ("rows", "thumbnails"), [(2000, 100), pytest.param(100_000, 1000, marks=pytest.mark.slow)]
)
def test_it_answers_with_many_rows_and_thumbnails_and_a_keyring_that_hangs(
    task: Task, thumbnails: int
) -> None:
    busy = run(task, thumbnails)
    assert busy.thumbnails >= thumbnails
    assert len(busy.late_ms) > 50
    assert max(busy.late_ms) < LONG_MS, busy.stalls
    assert ui.at(busy.late_ms, 0.5) < LONG_MS / 30, busy.stalls


@pytest.mark.parametrize("rows", [400])
def test_a_window_that_waits_by_itself_is_told_with_the_place(task: Task) -> None:
    busy = run(task, 1, "twin")
    assert max(busy.late_ms) > LONG_MS
    assert any("time.sleep(TWIN_S)" in stall for stall in busy.stalls)
