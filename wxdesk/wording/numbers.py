"""Times, durations and sizes: one format everywhere, in both languages."""

import time

from wxdesk import clock
from wxdesk.wording import Translate, tr_noop

_DAYS_FROM_S = 2 * 86400


def clock_time(at: float, seconds: bool = False) -> str:
    """Local time: 10:32 today, 2026-11-20 10:32 on another day; with `seconds` 10:32:07.

    Beyond the calendar it is the first or last day of it.
    """
    moment = clock.local(at)
    today = clock.local(time.time()).date()
    time_of_day = "%H:%M:%S" if seconds else "%H:%M"
    return moment.strftime(time_of_day if moment.date() == today else f"%Y-%m-%d {time_of_day}")


def clock_time_s(at: float) -> str:
    """Local time to the second: 10:32:07."""
    return clock.local(at).strftime("%H:%M:%S")


def countdown(seconds: float) -> str:
    """1:43:20, 8:41, 0:07: what a ring shows."""
    whole = max(int(seconds), 0)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def duration(seconds: float, translate: Translate) -> str:
    """3 days, 2 h 5 min, 12 min, 40 s: what a sentence says."""
    whole = max(int(seconds), 0)
    if whole >= _DAYS_FROM_S:
        text = translate("numbers", tr_noop("numbers", "{days} days"))
    elif whole >= 3600:
        text = translate("numbers", tr_noop("numbers", "{h} h {min} min"))
    elif whole >= 60:
        text = translate("numbers", tr_noop("numbers", "{min} min"))
    else:
        text = translate("numbers", tr_noop("numbers", "{s} s"))
    return text.format(days=f"{whole // 86400:,}", h=whole // 3600, min=whole // 60 % 60, s=whole)


def size(size_bytes: float) -> str:
    """182 KB, 3.4 MB: decimal units, as the systems' file managers mostly show them."""
    for unit in ("B", "KB", "MB"):
        if size_bytes < 999.5:
            return (
                f"{size_bytes:.0f} {unit}" if unit == "B" or size_bytes >= 10 else f"{size_bytes:.1f} {unit}"
            )
        size_bytes /= 1000
    return f"{size_bytes:.1f} GB"
