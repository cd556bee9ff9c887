"""`sandbox`: one line of JSON, then a server until it is interrupted."""

import json
import signal
import subprocess
import sys
import urllib.request

import pytest

from tests.commands.conftest import Run


def test_it_announces_itself_serves_and_ends_on_a_signal() -> None:
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--images", "3", "--fault", "slow=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        with urllib.request.urlopen(told["site"], timeout=5) as page:
            shown = page.read()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)
    assert process.returncode == 0
    assert set(told) == {"api_base", "site", "appid", "secret", "media_ids"}
    assert len(told["media_ids"]) == 3
    assert b"<html" in shown


@pytest.mark.parametrize("words", [("--fault", "no_such"), ("--port", "99999"), ("--images", "-1")])
def test_bad_usage_is_refused(run: Run, words: tuple[str, str]) -> None:
    assert run("sandbox", *words).code == 2
