"""The template that a list's own columns suggest: the row's number and what the list calls the customer."""

from collections.abc import Sequence
from itertools import pairwise

from wxdesk.errors import InputError
from wxdesk.media.names.template import Template

_LOOKED_AT = 200  # rows
_LONGEST = 40  # characters of a value that go into a name


def proposed_template(columns: Sequence[str], fields: Sequence[Sequence[str]]) -> str:
    """{seq:04}_{the first column that tells rows apart}, "" where there is none. `fields`: what the list says of its
    rows, in the order of `columns`; the first of them are enough."""
    looked_at = fields[:_LOOKED_AT]
    for place, column in enumerate(columns):
        values = [row[place].strip() if place < len(row) else "" for row in looked_at]
        if not _tells(values):
            continue
        width = f":{_LONGEST}" if max(map(len, values)) > _LONGEST else ""
        template = f"{{seq:04}}_{{{column}{width}}}"
        if _is_right(template, columns):
            return template
    return ""


def _tells(values: Sequence[str]) -> bool:
    """Whether a column says something of most rows that their number does not."""
    said = [value for value in values if value]
    return 2 * len(said) > len(values) and not _counts(said) and (len(set(said)) > 1 or len(said) == 1)


def _counts(values: Sequence[str]) -> bool:
    """1, 2, 3 …: the list numbers its rows itself."""
    if not all(value.isascii() and value.isdecimal() and len(value) < 10 for value in values):
        return False
    numbers = [int(value) for value in values]
    return all(later - earlier == 1 for earlier, later in pairwise(numbers))


def _is_right(template: str, columns: Sequence[str]) -> bool:
    try:
        Template.parse(template, columns)
    except InputError:
        return False
    return True
