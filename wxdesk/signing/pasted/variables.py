"""Values that stand behind a variable: `wx.config({timestamp: ts})` with `var ts = 1414587457` somewhere else."""

import re

from wxdesk.signing import pasted_value as values
from wxdesk.signing.pasted_value import Value

_REFERENCE = re.compile(
    r"[A-Za-z_$][\w$]*+(?:\??\.[A-Za-z_$][\w$]*+|\[[\"'][\w$]+[\"']\])*(?=\s{0,20}[,;})\r\n]|\Z)"
)
_LAST = re.compile(r"[\w$]+(?=\W*\Z)")
_NUMBER = re.compile(r"[0-9]++(?:\.[0-9]++)?(?![\w.])")
_MOST_LOOKED_AT = 100  # places where the name occurs


def reference(text: str, at: int) -> str | None:
    """The last name of the variable, or of the member of one, that stands at `at` in the place of a value."""
    found = _REFERENCE.match(text, at, at + 200)
    last = _LAST.search(found[0]) if found else None
    return last[0] if last else None


def value_of(text: str, name: str) -> Value | None:
    """The first literal that a variable or a member called `name` is set to."""
    setting = re.compile(rf"(?<![\w$]){re.escape(name)}[\"']?\s{{0,9}}(?:=(?![=>])|:)\s{{0,9}}")
    for found, _ in zip(setting.finditer(text), range(_MOST_LOOKED_AT), strict=False):
        literal = values.quoted(text, found.end())
        if literal is not None:
            return literal
        number = _NUMBER.match(text, found.end())
        if number is not None:
            return Value(number[0], number.start(), number.end(), number.end())
    return None
