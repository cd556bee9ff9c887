"""Ctrl+C at any moment of a start ends it without a trace, with an exit code that is documented."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from wxdesk.commands.call import Exit

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signal to send to one process")

COMMAND_LINE = {
    "the script": (
        "-c",
        "import sys; from wxdesk.starting import command_line; sys.exit(command_line())",
    ),
    "the module": ("-m", "wxdesk.cli"),
}
WINDOW = {
    "the script": ("-c", "import sys; from wxdesk.starting import window; sys.exit(window())"),
    "the module": ("-m", "wxdesk"),
}
OLD = ("-c", "import sys; from wxdesk.cli import main; sys.exit(main())")
QUIET_ENDS = {-signal.SIGINT, 128 + signal.SIGINT, int(Exit.INTERRUPTED)}


def interrupted(start: tuple[str, ...], loaded: str, profile: Path, *words: str) -> tuple[int, str]:
    """How a start ended to which SIGINT was sent once `loaded` was loaded, and what else it wrote to its end.

    Python tells of each import, by which the moment is known; standard input stays open, so that it has to wait.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", *start, *words, "--profile", str(profile)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        assert process.stderr is not None
        try:
            for line in process.stderr:
                if line.startswith("import time:") and line.rpartition("|")[2].strip() == loaded:
                    break
            else:
                raise AssertionError(f"{loaded} was never loaded")
            process.send_signal(signal.SIGINT)
            rest = [line for line in process.stderr if not line.startswith("import time:")]
            return process.wait(20), "".join(rest)
        finally:
            process.kill()


@pytest.mark.parametrize(
    "loaded",
    [
        "wxdesk.process.import_path",
        "argparse",
        "wxdesk.secrecy",
        "wxdesk.wechat.errors.return_codes",
        "wxdesk.commands.running",
    ],
)
@pytest.mark.parametrize("start", COMMAND_LINE.values(), ids=COMMAND_LINE)
def test_the_command_line_ends_quietly(start: tuple[str, ...], loaded: str, tmp_path: Path) -> None:
    code, said = interrupted(start, loaded, tmp_path, "explain", "-")
    assert said == ""
    assert code in QUIET_ENDS


@pytest.mark.parametrize(
    "loaded", ["wxdesk.process.import_path", "argparse", "wxdesk.config", "PySide6.QtCore", "wxdesk.ui.tasks"]
)
@pytest.mark.parametrize("start", WINDOW.values(), ids=WINDOW)
def test_the_window_ends_quietly(start: tuple[str, ...], loaded: str, tmp_path: Path) -> None:
    code, said = interrupted(start, loaded, tmp_path)
    assert "Traceback" not in said
    assert "KeyboardInterrupt" not in said
    assert code in QUIET_ENDS | {0}, "0: it was so far that the window was closed"


LOADED_BY = "import sys; before = {*sys.modules}; import %s; print(*sorted({*sys.modules} - before))"


def loaded_by(module: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-S", "-c", LOADED_BY % module],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return set(told.stdout.split())


def test_until_it_ends_quietly_only_that_is_loaded() -> None:
    ours = {"wxdesk", "wxdesk.process", "wxdesk.process.interruption"}
    assert loaded_by("wxdesk.process.interruption") == ours
    assert "enum" in loaded_by("signal"), "the bad twin: it would be seen"


def test_a_trace_would_be_seen(tmp_path: Path) -> None:
    """The bad twin: the entry point as it was."""
    _, said = interrupted(OLD, "wxdesk.secrecy", tmp_path, "explain", "-")
    assert "Traceback" in said
