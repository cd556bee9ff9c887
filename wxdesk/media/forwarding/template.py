"""Values of further fields, made for each file: {media_id}, {seq}, {name} and the list's own columns."""

from collections.abc import Mapping

from wxdesk.errors import InputError
from wxdesk.media.names.braces import pieces


def names_in(text: str) -> frozenset[str]:
    """The names a template asks for. Raises InputError forward_template_shape for a brace without its other."""
    try:
        names = frozenset(name for _, name in pieces(text) if name is not None)
    except InputError:
        names = frozenset({""})
    if "" in names:
        raise InputError("forward_template_shape", text=text[:60])
    return names


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text`, whose names are sound, with each {name} replaced by its value, taken as it is.

    A name without a value gives nothing: a spreadsheet has empty cells.
    """
    return "".join([part if name is None else values.get(name, "") for part, name in pieces(text)])
