"""What is known of one credential value: when it was given, accepted and refused. The value itself is not."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from wxdesk import outside
from wxdesk.tokens.credential import CredentialKind, CredentialSource

KEPT_S, KEPT_MOST = 90 * 86_400, 5_000
_LONGEST_FINGERPRINT = 64


class Event(StrEnum):
    OBTAINED = "obtained"  # WeChat gave this value for the first time
    REPLACED = "replaced"  # this value turned out to be over before its end: another one has taken its place
    EXPIRED = "expired"  # before the end that was expected, WeChat said that its time was over
    REJECTED = "rejected"  # WeChat refused this value


@dataclass(frozen=True)
class CredentialEvent:
    """`at` and `ends_at`: epoch seconds. `errcode`: WeChat's, with REJECTED; otherwise 0."""

    kind: CredentialKind
    event: Event
    at: float
    source: CredentialSource
    fingerprint: str
    ends_at: float
    errcode: int = 0


@dataclass(frozen=True)
class Sighting:
    """Times are epoch seconds, 0 for never. `last_seen`: WeChat last gave this value; `accepted_at`: it last took a call
    made with it, and `calls_since`: how many calls were made after that which said nothing about it. `refused_at`: when
    it was refused first; `over`: REPLACED or EXPIRED, where it ended before its time, at `over_at`. `upper_bound`: as
    Credential's."""

    kind: CredentialKind
    fingerprint: str
    source: CredentialSource
    first_seen: float
    last_seen: float
    ends_at: float
    upper_bound: bool = False
    accepted_at: float = 0.0
    calls_since: int = 0
    refused_at: float = 0.0
    errcode: int = 0
    over: Event | None = None
    over_at: float = 0.0

    @property
    def good_at(self) -> float:
        """When it was last known to be good."""
        return max(self.last_seen, self.accepted_at)

    def accepted(self, at: float) -> "Sighting":
        """Whatever was thought of it before, it is good."""
        return replace(self, accepted_at=at, calls_since=0, refused_at=0.0, errcode=0, over=None, over_at=0.0)

    def refused(self, at: float, errcode: int) -> "Sighting":
        return self if self.refused_at else replace(self, refused_at=at, errcode=errcode)

    def ended(self, over: Event, at: float) -> "Sighting":
        return self if self.over else replace(self, over=over, over_at=at)

    def events(self) -> Iterable[CredentialEvent]:
        """In the order in which they happened."""
        happened = (
            (Event.OBTAINED, self.first_seen, 0),
            (Event.REJECTED, self.refused_at, self.errcode),
            (self.over or Event.REPLACED, self.over_at, 0),
        )
        for event, at, errcode in happened:
            if at:
                yield CredentialEvent(
                    self.kind, event, at, self.source, self.fingerprint, self.ends_at, errcode
                )

    def written(self) -> dict[str, Any]:
        return asdict(self)


def read(found: Any, now: float) -> Sighting | None:
    """What `written` wrote, with nothing in it later than `now`; None for a kind or source that a newer version knows.
    Raises ValueError, TypeError for anything else."""
    if not isinstance(found, Mapping) or found.keys() != {field.name for field in fields(Sighting)}:
        raise ValueError("no sighting")
    times = {name: _time(found[name]) for name in ("ends_at", *_PAST)}
    numbers = {
        name: outside.whole_number(found[name], outside.NUMBERS) for name in ("calls_since", "errcode")
    }
    fingerprint = outside.text(found["fingerprint"], _LONGEST_FINGERPRINT)
    if None in numbers.values() or not fingerprint or not times["first_seen"]:
        raise ValueError("no sighting")
    try:
        names = {
            "kind": CredentialKind(found["kind"]),
            "source": CredentialSource(found["source"]),
            "over": Event(found["over"]) if found["over"] is not None else None,
        }
    except ValueError:
        return None
    plain = {"fingerprint": fingerprint, "upper_bound": found["upper_bound"] is True}
    return until(Sighting(**names, **plain, **times, **numbers), now)  # type: ignore[arg-type]


_PAST = ("first_seen", "last_seen", "accepted_at", "refused_at", "over_at")


def until(one: Sighting, now: float) -> Sighting:
    """Of a clock that was set back since, nothing lies in the future."""
    times = {name: min(getattr(one, name), now) for name in _PAST}
    return replace(one, **times)


def merged(one: Sighting, other: Sighting) -> Sighting:
    """Of the same value, as two processes saw it."""
    later, earlier = (one, other) if one.last_seen >= other.last_seen else (other, one)
    heard = max(one, other, key=lambda sighting: (sighting.accepted_at, sighting.calls_since))
    both = replace(
        later,
        first_seen=min(one.first_seen, other.first_seen),
        upper_bound=one.upper_bound and other.upper_bound,
        accepted_at=heard.accepted_at,
        calls_since=heard.calls_since,
    )
    refusals = [seen for seen in (later, earlier) if seen.refused_at and seen.refused_at >= heard.accepted_at]
    first = min(refusals, key=lambda seen: seen.refused_at, default=None)
    ends = [seen for seen in (later, earlier) if seen.over and seen.over_at >= heard.accepted_at]
    end = min(ends, key=lambda seen: seen.over_at, default=None)
    return replace(
        both,
        refused_at=first.refused_at if first else 0.0,
        errcode=first.errcode if first else 0,
        over=end.over if end else None,
        over_at=end.over_at if end else 0.0,
    )


def _time(found: Any) -> float:
    at = float(found)
    if isinstance(found, str | bool) or not math.isfinite(at) or not 0 <= at <= outside.TIMES[-1]:
        raise ValueError("no time")
    return at
