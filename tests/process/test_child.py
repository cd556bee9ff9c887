"""A child process runs nothing that lies in the current folder or is named by the environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.media.lists.ids import A
from tests.media.lists.workbooks import xlsx
from tests.support.windows import be_on
from wxdesk.media.lists import read
from wxdesk.media.lists.workbooks.workbook import _READER
from wxdesk.process import child as child_process
from wxdesk.process import system

MODULES = (
    "zipfile",
    "json",
    "runpy",
    "datetime",
    "wxdesk",
    "python_calamine",
    "sitecustomize",
    "usercustomize",
)
PLANTED = "import os\nos.makedirs({trace!r}, exist_ok=True)\n"


@pytest.fixture
def traces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder is a customer's: its modules leave a trace here when they run. So do those that the environment
    names, of another folder of that kind."""
    traces = tmp_path / "traces"
    traces.mkdir()
    for place in ("here", "named"):
        for name in MODULES:
            module = tmp_path / place / name / "__init__.py"
            module.parent.mkdir(parents=True)
            module.write_text(PLANTED.format(trace=str(traces / f"{place} {name}")))
    startup = tmp_path / "startup.py"
    startup.write_text(PLANTED.format(trace=str(traces / "startup")))
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "named"))
    monkeypatch.setenv("PYTHONSTARTUP", str(startup))
    monkeypatch.setenv("WXDESK_APPSECRET", "0123456789abcdef0123456789abcdef")
    return traces


def ran(traces: Path) -> set[str]:
    return {path.name for path in traces.iterdir()}


def test_reading_a_workbook_runs_nothing_that_lies_beside_it(traces: Path, tmp_path: Path) -> None:
    book = tmp_path / "here" / "客户 list.xlsx"
    book.write_bytes(xlsx({"S": [["media_id"], [A]]}))
    assert read(Path(book.name)).rows[0] == (A,)
    assert ran(traces) == set()


def test_the_check_sees_what_a_plain_child_runs(traces: Path) -> None:
    subprocess.run([sys.executable, "-m", _READER, "list.xlsx", ""], capture_output=True, check=False)
    assert {"named sitecustomize", "here wxdesk"} <= ran(traces)


def test_a_child_gets_its_words_and_none_of_the_parents_variables(
    traces: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "installed"
    (package / "wxdesk").mkdir(parents=True)
    (package / "shown.py").write_text(
        "import json, os, sys\nprint(json.dumps([__name__, sys.argv[1:], dict(os.environ), sys.path]))"
    )
    monkeypatch.setattr(child_process, "FOLDER", package / "wxdesk")
    told = subprocess.run(
        child_process.command("shown", "a b", "-c", "客户"),
        capture_output=True,
        check=True,
        cwd=child_process.FOLDER,
        env=child_process.environment(),
    )
    name, words, variables, path = json.loads(told.stdout)
    assert (name, words) == ("__main__", ["a b", "-c", "客户"])
    variables = {variable for variable in variables if not variable.startswith("WINE")}  # Wine's own
    assert variables <= {
        *child_process.environment(),
        "LC_CTYPE",
    }  # Python's own, where there is no locale
    assert path[-1] == str(package)
    assert not {"", ".", os.getcwd(), str(package / "wxdesk"), str(tmp_path / "named")} & set(path)  # noqa: PTH109


def test_a_child_keeps_what_windows_needs_to_start_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without SYSTEMROOT, Python finds no random numbers there and opens no socket; without any PATH, PySide6 ends."""
    monkeypatch.setenv("SYSTEMROOT", r"C:\Windows")
    monkeypatch.setenv("PATH", r"C:\elsewhere")
    monkeypatch.setattr(system, "windows_folder", lambda: r"C:\Windows")
    be_on(monkeypatch, "WINDOWS")
    assert child_process.environment()["SYSTEMROOT"] == r"C:\Windows"
    assert child_process.environment()["PATH"] == r"C:\Windows\System32"
    be_on(monkeypatch, "LINUX")
    assert "PATH" not in child_process.environment()
    assert Path(child_process.command("x")[0]).is_absolute()


def test_a_process_that_only_leaves_the_folder_inherits_the_secret(traces: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-I", "-c", "import os; print('WXDESK_APPSECRET' in os.environ)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "True"
