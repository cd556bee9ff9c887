"""Values of further fields, made for each file: {media_id}, {seq}, {name} and the list's own columns."""

import re
from collections.abc import Mapping

from wxdesk.errors import InputError

_PART = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def names_in(text: str) -> frozenset[str]:
    """The names a template asks for. Raises InputError forward_template_shape for a brace without its other."""
    found = set()
    for part in _PART.finditer(text):
        if part[0] in ("{", "}") or part[1] == "":
            raise InputError("forward_template_shape", text=text[:60])
        if part[1] is not None:
            found.add(part[1])
    return frozenset(found)


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with each {name} replaced by its value, taken as it is; {{ and }} stand for braces.

    A name without a value gives nothing: a spreadsheet has empty cells.
    """

    def one(part: re.Match[str]) -> str:
        return values.get(part[1], "") if part[1] is not None else part[0][0]

    return _PART.sub(one, text)
