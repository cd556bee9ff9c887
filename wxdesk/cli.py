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

from wxdesk import __version__, translation
from wxdesk.process import standard_streams
from wxdesk.process.garbage import collector
from wxdesk.process.protection import protect
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.usage import speak_own_language

# What the help says of each; wxdesk/commands has a module for each, with `add(parser)`.
COMMANDS = {
    "accounts": tr_noop("help", "the saved accounts"),
    "check": tr_noop("help", "check an account step by step, and say what is wrong and who should act"),
    "tokens": tr_noop("help", "access_token and tickets: how long they are valid, who replaced them"),
    "sign": tr_noop("help", "sign a page URL"),
    "diagnose": tr_noop("help", "check a signature and find the mistake"),
    "check-endpoint": tr_noop("help", "test a signing endpoint with edge-case URLs"),
    "explain": tr_noop("help", "explain an error code"),
    "fetch": tr_noop("help", "download media by their IDs; run again to resume"),
    "forward": tr_noop("help", "forward downloaded files to an endpoint; run again to resume"),
    "sandbox": tr_noop("help", "run a simulated WeChat API on this computer"),
}
# What argparse itself writes.
_OF_ARGPARSE = (
    tr_noop("help", "positional arguments"),
    tr_noop("help", "options"),
    tr_noop("help", "show this help message and exit"),
    tr_noop("help", "show program's version number and exit"),
)


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Of the terminal's width. argparse itself asks shutil for it, which loads a compressor after the other."""
    try:
        columns = int(os.environ.get("COLUMNS", 0)) or os.get_terminal_size().columns or 80
    except (ValueError, OSError):  # no terminal
        columns = 80
    return argparse.HelpFormatter(prog, width=columns - 2)


class _InOwnLanguage(argparse.ArgumentParser):
    """Its help is in the reader's language: whatever is written in it is a text of the context "help"."""

    def format_help(self) -> str:
        language = translation.system_language()
        if language != "en":
            self._translate(translation.translator(language))
        return super().format_help()

    def _translate(self, translate: Translate) -> None:
        self.description, self.epilog = (
            text and translate("help", text) for text in (self.description, self.epilog)
        )
        of_commands = [one for action in self._actions for one in getattr(action, "_choices_actions", ())]
        for action in (*self._actions, *of_commands):
            action.help = action.help and translate("help", action.help)
        for group in self._action_groups:
            group.title = group.title and translate("help", group.title)


class _Parser(_InOwnLanguage):
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
    root = _InOwnLanguage(
        prog="wxdesk-cli",
        formatter_class=_formatter,
        description=tr_noop(
            "help",
            "Signatures, tokens and media of WeChat Official Accounts, without a window. AppSecrets are "
            "never arguments: they come from the system keyring, standard input or the environment "
            "variable WXDESK_APPSECRET.",
        ),
        epilog=tr_noop(
            "help",
            "Exit codes: 0 done; 1 some items failed, or a signature or account is wrong; 2 wrong usage or input; "
            "3 interrupted, can be resumed; 4 no access (AppSecret, keyring, IP address, access_token).",
        ),
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
    speak_own_language()
    with collector.loading():
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
    to.add_argument(
        "--json",
        action="store_true",
        default=default or False,
        help=tr_noop("help", "print one JSON object per line"),
    )
    to.add_argument(
        "--profile",
        type=Path,
        default=default,
        metavar="DIR",
        help=tr_noop("help", "keep all files of wxdesk in DIR"),
    )
    to.add_argument(
        "--debug",
        action="store_true",
        default=default or False,
        help=tr_noop("help", "log to standard error"),
    )


if __name__ == "__main__":
    sys.exit(main())
