"""What is held of one kind of credential: the current value, those before it, when WeChat was asked."""

import threading
from collections.abc import Callable
from dataclasses import replace

from wxdesk.clock import Clock, Moment
from wxdesk.secrecy import Secret
from wxdesk.tokens.credential import RENEW_BEFORE_S, Credential, CredentialKind, CredentialSource
from wxdesk.tokens.sightings import CredentialHistory, Event
from wxdesk.wechat.api import IssuedToken

ASK_AGAIN_S = 30  # near its end a value may be given once more; then it is asked for so often
SEEN_TO_CHANGE_S = 60  # a ticket is that old at most if its predecessor was still given so long ago
_PREVIOUS = 20


class CachedCredential:
    """Any number of threads may use it; no method waits for anything.

    `spread_s` gives 0-60 s: how much earlier than RENEW_BEFORE_S this value is renewed, so that many
    computers do not ask in the same second.
    """

    def __init__(
        self, kind: CredentialKind, clock: Clock, sightings: CredentialHistory, spread_s: Callable[[], float]
    ) -> None:
        self._kind = kind
        self._clock = clock
        self._sightings = sightings
        self._spread_s = spread_s
        self._lock = threading.Lock()
        self._current: Credential | None = None
        self._previous: tuple[Secret, ...] = ()
        self._renew_before_s = float(RENEW_BEFORE_S)
        self._tried: float | None = None  # boot seconds
        self._answered: float | None = None
        self._refused = 0.0  # boot seconds, of the current value
        self.answers = 0  # so many times WeChat has given a value
        self._given_again = (
            False  # the refused value, since it was refused: worth one try, and not another question
        )

    @property
    def current(self) -> Credential | None:
        return self._current

    @property
    def previous(self) -> tuple[Secret, ...]:
        """Values that were current before, the latest first."""
        return self._previous

    def fresh(self) -> Credential | None:
        """The current value, unless it is refused, in doubt or near its end, and WeChat should be asked."""
        with self._lock:
            current, now = self._current, self._clock.now()
            if current is None or current.clock_changed(now):
                return None
            if current.refused_at is not None and not self._given_again:
                return None
            remaining_s = current.remaining_s(now)
            just_tried = self._tried is not None and now.boot - self._tried < ASK_AGAIN_S
            just_given = just_tried and self._answered == self._tried
            if remaining_s > self._renew_before_s or just_given or (just_tried and remaining_s > 0):
                return current
            return None

    def alive(self) -> Credential | None:
        """The current value if it should still be accepted, however near its end."""
        current, now = self._current, self._clock.now()
        if current is None or current.clock_changed(now) or current.remaining_s(now) <= 0:
            return None
        return current

    def mark_requested(self) -> None:
        with self._lock:
            self._tried = self._clock.now().boot

    def keep(
        self, grant: IssuedToken, source: CredentialSource, asked: Moment, by_us: bool = False
    ) -> Credential:
        """Make WeChat's answer the current value; the same value again goes on ageing from where it was.

        `asked`: when the question was sent. What an answer says of the time left may have been true since then, and
        the time that it took to come is none that the value still has. `by_us`: the answer ends the value before it
        because we asked for that.
        """
        with self._lock:
            now, old = self._clock.now(), self._current
            known = old if old is not None and old.value == grant.value else None
            credential = self._credential(grant, source, known, asked)
            if known is None:
                self._note_change(old, credential, asked, by_us)
            self._sightings.obtained(credential, asked)
            if known is None:
                self._renew_before_s = RENEW_BEFORE_S + self._spread_s()
            self._current, self._answered = credential, now.boot
            self.answers += 1
            self._tried = now.boot
            self._given_again = credential.refused_at is not None
            return credential

    def reject(self, credential: Credential, errcode: int) -> bool:
        """WeChat has refused this value; whether it was the current one and is now marked as refused.

        One that had come to its end anyway is not marked: it is expired.
        """
        with self._lock:
            current, now = self._current, self._clock.now()
            if current is None or current.value != credential.value:
                return False
            self._given_again = False
            if current.refused_at is not None:
                return False
            self._sightings.rejected(current, now, errcode)
            self._tried = self._answered = None  # a refused value is no answer: ask again at once
            self._refused = now.boot
            if current.remaining_s(now) > 0 or current.clock_changed(now):
                self._current = current.refused(now.wall, errcode)
                over = Event.EXPIRED if self._current.expired else Event.REPLACED
                self._sightings.over(current, over, now.wall)
            return True

    def refused_since(self, credential: Credential, asked: Moment) -> bool:
        """Whether WeChat has refused the current value, and this is it, later than `asked`."""
        with self._lock:
            current = self._current
            if current is None or current.value != credential.value or current.refused_at is None:
                return False
            return asked.boot < self._refused

    def revalidate(self, credential: Credential) -> bool:
        """WeChat has just accepted this value: no mark or doubt is left on it; whether there was one."""
        with self._lock:
            current, now = self._current, self._clock.now()
            if current is None or current.value != credential.value:
                return False
            if current.refused_at is None and not current.clock_changed(now):
                return False
            self._current = replace(
                current, obtained=_rebased(current.obtained, now), refused_at=None, expired=False
            )
            return True

    def _credential(
        self, grant: IssuedToken, source: CredentialSource, known: Credential | None, now: Moment
    ) -> Credential:
        if self._kind is CredentialKind.ACCESS_TOKEN:
            return _token(grant, source, known, now)
        seen = self._sightings.first_seen(self._kind, grant.value)
        sighting = self._sightings.of(self._kind, grant.value) if seen is not None else None
        changed = (
            seen is None and self._answered is not None and now.boot - self._answered <= SEEN_TO_CHANGE_S
        )
        return Credential(
            self._kind,
            grant.value,
            source,
            _rebased(seen, now) if seen else now,
            grant.expires_in,
            upper_bound=sighting.upper_bound if sighting else not changed,
        )

    def _note_change(self, old: Credential | None, new: Credential, now: Moment, by_us: bool) -> None:
        is_token = self._kind is CredentialKind.ACCESS_TOKEN
        if old is not None:
            if is_token and not by_us and self._cut_short(old, now):
                self._sightings.over(old, Event.REPLACED, now.wall)
            others = tuple(value for value in self._previous if value not in (old.value, new.value))
            self._previous = (old.value, *others)[:_PREVIOUS]
        elif is_token and not by_us:
            self._sightings.missed(new, now.wall)

    @staticmethod
    def _cut_short(old: Credential, now: Moment) -> bool:
        """WeChat itself renews RENEW_BEFORE_S before the end; earlier than that somebody forced it."""
        return old.remaining_s(now) > RENEW_BEFORE_S and not old.clock_changed(now)


def _token(grant: IssuedToken, source: CredentialSource, known: Credential | None, now: Moment) -> Credential:
    """A token's `expires_in` is what it has left. One that was refused stays so until WeChat accepts it."""
    if known is None:
        kind = CredentialKind.ACCESS_TOKEN
        return Credential(kind, grant.value, source, now, grant.expires_in, upper_bound=grant.at_most)
    age_s = max(now.boot - known.obtained.boot, 0.0)
    lifetime_s = int(age_s) + grant.expires_in
    if grant.at_most:  # it is said anew each time, and no token grows younger
        lifetime_s = min(lifetime_s, known.lifetime_s)
    return replace(
        known,
        source=source,
        obtained=_rebased(known.obtained, now),
        lifetime_s=lifetime_s,
        upper_bound=grant.at_most,
    )


def _rebased(seen: Moment, now: Moment) -> Moment:
    """The same moment on a wall clock that was set since: the boot clock says how long ago it was."""
    age_s = max(now.boot - seen.boot, 0.0)
    return Moment(now.wall - age_s, now.boot - age_s)
