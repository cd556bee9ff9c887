"""What is installed from a wheel works: bundled files are there, and both programs start."""

import email
import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

import pytest

from tests.release.building import uv
from tests.support.wine import not_on_windows

pytestmark = not_on_windows("releases are built on Linux")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, unpacked where nothing of the checkout can be found; dependencies are this environment's."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([*uv(), "build", "--wheel", "--quiet", "--out-dir", str(folder)], cwd=ROOT, check=True)
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
        path.relative_to(ROOT / "resources")
        for folder in (ROOT / "resources").iterdir()
        if folder.name != "packaging"
        for path in folder.rglob("*")
        if path.is_file()
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


# --- without Qt, and without anything ---------------------------------------------------------------------------------
# Python's own library and the wheel; nothing that pip would have brought.
ALONE = "import sys; sys.path.insert(0, {site!r}); sys.argv = {argv!r}; from wxdesk import starting; sys.exit({start})"


def alone(installed: Path, start: str, *words: str) -> list[str]:
    program = ALONE.format(site=str(installed), argv=["wxdesk", *words], start=start)
    return [sys.executable, "-I", "-S", "-c", program]


def needed(installed: Path, extra: str = "") -> set[str]:
    """The names of what pip installs along."""
    metadata = next(installed.glob("*.dist-info/METADATA")).read_text(encoding="utf-8")
    wanted = email.message_from_string(metadata).get_all("Requires-Dist", [])
    return {
        re.split(r"[^\w-]", one)[0].lower().replace("_", "-")
        for one in wanted
        if "extra ==" not in one or (extra and f"extra == '{extra}'" in one)
    }


def test_qt_is_what_the_window_needs_alone(installed: Path) -> None:
    assert {"httpx", "keyring"} <= needed(installed)
    assert not needed(installed) & {"pyside6-essentials", "pyside6-addons", "shiboken6"}
    assert "pyside6-essentials" in needed(installed, "window")
    assert {"pyside6-addons", "pyside6-essentials"} <= needed(installed, "full")


def test_uv_run_brings_the_window(installed: Path) -> None:
    """`uv run wxdesk` in a fresh clone: what it would install."""
    command = [*uv(), "export", "--quiet", "--no-emit-project", "--no-hashes", "--no-header", "--no-annotate"]
    usual = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "pyside6-essentials==" in usual
    assert "pytest==" not in usual
    bare = [*command, "--no-default-groups"]
    told = subprocess.run(bare, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "pyside6" not in told


@pytest.mark.parametrize(("language", "said"), [("en", "needs Qt"), ("zh_CN", "需要 Qt")])
def test_the_window_says_what_to_install(installed: Path, language: str, said: str) -> None:
    environment = {**os.environ, "LANGUAGE": language, "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}
    ended = subprocess.run(
        alone(installed, "starting.window()"),
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr
    assert "'.[window]'" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_alone_it_is_without_what_pip_would_bring(installed: Path) -> None:
    ended = subprocess.run(
        alone(installed, "__import__('httpx')"), capture_output=True, text=True, check=False
    )
    assert "No module named 'httpx'" in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="sends Linux's signals")
def test_the_sandbox_needs_the_standard_library_alone(installed: Path) -> None:
    command = alone(installed, "starting.command_line()", "sandbox", "--seed", "1")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        query = f"grant_type=client_credential&appid={told['appid']}&secret={told['secret']}"
        with urllib.request.urlopen(f"{told['api_base']}/cgi-bin/token?{query}", timeout=5) as answer:
            token = json.load(answer)["access_token"]
        asked = f"access_token={token}&media_id={told['media']['image']}"
        with urllib.request.urlopen(f"{told['api_base']}/cgi-bin/media/get?{asked}", timeout=5) as answer:
            photo = answer.read()
        with urllib.request.urlopen(told["control"], timeout=5) as answer:
            state = json.load(answer)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=10)
    assert photo.startswith(b"\xff\xd8")
    assert state["requests"] == 2
    assert (process.returncode, errors) == (0, "")


def test_the_proxy_says_what_it_lacks(installed: Path) -> None:
    command = alone(installed, "starting.command_line()", "sandbox", "--https-proxy")
    environment = {**os.environ, "LANGUAGE": "en"}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "sandbox-proxy" in ended.stderr
