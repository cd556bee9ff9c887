"""A copied secret on a real X server, as other programs see it (S9)."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support.credentials import ACCESS_TOKEN
from tests.support.x_server import x_server

pytestmark = pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb (tests/run brings it)")

Start = Callable[..., "subprocess.Popen[str]"]
LONG = "60"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with x_server() as display:
        yield display


@pytest.fixture
def start(display: str) -> Iterator[Start]:
    """A program that has copied what it is to copy."""
    running: list[subprocess.Popen[str]] = []

    def now(*words: str, typed: str = "") -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.clipboard_story", *words],
            env=environment(display),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        assert process.stdin
        if typed:
            process.stdin.write(f"{typed}\n")
            process.stdin.flush()
        wait_for(process, "copied")
        return process

    yield now
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()


def environment(display: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANGUAGE": "en"}


def wait_for(process: "subprocess.Popen[str]", line: str) -> None:
    assert process.stdout
    for said in process.stdout:
        if said.strip() == line:
            return
    raise AssertionError(f"it ended without saying {line}")


def quit_it(process: "subprocess.Popen[str]") -> None:
    """The window is closed; its process lives on for a moment."""
    assert process.stdin
    process.stdin.write("quit\n")
    process.stdin.flush()
    wait_for(process, "closed")


def seen(display: str) -> Any:
    command = [sys.executable, "-m", "tests.support.clipboard_story", "look"]
    looked = subprocess.run(command, env=environment(display), capture_output=True, text=True, check=True)
    return json.loads(looked.stdout)


def test_others_see_the_secret_with_its_marks_until_its_time_is_over(start: Start, display: str) -> None:
    program = start("secret", "4", typed=ACCESS_TOKEN)
    there = seen(display)
    assert there["text"] == ACCESS_TOKEN
    assert bytes.fromhex(there["formats"]["x-kde-passwordManagerHint"]) == b"secret"
    assert bytes.fromhex(there["formats"]["CanIncludeInClipboardHistory"]) == bytes(4)
    assert {"ExcludeClipboardContentFromMonitorProcessing", "org.nspasteboard.ConcealedType"} <= set(
        there["formats"]
    )
    wait_for(program, "left 0")
    assert seen(display) == {"text": "", "formats": {}}


def test_what_another_program_copied_meanwhile_stays(start: Start, display: str) -> None:
    program = start("secret", "3", typed=ACCESS_TOKEN)
    other = start("copy", "somebody else's")
    wait_for(program, "left 0")
    assert seen(display)["text"] == "somebody else's"
    quit_it(program)
    assert seen(display)["text"] == "somebody else's"
    assert other.poll() is None


def test_it_is_gone_once_the_window_is_closed(start: Start, display: str) -> None:
    program = start("secret", LONG, typed=ACCESS_TOKEN)
    assert seen(display)["text"] == ACCESS_TOKEN
    quit_it(program)
    assert program.poll() is None
    assert seen(display)["text"] == ""


def test_it_is_gone_when_the_program_is_killed(start: Start, display: str) -> None:
    program = start("secret", LONG, typed=ACCESS_TOKEN)
    assert seen(display)["text"] == ACCESS_TOKEN
    program.kill()
    program.wait()
    assert seen(display)["text"] == ""


def test_a_careless_program_would_be_caught(start: Start, display: str) -> None:
    """The twins: without a clock, without an end, without a look at whose text it is."""
    clockless = start("secret", "1", "no clock", typed=ACCESS_TOKEN)
    wait_for(clockless, "its time is over")
    assert seen(display)["text"] == ACCESS_TOKEN
    clockless.kill()
    endless = start("secret", LONG, "no end", typed=ACCESS_TOKEN)
    quit_it(endless)
    assert seen(display)["text"] == ACCESS_TOKEN
    endless.kill()
    blind = start("secret", LONG, "no look", typed=ACCESS_TOKEN)
    start("copy", "somebody else's")
    quit_it(blind)
    assert seen(display)["text"] == ""
