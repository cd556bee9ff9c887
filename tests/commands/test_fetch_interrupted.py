"""Ctrl+C at any moment, with sixteen downloads on their way (D12): gone within three seconds, and resumable."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.media.conftest import parts
from tests.support.slow import LONG
from wxdesk.clock import SystemClock
from wxdesk.commands.call import Exit
from wxdesk.media.names import default_name as naming
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import SECRET_VARIABLE

ROUNDS, IMAGES = (50, 4000) if LONG else (2, 160)
JOBS = 16
GRACE_S = 5  # for a machine that has something else to do; a silent server is waited for much longer


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(Platform(SystemClock(), images=IMAGES, image_size_bytes=0)) as running:
        yield running


class Fetching:
    """The same command, over and over."""

    def __init__(self, sandbox: Sandbox, root: Path) -> None:
        self.folder = root / "out"
        self._ids = "\n".join(sandbox.platform.images)
        self._environment = {**os.environ, SECRET_VARIABLE: sandbox.platform.secret, "LANGUAGE": "en"}
        self._command = [
            *(sys.executable, "-m", "wxdesk.cli", "fetch", "-", "-o", str(self.folder), "--jobs", str(JOBS)),
            *("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base),
            *("--profile", str(root / "profile")),
        ]

    def start(self) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self._environment,
        )
        assert process.stdin is not None
        process.stdin.write(self._ids)
        process.stdin.close()
        process.stdin = None
        return process

    def count(self) -> int:
        return len(list(self.folder.glob("*.jpg")))


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal to one process")
def test_ctrl_c_at_random_moments(sandbox: Sandbox, tmp_path: Path) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    fetching = Fetching(sandbox, tmp_path)
    for number in range(ROUNDS):
        sandbox.latency_ms = 100
        process = fetching.start()
        goal = fetching.count() + chance.randrange(1, 40)
        while fetching.count() < goal:
            assert process.poll() is None
            time.sleep(0.002)
        if number % 2 == 0:  # WeChat does not answer any more
            sandbox.latency_ms = 20_000
            time.sleep(chance.uniform(0.05, 0.2))
        for _ in range(15):  # held down, and a polite kill at the same time
            process.send_signal(signal.SIGINT)
            process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        _, said = process.communicate(timeout=60)
        assert time.monotonic() - began <= 3 + GRACE_S
        assert process.returncode == Exit.INTERRUPTED, said
        assert "Traceback" not in said
        assert len(parts(fetching.folder)) <= JOBS
    sandbox.latency_ms = 0
    process = fetching.start()
    _, said = process.communicate(timeout=120)
    assert process.returncode == Exit.DONE, said
    found = {path.name: path.read_bytes() for path in fetching.folder.glob("*.jpg")}
    names = [f"{naming.stem(row, one)}.jpg" for row, one in enumerate(sandbox.platform.images, 1)]
    assert sorted(found) == sorted(names)
    assert [name for row, name in enumerate(names) if found[name] != sandbox.platform.images.data(row)] == []
    assert parts(fetching.folder) == []
