"""What time it is at WeChat, by the Date of its answers, and how far this computer's clock is from that."""

from email.utils import parsedate_to_datetime
from typing import NamedTuple

from wxdesk import outside
from wxdesk.clock import Clock, Moment

WRONG_FROM_S = 60
_LONGEST_DATE = 40
RESOLUTION_S = 1  # a Date has whole seconds


class _Reading(NamedTuple):
    """WeChat said that it was `at`, some time between `asked` and `heard`."""

    at: int
    asked: Moment
    heard: Moment


class ServerClock:
    """Any number of threads may use it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._reading: _Reading | None = None

    def now(self) -> Moment:
        """On this computer."""
        return self._clock.now()

    def heard(self, date: str, asked: Moment) -> None:
        """`date`: an answer's Date header; what is none, says nothing."""
        at = _epoch(date)
        if at is not None:
            self._reading = _Reading(at, asked, self._clock.now())

    @property
    def off_s(self) -> float | None:
        """By how much this computer's clock is ahead of WeChat's, below 0 behind it, as far as that is sure; None before
        the first answer. A clock that is put right is right at once: what the wall clock did since is known."""
        reading = self._reading
        if reading is None:
            return None
        now = self._clock.now()
        since_boot = now.wall - now.boot
        ahead = since_boot - (reading.at + RESOLUTION_S - reading.asked.boot)
        behind = since_boot - (reading.at - reading.heard.boot)
        return max(ahead, 0.0) + min(behind, 0.0)


def _epoch(date: str) -> int | None:
    try:
        at = int(parsedate_to_datetime(date[:_LONGEST_DATE]).timestamp())
    except (ValueError, TypeError, OverflowError):
        return None
    return at if at in outside.TIMES else None
