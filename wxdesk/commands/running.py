"""Runs a command: builds what it works with, and makes of what it raises a sentence and an exit code."""

import argparse
import logging
import sys
import traceback
from contextlib import suppress
from functools import partial

from wxdesk import translation
from wxdesk.commands.call import Call, Exit, passwords_of_environment, secret_of_environment
from wxdesk.errors import (
    ApiError,
    InputError,
    NetworkError,
    SecretError,
    StoreError,
    TokenError,
    TokenStoreError,
    WxdeskError,
)
from wxdesk.process.uncaught import Uncaught
from wxdesk.secrecy import redacted_fields, set_up_logging
from wxdesk.wording import tr_noop

_log = logging.getLogger(__name__)

# The first class that fits.
_EXITS: tuple[tuple[type[WxdeskError], Exit], ...] = (
    (InputError, Exit.USAGE),
    (StoreError, Exit.FAILED),
    (SecretError, Exit.NO_ACCESS),
    (NetworkError, Exit.NO_ACCESS),
    (ApiError, Exit.NO_ACCESS),
    (TokenError, Exit.NO_ACCESS),
    (TokenStoreError, Exit.NO_ACCESS),
)


def run(options: argparse.Namespace) -> int:
    """Returns the process's exit code, an Exit."""
    handler = set_up_logging(logging.DEBUG if options.debug else logging.WARNING)
    translate = translation.translator(translation.system_language())
    call = Call(options, translate)
    with Uncaught(partial(_tell_uncaught, call)) as uncaught:
        try:
            return _run(call, uncaught)
        finally:
            call.close()
            logging.getLogger().removeHandler(handler)


def _run(call: Call, uncaught: Uncaught) -> int:
    try:
        call.given_secret = secret_of_environment()
        call.given_passwords = passwords_of_environment()
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
    from wxdesk.wording.errors import describe  # pages of text, read when something went wrong

    told = describe(error, call.translate)
    text = tr_noop("cli", "{sentence} ({details})")
    call.remark(
        call.say("cli", text, sentence=told, details=told.small_print) if told.small_print else str(told)
    )
    if call.options.json:
        with suppress(StoreError):  # where the output is what could not be written
            call.result({"error": error.code, **redacted_fields(error.fields), "sentence": str(told)}, "")


def _tell_uncaught(call: Call, error: BaseException) -> None:
    """On whatever thread raised it."""
    if isinstance(error, WxdeskError):
        _tell(call, error)
        return
    _log.debug("unexpected", exc_info=error)
    if isinstance(error, MemoryError):
        _tell_memory(call, error)
        return
    kind = type(error).__name__
    sentence = call.say(
        "cli",
        tr_noop("cli", "wxdesk has a bug ({kind}). Use --debug to see a report for the developers."),
        kind=kind,
    )
    call.remark(sentence)
    if call.options.json:
        call.result({"error": "bug", "kind": kind, "sentence": sentence}, "")


def _tell_memory(call: Call, error: MemoryError) -> None:
    traceback.clear_frames(error.__traceback__)  # what filled it
    from wxdesk.wording.errors import describe

    sentence = str(describe(error, call.translate))
    call.remark(sentence)
    if call.options.json:
        call.result({"error": "memory", "sentence": sentence}, "")
