"""How much a list may hold: told by the marks in its text, before it is taken apart.

A value of two characters takes up to two hundred bytes once it is read, so that a list of a few MB could fill the
memory. A hundred thousand rows of twenty columns have two million values and, as indented JSON, as many lines.
"""

from typing import Any

from wxdesk import outside
from wxdesk.errors import InputError

MOST_VALUES = 5_000_000  # cells; and values in JSON
MOST_LINES = 3_000_000
_LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"  # as str.splitlines has them


def is_vast(values: int) -> bool:
    return values > MOST_VALUES


def check_lines(text: str) -> None:
    """Raises InputError list_too_many_values for more lines than a list has."""
    lines = sum(map(text.count, _LINE_ENDS))
    if lines > MOST_LINES and lines - text.count("\r\n") > MOST_LINES:
        raise InputError("list_too_many_values", limit=f"{MOST_LINES:,}")


def check_cells(text: str, separator: str) -> None:
    """Raises InputError list_too_many_values for more cells than a list has."""
    check_values(text.count(separator))


def check_values(values: int) -> None:
    """Raises InputError list_too_many_values for more than a list has."""
    if is_vast(values):
        raise _too_many_values()


def may_be_json(text: str) -> bool:
    """Whether it begins and ends as JSON does, or JSON lines do. Raises InputError list_too_many_values where it would
    be of more values than a list has."""
    if text.lstrip()[:1] not in ("[", "{") or text.rstrip()[-1:] not in ("]", "}"):
        return False
    if is_vast(outside.values_at_most(text)):
        raise _too_many_values()
    return True


def json_of(text: str) -> Any:
    """outside.json_of for text of which may_be_json was asked."""
    return outside.json_of(text, MOST_VALUES)


def _too_many_values() -> InputError:
    return InputError("list_too_many_values", limit=f"{MOST_VALUES:,}")
