"""The folder with Python and Qt in it that `resources/packaging/linux/build` makes, used by somebody who has neither.

A minute to build: all of it runs with --slow.
"""

import json
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from filelock import FileLock

from tests.media.lists.workbooks import xlsx
from tests.program.test_real_window import Window
from tests.release.building import ROOT
from tests.support.x_server import x_server
from wxdesk import __version__
from wxdesk.clock import SystemClock
from wxdesk.process.child import READY
from wxdesk.sandbox.platform import Platform
from wxdesk.sandbox.server import Sandbox
from wxdesk.secrecy import SECRET_VARIABLE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="builds for Linux, on Linux"),
]
APP_ID = "internal.wxdesk.wxdesk"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once, however many processes the tests are shared out to."""
    base = tmp_path_factory.getbasetemp()
    root = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    place = root / "linux-folder"
    with FileLock(root / "linux-folder.lock"):
        if not place.exists():
            build(root / "linux-dist", root / "linux-work")
            (packed,) = (root / "linux-dist").iterdir()
            assert packed.name.startswith(f"wxdesk-{__version__}-linux-")
            with tarfile.open(packed) as archive:
                archive.extractall(place, filter="data")
    (folder,) = place.iterdir()
    return folder


def build(out: Path, work: Path) -> None:
    command = ["bash", str(ROOT / "resources/packaging/linux/build"), str(out)]
    subprocess.run(command, check=True, env={**os.environ, "PACKAGING_WORK": str(work)})


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """An environment that names neither Python nor this checkout."""
    (tmp_path / "home").mkdir()
    kept = {name: os.environ[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "HOME": str(tmp_path / "home"),
        "PATH": "/usr/bin:/bin",
        "LANGUAGE": "en",
        "LC_ALL": "C.UTF-8",
    }


def run(program: Path, *words: str, **options: object) -> "subprocess.CompletedProcess[str]":
    command = [str(program), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **options)  # type: ignore[call-overload]


def test_it_downloads_what_a_workbook_lists(unpacked: Path, bare: dict[str, str], tmp_path: Path) -> None:
    """Over the sandbox's HTTP; the workbook is read by a process of its own, which is the program again."""
    with Sandbox(Platform(SystemClock(), images=3)) as sandbox:
        images = sandbox.platform.images
        rows = [["customer", "media_id"], *(["王", media_id] for media_id in images)]
        (tmp_path / "客户 list.xlsx").write_bytes(xlsx({"May": rows}))
        account = ("--appid", sandbox.platform.appid, "--api-base", sandbox.api_base)
        ended = run(
            unpacked / "wxdesk-cli",
            *(
                "fetch",
                "客户 list.xlsx",
                "-o",
                "out",
                "--name",
                "{customer}{seq}",
                "--profile",
                "profile",
                *account,
            ),
            env={**bare, SECRET_VARIABLE: sandbox.platform.secret},
            cwd=tmp_path,
        )
    assert ended.returncode == 0, ended.stderr
    saved = {path.stem for path in (tmp_path / "out").iterdir() if path.suffix not in (".csv", ".json")}
    assert saved == {"王1", "王2", "王3"}


def test_its_window_opens(
    unpacked: Path, bare: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in set(os.environ) - set(bare):
        monkeypatch.delenv(name)
    for name, value in bare.items():
        monkeypatch.setenv(name, value)
    with x_server() as display:
        window = Window(tmp_path / "profile", display, (str(unpacked / "wxdesk"),))
        window.open()
        window.key("ctrl+4")
        assert window.shows("Sandbox – Media – wxdesk")
        assert window.end() == (0, "")


def test_pictures_are_decoded_by_a_process_of_their_own(unpacked: Path, bare: dict[str, str]) -> None:
    worker = ("--run-module", "wxdesk.ui.pages.media.decoding.picture_worker")
    started = run(unpacked / "wxdesk", *worker, env=bare, stdin=subprocess.DEVNULL)
    assert (started.stdout, started.stderr) == (READY.decode(), "")


def test_it_runs_no_module_but_its_own(unpacked: Path, bare: dict[str, str]) -> None:
    ended = run(unpacked / "wxdesk-cli", "--run-module", "this", env=bare)
    assert (ended.returncode, ended.stdout) == (2, "")


@pytest.mark.keyring
def test_it_keeps_an_appsecret_in_the_keyring(unpacked: Path, bare: dict[str, str], tmp_path: Path) -> None:
    profile = ("--profile", str(tmp_path / "profile"))
    secret = "0123456789abcdef0123456789abcdef"
    adding = ("accounts", "add", "--appid", "wx0123456789abcdef", "--name", "Shop", "--json", *profile)
    added = run(unpacked / "wxdesk-cli", *adding, env=bare, input=secret + "\n")
    assert added.returncode == 0, added.stderr
    assert json.loads(added.stdout)["secret_kept_in"] == "secret_service"
    removed = run(unpacked / "wxdesk-cli", "accounts", "remove", "Shop", *profile, env=bare)
    assert removed.returncode == 0, removed.stderr


def test_nothing_of_qt_that_no_page_uses_is_in_it(unpacked: Path) -> None:
    names = {path.name for path in unpacked.rglob("*")}
    assert {"libqxcb.so", "libqwayland.so", "libqwebp.so", "qtbase_zh_CN.qm", "sandbox"} <= names
    assert not {
        name
        for name in names
        if "WebEngine" in name or "gtk" in name or name in ("packaging", "pytest", "RECORD")
    }


# --- install ----------------------------------------------------------------------------------------------------------
def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def test_it_is_installed_used_replaced_and_removed(unpacked: Path, bare: dict[str, str]) -> None:
    home = Path(bare["HOME"])
    mine = home / ".config/wxdesk/accounts.json"
    mine.parent.mkdir(parents=True)
    mine.write_text("[]")
    for _ in ("new", "over the one before"):
        told = run(unpacked / "install", env=bare)
        assert told.returncode == 0, told.stderr
    assert run(home / ".local/bin/wxdesk-cli", "--version", env=bare).stdout == f"wxdesk {__version__}\n"

    entry = home / f".local/share/applications/{APP_ID}.desktop"
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    started = next(line for line in entry.read_text().splitlines() if line.startswith("Exec="))
    assert run(Path(started.removeprefix("Exec=").strip('"')), "--version", env=bare).returncode == 0
    assert (home / f".local/share/icons/hicolor/48x48/apps/{APP_ID}.png").is_file()

    assert run(unpacked / "install", "--remove", env=bare).returncode == 0
    assert files(home) == {".config/wxdesk/accounts.json"}


def test_an_install_that_finds_no_room_leaves_the_one_before(
    unpacked: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    assert run(unpacked / "install", env=bare).returncode == 0
    broken = shutil.copytree(unpacked, tmp_path / "broken", symlinks=True)
    program = Path(bare["HOME"]) / ".local/bin/wxdesk-cli"
    limited = f"ulimit -f 100; exec '{broken}/install'"
    assert subprocess.run(["bash", "-c", limited], env=bare, capture_output=True, check=False).returncode != 0
    assert run(program, "--version", env=bare).stdout == f"wxdesk {__version__}\n"
