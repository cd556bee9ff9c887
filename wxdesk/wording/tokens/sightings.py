"""How a credential came to its end, as far as it was seen."""

from wxdesk.tokens.sightings import Event, Sighting
from wxdesk.wording import Translate, tr_noop
from wxdesk.wording.numbers import clock_time
from wxdesk.wording.states import KINDS

_ENDS: dict[Event, str] = {
    Event.REPLACED: tr_noop("sightings", "replaced by another system: {when}"),
    Event.EXPIRED: tr_noop("sightings", "expired before its time, WeChat says: {when}"),
}
_HAPPENED: dict[Event, str] = {
    Event.REPLACED: tr_noop("sightings", "Another system replaced the {kind}: {when}"),
    Event.EXPIRED: tr_noop("sightings", "The {kind} expired before its time, WeChat says: {when}"),
}


def happened(one: Sighting, translate: Translate) -> str:
    """As `ending`, with what it happened to."""
    if one.over is None:
        return ""
    kind = translate("states", KINDS[one.kind])
    return translate("sightings", _HAPPENED[one.over]).format(kind=kind, when=between(one, translate))


def ending(one: Sighting, translate: Translate) -> str:
    """In one sentence; empty for one that has not come to an end before its time."""
    if one.over is None:
        return ""
    return translate("sightings", _ENDS[one.over]).format(when=between(one, translate))


def between(one: Sighting, translate: Translate) -> str:
    """Between which two moments it ended, and what wxdesk asked meanwhile."""
    good = clock_time(one.good_at, seconds=True)
    if not one.refused_at:
        text = tr_noop("sightings", "last good {good}, another one in its place {over}")
        return translate("sightings", text).format(good=good, over=clock_time(one.over_at, seconds=True))
    text = tr_noop(
        "sightings", "last good {good}, first refused {refused} ({code}), other calls in between: {calls}"
    )
    return translate("sightings", text).format(
        good=good, refused=clock_time(one.refused_at, seconds=True), code=one.errcode, calls=one.calls_since
    )
