"""Where in a text its values stand, as Qt counts: in units of UTF-16."""

from collections.abc import Iterable
from typing import NamedTuple

from wxdesk.signing.evidence import Evidence
from wxdesk.signing.place import Place

_MOST_MARKS = 300
_MANY = {"real_auth_urls"}


class Mark(NamedTuple):
    """`taken`: it is the value that is judged, and not a further one for the same field."""

    field: str
    start: int
    end: int
    taken: bool


def marks_of(text: str, found: Evidence) -> tuple[Mark, ...]:
    """One for each place in `text`, from which `found` was read, in the order of the text; the first 300."""
    places = sorted(found.places, key=lambda place: (place.start, -place.end))[:_MOST_MARKS]
    units = _Units(text, (at for place in places for at in (place.start, place.end)))
    return tuple(
        Mark(place.field, units.at(place.start), units.at(place.end), _taken(place, found))
        for place in places
        if place.end > place.start
    )


def _taken(place: Place, found: Evidence) -> bool:
    if place.field in _MANY:
        return True
    if place.field == "ticket":
        return found.ticket is not None and place.value == found.ticket.reveal()
    return place.value in (str(getattr(found, place.field, "")), found.malformed_signature)


class _Units:
    """Positions in a text as Qt counts them: a character beyond the first plane, such as an emoji, is two."""

    def __init__(self, text: str, positions: Iterable[int]) -> None:
        self._by_position: dict[int, int] = {}
        wide = before = 0
        plain = text.isascii()
        for at in sorted(set(positions)):
            if not plain:
                wide += sum(character > "\uffff" for character in text[before:at])
            self._by_position[at] = at + wide
            before = at

    def at(self, position: int) -> int:
        return self._by_position[position]
