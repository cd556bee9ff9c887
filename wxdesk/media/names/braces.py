"""What a template is made of: text, and names between braces; {{ and }} are braces themselves."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wxdesk.errors import InputError

_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+")


class Piece(NamedTuple):
    """`text` stands for itself where there is no `name`; else it is {name}, as it is written."""

    text: str
    name: str | None


def pieces(template: str) -> Iterator[Piece]:
    """Raises InputError template_brace for one that has no other."""
    for found in _PIECE.finditer(template):
        written, name = found[0], found[1]
        if written in ("{", "}"):
            raise InputError("template_brace", brace=written)
        yield Piece(written[:1] if written in ("{{", "}}") else written, name)
