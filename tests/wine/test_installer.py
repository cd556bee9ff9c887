"""The installer as a support person uses it, on a Windows of Wine's, from the first start to what is left behind.

`bash tests/windows --installer` builds it and names it in WXDESK_INSTALLER. Pictures of the window stay beside it.
"""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.x_server import x_server
from wxdesk import __version__

INSTALLER = Path(os.environ.get("WXDESK_INSTALLER", "none"))
pytestmark = pytest.mark.skipif(
    not INSTALLER.is_file(), reason="built and tested by: bash tests/windows --installer"
)
ROOT = Path(__file__).parents[2]
MOST_BYTES = 35 << 20
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\wxdesk"
CREDENTIALS = r"HKCU\Software\Wine\Credential Manager"


@dataclass(frozen=True)
class Answer:
    code: int
    out: str


class Windows:
    """One user's, on an X server of its own."""

    def __init__(self, prefix: Path, display: str) -> None:
        subprocess.run(["bash", "tests/wine/prefix", str(prefix)], cwd=ROOT, check=True)
        self.home = prefix / "drive_c/users" / os.environ.get("USER", "root")
        self.program = self.home / "AppData/Local/Programs/wxdesk"
        self.environment = {
            **{key: os.environ[key] for key in ("PATH", "HOME")},
            "DISPLAY": display,
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=d;mshtml=d;winemenubuilder.exe=d",
            "LANG": "zh_CN.UTF-8",
        }

    def start(self, *words: str | Path) -> subprocess.Popen[bytes]:
        pipe = subprocess.PIPE
        command = ["wine", *map(str, words)]
        return subprocess.Popen(
            command, env=self.environment, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
        )

    def run(self, *words: str | Path, typed: str = "") -> Answer:
        process = self.start(*words)
        out, _ = process.communicate(typed.encode(), timeout=120)
        return Answer(process.returncode, out.decode(errors="replace"))

    @contextmanager
    def running(self, program: str, *words: str) -> Iterator[subprocess.Popen[bytes]]:
        """One of wxdesk's two programs, until it is killed with the Python that it starts."""
        process = self.start(self.program / program, *words)
        try:
            yield process
        finally:
            self.run("taskkill", "/f", "/im", "pythonw.exe" if program == "wxdesk.exe" else "python.exe")
            process.communicate(timeout=30)

    def cli(self, *words: str, typed: str = "") -> Answer:
        """As in a terminal that is opened now: found on the PATH."""
        return self.run("cmd", "/c", "wxdesk-cli", *words, typed=typed)

    def registry(self, key: str) -> str:
        return self.run("reg", "query", key, "/s").out

    def files(self) -> set[str]:
        temporary = ("Temp/", "AppData/Local/Temp/")
        found = {path.relative_to(self.home).as_posix() for path in self.home.rglob("*") if path.is_file()}
        return {path for path in found if not path.startswith(temporary)}

    def window(self, title: str) -> str:
        ends_at = time.monotonic() + 60
        while time.monotonic() < ends_at:
            found = self.xdotool("search", "--onlyvisible", "--name", title).split()
            if found:
                return found[0]
            time.sleep(0.2)
        raise AssertionError(f"no window is called {title}")

    def xdotool(self, *words: str) -> str:
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        ).stdout


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    with x_server() as display:
        found = Windows(tmp_path_factory.mktemp("windows") / "prefix", display)
        yield found
        subprocess.run(["wineserver", "--kill"], env=found.environment, check=False)


@pytest.fixture(scope="module")
def before(windows: Windows) -> set[str]:
    return windows.files()


@pytest.fixture(scope="module")
def installed(windows: Windows, before: set[str]) -> Windows:
    assert windows.run(INSTALLER, "/S").code == 0
    return windows


@pytest.fixture
def open_window(installed: Windows) -> Iterator[Windows]:
    with installed.running("wxdesk.exe", "--sandbox"):
        installed.window("wxdesk$")
        yield installed


def test_it_is_small_and_says_what_it_is() -> None:
    content = INSTALLER.read_bytes()
    assert len(content) <= MOST_BYTES
    for word in ("ProductName", "wxdesk", "FileVersion", __version__, "LegalCopyright", "MIT licence"):
        assert word.encode("utf-16-le") in content


def test_it_is_in_the_start_menu_in_the_list_of_programs_and_on_the_path(installed: Windows) -> None:
    assert (installed.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/wxdesk.lnk").is_file()
    assert __version__ in installed.registry(UNINSTALL)
    assert installed.cli("--version") == Answer(0, f"wxdesk {__version__}\r\n")


def test_only_its_own_modules_are_loaded(installed: Windows, tmp_path: Path) -> None:
    (tmp_path / "httpx.py").write_text("raise SystemExit('planted')")
    installed.environment["PYTHONPATH"] = str(tmp_path)
    try:
        assert installed.cli("--version").code == 0
    finally:
        del installed.environment["PYTHONPATH"]


def test_an_account_its_secret_and_a_batch(installed: Windows, tmp_path: Path) -> None:
    with installed.running("bin/wxdesk-cli.exe", "sandbox", "--images", "20") as sandbox:
        assert sandbox.stdout is not None
        told = json.loads(sandbox.stdout.readline())
        added = installed.cli(
            *("accounts", "add", "--appid", told["appid"], "--name", "Shop", "--environment", "test"),
            *("--api-base", told["api_base"], "--local-relay"),
            typed=told["secret"] + "\n",
        )
        assert added.code == 0, added.out
        assert told["appid"] in installed.registry(CREDENTIALS)
        written = [path.read_bytes() for path in (installed.home / "AppData/Roaming/wxdesk").rglob("*.json")]
        assert written and not any(told["secret"].encode() in content for content in written)
        (tmp_path / "ids.txt").write_text("\n".join(told["media_ids"]))
        photos = tmp_path / "photos"
        fetched = installed.cli("fetch", f"Z:{tmp_path}/ids.txt", "-o", f"Z:{photos}", "--account", "Shop")
        assert fetched.code == 0, fetched.out
        assert len([path for path in photos.iterdir() if path.suffix in (".jpg", ".png")]) == 20
        removed = installed.cli("accounts", "remove", "Shop")
        assert removed.code == 0, removed.out
        assert told["appid"] not in installed.registry(CREDENTIALS)


def test_the_window_opens_and_is_not_replaced_under_its_user(open_window: Windows) -> None:
    library = open_window.program / "python311.dll"
    made_at = library.stat().st_mtime
    assert open_window.run(INSTALLER, "/S").code == 2
    assert open_window.run(open_window.program / "uninstall.exe", "/S", "_?=C:\\").code == 2
    assert library.stat().st_mtime == made_at


@pytest.mark.parametrize(
    ("language", "dpi"), [("en", 96), ("zh_CN", 144)], ids=["english", "chinese at 150 %"]
)
def test_its_window_is_painted(installed: Windows, language: str, dpi: int) -> None:
    settings = installed.home / "AppData/Roaming/wxdesk/settings.json"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text(json.dumps({"language": language}))
    desktop = r"HKCU\Control Panel\Desktop"
    installed.run("reg", "add", desktop, "/v", "LogPixels", "/t", "REG_DWORD", "/d", str(dpi), "/f")
    with installed.running("wxdesk.exe", "--sandbox"):
        installed.window("wxdesk$")
        time.sleep(3)  # until the sandbox's tokens are there
        picture = INSTALLER.with_name(f"window-{language}-{dpi}.png")
        _take(picture, installed.environment["DISPLAY"])
        assert _colours(picture) > 100


def _take(picture: Path, display: str) -> None:
    from PIL import ImageGrab

    ImageGrab.grab(xdisplay=display).save(picture)


def _colours(picture: Path) -> int:
    from PIL import Image

    with Image.open(picture) as image:
        return len(image.convert("RGB").getcolors(1 << 24) or [])


def test_a_newer_version_takes_its_place(installed: Windows) -> None:
    left_over = installed.program / "Lib/site-packages/of_an_older_version.py"
    left_over.write_text("")
    assert installed.run(INSTALLER, "/S").code == 0
    assert not left_over.exists()
    assert installed.cli("--version").code == 0


def test_removed_it_leaves_only_what_is_its_users(installed: Windows, before: set[str]) -> None:
    assert installed.run(installed.program / "uninstall.exe", "/S").code == 0
    ends_at = time.monotonic() + 60
    while installed.program.exists() and time.monotonic() < ends_at:
        time.sleep(0.2)  # the uninstaller goes on as a copy of itself
    left = installed.files() - before
    assert {
        path for path in left if not path.startswith(("AppData/Roaming/wxdesk/", "AppData/Local/wxdesk/"))
    } == set()
    assert "wxdesk" not in installed.registry(UNINSTALL)
    assert "wxdesk" not in installed.registry(r"HKCU\Environment")
