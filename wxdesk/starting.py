"""`wxdesk` and `wxdesk-cli` from their first line on."""

import wxdesk.process.import_path  # noqa: F401 -- before anything of the current folder can be imported

# isort: split
from wxdesk.process.interruption import end_quietly


def command_line() -> int:
    end_quietly()
    from wxdesk.cli import main

    return main()


def window() -> int:
    end_quietly()
    from wxdesk.__main__ import main

    return main()
