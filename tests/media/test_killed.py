"""kill -9 in the middle, again and again: after the last run every file is there, whole, and nothing else."""

import json
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from itertools import starmap
from pathlib import Path

import pytest

from tests.media.conftest import LONG, parts
from tests.media.saving import by_template
from wxdesk.clock import SystemClock
from wxdesk.media import naming
from wxdesk.media.names import stems
from wxdesk.media.template import Template
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

FILES, KILLS = (2000, 20) if LONG else (500, 5)
FEW, JOBS = 150, 8


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    platform = Platform(SystemClock(), images=FILES, image_size_bytes=30_000)
    with Sandbox(platform, latency_ms=4) as running:
        yield running


class Saving:
    """The same list, saved by one process after the other."""

    def __init__(self, sandbox: Sandbox, root: Path, *options: str, files: int = FILES) -> None:
        self.folder = root / "media"
        self.journal = root / "data" / "batches.sqlite3"
        self.media_ids = list(sandbox.platform.images)[:files]
        self.expected = {
            f"{stem}.jpg": sandbox.platform.images.data(row)
            for row, stem in enumerate(self.stems(named="--named" in options))
        }
        announcement = {**sandbox.announcement(), "media_ids": []}
        self._command = [
            *(sys.executable, "-m", "tests.media.saving", *options),
            *(json.dumps(announcement), str(root), str(JOBS)),
        ]

    def stems(self, named: bool) -> Iterator[str]:
        if not named:
            return starmap(naming.stem, enumerate(self.media_ids, 1))
        asked = by_template(self.media_ids)
        return stems(Template.parse(asked["template"], asked["columns"]), self.media_ids, asked["fields"])

    def start(self) -> subprocess.Popen[str]:
        process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert process.stdin is not None
        process.stdin.write(json.dumps(self.media_ids) + "\n")
        process.stdin.close()
        process.stdin = None
        return process

    def finish(self, process: subprocess.Popen[str]) -> dict[str, object]:
        out, _ = process.communicate(timeout=120)
        assert process.returncode == 0
        answer: dict[str, object] = json.loads(out.splitlines()[-1])
        return answer

    def kill_after(self, files: int) -> None:
        """Start it, and kill it once that many more files are there (or it is done)."""
        process = self.start()
        goal = self.count() + files
        while self.count() < goal and process.poll() is None:
            time.sleep(0.001)
        process.kill()
        process.communicate()

    def count(self) -> int:
        return len(self.finals()) if self.folder.exists() else 0

    def finals(self) -> list[Path]:
        """Files under their final names, the manifest left out."""
        return [path for path in self.folder.rglob("*") if path.suffix == ".jpg"]

    def name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def damaged(self) -> list[str]:
        """Files under a final name that are not, byte for byte, what they should be."""
        return [
            self.name(path)
            for path in self.finals()
            if path.read_bytes() != self.expected.get(self.name(path))
        ]


@pytest.mark.parametrize("options", [(), ("--named",)], ids=["names of ours", "names by a template"])
def test_nothing_is_lost_and_nothing_is_half(
    sandbox: Sandbox, tmp_path: Path, options: tuple[str, ...]
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    saving = Saving(sandbox, tmp_path, *options)
    for _ in range(KILLS):
        saving.kill_after(chance.randrange(1, FILES // (KILLS + 1)))
        assert saving.damaged() == []
        assert len(parts(saving.folder)) <= JOBS + 32
    assert 0 < saving.count() < FILES
    assert saving.finish(saving.start()) == {"saved": FILES, "failed": 0, "waiting": 0}
    assert {saving.name(path) for path in saving.finals()} == set(saving.expected)
    assert saving.damaged() == []
    assert parts(saving.folder) == []
    if options:
        told = json.loads((saving.folder / "wxdesk-manifest.json").read_text(encoding="utf-8"))["items"]
        assert [(one["media_id"], one["file"]) for one in told] == list(
            zip(saving.media_ids, saving.expected, strict=True)
        )
        assert all(sha256(saving.expected[one["file"]]).hexdigest() == one["sha256"] for one in told)
    with sqlite3.connect(saving.journal) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("SELECT count(*) FROM items WHERE state = 2").fetchone() == (FILES,)
    database.close()


def test_the_bad_twin_is_caught(sandbox: Sandbox, tmp_path: Path) -> None:
    saving = Saving(sandbox, tmp_path, "--naive")
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
    assert parts(saving.folder) == []


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
