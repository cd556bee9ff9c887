"""Processes that save, there at once, under strace if wanted: it kills them at a system call, or has calls fail."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.media.killed.killing import Saving

KILLED = -9


def need(tool: str) -> None:
    """Skip where there is no such tool; fail where tests/run has installed it."""
    if not shutil.which(tool):
        missing = f"no {tool}: run bash tests/run, which installs it"
        if os.environ.get("WXDESK_TESTS_KEYRING") == "1":
            pytest.fail(missing)
        pytest.skip(missing)


@cache
def may_mount() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    probe = ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


class End(NamedTuple):
    """How a process ended, and what it answered if it came so far."""

    exit: int
    answer: dict[str, Any] | None


class Savers:
    """Saves one list after the other, each in a process of its own that a fork makes. `with` ends it."""

    def __init__(self, *below: str) -> None:
        """`below`: a command that starts the program, such as fiu-run."""
        self._process = subprocess.Popen(
            [*below, sys.executable, "-m", "tests.media.killed.saving", "--each"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Savers":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=60)

    def save(self, saving: Saving, *options: str, strace: Sequence[str] = ()) -> End:
        """`strace`: what strace, if any, is told beside the process."""
        self._say(json.dumps({"arguments": [*options, *saving.arguments], "media_ids": saving.media_ids}))
        pid = self._heard()["pid"]
        with _attached(pid, strace) if strace else contextlib.nullcontext():
            self._say("")
            answer = None
            while "exit" not in (heard := self._heard()):
                answer = heard or answer
        return End(heard["exit"], answer)

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _heard(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the process that forks has ended"
        heard: dict[str, Any] = json.loads(line) if line.startswith("{") else {}
        return heard


@contextlib.contextmanager
def _attached(pid: int, told: Sequence[str]) -> Iterator[None]:
    command = ["strace", "-f", *told, "-p", str(pid)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr is not None
        first = strace.stderr.readline()
        try:
            if "attached" in first:
                yield
        finally:
            strace.terminate()
            strace.stderr.read()
    if "attached" not in first:
        os.kill(pid, 9)
        pytest.skip(f"no process may trace another here: {first.strip()}")


def calls(savers: Savers, saving: Saving, names: Sequence[str], log: Path) -> dict[str, int]:
    """How often that thread makes each of these system calls that makes it most often, while a list is saved.

    strace counts what it is told of by threads, so up to there each number is reached.
    """
    end = savers.save(saving, strace=["-o", str(log), "-e", "trace=" + ",".join(names)])
    assert end.exit == 0
    made = Counter(re.findall(r"^(\d+) +(\w+)\(", log.read_text(errors="replace"), re.MULTILINE))
    return {name: max((n for (_, call), n in made.items() if call == name), default=0) for name in names}
