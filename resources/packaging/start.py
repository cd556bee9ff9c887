"""`wxdesk` and `wxdesk-cli` where Python is part of the program: where PyInstaller's start code goes on."""

import os
import runpy
import sys
from collections.abc import MutableMapping
from pathlib import Path


def give_back_library_path(environment: MutableMapping[str, str]) -> None:
    """PyInstaller points it to the program's own libraries: a browser or a viewer that is opened would load those."""
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    environment.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        environment["LD_LIBRARY_PATH"] = before


def main() -> int:
    if sys.platform == "linux":
        give_back_library_path(os.environ)
    from wxdesk.process.child import RUN_MODULE

    if sys.argv[1:2] == [RUN_MODULE] and "".join(sys.argv[2:3]).startswith("wxdesk."):
        del sys.argv[:2]
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
        return 0
    from wxdesk import starting

    of_commands = Path(sys.executable).stem == "wxdesk-cli"
    return starting.command_line() if of_commands else starting.window()


if __name__ == "__main__":
    sys.exit(main())
