"""How often each endpoint may be called, in a day and in a minute; each endpoint's limit stands in its row."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from wxdesk.sandbox.account.token_lines import day_of, month_of
from wxdesk.sandbox.refusals import TOKEN_QUOTA, WeChatError

TOKEN_PATH = "/cgi-bin/token"  # noqa: S105 -- an address
CLEARED_A_MONTH = 10
_MINUTE_S = 60


class Limit(NamedTuple):
    """Calls in a day, None for as many as one likes; in a minute, None for no limit besides the day's."""

    daily: int | None
    minute: int | None = None


class Quotas:
    """`limits` are the usual ones; `daily` and `minute` replace some of them."""

    def __init__(
        self, limits: Mapping[str, Limit], daily: Mapping[str, int], minute: Mapping[str, int]
    ) -> None:
        self._limits = {
            path: Limit(daily.get(path, limit.daily), minute.get(path, limit.minute))
            for path, limit in limits.items()
        }
        self._cleared: Counter[str] = Counter()
        self._used: Counter[str] = Counter()
        self._this_minute: Counter[str] = Counter()
        self._day = 0
        self._minute = 0

    def spend(self, path: str, now: float, spent: str = "") -> None:
        """Count a call.

        Raises WeChatError 45009 when none is left for the day, or when `spent` names the path or is *; 45011 when
        none is left for the minute.
        """
        limit = self._limits[path]
        if limit.daily is None:
            return
        self._turn(now)
        if self._used[path] >= limit.daily or spent in ("*", path):
            raise WeChatError(45009, TOKEN_QUOTA if path == TOKEN_PATH else "")
        if limit.minute is not None and self._this_minute[path] >= limit.minute:
            raise WeChatError(45011)
        self._used[path] += 1
        self._this_minute[path] += 1

    def clear(self, now: float, path: str = "") -> None:
        """Give back what was spent today, of every endpoint or of one.

        Raises WeChatError 48006 at the 11th time of a month, 76021 for a path that is unknown or costs nothing.
        """
        if path:
            self._limit(path)
        month = month_of(now)
        if self._cleared[month] >= CLEARED_A_MONTH:
            raise WeChatError(48006)
        self._cleared[month] += 1
        if path:
            del self._used[path]
        else:
            self._used.clear()

    def report(self, path: str, now: float, spent: str = "") -> dict[str, Any]:
        """What openapi/quota/get says of a path, with rate_limit where it has one by the minute.

        Raises WeChatError 76021 for a path that is unknown or costs nothing, 76022 for one below /sns/.
        """
        daily, minute = self._limit(path)
        self._turn(now)
        used = daily if spent in ("*", path) else self._used[path]
        told: dict[str, Any] = {"quota": {"daily_limit": daily, "used": used, "remain": daily - used}}
        if minute is not None:
            told["rate_limit"] = {"call_count": minute, "refresh_second": _MINUTE_S}
        return told

    def _limit(self, path: str) -> tuple[int, int | None]:
        if path.startswith("/sns/"):
            raise WeChatError(76022)
        limit = self._limits.get(path)
        if limit is None or limit.daily is None:
            raise WeChatError(76021)
        return limit.daily, limit.minute

    def _turn(self, now: float) -> None:
        """Another day, another minute: nothing is spent of it yet."""
        if day_of(now) != self._day:
            self._day = day_of(now)
            self._used.clear()
        if int(now // _MINUTE_S) != self._minute:
            self._minute = int(now // _MINUTE_S)
            self._this_minute.clear()
