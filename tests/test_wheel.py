"""What is installed from a wheel works: bundled files are there, and both programs start."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, unpacked where nothing of the checkout can be found; dependencies are this environment's."""
    folder = tmp_path_factory.mktemp("wheel")
    uv = shutil.which("uv")
    command = [uv, "build", "--wheel"] if uv else [sys.executable, "-m", "uv", "build", "--wheel"]
    subprocess.run([*command, "--quiet", "--out-dir", str(folder)], cwd=ROOT, check=True)
    wheel = next(folder.glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "LANGUAGE": "zh_CN",
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, *words]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, cwd=installed, timeout=60
    )


def test_it_brings_its_resources(installed: Path) -> None:
    bundled = installed / "wxdesk/_resources"
    for name in ("icons/tokens.svg", "translations/wxdesk_zh_CN.qm", "translations/wxdesk_zh_CN.ts"):
        assert (bundled / name).is_file()
    checkout = {
        path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()
    }
    assert {path.relative_to(bundled) for path in bundled.rglob("*") if path.is_file()} == checkout


def test_the_command_line_starts_from_it_and_speaks_chinese(installed: Path, tmp_path: Path) -> None:
    listed = run(installed, "-m", "wxdesk.cli", "accounts", "list", "--profile", str(tmp_path))
    assert listed.returncode == 0, listed.stderr
    assert "账号" in listed.stderr


def test_the_window_opens_from_it(installed: Path, tmp_path: Path) -> None:
    script = (
        "import wxdesk, sys; from PySide6.QtCore import QTimer; from wxdesk import app;"
        "from wxdesk.__main__ import main; start = app.Program.start\n"
        "def leave(self, sandbox=False):\n"
        "    start(self, sandbox); print(wxdesk.__file__); QTimer.singleShot(300, self.window.close)\n"
        "app.Program.start = leave\n"
        "sys.exit(main(['--sandbox', '--profile', sys.argv[1]]))"
    )
    opened = run(installed, "-c", script, str(tmp_path))
    assert (opened.returncode, opened.stderr) == (0, "")
    assert str(installed) in opened.stdout
