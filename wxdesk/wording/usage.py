"""What is said of a command line that is wrong, in the reader's language: argparse's own texts, and of numbers."""

import argparse
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from wxdesk import translation
from wxdesk.wording import tr_noop

Number = TypeVar("Number", int, float)

_translator = cache(translation.translator)

# Of argparse.py: those that a reader can meet; the others are about how a parser was written.
_TEXTS = frozenset(
    {
        tr_noop("usage", "usage: "),
        tr_noop("usage", "%(prog)s: error: %(message)s\n"),
        tr_noop("usage", "argument %(argument_name)s: %(message)s"),
        tr_noop("usage", "unrecognized arguments: %s"),
        tr_noop("usage", "the following arguments are required: %s"),
        tr_noop("usage", "one of the arguments %s is required"),
        tr_noop("usage", "not allowed with argument %s"),
        tr_noop("usage", "ignored explicit argument %r"),
        tr_noop("usage", "ambiguous option: %(option)s could match %(matches)s"),
        tr_noop("usage", "unexpected option string: %s"),
        tr_noop("usage", "expected one argument"),
        tr_noop("usage", "expected at most one argument"),
        tr_noop("usage", "expected at least one argument"),
        tr_noop("usage", "expected %s argument"),
        tr_noop("usage", "expected %s arguments"),
        tr_noop("usage", "invalid %(type)s value: %(value)r"),
        tr_noop("usage", "invalid choice: %(value)r (choose from %(choices)s)"),
    }
)
_OUT_OF_RANGE = tr_noop("usage", "must be a number from {least} to {most}")


def speak_own_language() -> None:
    """From now on argparse does: it looks its texts up by these two names, which are gettext's."""
    argparse._ = _own  # type: ignore[attr-defined]
    argparse.ngettext = lambda one, many, count: _own(one if count == 1 else many)  # type: ignore[attr-defined]


def number(least: Number, most: Number, kind: Callable[[str], Number]) -> Callable[[str], Number]:
    """The `type` of an argument: int or float, from `least` to `most`."""

    def read(text: str) -> Number:
        try:
            value = kind(text)
        except ValueError:
            value = most + 1
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(told(_OUT_OF_RANGE).format(least=least, most=most))
        return value

    return read


def _own(text: str) -> str:
    """Nothing is loaded for what every parser asks for when it is made, such as its groups' titles."""
    return told(text) if text in _TEXTS else text


def told(text: str) -> str:
    """A sentence of the context "usage", in the language of this system."""
    return _translator(translation.system_language())("usage", text)
