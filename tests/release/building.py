"""What a release is made of: the wheel and the source archive, and the pins of what they need."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
_MADE_HERE = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", ".hypothesis")


def uv() -> list[str]:
    found = shutil.which("uv")
    return [found] if found else [sys.executable, "-m", "uv"]


def build(folder: Path, into: Path, epoch: int, **environment: str) -> list[Path]:
    """The source archive and the wheel of what lies in `folder`."""
    command = [*uv(), "build", "--quiet", "--sdist", "--wheel", "--out-dir", str(into)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), **environment}
    subprocess.run(command, cwd=folder, env=environment, check=True)
    return sorted(one for one in into.iterdir() if one.suffix in (".gz", ".whl"))


def copy_of_the_tree(folder: Path) -> Path:
    """With other times than those here."""

    def not_copied(place: str, names: list[str]) -> set[str]:
        built = (
            {"dist", "build"} if Path(place) == ROOT else set()
        )  # resources/packaging has programs of that name
        return {*_MADE_HERE(place, names), *built}

    copied = shutil.copytree(ROOT, folder, ignore=not_copied)
    for path in copied.rglob("*"):
        os.utime(path, (10**9, 10**9))
    return copied


def pins() -> str:
    """What wxdesk needs to run, each in one version and with the digest of every file it comes in."""
    command = [*uv(), "export", "--quiet", "--no-dev", "--no-emit-project", "--no-header", "--no-annotate"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
