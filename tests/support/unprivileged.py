"""Processes that root's rights do not help: of the user who runs the tests, or of nobody where that is root."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOBODY = 65534
_OF_SYSTEM = (
    f"/usr/bin/python{sys.version_info[0]}.{sys.version_info[1]}"  # root's own may lie where nobody may look
)


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def need() -> None:
    """Skip the test where there is no such process."""
    if is_root() and not (shutil.which("setpriv") and Path(_OF_SYSTEM).exists()):
        pytest.skip("as root this needs setpriv and the system's own Python of this version")


def python(*words: str) -> list[str]:
    if not is_root():
        return [sys.executable, *words]
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", _OF_SYSTEM, *words]


def environment(home: Path, **more: str) -> dict[str, str]:
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    path = os.pathsep.join((str(ROOT), libraries))
    kept = {"PATH": os.environ["PATH"], "LANGUAGE": "en", "QT_QPA_PLATFORM": "offscreen"}
    return {**kept, "HOME": str(home), "PYTHONPATH": path, **more}


@contextmanager
def folder() -> Iterator[Path]:
    """One that such a process may use; pytest's own are root's alone."""
    with tempfile.TemporaryDirectory(prefix="wxdesk-test-") as name:
        path = Path(name)
        if is_root():
            os.chown(path, NOBODY, NOBODY)
        yield path
