"""`wxdesk-cli`: the same jobs without a window."""

import wxdesk.import_path  # noqa: F401 -- before anything of the current folder can be imported

# isort: split
from wxdesk import starting

if __name__ == "__main__":
    starting.end_quietly()  # before all that is loaded below

import argparse
import logging
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from wxdesk import __version__, translation
from wxdesk.commands import accounts, check_endpoint, diagnose, explain, fetch, forward, sandbox, sign, tokens
from wxdesk.commands.call import Call, Exit, secret_of_environment
from wxdesk.errors import ApiError, InputError, NetworkError, SecretError, StoreError, TokenError, WxdeskError
from wxdesk.protection import protect
from wxdesk.secrecy import redacted_fields, set_up_logging
from wxdesk.services import services_of
from wxdesk.uncaught import Uncaught
from wxdesk.wording import said
from wxdesk.wording.errors import tell

_log = logging.getLogger(__name__)

COMMANDS = (accounts, tokens, sign, diagnose, check_endpoint, explain, fetch, forward, sandbox)

# The first class that fits.
_EXITS: tuple[tuple[type[WxdeskError], Exit], ...] = (
    (InputError, Exit.USAGE),
    (StoreError, Exit.FAILED),
    (SecretError, Exit.NO_ACCESS),
    (NetworkError, Exit.NO_ACCESS),
    (ApiError, Exit.NO_ACCESS),
    (TokenError, Exit.NO_ACCESS),
)


def parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser(
        prog="wxdesk-cli",
        description="Signatures, tokens and media of WeChat Official Accounts, without a window. Secrets are never "
        "arguments: they come from the system's keyring, standard input or the variable WXDESK_APPSECRET.",
        epilog="Exit: 0 done, 1 some items failed or the verdict is wrong, 2 bad usage or input, 3 interrupted and "
        "resumable, 4 no access (secret, keyring, IP address, token).",
    )
    root.add_argument("--version", action="version", version=f"wxdesk {__version__}")
    _add_common(root, inherited=False)
    subparsers = root.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(subparsers)
    for each in _all_parsers(root):
        if each is not root:
            _add_common(each, inherited=True)
    return root


def main(words: Sequence[str] | None = None) -> int:
    """Returns the process's exit code, an Exit."""
    try:
        with starting.interruptible():
            return _main(words)
    except KeyboardInterrupt:  # before the command began, or after it had ended
        return Exit.INTERRUPTED


def _main(words: Sequence[str] | None) -> int:
    protect()
    options = parser().parse_args(words)
    handler = set_up_logging(logging.DEBUG if options.debug else logging.WARNING)
    translate = translation.translator(translation.system_language())
    services = services_of(options.profile)
    call = Call(options, services, translate)
    with Uncaught(partial(_tell_uncaught, call)) as uncaught:
        try:
            return _run(call, uncaught)
        finally:
            services.close()
            logging.getLogger().removeHandler(handler)


def _run(call: Call, uncaught: Uncaught) -> int:
    try:
        call.services.store.given_secret = secret_of_environment()
        return int(call.options.run(call))
    except WxdeskError as error:
        _tell(call, error)
        return next(code for kind, code in _EXITS if isinstance(error, kind))
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; there is nobody to tell
        return Exit.FAILED
    except Exception as error:
        uncaught.report(error)
        return Exit.FAILED


def _tell(call: Call, error: WxdeskError) -> None:
    told = tell(error, call.translate)
    call.remark(f"{told}{f' ({told.small_print})' if told.small_print else ''}")
    if call.options.json:
        call.result({"error": error.code, **redacted_fields(error.fields), "sentence": str(told)}, "")


def _tell_uncaught(call: Call, error: BaseException) -> None:
    """On whatever thread raised it."""
    if isinstance(error, WxdeskError):
        _tell(call, error)
        return
    _log.debug("unexpected", exc_info=error)
    kind = type(error).__name__
    sentence = call.say(
        "cli",
        said("cli", "wxdesk has a bug ({kind}). --debug shows the report for its developers."),
        kind=kind,
    )
    call.remark(sentence)
    if call.options.json:
        call.result({"error": "bug", "kind": kind, "sentence": sentence}, "")


def _add_common(to: argparse.ArgumentParser, inherited: bool) -> None:
    # A sub-command's default must not undo what stood before the command.
    default = argparse.SUPPRESS if inherited else None
    to.add_argument("--json", action="store_true", default=default or False, help="one JSON object a line")
    to.add_argument("--profile", type=Path, default=default, metavar="DIR", help="keep everything in DIR")
    to.add_argument("--debug", action="store_true", default=default or False, help="log to standard error")


def _all_parsers(root: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    found = [root]
    for action in root._actions:
        if isinstance(action, argparse._SubParsersAction):
            for child in action.choices.values():
                found += _all_parsers(child)
    return found


if __name__ == "__main__":
    sys.exit(main())
