"""kill -9 at any moment: in the end the endpoint has every file, each under one key, however often it was sent."""

import json
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.media.forwarding.conftest import digests, fill, taken
from tests.media.forwarding.sending import JOBS
from tests.media.killed.killing import kill_once
from tests.support.slow import LONG
from wxdesk.sandbox.server import Sandbox

FILES, KILLS = (2000, 20) if LONG else (120, 3)


class Sending:
    """The same folder, sent by one process after the other."""

    def __init__(self, sandbox: Sandbox, root: Path, files: int = FILES, query: str = "?delay=5") -> None:
        self.sandbox = sandbox
        self.folder = fill(root / "media", files)
        self.data = root / "data"
        self.before = digests(self.folder)
        self._url = f"{sandbox.site}receive{query}"

    def start(self, *options: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.media.forwarding.sending", *options]
        return subprocess.Popen(
            [*command, str(self.folder), self._url, str(self.data)], stdout=subprocess.PIPE, text=True
        )

    def finish(self, *options: str) -> dict[str, object]:
        out, _ = self.start(*options).communicate(timeout=120)
        answer: dict[str, object] = json.loads(out.splitlines()[-1])
        return answer

    def die(self, *options: str) -> None:
        process = self.start(*options)
        process.communicate(timeout=60)
        assert abs(process.returncode) == 9  # Windows knows no signals

    def kill_after(self, files: int) -> None:
        """Kill it once the endpoint has taken that many more (or it is done)."""
        goal = self.count() + files
        kill_once(self.start(), lambda: self.count() >= goal)

    def count(self) -> int:
        return len(self.sandbox.receiver.taken)

    def problems(self) -> list[str]:
        """What is wrong with what the endpoint has, or with the files here."""
        found = []
        if digests(self.folder) != self.before:
            found.append("files changed")
        if set(taken(self.sandbox)) != set(self.before):
            found.append(f"{len(set(self.before) - set(taken(self.sandbox)))} never arrived")
        if self.count() > len(self.before):
            found.append(f"{self.count()} keys for {len(self.before)} files")
        return found


def test_killed_again_and_again(sandbox: Sandbox, tmp_path: Path) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    sending = Sending(sandbox, tmp_path)
    for _ in range(KILLS):
        sending.kill_after(chance.randrange(1, FILES // (KILLS + 1)))
    assert 0 < sending.count() < FILES
    assert sending.finish() == {"accepted": FILES, "failed": 0, "waiting": 0}
    assert sending.problems() == []
    again = sum(receipt.times - 1 for receipt in sandbox.receiver.taken.values())
    assert again <= KILLS * JOBS
    with sqlite3.connect(sending.data / "forwards.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("SELECT count(*) FROM forwards WHERE state = 2").fetchone() == (FILES,)
    database.close()


@pytest.mark.parametrize("moment", ["--die-before", "--die-after"])
def test_killed_between_upload_and_mark(sandbox: Sandbox, tmp_path: Path, moment: str) -> None:
    sending = Sending(sandbox, tmp_path, files=20, query="")
    for number in (1, 4):
        sending.die(moment, str(number))
    assert sending.finish() == {"accepted": 20, "failed": 0, "waiting": 0}
    assert sending.problems() == []


def test_marking_before_acceptance_is_caught(sandbox: Sandbox, tmp_path: Path) -> None:
    sending = Sending(sandbox, tmp_path, files=20, query="")
    sending.die("--mark-first", "--die-after", "1")  # later ones may be of what has arrived meanwhile
    sending.finish("--mark-first")
    assert any("never arrived" in problem for problem in sending.problems())


def test_a_key_for_each_attempt_is_caught(sandbox: Sandbox, tmp_path: Path) -> None:
    sending = Sending(sandbox, tmp_path, files=20, query="")
    sending.die("--new-keys", "--die-before", "2")
    sending.finish("--new-keys")
    assert any("keys for" in problem for problem in sending.problems())


def test_two_processes_and_one_folder(sandbox: Sandbox, tmp_path: Path) -> None:
    sending = Sending(sandbox, tmp_path, files=40)
    both = [sending.start(), sending.start()]
    answers = [json.loads(process.communicate(timeout=60)[0].splitlines()[-1]) for process in both]
    assert {"accepted": 40, "failed": 0, "waiting": 0} in answers
    assert all(answer.get("error", "forward_running") == "forward_running" for answer in answers)
    assert sending.problems() == []
