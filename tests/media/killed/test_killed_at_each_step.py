"""Killed at the nth of each system call that saving is made of, and run again: the calls are found by strace.

Where a name is to be given and where a line of the journal is to be durable, the moments between two calls are few
and short: kills at random (test_killed.py) do not meet all of them.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.media.killed.hindering import KILLED, Savers, calls, need
from tests.media.killed.killing import PARTS, Saving
from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

FILES, FEW = 96, 24
MOST = 40
BASIC = {"openat", "write", "pwrite64", "fsync", "linkat", "unlinkat", "mkdirat", "close"}
# Some of them are made by this system's Python and SQLite and not by others'.
CALLS = sorted(BASIC | {"fdatasync", "fchmod", "ftruncate", "mkdir", "unlink", "renameat", "renameat2"})


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=FILES, image_size_bytes=4000)) as running:
        yield running


@pytest.fixture(scope="module")
def savers() -> Iterator[Savers]:
    need("strace")
    with Savers() as ready:
        yield ready


def killed_at(savers: Savers, saving: Saving, call: str, numbers: Sequence[int]) -> tuple[int, list[str]]:
    """Kill one saving process after the other, each at that call of that number: how many came so far, and what was
    wrong then."""
    killed, wrong = 0, []
    for number in numbers:
        inject = f"inject={call}:signal=SIGKILL:when={number}"
        end = savers.save(saving, strace=["-o", "/dev/null", "-e", f"trace={call}", "-e", inject])
        assert end.exit in (0, KILLED)
        killed += end.exit == KILLED
        wrong += [f"{call} {number}: {name} is damaged" for name in saving.damaged()]
        if len(parts := saving.parts()) > PARTS:
            wrong.append(f"{call} {number}: {len(parts)} parts")
    return killed, wrong


def test_killed_here_and_there(savers: Savers, sandbox: Sandbox, tmp_path: Path) -> None:
    """Twice at each call, the second time when something is there already."""
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    made = calls(savers, Saving(sandbox, tmp_path / "counted", "--named", files=FEW), CALLS, tmp_path / "log")
    assert {call for call, most in made.items() if most} >= BASIC
    killed = points = 0
    for call, most in made.items():
        if not most:
            continue
        saving = Saving(sandbox, tmp_path / call, "--named", files=FEW)
        numbers = [chance.randint(1, most), chance.randint(1, (most + 1) // 2)]
        reached, wrong = killed_at(savers, saving, call, numbers)
        assert wrong == []
        assert saving.wrong_in_the_end(savers.save(saving).answer) == [], f"{call} {numbers}"
        killed, points = killed + reached, points + 2
    # Which thread makes a call is chance, and the second time less is left to do.
    assert killed > points // 2


@pytest.mark.slow
@pytest.mark.parametrize("call", CALLS)
def test_killed_everywhere(savers: Savers, sandbox: Sandbox, tmp_path: Path, call: str) -> None:
    """At each number that is reached up to 40, and again at the same when something is there already."""
    counted = Saving(sandbox, tmp_path / "counted", "--named", files=FILES)
    most = min(calls(savers, counted, [call], tmp_path / "log")[call], MOST)
    assert most or call not in BASIC
    killed = 0
    for number in range(1, most + 1):
        saving = Saving(sandbox, tmp_path / str(number), "--named", files=FILES)
        reached, wrong = killed_at(savers, saving, call, [number, number])
        assert wrong == []
        assert saving.wrong_in_the_end(savers.save(saving).answer) == [], f"{call} {number}"
        killed += reached
    print(f"{call}: killed {killed} times, at up to {most}")
    assert killed >= most / 2  # which thread makes a call is chance


@pytest.mark.slow
@pytest.mark.parametrize("call", ["openat", "write", "fsync", "close"])
def test_killed_while_large_files_arrive(savers: Savers, tmp_path: Path, call: str) -> None:
    """They go to part files as they come, by many threads."""
    with Sandbox(Platform(SystemClock(), images=FEW, image_size_bytes=600_000)) as sandbox:
        for number in range(1, 10, 2):
            saving = Saving(sandbox, tmp_path / str(number), files=FEW)
            _, wrong = killed_at(savers, saving, call, [number, number, number])
            assert wrong == []
            assert saving.wrong_in_the_end(savers.save(saving).answer) == [], f"{call} {number}"


def test_the_bad_twin_is_caught(savers: Savers, sandbox: Sandbox, tmp_path: Path) -> None:
    saving = Saving(sandbox, tmp_path, "--naive", files=FEW)
    assert any(killed_at(savers, saving, "write", [number])[1] for number in (3, 7, 10))
