"""`wxdesk-cli`: the same jobs without a window. What a command needs is loaded when it is called."""

from wxdesk.process import interruption

if __name__ == "__main__":
    interruption.end_quietly()  # before all that is loaded below

# isort: split
import wxdesk.process.import_path  # noqa: F401 -- before anything of the current folder can be imported

# isort: split
import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wxdesk import __version__
from wxdesk.process import standard_streams
from wxdesk.process.protection import protect

# What the help says of each; wxdesk/commands has a module for each, with `add(parser)`.
COMMANDS = {
    "accounts": "the saved accounts",
    "tokens": "access_token and tickets",
    "sign": "sign a page's address",
    "diagnose": "is a signature right?",
    "check-endpoint": "which addresses does a back end sign wrongly?",
    "explain": "what does an error code mean?",
    "fetch": "save media by their IDs; run again to resume",
    "forward": "send saved files to a company's endpoint; run again to resume",
    "sandbox": "a small WeChat on this computer, for trying and testing",
}


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Of the terminal's width. argparse itself asks shutil for it, which loads a compressor after the other."""
    try:
        columns = int(os.environ.get("COLUMNS", 0)) or os.get_terminal_size().columns or 80
    except (ValueError, OSError):  # no terminal
        columns = 80
    return argparse.HelpFormatter(prog, width=columns - 2)


class _Parser(argparse.ArgumentParser):
    """Of a command, or of an action below one (without a `module`). A command's is built when it is called."""

    def __init__(self, module: str = "", **options: Any) -> None:
        self._module, self._options = module, {"formatter_class": _formatter, **options}
        if not module:
            super().__init__(**self._options)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        if self._module:
            super().__init__(**self._options)
            importlib.import_module(f"wxdesk.commands.{self._module}").add(self)
        _add_common(self, inherited=True)
        return super().parse_known_args(args, namespace)


def parser() -> argparse.ArgumentParser:
    """For one command line."""
    root = argparse.ArgumentParser(
        prog="wxdesk-cli",
        formatter_class=_formatter,
        description="Signatures, tokens and media of WeChat Official Accounts, without a window. Secrets are never "
        "arguments: they come from the system's keyring, standard input or the variable WXDESK_APPSECRET.",
        epilog="Exit: 0 done, 1 some items failed or the verdict is wrong, 2 bad usage or input, 3 interrupted and "
        "resumable, 4 no access (secret, keyring, IP address, token).",
    )
    root.add_argument("--version", action="version", version=f"wxdesk {__version__}")
    _add_common(root, inherited=False)
    commands = root.add_subparsers(prog=root.prog, required=True, metavar="COMMAND", parser_class=_Parser)
    for name, words in COMMANDS.items():
        commands.add_parser(name, help=words, module=name.replace("-", "_"))
    return root


def main(words: Sequence[str] | None = None) -> int:
    """Returns the process's exit code, an Exit."""
    protect()
    standard_streams.prepare()
    options = parser().parse_args(words)
    from wxdesk.commands.call import Exit
    from wxdesk.commands.running import run

    try:
        with interruption.Interruptible():
            return run(options)
    except KeyboardInterrupt:  # before the command began, or after it had ended
        return Exit.INTERRUPTED


def _add_common(to: argparse.ArgumentParser, inherited: bool) -> None:
    # A sub-command's default must not undo what stood before the command.
    default = argparse.SUPPRESS if inherited else None
    to.add_argument("--json", action="store_true", default=default or False, help="one JSON object a line")
    to.add_argument("--profile", type=Path, default=default, metavar="DIR", help="keep everything in DIR")
    to.add_argument("--debug", action="store_true", default=default or False, help="log to standard error")


if __name__ == "__main__":
    sys.exit(main())
