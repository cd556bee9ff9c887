"""The time left, said so that it can be believed: it counts down, follows a change of pace slowly, and is rounded."""

import math

_FOLLOWED_IN_S = 4.0
_SURE_AFTER_S = 2.0
_WORTH_SAYING = 1.25  # it goes up only when it has grown by a quarter


class TimeLeft:
    """`see` is told what the present pace makes of it, in seconds, and gives what to say; `restart` after a pause."""

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        self._began_at: float | None = None
        self._seen_at = 0.0
        self._ends_at = 0.0
        self._said: int | None = None

    def see(self, left_s: float | None, now: float) -> int | None:
        """Seconds as people say them (to the minute, to five, to one); None while nobody can know. `now`: any clock."""
        if left_s is None:
            return None
        if self._began_at is None:
            self._began_at = self._seen_at = now
            self._ends_at = now + left_s
        # While it is young, the pace is a guess and is followed at once.
        young = now - self._began_at < _SURE_AFTER_S
        share = 1.0 if young else 1 - math.exp(-(now - self._seen_at) / _FOLLOWED_IN_S)
        self._ends_at += (now + left_s - self._ends_at) * share
        self._seen_at = now
        if not young:
            self._said = self._worth_saying(max(self._ends_at - now, 1.0))
        return self._said

    def _worth_saying(self, left_s: float) -> int:
        new, said = _rounded(left_s), self._said
        if said is not None and said < new:
            rounding = 30 if said >= 60 else 0  # what was said may have been so much more
            return said if left_s < said * _WORTH_SAYING + rounding else new
        return new


def _rounded(left_s: float) -> int:
    if left_s >= 60:
        return round(left_s / 60) * 60
    unit = 1 if left_s < 10 else 5
    return math.ceil(left_s / unit) * unit
