"""From sightings to the timeline's lanes: lives as bars, events as marks, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.sightings import CredentialEvent, CredentialHistory, Event
from wxdesk.ui.language import translate
from wxdesk.ui.pages.tokens.timeline import DAY_S, Lane, Life, Mark
from wxdesk.wording.numbers import clock_time
from wxdesk.wording.states import KINDS

_SHAPES: dict[Event, str] = {
    Event.OBTAINED: "refreshed",
    Event.REPLACED: "replaced",
    Event.REJECTED: "rejected",
}


def lanes_of(sightings: CredentialHistory, now: float) -> tuple[Lane, ...]:
    """One lane for each kind, from what was seen in the 24 hours before `now` (epoch seconds)."""
    seen = sightings.since(now - DAY_S)
    return tuple(_lane(kind, [one for one in seen if one.kind is kind]) for kind in CredentialKind)


def _lane(kind: CredentialKind, seen: list[CredentialEvent]) -> Lane:
    name = translate("states", KINDS[kind])
    return Lane(name, tuple(_lives(seen)), tuple(_marks(seen)))


def _lives(seen: list[CredentialEvent]) -> Iterable[Life]:
    for number, one in enumerate(seen):
        if one.event is not Event.OBTAINED:
            continue
        later = seen[number + 1 :]
        refused = (
            other.at
            for other in later
            if other.event is Event.REPLACED and other.fingerprint == one.fingerprint
        )
        dead_from = next(refused, None)
        follower = next((other.at for other in later if other.event is Event.OBTAINED), None)
        # A dead value's bar goes on to the end it would have had, unless the next value's bar begins before.
        end = one.ends_at if follower is None else min(one.ends_at, follower)
        tip = QCoreApplication.translate("lanes", "{source}, {start} to {end}").format(
            source=one.source.value, start=clock_time(one.at), end=clock_time(end)
        )
        yield Life(one.at, end, dead_from if dead_from is not None and dead_from < end else None, tip)


def _marks(seen: list[CredentialEvent]) -> Iterable[Mark]:
    for one in seen:
        shape = _SHAPES.get(one.event)
        if shape is None:
            continue
        time = clock_time(one.at)
        if one.event is Event.OBTAINED:
            tip = QCoreApplication.translate("lanes", "{time} fetched here").format(time=time)
        elif one.event is Event.REPLACED:
            tip = QCoreApplication.translate("lanes", "{time} found replaced elsewhere").format(time=time)
        else:
            tip = QCoreApplication.translate("lanes", "{time} rejected by WeChat ({code})").format(
                time=time, code=one.errcode
            )
        yield Mark(one.at, shape, tip)
