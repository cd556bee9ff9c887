"""What the palette offers, and which of it fits what was typed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum

from wxdesk.wording import tr_noop


class Kind(IntEnum):
    """In the order in which equally good ones are shown."""

    OFFER = 0  # what the typed text itself looks like
    COMMAND = 1
    PAGE = 2
    ACCOUNT = 3
    CODE = 4
    BATCH = 5
    RID = 6


KIND_WORDS: dict[Kind, str] = {
    Kind.OFFER: tr_noop("palette", "open"),
    Kind.COMMAND: tr_noop("palette", "command"),
    Kind.PAGE: tr_noop("palette", "page"),
    Kind.ACCOUNT: tr_noop("palette", "account"),
    Kind.CODE: tr_noop("palette", "error code"),
    Kind.BATCH: tr_noop("palette", "batch"),
    Kind.RID: tr_noop("palette", "rid"),
}


@dataclass(frozen=True)
class Entry:
    """`title` and `detail` are shown; `words` are searched too, in either language; `run` does it."""

    kind: Kind
    title: str
    run: Callable[[], object]
    icon: str = ""
    detail: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Indexed:
    """An entry with what is looked through, made once: a search goes through hundreds at each key."""

    entry: Entry
    title: str
    rest: str

    @classmethod
    def of(cls, entry: Entry) -> "Indexed":
        return cls(entry, entry.title.casefold(), "\n".join((entry.detail, *entry.words)).casefold())


def ranked(entries: Iterable[Indexed], query: str, most: int) -> list[Entry]:
    """Those in which every word of `query` occurs, the best first; of an empty query the commands, pages, accounts."""
    needles = query[:_LOOKED_AT].casefold().split()[:_MOST_WORDS]
    if not needles:
        return [one.entry for one in entries if one.entry.kind <= Kind.ACCOUNT][:most]
    found = [
        (sum(qualities), one.entry.kind, place, one.entry)
        for place, one in enumerate(entries)
        if (qualities := _qualities(one, needles))
    ]
    return [entry for *_, entry in sorted(found, key=lambda row: row[:3])[:most]]


_LOOKED_AT, _MOST_WORDS = 2_000, 20  # characters and words of a query: at each key, on the UI thread
_NOWHERE = 9


def _qualities(one: Indexed, needles: list[str]) -> list[int]:
    """None at all as soon as one of them occurs nowhere."""
    found = []
    for needle in needles:
        quality = _quality(one, needle)
        if quality == _NOWHERE:
            return []
        found.append(quality)
    return found


def _quality(one: Indexed, needle: str) -> int:
    """0 is best."""
    if one.title == needle:
        return 0
    if one.title.startswith(needle):
        return 1
    if f" {needle}" in one.title:
        return 2
    if needle in one.title:
        return 3
    if f"\n{needle}" in f"\n{one.rest}":
        return 4
    return 5 if needle in one.rest else _NOWHERE
