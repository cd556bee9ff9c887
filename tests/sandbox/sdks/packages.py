"""Other people's packages that judge the sandbox: which, in which version, and where they are kept.

Each is installed once by name with the ordinary client, into a folder outside the checkout, and used from there.
"""

import functools
import hashlib
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

# What each is installed as; with what it needs and does not ask for, or asks for in a version that it cannot use.
PYTHON = {
    "wechatpy": ("wechatpy==1.8.18", "pycryptodome==4.4.0"),
    "werobot": ("werobot==1.13.1",),
    "weixin-python": ("weixin-python==0.5.7",),
}
NODE = {
    "co-wechat-api": ("co-wechat-api@3.11.0",),
    "wechat-api": ("wechat-api@1.35.1",),
    "node-easywechat": ("node-easywechat@3.6.2", "node-socialite@1.4.1"),
}
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

_OLDEST_NODE = 18  # has fetch
_INSTALL_S = 300
_PIP = ("-m", "pip", "install", "-q", "--disable-pip-version-check", "--retries", "1", "--timeout", "20")
_NPM = ("install", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries", "0", "--prefix", ".")


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
    if name in _refused:
        pytest.skip(_refused[name])
    what = f"{name} for {sys.version_info[0]}.{sys.version_info[1]}"
    label = re.sub(r"\W+", "-", name)[:40]
    folder = _cache() / f"{label}-{hashlib.sha256(what.encode()).hexdigest()[:12]}"
    ready = folder / "ready"
    with FileLock(f"{folder}.lock"):
        if not ready.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            for words in install(folder):
                problem = _problem(words, folder)
                if problem:
                    _refused[name] = f"{name} cannot be installed: {problem}"
                    pytest.skip(_refused[name])
            ready.touch()
    return folder


_refused: dict[str, str] = {}  # what is not asked for again, and why


def _problem(words: list[str], folder: Path) -> str:
    """Why the client failed, in its own words; empty when it did not."""
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=_INSTALL_S, cwd=folder)
    except (OSError, subprocess.TimeoutExpired) as failed:
        return type(failed).__name__
    said = (done.stderr.strip() or done.stdout.strip()).splitlines() or [str(done.returncode)]
    return next((line for line in said if " code " in line), said[-1]) if done.returncode else ""


@functools.cache
def python_with(package: str) -> str:
    """The Python of an environment that holds the package and nothing of ours."""

    def install(folder: Path) -> list[list[str]]:
        here, inside = str(folder / "venv"), _python(folder)
        uv = os.environ.get("UV") or shutil.which("uv")  # much the faster
        if uv:
            return [
                [uv, "venv", "-q", "--python", sys.executable, here],
                [uv, "pip", "install", "-q", "--python", inside, *PYTHON[package]],
            ]
        return [[sys.executable, "-m", "venv", here], [inside, *_PIP, *PYTHON[package]]]

    return _python(_installed(" ".join(PYTHON[package]), install))


def _python(folder: Path) -> str:
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return str(folder.joinpath("venv", *inside))


@functools.cache
def node() -> str:
    """The program; skips the test where there is none, or too old a one."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("node is not installed (tests/setup tests)")
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()
    if int(version.removeprefix("v").partition(".")[0]) < _OLDEST_NODE:
        pytest.skip(f"node {version} is too old: {_OLDEST_NODE} or later is needed")
    return program


@functools.cache
def node_modules_with(*packages: str) -> Path:
    npm = shutil.which("npm") or "npm"
    folder = _installed("node " + " ".join(packages), lambda _: [[npm, *_NPM, *packages]])
    return folder / "node_modules"


def js_sdk(build: str, bundled: bool) -> Path:
    aliases = {one: one.replace("@", "-") for one in JS_SDKS}
    modules = node_modules_with(*(f"{alias}@npm:{one}" for one, alias in aliases.items()))
    return modules / aliases[build] / JS_SDKS[build][bundled]
