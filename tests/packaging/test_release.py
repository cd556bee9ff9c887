"""What `resources/packaging/release` puts into dist: it runs with --slow, as it installs Qt."""

import json
import os
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from tests.release.building import ROOT, copy_of_the_tree
from wxdesk import __version__

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="a script for bash")]
FILES = {
    f"wxdesk-{__version__}.tar.gz",
    f"wxdesk-{__version__}-py3-none-any.whl",
    f"wxdesk-{__version__}.cdx.json",
}


def release(tree: Path, out: Path, work: Path) -> dict[str, bytes]:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "PACKAGING_WORK": str(work)}
    subprocess.run(
        ["bash", str(tree / "resources/packaging/release"), str(out)],
        check=True,
        env=environment,
        capture_output=True,
    )
    return {path.name: path.read_bytes() for path in out.iterdir() if path.name != ".gitignore"}


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


@pytest.fixture(scope="module")
def made(work: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return release(ROOT, tmp_path_factory.mktemp("dist"), work)


def test_the_list_has_the_digest_of_each_file(made: dict[str, bytes]) -> None:
    lines = made["SHA256SUMS"].decode().splitlines()
    listed = {name: digest for digest, name in (line.split() for line in lines)}
    assert listed == {name: sha256(made[name]).hexdigest() for name in FILES}


def test_the_bill_is_what_was_installed(made: dict[str, bytes], work: Path) -> None:
    bill = json.loads(made[f"wxdesk-{__version__}.cdx.json"])
    told = {
        one["name"].lower().replace("_", "-"): one["version"]
        for one in (bill["metadata"]["component"], *bill["components"])
    }
    script = (
        "import importlib.metadata as m, json;"
        "print(json.dumps({d.name.lower().replace('_', '-'): d.version for d in m.distributions()}))"
    )
    python = str(work / "installed/bin/python")
    there = subprocess.run([python, "-I", "-c", script], capture_output=True, text=True, check=True).stdout
    assert told == json.loads(there)
    assert told["wxdesk"] == __version__
    assert {"httpx", "pyside6-essentials", "redis", "cryptography"} <= set(told)
    assert not {"pytest", "pyinstaller", "pip"} & set(told)


def test_another_place_makes_the_same_bytes(made: dict[str, bytes], tmp_path: Path) -> None:
    again = release(copy_of_the_tree(tmp_path / "elsewhere"), tmp_path / "dist", tmp_path / "work")
    assert again == made
