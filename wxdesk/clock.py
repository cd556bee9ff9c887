"""What time it is, twice: the wall clock, which may be set, and one that runs on through sleep and cannot be set."""

import time
from typing import TYPE_CHECKING, NamedTuple, Protocol

from wxdesk import outside
from wxdesk.process import system

if TYPE_CHECKING:
    from datetime import datetime


class Moment(NamedTuple):
    """`wall` is epoch seconds; `boot` seconds on a clock that also runs while the computer sleeps."""

    wall: float
    boot: float


class Clock(Protocol):
    def now(self) -> Moment: ...


def _boot_s() -> float:
    # Linux's CLOCK_MONOTONIC and macOS's mach_absolute_time stand still in sleep; Windows' counter does not.
    if system.LINUX:
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if system.MACOS:
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def local(at: float) -> "datetime":
    """Epoch seconds as local time with its zone; beyond the calendar its first or last second. Never raises.

    By way of UTC: Windows has no local time before 1970, and Python asks for the day before to know the zone of a time
    without one.
    """
    from datetime import UTC, datetime  # the first window does without it

    within = min(max(outside.TIMES[0], at), outside.TIMES[-1])
    return datetime.fromtimestamp(within, UTC).astimezone()


def wall_s() -> float:
    """Epoch seconds, within the calendar: where a battery is empty, the system may tell any time."""
    return min(max(time.time(), outside.TIMES[0]), outside.TIMES[-1])


class SystemClock:
    def now(self) -> Moment:
        return Moment(wall_s(), _boot_s())


class ManualClock:
    """A clock that tests and the sandbox move by hand."""

    def __init__(self, wall: float = 1_760_000_000.0, boot: float = 1_000.0) -> None:
        self.wall, self.boot = wall, boot

    def now(self) -> Moment:
        return Moment(self.wall, self.boot)

    def advance(self, seconds: float) -> None:
        self.wall += seconds
        self.boot += seconds
