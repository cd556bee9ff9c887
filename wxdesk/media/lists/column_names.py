"""Names of columns that can stand in a template: {customer}, {客户}, {column_3}."""

import re
from collections.abc import Iterable, Sequence

from wxdesk import outside
from wxdesk.secrecy import redact

LONGEST = 40
# What a template calls by these names is not a column of the list.
RESERVED = frozenset({"seq", "media_id", "ext"})

_NO_NAME = re.compile(r"\W+")


def names_for(headers: Sequence[str]) -> tuple[str, ...]:
    """A name for each column, no two alike, not even in another case; column_1, column_2 … without a header."""
    return unique(_name_for(redact(header)) or f"column_{number}" for number, header in enumerate(headers, 1))


def unique(names: Iterable[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """`names`, those that are there already or in `taken` with _2, _3 … behind them."""
    seen = {name.casefold() for name in taken}
    result = []
    for name in names:
        number, free = 1, name
        while free.casefold() in seen:
            number += 1
            free = f"{name}_{number}"
        seen.add(free.casefold())
        result.append(free)
    return tuple(result)


def _name_for(header: str) -> str:
    """Letters of any script, digits and _, as an identifier has them."""
    name = _NO_NAME.sub("_", outside.normalized("NFKC", header)).strip("_")[:LONGEST].strip("_")
    return f"_{name}" if name[:1].isdigit() else name
