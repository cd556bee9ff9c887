"""A release is installed where there is no network, from files whose digests are known, and works as the checkout does.

Long, for its 200 MB: all of it runs with --slow.
"""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.release.building import ROOT, build, pins, uv
from wxdesk import __version__

EPOCH = 1_700_000_000
_ALONE = ("unshare", "--map-root-user", "--net", "--")
_PIP = ("-m", "pip", "--isolated", "--disable-pip-version-check", "--quiet")
_STRICT = ("--require-hashes", "--only-binary", ":all:", "--no-deps")
# Secrets in everything that is written, downloads through kills, and Qt's binding, as the catalogue of checks has it.
_AGAIN = (
    "tests/program/test_no_secret_escapes.py",
    "tests/media/killed/test_killed.py",
    "tests/ui/process/test_binding.py",
)


def is_alone() -> bool:
    """Whether a program can be cut off from the network here."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*_ALONE, "true"], capture_output=True, check=False).returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not is_alone(), reason="needs unshare and its permission to make a network of one's own"
    ),
]


class Wheelhouse:
    """Wheels in a folder, and a list of them with their digests."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.listed = folder / "wheels", folder / "requirements.txt"
        wheel = next(one for one in build(ROOT, folder / "built", EPOCH) if one.suffix == ".whl")
        text = pins()
        self.listed.write_text(text, encoding="utf-8")
        tool = folder / "tool"
        self._run(sys.executable, "-m", "venv", tool)
        self._run(
            tool / "bin/python",
            "-m",
            "pip",
            "download",
            "--quiet",
            *_STRICT,
            "-r",
            self.listed,
            "-d",
            self.folder,
        )
        shutil.copy(wheel, self.folder)
        digest = sha256(wheel.read_bytes()).hexdigest()
        self.listed.write_text(f"{text}wxdesk=={__version__} --hash=sha256:{digest}\n", encoding="utf-8")

    def install(self, environment: Path) -> "subprocess.CompletedProcess[str]":
        """Into a new environment, alone in the world."""
        self._run(sys.executable, "-m", "venv", environment)
        offline = ("--no-index", "--find-links", str(self.folder))
        command = [
            *_ALONE,
            str(environment / "bin/python"),
            *_PIP,
            "install",
            *offline,
            *_STRICT,
            "-r",
            self.listed,
        ]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        return subprocess.run(command, capture_output=True, text=True, check=False, env=clean)

    def _run(self, *words: object) -> None:
        subprocess.run([str(word) for word in words], check=True)


@pytest.fixture(scope="module")
def wheelhouse(tmp_path_factory: pytest.TempPathFactory) -> Wheelhouse:
    return Wheelhouse(tmp_path_factory.mktemp("wheelhouse"))


@pytest.fixture(scope="module")
def installed(wheelhouse: Wheelhouse, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with wxdesk and what it needs."""
    environment = tmp_path_factory.mktemp("installed") / "env"
    ended = wheelhouse.install(environment)
    assert ended.returncode == 0, ended.stderr
    return environment


def python(environment: Path, *words: str, **options: object) -> "subprocess.CompletedProcess[str]":
    command = [str(environment / "bin/python"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]


def packages(environment: Path) -> dict[str, str]:
    """Name and version of what is installed; pip is the environment's own."""
    script = (
        "import importlib.metadata as m, json;"
        "print(json.dumps({d.name.lower().replace('_', '-'): d.version for d in m.distributions()}))"
    )
    found: dict[str, str] = json.loads(python(environment, "-I", "-c", script).stdout)
    return {name: version for name, version in found.items() if name not in ("pip", "setuptools")}


# --- installing -------------------------------------------------------------------------------------------------------
def test_it_installs_without_a_network(installed: Path, tmp_path: Path) -> None:
    assert packages(installed)["wxdesk"] == __version__
    told = python(installed, "-I", "-m", "wxdesk.cli", "explain", "40001", "--profile", str(tmp_path))
    assert "40001" in told.stdout
    checked = python(installed, *_PIP, "check")
    assert checked.returncode == 0, checked.stdout


def test_a_file_with_one_other_byte_is_refused(wheelhouse: Wheelhouse, tmp_path: Path) -> None:
    wheel = next(wheelhouse.folder.glob("keyring-*.whl"))
    sound = wheel.read_bytes()
    middle = len(sound) // 2
    wheel.write_bytes(sound[:middle] + bytes([sound[middle] ^ 1]) + sound[middle + 1 :])
    try:
        ended = wheelhouse.install(tmp_path / "env")
    finally:
        wheel.write_bytes(sound)
    assert ended.returncode != 0
    assert "DO NOT MATCH THE HASHES" in ended.stderr
    assert packages(tmp_path / "env") == {}


# --- what is in it ----------------------------------------------------------------------------------------------------
def bill(environment: Path) -> dict[str, str]:
    """What a bill of materials in CycloneDX's form says of an environment."""
    command = [
        *uv(),
        "tool",
        "run",
        "--quiet",
        "--from",
        "cyclonedx-bom>=7.1,<8",
        "cyclonedx-py",
        "environment",
    ]
    python_of_it = str(environment / "bin/python")
    ended = subprocess.run(
        [*command, "--output-format", "JSON", python_of_it], capture_output=True, text=True, check=True
    )
    found = json.loads(ended.stdout)["components"]
    return {one["name"].lower().replace("_", "-"): one["version"] for one in found}


def test_the_bill_of_materials_is_what_is_installed(installed: Path, wheelhouse: Wheelhouse) -> None:
    told = {name: version for name, version in bill(installed).items() if name not in ("pip", "setuptools")}
    assert told == packages(installed)
    assert len(told) == len(list(wheelhouse.folder.glob("*.whl")))


def test_a_package_more_makes_another_bill(installed: Path, tmp_path: Path) -> None:
    """One that is laid beside the others by hand."""
    other = shutil.copytree(installed, tmp_path / "env", symlinks=True)
    site = next(other.glob("lib/python*/site-packages"))
    (site / "stray-1.0.dist-info").mkdir()
    (site / "stray-1.0.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: stray\nVersion: 1.0\n")
    assert bill(other).items() - bill(installed).items() == {("stray", "1.0")}


# --- the same checks of what is installed -----------------------------------------------------------------------------
def test_secrets_kills_and_the_binding_hold_for_what_is_installed(installed: Path, tmp_path: Path) -> None:
    """The tests alone lie beside it, so that nothing of the checkout can be found."""
    for name in ("tests", "pyproject.toml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    command = [*uv(), "pip", "install", "--quiet", "--python", str(installed / "bin/python")]
    subprocess.run([*command, "pytest>=8.3", "pytest-qt>=4.5", "hypothesis>=6.120"], check=True)
    where = python(installed, "-c", "import wxdesk; print(wxdesk.__file__)", cwd=tmp_path)
    assert str(installed) in where.stdout
    ended = python(installed, "-m", "pytest", *_AGAIN, cwd=tmp_path)
    assert ended.returncode == 0, ended.stdout
