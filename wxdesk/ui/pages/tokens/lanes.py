"""From sightings to the timeline's lanes: lives as bars, events as marks, in words."""

from collections.abc import Iterable

from wxdesk.tokens.credential import CredentialKind
from wxdesk.tokens.sightings import CredentialEvent, CredentialHistory, Event, Sighting
from wxdesk.ui.language import translate
from wxdesk.ui.pages.tokens.timeline import DAY_S, Lane, Life, Mark
from wxdesk.wording import tr_noop
from wxdesk.wording.numbers import clock_time
from wxdesk.wording.states import KINDS

# The sign on the lane, and what it says when pointed at.
_MARKS: dict[Event, tuple[str, str]] = {
    Event.OBTAINED: ("refreshed", tr_noop("lanes", "{time} obtained by wxdesk")),
    Event.REPLACED: ("replaced", tr_noop("lanes", "{time} replaced by another system")),
    Event.REJECTED: ("rejected", tr_noop("lanes", "{time} refused by WeChat ({code})")),
    Event.EXPIRED: ("rejected", tr_noop("lanes", "{time} expired early, WeChat says")),
}
_BAD = ("replaced", "rejected")  # the graver first
_OVER = (Event.REPLACED, Event.EXPIRED)


def lanes_of(sightings: CredentialHistory, now: float) -> tuple[Lane, ...]:
    """One lane for each kind, from what was seen in the 24 hours before `now` (epoch seconds)."""
    seen = sightings.since(now - DAY_S)
    return tuple(_lane(kind, [one for one in seen if one.kind is kind]) for kind in CredentialKind)


def last_ended(sightings: CredentialHistory, now: float) -> Sighting | None:
    """The one that was the last to end before its time in the 24 hours before `now`."""
    ended = [one for one in sightings.all() if one.over is not None and one.over_at > now - DAY_S]
    return max(ended, key=lambda one: one.over_at, default=None)


def _lane(kind: CredentialKind, seen: list[CredentialEvent]) -> Lane:
    name = translate("states", KINDS[kind])
    return Lane(name, tuple(_lives(seen)), tuple(_marks(seen)))


def _lives(seen: list[CredentialEvent]) -> Iterable[Life]:
    for number, one in enumerate(seen):
        if one.event is not Event.OBTAINED:
            continue
        later = seen[number + 1 :]
        over = (other.at for other in later if other.event in _OVER and other.fingerprint == one.fingerprint)
        dead_from = next(over, None)
        follower = next((other.at for other in later if other.event is Event.OBTAINED), None)
        # A dead value's bar goes on to the end it would have had, unless the next value's bar begins before.
        end = one.ends_at if follower is None else min(one.ends_at, follower)
        tip = translate("lanes", tr_noop("lanes", "{source}, {start} to {end}")).format(
            source=one.source.value, start=clock_time(one.at), end=clock_time(end)
        )
        yield Life(one.at, end, dead_from if dead_from is not None and dead_from < end else None, tip)


def _marks(seen: list[CredentialEvent]) -> list[Mark]:
    """Those of one second are one: a refusal tells that a token was replaced, and two signs would hide each other."""
    marks: list[Mark] = []
    for one in seen:
        if one.event not in _MARKS:
            continue
        shape, tip = _MARKS[one.event]
        told = translate("lanes", tip).format(time=clock_time(one.at), code=one.errcode)
        if marks and one.at - marks[-1].at < 1 and marks[-1].shape in _BAD and shape in _BAD:
            shape, told = min(marks[-1].shape, shape, key=_BAD.index), f"{marks.pop().tip}; {told}"
        marks.append(Mark(one.at, shape, told))
    return marks
