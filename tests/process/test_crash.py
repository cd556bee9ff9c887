"""A crash leaves no secret behind, and is told of at the next start; a neighbour of the same user sees nothing."""

import json
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support import unprivileged
from tests.support.starting import open_and_close

resource = pytest.importorskip("resource", reason="Windows has no such limits")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="how Linux writes and guards memory")

SECRET = "5a4db0c5f00dbabe0123456789abcdef"
UNPROTECTED = "from wxdesk import __main__, cli; import sys; __main__.protect = cli.protect = lambda: None;"
STARTS = {
    "command": "sys.exit(cli.main(['sandbox', '--profile', 'profile']))",
    "window": "sys.exit(__main__.main(['--sandbox', '--profile', 'profile']))",
}
PROTECTED = "from wxdesk import __main__, cli; import sys;"
LOOK = """
import sys
for name in ("mem", "environ"):
    try:
        with open(f"/proc/{sys.argv[1]}/{name}", "rb") as file:
            print(name, "open", sys.argv[2].encode() in (file.read() if name == "environ" else b""))
    except OSError as exc:
        print(name, type(exc).__name__)
"""


@pytest.fixture
def home() -> Iterator[Path]:
    unprivileged.need()
    with unprivileged.folder() as path:
        yield path


class Running:
    """wxdesk of an unprivileged user, who lets cores be written, with the AppSecret in its environment."""

    def __init__(self, home: Path, program: str, protection: str = PROTECTED) -> None:
        self.home = home
        self.process = subprocess.Popen(
            unprivileged.python("-c", protection + STARTS[program]),
            cwd=home,
            env=unprivileged.environment(home, WXDESK_APPSECRET=SECRET),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            preexec_fn=_let_cores_be_written,
        )
        if program == "command":
            assert self.process.stdout is not None
            assert json.loads(self.process.stdout.readline())
        else:
            _wait(lambda: (home / "profile/data/crash.txt").exists())

    def crash(self, number: int) -> None:
        self.process.send_signal(number)
        self.process.communicate(timeout=60)
        assert self.process.returncode == -number

    def cores(self) -> list[bytes]:
        return [path.read_bytes() for path in self.home.glob("core*")]

    def seen_by_a_neighbour(self) -> dict[str, str]:
        looked = subprocess.run(
            unprivileged.python("-c", LOOK, str(self.process.pid), SECRET),
            capture_output=True,
            text=True,
            check=True,
            env=unprivileged.environment(self.home),
        )
        return dict(line.split(" ", 1) for line in looked.stdout.splitlines())


def _let_cores_be_written() -> None:
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def _wait(until: Callable[[], bool]) -> None:
    give_up_at = time.monotonic() + 60
    while not until():
        assert time.monotonic() < give_up_at
        time.sleep(0.02)


@pytest.mark.parametrize("program", STARTS)
@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_a_crash_writes_no_core(home: Path, program: str, number: int) -> None:
    running = Running(home, program)
    running.crash(number)
    assert running.cores() == []
    assert all(SECRET.encode() not in path.read_bytes() for path in home.rglob("*") if path.is_file())


def test_without_the_protection_a_core_holds_the_secret(home: Path) -> None:
    running = Running(home, "command", UNPROTECTED)
    running.crash(signal.SIGSEGV)
    if not running.cores():
        pytest.skip("this system writes no core into the current folder")
    assert any(SECRET.encode() in core for core in running.cores())


@pytest.mark.parametrize("program", STARTS)
def test_a_neighbour_of_the_same_user_sees_neither_memory_nor_environment(home: Path, program: str) -> None:
    running = Running(home, program)
    seen = running.seen_by_a_neighbour()
    running.crash(signal.SIGKILL)
    assert seen == {"mem": "PermissionError", "environ": "PermissionError"}


def test_without_the_protection_a_neighbour_sees_the_secret(home: Path) -> None:
    running = Running(home, "command", UNPROTECTED)
    seen = running.seen_by_a_neighbour()
    running.crash(signal.SIGKILL)
    assert seen["environ"] == "open True"


# --- the next start ---------------------------------------------------------------------------------------------------
SHOWN = """
import sys
from PySide6.QtWidgets import QApplication
from wxdesk import app
from wxdesk.ui.widgets.messages.message_dialog import MessageDialog
told = app.Program.tell_crash
def tell_and_print(self, path):
    told(self, path)
    for box in QApplication.topLevelWidgets():
        if isinstance(box, MessageDialog):
            print(box.text(), box.detail())
app.Program.tell_crash = tell_and_print
"""


def test_the_window_says_once_that_it_crashed_and_where_that_stands(home: Path) -> None:
    running = Running(home, "window")
    time.sleep(0.5)  # into the event loop, where it is most of its life
    running.crash(signal.SIGSEGV)
    written = home / "profile/data/crash.txt"
    trace = written.read_text()
    assert "Segmentation fault" in trace
    assert "wxdesk/app.py" in trace
    assert SECRET not in trace
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    told = open_and_close(home / "profile", before=SHOWN)
    assert told.returncode == 0
    assert "crashed last time" in told.stdout
    last = home / "profile/data/last-crash.txt"
    assert str(last) in told.stdout
    assert last.read_text() == trace
    again = open_and_close(home / "profile", before=SHOWN)
    assert "crashed" not in again.stdout


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_what_was_ended_from_outside_did_not_crash(home: Path, number: int) -> None:
    running = Running(home, "window")
    running.process.send_signal(number)
    running.process.communicate(timeout=60)
    assert "crashed" not in open_and_close(home / "profile", before=SHOWN).stdout


def test_where_no_crash_file_can_be_made_the_window_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"in the way")
    assert open_and_close(tmp_path).returncode == 0


def test_a_link_in_the_place_of_the_crash_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "profile/data").mkdir(parents=True)
    theirs = tmp_path / "theirs"
    (tmp_path / "profile/data/crash.txt").symlink_to(theirs)
    assert open_and_close(tmp_path / "profile").returncode == 0
    assert not theirs.exists()
