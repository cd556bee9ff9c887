"""`python -m wxdesk` in a customer's folder runs nothing of that folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wxdesk.process import system
from wxdesk.process.import_path import without_current_folder

ROOT = Path(__file__).parents[2]
MODULES = ("_signal", "signal", "enum", "argparse", "logging", "pathlib", "json", "zipfile", "PySide6")
PLANTED = "import os\nos.makedirs({trace!r}, exist_ok=True)\n"


def run(folder: Path, *words: str) -> set[str]:
    """What of the folder's own modules has run."""
    for name in MODULES:
        (folder / f"{name}.py").write_text(PLANTED.format(trace=str(folder / f"ran {name}")))
    # Where wxdesk lies goes last, as site-packages do.
    pth = "import runpy, sys; sys.path.append(sys.argv.pop(1)); runpy._run_module_as_main(sys.argv.pop(1))"
    command = [sys.executable, "-c", pth, str(ROOT), *words]
    subprocess.run(
        command, capture_output=True, check=False, cwd=folder, timeout=60, env={**os.environ, "DISPLAY": ""}
    )
    return {path.name.removeprefix("ran ") for path in folder.glob("ran *")}


@pytest.mark.parametrize("module", ["wxdesk", "wxdesk.cli"])
def test_modules_of_the_current_folder_do_not_run(tmp_path: Path, module: str) -> None:
    assert run(tmp_path, module, "--version") == set()


def test_the_check_sees_those_that_run(tmp_path: Path) -> None:
    assert "argparse" in run(tmp_path, "wxdesk.commands.call")


def test_where_wxdesk_or_python_lies_stays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = ["", str(tmp_path), str(ROOT), sys.prefix]
    for here in (ROOT, Path(sys.prefix) / "lib"):
        monkeypatch.chdir(here)
        assert without_current_folder(path) == path
    monkeypatch.chdir(tmp_path)
    assert without_current_folder(path) == path[2:]


@pytest.mark.skipif(system.WINDOWS, reason="there nobody can remove a folder that is the current one")
def test_a_current_folder_that_is_gone_is_on_no_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert without_current_folder(["", "/x"]) == ["/x"]
