"""What was seen to happen to each credential, by fingerprint; no value is kept here."""

import threading
from collections import OrderedDict, deque
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.clock import Moment
from wxdesk.tokens.credential import Credential, CredentialKind, CredentialSource


class Event(StrEnum):
    OBTAINED = "obtained"  # WeChat gave this value for the first time
    CHANGED = "changed"  # this ticket took the place of another
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


class CredentialHistory:
    """Any number of threads may use it. It forgets the oldest beyond `capacity`."""

    def __init__(self, capacity: int = 2_000) -> None:
        self._capacity = capacity
        self._lock = threading.Lock()
        self._sightings: deque[CredentialEvent] = deque(maxlen=capacity)
        self._first_seen: OrderedDict[tuple[CredentialKind, str], Moment] = OrderedDict()

    def add(self, event: Event, credential: Credential, now: Moment, errcode: int = 0) -> None:
        fingerprint = credential.value.fingerprint()
        sighting = CredentialEvent(
            credential.kind, event, now.wall, credential.source, fingerprint, credential.ends_at, errcode
        )
        with self._lock:
            self._sightings.append(sighting)
            if event is Event.OBTAINED:
                self._first_seen.setdefault((credential.kind, fingerprint), now)
            if len(self._first_seen) > self._capacity:
                self._first_seen.popitem(last=False)

    def first_seen(self, kind: CredentialKind, fingerprint: str) -> Moment | None:
        with self._lock:
            return self._first_seen.get((kind, fingerprint))

    def since(self, at: float) -> tuple[CredentialEvent, ...]:
        """Those from `at` (epoch seconds) on, oldest first."""
        with self._lock:
            return tuple(sighting for sighting in self._sightings if sighting.at >= at)
