"""The form that every explanation has."""

from typing import NamedTuple


class Explanation(NamedTuple):
    """Texts marked for translation. `causes`: the likeliest first. `remedy` is said to whoever has to act."""

    meaning: str
    causes: tuple[str, ...]
    remedy: str
