"""What was seen to happen to each credential of an account, by fingerprint; no value is kept here.

A fingerprint is a keyed digest of kind and value: it leads to a value only for somebody who has both it and the key.
"""

import hashlib
import hmac
import logging
import secrets
import threading
from collections.abc import Callable
from dataclasses import replace

from wxdesk.clock import Moment
from wxdesk.errors import StoreError, WxdeskError
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import RENEW_BEFORE_S, Credential, CredentialKind
from wxdesk.tokens.sighting import KEPT_MOST, CredentialEvent, Event, Sighting, merged, until
from wxdesk.tokens.sighting_file import SightingFile

__all__ = ["CredentialEvent", "CredentialHistory", "Event", "Sighting"]

SAVED_EVERY_S = 60  # what only says again that a value is good
_MARK, _DIGEST = 4, 16  # hex digits of a fingerprint: which key it was made with, and of what
_log = logging.getLogger(__name__)


class CredentialHistory:
    """Any number of threads may use it. `load` and `save` wait for disk and keyring, and never raise: without them it
    remembers as long as the process lives, and `trouble` says why. It forgets the oldest beyond `capacity`."""

    def __init__(self, file: SightingFile | None = None, capacity: int = KEPT_MOST) -> None:
        self._file = file
        self._capacity = capacity
        self._lock, self._at_file = threading.Lock(), threading.Lock()
        self._key = secrets.token_bytes(32)
        self._rows: dict[str, Sighting] = {}
        self._first_seen: dict[str, Moment] = {}
        self._kept = False  # whether the key is the keyring's
        self._unsaved: set[str] = set()
        self._saved_at: float | None = None  # boot seconds
        self.trouble: WxdeskError | None = None

    # --- the file ---------------------------------------------------------------------------------------------------
    def load(self, now: Moment) -> None:
        """What was seen before this start, and by other processes."""
        if self._file is None:
            return
        with self._at_file:
            if self._kept or self._has_key(self._file):
                self._exchange(self._file, now)

    def save(self, now: Moment, urgent: bool = True) -> None:
        """`urgent`: also what is no news."""
        if self._file is None or not self._kept or not self._unsaved:
            return
        if not urgent and self._saved_at is not None and now.boot - self._saved_at < SAVED_EVERY_S:
            return
        with self._at_file:
            self._exchange(self._file, now)

    def _has_key(self, file: SightingFile) -> bool:
        if self._rows:
            return False  # their fingerprints were made with another key
        try:
            key = file.load_key()
        except WxdeskError as error:
            self.trouble = error
            return False
        with self._lock:
            if not self._rows:
                self._key, self._kept, self.trouble = key, True, None
            return self._kept

    def _exchange(self, file: SightingFile, now: Moment) -> None:
        with self._lock:
            changed = {name: self._rows[name] for name in self._unsaved if name in self._rows}
            self._unsaved.clear()
        self._saved_at = now.boot
        try:
            known = file.exchange(changed.values(), now.wall)
        except StoreError as error:
            _log.info("sightings are not kept: %s", error)  # who looks at the history is told by `trouble`
            known = file.known(now.wall)
            self.trouble = error
            with self._lock:
                self._unsaved |= changed.keys()
                self._take(known, now)
            return
        self.trouble = StoreError("set_aside", path=str(file.damaged)) if file.damaged else None
        with self._lock:
            self._take(known, now)

    def _take(self, known: tuple[Sighting, ...], now: Moment) -> None:
        ours = self._rows
        self._rows = {}
        for one in known:
            mine = ours.pop(one.fingerprint, None)
            self._rows[one.fingerprint] = merged(mine, one) if mine else one
            # What should be over by now and is given all the same was noted on a clock that was wrong.
            if mine is None and one.ends_at > now.wall:
                age_s = max(now.wall - one.first_seen, 0.0)
                self._first_seen[one.fingerprint] = Moment(now.wall - age_s, now.boot - age_s)
        self._rows |= ours

    # --- what happens -----------------------------------------------------------------------------------------------
    def fingerprint(self, kind: CredentialKind, value: Secret) -> str:
        text = f"{kind}\0{value.reveal()}".encode("utf-8", "surrogatepass")
        return self._mark() + hmac.new(self._key, text, hashlib.sha256).hexdigest()[:_DIGEST]

    def obtained(self, credential: Credential, now: Moment) -> None:
        """WeChat gave it, for the first time or once more."""
        with self._lock:
            name = self.fingerprint(credential.kind, credential.value)
            new = Sighting(
                credential.kind,
                name,
                credential.source,
                now.wall,
                now.wall,
                credential.ends_at,
                credential.upper_bound,
            )
            known = self._rows.get(name)
            self._rows[name] = merged(new, until(known, now.wall)) if known else new
            self._unsaved.add(name)
            self._first_seen.setdefault(name, now)
            while len(self._rows) > self._capacity:
                oldest = next(iter(self._rows))
                del self._rows[oldest]
                self._first_seen.pop(oldest, None)

    def accepted(self, credential: Credential, now: Moment) -> None:
        """WeChat took a call that was made with it."""
        self._change(self._name(credential), lambda one: until(one, now.wall).accepted(now.wall))

    def undecided(self, credential: Credential) -> None:
        """A call made with it ended in a way that says nothing about it."""
        self._change(
            self._name(credential), lambda one: replace(one, calls_since=min(one.calls_since + 1, 10**9))
        )

    def rejected(self, credential: Credential, now: Moment, errcode: int) -> None:
        self._change(self._name(credential), lambda one: one.refused(now.wall, errcode))

    def over(self, credential: Credential, how: Event, at: float) -> None:
        """It ended before its time: REPLACED or EXPIRED."""
        self._change(self._name(credential), lambda one: one.ended(how, at))

    def missed(self, credential: Credential, at: float) -> None:
        """What came in the place of the token that was had last before this start: if that had time left, somebody has
        replaced it."""
        name = self._name(credential)
        with self._lock:
            ours = [
                one
                for one in self._rows.values()
                if one.kind is credential.kind
                and one.source is credential.source
                and one.fingerprint.startswith(self._mark())
            ]
        last = max(ours, key=lambda one: one.last_seen, default=None)
        if last is not None and last.fingerprint != name and last.ends_at - at > RENEW_BEFORE_S:
            self._change(last.fingerprint, lambda one: one.ended(Event.REPLACED, at))

    # --- what is known ----------------------------------------------------------------------------------------------
    def first_seen(self, kind: CredentialKind, value: Secret) -> Moment | None:
        with self._lock:
            return self._first_seen.get(self.fingerprint(kind, value))

    def of(self, kind: CredentialKind, value: Secret) -> Sighting | None:
        with self._lock:
            return self._rows.get(self.fingerprint(kind, value))

    def all(self) -> tuple[Sighting, ...]:
        """The latest last."""
        with self._lock:
            return tuple(self._rows.values())

    def since(self, at: float) -> tuple[CredentialEvent, ...]:
        """Those from `at` (epoch seconds) on, oldest first."""
        events = [event for one in self.all() for event in one.events() if event.at >= at]
        return tuple(sorted(events, key=lambda event: event.at))

    def _name(self, credential: Credential) -> str:
        return self.fingerprint(credential.kind, credential.value)

    def _mark(self) -> str:
        return hmac.new(self._key, b"", hashlib.sha256).hexdigest()[:_MARK]

    def _change(self, name: str, change: Callable[[Sighting], Sighting]) -> None:
        with self._lock:
            if (known := self._rows.get(name)) is not None and (changed := change(known)) != known:
                self._rows[name] = changed
                self._unsaved.add(name)
