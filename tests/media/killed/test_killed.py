"""kill -9 in the middle, again and again: after the last run every file is there, whole, and nothing else."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.media.killed.killing import PARTS, Saving
from tests.support.slow import LONG
from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

FILES, KILLS = (2000, 20) if LONG else (180, 3)
FEW = 90


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    platform = Platform(SystemClock(), images=FILES, image_size_bytes=30_000)
    with Sandbox(platform, latency_ms=4) as running:
        yield running


@pytest.mark.parametrize("options", [(), ("--named",)], ids=["names of ours", "names by a template"])
def test_nothing_is_lost_and_nothing_is_half(
    sandbox: Sandbox, tmp_path: Path, options: tuple[str, ...]
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    saving = Saving(sandbox, tmp_path, *options, files=FILES)
    for _ in range(KILLS):
        saving.kill_after(chance.randrange(1, FILES // (KILLS + 1)))
        assert saving.damaged() == []
        assert len(saving.parts()) <= PARTS
    assert 0 < saving.count() < FILES
    assert saving.wrong_in_the_end(saving.finish(saving.start())) == []


def test_the_bad_twin_is_caught(sandbox: Sandbox, tmp_path: Path) -> None:
    saving = Saving(sandbox, tmp_path, "--naive", files=FILES)
    for files in (10, 20):
        saving.kill_after(files)
    assert saving.damaged() != []


@pytest.mark.parametrize(
    "options",
    [(), ("--unlocked",), ("--unlocked", "--named")],
    ids=["locked", "locks that do nothing", "locks that do nothing, named"],
)
def test_two_processes_and_one_list(sandbox: Sandbox, tmp_path: Path, options: tuple[str, ...]) -> None:
    saving = Saving(sandbox, tmp_path, *options, files=FEW)
    both = [saving.start(), saving.start()]
    answers = [saving.finish(process) for process in both]
    assert {"saved": FEW, "failed": 0, "waiting": 0} in answers
    assert all(answer.get("error", "batch_busy") == "batch_busy" for answer in answers)
    assert {saving.name(path) for path in saving.finals()} == set(saving.expected)
    assert saving.damaged() == []
    assert saving.parts() == []


def test_two_profiles_and_one_folder(sandbox: Sandbox, tmp_path: Path) -> None:
    """They know nothing of each other, as on a shared drive whose locks do nothing."""
    one, other = (Saving(sandbox, tmp_path / name, files=FEW) for name in ("one", "other"))
    one.folder.mkdir(parents=True)
    other.folder.parent.mkdir()
    other.folder.symlink_to(one.folder)
    both = [one.start(), other.start()]
    assert [saving.finish(process) for saving, process in zip((one, other), both, strict=True)] == [
        {"saved": FEW, "failed": 0, "waiting": 0}
    ] * 2
    assert {path.name for path in one.folder.iterdir()} == set(one.expected)
    assert one.damaged() == []
