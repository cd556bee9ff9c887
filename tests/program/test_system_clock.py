"""The system's own clock is set, by hours to and fro, while the real window is open; WeChat's is not."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.wine import not_on_windows
from tests.tour import ROOT
from wxdesk.clock import SystemClock
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
HOUR, LIFE_S = 3600, 7200


@pytest.mark.skipif(LIBRARY is None, reason="needs faketime (tests/run brings it)")
@not_on_windows("libfaketime is Linux'")
def test_a_clock_that_is_set_costs_no_token_and_the_countdowns_go_on(tmp_path: Path) -> None:
    stamp = tmp_path / "stamp"
    stamp.write_text("+0\n")
    fake = {
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME_TIMESTAMP_FILE": str(stamp),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    with Sandbox(Platform(SystemClock())) as sandbox:
        platform = sandbox.platform
        window = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.support.clock_window"),
                *(str(tmp_path / "profile"), sandbox.api_base, platform.appid, platform.secret),
            ],
            cwd=ROOT,
            env={**os.environ, **fake},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert window.stdin is not None
        assert window.stdout is not None
        off_s: list[float] = []
        try:
            for step_s in (0, 2 * HOUR, -HOUR, 0, -9 * HOUR, 0):
                print(f"{step_s:+}", file=window.stdin, flush=True)
                told = json.loads(window.stdout.readline())
                stable = platform.account.tokens._stable
                assert stable is not None
                assert abs(told["wall"] - time.time() - step_s) < 60, "its clock was set"
                assert told["said"].startswith("All valid"), told["said"]
                off_s.append(told["shown"]["access_token"] - (stable.end - time.time()))
                assert 0 <= told["between"][0] <= told["between"][1] <= LIFE_S
                assert told["calls"].count("stable_token") == 1
        finally:
            window.communicate(timeout=60)
    assert window.returncode == 0
    # What the first call took counts as gone: never too much is shown, and the clock changes nothing about it.
    assert max(off_s) <= 1
    assert max(off_s) - min(off_s) <= 3
