"""What ends a command: Ctrl+C, a polite kill, and on Windows Ctrl+Break, which a console that is closed sends too."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from wxdesk.accounts.time_limited import CallTimeout, TimeLimitedCalls
from wxdesk.process.interruption import INTERRUPTS

# A system that has one more such signal. `signal` is imported first: it makes its own names of those there are.
SANDBOX = """
import signal, sys, _signal
if sys.argv.pop(1) == "with":
    _signal.SIGBREAK = signal.SIGUSR1
from wxdesk.cli import main
sys.exit(main(["sandbox"]))
"""


def test_the_usual_ones_are_among_them() -> None:
    assert {signal.SIGINT, signal.SIGTERM} <= set(INTERRUPTS)


@pytest.mark.skipif(os.name == "nt", reason="stands in for Windows' own signal")
@pytest.mark.parametrize(("known", "ended"), [("with", 0), ("without", -getattr(signal, "SIGUSR1", 0))])
def test_a_console_that_is_closed_ends_it_in_order(known: str, ended: int) -> None:
    """The second is the bad twin: a signal that nobody hears."""
    command = [sys.executable, "-c", SANDBOX, known]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.send_signal(signal.SIGUSR1)
        assert process.wait(10) == ended


def test_a_keyring_is_waited_for_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows hears Ctrl+C once a wait is over: each must be short."""
    waits: list[float] = []
    wait = threading.Event.wait

    def noted(event: object, limit_s: float | None = None) -> bool:
        waits.append(float("inf") if limit_s is None else limit_s)
        return wait(event, limit_s)  # type: ignore[arg-type]

    calls = TimeLimitedCalls(0.7)
    monkeypatch.setattr(threading.Event, "wait", noted)
    began = time.monotonic()
    with pytest.raises(CallTimeout):
        calls.run(lambda given_up: time.sleep(1.5))
    assert 0.6 < time.monotonic() - began < 1.4
    monkeypatch.undo()
    waits = waits[1:]  # the first is the start of a thread
    assert len(waits) >= 3 and max(waits) <= 0.5
