"""How a process is asked to end: on Windows by Ctrl+Break, which reaches a group of processes of its own."""

import signal
import subprocess
from typing import Any

import pytest

OWN_GROUP: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # for `creationflags`
_BREAK: int = getattr(signal, "CTRL_BREAK_EVENT", 0)


def interrupt(process: "subprocess.Popen[Any]") -> None:
    """As by Ctrl+C."""
    _ask(process, _BREAK or signal.SIGINT)


def ask_to_end(process: "subprocess.Popen[Any]") -> None:
    """As by a polite kill."""
    _ask(process, _BREAK or signal.SIGTERM)


def _ask(process: "subprocess.Popen[Any]", number: int) -> None:
    try:
        process.send_signal(number)
    except (OSError, SystemError):  # the latter of Python's own, which forgets that it has failed
        process.kill()
        process.communicate()
        pytest.skip("there is no console here to press Ctrl+Break in")
