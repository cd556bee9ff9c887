"""When a quota that is spent is there again, or a token is asked for again. The window acts on it
(ui/pages/media/job_session.py); a command ends and says so.

Source: developers.weixin.qq.com, "API call limits" and the list of return codes: a day's quota (45009) starts anew at
00:00 Beijing time, a minute's (45011) with the next minute. China has had no summer time since 1991, so its zone is a
fixed eight hours, and no table of zones is needed, which Windows does not have.
"""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from wxdesk.errors import ApiError, TokenError, WxdeskError
from wxdesk.media.jobs.retry import retry_after_s

BEIJING = timezone(timedelta(hours=8))
_MINUTE_S = 60


def next_midnight(at: float) -> float:
    """The first 00:00 in Beijing after the moment `at`; both in epoch seconds."""
    tomorrow = datetime.fromtimestamp(at, BEIJING).date() + timedelta(days=1)
    return datetime.combine(tomorrow, datetime.min.time(), BEIJING).timestamp()


def _next_minute(at: float) -> float:
    return at + _MINUTE_S


_AGAIN: dict[int, Callable[[float], float]] = {45009: next_midnight, 45011: _next_minute}
PASSING_QUOTAS = frozenset(_AGAIN)  # errcodes


def quota_reset_at(error: WxdeskError, now: float) -> float | None:
    """From when on, in epoch seconds, what WeChat refused for want of quota, what wxdesk itself holds back, or what a
    busy server put off, may be asked again; None for other errors.

    `now`: when it was refused, for an error without a rid; a rid tells it by WeChat's own clock.
    """
    if isinstance(error, TokenError):
        return float(error.fields["again_at"])
    if wait_s := retry_after_s(error):
        return now + wait_s
    again = _AGAIN.get(error.errcode) if isinstance(error, ApiError) else None
    return again(error.fields["rid_time"] or now) if again else None
