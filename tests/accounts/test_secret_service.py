"""A real keyring daemon that is stopped, killed and locked under wxdesk's hands (S6, S7)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.accounts.conftest import NOT_REACHED

ROOT = Path(__file__).parents[2]


@pytest.mark.keyring
def test_a_daemon_that_stops_or_dies_or_stays_locked_costs_no_freeze_and_no_secret(tmp_path: Path) -> None:
    if not all(map(shutil.which, ("dbus-run-session", "gnome-keyring-daemon", "dbus-send"))):
        if os.environ.get("WXDESK_TESTS_KEYRING") == "1":
            pytest.fail(NOT_REACHED)
        pytest.skip(NOT_REACHED)
    (tmp_path / "run").mkdir(mode=0o700)
    environment = {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
    }
    told = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.accounts.daemon_story"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert [line for line in told.stdout.splitlines() if ": " in line] == [
        "unlocked: found",
        "stopped: keyring_timeout",
        "continued: found",
        "locked, nobody to ask: keyring_locked",
        "unlocked again: found",
    ], told.stderr
