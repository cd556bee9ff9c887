"""`wxdesk` and `wxdesk-cli` from their first line on: only a process that becomes one of them imports this."""

from wxdesk.process.interruption import end_quietly

end_quietly()  # before all that is loaded below

# isort: split
import wxdesk.process.import_path  # noqa: E402, F401 -- nothing of the current folder before

# isort: split
from wxdesk.process.garbage import collector  # noqa: E402


def command_line() -> int:
    with collector.loading():
        from wxdesk.cli import main
    return main()


def window() -> int:
    from wxdesk.__main__ import main

    return main()
