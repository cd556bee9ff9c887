"""Other people's packages that judge the sandbox: which, in which version, and where they are kept.

Each is installed once by name with the ordinary client, into a folder outside the checkout, and used from there.
"""

import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

PYTHON = {"wechatpy": "1.8.18", "werobot": "1.13.1", "weixin-python": "0.5.7"}
NODE = {"co-wechat-api": "3.11.0", "wechat-api": "1.35.1", "node-easywechat": "3.6.2"}
# Builds of the JS-SDK: package and version → its file for a script tag, its file for a bundler.
JS_SDKS = {
    "jweixin@1.0.0": ("jweixin-1.0.0.js", "jweixin-1.0.0.js"),
    "weixin-js-sdk@1.0.7": ("index.original.js", "index.js"),
    "weixin-js-sdk@1.3.3": ("index.original.js", "index.js"),
    "weixin-js-sdk@1.6.5": ("", "index.js"),
    "jweixin-module@1.4.1": ("out/index.js", "out/index.js"),
    "jweixin-module@1.6.0": ("lib/index.js", "lib/index.js"),
}
# Quick ones, which run without --slow.
SMOKE = ("wechatpy", "co-wechat-api")

NODE_PROGRAM = shutil.which("node")
needs_node = pytest.mark.skipif(NODE_PROGRAM is None, reason="node is not installed (tests/setup tests)")
_INSTALL_S = 300


def _cache() -> Path:
    """Where packages stay from run to run; of this user alone, as what is in it is run."""
    named = os.environ.get("XDG_CACHE_HOME")
    owner = os.getuid() if hasattr(os, "getuid") else ""
    folder = Path(named) / "wxdesk-tests" if named else Path(tempfile.gettempdir()) / f"wxdesk-tests-{owner}"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    state = folder.stat()
    if hasattr(os, "getuid") and (state.st_uid != os.getuid() or state.st_mode & 0o022):
        pytest.fail(f"{folder} may be written by others")
    return folder


def _installed(name: str, install: Callable[[Path], list[list[str]]]) -> Path:
    """The folder of one package; skips the test, with the client's last words, where the registry refuses."""
    folder = _cache() / re.sub(r"\W+", "-", f"{name} {sys.version_info[0]}.{sys.version_info[1]}")
    ready = folder / "ready"
    with FileLock(f"{folder}.lock"):
        if not ready.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            for words in install(folder):
                try:
                    done = subprocess.run(
                        words, capture_output=True, text=True, timeout=_INSTALL_S, cwd=folder
                    )
                except (OSError, subprocess.TimeoutExpired) as failed:
                    pytest.skip(f"{name}: {type(failed).__name__}")
                if done.returncode:
                    last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
                    pytest.skip(f"{name} cannot be installed: {' '.join(last)}")
            ready.touch()
    return folder


@functools.cache
def python_with(package: str) -> str:
    """The Python of an environment that holds the package and nothing of ours."""

    def install(folder: Path) -> list[list[str]]:
        here = str(folder / "venv")
        return [
            [sys.executable, "-m", "venv", here],
            [_python(folder), "-m", "pip", "install", "-q", f"{package}=={PYTHON[package]}"],
        ]

    return _python(_installed(f"{package} {PYTHON[package]}", install))


def _python(folder: Path) -> str:
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return str(folder.joinpath("venv", *inside))


@functools.cache
def node_modules_with(package: str, version: str) -> Path:
    npm = shutil.which("npm") or "npm"
    words = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", "."]
    folder = _installed(f"node {package} {version}", lambda _: [[*words, f"{package}@{version}"]])
    return folder / "node_modules"


def js_sdk(build: str, bundled: bool) -> Path:
    package, _, version = build.partition("@")
    return node_modules_with(package, version) / package / JS_SDKS[build][bundled]
