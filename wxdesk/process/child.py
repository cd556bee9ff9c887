"""Processes of our own, for what may crash, hang or swell: isolated from the folder and environment of the parent.

`python -m` and scripts import from the current folder or their own; a file called zipfile.py beside a customer's list
would run. A child starts with -I, in the package's folder, with none of the parent's variables but those that the
system itself needs. Where Python is part of the program (resources/packaging), its start takes the module's name instead:
such a program never looks at the environment or the current folder.
"""

import os
import subprocess
import sys
from pathlib import Path

from wxdesk.process import system

FOLDER = Path(__file__).parents[1]  # the package: nobody else writes there
# The package's parent goes last, so that nothing beside it hides a module of Python's.
_START = "import runpy, sys; sys.path.append(sys.argv.pop(1)); runpy.run_module(sys.argv.pop(1), run_name='__main__')"
_KEPT_VARIABLES = ("SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH")
RUN_MODULE = "--run-module"  # resources/packaging/start.py takes it
READY = b"ready\n"  # what it says first, once it is loaded
NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows a black window would flash up


def command(module: str, *arguments: str) -> list[str]:
    """What starts `module` as a program, with `arguments` behind its name in sys.argv."""
    if getattr(sys, "frozen", False):
        return [sys.executable, RUN_MODULE, module, *arguments]
    return [sys.executable, "-I", "-c", _START, str(FOLDER.parent), module, *arguments]


def environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    if system.WINDOWS:  # PySide6 puts its own folder before what is there, and ends where nothing is
        kept["PATH"] = f"{system.windows_folder()}\\System32"
    return kept
