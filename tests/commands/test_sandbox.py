"""`sandbox`: one line of JSON, then a server until it is interrupted."""

import json
import signal
import subprocess
import sys
import urllib.request

import pytest

from tests.commands.conftest import Run
from tests.interrupting import OWN_GROUP, ask_to_end


def test_it_announces_itself_serves_and_ends_on_a_signal() -> None:
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--images", "3", "--fault", "slow=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, creationflags=OWN_GROUP) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        with urllib.request.urlopen(told["site"], timeout=5) as page:
            shown = page.read()
        ask_to_end(process)
        process.communicate(timeout=10)
    assert process.returncode == 0
    assert set(told) == {"api_base", "site", "appid", "secret", "media_ids"}
    assert len(told["media_ids"]) == 3
    assert b"<html" in shown


def test_a_days_quota_can_be_small() -> None:
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--quota", "stable_token=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        fields = {"grant_type": "client_credential", "appid": told["appid"], "secret": told["secret"]}
        answers = []
        for _ in range(2):
            address = f"{told['api_base']}/cgi-bin/stable_token"
            with urllib.request.urlopen(address, json.dumps(fields).encode(), timeout=5) as answer:
                answers.append(json.load(answer).get("errcode", 0))
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)
    assert answers == [0, 45009]


@pytest.mark.parametrize(
    "words",
    [
        ("--fault", "no_such"),
        ("--port", "99999"),
        ("--images", "-1"),
        ("--quota", "media/get"),
        ("--quota", "media/get=many"),
    ],
)
def test_bad_usage_is_refused(run: Run, words: tuple[str, str]) -> None:
    assert run("sandbox", *words).code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="sends Linux's signals")
def test_signals_one_upon_the_other_end_it() -> None:
    """Ctrl+C held down: a handler that waited for a lock, which an earlier one held, waited for ever now and then."""
    command = [sys.executable, "-m", "wxdesk.cli", "sandbox", "--images", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        for _ in range(15):
            process.send_signal(signal.SIGINT)
            process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
    assert process.returncode in (0, 130, 143, -signal.SIGINT, -signal.SIGTERM)
